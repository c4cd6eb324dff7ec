"""What is said to a command that is not there, and to those that need one thing more."""

from __future__ import annotations

from typing import Final

DRAFT_PLACEHOLDER: Final = "Dear Dana, ..."

#: The drafts that can be asked for, by the name of each: those that are asked for most, then the others.
DRAFTS: Final = {
    "thank_you": "Thank-you",
    "follow_up": "Follow-up",
    "voicemail": "Voicemail",
    "other_offer": "Another offer",
    "deadline": "A deadline",
    "endorsement": "A good word",
    "availability": "New dates",
    "missed_call": "No call came",
    "go_above": "To the boss",
    "decline": "Decline",
}
THANKS: Final = "Thanks anyway"


def unknown(nearest: str | None) -> str:
    meant = f"Did you mean /{nearest}? " if nearest else ""
    return f"I do not have that command. {meant}/help shows what I can do; plain words work as well."


def send_the_draft() -> str:
    return "Send me the draft as your next message, without the recipient. I send nothing to anybody."


def draft_of_which() -> str:
    return "A draft for which one?"


def which_draft(name_html: str) -> str:
    return f"{name_html}: which draft? It comes ready to copy; the recipient you add last."


def no_draft_to_offer() -> str:
    return (
        "No interview is open, so there is no draft to write just now. "
        "Tell me of one, past or ahead, and I have the words."
    )


def who_it_is() -> str:
    """Asked whether somebody is there."""
    return (
        "I am Hearback, a program; no person writes these answers. I keep the dates after your interviews and tell you "
        "when there is one thing to do. /help shows what I can do, /privacy what I keep."
    )
