"""An offer or new dates: one message to work through, a draft for each open interview, edited as each is done."""

from __future__ import annotations

from storage.facts import UpdateKind
from tests.core.decide.chat import Chat, Shown


def _three() -> Chat:
    chat = Chat.begin()
    for name, whom in (("Acme", "Dana"), ("Globex", "Tom"), ("Initech", "Kim")):
        chat.say(f"interviewed at {name} on 27 october with {whom}, they named no day, felt warm")
    return chat


def _now(chat: Chat, shown: Shown) -> Shown:
    return next(one for one in chat.shown if one.id == shown.id)


def test_one_message_goes_through_all_and_is_edited_in_place() -> None:
    chat = _three()
    [message] = chat.say("I have another offer, they want my answer by Friday")
    assert "▸ Acme\n• Globex\n• Initech" in message.text
    assert "Hello Dana," in message.text
    assert "Friday 6 November" in message.text
    count = len(chat.shown)
    chat.press(message, "Sent")
    assert "✓ Acme\n▸ Globex\n• Initech" in _now(chat, message).text
    assert "Hello Tom," in _now(chat, message).text
    chat.press(_now(chat, message), "Not this one")
    chat.press(_now(chat, message), "Sent")
    done = _now(chat, message)
    assert "✓ Acme\n– Globex\n✓ Initech" in done.text
    assert "two notes are out" in done.text
    assert done.captions == []
    assert len(chat.shown) == count


def test_next_and_other_words_change_nothing_that_counts() -> None:
    chat = _three()
    [message] = chat.say("I have another offer")
    first = message.text
    chat.press(message, "Other words")
    assert _now(chat, message).text != first
    chat.press(_now(chat, message), "Next")
    assert "• Acme\n▸ Globex\n• Initech" in _now(chat, message).text
    assert chat.known.person.update is not None
    assert chat.known.person.update.sent == ()


def test_sent_may_be_said_in_words_too() -> None:
    chat = _three()
    [message] = chat.say("I have another offer, they want my answer by Friday")
    [after] = chat.say("sent")
    assert "✓ Acme\n▸ Globex" in after.text
    [last] = chat.say("skip", reply_to=after)
    assert "– Globex\n▸ Initech" in last.text
    assert message.id != after.id


def test_another_voice_keeps_the_list() -> None:
    chat = _three()
    chat.say("I have another offer")
    _, again = chat.say("more formal please")
    assert "▸ Acme" in again.text
    assert "Dear Dana," in again.text


def test_new_dates_have_words_of_their_own() -> None:
    chat = _three()
    [message] = chat.say("I can start earlier now, from 1 December")
    assert "your new dates" in message.text
    assert "Tuesday 1 December" in message.text
    assert chat.known.person.update is not None
    assert chat.known.person.update.kind is UpdateKind.AVAILABILITY


def test_an_offer_of_one_of_them_leads_to_the_others() -> None:
    chat = _three()
    [offer] = chat.say("Acme made me an offer, they want my answer by Friday")
    assert "Tell Globex" in offer.captions
    [message] = chat.press(offer, "Tell Initech")
    assert "• Globex\n▸ Initech" in message.text
    assert "Friday 6 November" in message.text


def test_an_offer_of_somebody_not_stored_is_news_for_all() -> None:
    chat = _three()
    [offer] = chat.say("I got an offer from Hooli, they want my answer by Friday")
    assert "Hooli" in offer.text
    assert {"Tell Acme", "Tell Globex", "Tell Initech"} <= set(offer.captions)


def test_an_older_message_does_no_harm() -> None:
    chat = _three()
    [message] = chat.say("I have another offer")
    chat.say("I can start earlier now, from 1 December")
    chat.press(message, "Sent")
    assert chat.toast == "That is from an older message and no longer applies. Nothing was changed."
    assert chat.known.person.update is not None
    assert chat.known.person.update.sent == ()


def test_with_nobody_to_tell_it_says_so() -> None:
    chat = Chat.begin()
    [answer] = chat.say("I got another offer from a second company, should the others hear?")
    assert "Subject:" not in answer.text


def test_before_an_interview_the_words_do_not_speak_of_it_as_held() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on the 10th at 2pm with Dana")
    [message] = chat.say("I have another offer, they want my answer by Friday")
    assert "Tuesday 10 November" in message.text
    assert "we spoke" not in message.text
