"""Which text of ``reminders.toml`` fits a step as it stands, and what fills its gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording import dates, naming
from bot.core.wording.markup import esc
from storage.facts import Interview, Kind, Person, Promise


@dataclass(frozen=True, slots=True)
class Told:
    """Where the plan stands, as far as a reminder says it."""

    standing: str | None = None  #: "1 of 3"
    asked: bool = False  #: ``follow_up_1`` comes as the question whether a day was named
    late: bool = False  #: it comes after the bot was down
    next_on: date | None = None  #: when the bot writes next about this interview
    unsure: bool = False  #: nothing was said of whether the follow-up before this one went out
    sent: int = 0  #: follow-ups that the person says were sent
    thanked: bool = False  #: the thank-you was sent
    cold: bool = False  #: ``move_on`` comes because it felt cold, or an answer did
    last_try: bool = False  #: ``move_on`` offers one last try
    boss: str | None = None  #: who would be the boss, where the name is known


def case_of(kind: Kind, interview: Interview, told: Told) -> str:
    """The name of the text."""
    return str(kind)


def gaps(interview: Interview, person: Person, now: datetime, told: Told) -> dict[str, str]:
    """Every gap of the texts, by name, escaped."""
    zone = ZoneInfo(person.zone)
    today = dates.local_day(now, zone)
    promised = interview.promised_on if interview.promise is Promise.DAY else None
    filled = {
        "name": naming.name(interview, today),
        "head": naming.head(interview, today),
        "to_them": naming.to_them(interview, today),
        "standing": f" ({told.standing})" if told.standing else "",
        "on_day": dates.on_day(interview.held_on, today),
        "promised": dates.day(promised, today) if promised else "",
        "next": dates.on_day(told.next_on, today) if told.next_on else "",
    }
    return {gap: esc(words) for gap, words in filled.items()}
