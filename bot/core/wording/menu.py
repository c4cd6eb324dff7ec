"""The bot's own page: its commands, what it says of itself, and the answers to /start, /help and /privacy."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = (
    ("start", "Begin, or begin again"),
    ("new", "Tell me about an interview"),
    ("list", "All interviews at a glance"),
    ("next", "What is due next"),
    ("delete", "Delete one interview, or all"),
    ("privacy", "What I keep, and for how long"),
    ("help", "What I can do"),
    ("cancel", "Drop the open question"),
)
DESCRIPTION: Final = "For the days after a job interview."
SHORT_DESCRIPTION: Final = "For the days after a job interview."


def welcome() -> str:
    """The first message of /start."""
    return DESCRIPTION


def help_text() -> str:
    """One screen, with three examples."""
    return DESCRIPTION


def privacy_text() -> str:
    """What is kept, for how long, and what a bot chat is not."""
    return DESCRIPTION


def not_in_groups() -> str:
    """Said once before it leaves a group."""
    return DESCRIPTION


def not_allowed() -> str:
    """Said to a person who is not on the list of those it may talk to."""
    return DESCRIPTION
