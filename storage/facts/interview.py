"""An interview, and the steps of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from storage.facts.states import Channel, Feeling, Format, InterviewState, Kind, Promise, ReminderState


@dataclass(frozen=True, slots=True)
class Invited:
    """The entry of somebody's calendar that an interview is, and which version of it was taken last."""

    uid: str
    sequence: int = 0
    stamped_at: datetime | None = None
    occurrence: str | None = None  #: which one of a series


@dataclass(frozen=True, slots=True)
class Interview:
    """One round at one company, numbered within its person."""

    id: int
    told_at: datetime  #: when the person told of it
    held_on: date  #: its day, in the person's zone when it was told
    company: str | None = None
    role: str | None = None
    people: tuple[str, ...] = ()
    begins_at: datetime | None = None  #: None: a day with no time
    minutes: int | None = None  #: its length, where it is known
    format: Format | None = None
    over_at: datetime | None = None  #: the words said that it is over: when they were said
    felt: Feeling | None = None
    promise: Promise = Promise.UNSAID
    promised_on: date | None = None  #: set exactly where ``promise`` is ``day``
    promised_told_at: datetime | None = None  #: when the promised day was told or last corrected
    timed_at: datetime | None = None  #: when its time was last told, where that was after ``told_at``
    deciding_at: datetime | None = None  #: when "still deciding" was last told
    deciding_open: bool = False  #: that answer named no day
    answered_first_at: datetime | None = None  #: when the first answer came to the first follow-up that is behind
    cold_answer_at: datetime | None = None  #: when an answer came that the person calls cold
    one_more_at: datetime | None = None  #: when the person last took "One more" or "one last try"
    third_wanted: bool = False  #: the person asked for a third follow-up
    chased_at: datetime | None = None  #: when "Chase once" was taken
    tells_everybody: bool | None = None  #: whether they said that they tell also those who do not go on
    agency: bool = False  #: an agency speaks for the employer: the agent is written to, not the client
    knows_there: str | None = None
    knows_asked: int = 0  #: how often it was asked whom they know there
    round_before: int | None = None  #: id of the interview before it at the same company
    notes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  #: news kept for a follow-up
    thanked: tuple[str, ...] = ()  #: people already thanked
    invited: Invited | None = None  #: the calendar's invitation to it
    deadline_reason: str | None = None  #: why the person needs an answer: "offer", "move", "promotion", or their words
    deadline_on: date | None = None  #: and by when
    state: InterviewState = InterviewState.UPCOMING
    closed_at: datetime | None = None
    kept_at: datetime | None = None  #: when the person last asked that it stay, closed as it is
    ending_said_at: datetime | None = None  #: when it was last announced that it goes
    ending_told_at: datetime | None = None  #: when Telegram had that announcement


@dataclass(frozen=True, slots=True)
class Reminder:
    """One step of the plan, numbered within its person. Of no interview: a held draft, a notice."""

    id: int
    interview_id: int | None
    kind: Kind
    due_at: datetime
    state: ReminderState = ReminderState.PLANNED
    planned_at: datetime | None = None  #: when it was first planned
    reminded_at: datetime | None = None  #: when it was last said
    times: int = 0  #: how often it was said
    asked: bool = False  #: as ``follow_up_1``, it last came as the question whether a day was named
    in_answer: bool = False  #: it came inside an answer, not as a push
    closed_at: datetime | None = None  #: when it was done or skipped (as told), or cancelled
    answered_at: datetime | None = None  #: when the person said that it was done or skipped
    channel: Channel | None = None  #: by which it was done
    snoozed_to_at: datetime | None = None  #: an hour that the person named, kept in quiet hours and at weekends too
    snoozed_to_on: date | None = None  #: a day that the person named: its morning message
    late: bool = False  #: it waits after downtime, and will say that it is late
    missed_at: datetime | None = None  #: the moment that it missed, where it waits for that reason
    text: str | None = None  #: of a held draft or a notice
