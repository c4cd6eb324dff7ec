"""What looks like markup is text: typed as a company, a role or a name, it arrives as that text everywhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import Stage
from tests.survival.conftest import Begin

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
COMPANY = '<b>Quill</b> & "Mark" <x'
ROLE = "R&D <i>lead</i> &amp; 'ops'"
PERSON = "Dana O'Neil"
FIXES = (("Company", COMPANY), ("Role", ROLE), ("People", PERSON))


async def _named(begin: Begin) -> tuple[Stage, Talk, list[ChatMessage]]:
    """An interview whose parts were all put right to something that looks like markup."""
    stage = await begin(MONDAY)
    ana = await stage.ana()
    [told, *_] = await stage.said(ana, "Interview at Quillmark tomorrow at 2pm on site, data analyst, with Dana Lee")
    answers = []
    for part, words in FIXES:
        await stage.pressed(ana, told, part)
        answers += await stage.said(ana, words)
    return stage, ana, answers


async def test_it_is_read_back_as_it_was_typed(begin: Begin) -> None:
    _, _, answers = await _named(begin)
    assert COMPANY in answers[-1].text
    assert ROLE in answers[-1].text
    assert PERSON in answers[-1].text


async def test_it_is_the_same_in_every_reminder_draft_list_and_button(begin: Begin) -> None:
    stage, ana, _ = await _named(begin)
    for text in ("/list", "/next", "write me a thank-you", "/delete"):
        assert any(COMPANY in words for one in await stage.said(ana, text) for words in (one.text, *one.buttons)), text
    pushed = await stage.passes(ana, timedelta(days=45))
    assert len(pushed) >= 7
    for message in pushed:
        assert COMPANY in message.text.splitlines()[0]
    drafts = [text for one in pushed for text in _copied(one)]
    assert any(ROLE in text for text in drafts)
    assert any(PERSON.split()[0] in text for text in drafts)
    await _nothing_was_refused(stage)


async def test_in_one_message_of_several_lines_and_on_its_buttons_too(begin: Begin) -> None:
    stage, ana, _ = await _named(begin)
    await stage.said(ana, "Interview at Northwind tomorrow at 2pm, as a baker")
    pushed = await stage.passes(ana, timedelta(days=10))
    [several, *_] = [one for one in pushed if COMPANY in one.text and "Northwind" in one.text]
    assert any(line.startswith(f"{COMPANY}:") for line in several.text.splitlines())
    [button] = [caption for caption in several.buttons if caption.startswith(COMPANY[:12])]
    [opened] = await stage.pressed(ana, several, button)
    assert COMPANY in opened.text
    await _nothing_was_refused(stage)


async def test_told_in_a_sentence_it_takes_nothing_away_from_the_answer(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await stage.ana()
    for text in ("Interview at <b>Acme</b> tomorrow at 2pm", "thanked <Dana> & Tom & </pre>", "<script>", "&lt;b&gt;"):
        assert await stage.said(ana, text)
    await _nothing_was_refused(stage)


def _copied(message: ChatMessage) -> list[str]:
    rows = (message.reply_markup or {}).get("inline_keyboard", [])
    return [message.text, *(button["copy_text"]["text"] for row in rows for button in row if "copy_text" in button)]


async def _nothing_was_refused(stage: Stage) -> None:
    """Telegram took each message at once: none had to be sent again without its markup."""
    counts = (await stage.people.calls()).counts
    for method in ("sendMessage", "editMessageText", "editMessageReplyMarkup"):
        assert set(counts.get(method, {"200": 1})) == {"200"}, counts[method]
