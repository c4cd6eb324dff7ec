"""Drafts asked for in words and by buttons: in another voice, in other words, aloud, and never with a recipient."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.decision import Message
from bot.core.read import about_drafts
from storage.facts import Voice
from tests.core.decide.chat import Chat

LAST = "Add the recipient last, after you have read it once more."


def _waiting(
    told: str = "interviewed at Acme on 26 october with Dana, head of ops, they said by friday 30 october",
) -> Chat:
    chat = Chat.begin()
    chat.say(f"{told}, felt warm")
    return chat


def _due() -> Chat:
    """The first follow-up has come."""
    chat = _waiting()
    chat.wait("2026-11-03T10:00")
    return chat


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("more formal please", Voice.FORMAL),
        ("Could you make it more formal?", Voice.FORMAL),
        ("too stiff", Voice.WARM),
        ("make it warmer", Voice.WARM),
        ("a bit friendlier please", Voice.WARM),
        ("it's too warm", Voice.PLAIN),
        ("make it simpler", Voice.PLAIN),
        ("I'd like my drafts more formal from now on", Voice.FORMAL),
        ("drafts in a warm voice", Voice.WARM),
        ("/settings drafts formal", Voice.FORMAL),
        ("/settings warm", Voice.WARM),
    ],
)
def test_the_voice_is_chosen_in_words(words: str, voice: Voice) -> None:
    chat = _waiting()
    chat.say("draft the endorsement")
    chat.say(words)
    assert chat.known.person.voice is voice


@pytest.mark.parametrize(
    "words", ["warm", "it felt warm", "the interview was very formal", "they were too formal", "it was warm", "cold"]
)
def test_how_an_interview_felt_is_no_wish_for_a_voice(words: str) -> None:
    assert about_drafts.voice(about_drafts.plain(words), Voice.PLAIN) is None


def test_the_draft_written_last_comes_again_in_the_new_voice_and_undo_brings_the_old_one_back() -> None:
    chat = _due()
    assert "Hello Dana," in chat.shown[-1].text
    settled, draft = chat.say("more formal please")
    assert settled.text.startswith("Drafts: formal")
    assert "Dear Dana," in draft.text
    assert draft.captions[:4] == ["Sent", "They replied", "Later", "Skip this"]
    chat.press(settled, "Undo")
    assert chat.known.person.voice is Voice.PLAIN


def test_the_card_of_settings_has_the_voice() -> None:
    chat = _waiting()
    [card] = chat.say("/settings")
    assert "Drafts: plain" in card.text
    [page] = chat.say("/settings drafts")
    assert page.captions == ["✓ Plain", "Warm", "Formal", "Back"]
    chat.press(page, "Warm")
    assert chat.known.person.voice is Voice.WARM
    [draft] = chat.say("draft the endorsement")
    assert "Warmly," in draft.text


def test_asked_again_a_draft_differs_in_place_or_anew() -> None:
    chat = _waiting()
    [draft] = chat.say("draft a thank you to Dana")
    first = draft.text
    chat.press(draft, "Other words")
    second = next(one for one in chat.shown if one.id == draft.id).text
    [third] = chat.say("another one")
    assert len({first, second, third.text}) == 3
    assert chat.say("write it differently")[-1].text not in (first, second, third.text)


def test_another_one_long_after_is_no_draft() -> None:
    chat = _waiting()
    chat.say("draft a thank you to Dana")
    chat.now += timedelta(hours=2)
    assert all("Subject:" not in one.text for one in chat.say("another one"))


@pytest.mark.parametrize("words", ["what do I say on the phone?", "give me a voicemail script", "voicemail script"])
def test_a_follow_up_may_be_spoken(words: str) -> None:
    chat = _due()
    [script] = chat.say(words)
    assert "My number is" in script.text
    assert script.captions == ["Sent", "They replied", "Later", "Skip this"]
    chat.press(script, "Sent")
    assert "the first follow-up is sent" in chat.shown[-1].text


def test_a_button_under_the_follow_up_brings_the_script_and_it_differs() -> None:
    chat = _due()
    pushed = chat.shown[-1]
    assert pushed.captions == ["Sent", "They replied", "Later", "Skip this", "Voicemail", "Copy subject"]
    [script] = chat.press(pushed, "Voicemail")
    [other] = chat.press(pushed, "Voicemail")
    assert script.text != other.text
    assert "Hello Dana" in script.text


def test_before_their_day_is_over_there_is_nothing_to_say_on_the_phone() -> None:
    chat = _waiting("interviewed at Acme today at 9 with Dana, they said by friday")
    [answer] = chat.say("what do I say on the phone?")
    assert "My number is" not in answer.text
    assert "call" in answer.text


def test_a_voicemail_of_theirs_is_another_matter() -> None:
    assert not about_drafts.aloud(about_drafts.plain("they left me a voicemail, what do I say"))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("draft a missed call note", "today about"),
        ("draft the new dates", "start"),
        ("draft the endorsement", "favour"),
        ("draft a decline", "decided"),
        ("draft the card's lines", "Best wishes"),
    ],
)
def test_the_rarer_kinds_are_had_in_words_too(words: str, part: str) -> None:
    chat = _waiting()
    said = " ".join(one.text for _ in range(3) for one in chat.say(words))
    assert part in said


def test_whatever_is_copied_has_no_recipient_and_the_line_that_says_why() -> None:
    chat = _due()
    chat.say("interviewed at Globex on 27 october with Tom, they named no day, felt warm")
    for words in ("/draft", "draft the endorsement for acme", "draft a thank you to Dana at Acme"):
        chat.say(words)
    chat.say("I have another offer, they want my answer by Friday")
    with_drafts = [one for one in chat.said if "Subject:" in one.html]
    assert len(with_drafts) >= 4
    for message in with_drafts:
        assert LAST in message.html
        assert "To:" not in message.html
        assert "@" not in message.html
        assert _copies_its_subject(message)


def _copies_its_subject(message: Message) -> bool:
    """By a button where it fits beside the others, and always by a tap on the words themselves."""
    return "Subject: <code>" in message.html and "<pre>" in message.html


def test_advice_on_a_voicemail_and_on_a_deadline_leads_to_their_words() -> None:
    chat = _due()
    [answer] = chat.say("should I leave a voicemail?")
    [script] = chat.press(answer, "The words")
    assert "My number is" in script.text
    [advice] = chat.say("should I give them a deadline?")
    [why] = chat.press(advice, "Name the reason")
    assert "what is the reason?" in why.text


def test_still_interested_is_the_waiting_note_in_words_of_its_own_and_counts_as_it() -> None:
    chat = _due()
    [draft] = chat.say("draft that I'm still interested")
    assert draft.captions[:4] == ["Sent", "They replied", "Later", "Skip this"]
    assert "timeline" not in draft.text
    chat.press(draft, "Sent")
    assert "the first follow-up is sent" in chat.shown[-1].text


@pytest.mark.parametrize("caption", ["Thank-you", "Follow-up", "Voicemail", "Another offer", "A deadline"])
def test_every_kind_of_the_menu_leads_somewhere(caption: str) -> None:
    chat = _due()
    [offered] = chat.say("/draft")
    assert chat.press(offered, caption)


@pytest.mark.parametrize("caption", ["A good word", "New dates", "No call came", "To the boss", "Decline"])
def test_so_does_every_kind_of_its_second_page(caption: str) -> None:
    chat = _due()
    [offered] = chat.say("/draft")
    chat.press(offered, "More")
    further = next(one for one in chat.shown if one.id == offered.id)
    assert chat.press(further, caption)
    chat.press(further, "Back")
    assert "Thank-you" in next(one for one in chat.shown if one.id == offered.id).captions
