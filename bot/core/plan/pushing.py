"""What is due at a moment, as messages: by themselves, as one morning message, or as the one that says it is late.

The remind loop calls ``due`` as soon as a planned moment has come; the simulation calls the very same.
"""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.plan import timing
from bot.core.plan.calendar import Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.events import Due, How, Push
from bot.core.plan.looking_back import plan_look_back
from bot.core.plan.overdue import planned, sort_out
from bot.core.plan.pacing import is_urgent
from bot.core.plan.replanning import replan
from bot.core.plan.rows import coming_of, interview_of, put_row, said
from storage.facts import Kind, Known, Person, Reminder

#: What comes in one message with another step of its interview that falls due at the same moment.
_JOINS = {Kind.THANK_YOU: Kind.DEBRIEF, Kind.CARD: Kind.LAST_CALL}
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def due(known: Known, now: datetime, *, running_since: datetime) -> Due:
    """What is to be said at ``now``; a step over two hours late whose moment lay before ``running_since`` is late."""
    silent_until = _silent_until(known.person)
    if known.person.blocked_at is not None or silent_until > now:
        return Due(known)
    known, late = sort_out(known, now, running_since=running_since, silent_until=silent_until)
    pushes = []
    for how, rows in _messages(known, late, now):
        known, push = _said(known, how, rows, now)
        pushes.append(push)
    # A look back that has lost its sense was said to nobody: it has another Sunday all the same.
    return Due(replan(known, now) if pushes else plan_look_back(known, now), tuple(pushes))


def next_due(known: Known) -> datetime | None:
    """The next moment at which there may be something to say, held and paused moments reckoned in."""
    person = known.person
    moments = [person.tidy_at] if person.tidy_at is not None else []
    if person.blocked_at is None and person.quiet_since_at is None:
        asked_after = [person.ask_after_at] if person.ask_after_at is not None else []
        first = min((*(row.due_at for row in planned(known)), *asked_after), default=None)
        moments += [] if first is None else [max(first, _silent_until(person))]
    return min(moments, default=None)


def _silent_until(person: Person) -> datetime:
    """Until when a person is held or paused; long ago where they are not."""
    return max(person.held_until_at or _LONG_AGO, person.paused_until_at or _LONG_AGO)


def _messages(known: Known, late_ids: list[int], now: datetime) -> list[tuple[How, list[Reminder]]]:
    waiting = [row for row in planned(known) if row.due_at <= now]
    late = [row for row in waiting if row.id in late_ids]
    if any(not is_urgent(row) for row in late):
        late += _rest_of_the_day(known, late_ids, now)
    taken = {row.id for row in late}
    messages = [(How.LATE, late)] if late else []
    morning = []
    for row in (one for one in waiting if one.id not in taken):
        host = _host(row, waiting)
        if host is None and not is_urgent(row):
            morning.append(row)
        elif host is None:
            guests = [one for one in waiting if one.id not in taken and _host(one, waiting) == row]
            if any(not is_urgent(one) for one in guests):
                morning += [row, *guests]  # with its card, a last call belongs to the day's one message
            else:
                messages.append((_how([row]), [row, *guests]))
    return [*messages, (_how(morning), morning)] if morning else messages


def _rest_of_the_day(known: Known, late_ids: list[int], now: datetime) -> list[Reminder]:
    """What else is not urgent that day: it joins the late message, which is the day's one."""
    calendar = Calendar.of(known.person)
    today = calendar.day(now)
    rows = (row for row in planned(known) if row.id not in late_ids and not is_urgent(row))
    return [row for row in rows if calendar.day(row.due_at) <= today and _host(row, planned(known)) is None]


def _host(row: Reminder, others: list[Reminder]) -> Reminder | None:
    """The step whose message a row shares."""
    if was_snoozed(row) or row.kind not in _JOINS:
        return None
    for other in others:
        same = other.interview_id == row.interview_id and other.due_at == row.due_at
        if same and other.kind is _JOINS[row.kind] and not was_snoozed(other):
            return other
    return None


def _how(rows: list[Reminder]) -> How:
    return How.SILENT if all(row.kind is Kind.DEADLINE_DAY for row in rows) else How.MESSAGE


def _said(known: Known, how: How, rows: list[Reminder], now: datetime) -> tuple[Known, Push]:
    comings = []
    for row in rows:
        interview = interview_of(known, row.interview_id)
        asks = interview is not None and timing.asks_whether_promised(interview)
        marked = said(row, now, asked=asks and row.kind is Kind.FOLLOW_UP_1)
        known = put_row(known, marked)
        comings.append(coming_of(marked))
    return known, Push(now, how, tuple(comings), urgent=any(is_urgent(row) for row in rows))
