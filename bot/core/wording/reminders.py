"""What a push says: the thing, the reason, and the calm word that stands after the draft.

The first line is read on a locked screen: it names the company and the one thing, never a feeling. Everything here is
HTML with the person's words escaped; the texts themselves are in ``reminders.toml``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.wording import dates, naming, templates
from bot.core.wording.calm import Situation, word
from bot.core.wording.drafts import DraftKind
from bot.core.wording.markup import esc
from bot.core.wording.picking import Picker
from bot.core.wording.reminder_cases import Told, case_of, gaps, line_case
from storage.facts import Interview, Kind, Person

_DRAFTS = {
    Kind.THANK_YOU: DraftKind.THANK_YOU,
    Kind.LAST_CALL: DraftKind.THANK_YOU,
    Kind.CARD: DraftKind.CARD,
    Kind.FOLLOW_UP_1: DraftKind.FOLLOW_UP_1,
    Kind.FOLLOW_UP_2: DraftKind.FOLLOW_UP_2,
    Kind.FOLLOW_UP_3: DraftKind.FOLLOW_UP_3,
}
_SITUATIONS = {
    Kind.ASK_WHEN: Situation.BEFORE,
    Kind.DEBRIEF: Situation.WAITING,
    Kind.THANK_YOU: Situation.WAITING,
    Kind.LAST_CALL: Situation.WAITING,
    Kind.CARD: Situation.WAITING,
    Kind.DEADLINE_DAY: Situation.THE_DAY,
    Kind.FOLLOW_UP_1: Situation.SILENCE,
    Kind.FOLLOW_UP_2: Situation.SILENCE,
    Kind.FOLLOW_UP_3: Situation.SILENCE,
    Kind.MOVE_ON: Situation.MOVING_ON,
    Kind.CHASE_OR_CLOSE: Situation.MOVING_ON,
}
#: Steps of one interview that may come to one moment, and are then one message; the draft is that of the thank-you.
_TOGETHER = {
    frozenset({Kind.DEBRIEF, Kind.THANK_YOU}): "debrief_thank_you",
    frozenset({Kind.LAST_CALL, Kind.CARD}): "last_call_card",
}
_THANKS = (Kind.THANK_YOU, Kind.LAST_CALL)
#: By then the silence has lasted, whatever they said of telling everybody.
_AFTER_SILENCE = (Kind.FOLLOW_UP_2, Kind.FOLLOW_UP_3, Kind.MOVE_ON)
#: Put off, or held back, until then, thanks come late, whatever brought them so far.
_LATE_THANKS = timedelta(days=2)


class Mark(StrEnum):
    """What became of a line."""

    DONE = "✓"
    SKIPPED = "–"
    PUT_OFF = "🕘"
    ANSWERED = "✉"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A push in its parts, in the order in which they stand; the draft goes between ``why`` and ``calm``."""

    first: str
    why: str
    calm: str | None = None
    beside: str | None = None  #: what they said of telling everybody
    draft_key: DraftKind | None = None

    @property
    def opening(self) -> str:
        """The part before the draft: the first line in bold, the reason below."""
        return f"<b>{self.first}</b>\n{self.why}"


def words(
    kind: Kind, *, interview: Interview, person: Person, now: datetime, picker: Picker, told: Told | None = None
) -> Spoken:
    """What the push of one step says; ``told`` holds what else is known of where the plan stands."""
    told = told or Told()
    if kind in _THANKS and dates.local_day(now, ZoneInfo(person.zone)) - interview.held_on >= _LATE_THANKS:
        told = replace(told, late=True)
    case = case_of(kind, interview, told)
    first, why = _opening(case, gaps(interview, person, now, told), picker)
    beside = _said_of_everybody(kind, interview, picker)
    return Spoken(first, why, _calm(kind, person, picker), beside, _draft_of(kind, told))


def together(
    kinds: Collection[Kind],
    *,
    interview: Interview,
    person: Person,
    now: datetime,
    picker: Picker,
    told: Told | None = None,
) -> Spoken:
    """What one message says of two steps: the debrief with the thank-you, or the last call with the card."""
    told = told or Told()
    first, why = _opening(_TOGETHER[frozenset(kinds)], gaps(interview, person, now, told), picker)
    return Spoken(first, why, _calm(Kind.THANK_YOU, person, picker), draft_key=_draft_of(Kind.THANK_YOU, told))


