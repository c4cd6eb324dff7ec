"""The page for everybody: by keyboard alone, in light and dark, from 320 pixels to a desk, named for screen readers."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import FilePayload, Page, expect

from tests.page.conftest import BareRoom
from tests.page.hands import Hands
from tests.page.room import Room, Scheme

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Where letters stand on a ground of their own.
_LETTERS = (
    ".who h1",
    ".state",
    ".now",
    ".moves button",
    ".week-name",
    ".day h2",
    ".bots .text",
    ".mine .text",
    ".meta time",
    ".key",
)

#: The contrast between the letters of an element and the first opaque ground below them (WCAG 2.2).
_CONTRAST = """element => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const grounds = [];
  for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
  const paint = (colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); };
  const light = () => {
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  grounds.forEach(paint);
  const ground = light();
  paint(getComputedStyle(element).color);
  const ink = light();
  return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
}"""


async def focused(page: Page) -> str:
    """What has the focus, by the name that a screen reader says."""
    return str(
        await page.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.textContent ?? '').trim()")
    )


async def tab_to(page: Page, name: str, *, key: str = "Tab") -> None:
    """Walk with the tab key until something of that name has the focus."""
    for _ in range(40):
        if (await focused(page)).startswith(name):
            return
        await page.keyboard.press(key)
    raise AssertionError(f"{name} is not reached by {key}")


async def test_the_bot_is_used_by_keyboard_alone(room: Room) -> None:
    ana = await room.page()
    keys = ana.page.keyboard
    await keys.press("/")
    await expect(ana.field).to_be_focused()
    await keys.type("/st")
    options = ana.page.get_by_role("option")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await keys.type("art")
    await expect(options).to_have_count(1)
    await keys.press("Enter")
    await ana.answer(0)
    await expect(ana.rows("mine").first).to_contain_text("/start")
    await keys.type("London")
    before = await ana.newest()
    await keys.press("Enter")
    await ana.answer(before)
    await keys.press("Shift+Tab")
    await tab_to(ana.page, "Messages", key="Shift+Tab")
    await keys.press("ArrowUp")
    assert (await focused(ana.page)).startswith("Hearback, ")
    await keys.press("ArrowUp")
    assert (await focused(ana.page)).startswith("Ana, 12:00: London")
    await keys.press("Enter")
    await expect(ana.page.get_by_role("menu", name="What to do with this message")).to_be_visible()
    await keys.press("Escape")
    assert (await focused(ana.page)).startswith("Ana, 12:00: London")
    await keys.press("e")
    await expect(ana.page.locator("#about-title")).to_have_text("Edit your message")
    await keys.press("Escape")
    await keys.press("Escape")
    await expect(ana.field).to_be_focused()


async def test_tabs_clock_and_drawer_are_reached_by_keyboard(room: Room) -> None:
    ana = await room.page()
    await tab_to(ana.page, "Ana")
    await ana.page.keyboard.press("ArrowRight")
    await expect(ana.page.get_by_role("tab", name="Ben")).to_have_attribute("aria-selected", "true")
    await tab_to(ana.page, "Under the hood")
    await ana.page.keyboard.press("Enter")
    await expect(ana.page.get_by_role("complementary", name="Under the hood")).to_be_visible()
    await ana.page.keyboard.press("Escape")
    await tab_to(ana.page, "Plus one day")
    await ana.page.keyboard.press("Enter")
    await expect(ana.page.locator("#now")).to_contain_text("3 Nov")
    await expect(ana.page.get_by_role("button", name="Plus one day")).to_be_focused()


async def test_an_inline_button_keeps_the_focus_when_its_message_changes(bare: BareRoom) -> None:
    ana = await bare.page()
    rows: list[Any] = [[{"text": "One", "callback_data": "1"}, {"text": "Two", "callback_data": "2"}]]
    sent = await bare.call("sendMessage", text="Which?", reply_markup={"inline_keyboard": rows})
    two = ana.page.get_by_role("button", name="Two")
    await two.focus()
    rows[0][0]["text"] = "Uno"
    edited = {"message_id": sent["message_id"], "text": "Which one?", "reply_markup": {"inline_keyboard": rows}}
    await bare.call("editMessageText", **edited)
    await expect(ana.page.get_by_role("button", name="Uno")).to_be_visible()
    await expect(two).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_letters_stand_out_in_both_themes(bare: BareRoom, scheme: Scheme) -> None:
    ana = await bare.page(scheme=scheme)
    await shown(bare, ana)
    grounds = await ana.page.evaluate("getComputedStyle(document.body).colorScheme")
    assert grounds == "light dark"
    faint = {}
    for one in _LETTERS:
        for element in await ana.page.locator(one).all():
            ratio = await element.evaluate(_CONTRAST)
            if ratio < 4.5:
                faint[one] = ratio
    assert faint == {}


async def test_the_themes_differ(bare: BareRoom) -> None:
    inks = set()
    for scheme in ("light", "dark"):
        ana = await bare.page(scheme=scheme)
        inks.add(await ana.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(inks) == 2


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (844, 390), (1440, 900)])
async def test_nothing_sticks_out_of_any_screen(bare: BareRoom, size: tuple[int, int]) -> None:
    ana = await bare.page(size=size)
    await shown(bare, ana)
    await ana.page.locator("#hood").click()
    out = """() => [...document.querySelectorAll("header *, .row, .bubble, .key, footer .round, #drawer *")]
      .filter((one) => !one.closest(".weeks, .openings") && one.getClientRects().length)
      .filter((one) => { const box = one.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; })
      .map((one) => one.className || one.tagName)"""
    assert await ana.page.evaluate(out) == []
    await expect(ana.field).to_be_in_viewport()


async def shown(bare: BareRoom, ana: Hands) -> None:
    """Some messages of each side."""
    await ana.write("Interviewed at Umbra with somebodywithaverylongnamethatneverendsandgoesonandonforlong")
    buttons = [
        [{"text": f"Button {number}", "callback_data": "a", "style": style} for number, style in enumerate(row)]
        for row in _STYLES
    ]
    text = f"<b>Umbra</b>: noted.\n<pre>{'word ' * 30}</pre>"
    await bare.call("sendMessage", text=text, parse_mode="HTML", reply_markup={"inline_keyboard": buttons})
    await expect(ana.rows("bots").locator(".key")).to_have_count(6)


_STYLES = (("primary", "success", "danger"), ("", "", ""))


async def test_everything_that_can_be_pressed_has_a_name(bare: BareRoom) -> None:
    ana = await bare.page()
    await shown(bare, ana)
    await ana.page.locator("#hood").click()
    named = "one => one.ariaLabel || one.textContent.trim() || one.labels?.[0]?.title"
    for one in await ana.page.locator("button:visible, a:visible, input:visible, textarea:visible").all():
        assert await one.evaluate(named), await one.evaluate("one => one.outerHTML")


async def test_text_of_people_never_becomes_markup(bare: BareRoom) -> None:
    ana = await bare.page()
    nasty = "<img src=x onerror=alert(1)><b>not bold</b>"
    await ana.write(nasty)
    await expect(ana.rows("mine").locator(".text")).to_contain_text(nasty)
    name: FilePayload = {"name": "<b>x</b>.txt", "mimeType": "text/plain", "buffer": b"x"}
    await ana.page.locator("#file").set_input_files(name)
    await ana.page.locator("#send").click()
    await expect(ana.rows("mine").locator(".file b")).to_have_text("<b>x</b>.txt")
    assert await ana.page.locator("#chat img, #chat .text b").count() == 0


async def test_a_long_press_opens_what_can_be_done(bare: BareRoom) -> None:
    ana = await bare.page(touch=True)
    await bare.call("sendMessage", text="Thank Dana")
    box = await ana.rows().first.locator(".bubble").bounding_box()
    assert box
    touch = await ana.page.context.new_cdp_session(ana.page)
    point = {"x": box["x"] + 20, "y": box["y"] + 10}
    await touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    await expect(ana.page.get_by_role("menuitem", name="Reply")).to_be_visible()
    await touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    await ana.page.get_by_role("menuitem", name="Reply").click()
    await expect(ana.page.locator("#about-text")).to_have_text("Thank Dana")


async def test_days_of_the_strip_are_walked_by_arrow_keys(room: Room) -> None:
    ana = await room.page(path="/?say=/start")
    await expect(ana.rows("bots").last).to_be_visible()
    await ana.move("Plus one day")
    await ana.say("/help")
    days = ana.page.locator("#weeks button")
    await expect(days).to_have_count(2)
    await days.last.focus()
    await ana.page.keyboard.press("ArrowLeft")
    await expect(days.first).to_be_focused()
    assert (await focused(ana.page)).startswith("Monday 2 November, ")
    await ana.page.keyboard.press("Enter")
    await expect(ana.rows("mine").first).to_be_focused()


async def test_who_reads_the_newest_goes_on_reading_it_when_something_opens_below(bare: BareRoom) -> None:
    ana = await bare.page(size=(390, 500))
    for number in range(12):
        await bare.call("sendMessage", text=f"Message {number}\nof two lines")
    newest = ana.rows().last
    await expect(newest).to_contain_text("Message 11")
    await expect(newest).to_be_in_viewport(ratio=1)
    await ana.field.fill("one\ntwo\nthree\nfour\nfive")
    await expect(newest).to_be_in_viewport(ratio=1)
    await ana.page.locator("#chat").evaluate("chat => chat.scrollTo({ top: 0, behavior: 'instant' })")
    await bare.call("sendMessage", text="Another")
    await expect(ana.page.locator("#down-news")).to_have_text("1")
    await ana.page.get_by_role("button", name="To the newest message").click()
    await expect(ana.rows().last).to_be_in_viewport(ratio=1)
