"""The words of dates and what each is: a kind, by which the shapes know it, and a value.

A kind is one letter to the engine and a name in the shapes. Small words that only join others ("of", "at") have a
kind and no value.
"""

from __future__ import annotations

import re
from typing import Any

from bot.core.read.calendar_words import CLOCK_ZONES, MONTHS, WEEKDAYS
from bot.core.read.calendar_words import ORDINALS as SPOKEN_ORDINALS
from bot.core.read.dates.feasts import FEASTS
from bot.core.read.dates.nouns import Clock, Number, Part

#: Capitals carry a value to the shape that takes them, the others only join.
KINDS = {
    "number": "N", "ordinal": "O", "unit": "U", "weekday": "W", "month": "M", "year": "Y", "clock": "C", "part": "P",
    "feast": "F", "meridiem": "A", "which": "K", "edge": "E", "season": "S", "zone": "Z", "length": "L", "when": "T",
    "relative": "R",
    "of": "o", "in": "i", "at": "t", "on": "q", "the": "e", "ago": "a", "hence": "h", "after": "x", "before": "b",
    "to": "d", "and": "n", "comma": "c", "for": "f", "by": "p", "from": "r", "between": "w", "past": "j", "about": "g",
    "oclock": "k", "ides": "s", "article": "y", "half": "l", "ahalf": "u", "tick": "v", "time": "m", "thousand": "z",
    "slash": "D", "more": "B", "since": "G", "rest": "H", "dash": "J",
}  # fmt: skip
Meaning = tuple[str, Any]
PIECE = re.compile(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|_|\d")

UNITS = {
    "second": "seconds sec secs", "minute": "minute minutes", "hour": "hour hours hr", "day": "day days",
    "night": "nights", "week": "week weeks", "fortnight": "fortnight fortnights", "weekend": "weekend weekends wkend",
    "month": "month months mth mo", "quarter": "quarter quarters qtr qtrs", "year": "year years yr yrs",
    "decade": "decade decades", "workday": "workday workdays",
}  # fmt: skip
#: Written right after a number: "2h 30m".
SHORT_UNITS = {
    "h": "hour", "hr": "hour", "hrs": "hour", "m": "minute", "s": "second", "d": "day", "w": "week", "y": "year",
    "mo": "month", "min": "minute", "mins": "minute", "wk": "week", "wks": "week", "sec": "second", "yr": "year",
}  # fmt: skip
#: Hours at which the parts of a day begin, and whether a bare hour in them is after noon.
PARTS = {
    "morning": Part(4, late=False), "mornings": Part(4, late=False), "early morning": Part(4, late=False),
    "early in the morning": Part(4, late=False), "early hours of the morning": Part(4, late=False),
    "first thing": Part(8, late=False), "first thing in the morning": Part(8, late=False),
    "late morning": Part(10, late=False), "very late morning": Part(11, late=False),
    "mid-morning": Part(10, late=False),
    "breakfast": Part(8, late=False), "lunch": Part(12, late=True), "lunchtime": Part(12, late=True),
    "lunch time": Part(12, late=True), "afternoon": Part(12, late=True), "early afternoon": Part(12, late=True),
    "very early afternoon": Part(12, late=True), "late afternoon": Part(16, late=True),
    "mid-afternoon": Part(14, late=True), "teatime": Part(16, late=True), "afternoonish": Part(12, late=True),
    **dict.fromkeys(
        ("eod", "end of day", "end of the day", "end of play", "close of play", "close of business", "end of business",
         "end of business day", "end of the business day", "the end of business", "the end of the day",
         "the close of business", "the end of the business day", "end of the working day"),
        Part(17, late=True),
    ),
    "evening": Part(18, late=True), "eve": Part(18, late=True), "late evening": Part(21, late=True),
    "early evening": Part(17, late=True), "dinner": Part(18, late=True), "night": Part(18, late=True),
    "late night": Part(21, late=True), "late at night": Part(21, late=True), "bedtime": Part(22, late=True),
}  # fmt: skip
#: What follows these is the rest of the day: "after lunch".
AFTERS = {"lunch": Part(13, True), "work": Part(17, True), "school": Part(15, True), "dinner": Part(20, True)}
#: The month and day on which a season begins in the north.
SEASONS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 23), "fall": (9, 23), "winter": (12, 21)}
WHICH = {
    "next": 1, "following": 1, "last": -1, "previous": -1, "this past": -1, "prior": -1, "this": 0, "current": 0,
    "coming": 0, "upcoming": 0, "this coming": 0, "next next": 2, "this last": -1, "these": 0, "the coming": 0,
    "this upcoming": 0,
}  # fmt: skip
EDGES = {
    "early": "early", "early in": "early", "early on in": "early", "beginning of": "early", "start of": "early",
    "the beginning of": "early", "the start of": "early", "first half of": "early", "mid": "mid", "mid-": "mid",
    "middle of": "mid", "the middle of": "mid", "half way through": "mid", "halfway through": "mid",
    "end of": "end", "the end of": "end", "late": "late", "late in": "late", "later": "late", "later in": "late",
    "later on": "late", "earlier": "", "the last part of": "late", "the latter half of": "late", "back end of": "late",
    "second half of": "late", "close of": "end", "tail end of": "end",
}  # fmt: skip
_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "ninety": 90,
}  # fmt: skip
_VAGUE = {
    "couple": 2, "couple of": 2, "a couple": 2, "a couple of": 2, "pair of": 2, "a pair of": 2, "few": 3, "a few": 3,
    "several": 3, "half a dozen": 6, "half an": 0.5, "half a": 0.5, "a quarter of an": 0.25, "quarter of an": 0.25,
    "three-quarters of an": 0.75, "three quarters of an": 0.75,
}  # fmt: skip
_GLUE = {
    "of": "of", "in": "in", "at": "at @", "on": "on", "the": "the", "ago": "ago back earlier",
    "hence": "hence later henceforth", "after": "after", "before": "before",
    "dash": "-", "to": "to till til until untill thru through", "and": "and & but", "comma": ",", "for": "for",
    "by": "by during within", "from": "from starting", "between": "between", "past": "past",
    "about": "about around approximately approx roughly circa ca exactly sharp precisely ish anytime sometime sometimes"
    " somewhere say",
    "oclock": "o'clock oclock", "article": "a an", "half": "half", "tick": "'", "time": "time", "thousand": "thousand",
    "slash": "/", "more": "more", "since": "since",
}  # fmt: skip
_PHRASES = {
    "from now": "hence", "from right now": "hence", "from today": "hence", "from then": "hence",
    "and a half": "ahalf", "and an half": "ahalf", "o 'clock": "oclock", "o clock": "oclock", "no later than": "by",
    "later than": "by", "not after": "by", "not before": "by", "as of": "by", "up to": "to", "in between": "between",
    "rest of": "rest", "the rest of": "rest", "starting from": "from",
    "ides of": "ides", "earliest": "about", "at the latest": "about", "on or before": "by", "in the course of": "by",
    "in time": "hence", "in the year": "of", "in year": "of",
}  # fmt: skip
#: Words that stand for a day by themselves: days from today, and the part of it.
_DAYS = {
    "today": (0, None), "tomorrow": (1, None), "tomorrows": (1, None), "yesterday": (-1, None),
    "tonight": (0, Part(18, True)), "late tonight": (0, Part(21, True)), "later tonight": (0, Part(21, True)),
    "last night": (-1, Part(18, True)), "late last night": (-1, Part(21, True)), "last evening": (-1, Part(18, True)),
    "overmorrow": (2, None), "at this time": (0, None), "this day": (0, None), "today's": (0, None),
    "this time next week": (7, None), "same day next week": (7, None), "this time tomorrow": (1, None),
    "tomorrow's": (1, None), "yesterday's": (-1, None),
}  # fmt: skip
_ENDS = {
    "eow": "end week", "eom": "end month", "eoy": "end year", "eoq": "end quarter",
    "bom": "early month", "boy": "early year",
    "month end": "end month", "year end": "end year", "week's end": "end week",
    "end of week": "end week", "end of month": "end month", "end of year": "end year",
    "end of quarter": "end quarter", "beginning of month": "early month", "beginning of year": "early year",
    "beginning of week": "early week", "start of month": "early month", "start of year": "early year",
    "start of week": "early week", "midweek": "mid week",
}  # fmt: skip