def choose_line(kind: Kind, *, interview: Interview, picker: Picker, told: Told) -> str:
    """Which wording the step's line has, to be given to ``line`` as often as it is shown."""
    case = line_case(kind, interview, told)
    return picker.choose(f"line:{case}", _places(templates.load("reminders.toml")["line"][case]))


def line(
    kind: Kind, *, interview: Interview, person: Person, now: datetime, chosen: str, told: Told, called: str
) -> str:
    """The step as one line of a message of several; ``called``: what tells the interview from those beside it."""
    variants: list[str] = templates.load("reminders.toml")["line"][line_case(kind, interview, told)]
    filled = gaps(interview, person, now, told)
    if interview.company:
        filled["head"] = esc(called)
    return variants[int(chosen) % len(variants)].format_map(filled)


def choose_heading(picker: Picker) -> str:
    """Which wording the first line of a message of several has."""
    return picker.choose("heading", _places(templates.load("reminders.toml")["heading"]["several"]))


def heading(interviews: Sequence[Interview], *, person: Person, now: datetime, chosen: str) -> str:
    """The first line of a message of several: whom it is about."""
    today = dates.local_day(now, ZoneInfo(person.zone))
    names = list(dict.fromkeys(naming.name(interview, today) for interview in interviews))
    variants: list[str] = templates.load("reminders.toml")["heading"]["several"]
    return variants[int(chosen) % len(variants)].format(names=esc(dates.listing(names)))


def marked(line: str, mark: Mark | None) -> str:
    """A line of a message of several, with what became of it since."""
    return f"{mark.value} {line}" if mark else line


def all_seen_to() -> str:
    """What stands below the lines once nothing of them is left to do."""
    return _said("all_seen_to")


def open_one() -> str:
    """What stands below the lines of a morning message."""
    return _said("open_one")


def late_heading(since: datetime, *, person: Person, now: datetime) -> str:
    """What a message that comes late begins with: that it does, and since when the bot was away."""
    zone = ZoneInfo(person.zone)
    on, today = dates.local_day(since, zone), dates.local_day(now, zone)
    if on == today:
        return _said("late_hours")
    spoken = dates.weekday(on) if 1 < (today - on).days < 7 else dates.near_day(on, today)
    return _said("late_since").format(since=spoken)


def _opening(case: str, filled: dict[str, str], picker: Picker) -> tuple[str, str]:
    variants: list[dict[str, str]] = templates.load("reminders.toml")[case]
    variant = variants[int(picker.choose(f"reminder:{case}", [str(place) for place in range(len(variants))]))]
    first, why = (" ".join(variant[part].format_map(filled).split()) for part in ("first", "why"))
    return first, why


def _calm(kind: Kind, person: Person, picker: Picker) -> str | None:
    return esc(word(_SITUATIONS[kind], picker)) if person.calm else None


def _said_of_everybody(kind: Kind, interview: Interview, picker: Picker) -> str | None:
    """They said that they tell everybody, and have told nothing for more than a first note's time."""
    if not interview.tells_everybody or interview.deciding_at is not None or kind not in _AFTER_SILENCE:
        return None
    variants: list[str] = templates.load("reminders.toml")["beside"]["everybody"]
    return esc(picker.pick("beside:everybody", variants))


def _places(variants: Sequence[object]) -> list[str]:
    return [str(place) for place in range(len(variants))]


def _said(name: str) -> str:
    text: str = templates.load("reminders.toml")["heading"][name]
    return text


def _draft_of(kind: Kind, told: Told) -> DraftKind | None:
    if kind is Kind.FOLLOW_UP_1 and told.asked:
        return None
    if kind is Kind.FOLLOW_UP_2 and told.first_yet:
        return DraftKind.FOLLOW_UP_1
    found = _DRAFTS.get(kind)
    return DraftKind.THANK_YOU_SHORT if found is DraftKind.THANK_YOU and told.late else found
