"""Facts to bytes and back, between ``facts`` and ``sealing``: MessagePack by the names of the fields.

What is absent (None, an empty tuple) is left out where that is the default, so rows stay small, older rows open when a
field is added, and a default that has a meaning (the morning hour) is always written down.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from storage.errors import SealError
from storage.facts import Attachment, MessageReference, Person, Question, Used

Fact = TypeVar("Fact")

_encode = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the row of a person seals: everything that changes with nearly every step."""

    person: Person
    question: Question | None = None
    used: tuple[Used, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """What a row of the outbox seals."""

    payload: bytes
    reference: MessageReference | None = None
    attachment: Attachment | None = None
    fleeting: bool = False  #: it tells of something that was erased, and goes as soon as it is sent


def pack(fact: object) -> bytes:
    """The bytes of a fact; ``unpack`` gives back an equal one, with instants in UTC."""
    return _encode(_lean(fact))


def unpack(data: bytes, kind: type[Fact]) -> Fact:
    """The fact that ``pack`` made bytes of; SealError where the bytes hold something else."""
    try:
        return cast("Fact", _decoder(cast("Any", kind)).decode(data))
    except msgspec.MsgspecError as error:
        raise SealError(f"a sealed {kind.__name__} has a shape that this version does not know") from error


def _lean(value: Any) -> Any:
    if is_dataclass(value):
        return {
            name: _lean(part)
            for name, absent in _names(cast("Any", type(value)))
            if (part := getattr(value, name)) is not absent and part != absent
        }
    if isinstance(value, tuple):
        return [_lean(part) for part in value]
    return value


@cache
def _names(kind: Any) -> tuple[tuple[str, object], ...]:
    """Each field's name, with the value that means absent where that is its default."""
    return tuple((f.name, f.default if f.default is None or f.default == () else MISSING) for f in fields(kind))


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
