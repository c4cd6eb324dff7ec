"""What a message shows and what can be done with it, beside a stand-in for which the test itself is the bot."""

from __future__ import annotations

import struct
import zlib

import pytest
from playwright.async_api import FilePayload, expect

from tests.page.conftest import BareRoom

pytestmark = pytest.mark.asyncio(loop_scope="session")

NOON = 1794571200  #: Friday 13 November 2026, 12:00 in UTC


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x2f\x6f\x5e" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def test_what_telegram_formats_is_formatted_and_all_else_is_text(bare: BareRoom) -> None:
    ana = await bare.page()
    html = (
        "<b>bold <i>both</i></b> <u>under</u> <s>gone</s> <tg-spoiler>secret</tg-spoiler> <code>x = 1</code> "
        '<a href="https://example.org/a">link</a> &lt;img src=x onerror=alert(1)&gt; /list\n'
        '<pre><code class="language-python">print(1)</code></pre>\n<blockquote>said</blockquote>'
    )
    await bare.call("sendMessage", text=html, parse_mode="HTML")
    text = ana.rows().first.locator(".text")
    await expect(text.locator("strong em")).to_have_text("both")
    for tag, words in {"u": "under", "s": "gone", "code": "x = 1", "pre": "print(1)", "blockquote": "said"}.items():
        await expect(text.locator(tag).first).to_have_text(words)
    await expect(text.locator(".block-head span")).to_have_text("python")
    await expect(text).to_contain_text("<img src=x onerror=alert(1)>")
    assert await text.locator("img").count() == 0
    cover = text.locator(".spoiler")
    await cover.click()
    await expect(cover).to_have_attribute("aria-pressed", "true")
    await text.get_by_text("/list").click()
    await expect(ana.rows("mine").last).to_contain_text("/list")


