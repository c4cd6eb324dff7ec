"""Pacing, by a clock of the test's own."""

from __future__ import annotations

import asyncio

from bot.pace import BURST, FAIR, Pace


class Seconds:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    seconds = Seconds()
    pace = Pace(seconds, in_all=1000)
    for _ in range(BURST):
        assert pace.chat_wait(7) == 0
        assert not await pace.turn(7)
    assert pace.chat_wait(7) == 1
    assert pace.chat_wait(8) == 0
    seconds.now += 1
    assert pace.chat_wait(7) == 0
    await pace.turn(7)
    assert pace.chat_wait(7) == 1
    seconds.now += 60
    for _ in range(BURST):
        assert not await pace.turn(7)
    assert pace.chat_wait(7) == 1


async def test_a_held_chat_waits_as_long_as_telegram_says() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    pace.hold_chat(7, 30)
    assert (pace.chat_wait(7), pace.chat_wait(8), pace.held_chats()) == (30, 0, 1)
    seconds.now += 30
    assert (pace.chat_wait(7), pace.held_chats()) == (0, 0)


async def test_the_most_urgent_goes_first() -> None:
    pace = Pace(asyncio.get_running_loop().time, in_all=2)
    await pace.turn(1)
    await pace.turn(2)
    order: list[str] = []

    async def take(chat_id: int, urgency: int, name: str) -> None:
        await pace.turn(chat_id, urgency)
        order.append(name)

    await asyncio.gather(take(3, 2, "reminder"), take(4, 0, "answer"), take(5, 1, "urgent"))
    assert order == ["answer", "urgent", "reminder"]


async def test_nobody_is_kept_waiting_for_ever_by_those_who_are_more_urgent() -> None:
    pace = Pace(asyncio.get_running_loop().time, in_all=1000)
    pace.hold_all(0.01)
    order: list[str] = []

    async def take(chat_id: int, urgency: int, name: str) -> None:
        await pace.turn(chat_id, urgency)
        order.append(name)

    reminder = asyncio.create_task(take(1, 2, "reminder"))
    await asyncio.sleep(0)
    await asyncio.gather(reminder, *(take(2 + number, 0, "answer") for number in range(30)))
    assert order.index("reminder") == FAIR - 1


async def test_one_who_stops_waiting_takes_no_turn() -> None:
    pace = Pace(asyncio.get_running_loop().time, in_all=1)
    await pace.turn(1)
    leaving = asyncio.create_task(pace.turn(2))
    staying = asyncio.create_task(pace.turn(3))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying
    assert leaving.cancelled()


async def test_workers_share_what_is_allowed_in_all() -> None:
    pace = Pace(Seconds(), in_all=30)
    pace.share(3)
    for number in range(10):
        assert not await pace.turn(number)
    waiting = asyncio.create_task(pace.turn(99))
    await asyncio.sleep(0)
    assert not waiting.done()
    waiting.cancel()


async def test_chats_are_not_remembered_for_ever() -> None:
    seconds = Seconds()
    pace = Pace(seconds, in_all=10**6)
    for number in range(5000):
        await pace.turn(number)
        seconds.now += 0.01
    assert len(pace._chats) < 4200


async def test_what_may_be_left_out_takes_a_turn_only_where_it_costs_nobody_theirs() -> None:
    seconds = Seconds()
    pace = Pace(seconds, in_all=3)
    assert pace.spare(7)
    assert not pace.spare(7), "the chat's allowance is kept for answers"
    assert not await pace.turn(7)
    seconds.now += 5
    assert pace.spare(7)
    assert not await pace.turn(8)
    assert pace.spare(9)
    assert not pace.spare(10), "as many as may go out in a second have gone"
    seconds.now += 1
    pace.hold_all(5)
    assert not pace.spare(11)
