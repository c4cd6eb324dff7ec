"""A message as the call of the Bot API that shows it."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from bot.core.decision import Button, Keyboard, Message, Style
from bot.core.wording.markup import visible_length
from bot.payloads import fitting, leaving, parameters, reaction, to_rows
from storage.facts import MessageReference, Urgency

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_plain_message_shows_no_preview_of_links() -> None:
    assert parameters(Message("<b>hi</b>"), 7) == {
        "chat_id": 7,
        "text": "<b>hi</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def test_a_silent_reply_is_sent_even_where_its_message_is_gone() -> None:
    found = parameters(Message("hi", silent=True, reply_to=3), 7)
    assert found["disable_notification"] is True
    assert found["reply_parameters"] == {"message_id": 3, "allow_sending_without_reply": True}


def test_buttons_press_or_copy() -> None:
    rows = ((Button("Sent", "a1", style=Style.SUCCESS), Button("Copy", copy="text")), (Button("Skip", "a2"),))
    assert parameters(Message("hi", rows), 7)["reply_markup"] == {
        "inline_keyboard": [
            [
                {"text": "Sent", "callback_data": "a1", "style": "success"},
                {"text": "Copy", "copy_text": {"text": "text"}},
            ],
            [{"text": "Skip", "callback_data": "a2"}],
        ]
    }


def test_keyboards_and_placeholders() -> None:
    shares = parameters(Message("where?", keyboard=Keyboard.LOCATION), 7)["reply_markup"]
    assert shares["keyboard"][0][0]["request_location"] is True
    assert parameters(Message("ok", keyboard=Keyboard.REMOVE), 7)["reply_markup"] == {"remove_keyboard": True}
    asks = parameters(Message("when?", placeholder="Friday" * 20), 7)["reply_markup"]
    assert asks["force_reply"] is True
    assert len(asks["input_field_placeholder"]) == 64


def test_an_edit_names_its_message_and_replies_to_none() -> None:
    [row] = to_rows([Message("new", edits=9, reply_to=3, silent=True)], 7, 7, AT)
    found = msgspec.json.decode(row.payload)
    assert row.method == "editMessageText"
    assert found["message_id"] == 9
    assert "reply_parameters" not in found


def test_rows_keep_what_the_message_speaks_of() -> None:
    message = Message("hi", interview_ids=(1,), reminder_ids=(2,), change_id=4, asks=True, urgency=Urgency.URGENT)
    [row] = to_rows([message], 7, 7, AT)
    assert row.reference == MessageReference(0, (1,), (2,), 4)
    assert (row.asks, row.urgency, row.holdable, row.written_at) == (True, Urgency.URGENT, True, AT)
    assert to_rows([Message("hi")], 7, 7, AT)[0].reference is None


def test_a_group_is_left_after_a_line_and_a_channel_without() -> None:
    assert [row.method for row in leaving(-5, "bye", AT)] == ["sendMessage", "leaveChat"]
    assert [row.method for row in leaving(-5, None, AT)] == ["leaveChat"]


def test_a_reaction_is_an_emoji_on_their_message() -> None:
    row = reaction(7, 7, 3, "👍", AT)
    assert row.method == "setMessageReaction"
    assert msgspec.json.decode(row.payload)["reaction"] == [{"type": "emoji", "emoji": "👍"}]


def test_a_text_that_is_too_long_is_cut_with_its_tags_closed_and_no_entity_in_two() -> None:
    shown = parameters(Message("<b>Acme</b>: <pre>" + "&lt;" * 5000 + "</pre> and more"), 7)["text"]
    assert visible_length(shown) == 4096
    assert shown.startswith("<b>Acme</b>: <pre>&lt;")
    assert shown.endswith("&lt;…</pre>")


def test_what_lies_outside_the_first_plane_counts_twice() -> None:
    assert visible_length(fitting("😀" * 3000)) <= 4096


def test_a_text_of_just_the_length_is_left_as_it_is() -> None:
    text = "<i>" + "a" * 4096 + "</i>"
    assert fitting(text) == text
