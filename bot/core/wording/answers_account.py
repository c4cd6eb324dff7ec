"""What is said of the person's own things: the start, the place, a pause, and what is deleted."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.places import Place
from bot.core.wording.dates import clock_time, counted
from bot.core.wording.markup import bold, esc


def welcome_back(still_open: int) -> str:
    if not still_open:
        return "Welcome back. Everything is still here; nothing is waiting just now. /list shows it all."
    return (
        f"Welcome back. Everything is still here: {counted(still_open, 'open interview')}. "
        "What was missed I will not send after you; the plan goes on from today. /list shows it all."
    )


def place_caption(place: Place) -> str:
    return f"{place.name}, {place.within}" if place.within else place.name


def which_place() -> str:
    return "Which of these is it? Their clocks differ."


def place_unknown(words: str) -> str:
    return f"I do not know a place called {esc(words)}. A bigger city near you works, or tap one of these."


def place_taken(name: str, now: datetime, zone: ZoneInfo, *, begins: bool) -> str:
    """Where the person is, told for the first time; ``begins``: nothing else is known yet."""
    taken = f"{bold(name)}: it is {clock_time(now, zone)} where you are."
    if begins:
        return (
            f"{taken}\nNow tell me of an interview, past or ahead, in your own words. For example: "
            '"Interviewed at Acme yesterday with Dana and Tom, they will call by Friday."'
        )
    return f"{taken} What is planned moves with it."


def at_sea() -> str:
    return "That place has no time zone of its own. The name of a city will do."


def delete_which() -> str:
    return "What shall I delete? It is gone at once and for good."


def delete_one(name: str) -> str:
    return f"Delete {bold(name)} with all its steps? It cannot be undone."


def deleted_one(name: str) -> str:
    return f"{bold(name)} is deleted, with its steps and everything I knew of it."


def delete_all_question(interviews: int) -> str:
    if not interviews:
        return "Delete what I keep of you: your settings and where you are? It is gone at once and cannot be undone."
    return (
        f"Delete everything: {counted(interviews, 'interview')}, every step, your settings? "
        "It is gone at once and cannot be undone."
    )


def deleted_all(interviews: int) -> str:
    what = f"{counted(interviews, 'interview')}, every step, your settings" if interviews else "your settings"
    return (
        f"All of it is deleted: {what} and this conversation's "
        "traces on my side. The messages in this chat are yours to clear. I wish you well."
    )


def kept() -> str:
    return "Kept. Nothing was deleted."


def nothing_to_delete(name: str) -> str:
    return f"I have nothing stored under {esc(name)}, so nothing was deleted. /list shows what I have."


def cancelled(*, asked: bool) -> str:
    return "Let go. Nothing was changed." if asked else "There was nothing open. Nothing was changed."
