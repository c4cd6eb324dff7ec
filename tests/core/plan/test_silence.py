"""People who are held back after a crisis, who paused, who blocked the bot and came back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.plan import due, events, happen, next_due
from bot.core.plan.events import How
from storage.facts import Feeling, Interview, Kind, Known, Person, Promise, ReminderState

_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def waiting(told: str = "2026-11-02T12:00") -> Known:
    """An interview on Monday the second, told late; the follow-up falls on Thursday the twelfth."""
    interview = Interview(
        id=0,
        told_at=utc(told),
        held_on=date(2026, 11, 2),
        company="Acme",
        begins_at=utc("2026-11-02T10:00"),
        felt=Feeling.MIXED,
        promise=Promise.DAY,
        promised_on=date(2026, 11, 9),
    )
    known = Known(Person(1, zone="Europe/London", country="GB", part="ENG"))
    known = happen(known, events.Told(interview), utc(told)).known
    return happen(known, events.Done(1, Kind.THANK_YOU), utc(told)).known


def names(known: Known, at: str) -> list[str]:
    said = due(known, utc(at), running_since=_LONG_AGO)
    return [coming.name for push in said.pushes for coming in push.comings]


def test_nothing_comes_while_a_person_is_held_and_a_promised_day_gone_by_is_dropped() -> None:
    known = waiting()
    held = replace(known, person=replace(known.person, held_until_at=utc("2026-11-10T10:00")))
    assert next_due(held) == utc("2026-11-10T10:00")
    assert names(held, "2026-11-09T09:00") == []
    after = due(held, utc("2026-11-10T10:00"), running_since=_LONG_AGO)
    assert after.pushes == ()
    assert next_due(after.known) == utc("2026-11-12T09:00")


def test_a_follow_up_missed_in_a_pause_comes_on_a_working_day_and_does_not_say_that_it_is_late() -> None:
    known = due(waiting(), utc("2026-11-09T09:00"), running_since=_LONG_AGO).known
    paused = replace(known, person=replace(known.person, paused_until_at=utc("2026-11-14T12:00")))
    assert names(paused, "2026-11-12T09:00") == []
    back = due(paused, utc("2026-11-14T12:00"), running_since=_LONG_AGO)
    assert back.pushes == ()
    assert next_due(back.known) == utc("2026-11-16T09:00")
    said = due(back.known, utc("2026-11-16T09:00"), running_since=_LONG_AGO)
    assert [push.how for push in said.pushes] == [How.MESSAGE]
    assert [coming.name for coming in said.pushes[0].comings] == ["follow_up_1"]


def test_what_was_missed_while_blocked_is_not_sent_and_the_plan_goes_on_from_that_day() -> None:
    known = happen(waiting(), events.Blocked(), utc("2026-11-08T12:00")).known
    assert next_due(known) is None
    assert names(known, "2026-11-12T09:00") == []
    back = happen(known, events.CameBack(), utc("2026-11-17T12:00")).known
    assert next_due(back) == utc("2026-11-24T09:00")
    assert names(back, "2026-11-24T09:00") == ["follow_up_2"]
    assert all(row.state is not ReminderState.PLANNED or row.due_at > utc("2026-11-17T12:00") for row in back.reminders)


def test_coming_back_unblocked_changes_nothing_where_nothing_was_missed() -> None:
    known = waiting()
    assert happen(known, events.CameBack(), utc("2026-11-03T12:00")).known == known


def test_a_late_loop_is_not_downtime() -> None:
    known = waiting()
    said = due(known, utc("2026-11-09T09:20"), running_since=_LONG_AGO)
    assert [push.how for push in said.pushes] == [How.SILENT]


def test_an_event_between_the_due_moment_and_the_loop_does_not_put_the_step_off() -> None:
    known = due(waiting(), utc("2026-11-09T09:00"), running_since=_LONG_AGO).known
    told = happen(known, events.Debriefed(1, felt=Feeling.WARM), utc("2026-11-12T09:00") + timedelta(seconds=2)).known
    assert next_due(told) == utc("2026-11-12T09:00")
