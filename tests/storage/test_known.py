"""What is remembered of a person comes back as it was, and only what differs is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import known, people, reminders
from storage.database import Database, VersionMoved
from storage.facts import (
    Change,
    Interview,
    MessageReference,
    Person,
    Question,
    QuestionKind,
    Reminder,
    ReminderState,
    Snapshot,
    Used,
)
from storage.packing import Remembered, pack, unpack
from tests.storage.anything import any_fact
from tests.storage.samples import (
    DANA,
    ELI,
    MINUTE,
    NOW,
    a_change,
    a_reference,
    a_step,
    an_interview,
    remember,
    somebody,
    what_is_known,
)

_KINDS = (Person, Interview, Reminder, Question, MessageReference, Used)

#: A change holds rows of every kind: on a busy machine making some takes a while.
_SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@_SETTINGS
@given(st.one_of(*(any_fact(kind) for kind in _KINDS)))
def test_every_fact_comes_back_from_its_bytes(fact: object) -> None:
    assert unpack(pack(fact), type(fact)) == fact


@_SETTINGS
@given(any_fact(Change))
def test_a_change_comes_back_with_every_row_it_holds(change: Change) -> None:
    assert unpack(pack(change), Change) == change


def test_a_default_that_means_something_is_written_down() -> None:
    assert b"morning" in pack(Remembered(Person(1)))


def test_a_moment_of_an_hour_that_comes_twice_stays_the_same_moment() -> None:
    second = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
    read = unpack(pack(Person(1, told_at=second)), Person)
    assert read.told_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert read.told_at.tzinfo is UTC


async def test_all_of_a_person_comes_back(database: Database) -> None:
    interview = an_interview()
    stored = await somebody(
        database,
        interviews=(interview, an_interview(2, "Oatworks")),
        reminders=(a_step(3), a_step(4, None, text="held")),
        question=Question(QuestionKind.FELT, NOW, 1),
        changes=(a_change(5, interview),),
        references=(a_reference(90, 1),),
        used=(Used("calm", ("a", "b")),),
    )
    read = await what_is_known(database, DANA, 90)
    assert read == replace(stored, references=(a_reference(90, 1),))
    assert (read.interviews[0], read.reminders[1].text, read.person.version) == (interview, "held", 1)
    assert (read.question, read.used) == (Question(QuestionKind.FELT, NOW, 1), (Used("calm", ("a", "b")),))


async def test_a_stranger_is_not_known(database: Database) -> None:
    assert await database.transact(known.load, 404) is None


async def test_adding_a_person_again_changes_nothing(database: Database) -> None:
    stored = await somebody(database, interviews=(an_interview(),))
    await database.transact(people.add_all, {DANA: "de", ELI: "fr"}, NOW + MINUTE)
    assert await what_is_known(database) == stored
    assert (await what_is_known(database, ELI)).person.language == "fr"


async def test_rows_of_another_person_are_out_of_reach(database: Database) -> None:
    await somebody(database, interviews=(an_interview(1, "Quillmark"),), references=(a_reference(90, 1),))
    await somebody(database, ELI, interviews=(an_interview(1, "Oatworks"),))
    assert (await what_is_known(database, ELI, 90)).references == ()
    await remember(database, ELI, interviews=())
    assert [i.company for i in (await what_is_known(database)).interviews] == ["Quillmark"]


async def test_references_are_found_by_their_message_and_by_the_message_they_answer(database: Database) -> None:
    answer = a_reference(91, 1, answers_message_id=90)
    await somebody(database, interviews=(an_interview(),), references=(a_reference(90, 1), answer, a_reference(92, 1)))
    assert (await what_is_known(database, DANA, 90)).references == (a_reference(90, 1), answer)
    assert (await what_is_known(database, DANA, 92)).references == (a_reference(92, 1),)
    await remember(database, question=None, references=(a_reference(93),))
    assert len((await what_is_known(database, DANA, 90, 91, 92, 93)).references) == 4


async def test_storing_what_is_no_longer_stored_is_refused_and_writes_nothing(database: Database) -> None:
    before = await somebody(database)
    await remember(database, interviews=(an_interview(),))
    with pytest.raises(VersionMoved):
        await database.transact(known.save, before, replace(before, interviews=(an_interview(9),)))
    assert [i.id for i in (await what_is_known(database)).interviews] == [1]


async def test_storing_the_same_again_leaves_the_version(database: Database) -> None:
    stored = await somebody(database, interviews=(an_interview(),))
    await database.transact(known.save, stored, stored)
    assert (await what_is_known(database)).person.version == stored.person.version


async def test_only_the_newest_twenty_changes_are_kept(database: Database) -> None:
    await somebody(database, changes=tuple(a_change(n) for n in range(1, 21)))
    before = await what_is_known(database)
    await remember(database, changes=(*before.changes, a_change(21)))
    assert [change.id for change in (await what_is_known(database)).changes] == list(range(2, 22))


async def test_a_person_is_due_when_their_first_planned_step_is(database: Database) -> None:
    steps = (a_step(1, due_at=NOW + MINUTE), a_step(2, due_at=NOW, state=ReminderState.DONE))
    await somebody(database, interviews=(an_interview(),), reminders=steps)
    assert await database.transact(reminders.next_due) == NOW + MINUTE
    assert await database.transact(reminders.due_people, NOW, 10) == []
    assert await database.transact(reminders.due_people, NOW + MINUTE, 10) == [DANA]
    await remember(database, reminders=(replace(steps[0], state=ReminderState.REMINDED), steps[1]))
    assert await database.transact(reminders.next_due) is None


async def test_the_longest_due_come_first(database: Database) -> None:
    await somebody(database, DANA, reminders=(a_step(1, None),))
    await somebody(database, ELI, reminders=(a_step(1, None, NOW - MINUTE),))
    assert await database.transact(reminders.due_people, NOW, 10) == [ELI, DANA]
    assert await database.transact(reminders.due_people, NOW, 1) == [ELI]


@pytest.mark.parametrize("quiet", ["held_until_at", "paused_until_at"])
async def test_nothing_is_due_before_a_hold_or_a_pause_ends(database: Database, quiet: str) -> None:
    stored = await somebody(database, reminders=(a_step(1, None),))
    until = NOW + timedelta(hours=24)
    await remember(database, person=replace(stored.person, **{quiet: until}))  # type: ignore[arg-type]
    assert await database.transact(reminders.due_people, until - MINUTE, 10) == []
    assert await database.transact(reminders.due_people, until, 10) == [DANA]


async def test_nothing_is_due_for_a_person_who_blocks_the_bot(database: Database) -> None:
    stored = await somebody(database, reminders=(a_step(1, None),))
    blocking = await remember(database, person=replace(stored.person, blocked_at=NOW))
    assert await database.transact(reminders.next_due) is None
    await remember(database, person=replace(blocking.person, blocked_at=None))
    assert await database.transact(reminders.due_people, NOW, 10) == [DANA]


def test_a_snapshot_of_nothing_is_small() -> None:
    assert len(pack(Snapshot())) == 1
