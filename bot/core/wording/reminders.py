"""What a push says: the thing, the reason, and the calm word that stands after the draft.

The first line is read on a locked screen: it names the company and the one thing, never a feeling. Everything here is
HTML with the person's words escaped; the texts themselves are in ``reminders.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording import dates, naming, templates
from bot.core.wording.calm import Situation, word
from bot.core.wording.drafts import DraftKind
from bot.core.wording.markup import esc
from bot.core.wording.picking import Picker
from bot.core.wording.reminder_cases import Told, case_of, gaps
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
    Kind.THANK_YOU: Situation.WAITING,
    Kind.CARD: Situation.WAITING,
    Kind.DEADLINE_DAY: Situation.THE_DAY,
    Kind.FOLLOW_UP_1: Situation.SILENCE,
    Kind.FOLLOW_UP_2: Situation.SILENCE,
    Kind.FOLLOW_UP_3: Situation.SILENCE,
    Kind.MOVE_ON: Situation.MOVING_ON,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A push in its parts, in the order in which they stand; the draft goes between ``why`` and ``calm``."""

    first: str
    why: str
    calm: str | None = None
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
    case = case_of(kind, interview, told)
    variants = templates.load("reminders.toml")[case]
    place = picker.choose(f"reminder:{case}", [str(place) for place in range(len(variants))])
    filled = gaps(interview, person, now, told)
    variant = variants[int(place)]
    situation = _SITUATIONS.get(kind)
    return Spoken(
        first=variant["first"].format_map(filled),
        why=variant["why"].format_map(filled),
        calm=esc(word(situation, picker)) if person.calm and situation else None,
        draft_key=_draft_of(kind, told),
    )


def line(
    kind: Kind, *, interview: Interview, person: Person, now: datetime, picker: Picker, told: Told | None = None
) -> str:
    """The step as one line of a morning message of several."""
    told = told or Told()
    variants: list[str] = templates.load("reminders.toml")["line"][kind]
    return picker.pick(f"line:{kind}", variants).format_map(gaps(interview, person, now, told))


def heading(interviews: Sequence[Interview], *, person: Person, now: datetime, picker: Picker) -> str:
    """The first line of a morning message of several: whom it is about."""
    today = dates.local_day(now, ZoneInfo(person.zone))
    names = list(dict.fromkeys(naming.name(interview, today) for interview in interviews))
    variants: list[str] = templates.load("reminders.toml")["heading"]["several"]
    return picker.pick("heading", variants).format(names=esc(dates.listing(names)))


def late_heading(since: datetime, *, person: Person, now: datetime) -> str:
    """What stands before everything in a message that comes late: that it does, and since when the bot was away."""
    zone = ZoneInfo(person.zone)
    return f"This is late: I was away since {since_words(dates.local_day(since, zone), dates.local_day(now, zone))}."


def since_words(on: date, today: date) -> str:
    """The weekday within the last six days, else the whole day."""
    if 1 < (today - on).days < 7:
        return dates.weekday(on)
    return dates.near_day(on, today)


def _draft_of(kind: Kind, told: Told) -> DraftKind | None:
    if kind is Kind.FOLLOW_UP_1 and told.asked:
        return None
    found = _DRAFTS.get(kind)
    return DraftKind.THANK_YOU_SHORT if found is DraftKind.THANK_YOU and told.late else found
