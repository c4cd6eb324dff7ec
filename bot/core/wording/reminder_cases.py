"""Which text of ``reminders.toml`` fits a step as it stands, and what fills its gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording import dates, naming, templates
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
    first_yet: bool = False  #: ``follow_up_2`` is the first that can be sent: the one before it only asked for a day
    sent: int = 0  #: follow-ups that the person says were sent
    last_sent_on: date | None = None  #: the day of the last of them, where that is less than a week ago
    thanked: bool = False  #: the thank-you was sent
    cold: bool = False  #: ``move_on`` comes because it felt cold, or an answer did
    news_found: bool = False  #: the draft brings a headline that nobody has read yet
    last_try: bool = False  #: ``move_on`` offers one last try, or one more


def case_of(kind: Kind, interview: Interview, told: Told) -> str:
    """The name of the text."""
    match kind:
        case Kind.DEBRIEF:
            return _debrief(interview)
        case Kind.THANK_YOU | Kind.LAST_CALL if told.late:
            return "thank_you_late"
        case Kind.FOLLOW_UP_1:
            return _first_follow_up(interview, told)
        case Kind.FOLLOW_UP_2 if told.first_yet:
            return "follow_up_2_first"
        case Kind.MOVE_ON if told.cold:
            return "move_on_cold"
        case Kind.MOVE_ON if not told.sent:
            return "move_on_none"
        case _:
            return str(kind)


def line_case(kind: Kind, interview: Interview, told: Told) -> str:
    """The name of the line in a message of several."""
    if kind is Kind.FOLLOW_UP_1 and told.asked:
        return _first_follow_up(interview, told)
    return "follow_up_2_first" if kind is Kind.FOLLOW_UP_2 and told.first_yet else str(kind)


def gaps(interview: Interview, person: Person, now: datetime, told: Told) -> dict[str, str]:
    """Every gap of the texts, by name, as HTML."""
    today = dates.local_day(now, ZoneInfo(person.zone))
    plain = _facts(interview, today, now, person, told)
    safe = {gap: esc(words) for gap, words in plain.items()}
    phrases: dict[str, str] = templates.load("reminders.toml")["phrases"]
    for gap, name in _phrase_names(interview, told).items():
        safe[gap] = phrases[name].format_map(safe) if name else ""
    return safe


def _debrief(interview: Interview) -> str:
    if interview.promise is Promise.UNSAID and interview.felt is None:
        return "debrief"
    return "debrief_felt" if interview.felt is None else "debrief_promise"


def _first_follow_up(interview: Interview, told: Told) -> str:
    promised = interview.promised_on
    if told.asked:
        return "follow_up_1_order" if promised and promised < interview.held_on else "follow_up_1_ask"
    if interview.chased_at is not None:
        return "follow_up_1_chase"
    if interview.deciding_open and interview.deciding_at is not None:
        return "follow_up_1_deciding"
    return "follow_up_1" if promised else "follow_up_1_none"


def _facts(interview: Interview, today: date, now: datetime, person: Person, told: Told) -> dict[str, str]:
    promised, zone = interview.promised_on, ZoneInfo(person.zone)
    return {
        "head": naming.head(interview, today),
        "to_them": naming.to_them(interview, today),
        "standing": f" ({told.standing})" if told.standing else "",
        "today": dates.day(today, today),
        "held": dates.day(interview.held_on, today),
        "on_day": _when(interview, today),
        "ago": dates.in_days(interview.held_on, today),
        "promised": dates.day(promised, today) if promised else "",
        "promised_ago": dates.in_days(promised, today) if promised else "",
        "deciding": dates.on_day(dates.local_day(interview.deciding_at or now, zone), today),
        "next": dates.on_day(told.next_on, today) if told.next_on else "",
        "people": dates.listing(interview.people),
        "friend": interview.knows_there or "",
        "times": dates.times(told.sent),
        "last_sent": dates.in_days(told.last_sent_on, today) if told.last_sent_on else "",
    }


def _when(interview: Interview, today: date) -> str:
    """Its day; how far it is, where the day is already its name."""
    if interview.company or interview.role:
        return dates.on_day(interview.held_on, today)
    return dates.in_days(interview.held_on, today)


def _outcome(interview: Interview) -> str:
    if interview.cold_answer_at is not None:
        return "outcome_cold"
    return "outcome_deciding" if interview.deciding_at else "outcome_silent"


def _first_note(told: Told) -> str:
    if told.unsure or not told.sent:
        return "unsure" if told.unsure else "skipped"
    return "lately" if told.last_sent_on else "sent"


def _phrase_names(interview: Interview, told: Told) -> dict[str, str]:
    """Which phrase fills each larger gap; one may stand in another that comes after it."""
    met = {0: "unknown", 1: "one"}.get(len(interview.people), "some")
    done = "_".join(word for word, true in (("thanked", told.thanked), ("sent", told.sent > 0)) if true) or "none"
    return {
        "to_people": f"to_{met}",
        "drafts_ready": f"draft_{met}",
        "i_write": "write_on" if told.next_on else "write_unknown",
        "first_note": f"first_note_{_first_note(told)}",
        "news": "news_kept" if interview.links else "news_found" if told.news_found else "news_none",
        "knows": "knows_one" if interview.knows_there else "knows_none",
        "outcome": _outcome(interview),
        "done": f"done_{done}",
        "last_try": "last_try" if told.last_try else "",
    }
