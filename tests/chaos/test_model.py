"""The model itself: each thing that must not happen is seen where it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.person import ChatMessage
from storage.facts import (
    Change,
    Interview,
    InterviewState,
    Kind,
    Known,
    MessageReference,
    Person,
    Reminder,
    ReminderState,
    Snapshot,
)
from tests.chaos.model import Repeats, Someone, Told, lost_hope, wrongs

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
_PUSHED = NOW - timedelta(hours=3)


def _message(message_id: int, text: str, at: datetime = NOW) -> ChatMessage:
    return ChatMessage(
        id=message_id,
        by_bot=True,
        text=text,
        date=int(at.timestamp()),
        html=text,
        entities=[],
        reply_markup=None,
        reply_to=None,
        silent=False,
        deleted=False,
        edits=[],
        reactions={},
        event=message_id,
        message={},
    )


def _step(step_id: int, interview_id: int, kind: Kind, state: ReminderState = ReminderState.REMINDED) -> Reminder:
    times = 1 if state is ReminderState.REMINDED else 0
    return Reminder(step_id, interview_id, kind, _PUSHED, state, reminded_at=_PUSHED, times=times)


SOMEONE = Someone(7, [Told("Quillmark"), Told("Fennick", no=True)])
KNOWN = Known(
    Person(7, zone="Europe/London"),
    interviews=(
        Interview(1, NOW - timedelta(days=9), NOW.date(), "Quillmark", state=InterviewState.WAITING),
        Interview(2, NOW - timedelta(days=9), NOW.date(), "Fennick", state=InterviewState.NO),
    ),
    reminders=(_step(3, 1, Kind.FOLLOW_UP_1), _step(4, 2, Kind.CARD)),
    changes=(Change(9, NOW, 1, "log_interview", (1,), Snapshot(), Snapshot()),),
    references=(MessageReference(30, (1,), (3,)), MessageReference(15, (2,), (4,))),
)
SAID = [
    _message(11, "Quillmark, data analyst, with Dana Lee."),
    _message(13, "Fennick, data analyst, with Dana Lee."),
    _message(15, "A card to Fennick", NOW - timedelta(days=2)),
    _message(20, "That is a no from Fennick, then."),
    _message(30, "Quillmark: three lines", _PUSHED),
]


def _wrongs(known: Known = KNOWN, said: list[ChatMessage] = SAID, repeats: int = 0, **changed: object) -> str:
    return " ".join(wrongs(replace(SOMEONE, **changed), known, said, NOW, Repeats(repeats)))  # type: ignore[arg-type]


def _with(*reminders: Reminder, references: tuple[MessageReference, ...] = ()) -> Known:
    added = replace(KNOWN, reminders=(*KNOWN.reminders, *reminders))
    return replace(added, references=(*KNOWN.references, *references))


def test_where_all_is_well_it_says_nothing() -> None:
    assert _wrongs() == ""


LOST = replace(KNOWN, interviews=KNOWN.interviews[1:], reminders=KNOWN.reminders[1:])
TWICE = replace(KNOWN, interviews=(*KNOWN.interviews, replace(KNOWN.interviews[0], id=5)))
UNCHANGED = replace(KNOWN, interviews=(KNOWN.interviews[0], replace(KNOWN.interviews[1], state=InterviewState.WAITING)))
DOUBLED = replace(KNOWN, changes=(*KNOWN.changes, replace(KNOWN.changes[0], id=10)))
DUE = _with(_step(6, 1, Kind.MOVE_ON, ReminderState.PLANNED))
TWO_STEPS = _with(_step(6, 1, Kind.FOLLOW_UP_1, ReminderState.DONE))
SAID_TWICE = replace(KNOWN, reminders=(replace(KNOWN.reminders[0], times=2), KNOWN.reminders[1]))
PLANNED_AFTER = _with(replace(_step(6, 2, Kind.MOVE_ON, ReminderState.PLANNED), due_at=NOW + timedelta(days=1)))
CAME_AFTER = _with(_step(6, 2, Kind.FOLLOW_UP_1), references=(MessageReference(31, (2,), (6,)),))
SECOND_THAT_DAY = _with(_step(6, 1, Kind.DEADLINE_DAY), references=(MessageReference(31, (1,), (6,)),))


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (LOST, "stored are ['Fennick']"),
        (TWICE, "stored are"),
        (UNCHANGED, "Fennick stands as waiting"),
        (DOUBLED, "changed something twice"),
        (DUE, "has been due since"),
        (TWO_STEPS, "2 steps of the kind follow_up_1"),
        (SAID_TWICE, "was said 2 times"),
        (PLANNED_AFTER, "is planned after the end"),
        (CAME_AFTER, "came after its end"),
        (SECOND_THAT_DAY, "on Fri 20 Nov came"),
    ],
)
def test_what_is_stored_wrongly_or_said_at_the_wrong_time_is_seen(known: Known, words: str) -> None:
    assert words in _wrongs(known, [*SAID, _message(31, "one more", _PUSHED)])


def test_an_answer_that_did_not_come_or_came_in_another_order_is_seen() -> None:
    assert "read back" in _wrongs(said=SAID[1:])
    assert "in the order" in _wrongs(said=[SAID[0], replace(SAID[1], id=5), *SAID[2:]])
    assert "ended were" in _wrongs(said=[one for one in SAID if one.id != 20])


def test_a_message_that_came_again_has_to_be_explained() -> None:
    again = [*SAID, replace(SAID[1], id=14)]
    assert "1 messages came again, 0 are explained" in _wrongs(said=again)
    assert _wrongs(said=again, repeats=1) == ""


def test_who_has_left_is_owed_nothing_that_was_due() -> None:
    assert _wrongs(DUE, blocked=True, left=True) == ""


def test_an_interview_that_never_came_to_its_end_is_seen() -> None:
    assert lost_hope(SOMEONE, KNOWN, timedelta(days=5), NOW) == ["7: Quillmark never came to its end"]
    moved_on = _with(_step(6, 1, Kind.MOVE_ON))
    assert not lost_hope(SOMEONE, moved_on, timedelta(days=5), NOW)
