"""Clocks that are put forward and back, people who move, and a clock of the machine that does both."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import Stage
from tests.survival.conftest import Begin

LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")


def _at(message: ChatMessage, zone: ZoneInfo = LONDON) -> str:
    return f"{datetime.fromtimestamp(message.date, zone):%a %d %b %H:%M}"


async def _days(stage: Stage, talk: Talk, days: int, zone: ZoneInfo = LONDON) -> list[str]:
    return [_at(one, zone) for one in await stage.passes(talk, timedelta(days=days))]


async def test_over_the_night_that_loses_an_hour_hours_are_elapsed_and_mornings_are_local(begin: Begin) -> None:
    stage = await begin(datetime(2026, 3, 28, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark today at 2pm, an hour long, by phone, with Dana Lee")
    assert await _days(stage, ana, 3) == [
        "Sat 28 Mar 16:00",
        "Sat 28 Mar 18:00",
        "Sun 29 Mar 14:00",
        "Tue 31 Mar 09:00",
    ]


async def test_over_the_night_that_gains_an_hour_too(begin: Begin) -> None:
    stage = await begin(datetime(2026, 10, 24, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark today at 2pm, an hour long, by phone, with Dana Lee")
    assert await _days(stage, ana, 3) == [
        "Sat 24 Oct 16:00",
        "Sat 24 Oct 18:00",
        "Sun 25 Oct 12:00",
        "Tue 27 Oct 09:00",
    ]


async def test_in_new_york_the_same_on_its_own_night(begin: Begin) -> None:
    stage = await begin(datetime(2026, 3, 7, 12, tzinfo=NEW_YORK))
    ana = await stage.ana(zone="New York")
    await stage.said(ana, "Interview at Quillmark today at 2pm, an hour long, by phone, with Dana Lee")
    assert await _days(stage, ana, 3, NEW_YORK) == [
        "Sat 07 Mar 16:00",
        "Sat 07 Mar 18:00",
        "Sun 08 Mar 14:00",
        "Tue 10 Mar 09:00",
    ]


async def test_an_hour_that_does_not_exist_is_an_hour_on_and_comes_once(begin: Begin) -> None:
    stage = await begin(datetime(2026, 3, 28, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark yesterday at 2pm, with Dana Lee, they named no day, it felt warm")
    [step] = [one for one in await _told(ana) if "Draft the thank-you" in one.buttons or "Sent" in one.buttons][-1:]
    await stage.said(ana, "remind me tomorrow at 1:30am", reply_to=step)
    [snoozed, *_] = await stage.passes(ana, timedelta(hours=20))
    assert _at(snoozed) == "Sun 29 Mar 02:30"


async def test_an_hour_that_comes_twice_is_the_first_and_comes_once(begin: Begin) -> None:
    stage = await begin(datetime(2026, 10, 24, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark yesterday at 2pm, with Dana Lee, they named no day, it felt warm")
    [step] = [one for one in await _told(ana) if "Draft the thank-you" in one.buttons or "Sent" in one.buttons][-1:]
    await stage.said(ana, "remind me tomorrow at 1:30am", reply_to=step)
    pushed = await stage.passes(ana, timedelta(hours=20))
    assert [one.date for one in pushed] == [int(datetime(2026, 10, 25, 0, 30, tzinfo=ZoneInfo("UTC")).timestamp())]


async def test_somebody_who_moves_is_told_so_and_the_steps_move_with_them(begin: Begin) -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    stage = await begin(datetime(2026, 11, 2, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(
        ana, "Interview at Quillmark last Friday at 2pm, they will answer by Wednesday 4 November, felt cold"
    )
    [moved] = await stage.said(ana, "I am in Tokyo now")
    assert "Tokyo" in moved.text
    assert "Your next message is" in moved.text
    assert "4 November" in moved.text
    came = await stage.passes(ana, timedelta(days=4, hours=12))
    assert [_at(one, tokyo) for one in came] == ["Wed 04 Nov 09:00", "Fri 06 Nov 09:00"]


async def test_a_clock_put_back_and_forward_again_repeats_nothing(begin: Begin) -> None:
    noon = datetime(2026, 11, 2, 12, tzinfo=LONDON)
    stage = await begin(noon)
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark tomorrow at 2pm, with Dana Lee")
    came = await stage.passes(ana, timedelta(days=2))
    assert len(came) > 2
    for moment in (noon, noon + timedelta(days=1), noon - timedelta(days=400), noon + timedelta(days=2)):
        _put(stage, moment)
        await stage.app.reminding.look(1.0)
        assert await stage.heard(ana) == []
    assert await stage.said(ana, "/next")


async def test_a_clock_put_far_forward_at_once_lets_the_follow_up_wait_and_drops_the_day(begin: Begin) -> None:
    stage = await begin(datetime(2026, 12, 14, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(
        ana, "Interview at Quillmark last Friday at 2pm, they will answer by Wednesday 16 December, it felt cold"
    )
    await stage.said(ana, "The thank-you is sent")
    _put(stage, datetime(2026, 12, 25, 11, tzinfo=LONDON))
    assert await stage.heard(ana) == []
    [late] = await stage.passes(ana, timedelta(days=11))
    assert _at(late) == "Mon 04 Jan 09:00"
    assert "This is late" in late.text


async def test_a_clock_put_to_the_end_of_a_pause_is_no_absence(begin: Begin) -> None:
    stage = await begin(datetime(2026, 11, 2, 12, tzinfo=LONDON))
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark last Friday at 2pm, they will answer by Friday 6 November, felt cold")
    await stage.said(ana, "pause until Monday 16 November")
    _put(stage, datetime(2026, 11, 16, 9, 5, tzinfo=LONDON))
    await stage.app.reminding.look(1.0)
    said = await stage.heard(ana)
    assert said
    assert not [one.text for one in said if "I have been away" in one.text]


async def test_time_that_passes_step_by_step_is_no_absence(begin: Begin) -> None:
    stage = await begin(datetime(2026, 11, 2, 12, tzinfo=LONDON))
    await stage.ana()
    since = stage.app.reminding.running_since
    await stage.clock.move(timedelta(days=40))
    assert stage.app.reminding.running_since == since


async def _told(talk: Talk) -> list[ChatMessage]:
    return [one for one in await talk.transcript() if one.by_bot]


def _put(stage: Stage, moment: datetime) -> None:
    stage.clock.file.write_text(f"{(moment - datetime.now(tz=moment.tzinfo)).total_seconds():.6f}\n", "ascii")
