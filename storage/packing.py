"""Facts to bytes and back, between ``facts`` and ``sealing``: MessagePack by the names of the fields.

What is absent (None, an empty tuple) is left out where that is the default, so rows stay small, older rows open when a
field is added, and a default that has a meaning (the morning hour) is always written down.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, time
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
    kind: Any = type(value)
    names = _names(kind)
    if names is not None:
        return {
            name: part if type(part) in _BARE else _lean(part)
            for name, absent in names
            if (part := getattr(value, name)) is not absent and part != absent
        }
    return [_lean(part) for part in value] if isinstance(value, tuple) else value


#: Most fields hold one of these, in which there is nothing to be left out.
_BARE = frozenset({str, int, bool, bytes, datetime, date, time})


@cache
def _names(kind: Any) -> tuple[tuple[str, object], ...] | None:
    """Each field's name, with the value that means absent where that is its default; None for what has no fields."""
    if not is_dataclass(kind):
        return None
    return tuple((f.name, f.default if f.default is None or f.default == () else MISSING) for f in fields(kind))


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
