"""Nothing that is sent ends in silence: each kind of message has a helpful sentence, and nothing is changed by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.happened import Edited, Said, Sent
from storage.facts import InterviewState, Known, QuestionKind
from tests.core.decide.chat import Chat, Shown

KINDS = (
    "voice", "audio", "video_note", "video", "photo", "animation", "sticker", "document", "contact", "poll", "dice",
    "game", "story", "checklist", "paid_media", "invoice", "giveaway", "unknown",
)  # fmt: skip
NO = "Dear Ana,\nWe regret to inform you that you have not been successful.\nYours sincerely,\nDana Lee\nAcme"


def _waiting() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, data analyst, felt good, they named no day")
    chat.now += timedelta(minutes=10)
    return chat


def _send(chat: Chat, what: str, caption: str | None = None, **more: object) -> list[Shown]:
    chat.next_message += 1
    return chat._happens(Sent(chat.next_message, what, caption, **more))  # type: ignore[arg-type]


def _facts(known: Known) -> tuple[object, ...]:
    return known.interviews, known.reminders, known.changes


@pytest.mark.parametrize("what", KINDS)
def test_what_holds_no_words_gets_a_helpful_sentence(what: str) -> None:
    chat = _waiting()
    before = _facts(chat.known)
    [answer] = _send(chat, what)
    assert '"Acme said no"' in answer.text
    assert "Nothing was changed" in answer.text
    assert _facts(chat.known) == before
    fresh = Chat.begin()
    [first] = _send(fresh, what)
    assert "few typed words" in first.text


def test_a_picture_offers_the_answers_that_it_may_hold() -> None:
    chat = _waiting()
    [answer] = _send(chat, "photo")
    assert "copy its text" in answer.text
    chat.press(answer, "A no")
    assert chat.interview.state is InterviewState.NO


def test_a_caption_is_read_as_text() -> None:
    chat = _waiting()
    [answer] = _send(chat, "photo", "Acme said no")
    assert "That is a no from Acme" in answer.text


def test_an_album_is_answered_once() -> None:
    chat = _waiting()
    assert len(_send(chat, "photo", in_album=True)) == 1
    assert _send(chat, "photo", in_album=True) == []
    chat.now += timedelta(minutes=1)
    assert len(_send(chat, "photo", in_album=True)) == 1


def test_a_forwarded_mail_is_an_answer_and_can_be_undone() -> None:
    chat = _waiting()
    chat.next_message += 1
    [answer] = chat._happens(Said(chat.next_message, NO, chat.now, forwarded=True))
    assert "That is a no from Acme" in answer.text
    assert chat.planned() == []
    chat.press(answer, "Undo")
    assert chat.interview.state is InterviewState.WAITING


def test_a_forwarded_chat_of_somebody_else_tells_of_no_interview_of_ones_own() -> None:
    chat = _waiting()
    chat.next_message += 1
    words = "I had my interview at Globex yesterday, it went so well!"
    [answer] = chat._happens(Said(chat.next_message, words, chat.now, forwarded=True))
    assert "written by somebody else" in answer.text
    assert "A no" in answer.captions
    assert len(chat.known.interviews) == 1


def test_a_forwarded_message_is_read_too_while_nothing_is_stored() -> None:
    chat = Chat.begin()
    chat.next_message += 1
    [answer] = chat._happens(Said(chat.next_message, "Good luck tomorrow!", chat.now, forwarded=True))
    assert "no interview from you" in answer.text


def test_a_pasted_invitation_is_the_next_round_with_its_day_and_hour() -> None:
    chat = _waiting()
    told = chat.say(
        "Dear Ana,\nWe would like to invite you to a second interview on Thursday 12 November at 14:00.\nBest,\nDana"
    )
    assert "Thursday 12 November, 14:00" in told[-1].text
    assert [one.state for one in chat.known.interviews] == [InterviewState.NEXT_ROUND, InterviewState.UPCOMING]
    assert chat.known.interviews[1].people == ()
    chat.press(told[0], "Undo")
    assert chat.interview.state is InterviewState.WAITING


def test_a_pasted_invitation_of_a_new_company_is_a_new_interview() -> None:
    chat = Chat.begin()
    [told] = chat.say(
        "Dear Ana,\nThank you for your application to Initech. We would like to invite you to an interview on "
        "Tuesday 24 November at 1.30pm.\nKind regards,\nPriya Shah\nInitech HR"
    )
    assert told.text.startswith("Initech")
    assert "Tuesday 24 November, 13:30" in told.text


def test_a_no_of_a_company_that_is_not_stored_touches_nothing() -> None:
    chat = _waiting()
    before = chat.known.interviews
    [answer] = chat.say(
        "Dear Ana, thank you for applying to Hooli. Unfortunately you were not selected. Regards, Hooli HR"
    )
    assert answer.text.startswith("That is a no from Hooli, then. I had no steps for it")
    assert chat.known.interviews == before


def test_a_mail_that_names_nobody_is_asked_about_where_several_wait() -> None:
    chat = _waiting()
    chat.say("interviewed at Globex today at 9, felt good, they named no day")
    [asked] = chat.say("Dear Ana,\nWe regret to inform you that you were not successful.\nRegards,\nThe panel")
    assert "Is that right?" in asked.text or "Which interview" in asked.text
    assert all(one.state is InterviewState.WAITING for one in chat.known.interviews)


def test_a_mail_is_of_the_company_that_it_names_also_in_a_reply_to_another_ones_message() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Globex today at 9 with Kim Park, felt good, they answer by friday the 27th")
    chat.say("interviewed at Acme today at 10 with Dana Lee, data analyst, felt good, they named no day")
    acme = chat.known.interviews[1].id
    pushed = chat.wait("2026-11-06T10:00")
    of_acme = next(shown for shown in reversed(pushed) if shown.message.interview_ids == (acme,))
    [answer] = chat.say(
        "Dear Ana,\nWe regret to inform you that you were not successful.\nRegards,\nKim Park\nGlobex", reply_to=of_acme
    )
    assert answer.text.startswith("That is a no from Globex")
    assert [one.state for one in chat.known.interviews] == [InterviewState.NO, InterviewState.WAITING]


def test_a_mail_that_confirms_what_is_stored_adds_its_hour() -> None:
    chat = Chat.begin()
    chat.say("interview at Globex on thursday with Kim Park")
    chat.say("Hi Ana,\nto confirm, your interview is on Thursday 5 November at 10:00 over Teams.\nKim Park")
    assert f"{chat.interview.begins_at:%Y-%m-%dT%H:%M}" == "2026-11-05T10:00"


def test_a_mail_that_still_decides_by_a_day_plans_from_it() -> None:
    chat = _waiting()
    chat.say("Hi Ana,\nwe are still reviewing and hope to come back to you by Friday 20 November.\nBest,\nDana")
    assert chat.planned()[-2:] == [("deadline_day", "2026-11-20T09:00"), ("follow_up_1", "2026-11-23T09:00")]


def test_a_mail_of_an_interview_that_moves_moves_it() -> None:
    chat = Chat.begin()
    chat.say("interview at Globex on thursday at 2pm with Kim Park")
    chat.say(
        "Hi Ana,\nwe need to move your interview at Globex from Thursday 5 November to Friday 6 November at 10:00.\nKim"
    )
    assert f"{chat.interview.begins_at:%Y-%m-%dT%H:%M}" == "2026-11-06T10:00"


def test_a_newsletter_changes_nothing() -> None:
    chat = _waiting()
    before = _facts(chat.known)
    [answer] = chat.say(
        "From: Coach\nSubject: Your weekly newsletter\n\nWe would like to invite you to our webinar on Thursday at "
        "14:00. Unsubscribe."
    )
    assert "job alert or an advertisement" in answer.text
    assert _facts(chat.known) == before


def test_another_language_is_told_so_in_that_language() -> None:
    chat = _waiting()
    before = _facts(chat.known)
    [spanish] = chat.say("Tuve una entrevista ayer en Acme y no me han llamado")
    assert spanish.text.startswith("Por ahora solo entiendo inglés.")
    [japanese] = chat.say("昨日面接を受けました")
    assert japanese.text.startswith("English only for now")
    assert _facts(chat.known) == before


def test_a_name_in_other_letters_is_a_name_where_one_is_asked_for() -> None:
    chat = Chat.begin()
    chat.say("interviewed today at 10, felt good, they named no day")
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.COMPANY
    chat.say("腾讯")
    assert chat.interview.company == "腾讯"


def test_words_of_a_crisis_in_another_language_get_the_numbers() -> None:
    chat = _waiting()
    [answer] = chat.say("ya no quiero vivir")
    assert answer.text.startswith("116 123")
    assert "llama ahora" in answer.text


def test_a_bare_link_is_kept_for_the_next_note_once_that_is_said() -> None:
    chat = _waiting()
    [asked] = chat.say("https://example.com/news/warehouse")
    assert "I do not open links" in asked.text
    before = chat.interview
    [kept] = chat.press(asked, "Yes")
    assert chat.interview.links == (*before.links, "https://example.com/news/warehouse")
    chat.press(kept, "Undo")
    assert chat.interview == before


def test_a_bare_link_while_nothing_is_stored_asks_for_words() -> None:
    [answer] = Chat.begin().say("https://example.com/jobs/1")
    assert "I do not open links" in answer.text


@pytest.mark.parametrize("text", ["😭", "🤷", "?", "...", "qwerty", "x" * 4096, "blah " * 819, "⠀", "1234567890"])
def test_odd_texts_are_answered(text: str) -> None:
    for chat in (Chat.begin(), _waiting()):
        assert chat.say(text)


def test_an_edited_caption_says_what_it_says_now() -> None:
    chat = _waiting()
    _send(chat, "photo", "Acme said no")
    chat._happens(Edited(chat.next_message - 1, "Acme are still deciding", chat.now, chat.now))
    assert chat.interview.state is InterviewState.WAITING


@pytest.mark.parametrize(
    "words", ["are you a real person?", "Who are you", "is this a bot", "am I talking to a human?"]
)
def test_asked_who_is_there_it_says_that_it_is_a_program(words: str) -> None:
    [shown] = Chat.begin().say(words)
    assert shown.text.startswith("I am Hearback, a program")


def test_with_no_interview_the_list_says_so_and_how_to_begin() -> None:
    [shown] = Chat.begin().say("/list")
    assert shown.text.startswith("I have no interview from you yet. Tell me of it")
