"""Three weeks without an answer: when the count begins, what ends it, and how the plan goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.core.plan import due, events, falls_silent, happen, heard, next_due, watch
from storage.facts import Cadence, Known, ReminderState
from storage.reminders import first_due
from tests.core.plan.test_silence import utc, waiting

_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def _watched(known: Known, at: str) -> Known:
    said = due(known, utc(at), running_since=_LONG_AGO)
    return watch(said.known, said.pushes, utc(at))


def _followed_up() -> Known:
    """The follow-up of the twelfth has come, the next is on the nineteenth."""
    return _watched(_watched(waiting(), "2026-11-09T09:00"), "2026-11-12T09:00")


def _put_off(known: Known, until: str) -> Known:
    """A further step that is planned beyond the three weeks."""
    known = _watched(known, "2026-11-19T09:00")
    rows = tuple(replace(row, due_at=utc(until)) if row.state is _PLANNED else row for row in known.reminders)
    return replace(known, reminders=rows)


_PLANNED = ReminderState.PLANNED


def test_the_promised_day_begins_no_count_and_a_follow_up_does() -> None:
    assert _watched(waiting(), "2026-11-09T09:00").person.ask_after_at is None
    assert _followed_up().person.ask_after_at == utc("2026-12-04T09:00")


def test_the_count_is_of_the_first_that_was_not_answered() -> None:
    assert _watched(_followed_up(), "2026-11-19T09:00").person.ask_after_at == utc("2026-12-04T09:00")


def test_anything_heard_ends_the_count() -> None:
    known = heard(_followed_up(), utc("2026-11-13T12:00"))
    assert (known.person.ask_after_at, known.person.told_at) == (None, utc("2026-11-13T12:00"))


def test_after_three_weeks_it_falls_silent_and_nothing_is_due_any_more() -> None:
    known = _put_off(_followed_up(), "2026-12-08T09:00")
    assert next_due(known) == first_due(known) == utc("2026-12-04T09:00")
    assert falls_silent(known, utc("2026-12-04T08:59")) == (known, False)
    known, silent = falls_silent(known, utc("2026-12-04T09:00"))
    assert silent
    assert next_due(known) is first_due(known) is None
    assert [row.due_at for row in known.reminders if row.state is _PLANNED] == [utc("2026-12-08T09:00")]


def test_a_plan_that_has_run_to_its_end_needs_no_word_more() -> None:
    known = _watched(_watched(_followed_up(), "2026-11-19T09:00"), "2026-11-26T09:00")
    known, silent = falls_silent(known, utc("2026-12-04T09:00"))
    assert not silent
    assert next_due(known) is first_due(known) is None
    assert known.person.quiet_since_at is None


def test_at_night_it_waits_for_the_end_of_the_quiet_hours() -> None:
    known, silent = falls_silent(_put_off(_followed_up(), "2026-12-08T09:00"), utc("2026-12-05T02:00"))
    assert not silent
    assert next_due(known) == utc("2026-12-05T08:00")


def test_what_fell_due_in_the_quiet_comes_on_the_next_working_morning() -> None:
    known, _ = falls_silent(_put_off(_followed_up(), "2026-12-08T09:00"), utc("2026-12-04T09:00"))
    back = heard(known, utc("2027-01-16T12:00"))
    assert next_due(back) == utc("2027-01-18T09:00")
    assert back.person.quiet_since_at is None


def test_what_has_lost_its_sense_in_the_quiet_is_dropped() -> None:
    known = replace(waiting(), person=replace(waiting().person, quiet_since_at=utc("2026-11-03T12:00")))
    back = heard(known, utc("2026-11-10T12:00"))
    kinds = {row.kind.value: row.state.value for row in back.reminders}
    assert kinds["deadline_day"] == "cancelled"
    assert next_due(back) == utc("2026-11-12T09:00")


def test_what_is_still_to_come_is_not_touched_by_coming_back() -> None:
    known, _ = falls_silent(_put_off(_followed_up(), "2026-12-08T09:00"), utc("2026-12-04T09:00"))
    back = heard(known, utc("2026-12-05T12:00"))
    assert next_due(back) is not None
    assert all(row.due_at > utc("2026-12-05T12:00") for row in back.reminders if row.state is _PLANNED)


def test_settings_changed_in_the_count_leave_it() -> None:
    known = _followed_up()
    gentle = replace(known.person, cadence=Cadence.GENTLE)
    after = happen(known, events.Settled(gentle), utc("2026-11-13T12:00")).known
    assert after.person.ask_after_at == known.person.ask_after_at
