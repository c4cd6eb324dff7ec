"""What holds of every plan, whatever is told and done in whatever order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.plan import due, events, happen, next_due, replan, sent_follow_ups
from bot.core.plan.calendar import Calendar
from bot.core.plan.events import Event, How, Push, Told
from bot.core.plan.timing import promised_day
from storage.facts import (
    ENDED_STATES,
    FOLLOW_UPS,
    Cadence,
    CardWish,
    Change,
    Feeling,
    Format,
    Interview,
    InterviewState,
    Kind,
    Known,
    Person,
    Promise,
    ReminderState,
    Snapshot,
)

_START = datetime(2026, 11, 30, 12, tzinfo=UTC)
_CALM = {Kind.CARD, Kind.DEADLINE_DAY, *FOLLOW_UPS, Kind.MOVE_ON}
_STEPS = [kind for kind in Kind if kind not in (Kind.CHASE_OR_CLOSE, Kind.HELD_DRAFT, Kind.NOTICE, Kind.LOOK_BACK)]

_WHATS = (
    *("done", "skipped", "snoozed", "debriefed", "promised", "deciding", "cold", "answered"),
    *("undo", "one_more", "one_more", "chase", "moved", "gentle", "back", "down"),
)

hours = st.integers(0, 24 * 14)
days = st.integers(-20, 30).map(lambda n: _START.date() + timedelta(days=n))
people = st.builds(
    Person,
    id=st.just(1),
    zone=st.sampled_from(["Europe/London", "America/New_York", "Asia/Kolkata"]),
    country=st.sampled_from([None, "GB", "US"]),
    cadence=st.sampled_from(Cadence),
    card=st.sampled_from(CardWish),
)


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    begins_at = _START + timedelta(hours=draw(st.integers(-24 * 45, 24 * 10)))
    promised = draw(st.none() | days)
    return Interview(
        id=0,
        told_at=_START,
        held_on=begins_at.date(),
        company=draw(st.sampled_from(["Acme", "Bolt"])),
        begins_at=begins_at,
        format=draw(st.sampled_from([None, Format.ON_SITE])),
        felt=draw(st.none() | st.sampled_from(Feeling)),
        promise=Promise.DAY if promised else draw(st.sampled_from([Promise.UNSAID, Promise.NONE])),
        promised_on=promised,
    )


@st.composite
def happenings(draw: st.DrawFn) -> tuple[int, str, dict[str, Any]]:
    """Hours after the last one, the kind of event, and its parts."""
    what = draw(st.sampled_from(_WHATS))
    parts = {"kind": draw(st.sampled_from(_STEPS)), "day": draw(days), "which": draw(st.integers(0, 1))}
    return draw(hours), what, {**parts, "hour": draw(hours), "felt": draw(st.sampled_from(Feeling))}


def event_of(what: str, parts: dict[str, Any], known: Known, last: tuple[Known, Known], now: datetime) -> Event:
    one = known.interviews[parts["which"] % len(known.interviews)].id
    day: date = parts["day"]
    later = now + timedelta(hours=parts["hour"])
    made: dict[str, Event] = {
        "done": events.Done(one, parts["kind"]),
        "skipped": events.Skipped(one, parts["kind"]),
        "snoozed": events.Snoozed(one, parts["kind"], later),
        "debriefed": events.Debriefed(one, parts["felt"], Promise.DAY, day),
        "promised": events.Promised(one, Promise.DAY, day),
        "deciding": events.StillDeciding(one, day if parts["hour"] % 2 else None),
        "cold": events.ColdAnswer(one),
        "answered": events.Answered(one, list(InterviewState)[2 + parts["hour"] % 5]),
        "undo": events.Undone(change_between(*last, now)),
        "one_more": events.OneMore(one),
        "chase": events.ChaseOnce(one),
        "moved": events.Moved(one, later.date(), later),
        "gentle": events.Settled(Person(**{**as_fields(known.person), "cadence": Cadence.GENTLE})),
        "back": events.CameBack(),
    }
    return made[what]


def as_fields(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Person.__slots__}


def change_between(before: Known, after: Known, now: datetime) -> Change:
    old, new = set(before.interviews), set(after.interviews)
    rows, later = set(before.reminders), set(after.reminders)
    was, is_now = (
        Snapshot(interviews=tuple(old - new), reminders=tuple(rows - later)),
        Snapshot(interviews=tuple(new - old), reminders=tuple(later - rows)),
    )
    return Change(0, now, None, "undone", (), was, is_now)


def played(
    person: Person, told: list[Interview], happened: list[tuple[int, str, dict[str, Any]]]
) -> Iterator[tuple[Known, Known, Push | None, datetime]]:
    """What is known before and after each step, and each push with it; it ends when nothing more comes."""
    known, now, running_since = Known(person), _START, _START - timedelta(days=400)
    for interview in told:
        before, known = known, happen(known, Told(interview), now).known
        yield before, known, None, now
    last = (known, known)
    for wait, what, parts in [*happened, (24 * 700, "back", {"which": 0, "day": _START.date(), "hour": 0})]:
        until = now + timedelta(hours=wait)
        for _ in range(200):
            moment = next_due(known)
            if moment is None or max(moment, running_since) >= until:
                break
            said = due(known, max(moment, running_since), running_since=running_since)
            for push in said.pushes:
                yield known, said.known, push, push.at
            known = said.known
        else:
            raise AssertionError("it does not end")
        now = until
        if what == "down":
            running_since = now = until + timedelta(hours=parts["hour"])
        else:
            full = {"kind": Kind.CARD, "felt": Feeling.WARM, **parts}
            outcome = happen(known, event_of(what, full, known, last, now), now)
            last, known = (known, outcome.known), outcome.known
            yield *last, None, now


plays = given(people, st.lists(interviews(), min_size=1, max_size=2), st.lists(happenings(), max_size=8))
bounded = settings(max_examples=150, deadline=None, derandomize=True)


@plays
@bounded
def test_no_follow_up_comes_on_or_before_the_promised_day(person: Person, told: Any, happened: Any) -> None:
    for before, _, push, _ in played(person, told, happened):
        for coming in push.comings if push else ():
            interview = next(one for one in before.interviews if one.id == coming.interview_id)
            calendar = Calendar.of(before.person)
            promised = promised_day(interview, calendar)
            if push and coming.kind in FOLLOW_UPS and promised:
                assert calendar.day(push.at) > promised


@plays
@bounded
def test_never_more_than_three_follow_ups_are_sent(person: Person, told: Any, happened: Any) -> None:
    for _, after, _, _ in played(person, told, happened):
        rows = Counter((row.interview_id, row.kind) for row in after.reminders)
        assert all(count == 1 for count in rows.values())
        assert all(sent_follow_ups(after, one.id) <= 3 for one in after.interviews)


@plays
@bounded
def test_nothing_comes_of_an_interview_that_has_its_answer(person: Person, told: Any, happened: Any) -> None:
    for before, after, push, _ in played(person, told, happened):
        ended = {one.id for one in before.interviews if one.state in ENDED_STATES}
        assert not ended & {coming.interview_id for coming in (push.comings if push else ())}
        still = {one.id for one in after.interviews if one.state in ENDED_STATES}
        planned = {row.interview_id for row in after.reminders if row.state is ReminderState.PLANNED}
        assert not still & planned


@plays
@bounded
def test_planning_twice_changes_nothing(person: Person, told: Any, happened: Any) -> None:
    for _, after, _, now in played(person, told, happened):
        assert replan(after, now) == after
        soon = now + timedelta(seconds=3)
        assert replan(replan(after, soon), soon) == replan(after, soon)


@plays
@bounded
def test_what_is_not_urgent_comes_at_most_once_a_day(person: Person, told: Any, happened: Any) -> None:
    days_of: Counter[date] = Counter()
    for before, _, push, _ in played(person, told, happened):
        if push and not push.urgent and {coming.kind for coming in push.comings} & _CALM:
            days_of[Calendar.of(before.person).day(push.at)] += 1
    assert max(days_of.values(), default=0) <= 1


@plays
@bounded
def test_only_promised_days_are_silent(person: Person, told: Any, happened: Any) -> None:
    for _, _, push, _ in played(person, told, happened):
        if push and push.how is How.SILENT:
            assert {coming.kind for coming in push.comings} == {Kind.DEADLINE_DAY}
