"""Telegram's HTML: what becomes of it, and what Telegram says where it cannot be parsed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.detected import detected
from bot.playground.formatting import parse_html, trimmed, utf16_length
from bot.playground.refusals import RefusalError


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>a</b><strong>b</strong>", "ab", [entity("bold", 0, 1), entity("bold", 1, 1)]),
        ("<i>a</i> <em>b</em>", "a b", [entity("italic", 0, 1), entity("italic", 2, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [entity("strikethrough", at, 1) for at in range(3)],
        ),
        (
            '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
            "ab",
            [entity("spoiler", 0, 1), entity("spoiler", 1, 1)],
        ),
        (
            '<a href="https://a.example/?x=1&amp;y">b</a>',
            "b",
            [entity("text_link", 0, 1, url="https://a.example/?x=1&y")],
        ),
        ("<a href='no link'>b</a>", "b", []),
        ("<code>a &lt; b</code>", "a < b", [entity("code", 0, 5)]),
        ("<pre>a\n b</pre>", "a\n b", [entity("pre", 0, 4)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [entity("pre", 0, 1, language="python")]),
        ("<code>a<b>b</b></code>", "ab", [entity("code", 0, 2)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ('<tg-emoji emoji-id="53">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="53")]),
        (
            '<tg-time unix="1647531900" format="wDT">then</tg-time>',
            "then",
            [entity("date_time", 0, 4, unix_time=1647531900, date_time_format="wDT")],
        ),
        ('<tg-time unix="1647531900">then</tg-time>', "then", [entity("date_time", 0, 4, unix_time=1647531900)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("😀<B>b</B>", "😀b", [entity("bold", 2, 1)]),
        ("  <b> a </b>\n", "a", [entity("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        ("&lt;&gt;&amp;&quot;&#39;&#x1F600;", "<>&\"'😀", []),
        ("&nbsp; &copy; &;", "&nbsp; &copy; &;", []),
        ("AT&T", "AT&T", []),
        ("a > b", "a > b", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <x>b</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=x_y>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<tg-time unix="soon">a</tg-time>', "Invalid date specified"),
        ('<tg-time unix="1" format="x">a</tg-time>', "Invalid date-time format specified"),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_html_that_does_not_parse_is_refused_in_telegrams_words(source: str, why: str) -> None:
    with pytest.raises(RefusalError) as refused:
        parse_html(source)
    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text(alphabet="ab <>/&;#x=\"'bi😀é\n", max_size=40))
def test_whatever_is_sent_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except RefusalError:
        return
    assert text == text.strip()
    for one in entities:
        assert one["offset"] >= 0
        assert one["length"] > 0
        assert one["offset"] + one["length"] <= utf16_length(text)


@given(st.text(max_size=40))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped) == (text.strip(), [])


def test_entities_are_cut_where_the_space_around_a_text_goes() -> None:
    entities = [entity("bold", 0, 3), entity("italic", 0, 2), entity("code", 2, 4)]
    assert trimmed("  ab  ", entities) == ("ab", [entity("bold", 0, 1), entity("code", 0, 2)])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("nothing here", []),
        ("/start", [("bot_command", "/start")]),
        ("see /new@hearback_bot please", [("bot_command", "/new@hearback_bot")]),
        ("9/11 or and/or", []),
        ("ask @dana_smith", [("mention", "@dana_smith")]),
        ("dana@acme.example", [("email", "dana@acme.example")]),
        ("😀 https://acme.example/a/b.", [("url", "https://acme.example/a/b")]),
        ("#job", [("hashtag", "#job")]),
    ],
)
def test_telegram_marks_by_itself_what_a_person_writes(text: str, marks: list[tuple[str, str]]) -> None:
    units = text.encode("utf-16-le")
    found = [
        (one["type"], units[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le"))
        for one in detected(text)
    ]
    assert found == marks
