"""From the raw JSON of an update to whose it is and what happened; whatever comes, nothing raises."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.core.happened import Blocked, CameBack, Edited, Grouped, Pressed, Reacted, Said, Sent, Unreadable
from bot.updates import KINDS, Owner, SharedPlace, by_the_clock, message_ids, owner_of, parse

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SENT = int(AT.timestamp())
ANA = {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "en-GB"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -5, "type": "group", "title": "Friends"}


def message(**more: Any) -> dict[str, Any]:
    return {"message_id": 3, "from": ANA, "chat": PRIVATE, "date": SENT, **more}


def raw(**update: Any) -> bytes:
    return json.dumps({"update_id": 1, **update}).encode()


def member(old: str, new: str, chat: dict[str, Any]) -> bytes:
    return raw(
        my_chat_member={
            "chat": chat,
            "from": ANA,
            "date": SENT,
            "old_chat_member": {"status": old},
            "new_chat_member": {"status": new},
        }
    )


def reaction(old: list[str], new: list[str]) -> bytes:
    emojis = [[{"type": "emoji", "emoji": one} for one in some_of] for some_of in (old, new)]
    changed = {"chat": PRIVATE, "message_id": 3, "user": ANA, "date": SENT}
    return raw(message_reaction={**changed, "old_reaction": emojis[0], "new_reaction": emojis[1]})


def pressed(**more: Any) -> bytes:
    return raw(callback_query={"id": "44", "from": ANA, "chat_instance": "1", **more})


@pytest.mark.parametrize(
    ("update", "happened"),
    [
        (raw(message=message(text="hello")), Said(3, "hello", AT)),
        (
            raw(message=message(text="yes", reply_to_message={"message_id": 2}, quote={"text": "part"})),
            Said(3, "yes", AT, reply_to=2, quote="part"),
        ),
        (raw(message=message(text="theirs", forward_origin={"type": "user"})), Said(3, "theirs", AT, forwarded=True)),
        (
            raw(message=message(text="mine", forward_origin={"type": "user", "sender_user": {"id": ANA["id"]}})),
            Said(3, "mine", AT),
        ),
        (raw(edited_message=message(text="better", edit_date=SENT)), Edited(3, "better", AT, AT)),
        (raw(edited_message=message(voice={})), None),
        (raw(edited_message=message(photo=[], caption="better", edit_date=SENT)), Edited(3, "better", AT, AT)),
        (raw(message=message(voice={"duration": 3})), Sent(3, "voice")),
        (raw(message=message(document={}, animation={})), Sent(3, "animation")),
        (raw(message=message(photo=[], caption="look")), Sent(3, "photo", "look", AT)),
        (raw(message=message(photo=[], caption="  ")), Sent(3, "photo")),
        (raw(message=message(photo=[], media_group_id="5")), Sent(3, "photo", in_album=True)),
        (raw(message=message(voice={}, reply_to_message={"message_id": 2})), Sent(3, "voice", reply_to=2)),
        (raw(message=message(photo=[], forward_origin={"type": "channel"})), Sent(3, "photo", forwarded=True)),
        (raw(message=message(aura={})), Sent(3, "unknown")),
        (raw(message=message(location={"latitude": 1.5, "longitude": 2})), SharedPlace(3, 1.5, 2.0)),
        (raw(message=message(pinned_message={})), None),
        (pressed(message=message(text="which?"), data="a1"), Pressed("44", 3, "a1", AT)),
        (pressed(data="a1"), Pressed("44", None, "a1", AT)),
        (pressed(message={"message_id": 3, "chat": PRIVATE, "date": 0}), Pressed("44", 3, "", AT)),
        (reaction([], ["👍"]), Reacted(3, "👍")),
        (reaction(["👍"], []), Reacted(3, None)),
        (reaction(["👍", "🔥"], ["👍"]), Reacted(3, None, ("👍",))),
        (reaction(["👍"], ["😢"]), Reacted(3, "😢")),
        (reaction(["👍"], ["👍"]), None),
        (member("member", "kicked", PRIVATE), Blocked()),
        (member("kicked", "member", PRIVATE), CameBack()),
        (member("left", "member", GROUP), Grouped(-5, "group")),
        (member("member", "left", GROUP), None),
        (raw(message={**message(text="hi all"), "chat": GROUP}), Grouped(-5, "group")),
        (pressed(message={**message(), "chat": GROUP}, data="x"), Grouped(-5, "group")),
    ],
)
def test_what_happened_is_read(update: bytes, happened: object) -> None:
    assert parse(update, AT) == happened


@pytest.mark.parametrize(
    ("update", "reason"),
    [
        (b"", "an update that holds nothing"),
        (b"[1]", "an update that holds nothing"),
        (b"\xff{", "an update that holds nothing"),
        (b"[" * 100_000, "an update that holds nothing"),
        (raw(hologram={"from": ANA}), "an update of an unknown kind: hologram"),
        (raw(**{"What Dana wrote": {}}), "an update of an unknown kind: ?"),
        (raw(message={"chat": PRIVATE, "text": "x"}), "an update without its message_id"),
        (raw(message={"chat": PRIVATE, "message_id": 3, "text": "x"}), "a message without its date"),
        (raw(message=message(date=-5, text="x")), "a message without its date"),
        (raw(message=message(date=10**30, text="x")), "a message without its date"),
        (raw(message=message(location={"latitude": "north", "longitude": 0})), "a place without coordinates"),
        (raw(message=message(location={"latitude": 91, "longitude": 0})), "a place that is not on earth"),
    ],
)
def test_what_cannot_be_read_says_why_without_its_text(update: bytes, reason: str) -> None:
    assert parse(update, AT) == Unreadable(reason)


@pytest.mark.parametrize(
    ("update", "owner"),
    [
        (raw(message=message(text="x")), Owner(1, 7, 7, "en-GB", "message")),
        (pressed(data="x"), Owner(1, 7, 7, "en-GB", "callback_query")),
        (pressed(message=message(), data="x"), Owner(1, 7, 7, "en-GB", "callback_query")),
        (reaction([], ["👍"]), Owner(1, 7, 7, "en-GB", "message_reaction")),
        (member("member", "kicked", PRIVATE), Owner(1, 7, 7, "en-GB", "my_chat_member")),
        (raw(message={**message(text="x"), "chat": GROUP}), Owner(1, 0, -5, None, "message")),
        (raw(hologram={"user": ANA, "chat": PRIVATE}), Owner(1, 7, 7, "en-GB", "hologram")),
        (raw(message=message(**{"from": {**ANA, "language_code": "<script>"}})), Owner(1, 7, 7, None, "message")),
        (raw(message={"chat": {"id": 7}, "from": {"id": 7}}), Owner(1, 7, 7, None, "message")),
        (raw(message={"chat": {"id": 10**40, "type": "private"}}), Owner(1, 0, 0, None, "message")),
        (raw(message={"chat": {"id": True, "type": "private"}}), Owner(1, 0, 0, None, "message")),
        (b'{"update_id": "1"}', Owner(None)),
        (b"null", Owner(None)),
        (b"not json", Owner(None)),
    ],
)
def test_whose_it_is(update: bytes, owner: Owner) -> None:
    assert owner_of(update) == owner


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    happened = parse(raw(message=message(text="half \ud83d a smile")), AT)
    assert isinstance(happened, Said)
    assert happened.text == "half ? a smile"


def test_coordinates_are_in_no_repr() -> None:
    assert "53.8" not in repr(parse(raw(message=message(location={"latitude": 53.8, "longitude": 1})), AT))


def test_the_messages_it_speaks_of_are_named() -> None:
    assert message_ids(Said(3, "x", AT)) == (3,)
    assert message_ids(Said(3, "x", AT, reply_to=2)) == (3, 2)
    assert message_ids(Edited(3, "x", AT, AT)) == (3,)
    assert message_ids(Pressed("44", None, "x", AT)) == ()
    assert message_ids(Pressed("44", 2, "x", AT)) == (2,)
    assert message_ids(Reacted(2, None)) == (2,)
    assert message_ids(None) == ()


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("message_id", "chat", "from", "user", "date", "text", "message", "data", "id", "location", "new_reaction",
          "old_reaction", "new_chat_member", "old_chat_member", "reply_to_message", "edit_date", "type")  # fmt: skip


@given(some.sampled_from((*KINDS, "hologram")), some.dictionaries(some.sampled_from(FIELDS), VALUES))
def test_no_shape_raises(kind: str, body: dict[str, Any]) -> None:
    for update in (raw(**{kind: body}), raw(**{kind: message(**body)})):
        assert isinstance(owner_of(update), Owner)
        message_ids(parse(update, AT))


@given(some.binary(max_size=40))
def test_no_bytes_raise(data: bytes) -> None:
    assert owner_of(data).person_id == 0
    parse(data, AT)


@pytest.mark.parametrize("dated_by_the_moved_clock", [True, False])
def test_what_is_said_counts_as_said_by_the_moved_clock(dated_by_the_moved_clock: bool) -> None:
    offset = timedelta(days=40)
    received_at = datetime(2026, 12, 12, 12, tzinfo=UTC)
    dated = received_at - timedelta(seconds=2) - (timedelta() if dated_by_the_moved_clock else offset)
    said = by_the_clock(Said(5, "hi", dated), received_at, offset)
    assert said == Said(5, "hi", received_at - timedelta(seconds=2))


def test_what_waited_while_the_bot_was_down_keeps_its_own_date() -> None:
    received_at = datetime(2026, 12, 12, 12, tzinfo=UTC)
    said = Said(5, "hi", received_at - timedelta(hours=9))
    assert by_the_clock(said, received_at, timedelta()) == said