def _table() -> dict[str, Meaning]:
    table: dict[str, Meaning] = {name: ("feast", feast) for name, feast in FEASTS.items()}
    for name, weekday in WEEKDAYS.items():
        table |= dict.fromkeys((name, f"{name}s", f"{name}'s"), ("weekday", weekday))
    table |= {name: ("month", month) for name, month in MONTHS.items()}
    table |= {word: ("unit", unit) for unit, said in UNITS.items() for word in said.split()}
    table |= {f"{unit}'s": ("unit", unit) for unit in UNITS} | {"week-end": ("unit", "weekend")}
    for kind in ("business", "working", "work", "office", "week"):
        table |= dict.fromkeys((f"{kind} day", f"{kind} days"), ("unit", "workday"))
    table |= {"week end": ("unit", "weekend"), "season": ("season", None), "seasons": ("season", None)}
    table |= {word: ("part", part) for word, part in PARTS.items()}
    table |= {f"after {word}": ("part", part) for word, part in AFTERS.items()}
    table |= {word: ("season", begins) for word, begins in SEASONS.items()}
    table |= {word: ("which", step) for word, step in WHICH.items()}
    table |= {f"the {word}": ("which", step) for word, step in WHICH.items() if not word.startswith(("th", "cu"))}
    table |= {word: ("edge", edge) for word, edge in EDGES.items()}
    table |= {word: ("number", Number(value)) for word, value in _NUMBERS.items()}
    table |= {word: ("number", Number(value, "~")) for word, value in _VAGUE.items()}
    table |= {word: ("ordinal", value) for word, value in SPOKEN_ORDINALS.items() if "-" not in word} | {
        "final": ("ordinal", -1)
    }
    table |= {word: ("zone", zone) for word, zone in CLOCK_ZONES.items()}
    table |= {word: (kind, None) for kind, words in _GLUE.items() for word in words.split()}
    table |= {word: (kind, None) for word, kind in _PHRASES.items()}
    table |= {word: ("relative", value) for word, value in _DAYS.items()}
    table |= {word: ("relative", said) for word, said in _ENDS.items()}
    table |= {f"{article} {word}": ("relative", said) for word, said in _ENDS.items() for article in ("the", "at the")}
    table |= {
        "noon": ("clock", Clock(12)),
        "midday": ("clock", Clock(12)),
        "midnight": ("clock", Clock(24)),
        "noonish": ("clock", Clock(12)),
        "mid-night": ("clock", Clock(24)),
    }
    table |= {"am": ("meridiem", 0), "pm": ("meridiem", 12), "in the am": ("meridiem", 0)}
    table |= {"in the pm": ("meridiem", 12), "a m": ("meridiem", 0), "p m": ("meridiem", 12)}
    table |= dict.fromkeys(("now", "right now", "just now"), ("relative", "now"))
    return table


TABLE: dict[str, Meaning] = _table()
#: How many pieces the longest entry has that begins with a piece.
LONGEST: dict[str, int] = {}
for _entry in TABLE:
    _pieces = PIECE.findall(_entry)
    LONGEST[_pieces[0]] = max(LONGEST.get(_pieces[0], 1), len(_pieces))
