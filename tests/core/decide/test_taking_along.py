"""Everything can be taken along, and is taken in elsewhere as the same."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.core.decide import decide
from bot.core.happened import Sent
from bot.core.papers import Held, SentFile, Unusable
from bot.core.papers.everything import Everything, Exported
from bot.core.papers.trackers import TrackedRow, Tracker
from storage.facts import InterviewState, Known, Person, Promise, Reminder
from tests.core.decide.chat import Chat, Shown

FILE = SentFile("a file", "hearback.zip", "application/zip")


def told() -> Chat:
    chat = Chat.begin()
    chat.say("Interviewed at Kestrel today at 9 with Dana, they call by Friday")
    chat.say("interview at Orchard on Thursday at 2pm, sous chef")
    chat.say("no messages after 8pm")
    return chat


def everything(shown: Shown) -> Everything:
    assert shown.message.file is not None
    assert isinstance(shown.message.file.of, Everything)
    return shown.message.file.of


def bring(chat: Chat, held: Held, file: SentFile = FILE) -> list[Shown]:
    """A file is sent; where it is agreed to, it is looked into once more, as ``answer`` does."""
    chat.next_message += 1
    sent = Sent(chat.next_message, "document", file=file, held=held)
    return chat.take(decide(chat.known, sent, chat.now))


def agree(chat: Chat, held: Held, by: Shown | str) -> list[Shown]:
    if isinstance(by, str):
        chat.say(by)
    else:
        chat.press(by, "Take them")
    wanted = chat.decision.wants if chat.decision else None
    assert wanted is not None
    sent = Sent(chat.next_message, "document", file=wanted.file, held=held, agreed=wanted.agreed)
    return chat.take(decide(chat.known, sent, chat.now))


def state(known: Known) -> tuple[object, ...]:
    own = replace(known.person, id=0, version=0, next_id=0, told_at=None)
    return own, known.interviews, known.reminders


@pytest.mark.parametrize("words", ["/export", "export my data", "Give me everything you have on me please", "export"])
def test_everything_is_handed_over_as_one_file(words: str) -> None:
    chat = told()
    [shown] = chat.say(words)
    assert shown.message.file is not None
    assert shown.message.file.name == "hearback-2026-11-02.zip"
    given = everything(shown)
    assert given.known.interviews == chat.known.interviews
    assert given.known.reminders == chat.known.reminders
    assert {table.name: len(table.rows) for table in given.tables} == {
        "interviews": 2,
        "steps": len(chat.known.reminders),
        "changes": len(chat.known.changes),
    }
    assert all(len(row) == len(table.header) for table in given.tables for row in table.rows)


def test_the_numbers_of_this_chats_messages_are_left_out() -> None:
    assert everything(told().say("/export")[0]).known.references == ()


def test_another_bot_takes_it_in_as_the_same() -> None:
    chat = told()
    given = everything(chat.say("/export")[0])
    other = Chat(chat.now, Known(Person(8)))
    shown = bring(other, Held(exported=Exported(given.known, given.made_at)))
    assert "2 interviews" in shown[0].text or "two interviews" in shown[0].text.lower()
    assert state(other.known) == state(chat.known)
    assert other.planned() == chat.planned()
    assert other.known.person.id == 8


def test_what_was_taken_in_can_be_undone() -> None:
    chat = told()
    given = everything(chat.say("/export")[0])
    other = Chat.begin()
    [shown] = bring(other, Held(exported=Exported(given.known, given.made_at)))
    other.press(shown, "Undo")
    assert other.known.interviews == ()
    assert other.known.reminders == ()


def test_where_interviews_are_known_only_the_new_ones_are_added_and_only_when_agreed() -> None:
    chat = told()
    given = everything(chat.say("/export")[0])
    held = Held(exported=Exported(given.known, given.made_at))
    other = Chat.begin()
    other.say("interview at Orchard on Thursday at 2pm, sous chef")
    other.say("interview at Tallow on Friday at 11")
    before = other.known
    [asked] = bring(other, held)
    assert other.known.interviews == before.interviews
    agree(other, held, asked)
    assert [one.company for one in other.known.interviews] == ["Orchard", "Tallow", "Kestrel"]
    numbers = [one.id for one in other.known.interviews] + [one.id for one in other.known.reminders]
    assert len(set(numbers)) == len(numbers)
    kestrel = other.known.interviews[-1]
    assert other.planned(kestrel) == chat.planned(chat.known.interviews[0])
    [again] = bring(other, held)
    assert "here already" in again.text


@pytest.mark.parametrize("words", ["yes", "take them", "add them"])
def test_it_is_agreed_to_in_words_too(words: str) -> None:
    chat = told()
    given = everything(chat.say("/export")[0])
    held = Held(exported=Exported(given.known, given.made_at))
    other = Chat.begin()
    other.say("interview at Tallow on Friday at 11")
    bring(other, held)
    agree(other, held, words)
    assert len(other.known.interviews) == 3


@pytest.mark.parametrize("words", ["no", "leave it"])
def test_it_can_be_left(words: str) -> None:
    chat = told()
    given = everything(chat.say("/export")[0])
    other = Chat.begin()
    other.say("interview at Tallow on Friday at 11")
    bring(other, Held(exported=Exported(given.known, given.made_at)))
    other.say(words)
    assert len(other.known.interviews) == 1
    assert other.known.question is None


def test_an_export_that_contradicts_itself_is_not_taken() -> None:
    chat = told()
    known = everything(chat.say("/export")[0]).known
    broken = [
        replace(known, person=replace(known.person, zone="Nowhere/At_all")),
        replace(known, interviews=(*known.interviews, known.interviews[0])),
        replace(known, reminders=(*known.reminders, Reminder(99_999, 77, known.reminders[0].kind, chat.now))),
        replace(known, interviews=(replace(known.interviews[0], promise=Promise.NONE), known.interviews[1])),
        replace(known, interviews=tuple(replace(one, company="x" * 5000) for one in known.interviews)),
    ]
    for one in broken:
        other = Chat.begin()
        bring(other, Held(exported=Exported(one, chat.now)))
        assert other.known.interviews == ()


def test_a_table_is_shown_before_it_is_taken() -> None:
    tracker = Tracker(
        (("company", "Employer"), ("interview", "Interviewed on"), ("status", "Stage")),
        (
            TrackedRow("Kestrel", role="Buyer", people="Dana Lee and Tom", interview="29/10/2026", status="Waiting"),
            TrackedRow("Orchard", interview="10/11/2026 14:30"),
            TrackedRow("Tallow", interview="2026-09-01", status="Rejected"),
            TrackedRow("Brook", status="Applied"),
        ),
    )
    chat = Chat.begin()
    [asked] = bring(chat, Held(tracker=tracker))
    assert not chat.known.interviews
    assert "Employer" in asked.text
    assert "Thursday 29 October" in asked.text
    assert "One has no day of an interview" in asked.text
    agree(chat, Held(tracker=tracker), asked)
    stands = {one.company: one.state for one in chat.known.interviews}
    assert stands == {
        "Kestrel": InterviewState.WAITING,
        "Orchard": InterviewState.UPCOMING,
        "Tallow": InterviewState.NO,
    }
    kestrel = next(one for one in chat.known.interviews if one.company == "Kestrel")
    assert kestrel.people == ("Dana Lee", "Tom")
    assert kestrel.role == "Buyer"
    assert any(kind == "follow_up_1" for kind, _ in chat.planned(kestrel))
    chat.say("undo")
    assert not chat.known.interviews


@pytest.mark.parametrize(
    ("zone", "cells", "days"),
    [
        ("GB", ("03/11/2026",), ["2026-11-03"]),
        ("US", ("03/11/2026",), ["2026-03-11"]),
        ("US", ("03/11/2026", "25/11/2026"), ["2026-11-03", "2026-11-25"]),
        ("GB", ("03/11/2026", "10/25/2026"), ["2026-03-11", "2026-10-25"]),
        ("GB", ("Nov 3, 2026", "3. Nov. 2026", "2026-11-03T09:30:00"), ["2026-11-03"] * 3),
        ("GB", ("12 Dec",), ["2026-12-12"]),
        ("GB", ("28 May",), ["2026-05-28"]),
    ],
)
def test_days_are_read_in_the_order_that_the_table_shows_else_in_that_of_the_place(
    zone: str, cells: tuple[str, ...], days: list[str]
) -> None:
    rows = tuple(TrackedRow(f"Firm {place}", interview=cell) for place, cell in enumerate(cells))
    held = Held(tracker=Tracker((("company", "Company"), ("interview", "Interview")), rows))
    chat = Chat.begin(zone=ZoneInfo("America/New_York" if zone == "US" else "Europe/London"))
    [asked] = bring(chat, held)
    agree(chat, held, asked)
    assert sorted(one.held_on.isoformat() for one in chat.known.interviews) == sorted(days)


def test_a_table_sent_again_adds_nothing() -> None:
    tracker = Tracker(
        (("company", "Company"), ("interview", "Interview")), (TrackedRow("Kestrel", interview="2026-10-29"),)
    )
    chat = Chat.begin()
    agree(chat, Held(tracker=tracker), bring(chat, Held(tracker=tracker))[0])
    [shown] = bring(chat, Held(tracker=tracker))
    assert "here already" in shown.text
    assert len(chat.known.interviews) == 1


def test_a_table_without_days_of_interviews_says_which_column_is_missing() -> None:
    tracker = Tracker((("company", "Company"), ("status", "Status")), (TrackedRow("Kestrel", status="Applied"),))
    [shown] = bring(Chat.begin(), Held(tracker=tracker))
    assert "Interview date" in shown.text


@pytest.mark.parametrize("why", [Unusable.TOO_BIG, Unusable.BROKEN, Unusable.EMPTY])
def test_a_file_that_cannot_be_taken_says_why(why: Unusable) -> None:
    [shown] = bring(Chat.begin(), Held(unusable=why))
    assert "file" in shown.text


def test_a_tap_on_an_old_message_takes_nothing() -> None:
    chat = Chat.begin()
    tracker = Held(tracker=Tracker((("company", "Company"),), (TrackedRow("Kestrel", interview="2026-10-29"),)))
    [asked] = bring(chat, tracker)
    chat.press(asked, "Leave it")
    chat.press_data(asked.id, "file:take")
    assert chat.decision is not None
    assert chat.decision.wants is None
