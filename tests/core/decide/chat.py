"""A chat without a network or a database: what is said goes into ``decide``, time passes through ``remind``.

Message ids are counted as Telegram would, so that replies, edits and taps find what they mean.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import plan
from bot.core.decide import decide, remind
from bot.core.decision import Button, Decision, Message
from bot.core.happened import Edited, Happened, Located, Pressed, Reacted, Said
from storage.facts import Interview, Known, MessageReference, Person, Reminder, ReminderState

LONDON = ZoneInfo("Europe/London")
_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass
class Shown:
    """A message of the bot as the person sees it now."""

    id: int
    at: datetime
    message: Message

    @property
    def text(self) -> str:
        return html.unescape(re.sub(r"<[^>]+>", "", self.message.html))

    @property
    def captions(self) -> list[str]:
        return [button.text for row in self.message.buttons for button in row]

    def button(self, caption: str) -> Button:
        return next(button for row in self.message.buttons for button in row if button.text == caption)


@dataclass
class Chat:
    """One person's chat; every answer is kept in ``shown``."""

    now: datetime
    known: Known
    shown: list[Shown] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)  #: every message and edit, as it went out
    next_message: int = 100
    said_at: dict[int, datetime] = field(default_factory=dict)
    toast: str | None = None
    decision: Decision | None = None

    @classmethod
    def begin(cls, at: str = "2026-11-02T12:00", zone: ZoneInfo = LONDON, **person: object) -> Chat:
        now = datetime.fromisoformat(at).replace(tzinfo=zone)
        known = Known(Person(7, zone=zone.key, zone_told=True, country="GB", part="ENG"))
        known = replace(known, person=replace(known.person, **person))  # type: ignore[arg-type]
        return cls(now, replace(known, chance="by chance"))

    def say(self, text: str, *, reply_to: Shown | None = None) -> list[Shown]:
        self.next_message += 1
        said = Said(self.next_message, text, self.now, reply_to.id if reply_to else None)
        self.said_at[self.next_message] = self.now
        return self._happens(said)

    def edit(self, message_id: int, text: str) -> list[Shown]:
        return self._happens(Edited(message_id, text, self.said_at.get(message_id, self.now), self.now))

    def press(self, shown: Shown, caption: str) -> list[Shown]:
        data = shown.button(caption).data
        assert data is not None
        return self.press_data(shown.id, data)

    def press_data(self, message_id: int | None, data: str) -> list[Shown]:
        return self._happens(Pressed("q", message_id, data, self.now))

    def react(self, shown: Shown, emoji: str | None, beside: tuple[str, ...] = ()) -> list[Shown]:
        return self._happens(Reacted(shown.id, emoji, beside))

    def locate(self, zone: str | None, country: str | None) -> list[Shown]:
        self.next_message += 1
        return self._happens(Located(self.next_message, zone, country))

    def wait(self, until: str | timedelta) -> list[Shown]:
        """Let time pass through every due moment; gives what was pushed on the way."""
        end = self.now + until if isinstance(until, timedelta) else self._at(until)
        pushed: list[Shown] = []
        while (due := plan.next_due(self.known)) is not None and due <= end:
            self.now = max(self.now, due)
            decision = remind(self.known, self.now, running_since=_LONG_AGO)
            assert decision.known != self.known, f"nothing moved at {self.now}"
            pushed += self.take(decision)
        self.now = end
        return pushed

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.known.person.zone)

    @property
    def interview(self) -> Interview:
        [interview] = self.known.interviews
        return interview

    def planned(self, interview: Interview | None = None) -> list[tuple[str, str]]:
        """What is still to come: kind and local moment."""
        rows = [one for one in self.known.reminders if one.state is ReminderState.PLANNED]
        rows = [one for one in rows if interview is None or one.interview_id == interview.id]
        zone = ZoneInfo(self.known.person.zone)
        return [(one.kind.value, f"{one.due_at.astimezone(zone):%Y-%m-%dT%H:%M}") for one in sorted(rows, key=_due)]

    def _at(self, moment: str) -> datetime:
        return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(self.known.person.zone))

    def _happens(self, happened: Happened) -> list[Shown]:
        decision = decide(self.known, happened, self.now)
        self.toast = decision.toast
        return self.take(decision)

    def take(self, decision: Decision) -> list[Shown]:
        self.decision = decision
        self.known = decision.known
        self.said += decision.messages
        new = []
        for message in decision.messages:
            if message.edits is not None:
                self._edit(message)
                continue
            self.next_message += 1
            shown = Shown(self.next_message, self.now, message)
            self.shown.append(shown)
            new.append(shown)
            self._refer(shown.id, message)
            if message.is_ending:
                self._told_of_end(message)
            if message.is_morning and self.known.person.lines is not None:
                lines = replace(self.known.person.lines, message_id=shown.id)
                self.known = replace(self.known, person=replace(self.known.person, lines=lines))
            if message.asks and self.known.question is not None:
                self.known = replace(self.known, question=replace(self.known.question, message_id=shown.id))
        return new

    def _told_of_end(self, message: Message) -> None:
        """What is noted once Telegram has the announcement that interviews go."""
        told = (replace(one, ending_told_at=self.now) for one in self.known.interviews)
        interviews = tuple(one for one in told if one.id in message.interview_ids)
        others = tuple(one for one in self.known.interviews if one.id not in message.interview_ids)
        person = replace(self.known.person, tidy_at=self.now)
        self.known = replace(self.known, person=person, interviews=tuple(sorted((*others, *interviews), key=_number)))

    def _edit(self, message: Message) -> None:
        for place, shown in enumerate(self.shown):
            if shown.id == message.edits:
                changed = message if message.html else replace(shown.message, buttons=message.buttons)
                self.shown[place] = replace(shown, message=changed)
                if message.html:
                    self._refer(shown.id, message)

    def _refer(self, message_id: int, message: Message) -> None:
        reference = MessageReference(
            message_id, message.interview_ids, message.reminder_ids, message.change_id, message.answers
        )
        others = tuple(one for one in self.known.references if one.message_id != message_id)
        self.known = replace(self.known, references=(*others, reference))


def _number(interview: Interview) -> int:
    return interview.id


def _due(reminder: Reminder) -> tuple[datetime, int]:
    return reminder.due_at, reminder.id
