"""Many chats at once: room, rest, and who is woken while at work."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.crew import Crew, Stir


class Work:
    """Work that waits until it is let go, and remembers what was done."""

    def __init__(self, room: int = 10, found: Sequence[int] = ()) -> None:
        self.begun: list[int] = []
        self.gate = asyncio.Event()
        self.raises: set[int] = set()
        self.found = found
        self.stir = Stir()
        self.crew = Crew("test", self.find, self.work, room=room, stir=self.stir, rest=0.02)

    async def find(self, limit: int) -> Sequence[int]:
        found, self.found = self.found[:limit], self.found[limit:]
        return found

    async def work(self, chat_id: int) -> None:
        self.begun.append(chat_id)
        await self.gate.wait()
        if chat_id in self.raises:
            self.raises.discard(chat_id)
            raise ValueError("what somebody wrote")

    async def until_idle(self) -> None:
        await asyncio.wait_for(self.stir.until(lambda: self.crew.idle), 5)


async def test_no_more_are_worked_on_than_there_is_room_for() -> None:
    work = Work(room=2)
    work.crew.wake([1, 2, 3, 4])
    await asyncio.sleep(0)
    assert work.begun == [1, 2]
    running = asyncio.create_task(work.crew.run())
    work.gate.set()
    await work.until_idle()
    assert work.begun == [1, 2, 3, 4]
    running.cancel()


async def test_a_chat_woken_while_at_work_is_worked_on_again_and_by_one_task() -> None:
    work = Work()
    work.crew.wake([1])
    await asyncio.sleep(0)
    work.crew.wake([1])
    work.crew.wake([1])
    await asyncio.sleep(0)
    assert work.begun == [1]
    work.gate.set()
    await work.until_idle()
    assert work.begun == [1, 1]


async def test_a_chat_that_fails_rests_and_is_tried_again() -> None:
    work = Work()
    work.gate.set()
    work.raises = {1}
    work.crew.wake([1, 2])
    await work.until_idle()
    assert (work.begun, set(work.crew.resting)) == ([1, 2], {1})
    await asyncio.wait_for(work.stir.until(lambda: work.begun == [1, 2, 1]), 5)
    assert not work.crew.resting


async def test_a_look_finds_what_nobody_spoke_of_however_much() -> None:
    work = Work(room=3, found=range(20))
    work.gate.set()
    running = asyncio.create_task(work.crew.run())
    work.crew.wake()
    await work.until_idle()
    assert sorted(work.begun) == list(range(20))
    running.cancel()


async def test_a_free_chat_can_be_begun_with_other_work_and_a_busy_one_cannot() -> None:
    work = Work()
    done: list[int] = []

    async def first(chat_id: int) -> None:
        done.append(chat_id)

    assert work.crew.begin(1, first)
    assert not work.crew.begin(1, first)
    work.crew.wake([1])
    work.gate.set()
    await work.until_idle()
    assert (done, work.begun) == ([1], [1])


async def test_what_takes_too_long_to_stop_is_cancelled() -> None:
    work = Work()
    work.crew.wake([1])
    await asyncio.sleep(0)
    await work.crew.stop(0.01)
    assert work.crew.idle
    work.crew.wake([2])
    assert work.crew.idle


async def test_a_hint_while_at_work_is_looked_into_once_that_is_done() -> None:
    work = Work()
    work.crew.wake([1])
    await asyncio.sleep(0)
    work.crew.wake_soon()
    work.gate.set()
    await work.until_idle()
    assert work.begun == [1, 1]


async def test_what_is_begun_with_work_of_its_own_finds_spare_room_and_no_more_than_that() -> None:
    work = Work(room=1)
    work.crew = Crew("test", work.find, work.work, room=1, stir=work.stir, spare=1)
    running = asyncio.create_task(work.crew.run())
    work.crew.wake([1, 2])
    assert work.crew.begin(3, work.work)
    assert not work.crew.begin(4, work.work)
    await asyncio.sleep(0)
    assert work.begun == [1, 3]
    work.gate.set()
    await work.until_idle()
    assert work.begun == [1, 3, 2]
    running.cancel()


async def test_a_thousand_that_are_hinted_at_stand_in_nobodys_way() -> None:
    work = Work(room=2, found=[7])
    work.crew.wake(range(100, 1100))
    running = asyncio.create_task(work.crew.run())
    work.gate.set()
    await work.until_idle()
    assert work.begun == [100, 101, 102, 103, 7]
    running.cancel()
