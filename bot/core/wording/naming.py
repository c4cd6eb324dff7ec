"""What an interview is called: its company, else its role, else its day. Plain text, no HTML."""

from __future__ import annotations

from datetime import date

from bot.core.wording import dates
from storage.facts import Interview


def name(interview: Interview, today: date) -> str:
    """As it stands within a sentence: "Acme", "the head of ops interview", "your interview on Thursday 12 November"."""
    if interview.company:
        return interview.company
    if interview.role:
        return f"the {interview.role} interview"
    return f"your interview on {dates.day(interview.held_on, today)}"


def head(interview: Interview, today: date) -> str:
    """As it stands at the beginning of a line: "Acme", "The head of ops interview"."""
    spoken = name(interview, today)
    return spoken if interview.company else spoken[:1].upper() + spoken[1:]


def to_them(interview: Interview, today: date) -> str:
    """Where something is sent: "to Acme", "for the head of ops interview"."""
    return f"{'to' if interview.company else 'for'} {name(interview, today)}"
