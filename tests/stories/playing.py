"""Plays a conversation from its transcript: what the person does is read there, what the bot says is written anew.

A line that begins with ``>`` is the person's: words, ``[Sent]`` for a tap, or ``(reply: ...)``, ``(edit: ...)`` and
``(react: ...)`` with the first words of the message meant, before what is said. A line that begins with ``~`` lets time
pass: ``~ next`` to the next message, ``~ 3 days``, ``~ 2 hours``. The other lines are what came of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage

_ABOUT = re.compile(r"\((?P<act>reply|edit|react): (?P<words>[^)]+)\) (?P<rest>.+)", re.DOTALL)
_WHILE = re.compile(r"(?P<count>\d+) (?P<unit>hour|day)s?")


class Playing:
    """One conversation on a stage, written down as it goes."""

    def __init__(self, stage: Stage, talk: Talk) -> None:
        self._stage = stage
        self._talk = talk
        self._lines: list[str] = []
        self._shown: dict[int, tuple[str, ...]] = {}
        self._moment = ""

    async def play(self, script: Iterable[str]) -> str:
        """Play the person's lines of a transcript, and return the whole of it; LookupError tells how far it came."""
        for line in script:
            self._lines.append(line)
            try:
                if line.startswith("> "):
                    await self._act(line.removeprefix("> ").replace("\\n", "\n"))
                else:
                    await self._wait(line.removeprefix("~ "))
            except LookupError as error:
                raise LookupError("\n".join([*self._lines, str(error)])) from None
            await self._write_down()
        return "\n".join([*self._lines, ""])

    async def _act(self, act: str) -> None:
        about = _ABOUT.fullmatch(act)
        if act.startswith("[") and act.endswith("]"):
            answer = await self._talk.press(await self._with_button(act[1:-1]), act[1:-1])
            await self._stage.clock.move(timedelta(0))
            if answer.text:
                self._lines.append(f"    * {answer.text}")
            return
        if about is None:
            await self._talk.say(act)
        elif about["act"] == "reply":
            await self._talk.say(about["rest"], reply_to=await self._that_begins(about["words"], by_bot=True))
        elif about["act"] == "edit":
            await self._talk.edit(await self._that_begins(about["words"], by_bot=False), about["rest"])
        else:
            await self._talk.react(await self._that_begins(about["words"], by_bot=True), about["rest"])
        await self._stage.clock.move(timedelta(0))

    async def _wait(self, how: str) -> None:
        if how == "next":
            await self._stage.clock.to_next()
            return
        found = _WHILE.fullmatch(how)
        if found is None:
            raise ValueError(f"no such while: {how}")
        await self._stage.clock.move(timedelta(**{f"{found['unit']}s": int(found["count"])}))

    async def _with_button(self, caption: str) -> ChatMessage:
        found = [one for one in await self._talk.transcript() if caption in one.buttons and not one.deleted]
        if not found:
            raise LookupError(f"no message has a button {caption!r}")
        return found[-1]

    async def _that_begins(self, words: str, *, by_bot: bool) -> ChatMessage:
        said = await self._talk.transcript()
        found = [one for one in said if one.by_bot is by_bot and one.text.startswith(words)]
        if not found:
            raise LookupError(f"no message begins with {words!r}")
        return found[-1]

    async def _write_down(self) -> None:
        """Write what is new or has changed since, each with the hour where that is another."""
        for message in await self._talk.transcript():
            if not message.by_bot:
                if own := message.reactions.get("bot"):
                    self._note(message, (f"    * {' '.join(own)}",), "")
                continue
            lines = ("    (gone)",) if message.deleted else tuple(_drawn(message))
            self._note(message, lines, "    (now it says)" if message.id in self._shown else "")

    def _note(self, message: ChatMessage, lines: tuple[str, ...], heading: str) -> None:
        if self._shown.get(message.id) == lines:
            return
        moment = f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"
        if not heading and moment != self._moment:
            self._lines.append(f"    -- {moment}")
            self._moment = moment
        self._lines += [heading] if heading else []
        self._lines += lines
        self._shown[message.id] = lines


def script_of(transcript: str) -> list[str]:
    """The person's lines of a transcript, and the whiles between them."""
    return [line for line in transcript.splitlines() if line.startswith(("> ", "~ "))]


def _drawn(message: ChatMessage) -> Iterator[str]:
    for line in message.text.splitlines():
        yield f"    | {line}".rstrip()
    for row in (message.reply_markup or {}).get("inline_keyboard", []):
        yield "    " + "  ".join(f"[{button['text']}]" for button in row)
