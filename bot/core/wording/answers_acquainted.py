"""Said of people whom the person knows where they wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.papers.acquaintances import Acquaintance
from bot.core.wording.dates import listing, number
from bot.core.wording.markup import bold, esc

LOOK: Final = "My contacts"
NOBODY: Final = "Nobody"
KEEP: Final = "Keep the list"
DRAFT: Final = "A draft to ask them"
PLACEHOLDER: Final = "A name, or nobody"
_CAPTION = 40


def whom_do_you_know(name: str, *, again: bool) -> str:
    """Asked after an interview that went well enough, and again before the last try."""
    if again:
        return (
            f"{bold(name)}: before a last note, do you know anybody there by now? "
            "A word from inside often reaches further than a third email."
        )
    return (
        f"{bold(name)}: do you know anybody there? A friend, somebody you worked with, a neighbour. "
        "One good word from inside helps more than most notes. A name is enough."
    )


def nobody(name: str) -> str:
    return f"{esc(name)}: nobody, then. Most people know nobody; the plan does not need it."


def known_there(name: str, company: str) -> str:
    return (
        f"{bold(company)}: {esc(name)} knows you. Asking for a good word is a small favour, and most people like to "
        "be asked. The draft asks, and leaves them a way to say no."
    )


def where_to_get_it() -> str:
    """How to get the list of one's contacts out of LinkedIn."""
    return (
        "LinkedIn gives you a list: Settings, Data privacy, Get a copy of your data, Connections. "
        "It comes by email within minutes. Send me Connections.csv, or the whole zip, as it is.\n"
        "I look for the companies of your open interviews, and forget the file at once."
    )


def found(people: Sequence[Acquaintance], *, kept: bool) -> str:
    """Whom a list has at the companies that are waited for."""
    lines = []
    for company in dict.fromkeys(one.asked for one in people):
        here = [one for one in people if one.asked == company]
        lines.append(f"{bold(company)}: " + "; ".join(_person(one) for one in here))
    fate = "" if kept else "\nThe list is forgotten already, unless you keep it for the next interviews."
    return "\n".join(lines) + f"\n\nWho of them would put in a word for you?{fate}"


def found_nobody(in_all: int, companies: Sequence[str]) -> str:
    return (
        f"I looked through {_people(in_all)}: nobody at {esc(listing(companies))}. "
        "The list is forgotten. Most people know nobody where they apply; the plan does not need it."
    )


def no_company_to_look_for(in_all: int) -> str:
    return (
        f"That is a list of {_people(in_all)}, and no interview of yours is open just now to look for. "
        "I have forgotten it; send it again when there is one."
    )


def kept() -> str:
    return (
        "Kept: I remember which file it is, and read it again when you ask. The file itself stays in this chat. "
        "Delete it here, or write “forget my contacts”, and it is gone for me too."
    )


def forgotten() -> str:
    return "Forgotten: I do not know any more which file your contacts are in."


def caption(one: Acquaintance, *, several: bool) -> str:
    """A person on a button, with the company where there are several."""
    text = f"{one.name}, {one.asked}" if several else one.name
    return text if len(text) <= _CAPTION else f"{text[: _CAPTION - 1].rstrip()}…"


def _person(one: Acquaintance) -> str:
    return f"{esc(one.name)} ({esc(one.position)})" if one.position else esc(one.name)


def _people(count: int) -> str:
    return "one person" if count == 1 else f"{count:,} people" if count > 12 else f"{number(count)} people"
