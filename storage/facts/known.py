"""Everything that is remembered of one person, as a step of thought sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from storage.facts.interview import Interview, Reminder
from storage.facts.person import KeptFile, Person
from storage.facts.states import QuestionKind


@dataclass(frozen=True, slots=True)
class Question:
    """The question that is open with a person; one at a time, never in the way of anything else."""

    kind: QuestionKind
    asked_at: datetime
    interview_id: int | None = None
    reminder_id: int | None = None
    message_id: int | None = None  #: Telegram's id of the message that asks, once it is sent
    waiting: str | None = None  #: what waits for the answer: the text that was said
    waiting_said_at: datetime | None = None  #: when that text was said: its dates are read as of then
    setting: str | None = None  #: which setting is asked for
    beneath: Question | None = None  #: the question that it was asked upon, open again after it
    waiting_message_id: int | None = None  #: Telegram's id of the message that said it
    file: KeptFile | None = None  #: the file that waits for the answer
    among: tuple[str, ...] = ()  #: who may be meant
    offered: tuple[Interview, ...] = ()  #: what may be stored, each as it would be


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Rows as they stood: of the person only what a person may change is restored."""

    person: Person | None = None
    interviews: tuple[Interview, ...] = ()
    reminders: tuple[Reminder, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What one message of the person changed: every row before and after, so that it can be undone whole.

    ``before`` and ``after`` hold the rows that differ; a row that was not there is missing in ``before``.
    """

    id: int
    made_at: datetime
    source_message_id: int | None  #: Telegram's id of the person's message, or of the message whose button was tapped
    what: str  #: key of the wording that names it: "log_interview", "step_done"
    interview_ids: tuple[int, ...]
    before: Snapshot
    after: Snapshot
    by_reaction: bool = False  #: a reaction asked for it; taken away, it takes this back
    undone_at: datetime | None = None
    question: Question | None = None  #: the open question that the message answered


@dataclass(frozen=True, slots=True)
class MessageReference:
    """Which message of the chat speaks of which interviews and steps; kept as long as they are, without its text."""

    message_id: int
    interview_ids: tuple[int, ...] = ()
    reminder_ids: tuple[int, ...] = ()
    change_id: int | None = None  #: the change that this message answers, or that this message of the person made
    answers_message_id: int | None = None  #: the person's message that it answers; edited when that is edited
    is_morning: bool = False  #: it is the newest message of several lines
    is_ending: bool = False  #: it announces that its interviews go


@dataclass(frozen=True, slots=True)
class Used:
    """Which pieces of one situation have been used since all of them last were, oldest first."""

    key: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything remembered of one person that a step of thought may need; what is thought is another Known.

    Storing it is writing the rows that differ.
    """

    person: Person
    interviews: tuple[Interview, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    question: Question | None = None
    changes: tuple[Change, ...] = ()  #: the newest twenty, newest last
    references: tuple[MessageReference, ...] = ()  #: of the messages that the waiting updates speak of, and new ones
    used: tuple[Used, ...] = ()  #: calm pieces and phrasings already used
    chance: str = field(default="", compare=False, repr=False)  #: nobody can guess it, another each time; never stored
