"""The nouns of Hearback: what is remembered of a person, an interview and a step, and what waits to be read or sent.

Everything else speaks in these. They are plain frozen facts: nothing here asks the time, a database or another room.
Instants end in ``_at`` and are aware; days end in ``_on`` and are counted in the person's own zone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Feeling(StrEnum):
    """How the interview felt, as the person told it."""

    WARM = "warm"
    MIXED = "mixed"
    COLD = "cold"


class Format(StrEnum):
    """How the interview was held."""

    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "onsite"


class Promise(StrEnum):
    """What is known of the day the employer promised to answer by."""

    UNSAID = "unsaid"  #: nobody said whether a day was named
    NONE = "none"  #: they named no day
    DAY = "day"  #: they named ``promised_on``


class InterviewState(StrEnum):
    """Where an interview stands; upcoming and waiting ones are open, the others are closed."""

    UPCOMING = "upcoming"  #: it lies ahead
    WAITING = "waiting"  #: it is over and nobody has answered for good
    OFFER = "offer"  #: the employer offered the job
    NEXT_ROUND = "next_round"  #: the employer asked for another round, which is an interview of its own
    NO = "no"  #: the employer said no
    MOVED_ON = "moved_on"  #: the person let it rest; a late answer reopens it
    WITHDRAWN = "withdrawn"  #: the person withdrew


#: The employer has answered for good, or the person has withdrawn: nothing of the plan comes any more.
ENDED_STATES = frozenset({InterviewState.OFFER, InterviewState.NEXT_ROUND, InterviewState.NO, InterviewState.WITHDRAWN})
OPEN_STATES = frozenset({InterviewState.UPCOMING, InterviewState.WAITING})


class Cadence(StrEnum):
    STEADY = "steady"
    GENTLE = "gentle"


class CardWish(StrEnum):
    """Whether the handwritten card is suggested."""

    NEVER = "never"
    ON_SITE = "on site"
    ALWAYS = "always"


class Voice(StrEnum):
    """How the drafts speak."""

    PLAIN = "plain"
    WARM = "warm"
    FORMAL = "formal"


class Channel(StrEnum):
    """By which way the person made contact."""

    EMAIL = "email"
    PHONE = "phone"
    CARD = "card"
    LINKEDIN = "linkedin"


class Kind(StrEnum):
    """The kinds of step; "follow-up" means the kinds ``follow_up_1`` to ``_3`` alone."""

    ASK_WHEN = "ask_when"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    LAST_CALL = "last_call"  #: the second and last coming of the thank-you
    CARD = "card"
    DEADLINE_DAY = "deadline_day"
    FOLLOW_UP_1 = "follow_up_1"
    FOLLOW_UP_2 = "follow_up_2"
    FOLLOW_UP_3 = "follow_up_3"
    MOVE_ON = "move_on"
    CHASE_OR_CLOSE = "chase_or_close"  #: told more than 30 days late: "Chase once, or close it?", in the answer only
    HELD_DRAFT = "held_draft"  #: a draft held until a time; of no interview
    NOTICE = "notice"  #: something to say once at a time; of no interview
    LOOK_BACK = "look_back"  #: the week in a few lines, on Sunday evening; of no interview


FOLLOW_UPS = (Kind.FOLLOW_UP_1, Kind.FOLLOW_UP_2, Kind.FOLLOW_UP_3)


class ReminderState(StrEnum):
    """Where a step stands. Only ``planned`` ones are still to come."""

    PLANNED = "planned"  #: it falls due at ``due_at``
    REMINDED = "reminded"  #: it was said, and nothing was answered
    DONE = "done"  #: the person did it
    SKIPPED = "skipped"  #: the person left it out
    CANCELLED = "cancelled"  #: it lost its sense


class UpdateKind(StrEnum):
    """What of the person's own an employer should hear of."""

    OFFER = "offer"  #: another employer made an offer
    AVAILABILITY = "availability"  #: they are free at another time than was told


@dataclass(frozen=True, slots=True)
class Update:
    """News of the person's own, and to which of the open interviews it has gone; one at a time."""

    id: int
    kind: UpdateKind
    told_at: datetime
    interview_ids: tuple[int, ...]  #: who should hear of it
    decide_by: date | None = None  #: until when the offer may be thought about
    free_on: date | None = None  #: from when they are free
    sent: tuple[int, ...] = ()
    left: tuple[int, ...] = ()  #: those that the person leaves out


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft that was written last, so that it can be had again in other words or another voice."""

    kind: str
    interview_id: int
    written_at: datetime
    whom: str | None = None
    reminder_id: int | None = None  #: the step that it belongs to


@dataclass(frozen=True, slots=True)
class OwnCalendar:
    """What the person has of the bot in a calendar of their own."""

    secret: str  #: by chance; the names of the entries are made of it
    given_at: datetime | None = None  #: when a file of it was last handed over
    feed: str | None = None  #: by chance; the part of the address at which a calendar follows it


@dataclass(frozen=True, slots=True)
class Person:
    """One private chat. ``id`` is Telegram's id of the person, which is that of the private chat too."""

    id: int
    zone: str = "Etc/UTC"  #: IANA name, the likely one until ``zone_told``
    zone_told: bool = False
    place: str | None = None  #: the city as the person would say it, for "09:00 in Leeds"
    country: str | None = None  #: code of ``holidays``; None: a country with no holidays known
    part: str | None = None  #: part of the country, code of ``holidays``
    quiet_from: time = time(21)  #: the first minute of the quiet hours is in them
    quiet_to: time = time(8)  #: the last is not
    morning: time = time(9)
    cadence: Cadence = Cadence.STEADY
    card: CardWish = CardWish.ON_SITE
    calm: bool = True
    dark: bool = False  #: the ground of pictures
    look_back: bool = False  #: the week in a few lines, on Sunday evening
    voice: Voice = Voice.PLAIN  #: of the drafts
    language: str | None = None  #: language code of the client, a hint
    paused_until_at: datetime | None = None  #: no reminders until then, by the person's wish
    held_until_at: datetime | None = None  #: every push and waiting message is held back until then, after a crisis
    blocked_at: datetime | None = None  #: the person blocked the bot, and gets nothing
    told_at: datetime | None = None  #: when they last wrote or tapped
    long_words: LongWords | None = None  #: the newest message, where it may go on in the next one
    lines: Morning | None = None  #: the newest message of several lines
    ask_after_at: datetime | None = None  #: they answer nothing: when the one friendly message comes
    quiet_since_at: datetime | None = None  #: it came: nothing more comes until they say something
    vented_at: datetime | None = None  #: when they last said how it feels
    breathing_at: datetime | None = None  #: when a minute of breathing was begun that nothing has ended
    tidy_at: datetime | None = None  #: when something closed is next to be announced, or to go
    drafted: Drafted | None = None  #: the newest draft
    update: Update | None = None  #: the newest of their own news
    contacts: KeptFile | None = None  #: the list of people they know, where they said that it is to be kept
    calendar: OwnCalendar | None = None  #: once a calendar was handed over
    next_id: int = 1  #: ids of interviews, reminders and changes are numbered within the person
    version: int = 0  #: counts the changes applied; a step whose version moved on is thought again