async def test_a_link_asks_before_it_leads_off_the_machine(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendMessage", text='<a href="https://example.org/a">link</a>', parse_mode="HTML")
    await ana.page.get_by_role("link", name="link").click()
    await expect(ana.page.locator("#confirm-text")).to_contain_text("https://example.org/a")
    await ana.page.get_by_role("button", name="Cancel").click()
    assert len(ana.page.context.pages) == 1


async def test_a_moment_is_shown_in_the_zone_of_the_reader(bare: BareRoom) -> None:
    entity = {"type": "date_time", "offset": 0, "length": 4, "unix_time": NOON, "date_time_format": "wt"}
    await bare.standin_people()
    await bare.call("sendMessage", text="noon", entities=[entity])
    for zone, hour in {"Europe/London": "12:00", "America/New_York": "07:00", "Asia/Kolkata": "17:30"}.items():
        somebody = await bare.page(zone=zone)
        shown = somebody.rows().first.locator("time[title*=written]")
        await expect(shown).to_contain_text("Friday")
        await expect(shown).to_contain_text(hour)


async def test_a_block_is_copied_by_its_button(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendMessage", text="<pre>Dear Dana,\nthank you</pre>", parse_mode="HTML")
    await ana.page.get_by_role("button", name="Copy", exact=True).click()
    await ana.toast("Copied")
    assert await ana.page.evaluate("navigator.clipboard.readText()") == "Dear Dana,\nthank you"


async def test_a_long_quote_unfolds(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendMessage", text=f"<blockquote expandable>{'word ' * 80}</blockquote>", parse_mode="HTML")
    more = ana.page.get_by_role("button", name="Show all")
    quote = ana.page.locator("blockquote")
    folded = await quote.bounding_box()
    await more.click()
    await expect(ana.page.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    unfolded = await quote.bounding_box()
    assert folded
    assert unfolded
    assert unfolded["height"] > folded["height"] * 2


async def test_buttons_have_rows_colours_spinners_toasts_and_alerts(bare: BareRoom) -> None:
    ana = await bare.page()
    rows = [
        [
            {"text": "Sent", "callback_data": "a", "style": "success"},
            {"text": "Skip", "callback_data": "b", "style": "danger"},
        ],
        [{"text": "Subject", "copy_text": {"text": "Thank you"}}],
    ]
    await bare.call("sendMessage", text="Well?", reply_markup={"inline_keyboard": rows})
    key_rows = ana.page.locator("#chat .keys-row")
    await expect(key_rows).to_have_count(2)
    assert [await row.locator("button").count() for row in await key_rows.all()] == [2, 1]
    sent = ana.page.get_by_role("button", name="Sent")
    await expect(sent).to_have_class("key success")
    await sent.click()
    await expect(sent).to_have_attribute("aria-busy", "true")
    [pressed] = await bare.updates()
    query = pressed["callback_query"]
    assert query["data"] == "a"
    await bare.call("answerCallbackQuery", callback_query_id=query["id"], text="Noted")
    await ana.toast("Noted")
    await expect(sent).not_to_have_attribute("aria-busy", "true")
    await ana.press("Skip")
    [pressed] = await bare.updates()
    query_id = pressed["callback_query"]["id"]
    await bare.call("answerCallbackQuery", callback_query_id=query_id, text="Really?", show_alert=True)
    await expect(ana.page.locator("#alert-text")).to_have_text("Really?")
    await ana.page.get_by_role("button", name="OK").click()
    await ana.press("Subject")
    await ana.toast("Copied")
    assert await ana.page.evaluate("navigator.clipboard.readText()") == "Thank you"


async def test_ticks_tell_sent_from_seen(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.write("hello")
    await expect(ana.rows("mine").get_by_label("Sent")).to_be_visible()
    [update] = await bare.updates()
    assert update["message"]["text"] == "hello"
    await expect(ana.rows("mine").get_by_label("The bot has it")).to_be_visible()


async def test_the_bot_is_seen_to_type_until_it_writes(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("sendChatAction", action="typing")
    await expect(ana.page.locator("#typing")).to_be_visible()
    await expect(ana.page.locator("#state")).to_have_text("typing")
    await bare.call("sendMessage", text="there")
    await expect(ana.page.locator("#typing")).to_be_hidden()


async def test_a_message_is_answered_by_double_click_by_key_and_by_swipe(bare: BareRoom) -> None:
    ana = await bare.page(touch=True)
    sent = await bare.call("sendMessage", text="How did it go, then?")
    row = ana.rows().first
    about = ana.page.locator("#about-text")
    await row.locator(".bubble").dblclick()
    await expect(about).to_have_text("How did it go, then?")
    await ana.field.press("Escape")
    await expect(about).to_be_hidden()
    await row.focus()
    await row.press("r")
    await expect(about).to_have_text("How did it go, then?")
    await ana.field.press("Escape")
    await ana.field.press("Control+ArrowUp")
    await expect(about).to_have_text("How did it go, then?")
    await ana.field.press("Escape")
    box = await row.locator(".bubble").bounding_box()
    assert box
    touch = await ana.page.context.new_cdp_session(ana.page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for by in (20, 45, 70):
        await touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x - by, "y": y}]})
    await touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    await expect(about).to_have_text("How did it go, then?")
    await ana.write("well")
    await expect(ana.rows("mine").locator(".quoted")).to_contain_text("How did it go, then?")
    [update] = await bare.updates()
    assert update["message"]["reply_to_message"]["message_id"] == sent["message_id"]


async def test_files_go_both_ways(bare: BareRoom) -> None:
    ana = await bare.page()
    invite: FilePayload = {"name": "invite.ics", "mimeType": "text/calendar", "buffer": b"BEGIN:VCALENDAR"}
    await ana.page.locator("#file").set_input_files(invite)
    await expect(ana.page.locator("#about-text")).to_have_text("invite.ics, 15 bytes")
    await ana.write("from Umbra")
    await expect(ana.rows("mine").locator(".file b")).to_have_text("invite.ics")
    await expect(ana.rows("mine")).to_contain_text("from Umbra")
    [update] = await bare.updates()
    assert update["message"]["caption"] == "from Umbra"
    await bare.upload("sendDocument", "document", "plan.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", caption="The plan")
    async with ana.page.expect_download() as coming:
        await ana.rows("bots").locator(".file").click()
    download = await coming.value
    assert download.suggested_filename == "plan.ics"
    assert (await download.path()).read_bytes() == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR"


async def test_pictures_go_both_ways_and_grow_by_a_tap(bare: BareRoom) -> None:
    ana = await bare.page()
    await ana.page.locator("#file").set_input_files({"name": "me.png", "mimeType": "image/png", "buffer": png(40, 30)})
    await ana.page.locator("#send").click()
    await expect(ana.rows("mine").locator("img")).to_be_visible()
    await bare.upload("sendPhoto", "photo", "weeks.png", png(80, 60), caption="Your weeks")
    picture = ana.rows("bots").get_by_role("button", name="Your weeks: show it large")
    await picture.click()
    await expect(ana.page.locator("#large img")).to_be_visible()
    await ana.page.keyboard.press("Escape")
    await expect(ana.page.locator("#large img")).to_be_hidden()


async def test_a_place_is_shared_from_the_keyboard_that_asks_for_it(bare: BareRoom) -> None:
    ana = await bare.page()
    keyboard = {"keyboard": [[{"text": "Share my place", "request_location": True}]], "one_time_keyboard": True}
    await bare.call("sendMessage", text="Where are you?", reply_markup=keyboard)
    await ana.page.get_by_role("button", name="Share my place").click()
    await ana.page.get_by_role("button", name="Kolkata").click()
    await expect(ana.rows("mine").locator(".place")).to_contain_text("22.573, 88.364")
    await expect(ana.page.locator("#keyboard")).to_be_hidden()


async def test_a_forced_reply_has_its_words_in_the_empty_field(bare: BareRoom) -> None:
    ana = await bare.page()
    forced = {"force_reply": True, "input_field_placeholder": "Company"}
    sent = await bare.call("sendMessage", text="Which company?", reply_markup=forced)
    await expect(ana.field).to_have_attribute("placeholder", "Company")
    await ana.write("Umbra")
    [update] = await bare.updates()
    assert update["message"]["reply_to_message"]["message_id"] == sent["message_id"]
    await expect(ana.field).to_have_attribute("placeholder", "Message")


async def test_a_reaction_is_put_and_taken_away(bare: BareRoom) -> None:
    ana = await bare.page()
    await bare.call("getUpdates", allowed_updates=["message", "message_reaction"])
    await bare.call("sendMessage", text="Thank Dana")
    await ana.rows().first.click(button="right")
    await ana.page.get_by_role("menuitem", name="Thumbs up").click()
    mark = ana.rows().first.locator(".mark")
    await expect(mark).to_have_text("👍")
    await mark.click()
    await expect(mark).to_have_count(0)
    assert [len(one["message_reaction"]["new_reaction"]) for one in await bare.updates()] == [1, 0]


async def test_new_messages_are_read_out_and_old_ones_are_not(bare: BareRoom) -> None:
    await bare.standin_people()
    await bare.call("sendMessage", text="an old one")
    ana = await bare.page()
    await expect(ana.rows()).to_have_count(1)
    await bare.call("sendMessage", text="a new one")
    heard = ana.page.get_by_role("log")
    await expect(heard).to_contain_text("Hearback, ")
    assert "a new one" in await heard.inner_text()
    assert "an old one" not in await heard.inner_text()


async def test_what_could_not_be_sent_stands_in_the_field_again(bare: BareRoom) -> None:
    ana = await bare.page()
    await expect(ana.page.locator("#empty")).to_be_visible()
    await bare.standin.stop()
    await ana.write("do not lose me")
    await ana.toast("The playground does not answer")
    await expect(ana.field).to_have_value("do not lose me")
    await expect(ana.page.locator("#unconnected")).to_be_visible()
    await bare.standin.start()
    await expect(ana.page.locator("#unconnected")).to_be_hidden()
    await ana.field.press("Enter")
    await expect(ana.rows("mine")).to_contain_text("do not lose me")
