"""The page under strain: what is long or runs the other way, hands that are quick, and a playground that goes away."""

from __future__ import annotations

import os
from typing import Any

import pytest
from playwright.async_api import expect

from tests.page.conftest import BareRoom
from tests.page.hands import Hands
from tests.page.room import Room

pytestmark = pytest.mark.asyncio(loop_scope="session")

LONGEST = 4096  #: characters that Telegram takes in one message


async def test_text_that_runs_from_right_to_left_is_set_so(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.write("مرحبا، كان عندي مقابلة!\nat Acme")
    side = """text => {
      const range = document.createRange();
      const word = [...text.firstChild.data].indexOf("!");
      range.setStart(text.firstChild, word);
      range.setEnd(text.firstChild, word + 1);
      const [mark, all] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
      return mark.left - all.left < all.right - mark.right;
    }"""
    text = ana.rows("mine").locator(".text")
    assert await text.evaluate(side)
    assert await text.evaluate("text => getComputedStyle(text).unicodeBidi") == "plaintext"


async def test_a_text_longer_than_telegram_takes_goes_in_parts(bare: BareRoom) -> None:
    ana = await bare.page()
    words = " ".join(f"word{number}" for number in range(1000))
    await ana.write(words)
    await expect(ana.rows("mine")).to_have_count(2)
    parts = [one["message"]["text"] for one in await bare.updates()]
    assert all(len(part) <= LONGEST for part in parts)
    assert " ".join(parts) == words


async def test_the_bot_is_not_seen_to_type_for_longer_than_telegram_shows_it(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendChatAction", action="typing")
    await expect(ana.page.locator("#typing")).to_be_visible()
    await expect(ana.page.locator("#typing")).to_be_hidden()


async def test_an_answer_that_is_edited_in_place_is_read_out_once(bare: BareRoom) -> None:
    ana = await bare.page()
    keys: list[Any] = [[{"text": "Undo", "callback_data": "u"}]]
    sent = await bare.call("sendMessage", text="Noted: Umbra", reply_markup={"inline_keyboard": keys})
    heard = ana.page.get_by_role("log").locator("p")
    await expect(heard).to_have_count(1)
    await bare.call("editMessageText", message_id=sent["message_id"], text="Noted: Quillon")
    await expect(heard).to_have_count(2)
    await expect(heard.last).to_contain_text("Noted: Quillon")
    await bare.call("editMessageReplyMarkup", message_id=sent["message_id"], reply_markup={"inline_keyboard": keys})
    await expect(ana.page.get_by_role("button", name="Undo")).to_be_visible()
    await expect(heard).to_have_count(2)


async def test_what_was_half_written_comes_back_after_an_edit(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.write("a first one")
    await expect(ana.rows("mine")).to_have_count(1)
    await ana.field.fill("half a thou")
    await ana.rows("mine").first.focus()
    await ana.page.keyboard.press("E")
    await expect(ana.field).to_have_value("a first one")
    await ana.field.press("Escape")
    await expect(ana.field).to_have_value("half a thou")


async def test_a_file_is_sent_by_who_chose_it_whoever_is_looked_at_then(bare: BareRoom) -> None:
    ana = await bare.page()
    file: Any = {"name": "invite.ics", "mimeType": "text/calendar", "buffer": os.urandom(5_000_000)}
    await ana.page.locator("#file").set_input_files(file)
    # Both in one turn of the page, as quick hands do while a file is still read.
    await ana.page.evaluate("['send', 'tab-1'].forEach(id => document.getElementById(id).click())")
    await ana.page.get_by_role("tab", name="Ana").click()
    await expect(ana.rows("mine").locator(".file b")).to_have_text("invite.ics")
    await ana.page.get_by_role("tab", name="Ben").click()
    await expect(ana.rows("mine")).to_have_count(0)


async def test_what_could_not_be_sent_never_stands_in_the_field_of_another(bare: BareRoom) -> None:
    ana = await bare.page()
    await expect(ana.page.locator("#empty")).to_be_visible()
    await bare.standin.stop()
    await ana.field.fill("for Ana alone")
    await ana.page.evaluate("['send', 'tab-1'].forEach(id => document.getElementById(id).click())")
    await ana.toast("The playground does not answer")
    await expect(ana.field).to_have_value("")
    await ana.page.get_by_role("tab", name="Ana").click()
    await expect(ana.field).to_have_value("for Ana alone")
    await bare.standin.start()
    await expect(ana.page.locator("#unconnected")).to_be_hidden()


async def test_numbers_of_a_place_are_shared_by_the_enter_key(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.page.get_by_role("button", name="Share a place").click()
    await ana.page.locator("#latitude").press("Enter")
    await expect(ana.rows("mine").locator(".place")).to_contain_text("48.200, 16.370")
    await expect(ana.page.locator("#places")).to_be_hidden()


async def test_a_playground_started_anew_is_met_anew(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.write("from before")
    await expect(ana.rows("mine")).to_have_count(1)
    await bare.standin.stop()
    await expect(ana.page.locator("#unconnected")).to_be_visible()
    await bare.restart()
    await expect(ana.page.locator("#unconnected")).to_be_hidden()
    await expect(ana.rows()).to_have_count(0)
    await ana.write("and after")
    await expect(ana.rows("mine")).to_contain_text("and after")


async def test_starting_afresh_stops_the_clock_and_forgets_what_was_begun(room: Room) -> None:
    ana = await room.page()
    await ana.say("/start")
    await ana.field.press("Control+ArrowUp")
    await expect(ana.page.locator("#about")).to_be_visible()
    play = ana.page.locator("#play")
    await play.click()
    await expect(play).to_have_attribute("aria-pressed", "true")
    await ana.page.locator("#more").click()
    await ana.page.locator("#afresh").click()
    await ana.page.locator("#confirm-yes").click()
    await expect(ana.rows()).to_have_count(0)
    await expect(play).to_have_attribute("aria-pressed", "false")
    await expect(ana.page.locator("#about")).to_be_hidden()
    answer = await ana.say("/help")
    await expect(answer).to_be_visible()


async def test_a_clock_that_plays_stops_where_another_window_begins_afresh(room: Room) -> None:
    ana = await room.page()
    other = await room.page()
    await ana.page.locator("#play").click()
    await expect(ana.page.locator("#play")).to_have_attribute("aria-pressed", "true")
    await other.page.locator("#more").click()
    await other.page.locator("#afresh").click()
    await other.page.locator("#confirm-yes").click()
    await expect(ana.page.locator("#play")).to_have_attribute("aria-pressed", "false")


async def test_the_list_of_commands_is_closed_by_its_button_however_slow_the_press(room: Room) -> None:
    ana = await room.page()
    button = ana.page.locator("#menu")
    await button.click()
    await expect(ana.page.get_by_role("option").first).to_be_visible()
    await button.click(delay=400)
    await expect(ana.page.locator("#commands")).to_be_hidden()
    await expect(ana.field).to_have_value("")


async def test_sentences_of_the_address_are_said_by_one_person_one_after_the_other(room: Room) -> None:
    ana = await room.page(path="/?say=/start&say=&say=London&say=/list")
    await ana.page.get_by_role("tab", name="Ben").click()
    await expect(ana.page.get_by_role("tab", name="Ben")).to_have_attribute("aria-selected", "true")
    await ana.page.get_by_role("tab", name="Ana").click()
    await expect(ana.rows("mine")).to_have_count(3)
    await expect(ana.rows("mine").last.locator(".icon-seen")).to_be_visible()
    sides = "all => all.map(one => one.classList.contains('mine') ? 'm' : 'b').join('')"
    await expect(ana.rows("bots").last).to_contain_text("interview")
    assert "mm" not in await ana.rows().evaluate_all(sides)
    await expect(ana.page.locator("#toast")).to_be_hidden()


async def test_a_reaction_of_the_bot_is_an_answer_to_a_sentence_of_the_address(bare: BareRoom) -> None:
    ana = await bare.page(path="/?say=thanks&say=bye")
    await expect(ana.rows("mine")).to_have_count(1)
    [update] = await bare.updates()
    first = update["message"]["message_id"]
    await bare.call("setMessageReaction", message_id=first, reaction=[{"type": "emoji", "emoji": "👍"}])
    # Sooner than without any answer.
    await expect(ana.rows("mine")).to_have_count(2, timeout=4_000)


async def test_moving_the_clock_takes_the_focus_from_nobody(room: Room) -> None:
    ana = await room.page()
    await ana.page.evaluate("document.querySelector('[data-move]').click(); document.getElementById('text').focus()")
    await expect(ana.page.locator("#now")).to_contain_text("13:00")
    await expect(ana.page.locator("#clock")).to_have_attribute("aria-busy", "false")
    await expect(ana.field).to_be_focused()


async def test_the_menu_of_the_page_is_walked_by_arrow_keys(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.page.locator("#more").focus()
    await ana.page.keyboard.press("Enter")
    items = ana.page.get_by_role("menu", name="More").get_by_role("menuitem")
    await expect(items.first).to_be_focused()
    await ana.page.keyboard.press("ArrowDown")
    await expect(items.nth(1)).to_be_focused()
    await ana.page.keyboard.press("ArrowUp")
    await ana.page.keyboard.press("ArrowUp")
    await expect(items.last).to_be_focused()
    await ana.page.keyboard.press("Escape")
    await expect(ana.page.locator("#more")).to_be_focused()


async def test_the_focus_goes_back_to_a_message_that_changed_under_its_menu(bare: BareRoom) -> None:
    ana = await bare.page()
    sent = await bare.call("sendMessage", text="Noted")
    await ana.rows().first.focus()
    await ana.page.keyboard.press("Enter")
    await expect(ana.page.get_by_role("menu", name="What to do")).to_be_visible()
    await bare.call("editMessageText", message_id=sent["message_id"], text="Changed")
    await expect(ana.rows().first).to_contain_text("Changed")
    await ana.page.keyboard.press("Escape")
    await expect(ana.rows().first).to_be_focused()


async def test_a_word_on_a_button_is_not_broken_on_the_narrowest_screen(bare: BareRoom) -> None:
    ana = await bare.page(size=(320, 568))
    keys: list[Any] = [[{"text": one, "callback_data": one} for one in ("They replied", "Tomorrow", "Skip this")]]
    await bare.call("sendMessage", text="Umbra: one short note.", reply_markup={"inline_keyboard": keys})
    word = ana.page.locator("#chat .key span", has_text="Tomorrow")
    await expect(word).to_be_visible()
    lines = """one => {
      const all = document.createRange();
      all.selectNodeContents(one);
      return all.getClientRects().length;
    }"""
    assert await word.evaluate(lines) == 1


async def test_the_beginning_fits_the_smallest_screen(room: Room) -> None:
    ana = await room.page(size=(320, 568))
    await expect(ana.page.locator("#description")).not_to_be_empty()
    await expect(ana.page.locator("#begin")).to_be_in_viewport(ratio=1)
    await ana.page.locator("#begin").click()
    await expect(ana.rows("mine")).to_contain_text("/start")


async def test_who_wants_no_motion_sees_which_message_was_meant(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendMessage", text="the first")
    await expect(ana.rows()).to_have_count(1)
    await ana.page.locator("#weeks button").first.click()
    await expect(ana.rows().first).to_contain_class("lit")
    lasting = "one => one.getAnimations().map(one => one.effect.getComputedTiming().activeDuration)[0] ?? 0"
    assert await ana.rows().first.locator(".bubble").evaluate(lasting) > 1000


async def test_who_is_blocked_has_nothing_to_press_that_fails(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendMessage", text="Where?", reply_markup={"keyboard": [["London"]]})
    await expect(ana.page.locator("#keyboard")).to_be_visible()
    await ana.field.press("Control+ArrowUp")
    await ana.page.locator("#more").click()
    await ana.page.locator("#block").click()
    await expect(ana.page.locator("#blocked")).to_be_visible()
    for one in ("#keyboard", "#about", "#composer"):
        await expect(ana.page.locator(one)).to_be_hidden()


async def test_a_wrong_picture_is_shown_as_what_it_is(bare: BareRoom) -> None:
    ana = await bare.page()
    await picture(ana, b"this is no picture")
    await expect(ana.rows("mine").locator(".file b")).to_have_text("me.png")


async def picture(ana: Hands, data: bytes) -> None:
    """Send what calls itself a picture."""
    await ana.page.locator("#file").set_input_files({"name": "me.png", "mimeType": "image/png", "buffer": data})
    await expect(ana.page.locator("#about-title")).to_have_text("Send this file")
    await ana.page.locator("#send").click()
