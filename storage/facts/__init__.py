"""The nouns of Hearback: what is remembered of a person, an interview and a step, and what waits to be read or sent.

Everything else speaks in these. They are plain frozen facts: nothing here asks the time, a database or another room.
Instants end in ``_at`` and are aware; days end in ``_on`` and are counted in the person's own zone.
"""

from __future__ import annotations

from storage.facts.interview import Interview, Invited, Reminder
from storage.facts.known import Change, Known, MessageReference, Question, Snapshot, Used
from storage.facts.person import Drafted, KeptFile, LongWords, Morning, OwnCalendar, Person, Update
from storage.facts.queues import Attachment, InboxItem, OutboxItem
from storage.facts.states import (
    ENDED_STATES,
    FOLLOW_UPS,
    OPEN_STATES,
    Cadence,
    CardWish,
    Channel,
    Feeling,
    Format,
    InboxState,
    InterviewState,
    Kind,
    OutboxState,
    Promise,
    QuestionKind,
    ReminderState,
    UpdateKind,
    Urgency,
    Voice,
)

__all__ = [
    "ENDED_STATES",
    "FOLLOW_UPS",
    "OPEN_STATES",
    "Attachment",
    "Cadence",
    "CardWish",
    "Change",
    "Channel",
    "Drafted",
    "Feeling",
    "Format",
    "InboxItem",
    "InboxState",
    "Interview",
    "InterviewState",
    "Invited",
    "KeptFile",
    "Kind",
    "Known",
    "LongWords",
    "MessageReference",
    "Morning",
    "OutboxItem",
    "OutboxState",
    "OwnCalendar",
    "Person",
    "Promise",
    "Question",
    "QuestionKind",
    "Reminder",
    "ReminderState",
    "Snapshot",
    "Update",
    "UpdateKind",
    "Urgency",
    "Used",
    "Voice",
]
