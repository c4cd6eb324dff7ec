"""A paste that the client split into several messages is read as the one that it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.core.decide import decide
from bot.core.happened import Said
from bot.thought import think
from storage.facts import InboxItem, InterviewState
from tests.core.decide.chat import Chat

_FILLER = "We have many people to see and a long list of things to read through in the office this month. "


def _chat() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 28 october with Dana Lee, felt good, they named no day")
    chat.wait(timedelta(hours=1))
    return chat


def _split(words: str) -> tuple[str, str]:
    return words[:4090], words[4090:]


_MAIL = _FILLER * 43 + "Unfortunately Acme decided not to move forward with your application, and we wish you well."


def test_two_messages_of_one_second_are_answered_once_and_in_place() -> None:
    chat = _chat()
    first, second = _split(_MAIL)
    answers = chat.say(first)
    before = len(chat.shown)
    assert chat.say(second) == []
    assert len(answers) == 1
    assert len(chat.shown) == before
    assert chat.known.interviews[0].state is InterviewState.NO
    assert "no from Acme" in chat.shown[-1].text
    assert chat.known.person.long_words is None


def test_what_the_first_piece_said_by_itself_is_taken_back() -> None:
    chat = Chat.begin()
    told = f"interviewed at Acme on 28 october. {_FILLER * 42}"
    chat.say(told)
    mine = chat.known.interviews
    chat.say("It was with Dana Lee, it felt good, and they will answer by friday.")
    assert len(chat.known.interviews) == len(mine) == 1
    assert (chat.interview.company, chat.interview.promised_on) == ("Acme", date(2026, 11, 6))


def test_a_minute_later_it_is_a_message_of_its_own_and_the_long_one_is_forgotten() -> None:
    chat = _chat()
    first, _ = _split(_MAIL)
    chat.say(first)
    kept = chat.known.person.long_words
    assert kept is not None
    chat.wait(timedelta(minutes=2))
    chat.say("list")
    assert not chat.known.person.long_words
    assert chat.known.interviews[0].state is InterviewState.WAITING


def test_undo_takes_back_what_the_whole_paste_said() -> None:
    chat = _chat()
    for piece in _split(_MAIL):
        chat.say(piece)
    [answer] = chat.say("undo")
    assert answer.text.startswith("Undone: Acme: the no is taken back.")
    assert chat.known.interviews[0].state is InterviewState.WAITING


def test_pieces_that_wait_together_are_one_message_and_have_one_answer() -> None:
    chat = _chat()
    first, second = _split(_MAIL)
    seen = [
        (InboxItem(place, 7, 7, b"", chat.now), Said(900 + place, words, chat.now))
        for place, words in enumerate((first, second, "list"), start=1)
    ]
    thought = think(decide, chat.known, seen, chat.now)
    assert thought.done == [1, 2, 3]
    assert thought.known is not None
    assert thought.known.interviews[0].state is InterviewState.NO
    assert len(thought.rows) == 2


def test_a_piece_that_raises_is_tried_again_with_all_that_belongs_to_it() -> None:
    now = datetime(2026, 11, 2, 12, tzinfo=UTC)
    chat = _chat()
    first, second = _split(_MAIL)
    seen = [(InboxItem(place, 7, 7, b"", now), Said(place, words, now)) for place, words in ((1, first), (2, second))]

    def raises(*_: object) -> None:
        raise ValueError

    thought = think(raises, chat.known, seen, now)  # type: ignore[arg-type]
    assert thought.done == []
    assert isinstance(thought.error, ValueError)
