"""What is said of a draft of the person's own: a verdict in a line, each phrase that may hurt, and calmer words for it.

How a phrase may land and what may stand in its place are pieces of ``answers_checks.toml``. It never says no.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.wording import dates
from bot.core.wording.markup import bold, esc, pre
from bot.core.wording.picking import Picker

COPY_CALM: Final = "Copy calm draft"
LAST: Final = "Then add the recipient last, after you have read it once more."
LEAVE_OUT: Final = "leave it out; nothing is lost without it."

#: What a phrase is about, the first that fits; its calmer words are those of that name.
_ABOUT: Final = {
    "public": re.compile(
        r"linkedin|glassdoor|review|lawyer|court|press\b|everyone|boss|director|head office|post\b|tell"
    ),
    "deadline": re.compile(
        r"\buntil\b|\bnoon\b|midnight|o'clock|\bhours\b|\bby (?:to|noon|five|the)|deadline|today or"
    ),
    "promise": re.compile(
        r"promis|you said|you told|your word|by (?:the|mon|tues|wednes|thurs|fri)|\blied|\bliar|calendar"
    ),
    "effort": re.compile(r"project|assignment|task|test\b|prepar|unpaid|for free|travel|train|day off|days off|hours"),
    "silence": re.compile(
        r"repl|answer|wait|silen|ignor|ghost|call|email|write|week|month|phone|hear|forg[eo]t|inbox|news"
    ),
    "decision": re.compile(
        r"decision|decid|reject|hired|picked|chose|candidate|experience|someone else|position|the job"
    ),
    "conduct": re.compile(r"\byou\b|\byour\b|manager|interview|company|office|people|rude|late\b"),
}
_BY_LANDING: Final = {"angry": "conduct", "sarcastic": "silence", "guilt": "feeling", "threat": "deadline"}
_PHRASE_AT_MOST = 240  #: characters of a phrase that are quoted
_PART = 3500  #: UTF-16 units of a draft in one message; with its frame it stays below Telegram's limit of 4096


@cache
def _pieces() -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = files("bot.core.wording").joinpath("answers_checks.toml").read_text("utf-8")
    return tomllib.loads(text)


def lands(landing: str, picker: Picker) -> str:
    """How a phrase of that kind may be taken."""
    return picker.pick(f"lands {landing}", _pieces()["lands"][landing])


def calmer(phrase: str, landing: str, taken: Sequence[str]) -> str | None:
    """Calmer words for what the phrase is about, none that is taken already; None where it is best left out."""
    low = phrase.lower().replace("’", "'")
    about = next((name for name, words in _ABOUT.items() if words.search(low)), _BY_LANDING[landing])
    fitting = _pieces()["calmer"][about]
    return next((one for one in fitting if one not in taken), None)


def marked(phrases: Sequence[tuple[str, str, str | None]], left: int) -> str:
    """An angry draft: each phrase with how it may land and the calmer words; ``left`` more are only counted."""
    many = len(phrases) + left
    lines = [bold("One phrase may read as angry." if many == 1 else f"{many} phrases may read as angry.")]
    for phrase, how, instead in phrases:
        calm = f"“{esc(instead)}”" if instead else esc(LEAVE_OUT)
        lines.append(f"“{esc(_short(phrase))}”\n{esc(how)}\nCalmer: {calm}")
    if left:
        more = dates.counted(left, "more phrase reads", "more phrases read")
        lines.append(f"And {more} much the same.")
    lines.append(LAST)
    return "\n\n".join(lines)


def firm(picker: Picker) -> str:
    """A draft that says what it wants and hurts nobody."""
    verdicts = ("Firm and polite: it can go as it is.", "Clear, firm and polite. I would change nothing.")
    return f"{bold(picker.pick('check firm', verdicts))}\n\n{LAST}"


def warm(picker: Picker) -> str:
    """A draft that is good as it is."""
    verdicts = ("This is a good one: warm and clear.", "Warm and polite. It is good as it is.")
    return f"{bold(picker.pick('check warm', verdicts))}\n\n{LAST}"


def hold_until(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    """The button that puts the draft aside."""
    days = (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    day = {0: "", 1: "tomorrow "}.get(
        days, f"{dates.near_day(at.astimezone(zone).date(), now.astimezone(zone).date())} "
    )
    return f"Hold until {day}{dates.clock_time(at, zone)}"


def held(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    return f"Put aside. I bring it back {dates.moment_words(at, zone, now)}, and then forget it. Nothing was sent."


def held_already() -> str:
    return "It is put aside already."


def brought_back(text: str) -> list[str]:
    """A draft that was put aside, as it was: as many messages as it needs, the last with what comes last."""
    parts = _parts(text)
    said = [pre(part) for part in parts]
    said[0] = f"{bold('Here is the draft you put aside.')} Read it once more; I have not kept it.\n\n{said[0]}"
    said[-1] = f"{said[-1]}\n{LAST}"
    return said


def _short(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    return phrase if len(phrase) <= _PHRASE_AT_MOST else f"{phrase[: _PHRASE_AT_MOST - 1].rstrip()}…"


def _parts(text: str) -> list[str]:
    """The text cut at ends of lines or words, each part short enough for a message."""
    parts: list[str] = []
    while len(text.encode("utf-16-le")) // 2 > _PART:
        # A sign beyond the first plane counts twice.
        room = _PART if all(ord(one) < 0x10000 for one in text[:_PART]) else _PART // 2
        cut = max(text.rfind("\n", room // 2, room), text.rfind(" ", room // 2, room))
        cut = cut if cut > 0 else room
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]