@dataclass(frozen=True, slots=True)
class Morning:
    """A message of several lines, one a step, so that it can be kept true where it stands in the chat."""

    reminder_ids: tuple[int, ...]
    said_at: datetime
    words: tuple[str, ...]  #: which wording the heading has, then each line
    late_since_at: datetime | None = None  #: it came late: since when the bot was away
    message_id: int | None = None  #: Telegram's id of it, once it is sent


@dataclass(frozen=True, slots=True)
class LongWords:
    """A message as long as one may be: what a client cut off it comes in the same second. Kept until the next step."""

    message_id: int
    text: str
    said_at: datetime


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


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the person sent and that Telegram keeps: its name there, not its content."""

    file_id: str
    name: str
    type: str = ""  #: MIME


class QuestionKind(StrEnum):
    """What an open question asks for."""

    ZONE = "zone"
    NEW = "new"  #: tell me about the interview
    WHICH = "which"  #: which interview is meant
    CONFIRM = "confirm"  #: a reading that waits for a yes
    PROMISED = "promised"  #: when did they say you would hear?
    FELT = "felt"
    COMPANY = "company"
    WHEN = "when"
    ROLE = "role"
    PEOPLE = "people"
    NEW_DAY = "new_day"  #: by when, after "still deciding"
    NEXT_WHEN = "next_when"  #: when is the next round
    SNOOZE = "snooze"  #: until when
    DELETE = "delete"
    SAFE = "safe"  #: are you safe right now?
    SETTING = "setting"  #: what a setting is to be
    CHECK = "check"  #: the draft that is to be checked
    REASON = "reason"  #: why an answer is needed by a day
    DECIDE_BY = "decide_by"  #: by which day
    FILE = "file"  #: whether what a file holds is to be taken
    KNOWS = "knows"  #: whom they know there
    INVITED = "invited"  #: which entries of a calendar are interviews


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
class Snapshot:
    """Rows as they stood: of the person only what a person may change is restored."""

    person: Person | None = None
    interviews: tuple[Interview, ...] = ()
    reminders: tuple[Reminder, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Used:
    """Which pieces of one situation have been used since all of them last were, oldest first."""

    key: str
    pieces: tuple[str, ...]


class InboxState(StrEnum):
    WAITING = "waiting"  #: received, not yet answered
    DONE = "done"  #: answered: its effects stand
    SET_ASIDE = "set_aside"  #: given up after a few tries, with the reason


@dataclass(frozen=True, slots=True)
class InboxItem:
    """One update as it came from Telegram."""

    update_id: int
    person_id: int  #: 0 where the update has no person
    chat_id: int
    raw: bytes  #: the update's JSON, to the letter
    received_at: datetime
    state: InboxState = InboxState.WAITING
    tries: int = 0
    reason: str | None = None  #: why it was set aside; never holds text of a person


class OutboxState(StrEnum):
    WAITING = "waiting"  #: to be sent, not before ``not_before_at``
    SENT = "sent"  #: Telegram has it
    GIVEN_UP = "given_up"  #: it will not be sent, with the reason


class Urgency(StrEnum):
    """What goes first where Telegram's limits hold messages up."""

    ANSWER = "answer"
    URGENT = "urgent"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes out with a call to Telegram."""

    field: str  #: the parameter that it is, such as document
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One call to Telegram that is owed: a message, an edit, leaving a group."""

    id: int  #: 0 until it is stored; rows of a chat go out in the order of their ids
    person_id: int
    chat_id: int
    method: str  #: of the Bot API, such as sendMessage
    payload: bytes  #: its parameters, JSON
    written_at: datetime
    not_before_at: datetime | None = None
    urgency: Urgency = Urgency.ANSWER
    holdable: bool = True  #: held back while the person is held or has blocked the bot; the fixed answer itself is not
    attachment: Attachment | None = None  #: gone once it is sent
    reference: MessageReference | None = None  #: stored under the message's id once Telegram has given it
    asks: bool = False  #: the open question takes this message's id
    state: OutboxState = OutboxState.WAITING
    tries: int = 0
    reason: str | None = None
    message_id: int | None = None
