"""Commands: each does what its words would do, by the menu, typed, or tapped where it is offered.

Beside the menu's there are a few that people try; one that is not there is answered with the nearest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from rapidfuzz import fuzz, process

from bot.core.decide import (
    account,
    asides,
    checking,
    counting,
    draft_menu,
    overview,
    own_calendar,
    picturing,
    settings,
    settings_card,
    settling,
    taking_along,
    telling,
    undoing,
)
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decide.understanding import NEW
from bot.core.decision import Button
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording import answers_commands, menu
from storage.facts import QuestionKind

Handler = Callable[[Turn, str], None]

#: Of 100: an unknown command this close to one of ours is taken for a slip of the thumb, and offered.
_NEAR = 75
#: Commands that are typed as a word too, and which one each means; the others mean something by themselves.
_BARE = {
    **{name: name for name in ("new", "next", "check", "stats", "start", "privacy", "cancel")},
    **dict.fromkeys(("statistics", "my stats", "my numbers", "numbers", "show my stats"), "stats"),
    **dict.fromkeys(("menu", "commands"), "help"),
}
#: A company, a job or a person may be called like one of them.
_NAMES = (QuestionKind.NEW, QuestionKind.COMPANY, QuestionKind.ROLE, QuestionKind.PEOPLE, QuestionKind.KNOWS)
_LONGEST_NAME = 32  #: of a command, by the Bot API
#: For so long after /check a letter is taken for the draft, and not for one that came.
_A_DRAFT_TAKES = timedelta(hours=1)


def command(turn: Turn, text: str) -> str | None:
    """Do what a command says; gives back what is to be read like any words: /new and /draft with theirs."""
    word, *more = text.strip().split(maxsplit=1)
    rest = more[0].strip() if more else ""
    name = word[1:].partition("@")[0].casefold()
    if name == "new" and rest:
        return NEW + rest
    if name == "draft" and rest:
        return f"draft {rest}"
    handler = _COMMANDS.get(name)
    if handler is not None:
        handler(turn, rest)
        return None
    near = process.extractOne(name[:_LONGEST_NAME], list(_COMMANDS), scorer=fuzz.ratio, score_cutoff=_NEAR)
    offered = near[0] if near else "help"
    turn.say(answers_commands.unknown(near[0] if near else None), ((_button(offered),),))
    return None


def without_slash(turn: Turn, text: str) -> str | None:
    """The command that is meant by its bare name; None where it is none, or a name is asked for that it may be."""
    question = turn.known.question
    if question is not None and question.kind in _NAMES:
        return None
    name = _BARE.get(text.strip(" .!?").casefold())
    return f"/{name}" if name else None


def press(turn: Turn, rest: list[str]) -> bool:
    """A command that was offered as a button; false where there is none of that name."""
    handler = _COMMANDS.get(rest[0]) if len(rest) == 1 else None
    if handler is None:
        return False
    handler(turn, "")
    return True


def take_draft(turn: Turn, ask: Ask) -> bool:
    """Whether the words are the draft that /check asked for not long ago; a few words or something told are none."""
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.CHECK or turn.now - question.asked_at > _A_DRAFT_TAKES:
        return False
    if not draft_menu.looks_like_a_draft(ask.reading, ask.text):
        return False
    asides.close(turn)
    _check(turn, ask.text)
    return True


def say_help(turn: Turn) -> None:
    """What can be said, with three things to tap."""
    rows: Rows = tuple((Button(caption, data=f"do:{name}"),) for name, caption in menu.TRY.items())
    turn.say(menu.help_text(), rows)


def _button(name: str) -> Button:
    return Button(f"/{name}", data=f"do:{name}")


def _new(turn: Turn, rest: str) -> None:
    telling.log_interview(turn, Ask(Reading(Intent.LOG_INTERVIEW)))


def _delete(turn: Turn, rest: str) -> None:
    everything = rest.casefold() in ("all", "everything", "my data")
    fields = Fields(everything=everything, company=None if everything else rest or None)
    account.delete(turn, Ask(Reading(Intent.DELETE, fields), text=f"delete {rest}", said_at=turn.now, sure=True))


def _check(turn: Turn, rest: str) -> None:
    if not rest:
        checking.ask_for_draft(turn)
        return
    fields = Fields(draft_text=rest)
    checking.check_draft(turn, Ask(Reading(Intent.CHECK_DRAFT, fields), text=rest, said_at=turn.now, sure=True))


def _settings(turn: Turn, rest: str) -> None:
    if rest:
        settings.told(turn, rest)
    else:
        settings_card.show(turn)


def _of_page(page: str) -> Handler:
    return lambda turn, rest: settings.told(turn, f"{page} {rest}".strip())


#: In the order in which a slip of the thumb is looked up.
_COMMANDS: dict[str, Handler] = {
    "start": lambda turn, rest: account.start(turn),
    "new": _new,
    "list": lambda turn, rest: overview.show_all(turn),
    "next": lambda turn, rest: overview.show_next(turn),
    "picture": picturing.command,
    "calendar": own_calendar.command,
    "draft": lambda turn, rest: draft_menu.offer(turn),
    "check": _check,
    "stats": lambda turn, rest: counting.show_counts(turn),
    "settings": _settings,
    "pause": _of_page("pause"),
    "export": lambda turn, rest: taking_along.export(turn),
    "delete": _delete,
    "privacy": lambda turn, rest: turn.say(menu.privacy_text()),
    "help": lambda turn, rest: say_help(turn),
    "cancel": lambda turn, rest: account.cancel(turn),
    "resume": lambda turn, rest: settling.resume(turn),
    "stop": _of_page("pause"),
    "undo": lambda turn, rest: undoing.undo_newest(turn),
    "quiet": _of_page("quiet"),
    "mornings": _of_page("morning"),
    "timezone": _of_page("place"),
    "place": _of_page("place"),
    "holidays": _of_page("holidays"),
    "pace": _of_page("cadence"),
    "lookback": _of_page("lookback"),
}
