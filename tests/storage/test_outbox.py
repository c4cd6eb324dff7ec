"""What is owed to a chat goes out in order, waits when it must, and is marked once Telegram has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from storage import leases, outbox
from storage.database import Database
from storage.facts import OutboxState, Question, QuestionKind, Urgency
from tests.storage.samples import (
    DANA,
    ELI,
    MINUTE,
    NOW,
    a_letter,
    a_reference,
    remember,
    somebody,
    what_is_known,
)


async def _ids(database: Database, chat_id: int = DANA, now: datetime = NOW) -> list[int]:
    return [item.id for item in await database.transact(outbox.waiting, chat_id, now, 10)]


async def _chats(database: Database, now: datetime = NOW) -> list[int]:
    return await database.transact(outbox.waiting_chats, now, 10)


async def test_what_is_owed_comes_back_in_the_order_it_was_written(database: Database) -> None:
    letters = [a_letter(str(n), reference=a_reference(0, n), urgency=Urgency.REMINDER) for n in range(5)]
    ids = await database.transact(outbox.add, letters)
    assert ids == sorted(ids)
    read = await database.transact(outbox.waiting, DANA, NOW, 10)
    assert read == [replace(letter, id=id_) for letter, id_ in zip(letters, ids, strict=True)]
    assert await database.transact(outbox.add, []) == []


async def test_a_chat_is_offered_once_the_most_urgent_first_then_the_oldest(database: Database) -> None:
    reminder, answer = Urgency.REMINDER, Urgency.ANSWER
    await database.transact(outbox.add, [a_letter("a", DANA, urgency=reminder), a_letter("b", 3, urgency=reminder)])
    await database.transact(outbox.add, [a_letter("c", ELI, urgency=answer), a_letter("d", ELI, urgency=answer)])
    assert await _chats(database) == [ELI, DANA, 3]
    await database.transact(outbox.add, [a_letter("e", 3, urgency=answer)])
    assert await _chats(database) == [ELI, 3, DANA]


async def test_a_chat_that_somebody_sends_to_is_not_offered(database: Database) -> None:
    await database.transact(outbox.add, [a_letter()])
    await database.transact(leases.take, "send", DANA, "one")
    assert await _chats(database) == []
    assert await database.transact(outbox.next_moment) is None


async def test_what_is_sent_is_marked_with_its_message(database: Database) -> None:
    await somebody(database)
    [one, two] = await database.transact(outbox.add, [a_letter("a"), a_letter("b")])
    await database.transact(outbox.mark_sent, one, 900, NOW)
    assert await _ids(database) == [two]
    sent = await database.transact(outbox.get, one)
    assert sent is not None
    assert (sent.state, sent.message_id) == (OutboxState.SENT, 900)


async def test_a_sent_message_gives_its_number_to_its_reference(database: Database) -> None:
    await somebody(database)
    reference = a_reference(0, 1, reminder_ids=(2,), answers_message_id=50)
    [number] = await database.transact(outbox.add, [a_letter(reference=reference)])
    await database.transact(outbox.mark_sent, number, 900, NOW)
    assert (await what_is_known(database, DANA, 900)).references == (replace(reference, message_id=900),)
    assert len((await what_is_known(database, DANA, 50)).references) == 1


async def test_a_sent_question_gives_its_number_to_the_open_question(database: Database) -> None:
    before = await somebody(database, question=Question(QuestionKind.FELT, NOW))
    [number] = await database.transact(outbox.add, [a_letter(asks=True)])
    await database.transact(outbox.mark_sent, number, 900, NOW)
    after = await what_is_known(database)
    assert after.question == Question(QuestionKind.FELT, NOW, message_id=900)
    assert after.person.version == before.person.version + 1


async def test_a_question_that_was_answered_before_it_was_marked_stays_closed(database: Database) -> None:
    await somebody(database)
    [number] = await database.transact(outbox.add, [a_letter(asks=True)])
    await database.transact(outbox.mark_sent, number, 900, NOW)
    assert (await what_is_known(database)).question is None


async def test_what_is_no_message_needs_no_number(database: Database) -> None:
    await somebody(database)
    [number] = await database.transact(outbox.add, [a_letter(method="setMyCommands")])
    await database.transact(outbox.mark_sent, number, None, NOW)
    assert await _ids(database) == []


async def test_what_is_put_off_holds_back_its_chat_and_no_other(database: Database) -> None:
    [one, two] = await database.transact(outbox.add, [a_letter("a"), a_letter("b")])
    await database.transact(outbox.add, [a_letter("c", ELI)])
    await database.transact(outbox.put_off, one, NOW + MINUTE, "429")
    assert (await _chats(database), await _ids(database)) == ([ELI], [])
    [three] = await database.transact(outbox.add, [a_letter("new")])
    assert (await _chats(database), await _ids(database)) == ([ELI], [])
    assert await _ids(database, now=NOW + MINUTE) == [one, two, three]
    waits = await database.transact(outbox.get, one)
    assert waits is not None
    assert (waits.tries, waits.reason, waits.not_before_at) == (1, "429", NOW + MINUTE)


async def test_what_comes_before_the_one_put_off_may_go(database: Database) -> None:
    [one, two, _] = await database.transact(outbox.add, [a_letter("a"), a_letter("b"), a_letter("c")])
    await database.transact(outbox.put_off, two, NOW + MINUTE, "429")
    assert (await _chats(database), await _ids(database)) == ([DANA], [one])


async def test_the_next_moment_is_that_of_the_first_of_a_chat(database: Database) -> None:
    assert await database.transact(outbox.next_moment) is None
    [one, _] = await database.transact(outbox.add, [a_letter("a"), a_letter("b")])
    await database.transact(outbox.put_off, one, NOW + MINUTE, "429")
    assert await database.transact(outbox.next_moment) == NOW + MINUTE
    await database.transact(outbox.add, [a_letter("c", ELI)])
    assert await database.transact(outbox.next_moment) == NOW


async def test_when_all_is_put_off_nobody_is_sent_anything_until_then(database: Database) -> None:
    [one] = await database.transact(outbox.add, [a_letter()])
    await database.transact(outbox.put_off_all, NOW + 2 * MINUTE)
    await database.transact(outbox.put_off_all, NOW + MINUTE)
    assert (await _chats(database), await _ids(database)) == ([], [])
    assert await database.transact(outbox.next_moment) == NOW + MINUTE
    assert (await _chats(database, NOW + MINUTE), await _ids(database, now=NOW + MINUTE)) == ([DANA], [one])


async def test_put_offs_follow_the_clock_of_the_machine_where_it_is_given(database: Database) -> None:
    [one] = await database.transact(outbox.add, [a_letter()])
    await database.transact(outbox.put_off, one, NOW + MINUTE, "429")
    moved = NOW + timedelta(days=7)
    assert await database.transact(outbox.waiting_chats, moved, 10, machine_now=NOW) == []
    assert await database.transact(outbox.waiting, DANA, moved, 10, machine_now=NOW) == []
    assert await database.transact(outbox.waiting_chats, NOW, 10, machine_now=moved) == [DANA]


async def test_what_is_given_up_keeps_its_reason_and_its_chat_goes_on(database: Database) -> None:
    [one, two] = await database.transact(outbox.add, [a_letter("a"), a_letter("b")])
    await database.transact(outbox.give_up, one, "Bad Request: message is too long", NOW)
    assert await _ids(database) == [two]
    given_up = await database.transact(outbox.get, one)
    assert given_up is not None
    assert (given_up.state, given_up.reason) == (OutboxState.GIVEN_UP, "Bad Request: message is too long")


async def test_what_was_sent_is_neither_put_off_nor_given_up_afterwards(database: Database) -> None:
    await somebody(database)
    [one] = await database.transact(outbox.add, [a_letter()])
    await database.transact(outbox.mark_sent, one, 900, NOW)
    await database.transact(outbox.put_off, one, NOW + MINUTE, "late")
    await database.transact(outbox.give_up, one, "late")
    sent = await database.transact(outbox.get, one)
    assert sent is not None
    assert (sent.state, sent.reason) == (OutboxState.SENT, None)


async def test_while_a_person_is_held_only_what_may_not_be_held_goes(database: Database) -> None:
    stored = await somebody(database)
    until = NOW + timedelta(hours=24)
    [held, fixed] = await database.transact(outbox.add, [a_letter("a"), a_letter("number", holdable=False)])
    await remember(database, person=replace(stored.person, held_until_at=until))
    assert (await _chats(database), await _ids(database)) == ([DANA], [fixed])
    await database.transact(outbox.mark_sent, fixed, 900, NOW)
    assert (await _chats(database), await _ids(database)) == ([], [])
    assert await database.transact(outbox.next_moment, NOW) == until
    assert (await _chats(database, until), await _ids(database, now=until)) == ([DANA], [held])


async def test_what_is_held_and_was_put_off_does_not_hold_back_the_fixed_answer(database: Database) -> None:
    stored = await somebody(database)
    [first] = await database.transact(outbox.add, [a_letter("a")])
    await database.transact(outbox.put_off, first, NOW + MINUTE, "429")
    await remember(database, person=replace(stored.person, held_until_at=NOW + timedelta(hours=24)))
    [fixed] = await database.transact(outbox.add, [a_letter("number", holdable=False)])
    assert (await _chats(database), await _ids(database)) == ([DANA], [fixed])


async def test_a_person_who_blocks_the_bot_is_owed_nothing_any_more(database: Database) -> None:
    stored = await somebody(database)
    [_, fixed] = await database.transact(outbox.add, [a_letter("a"), a_letter("number", holdable=False)])
    await remember(database, person=replace(stored.person, blocked_at=NOW))
    assert await _ids(database) == [fixed]


async def test_what_was_handled_is_deleted_after_its_time_and_its_reference_stays(database: Database) -> None:
    await somebody(database)
    letters = [a_letter("a", reference=a_reference(0, 1)), a_letter("b"), a_letter("c")]
    [one, two, three] = await database.transact(outbox.add, letters)
    await database.transact(outbox.mark_sent, one, 900, NOW)
    await database.transact(outbox.give_up, two, "blocked")
    assert await database.transact(outbox.erase_handled, NOW + MINUTE) == 2
    assert await _ids(database) == [three]
    assert len((await what_is_known(database, DANA, 900)).references) == 1
