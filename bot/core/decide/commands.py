"""Commands of the menu: each does what its words would do."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import fuzz, process

from bot.core.decide import account, overview, telling
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import NEW
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording import answers_commands, menu

Handler = Callable[[Turn, str], None]

#: Of 100: an unknown command this close to one of ours is taken for a slip of the thumb, and offered.
_NEAR = 75


def command(turn: Turn, text: str) -> str | None:
    """Do what a command says; gives back what is to be read: /new with its words."""
    word, *more = text.strip().split(maxsplit=1)
    rest = more[0] if more else ""
    name = word[1:].partition("@")[0].casefold()
    if name == "new" and rest.strip():
        return NEW + rest.strip()
    handler = _COMMANDS.get(name)
    if handler is None:
        near = process.extractOne(name, list(_COMMANDS), scorer=fuzz.ratio, score_cutoff=_NEAR)
        turn.say(answers_commands.unknown(near[0] if near else None))
    else:
        handler(turn, rest.strip())
    return None


def _new(turn: Turn, rest: str) -> None:
    telling.log_interview(turn, Ask(Reading(Intent.LOG_INTERVIEW)))


def _delete(turn: Turn, rest: str) -> None:
    everything = rest.casefold() in ("all", "everything", "my data")
    fields = Fields(everything=everything, company=None if everything else rest or None)
    account.delete(turn, Ask(Reading(Intent.DELETE, fields), text=f"delete {rest}", said_at=turn.now, sure=True))


_COMMANDS: dict[str, Handler] = {
    "start": lambda turn, rest: account.start(turn),
    "new": _new,
    "list": lambda turn, rest: overview.show_all(turn),
    "next": lambda turn, rest: overview.show_next(turn),
    "delete": _delete,
    "help": lambda turn, rest: turn.say(menu.help_text()),
    "privacy": lambda turn, rest: turn.say(menu.privacy_text()),
    "cancel": lambda turn, rest: account.cancel(turn),
}
