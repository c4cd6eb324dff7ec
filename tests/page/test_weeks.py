"""The weeks of one interview, played on the page beside the whole bot."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.page.hands import Hands
from tests.page.room import Room

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOLD = "Interviewed at Umbra today at 10 with Dana, they'll call by Friday"


async def begun(room: Room) -> Hands:
    """Somebody in London who has told of an interview."""
    ana = await room.page()
    await ana.say("/start")
    await ana.say("London")
    answer = await ana.say(TOLD)
    await expect(answer).to_contain_text("Umbra")
    return ana


async def test_the_weeks_go_by_to_the_day_to_move_on(room: Room) -> None:
    ana = await begun(room)
    before = await ana.newest()
    await ana.press("Warm")
    await expect(ana.page.locator("#toast")).to_be_visible()
    for _ in range(12):
        await ana.move("To the next message")
        if await ana.page.locator("#toast", has_text="Nothing more is planned").is_visible():
            break
    assert await ana.newest() > before
    days = await ana.page.locator("#weeks button:has(.push)").evaluate_all("found => found.map(one => one.dataset.day)")
    # The last call for the thank-you, the promised day, three follow-ups, and the day to move on.
    assert days == [f"2026-11-{day}" for day in ("03", "06", "09", "16", "23", "30")]
    pushed = ana.page.locator("#weeks button:has(.push)").first
    await pushed.click()
    shown = ana.page.locator(f'#chat .row[data-id="{await pushed.get_attribute("data-first")}"]')
    await expect(shown).to_be_in_viewport()
    await expect(shown).to_be_focused()


async def test_playing_stops_at_the_next_message(room: Room) -> None:
    ana = await begun(room)
    before = await ana.newest()
    play = ana.page.locator("#play")
    await play.click()
    await expect(play).to_have_attribute("aria-pressed", "true")
    await ana.answer(before)
    await expect(play).to_have_attribute("aria-pressed", "false")
    await expect(ana.page.locator("#now")).to_contain_text("3 Nov")


async def test_an_hour_and_a_day_move_the_clock(room: Room) -> None:
    ana = await room.page()
    now = ana.page.locator("#now")
    await expect(now).to_have_text("Mon 2 Nov, 12:00")
    await ana.move("Plus one hour")
    await expect(now).to_have_text("Mon 2 Nov, 13:00")
    await ana.move("Plus one day")
    await expect(now).to_have_text("Tue 3 Nov, 13:00")
    await ana.move("To the next message")
    await ana.toast("Nothing more is planned")


async def test_an_edited_message_corrects_what_was_said(room: Room) -> None:
    ana = await begun(room)
    await ana.field.press("ArrowUp")
    await expect(ana.page.locator("#about-title")).to_have_text("Edit your message")
    await ana.write(TOLD.replace("Umbra", "Quillon"))
    await expect(ana.rows("mine").last).to_contain_text("edited")
    await expect(ana.rows("bots").locator("text=Quillon").first).to_be_visible()


async def test_under_the_hood_shows_the_words_the_plan_and_the_outbox(room: Room) -> None:
    ana = await begun(room)
    await ana.page.get_by_role("button", name="Under the hood").click()
    drawer = ana.page.locator("#drawer")
    await expect(drawer.locator("mark", has_text="Umbra")).to_have_attribute("title", re.compile("company: Umbra"))
    await expect(drawer.locator("mark", has_text="Friday")).to_have_attribute(
        "title", re.compile("reply by: 2026-11-06")
    )
    await expect(drawer).to_contain_text("They named Friday 6 November: two or three days after it, never on it.")
    await expect(drawer).to_contain_text("Nothing waits: all that was owed is sent.")
    await ana.page.keyboard.press("Escape")
    await expect(drawer).to_be_hidden()
    await expect(ana.page.locator("#hood")).to_be_focused()


async def test_a_message_that_fails_is_seen_to_fail_and_comes_later(room: Room) -> None:
    ana = await room.page(size=(1280, 800))
    await ana.page.locator("#hood").click()
    await ana.page.get_by_role("button", name="The next message fails (502)").click()
    await ana.toast("The next message fails")
    await ana.say("/help")
    await expect(ana.page.locator("#calls .failed")).to_contain_text("502")


async def test_three_people_see_nothing_of_each_other(room: Room) -> None:
    ana = await begun(room)
    ben = ana.page.get_by_role("tab", name="Ben")
    await ben.click()
    await expect(ana.rows()).to_have_count(0)
    before = await ana.newest()
    await ana.write("/list")
    await ana.answer(before)
    assert "Umbra" not in await ana.page.locator("#chat").inner_text()
    await ana.move("To the next message")
    tab = ana.page.get_by_role("tab", name="Ana")
    await expect(tab).to_have_accessible_name("Ana, 1 new")
    await tab.click()
    await expect(ana.rows("bots").last).to_contain_text("Umbra")
    await expect(tab).to_have_accessible_name("Ana")


async def test_starting_afresh_forgets_all_and_sets_the_clock_back(room: Room) -> None:
    ana = await begun(room)
    await ana.page.locator("#more").click()
    await ana.page.get_by_role("menuitem", name="Start afresh").click()
    await ana.page.get_by_role("button", name="Start afresh").click()
    await expect(ana.rows()).to_have_count(0)
    await expect(ana.page.locator("#now")).not_to_contain_text("2 Nov, 12:")
    answer = await ana.say("/list")
    await expect(answer).not_to_contain_text("Umbra")
    await expect(ana.page.locator("#openings")).to_be_visible()


async def test_who_blocks_the_bot_can_come_back(room: Room) -> None:
    ana = await begun(room)
    await ana.page.locator("#more").click()
    await ana.page.get_by_role("menuitem", name="Block the bot").click()
    await expect(ana.page.locator("#composer")).to_be_hidden()
    before = await ana.newest()
    await ana.page.get_by_role("button", name="Come back with /start").click()
    await ana.answer(before)
    await expect(ana.field).to_be_visible()


async def test_the_address_can_speak_once(room: Room) -> None:
    ben = await room.page(path="/?as=ben&say=/start&say=London")
    await expect(ben.page.get_by_role("tab", name="Ben")).to_have_attribute("aria-selected", "true")
    await expect(ben.rows("mine")).to_have_count(2)
    await expect(ben.rows("bots").last).to_contain_text("London")
    assert "say=" not in ben.page.url
    await ben.page.reload()
    await expect(ben.rows("mine")).to_have_count(2)


async def test_a_sentence_to_begin_with_is_said_by_a_tap(room: Room) -> None:
    ana = await room.page()
    await ana.page.locator("#openings button").first.click()
    await expect(ana.rows("mine")).to_contain_text("Interviewed at Acme yesterday with Dana")
    await expect(ana.page.locator("#openings")).to_be_hidden()
    await expect(ana.rows("bots").first).to_contain_text("Acme")
