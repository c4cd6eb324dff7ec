"""What stands on buttons: verbs or answers of one to three words."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.core.wording.dates import day

SENT: Final = "Sent"
THEY_REPLIED: Final = "They replied"
LATER: Final = "Later"
SKIP: Final = "Skip this"
UNDO: Final = "Undo"
MORE: Final = "More"

IN_AN_HOUR: Final = "In an hour"
LATER_TODAY: Final = "Later today"
TOMORROW: Final = "Tomorrow"
NEXT_WEEK: Final = "Next week"

WARM: Final = "Warm"
MIXED: Final = "Mixed"
COLD: Final = "Cold"
THEY_NAMED_NONE: Final = "They named none"
NOT_YET_KNOWN: Final = "Not asked yet"

AN_OFFER: Final = "An offer"
NEXT_ROUND: Final = "Next round"
A_NO: Final = "A no"
STILL_DECIDING: Final = "Still deciding"
A_COLD_ANSWER: Final = "A cold answer"

ONE_MORE: Final = "One more"
ONE_LAST_TRY: Final = "One last try"
CHASE_ONCE: Final = "Chase once"
CLOSE_IT: Final = "Close it"
MOVE_ON: Final = "Let it rest"

YES: Final = "Yes"
NO: Final = "No"
I_AM_SAFE: Final = "I am safe"
I_AM_NOT_SAFE: Final = "I am not"
DELETE_IT: Final = "Delete it"
DELETE_ALL: Final = "Delete everything"
KEEP_IT: Final = "Keep it"
KEEP_THEM: Final = "Keep them"
A_COPY: Final = "A copy"
TAKE_THEM: Final = "Take them"
LEAVE_THEM: Final = "Leave it"

CARD_LINES: Final = "The card's lines"
CARD_SENT: Final = "Card sent"
NO_CARD: Final = "No card"
BACK: Final = "Back"
GO_ON: Final = "Go on"
CHANGE_IT: Final = "Change it"
THEY_MOVED_IT: Final = "They moved it"
WILL_DO: Final = "I will ask"
COPY_SUBJECT: Final = "Copy subject"
COPY_TEXT: Final = "Copy text"
ANOTHER_WORDING: Final = "Other words"
VOICEMAIL: Final = "Voicemail"
NOT_THIS_ONE: Final = "Not this one"
NEXT_ONE: Final = "Next"
OPEN_LIST: Final = "Show the list"
FROM_THE_TOP: Final = "From the top"
PICTURE: Final = "Picture"
CALENDAR: Final = "Calendar"
DARK: Final = "Dark"
LIGHT: Final = "Light"
DRAFT_THANKS: Final = "Draft the thank-you"
DONE_ALREADY: Final = "Sent already"


def thanked(name: str, *, done: bool) -> str:
    """One person of a thank-you's checklist."""
    name = name if len(name) <= 30 else f"{name[:29].rstrip()}…"
    return f"✓ {name}" if done else name


def tell_company(name: str) -> str:
    """The draft that tells one company of another's offer."""
    return f"Tell {name}" if len(name) <= 30 else f"Tell {name[:29].rstrip()}…"


def of_interview(on: date, today: date) -> str:
    """A day, as that of the interview."""
    return f"Interview: {day(on, today)}"


def of_answer(on: date, today: date) -> str:
    """A day, as that of their answer."""
    return f"Their answer: {day(on, today)}"
