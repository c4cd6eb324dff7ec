"""Calendar files sent in a chat of its own: those of the shapes that calendars write, and entries written in a test."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.core.happened import Sent
from bot.core.papers import Held
from bot.documents.invitations import open_calendar
from storage.facts import InterviewState
from tests.core.decide.chat import LONDON, Chat, Shown

FOLDER = Path(__file__).parents[2] / "documents" / "calendars"
#: A Monday, the day before the invitation's.
MORNING = "2026-11-23T09:00"


def begin(at: str = MORNING, *, zone_told: bool = True) -> Chat:
    return Chat.begin(at, zone_told=zone_told)


def state(chat: Chat) -> InterviewState:
    return chat.interview.state


def send(chat: Chat, name: str) -> list[Shown]:
    return give(chat, open_calendar((FOLDER / name).read_bytes(), chat.now))


def write(chat: Chat, *entries: str, method: str = "REQUEST") -> list[Shown]:
    """Send a calendar with entries that are written here, their lines parted by semicolons and a space."""
    lines = [line for entry in entries for line in ("BEGIN:VEVENT", *entry.split("; "), "END:VEVENT")]
    text = "\r\n".join(["BEGIN:VCALENDAR", f"METHOD:{method}", *lines, "END:VCALENDAR", ""])
    return give(chat, open_calendar(text.encode(), chat.now))


def give(chat: Chat, held: Held) -> list[Shown]:
    chat.next_message += 1
    return chat._happens(Sent(chat.next_message, "document", held=held))


def said(shown: list[Shown]) -> str:
    return "\n".join(one.text for one in shown)


def london(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=LONDON)
