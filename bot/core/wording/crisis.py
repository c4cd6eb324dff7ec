"""The fixed answers to words of suicide or self-harm: the number first, then one small human step.

No task, no joke, and it says that it is a program. A person is to check them before the bot is opened to others.
"""

from __future__ import annotations

from bot.core.wording import templates
from bot.core.wording.markup import esc


def numbers(country: str | None) -> str:
    """The help line of that country (two letters) and what holds everywhere; nobody's country is surely known."""
    helplines = templates.load("helplines.toml")
    here = [line["words"] for line in helplines["line"] if country in line["countries"]]
    return esc("\n".join([*here, helplines["elsewhere" if here else "anywhere"]]))


def plain(country: str | None) -> str:
    """The answer where the words are plain."""
    return numbers(country)


def asking(country: str | None) -> str:
    """The answer where it is unclear: the question, with the numbers in the same message."""
    return f"Are you safe right now?\n\n{numbers(country)}"


def safe_yes(country: str | None) -> str:
    """The answer to "I am safe"."""
    return f"Thank you for telling me.\n\n{numbers(country)}"


def safe_no(country: str | None) -> str:
    """The answer to "I am not safe"."""
    return numbers(country)
