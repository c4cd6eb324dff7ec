"""What a careful reader takes from one message: the seam between ``read`` and ``decide``.

A button, a command and a sentence all become a Reading, so that every feature is reachable in three ways and decided
once. ``read(text, *, now, zone, known, replying_to, open_question) -> Reading`` is in ``bot.core.read``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from storage.facts import Cadence, CardWish, Channel, Feeling, Format, Kind, QuestionKind


class Intent(StrEnum):
    LOG_INTERVIEW = "log_interview"
    SET_REPLY_BY = "set_reply_by"
    HEARD_BACK = "heard_back"
    STEP_DONE = "step_done"
    SNOOZE = "snooze"
    SKIP_STEP = "skip_step"
    MOVE_ON = "move_on"
    VENT = "vent"
    ASK_DRAFT = "ask_draft"
    CHECK_DRAFT = "check_draft"
    ASK_ADVICE = "ask_advice"
    STATUS = "status"
    EDIT = "edit"
    DELETE = "delete"
    OTHER_OFFER = "other_offer"
    SETTINGS = "settings"
    HELP = "help"
    SMALLTALK = "smalltalk"
    CRISIS = "crisis"
    OUT_OF_SCOPE = "out_of_scope"


class Outcome(StrEnum):
    OFFER = "offer"
    REJECTION = "rejection"
    NEXT_ROUND = "next_round"
    STILL_DECIDING = "still_deciding"


class News(StrEnum):
    """What an employer did besides a plain answer; each has its own words and its own way on."""

    ON_HOLD = "on_hold"  #: the job or all hiring is put on hold: they are still deciding
    REFERENCES = "references"  #: they ask for references: a good sign, no answer
    MISSED_CALL = "missed_call"  #: they called, and the person missed it
    NO_CALL = "no_call"  #: they confirmed a time and did not call
    RECEIPT = "receipt"  #: an automatic "we received your application": no answer
    AWAY = "away"  #: an automatic "out of office": no answer
    LATE_REPLY = "late_reply"  #: they wrote after a long silence; what they wrote is not told
    KEPT_CV = "kept_cv"  #: the job is filled and the CV is kept: a no
    POSITION_GONE = "position_gone"  #: the job itself is gone: a no
    ADVERTISEMENT = "advertisement"  #: a job alert, a newsletter, a stranger's approach: no answer
    UNCLEAR_MAIL = "unclear_mail"  #: somebody else's words in which no answer is found


@dataclass(frozen=True, slots=True)
class Span:
    """A date or time phrase of the text and what it means; offsets are in characters."""

    start: int
    end: int
    text: str
    on: date | None = None
    at: time | None = None
    also: tuple[date, ...] = ()  #: other days that are fair readings of it
    next_on: date | None = None  #: where an hour stands alone, the next day that has it


@dataclass(frozen=True, slots=True)
class Wish:
    """What the words want of the bot's own ways; only what they name is set."""

    quiet_from: time | None = None
    quiet_to: time | None = None
    any_hour: bool = False  #: no quiet hours at all
    morning: time | None = None
    holidays: str | None = None  #: whose public holidays count, as said; empty: nobody's
    cadence: Cadence | None = None
    card: CardWish | None = None
    calm: bool | None = None
    dark: bool | None = None  #: the ground of pictures
    look_back: bool | None = None  #: the week in a few lines, on Sunday evening
    resume: bool = False
    wrong_hour: str | None = None  #: an hour that no clock has, as said


@dataclass(frozen=True, slots=True)
class Fields:
    """Only what the text states or plainly implies; the rest is None or empty."""

    company: str | None = None
    about: str | None = None  #: company the message refers to, one already known
    role: str | None = None
    people: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()  #: who was not there; beside ``people``, whose name that is instead
    interview_date: date | None = None
    interview_time: time | None = None
    minutes: int | None = None
    upcoming: bool | None = None
    over: bool | None = None  #: the words say that the interview is over
    format: Format | None = None
    reply_by: date | None = None
    no_day: bool = False  #: they named no day ("no date given", "they just said soon")
    tells_everybody: bool | None = None
    outcome: Outcome | None = None
    until: datetime | date | None = None  #: a moment (aware) where an hour was named, else a day
    step: str | None = None  #: thank_you | card | follow_up | call
    channel: Channel | None = None
    done_on: date | None = None  #: when a step was done, where the words name another day ("yesterday")
    draft: str | None = None
    draft_text: str | None = None
    feeling: Feeling | None = None
    cold_answer: bool = False  #: an answer came that the person calls cold
    news: News | None = None  #: what the employer did, where it is no plain answer
    agency: bool = False  #: an agency speaks for the employer
    next_date: date | None = None
    next_time: time | None = None
    timezone: str | None = None  #: IANA name where it can be known, else the place as said
    setting: str | None = None  #: which setting a settings message is about
    wish: Wish | None = None  #: what it is to be
    everything: bool = False  #: delete: all of it
    question: str | None = None  #: the kind of advice asked for


@dataclass(frozen=True, slots=True)
class Reading:
    """The intent and the fields of a message; ``confident`` is false where it would ask before it acts."""

    intent: Intent
    fields: Fields = field(default_factory=Fields)
    confident: bool = True
    dates: tuple[Span, ...] = ()
    also: tuple[Reading, ...] = ()  #: further facts of the same message, in order
    unsafe: bool | None = None  #: crisis: True where it is plain, False where it should first be asked


@dataclass(frozen=True, slots=True)
class KnownInterview:
    """What the reader may know of a stored interview: enough to find its names and its dates."""

    company: str | None
    role: str | None = None
    people: tuple[str, ...] = ()
    interview: date | None = None
    reply_by: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class RepliedTo:
    """The reminder that the message replies to."""

    company: str | None
    step: Kind | str | None
    id: int | None = None  #: of the interview


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question that is open, which a bare answer answers."""

    kind: QuestionKind
    company: str | None = None
