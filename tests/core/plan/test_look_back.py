"""When the look back falls due: Sunday evening, out of quiet hours, once a week, and never long after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.plan import due, events, happen, heard, next_due, replan
from storage.facts import Interview, Kind, Known, Person, Promise, ReminderState

_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
_MONDAY = datetime(2026, 11, 2, 12, tzinfo=UTC)
_SUNDAY = datetime(2026, 11, 8, 18, tzinfo=UTC)


def _known(**person: object) -> Known:
    """An interview that nothing comes of before January, and a person who wants to look back."""
    told = Known(Person(1, zone="Europe/London", country="GB", part="ENG", **person))  # type: ignore[arg-type]
    one = Interview(
        0,
        _MONDAY,
        date(2026, 11, 1),
        "Acme",
        promise=Promise.DAY,
        promised_on=date(2027, 1, 15),
        promised_told_at=_MONDAY,
    )
    told = happen(told, events.Told(one), _MONDAY).known
    told = happen(told, events.Skipped(1, Kind.THANK_YOU), _MONDAY).known
    return happen(told, events.Settled(replace(told.person, look_back=True)), _MONDAY).known


def _due_at(known: Known) -> datetime | None:
    return next(
        (one.due_at for one in known.reminders if one.kind is Kind.LOOK_BACK and one.state is ReminderState.PLANNED),
        None,
    )


def _kinds(known: Known, now: datetime, *, since: datetime = _LONG_AGO) -> list[Kind]:
    said = due(known, now, running_since=since)
    return [coming.kind for push in said.pushes for coming in push.comings]


def test_it_comes_on_sunday_at_six_and_a_week_after_again() -> None:
    known = _known()
    assert _due_at(known) == next_due(known) == _SUNDAY
    assert _kinds(known, _SUNDAY) == [Kind.LOOK_BACK]
    after = due(known, _SUNDAY, running_since=_LONG_AGO).known
    assert _due_at(after) == _SUNDAY + timedelta(days=7)


def test_planning_twice_changes_nothing() -> None:
    known = _known()
    assert replan(known, _MONDAY) == known
    assert replan(known, _SUNDAY) == known


@pytest.mark.parametrize(
    ("quiet_from", "quiet_to", "expected"),
    [
        (time(17), time(9), datetime(2026, 11, 8, 16, tzinfo=UTC)),
        (time(18), time(20), datetime(2026, 11, 8, 17, tzinfo=UTC)),
        (time(0), time(19), datetime(2026, 11, 8, 19, tzinfo=UTC)),
        (time(0), time(0), _SUNDAY),
    ],
)
def test_quiet_hours_bring_it_before_them_or_after(quiet_from: time, quiet_to: time, expected: datetime) -> None:
    assert _due_at(_known(quiet_from=quiet_from, quiet_to=quiet_to)) == expected


def test_another_zone_moves_it_and_a_move_on_the_same_sunday_brings_no_second() -> None:
    known = _known()
    there = replace(known.person, zone="America/New_York", country="US", part=None)
    moved = happen(known, events.Settled(there), _MONDAY).known
    assert _due_at(moved) == _SUNDAY + timedelta(hours=5)
    said = due(known, _SUNDAY, running_since=_LONG_AGO).known
    again = happen(said, events.Settled(replace(there, look_back=True)), _SUNDAY + timedelta(hours=1)).known
    assert _due_at(again) == _SUNDAY + timedelta(days=7, hours=5)


def test_late_by_a_night_it_still_comes_later_it_waits_for_the_next_sunday() -> None:
    back = _SUNDAY + timedelta(hours=16)
    assert _kinds(_known(), back, since=back) == [Kind.LOOK_BACK]
    much_later = _SUNDAY + timedelta(days=2)
    dropped = due(_known(), much_later, running_since=much_later)
    assert dropped.pushes == ()
    assert _due_at(dropped.known) == _SUNDAY + timedelta(days=7)


@pytest.mark.parametrize("until", ["paused_until_at", "held_until_at"])
def test_a_pause_and_a_hold_keep_it_back(until: str) -> None:
    known = _known()
    ends = _SUNDAY + timedelta(days=3)
    waits = replace(known, person=replace(known.person, **{until: ends}))  # type: ignore[arg-type]
    assert due(waits, _SUNDAY, running_since=_LONG_AGO).pushes == ()
    after = due(waits, ends, running_since=_LONG_AGO)
    assert after.pushes == ()
    assert _due_at(after.known) == _SUNDAY + timedelta(days=7)


def test_who_blocked_the_bot_gets_none_and_the_next_one_after_coming_back() -> None:
    known = happen(_known(), events.Blocked(), _MONDAY).known
    assert next_due(known) is None
    back = happen(known, events.CameBack(), _SUNDAY + timedelta(days=1)).known
    assert _due_at(back) == _SUNDAY + timedelta(days=7)


def test_after_a_long_silence_it_goes_on_with_the_next_sunday() -> None:
    known = _known()
    silent = replace(known, person=replace(known.person, quiet_since_at=_MONDAY))
    assert next_due(silent) is None
    assert _due_at(heard(silent, _SUNDAY + timedelta(days=2))) == _SUNDAY + timedelta(days=7)


def test_switched_off_it_is_planned_no_more() -> None:
    known = _known()
    off = happen(known, events.Settled(replace(known.person, look_back=False)), _MONDAY).known
    assert _due_at(off) is None
