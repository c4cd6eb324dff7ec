"""What is answered to a question for advice, by the kind of question and by where that interview stands.

The texts are in ``advice.toml``; which standing it is, and what can be tapped, is for ``decide`` to say. Everything
here gives HTML, and no two answers in a row are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.core.wording import templates
from bot.core.wording.markup import bold
from bot.core.wording.picking import Picker

_FILE = "advice.toml"

SHOW_DRAFT: Final = "Show the draft"
SHOW_PLAN: Final = "Show the plan"
TELL_THEM: Final = "Write the news"
ASK_A_WORD: Final = "Ask for a word"
WRITE_THE_NO: Final = "Write the no"
NAME_THE_REASON: Final = "Name the reason"
THE_WORDS: Final = "The words"
CHECK_A_DRAFT: Final = "Check a draft"
NEW_INTERVIEW: Final = "Add an interview"
#: What is offered where the question itself cannot be answered, by kind.
OFFERED: Final = {"when": "May I write?", "how_long": "How long?", "over": "Is it over?"}


def kinds() -> tuple[str, ...]:
    """The kinds of question that have an answer."""
    return tuple(templates.load(_FILE)["kinds"])


def marked(kind: str | None, mark: str) -> bool:
    """Whether the answer to this kind is of that sort: "contact", "thanks", "general", ..."""
    return kind is not None and bool(_of(kind).get(mark))


def has_words(kind: str, standing: str) -> bool:
    """Whether a kind says something of its own for that very standing."""
    return standing in _of(kind)


def reason(kind: str | None, standing: str, felt: str | None, picker: Picker, gaps: Mapping[str, str]) -> str:
    """The words of the kind itself: for the standing and how it felt, else for the standing, else for any."""
    texts = _of(kind) if kind is not None else templates.load(_FILE)["unknown"]
    tried = (f"{standing}_{felt}", standing, f"any_{felt}", "any")
    found = next((one for one in tried if one in texts), "none")
    return _filled(f"{kind or 'unknown'}:{found}", texts[found], picker, gaps)


def said(part: str, standing: str, picker: Picker, gaps: Mapping[str, str]) -> str:
    """The words of one of the shared parts: "verdict", "facts", "thanks", "closed" or "beside"."""
    return _filled(f"{part}:{standing}", templates.load(_FILE)[part][standing], picker, gaps)


def laid_out(name: str | None, lines: list[str]) -> str:
    """The lines as one answer; the first names the interview, where there is one."""
    first, *rest = lines
    opening = f"{bold(name)}: {first}" if name else _as_sentence(first)
    return "\n".join([opening, *map(_as_sentence, rest)])


def _of(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = templates.load(_FILE)["kinds"][kind]
    return found


def _filled(key: str, variants: list[str], picker: Picker, gaps: Mapping[str, str]) -> str:
    return picker.pick(f"advice:{key}", variants).format_map(gaps)


def _as_sentence(line: str) -> str:
    return line[:1].upper() + line[1:]
