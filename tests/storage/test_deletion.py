"""What is deleted is gone at once, with all that speaks of it, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

from storage import inbox, known, leases, outbox, people, reminders
from storage.database import Database, Tx
from storage.facts import InboxState, Known
from tests.storage.samples import (
    DANA,
    ELI,
    NOW,
    a_change,
    a_letter,
    a_reference,
    a_step,
    an_interview,
    an_update,
    remember,
    somebody,
    what_is_known,
)

QUILLMARK, OATWORKS = an_interview(1, "Quillmark"), an_interview(2, "Oatworks")
MESSAGES = (90, 91, 92, 93)


async def _two_interviews(database: Database) -> Known:
    return await somebody(
        database,
        interviews=(QUILLMARK, OATWORKS),
        reminders=(a_step(3, 1), a_step(4, 2), a_step(5, None, text="held")),
        changes=(a_change(6, QUILLMARK), a_change(7, OATWORKS), a_change(8, QUILLMARK, OATWORKS)),
        references=(
            a_reference(90, 1, reminder_ids=(3,)),
            a_reference(91, 1, 2, reminder_ids=(3, 4)),
            a_reference(92, change_id=6),
            a_reference(93, 2, change_id=7),
        ),
    )


async def test_with_an_interview_goes_all_that_speaks_of_it(database: Database) -> None:
    await _two_interviews(database)
    await remember(database, interviews=(OATWORKS,))
    left = await what_is_known(database, DANA, *MESSAGES)
    assert left.interviews == (OATWORKS,)
    assert [step.id for step in left.reminders] == [4, 5]
    assert [change.id for change in left.changes] == [7]
    assert left.references == (a_reference(91, 2, reminder_ids=(4,)), a_reference(93, 2, change_id=7))


async def test_references_that_the_step_had_read_go_too(database: Database) -> None:
    await _two_interviews(database)
    before = await what_is_known(database, DANA, *MESSAGES)
    await database.transact(known.save, before, replace(before, interviews=(OATWORKS,)))
    left = await what_is_known(database, DANA, *MESSAGES)
    assert [reference.message_id for reference in left.references] == [91, 93]


async def test_the_reminder_of_a_deleted_interview_is_not_due(database: Database) -> None:
    await somebody(database, interviews=(QUILLMARK,), reminders=(a_step(3, 1),))
    await remember(database, interviews=())
    assert await database.transact(reminders.next_due) is None


async def test_with_an_interview_go_the_texts_that_told_of_it(database: Database) -> None:
    before = await _two_interviews(database)
    await database.transact(inbox.add, [an_update(1), an_update(2), an_update(3), an_update(4, ELI)])
    await database.transact(inbox.finish, [1, 4], NOW)
    letters = [a_letter("sent"), a_letter("of the one", reference=a_reference(0, 1)), a_letter("of the other")]
    [sent, of_one, of_other] = await database.transact(outbox.add, letters)
    await database.transact(outbox.mark_sent, sent, 900, NOW)

    def delete_by_the_second_update(tx: Tx) -> None:
        known.save(tx, before, replace(before, interviews=(OATWORKS,)))
        inbox.finish(tx, [2], NOW)

    await database.transact(delete_by_the_second_update)
    read = [await database.transact(inbox.get, number) for number in (1, 2, 3, 4)]
    assert [item is not None and item.raw != b"" for item in read] == [False, False, True, True]
    kept = [await database.transact(outbox.get, number) is not None for number in (sent, of_one, of_other)]
    assert kept == [False, False, True]


async def test_a_person_who_is_deleted_leaves_nothing_but_numbers_of_updates(database: Database) -> None:
    await _two_interviews(database)
    await somebody(database, ELI, interviews=(QUILLMARK,))
    await database.transact(inbox.add, [an_update(1), an_update(2), an_update(3)])
    await database.transact(inbox.finish, [1], NOW)
    await database.transact(leases.take, "answer", DANA, "one")
    [waits] = await database.transact(outbox.add, [a_letter()])

    def delete_by_the_second_update(tx: Tx) -> list[int]:
        people.delete(tx, DANA)
        inbox.finish(tx, [2], NOW)
        return outbox.add(tx, [a_letter("It is all gone.")])

    [farewell] = await database.transact(delete_by_the_second_update)
    assert await database.transact(known.load, DANA, MESSAGES) is None
    assert await database.transact(reminders.next_due) is None
    assert await database.transact(outbox.get, waits) is None
    for number in (1, 2):
        item = await database.transact(inbox.get, number)
        assert item is not None
        assert (item.person_id, item.chat_id, item.raw, item.state) == (0, 0, b"", InboxState.DONE)
    assert await database.transact(inbox.add, [an_update(1), an_update(2)]) == 0
    assert [item.update_id for item in await database.transact(inbox.waiting, DANA, 10)] == [3]
    assert [i.company for i in (await what_is_known(database, ELI)).interviews] == ["Quillmark"]
    assert [item.id for item in await database.transact(outbox.waiting, DANA, NOW, 10)] == [farewell]


async def test_the_last_words_to_a_person_leave_no_trace_once_they_are_sent(database: Database) -> None:
    await somebody(database)
    await database.transact(people.delete, DANA)
    [farewell] = await database.transact(outbox.add, [a_letter("gone", reference=a_reference(0), asks=True)])
    await database.transact(outbox.mark_sent, farewell, 900, NOW)
    assert await database.transact(outbox.get, farewell) is None


async def test_a_person_who_was_deleted_begins_anew(database: Database) -> None:
    await _two_interviews(database)
    await database.transact(people.delete, DANA)
    anew = await somebody(database, interviews=(OATWORKS,))
    assert (anew.person.version, anew.person.next_id, len(anew.changes)) == (1, 1, 0)
    assert (await what_is_known(database, DANA, *MESSAGES)).references == ()
