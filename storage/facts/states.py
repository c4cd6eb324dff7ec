"""What can be of which kind, and in which state."""

from __future__ import annotations

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


class InboxState(StrEnum):
    WAITING = "waiting"  #: received, not yet answered
    DONE = "done"  #: answered: its effects stand
    SET_ASIDE = "set_aside"  #: given up after a few tries, with the reason


class OutboxState(StrEnum):
    WAITING = "waiting"  #: to be sent, not before ``not_before_at``
    SENT = "sent"  #: Telegram has it
    GIVEN_UP = "given_up"  #: it will not be sent, with the reason


class Urgency(StrEnum):
    """What goes first where Telegram's limits hold messages up."""

    ANSWER = "answer"
    URGENT = "urgent"
    REMINDER = "reminder"
