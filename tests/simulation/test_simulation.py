"""The simulated day: it adds up, it is the same again, and it goes as the bot's own pace lets things go."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.pace import Pace
from storage.facts import Urgency
from tests.simulation.burst import Day, at, simulate
from tests.simulation.picture import drawing, shown
from tests.simulation.zones import MILLIONS, spread

SMALL = Day(people=2000, answered_after=30.0)


def test_everybody_lives_in_one_of_24_zones() -> None:
    assert len(MILLIONS) == 24
    assert sum(spread(100_000).values()) == 100_000


def test_every_message_goes_once_and_the_same_seed_gives_the_same_day() -> None:
    late = simulate(SMALL)
    assert sum(map(len, late.in_zone.values())) == SMALL.people
    assert len(late.of[Urgency.ANSWER]) == pytest.approx(SMALL.people * SMALL.answered, rel=0.1)
    assert simulate(SMALL).in_zone == late.in_zone
    assert simulate(replace(SMALL, seed=2)).in_zone != late.in_zone


def test_answers_do_not_wait_for_mornings_and_the_most_crowded_zone_waits_as_long_as_its_messages_take() -> None:
    late = simulate(SMALL)
    assert max(late.of[Urgency.ANSWER]) < 1
    assert max(late.of[Urgency.URGENT]) < max(late.of[Urgency.REMINDER])
    assert max(late.in_zone[5]) == pytest.approx(spread(SMALL.people)[5] / SMALL.pace, rel=0.4)


def test_a_quicker_pace_makes_everything_less_late() -> None:
    slow, quick = simulate(SMALL), simulate(replace(SMALL, pace=300.0))
    assert at(quick.of[Urgency.REMINDER], 0.5) < at(slow.of[Urgency.REMINDER], 0.5) / 2


async def test_the_bots_own_pace_lets_the_same_kinds_go_first() -> None:
    pace = Pace(asyncio.get_running_loop().time, in_all=200)
    pace.hold_all(0.01)
    order: list[Urgency] = []

    async def go(chat_id: int, urgency: Urgency) -> None:
        await pace.turn(chat_id, tuple(Urgency).index(urgency))
        order.append(urgency)

    owed = [Urgency.REMINDER] * 60 + [Urgency.URGENT] * 30 + [Urgency.ANSWER] * 30
    await asyncio.gather(*(go(number, urgency) for number, urgency in enumerate(owed)))
    assert order[:9] == [Urgency.ANSWER] * 9
    assert order[9] is Urgency.REMINDER, "each tenth turn is that of who has waited longest"
    last = {urgency: max(place for place, one in enumerate(order) if one is urgency) for urgency in Urgency}
    assert last[Urgency.ANSWER] < last[Urgency.URGENT] < last[Urgency.REMINDER]


def test_the_picture_has_a_panel_a_day_and_a_bar_a_zone() -> None:
    late = simulate(SMALL)
    picture = drawing({"one": late, "another": simulate(replace(SMALL, pace=300.0))}, "Late")
    assert picture.count("hours ahead of UTC") == 2
    assert picture.count("#bfdbfe") == 2 * len(late.in_zone)
    assert [shown(seconds) for seconds in (0, 0.14, 45, 600, 9000)] == ["0", "0.1 s", "45 s", "10 min", "2.5 h"]
