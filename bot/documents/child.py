"""The process in which documents are made and opened: asked by ``bot.apart`` through its standard input.

Each question and each answer is its length in four bytes and then MessagePack. It ends when nobody can ask any more.
"""

from __future__ import annotations

import os
import struct
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO, get_type_hints

import msgspec

HEAD = struct.Struct(">I")
#: Bytes of memory that it may take: a file that unfolds to more is none that a person made.
_MOST_MEMORY = 2 * 1024**3
_ROOM = "bot.documents."


class Asked(msgspec.Struct):
    """Which function is to be called, and with what."""

    module: str
    name: str
    given: bytes


class Answered(msgspec.Struct):
    """What the function made, or the kind of error that it raised; never an error's words."""

    made: bytes = b""
    error: str | None = None


def answer(asked: Asked) -> Answered:
    """Call the function that is asked for."""
    if not asked.module.startswith(_ROOM):
        return Answered(error="not a document")
    try:
        function = getattr(import_module(asked.module), asked.name)
        hints = get_type_hints(function)
        returned = hints.pop("return")
        (given,) = hints.values()
        made: Any = function(msgspec.msgpack.decode(asked.given, type=given))
        return Answered(msgspec.msgpack.encode(msgspec.convert(made, returned)))
    except Exception as error:  # noqa: BLE001 -- whatever a file does to a library, the next one is served
        return Answered(error=type(error).__name__)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer each question until there are no more."""
    while head := questions.read(HEAD.size):
        (length,) = HEAD.unpack(head)
        frame = msgspec.msgpack.encode(answer(msgspec.msgpack.decode(questions.read(length), type=Asked)))
        answers.write(HEAD.pack(len(frame)) + frame)
        answers.flush()


def main() -> None:
    """Serve standard input; what libraries print goes nowhere."""
    with suppress(ImportError):  # where the system knows no limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
