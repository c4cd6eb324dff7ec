"""The fixed answers to words of suicide or self-harm: the number first, then one small human step.

No task, no joke, nothing picked or varied; it says that it is a program. The numbers are in ``helplines.toml``. A
person is to check the answers and the numbers before the bot is opened to others.
"""

from __future__ import annotations

from typing import Any

from bot.core.read.languages import Language
from bot.core.wording import languages, templates
from bot.core.wording.markup import esc

_PROGRAM = "I am a program, so I cannot be with you. The people there can listen, and you need not explain it well."
_QUIET = (
    "I am keeping quiet for a day: no reminders, nothing about jobs. If you want to hear from me sooner, write to me."
)


def plain(country: str | None, language: Language | None = None) -> str:
    """The answer where the words are plain; in another language than English, one line of it asks to call."""
    call_now = languages.call_now(language) if language else None
    matters = "What you wrote matters more than any job. Please call them now."
    return _paragraphs(_numbers(country), *([call_now] if call_now else []), matters, _step(), _PROGRAM, _QUIET)


def asking(country: str | None) -> str:
    """The answer where it is unclear: the question, with the numbers in the same message."""
    return _paragraphs(
        "Are you safe right now?",
        _numbers(country),
        "I am a program and cannot tell from words alone, so I ask. You can tap an answer or write one.",
    )


def safe_yes(country: str | None) -> str:
    """The answer to "I am safe"."""
    return _paragraphs(
        "Thank you for telling me.",
        f"Should that change, at any hour:\n{_numbers(country)}",
        "Is there somebody you could tell how hard this is? A few words to them are enough. I am a program, "
        "and a person can hear what I cannot.",
        _QUIET,
    )


def safe_no(country: str | None) -> str:
    """The answer to "I am not safe"."""
    return _paragraphs(_numbers(country), "Please call them now, before anything else.", _step(), _PROGRAM, _QUIET)


def reminders_again(country: str | None) -> str:
    """The reminders were asked for within the quiet day."""
    return _paragraphs(
        "Your reminders come again, as planned.", f"These numbers stay good, at any hour:\n{_numbers(country)}"
    )


def _numbers(country: str | None) -> str:
    """The help line of that country first; then what holds everywhere, for nobody's country is surely known."""
    helplines = _helplines()
    here = [line["words"] for line in helplines["line"] if country in line["countries"]]
    return "\n".join([*here, helplines["elsewhere" if here else "anywhere"]])


def _step() -> str:
    return str(_helplines()["human_step"])


def _helplines() -> dict[str, Any]:
    return templates.load("helplines.toml")


def _paragraphs(*texts: str) -> str:
    return esc("\n\n".join(texts))
