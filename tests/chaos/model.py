"""What should have been said: a simple model of people and what they told, held against what is stored and was said.

It knows the rules of the product, not how they are kept: nothing is lost, nothing is done twice, nothing comes after an
answer, and no more than one message a day that is not urgent.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.playground.person import ChatMessage
from storage.facts import ENDED_STATES, Interview, InterviewState, Kind, Known, Reminder, ReminderState

ZONE = ZoneInfo("Europe/London")
COMPANIES = (
    *("Quillmark", "Brightwater", "Northwind", "Pellworth", "Fennick", "Oakhurst", "Larkspur", "Copperline"),
    *("Zendara", "Vextron", "Humbolt", "Tessarion", "Mirabeau", "Junoware", "Kestrel", "Driftwood"),
)
_READ_BACK = re.compile(r"(\w+), data analyst, with Dana Lee")
_NO = re.compile(r"That is a no from (\w+), then")
_DAILY = frozenset({Kind.CARD, Kind.DEADLINE_DAY, Kind.FOLLOW_UP_1, Kind.FOLLOW_UP_2, Kind.FOLLOW_UP_3, Kind.MOVE_ON})
_ONCE = _DAILY | {Kind.DEBRIEF, Kind.ASK_WHEN}


@dataclass
class Told:
    """An interview that somebody told of, and what became of it."""

    company: str
    no: bool = False
    undone: bool = False


@dataclass
class Someone:
    """One person: what they told, in order, and what they are owed."""

    id: int
    told: list[Told] = field(default_factory=list)
    blocked: bool = False
    #: They were gone at some time: what was owed to them then is owed no more.
    left: bool = False

    @property
    def standing(self) -> list[Told]:
        return [one for one in self.told if not one.undone]

    @property
    def unused(self) -> list[str]:
        used = {one.company for one in self.told}
        return [company for company in COMPANIES if company not in used]


@dataclass
class Repeats:
    """How often something happened after which one message of each chat may come again."""

    in_all: int = 0
    in_chat: Counter[int] = field(default_factory=Counter)

    def of(self, person_id: int) -> int:
        return self.in_all + self.in_chat[person_id]


def wrongs(
    someone: Someone, known: Known | None, transcript: Sequence[ChatMessage], now: datetime, repeats: Repeats
) -> list[str]:
    """Return what is not as it should be, once all is quiet; nothing where all is well."""
    if known is None:
        return [f"{someone.id} is not known"]
    said = sorted((one for one in transcript if one.by_bot), key=lambda one: one.id)
    found = [
        *_stored(someone, known),
        *_answered(someone, said),
        *_repeated(someone, said, repeats),
        *_said_once(known),
        *_due(someone, known, now),
        *_after_the_end(known, said),
        *_daily(known, said),
    ]
    return [f"{someone.id}: {one}" for one in found]


def _stored(someone: Someone, known: Known) -> Iterator[str]:
    """Each interview that was told of is stored once, and stands as it was told."""
    companies = sorted(str(one.company) for one in known.interviews)
    if companies != sorted(one.company for one in someone.standing):
        yield f"stored are {companies}, told were {sorted(one.company for one in someone.standing)}"
        return
    stands = {str(one.company): one.state for one in known.interviews}
    for told in someone.standing:
        if told.no != (stands[told.company] is InterviewState.NO):
            yield f"{told.company} stands as {stands[told.company]}"
    sources = [one.source_message_id for one in known.changes if one.undone_at is None]
    if len(sources) != len(set(sources)):
        yield f"a message changed something twice: {sources}"


def _answered(someone: Someone, said: Sequence[ChatMessage]) -> Iterator[str]:
    """What was told is read back, in the order in which it was told."""
    if someone.left:
        return
    for what, form, expected in (
        ("told", _READ_BACK, [one.company for one in someone.told]),
        ("ended", _NO, [one.company for one in someone.told if one.no]),
    ):
        heard = list(dict.fromkeys(found[1] for one in said if (found := form.match(_first(one)))))
        if sorted(heard) != sorted(expected):
            yield f"{what} were {expected}, read back {heard}"
        elif what == "told" and heard != expected:
            yield f"told in the order {expected}, read back in the order {heard}"


def _first(message: ChatMessage) -> str:
    """Return what a message said before any edit."""
    return str(message.edits[0]["text"]) if message.edits else message.text


def _repeated(someone: Someone, said: Sequence[ChatMessage], repeats: Repeats) -> Iterator[str]:
    """A read-back comes again only where a crash or a cut line explains it."""
    backs = Counter(_first(one) for one in said if _READ_BACK.match(_first(one)) or _NO.match(_first(one)))
    again = sum(backs.values()) - len(backs)
    if again > repeats.of(someone.id):
        yield f"{again} messages came again, {repeats.of(someone.id)} are explained"


def _said_once(known: Known) -> Iterator[str]:
    """There is one step of each kind in an interview, and what is to be said once was."""
    steps = Counter((one.interview_id, one.kind) for one in known.reminders if one.interview_id is not None)
    for (interview_id, kind), number in steps.items():
        if number > 1:
            yield f"interview {interview_id} has {number} steps of the kind {kind}"
    for one in known.reminders:
        if one.kind in _ONCE and one.times > 1 and one.snoozed_to_at is None and one.snoozed_to_on is None:
            yield f"step {one.id} ({one.kind}) was said {one.times} times"


def _due(someone: Someone, known: Known, now: datetime) -> Iterator[str]:
    """Nothing is due that was not said, but to those who have left or have not answered for long."""
    if someone.blocked or known.person.quiet_since_at is not None:
        return
    for one in known.reminders:
        if one.state is ReminderState.PLANNED and one.due_at <= now:
            yield f"step {one.id} ({one.kind}) has been due since {one.due_at}, now is {now}"


def _pushed(known: Known, said: Sequence[ChatMessage]) -> Iterator[tuple[ChatMessage, list[Reminder]]]:
    """Give the messages that came of themselves, with their steps."""
    steps = {one.id: one for one in known.reminders}
    about = {one.message_id: one for one in known.references if one.answers_message_id is None}
    for message in said:
        reference = about.get(message.id)
        if reference is not None and reference.change_id is None:
            found = [steps[one] for one in reference.reminder_ids if one in steps]
            if found and not any(one.in_answer for one in found):
                yield message, found


def _after_the_end(known: Known, said: Sequence[ChatMessage]) -> Iterator[str]:
    """Nothing of the plan comes for an interview after it was told that it has ended."""
    ended: dict[int, Interview] = {one.id: one for one in known.interviews if one.state in ENDED_STATES}
    last = {found[1]: one.id for one in reversed(said) if (found := _NO.match(_first(one)))}
    for message, steps in _pushed(known, said):
        for step in steps:
            interview = ended.get(step.interview_id or 0)
            if interview is not None and message.id > last.get(str(interview.company), message.id):
                yield f"step {step.id} ({step.kind}) of {interview.company} came after its end"
    for one in known.reminders:
        if one.interview_id in ended and one.state is ReminderState.PLANNED:
            yield f"step {one.id} ({one.kind}) is planned after the end"


def _daily(known: Known, said: Sequence[ChatMessage]) -> Iterator[str]:
    """On a day of the person's own comes at most one message that is not urgent."""
    days: defaultdict[str, list[str]] = defaultdict(list)
    for message, steps in _pushed(known, said):
        if all(step.kind in _DAILY for step in steps):
            day = datetime.fromtimestamp(message.date, ZONE)
            days[f"{day:%a %d %b}"].append(f"{day:%H:%M} " + ", ".join(f"{one.id} {one.kind}" for one in steps))
    for name, messages in days.items():
        if len(messages) > 1:
            yield f"on {name} came {messages}"


def lost_hope(someone: Someone, known: Known, after: timedelta, now: datetime) -> list[str]:
    """Return the interviews that are still open although every step of theirs is long past."""
    moved_on = {one.interview_id for one in known.reminders if one.kind is Kind.MOVE_ON and one.times}
    return [
        f"{someone.id}: {one.company} never came to its end"
        for one in known.interviews
        if one.state not in ENDED_STATES and one.id not in moved_on and now.astimezone(UTC) - one.told_at > after
    ]
