"""Whatever a text is made of, it is read: no exception, no date beyond the text, no repetition that takes long."""

from __future__ import annotations

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.core.read import read
from bot.core.reading import Fields, Intent, KnownInterview, OpenQuestion, Reading, RepliedTo
from storage.facts import QuestionKind

ZONES = [ZoneInfo(name) for name in ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")]
KNOWN = (
    KnownInterview("Sunday Bakery", "chef", ("Dana Lee", "Tom"), date(2026, 6, 20)),
    KnownInterview("Acme", "analyst", ("Ines Mora",), date(2026, 6, 22), date(2026, 6, 30)),
)
LONGEST = 4096
#: Far above what one takes on a quiet machine (50 ms), for the tests run beside much else.
SECONDS = 0.4
#: Every kind of word and sign that the grammar of dates, the finding of names and the cues look at.
WORDS = (
    "monday ", "10:30 ", "3/4 ", "2026-01-02 ", "3 p.m. ", "the 3rd ", "next week ", "in 2 days ", "not ", "i ",
    "Acme ", "Dana Lee ", "Acme, ", "no. ", "Acme and ", "a@b.c ", "http://a.b/c ", "sent the card and ",
    "may ", "sat ", "between 3 and 4 ", "friday week ", "5pm pacific ", "two weeks from friday ",
    "11 to 11:45 ", "want to die ", "remind me ", "no wait ", "moved to ", "interview with Priya Nair ",
    "of Tesco ", "Mr ", "& ", "Ltd ", "sunda bakry ", "1st ", "twenty one ", "one's ", "don't ", "delete ",
    "quiet hours 9pm to 8am ", "new york ", "what ", "how ", "they said by friday ", "From: a@b.c\n", "> hi\n",
    "Regards\n", "\n", "(", '"', "<", "x", "0", "$5,", "😂", "中", "\u0301", "\u202e",
)  # fmt: skip
texts = some.text(max_size=400) | some.lists(some.sampled_from(WORDS), max_size=80).map("".join)


def _read(text: str, zone: ZoneInfo = ZONES[0], question: OpenQuestion | None = None) -> Reading:
    now = datetime(2026, 6, 24, 13, 51, tzinfo=zone)
    replied = RepliedTo("Acme", "follow_up_1") if question is None else None
    return read(text, now=now, zone=zone, known=KNOWN, replying_to=replied, open_question=question)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(texts, some.sampled_from(ZONES), some.none() | some.sampled_from(list(QuestionKind)))
def test_any_text_is_read_and_its_dates_stand_in_it(text: str, zone: ZoneInfo, kind: QuestionKind | None) -> None:
    reading = _read(text, zone, None if kind is None else OpenQuestion(kind, "Acme"))
    assert isinstance(reading.intent, Intent)
    assert isinstance(reading.fields, Fields)
    assert all(0 <= one.start < one.end <= len(text) for one in reading.dates)
    assert all(one.also == () for one in reading.also)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts)
def test_the_same_text_is_read_the_same_again(text: str) -> None:
    assert _read(text) == _read(text)


@pytest.mark.parametrize("word", WORDS)
def test_no_word_said_over_and_over_takes_long(word: str) -> None:
    text = (word * LONGEST)[:LONGEST]
    assert min(_seconds(text + " " * turn) for turn in range(3)) < SECONDS


def test_of_more_words_than_anybody_writes_only_the_first_are_read() -> None:
    assert _read("a " * 900 + "interview at Tesco tomorrow").fields.interview_date == date(2026, 6, 25)
    assert _read("a " * 1100 + "interview at Tesco tomorrow").fields.interview_date is None


def test_danger_is_heard_behind_any_number_of_words() -> None:
    assert _read("no " * 1200 + "i want to kill myself").intent is Intent.CRISIS


def test_a_long_letter_is_read_to_its_end() -> None:
    letter = "I wrote about everything that happened there and what was said afterwards. " * 45
    assert len(letter) > LONGEST * 0.8
    assert _read(letter + "Interview at Tesco tomorrow.").dates


def _seconds(text: str) -> float:
    began = time.process_time()
    _read(text)
    return time.process_time() - began
