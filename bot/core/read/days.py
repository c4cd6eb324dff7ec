"""The grammar of phrases that name a day: each rule is a pattern over plain text and what it means.

Weeks, months and lengths of time are in ``stretches``. It finds phrases;
which of them is an interview is said in ``roles``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.core.read.calendar_words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, one_of, one_of_many
from bot.core.read.dates.feasts import FEASTS, around
from bot.core.read.day import Day, Now, Shape, sure_date

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Now], Day | None]]

WEEKDAY = one_of(WEEKDAYS)
MONTH = one_of(MONTHS)
_ORDINAL = one_of(ORDINALS)
_PART = r"(?: (?P<part>morning|afternoon|evening|night|lunchtime|tonight))?"
_NOT_A_DAY = (
    r"(?! (?:round|rounds|interview|interviews|stage|floor|time|street|st|ave|avenue|one|call|email"
    r"|e-mail|follow|person|"
    r"reminder|year|choice|half|candidate|thing|place|team|question|opinion|shift|week|part|meeting"
    r"|screen|chat|try|note|"
    r"rejection|no|offer|day|of all|grade|century|job|name|interviewer|recruiter|manager|applicant|step|phase)s?\b)"
)


#: "A solid 9/10" is a mark.
_SCORE = re.compile(
    r"\b(?:a|solid|scored?|rated?(?: it)?|g[ai]ve (?:it|them|myself)|felt like|(?:score|rating|mark) (?:was|is|of)) $"
)


def _weekday(found: re.Match[str], now: Now) -> Day:
    number, word = WEEKDAYS[found["day"]], found["which"] or ""
    ahead = now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1)
    back = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1)
    fair: tuple[date, ...] = ()
    doubtful = False
    here = now.today + timedelta(days=number - now.today.weekday())
    tail = (found["tail"] or "").strip()
    if tail in ("week", "fortnight"):
        ahead += timedelta(days=7 if tail == "week" else 14)
    elif word == "this" and here >= now.today:
        ahead = here
    elif word == "this":
        back = here
    elif "next" in word and here > now.today:
        fair, ahead, doubtful = (ahead,), ahead + timedelta(days=7), True
    behind = True if word in ("last", "past") or "gone" in tail else False if "next" in word or tail else None
    return Day(Shape.WEEKDAY, ahead, back, fair, part=found["part"], behind=behind, doubtful=doubtful)


def _near(found: re.Match[str], now: Now) -> Day:
    word = found["word"]
    days = -2 if word.startswith("day before") else 2 if word.startswith("day after") else None
    if days is None:
        days = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(word.split(" week")[0], 0)
    if word.endswith(" week"):
        days += 7
    on = now.today + timedelta(days=days)
    part = found["part"] or ("tonight" if word == "tonight" else None)
    behind = days < 0 or None if days <= 0 else False
    return Day(Shape.RELATIVE, on, on, part=part, behind=behind)


def _this_part(found: re.Match[str], now: Now) -> Day:
    return Day(Shape.RELATIVE, now.today, now.today, part=found["part"])


def _in_the_part(found: re.Match[str], now: Now) -> Day:
    part = found["part"]
    on = now.today + timedelta(days=1) if part == "morning" and now.moment.hour >= 9 else now.today
    return Day(Shape.PART, on, now.today, part=part)


def _after(found: re.Match[str], now: Now) -> Day:
    return Day(Shape.RELATIVE, now.today, now.today, part=found["part"])


def day_end(found: re.Match[str], now: Now) -> Day:
    return Day(Shape.DAY_END, now.today, now.today)


def nearest(month: int, day: int, year: int | None, now: Now, shape: Shape = Shape.DATE) -> Day | None:
    """Return the day of a month as seen ahead and behind, its year inferred where none was written."""
    if year is not None:
        on = sure_date(year + 2000 if year < 100 else year, month, day)
        return Day(shape, on, on) if on else None
    years = [sure_date(now.today.year + step, month, day) for step in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    dates = [on for on in years if on]
    if not dates:
        return None
    ahead = next((on for on in dates if on >= now.today), None)
    back = next((on for on in reversed(dates) if on <= now.today), None)
    return Day(shape, ahead, back)


def _month_day(found: re.Match[str], now: Now) -> Day | None:
    day = ORDINALS.get(found["day"]) or int(re.sub(r"\D", "", found["day"]) or 0)
    year = int(found["year"]) if found["year"] else None
    return nearest(MONTHS[found["month"]], day, year, now)


def _numeric(found: re.Match[str], now: Now) -> Day | None:
    one, two = int(found["one"]), int(found["two"])
    year = int(found["year"]) if found["year"] else None
    month, day = (one, two) if now.month_first else (two, one)
    if month > 12:
        month, day = day, month
    if month > 12 or (one, two) == (24, 7) or not month or not day:
        return None
    if year is None and two in (5, 10) and one <= two and _SCORE.search(found.string[: found.start()][-16:]):
        return None
    return nearest(month, day, year, now)


def _iso(found: re.Match[str], now: Now) -> Day | None:
    return nearest(int(found["month"]), int(found["day"]), int(found["year"]), now)


def _ordinal(found: re.Match[str], now: Now) -> Day | None:
    day = ORDINALS.get(found["day"]) or int(re.sub(r"\D", "", found["day"]))
    if not 1 <= day <= 31:
        return None
    ahead = back = None
    year, month = now.today.year, now.today.month
    for step in range(-3, 4):
        index = year * 12 + month - 1 + step
        on = sure_date(index // 12, index % 12 + 1, day)
        if on and on <= now.today:
            back = on
        if on and on >= now.today and ahead is None:
            ahead = on
    return Day(Shape.ORDINAL, ahead, back)


def _feast(found: re.Match[str], now: Now) -> Day | None:
    ahead, back = around(FEASTS[found["feast"]], now.today)
    if found.string[: found.start()].endswith("after "):
        return Day(Shape.NONE, first=ahead + timedelta(days=1) if ahead else None)
    return Day(Shape.DATE, ahead, back)


def _counted_weekday(found: re.Match[str], now: Now) -> Day | None:
    """ "A week on Tuesday", "two weeks from Friday", "a week ago Monday"."""
    number, count = WEEKDAYS[found["day"]], NUMBERS.get(found["count"]) or 1
    weeks = count * (2 if found["unit"].startswith("fortnight") else 1)
    if "ago" in found["from"]:
        back = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1 + 7 * weeks)
        return Day(Shape.WEEKDAY, back, back, behind=True)
    on = now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1 + 7 * weeks)
    return Day(Shape.WEEKDAY, on, None, behind=False)


_FEASTS = [name for name, feast in FEASTS.items() if not feast.weak]
_NUMBER_DAY = r"(?P<day>\d{1,2}(?:st|nd|rd|th)?|(?:" + _ORDINAL + r")\b)"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"\b(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b", _iso),
        (
            (
                rf"\b(?P<month>{MONTH})\.? (?:the )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)\b(?![:.]\d"
                rf"| ?[ap]\.?m\b){_YEAR}"
            ),
            _month_day,
        ),
        (rf"\b(?P<month>{MONTH}) (?:the )?(?P<day>(?:{_ORDINAL}))\b{_YEAR}", _month_day),
        (rf"\b(?:the )?{_NUMBER_DAY}(?: of| day of)? ?(?P<month>{MONTH})\b(?!'s){_YEAR}", _month_day),
        (
            (
                r"(?<![\d/$£€.,])(?P<one>\d{1,2})(?P<s>[/])(?P<two>\d{1,2})(?:(?P=s)(?P<year>20\d\d"
                r"|\d\d))?\b(?![/%]|\.\d)"
            ),
            _numeric,
        ),
        (r"(?<![\d/$£€.,])(?P<one>\d{1,2})(?P<s>[.-])(?P<two>\d{1,2})(?P=s)(?P<year>20\d\d|\d\d)\b(?!\.\d)", _numeric),
        (
            (
                rf"\b(?:(?:on|the|coming|following) ){{0,3}}(?:(?P<which>this coming|this|next|last"
                rf"|past) )?(?P<day>{WEEKDAY})s?\b"
                rf"(?P<tail> week\b| fortnight\b| just gone\b| gone\b)?{_PART}(?!\.(?:com|co|io|ai)\b)"
            ),
            _weekday,
        ),
        (
            (
                rf"\b(?P<count>a|one|two|three|couple|1|2|3) (?P<unit>weeks?|fortnight)(?: (?P<from>on|from|after"
                rf"|past|ago)(?: on| last| next| this)?)"
                rf" (?P<day>{WEEKDAY})\b"
            ),
            _counted_weekday,
        ),
        (
            r"\b(?:the )?(?P<word>this time next week|same time next week|same day next week|day after tomorrow"
            r"|day before yesterday|today week|tomorrow week|tomorrow"
            r"|yesterday|today|tonight|"
            r"last night|last evening)(?:'s)?" + _PART + r"\b",
            _near,
        ),
        (r"\b(?:this|later this|earlier this) (?P<part>morning|afternoon|evening|lunchtime)\b", _this_part),
        (r"\b(?:in|during|at|for) (?:the )?(?P<part>morning|afternoon|evening|night|lunchtime|lunch)\b", _in_the_part),
        (r"\b(?:after|at|over) (?P<part>lunch|work|dinner|breakfast|school|lunchtime)\b", _after),
        (
            (
                r"\b(?:the )?(?:end of (?:the )?(?:business )?day|eod|close of (?:play|business)|end of (?:play"
                r"|business)|end of working day)\b"
            ),
            day_end,
        ),
        (rf"\b(?:the )(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b{_NOT_A_DAY}", _ordinal),
        (rf"\b(?<!the )(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b(?! on \w){_NOT_A_DAY}", _ordinal),
        (rf"\b(?:on|by|until|till?|before|for) the (?P<day>(?:{_ORDINAL}))\b{_NOT_A_DAY}", _ordinal),
        (rf"\b(?P<feast>{one_of_many(_FEASTS)})\b", _feast),
        (r"\b(?:by|before) (?:the )?(?P<feast>new year)\b", _feast),
    )
)
DOTTED_RULE: Rule = (
    re.compile(r"(?<![\d/$£€.,])(?P<one>\d{1,2})\.(?P<two>\d{1,2})\.?(?P<year>20\d\d)?(?!\d|[.:]\d| ?[ap]m\b)"),
    _numeric,
)
