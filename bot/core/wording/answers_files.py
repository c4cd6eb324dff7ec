"""Said of files: of those that a person sends, and of everything handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.papers import Unusable
from bot.core.wording.dates import counted, day, local_day, number, on_day
from bot.core.wording.markup import bold, esc
from storage.facts import Interview, InterviewState

_UNUSABLE = {
    Unusable.TOO_BIG: "That file is larger than the 20 MB I can take. A smaller part of it would do.",
    Unusable.BROKEN: "I could not open that file, and changed nothing. Could you save it once more and send it again?",
    Unusable.EMPTY: "There is nothing in that file that I can take. Is it the right one?",
}
_FIELDS = {
    "company": "company",
    "role": "job",
    "people": "people",
    "interview": "day of the interview",
    "reply_by": "answer promised by",
    "status": "how it stands",
    "notes": "notes",
    "link": "link",
}
_STANDS = {
    InterviewState.OFFER: "an offer",
    InterviewState.NO: "a no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "withdrawn",
}
_EXAMPLES = 5


def unusable(why: Unusable) -> str:
    """What a file cannot be taken for, and what to do instead."""
    return _UNUSABLE[why]


def left() -> str:
    return "Left as it is; nothing of the file is kept."


def export(interviews: int) -> str:
    """Stands under the zip."""
    return (
        f"Everything I keep of you: {counted(interviews, 'interview')}, every step, your settings. "
        "README.txt in it says what is what; another bot of this kind takes the whole zip.\n"
        "There are names in it. Keep it where only you can read it."
    )


def export_taken(interviews: int, made_at: datetime, zone: ZoneInfo, now: datetime) -> str:
    made = on_day(local_day(made_at, zone), local_day(now, zone))
    return (
        f"Taken in: {counted(interviews, 'interview')} with their steps and your settings, as they stood {made}. "
        "I go on from there."
    )


def add_export(new: int, here: int) -> str:
    """Asked before interviews of elsewhere are put beside those that are here."""
    already = f" {number(here).capitalize()} of them {'is' if here == 1 else 'are'} here already." if here else ""
    return (
        f"That is an export of mine with {counted(new, 'interview')} that I do not have.{already} "
        "Shall I add them? Your settings stay as they are."
    )


def export_added(new: int) -> str:
    return f"{counted(new, 'interview').capitalize()} added, with their steps. /list shows them all."


def all_here(count: int) -> str:
    return f"That is an export of mine, and {_all(count)} in it is here already. Nothing was changed."


def show_tracker(
    columns: Sequence[tuple[str, str]],
    lines: Sequence[tuple[Interview, InterviewState]],
    known: int,
    undated: int,
    more: int,
    today: date,
) -> str:
    """What a table was understood as, before any of it is taken."""
    parts = [bold(f"{counted(len(lines), 'interview').capitalize()} in this table that I do not have.")]
    parts.append("\n".join(f"• {esc(name)}: {_FIELDS[field]}" for field, name in columns))
    shown = [_example(one, state, today) for one, state in lines[:_EXAMPLES]]
    if len(lines) > _EXAMPLES:
        shown.append(f"and {number(len(lines) - _EXAMPLES)} more")
    parts.append("\n".join(shown))
    parts.append(" ".join((*_left_out(known, undated, more), "Shall I take them?")))
    return "\n\n".join(parts)


def tracker_taken(count: int, old: int) -> str:
    """Said once a table was taken; ``old``: open ones of more than a month ago."""
    said = f"{counted(count, 'interview').capitalize()} taken. /list shows them, and what comes next of each."
    if old:
        said += (
            f"\n{number(old).capitalize()} of them {'is' if old == 1 else 'are'} more than a month old: "
            "nothing is planned there. Write “chase” and the company's name if one is worth a last note."
        )
    return said


def tracker_has_nothing(known: int, undated: int, columns: Mapping[str, str]) -> str:
    """Said of a table of which nothing can be taken."""
    if "interview" not in columns:
        return (
            "I can read that table, but no column in it says when an interview was. "
            "Name one of them “Interview date” and send it again; or tell me of an interview in a line."
        )
    why = " ".join(_left_out(known, undated, 0))
    return f"There is no interview in that table that I can add. {why} Nothing was changed."


def _left_out(known: int, undated: int, more: int) -> list[str]:
    found = []
    if known:
        found.append(f"{number(known).capitalize()} {'is' if known == 1 else 'are'} here already.")
    if undated:
        found.append(f"{number(undated).capitalize()} {'has' if undated == 1 else 'have'} no day of an interview.")
    if more:
        found.append(f"I left out {number(more)} further lines.")
    return found


def _example(one: Interview, state: InterviewState, today: date) -> str:
    parts = [bold(one.company or ""), esc(one.role or ""), day(one.held_on, today), esc(", ".join(one.people))]
    return ", ".join(part for part in (*parts, _STANDS.get(state, "")) if part)


def _all(count: int) -> str:
    return "the one interview" if count == 1 else "every interview"
