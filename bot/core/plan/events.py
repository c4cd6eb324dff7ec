"""What can befall a plan: the events that ``happen`` takes, and what it gives back.

They stand between ``decide``, which makes them of what a person said, and the plan. An interview is named by its id
within the person; moments are aware, days are the person's own. Nothing here computes anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.facts import Change, Channel, Feeling, Interview, InterviewState, Kind, Known, Person, Promise


@dataclass(frozen=True, slots=True)
class Told:
    """The person told of an interview: its id is given by the plan, whatever stands in ``interview.id``.

    ``told_at`` is kept from the interview; where the words said that it is over, ``over_at`` is set to it.
    """

    interview: Interview


@dataclass(frozen=True, slots=True)
class Corrected:
    """Facts of a known interview were corrected: the row as it is to be, by its id. Not for an employer's answer."""

    interview: Interview


@dataclass(frozen=True, slots=True)
class Moved:
    """The interview was moved to another time."""

    interview_id: int
    held_on: date
    begins_at: datetime | None = None  #: None: a day with no time
    minutes: int | None = None  #: None: as long as it was


@dataclass(frozen=True, slots=True)
class Done:
    """A step was done, now or at another moment."""

    interview_id: int
    kind: Kind
    done_at: datetime | None = None  #: None: now
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A step is left out, also one that is still to come."""

    interview_id: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Snoozed:
    """A step is to come (again) later: at a moment where an hour was named, else with the morning message of a day."""

    interview_id: int
    kind: Kind
    until: datetime | date


@dataclass(frozen=True, slots=True)
class Debriefed:
    """The debrief was answered, or a half of it; None: that half was not."""

    interview_id: int
    felt: Feeling | None = None
    promise: Promise | None = None
    promised_on: date | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """The promised day was told or corrected."""

    interview_id: int
    promise: Promise
    promised_on: date | None = None  #: exactly where ``promise`` is ``day``


@dataclass(frozen=True, slots=True)
class StillDeciding:
    """The employer is still deciding, by a new day or with none; it reopens what was moved on from."""

    interview_id: int
    promised_on: date | None = None


@dataclass(frozen=True, slots=True)
class ColdAnswer:
    """An answer came that the person calls cold."""

    interview_id: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The interview is closed: an offer, a next round, a no, withdrawn; or the person moved on."""

    interview_id: int
    state: InterviewState


@dataclass(frozen=True, slots=True)
class OneMore:
    """The person takes "One more" or "one last try", or asks for a further follow-up."""

    interview_id: int


@dataclass(frozen=True, slots=True)
class ChaseOnce:
    """The person takes "Chase once"."""

    interview_id: int


@dataclass(frozen=True, slots=True)
class Undone:
    """A change is undone: the rows of its ``before`` come back, those that only its ``after`` has go."""

    change: Change


@dataclass(frozen=True, slots=True)
class Settled:
    """Settings were changed: the person as they are now."""

    person: Person


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The person came back: what was missed is not sent after them."""


Event = (
    Told
    | Corrected
    | Moved
    | Done
    | Skipped
    | Snoozed
    | Debriefed
    | Promised
    | StillDeciding
    | ColdAnswer
    | Answered
    | OneMore
    | ChaseOnce
    | Undone
    | Settled
    | Blocked
    | CameBack
)


class How(StrEnum):
    """How a message of the plan is delivered."""

    MESSAGE = "message"
    SILENT = "silent"  #: with no sound: it holds nothing but promised days
    LATE = "late"  #: it says that it is late, because the bot was down


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that is said because of the plan: a line of a push, or a part of an answer."""

    interview_id: int | None  #: None: a held draft or a notice
    kind: Kind
    name: str  #: the kind's own, or "last_call", "ask_promised", "chase_or_close", "no_more"
    reminder_id: int | None = None  #: None: no row stands behind it, as "no_more"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known after an event, and what of the plan belongs into its answer."""

    known: Known
    in_answer: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True)
class Push:
    """One message of the plan that is to be written now."""

    at: datetime
    how: How
    comings: tuple[Coming, ...]
    urgent: bool


@dataclass(frozen=True, slots=True)
class Due:
    """What is said at a moment; its reminders are marked in ``known``."""

    known: Known
    pushes: tuple[Push, ...] = ()
