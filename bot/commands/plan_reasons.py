"""Why a planned step falls on its day: the rule it follows, the day it counts from, and what moved it on from there.

For the playground's look under the hood. It asks the plan's own questions again and decides nothing.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.core.plan import early, timing
from bot.core.plan.calendar import HOUR, Calendar
from bot.core.plan.ladder import Ladder
from bot.core.plan.rows import LADDER, anchor_of, interview_of, rows_of
from bot.core.wording import dates
from storage.facts import FOLLOW_UPS, Cadence, Interview, Kind, Known, Promise, Reminder

_NAMES = {
    Kind.ASK_WHEN: "ask when you will hear",
    Kind.DEBRIEF: "how did it go",
    Kind.THANK_YOU: "thank-you",
    Kind.LAST_CALL: "thank-you, last call",
    Kind.CARD: "handwritten card",
    Kind.DEADLINE_DAY: "the promised day",
    Kind.FOLLOW_UP_1: "first follow-up",
    Kind.FOLLOW_UP_2: "second follow-up",
    Kind.FOLLOW_UP_3: "third follow-up",
    Kind.MOVE_ON: "move on",
    Kind.CHASE_OR_CLOSE: "chase or close",
    Kind.HELD_DRAFT: "held draft",
    Kind.NOTICE: "notice",
    Kind.LOOK_BACK: "look back at the week",
}
_FIRST_AFTER = timedelta(days=3)
_QUIET_STEPS = {Kind.DEBRIEF: HOUR, Kind.THANK_YOU: 3 * HOUR, Kind.LAST_CALL: 22 * HOUR}


def name_of(kind: Kind) -> str:
    """Return what a kind of step is called."""
    return _NAMES[kind]


def why(known: Known, row: Reminder, now: datetime) -> str:
    """Return a sentence or two on why a planned step falls due when it does."""
    calendar = Calendar.of(known.person)
    interview = interview_of(known, row.interview_id)
    if row.late:
        return "It was due while the bot was down, and waits for its hour to say that it is late."
    if early.was_snoozed(row):
        return _snoozed(row, calendar, now)
    if row.kind is Kind.LOOK_BACK:
        return "Each Sunday evening, because it was asked for."
    if interview is None:
        return "Held until the time that was asked for."
    if row.kind in LADDER:
        return _ladder(known, interview, row, calendar, now)
    return _around(interview, row, calendar, now)


def _snoozed(row: Reminder, calendar: Calendar, now: datetime) -> str:
    until = row.snoozed_to_on or (row.snoozed_to_at and calendar.day(row.snoozed_to_at)) or calendar.day(row.due_at)
    spoken = dates.day(until, calendar.day(now))
    if calendar.day(row.due_at) != until:
        return f"Put off to {spoken}; no follow-up comes on or before the promised day."
    return f"Put off to {spoken}."


def _around(interview: Interview, row: Reminder, calendar: Calendar, now: datetime) -> str:
    today, held_on = calendar.day(now), timing.held_on(interview, calendar)
    ends = timing.ends_at(interview, calendar)
    spoken = dates.moment_words(ends, calendar.zone, now)
    match row.kind:
        case Kind.ASK_WHEN:
            rule = "The evening before the interview, because no promised day is known yet."
            return rule + _quiet(early.evening_before(interview, calendar), row, calendar)
        case Kind.DEBRIEF | Kind.THANK_YOU | Kind.LAST_CALL:
            after = _QUIET_STEPS[row.kind]
            hours = dates.counted(after // HOUR, "hour")
            return f"{hours.capitalize()} after the end ({spoken})." + _quiet(ends + after, row, calendar)
        case Kind.CARD:
            return f"The morning after the interview ({dates.day(held_on, today)})."
        case Kind.DEADLINE_DAY if interview.promised_on:
            return f"They named {dates.day(interview.promised_on, today)}: that day itself, at the morning hour."
    return "It comes in the answer itself."


def _quiet(wanted: datetime, row: Reminder, calendar: Calendar) -> str:
    if row.due_at == wanted or calendar.quiet_around(wanted) is None:
        return ""
    hours = f"{dates.clock_time(calendar.quiet_from)} to {dates.clock_time(calendar.quiet_to)}"
    return f" {dates.clock_time(wanted, calendar.zone)} is in the quiet hours ({hours}), so it moves out of them."


def _ladder(known: Known, interview: Interview, row: Reminder, calendar: Calendar, now: datetime) -> str:
    step = Ladder(interview, rows_of(known, interview.id), known.person, calendar).next()
    day = step[1] if step and step[0] is row.kind else calendar.day(row.due_at)
    if row.kind is Kind.FOLLOW_UP_1 and known.person.cadence is Cadence.STEADY:
        # The plan has moved this one to a working day already.
        since = timing.promised_day(interview, calendar) or timing.held_on(interview, calendar)
        day = min(day, since + _FIRST_AFTER)
    return _rule(known, interview, row, calendar, now) + _moved(day, row, calendar, now)


def _rule(known: Known, interview: Interview, row: Reminder, calendar: Calendar, now: datetime) -> str:
    """The day that a follow-up or moving on counts from."""
    today = calendar.day(now)
    before = _before(known, interview, row)
    promised = timing.promised_day(interview, calendar)
    if before is not None and not (promised and anchor_of(before) <= _told_at(interview)):
        since = dates.day(calendar.day(anchor_of(before)), today)
        return f"A week after the {name_of(before.kind)} ({since})."
    gentle = known.person.cadence is Cadence.GENTLE
    if promised:
        count = "five working days" if gentle else "two or three days"
        return f"They named {dates.day(promised, today)}: {count} after it, never on it."
    held_on = dates.day(timing.held_on(interview, calendar), today)
    named = "They named no day" if interview.promise is Promise.NONE else "Nobody said whether a day was named"
    return f"{named}: {'five working days' if gentle else 'three days'} after the interview ({held_on})."


def _before(known: Known, interview: Interview, row: Reminder) -> Reminder | None:
    """The follow-up that came last before this step."""
    ladder = Ladder(interview, rows_of(known, interview.id), known.person, Calendar.of(known.person))
    steps = FOLLOW_UPS[: LADDER.index(row.kind)]
    return max((one for one in ladder.came if one.kind in steps), key=lambda one: steps.index(one.kind), default=None)


def _told_at(interview: Interview) -> datetime:
    return interview.deciding_at or interview.promised_told_at or interview.told_at


def _moved(day: date, row: Reminder, calendar: Calendar, now: datetime) -> str:
    """What lies between the day that the rule gives and the day it falls on."""
    due_on, today = calendar.day(row.due_at), calendar.day(now)
    passed = [day + timedelta(days=count) for count in range((due_on - day).days)]
    closed = [one for one in passed if not calendar.is_working(one)]
    if not passed:
        return ""
    if len(closed) == len(passed):
        listed = dates.listing([dates.day(one, today) for one in closed[:2]])
        are = "is no working day" if len(closed) == 1 else "are no working days"
        if len(closed) > 2:
            return f" The {dates.number(len(closed))} days from {dates.day(day, today)} on are no working days."
        return f" {listed} {are}."
    return f" That moment ({dates.day(day, today)}) has passed or has its message: the next working day."
