"""A person, and what is remembered of the chat with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from storage.facts.states import Cadence, CardWish, UpdateKind, Voice


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the person sent and that Telegram keeps: its name there, not its content."""

    file_id: str
    name: str
    type: str = ""  #: MIME


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
    deleted_at: datetime | None = None  #: when an interview was last deleted, which nothing brings back
    drafted: Drafted | None = None  #: the newest draft
    update: Update | None = None  #: the newest of their own news
    contacts: KeptFile | None = None  #: the list of people they know, where they said that it is to be kept
    calendar: OwnCalendar | None = None  #: once a calendar was handed over
    next_id: int = 1  #: ids of interviews, reminders and changes are numbered within the person
    version: int = 0  #: counts the changes applied; a step whose version moved on is thought again
