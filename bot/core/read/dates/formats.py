"""Dates and hours that are known by how they are written: "2026-12-01T09:15Z", "3/12/26", "14h30", "7.25 pm".

Each shape is a pattern over the letters and what it means; the shapes of words are in ``shapes``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from bot.core.read.calendar_words import MONTHS, dotted, one_of
from bot.core.read.dates.nouns import Clock, Number, When
from bot.core.read.dates.reckon import midnight, unit_stretch
from bot.core.read.day import Now, sure_date

Found = tuple[str, Any] | None
_AFTER = r"(?![\w]|[/.:,]\d|-\d)"


def _said(found: re.Match[str], name: str) -> str:
    """Return what a group found, or nothing where the pattern has no such group."""
    return found.groupdict().get(name) or ""


def century(year: int, written: str) -> int:
    """Return the year that two digits stand for: up to 49 of this century."""
    return year if len(written) > 2 else year + (2000 if year < 50 else 1900)


def full_year(year: int | Number, *, short: bool) -> int | None:
    """Return the year that a number stands for, or None; two digits only where ``short`` allows them."""
    if isinstance(year, int):
        return year
    if len(year.written) == 4 and 1000 <= year.value < 2200:
        return year.whole
    return century(year.whole, year.written) if short and len(year.written) == 2 and year.value > 12 else None


def _iso(found: re.Match[str], now: Now) -> Found:
    day = sure_date(int(_said(found, "y")), int(_said(found, "m")), int(_said(found, "d")))
    if day is None:
        return None
    if not _said(found, "h"):
        return "when", When(year=day.year, month=day.month, day=day.day)
    hour, minute, second = int(_said(found, "h")), int(_said(found, "min")), int(_said(found, "s") or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    if not _said(found, "off"):
        return "when", When(year=day.year, month=day.month, day=day.day, clock=Clock(hour, minute, second))
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_offset(_said(found, "off")))
        local = moment.astimezone(now.zone)
    except (ValueError, OverflowError):
        return None
    clock = Clock(local.hour, local.minute, local.second)
    return "when", When(year=local.year, month=local.month, day=local.day, clock=clock)


def _compact(found: re.Match[str], now: Now) -> Found:
    """ "20261201": a date only where nothing else is said."""
    day = sure_date(int(_said(found, "y")), int(_said(found, "m")), int(_said(found, "d")))
    return ("when", When(year=day.year, month=day.month, day=day.day, weak=True)) if day else None


def _offset(written: str) -> timezone:
    if written == "z":
        return UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-length if written[0] == "-" else length)


def _numeric(found: re.Match[str], now: Now) -> Found:
    one, two = int(_said(found, "a")), int(_said(found, "b"))
    year = century(int(_said(found, "y")), _said(found, "y")) if _said(found, "y") else None
    month, day = (one, two) if now.month_first and _said(found, "sep").strip() != "." else (two, one)
    if month > 12:
        month, day = day, month
    if (one, two) == (24, 7) or sure_date(year or 2000, month, day) is None:
        return None
    return "when", When(year=year, month=month, day=day)


def _year_month(found: re.Match[str], now: Now) -> Found:
    year, month = int(_said(found, "y")), int(_said(found, "m"))
    return ("when", When(year=year, month=month)) if 1 <= month <= 12 else None


def _quarter(found: re.Match[str], now: Now) -> Found:
    written = _said(found, "y") or _said(found, "y2")
    month = 3 * int(_said(found, "q")) - 2
    year = century(int(written), written) if written else now.today.year + (month + 2 < now.today.month)
    first = midnight(date(year, month, 1))
    return "when", When(base=unit_stretch(first, "quarter", 0))


def _clock(found: re.Match[str], now: Now) -> Found:
    hour, minute, second = int(_said(found, "h")), int(_said(found, "min") or 0), int(_said(found, "s") or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute):
        return None
    half = _said(found, "half")
    if not half:
        bare = (0 < hour <= 12 and len(_said(found, "h")) == 1) or hour in (10, 11, 12)
        return "clock", Clock(hour, minute, second, bare=bare)
    if hour > 12:
        return "clock", Clock(hour, minute, second)
    return "clock", Clock(hour % 12 + (12 if half == "p" else 0), minute, second)


def _dotted(found: re.Match[str], now: Now) -> Found:
    """ "14.30"; where days are written with dots, only what can be no day."""
    hour, minute = int(_said(found, "h")), int(_said(found, "min"))
    if dotted(now.zone) and sure_date(2000, minute, hour) is not None:
        return None
    return _clock(found, now)


def _dotted_day(found: re.Match[str], now: Now) -> Found:
    """ "19.12": a day only where it stands alone, or beside another day."""
    read = _numeric(found, now)
    return ("when", replace(read[1], weak=True)) if read is not None else None


def _hours(found: re.Match[str], now: Now) -> Found:
    """ "15h15", "8h": hours as the continent writes them."""
    hour, minute = int(_said(found, "h")), int(_said(found, "min") or 0)
    return ("clock", Clock(hour, minute)) if hour < 25 and minute < 60 else None


def _year(found: re.Match[str], now: Now) -> Found:
    return ("year", int(_said(found, "y"))) if 1 <= int(_said(found, "y")) < 9990 else None


def _fraction(found: re.Match[str], now: Now) -> Found:
    return "number", Number(int(_said(found, "a")) / int(_said(found, "b")), "~")


def _decimal(found: re.Match[str], now: Now) -> Found:
    return "number", Number(float(_said(found, "n")), "~")


def _ordinal(found: re.Match[str], now: Now) -> Found:
    return "ordinal", int(_said(found, "n"))


def _named_month(found: re.Match[str], now: Now) -> Found:
    """ "12-Jan-2013", "sep-2012", "14april"."""
    year = century(int(_said(found, "y")), _said(found, "y")) if _said(found, "y") else None
    day, month = int(_said(found, "d")) if _said(found, "d") else None, MONTHS[_said(found, "month")]
    if day is None and year is None:
        return None
    return ("when", When(year=year, month=month, day=day)) if sure_date(year or 2000, month, day or 1) else None


def _nothing(found: re.Match[str], now: Now) -> Found:
    return "", None


_MONTH = one_of(MONTHS)
FORMATS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Now], Found]], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"(?P<a>[13])/(?P<b>[24])(?= ?(?:h|hour|hours)\b)", _fraction),
        (
            (
                r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?:(?:t| ?| at )(?P<h>\d\d):(?P<min>\d\d)"
                r"(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)? ?(?P<off>z|[+-]\d\d:?\d\d|[+-]\d\d)?)?(?![\w])"
            ),
            _iso,
        ),
        (r"(?P<y>[12]\d{3})(?P<sep>[/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?P<h>(?P<min>(?P<s>)?)?)?" + _AFTER, _iso),
        (r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\w)", _compact),
        (r"(?P<y>[12]\d{3})[-/](?P<m>\d\d?)" + _AFTER, _year_month),
        (r"(?P<m>\d\d?)/(?P<y>[12]\d{3})" + _AFTER, _year_month),
        (
            (
                r"(?P<a>\d\d?)(?P<sep> ?/ ?|-|\.|(?= \d\d? (?:19|20)\d\d) )(?P<b>\d\d?)(?P=sep)(?P<y>\d{4}|\d\d)"
                r"(?![\w]|[/.]\d|-\d)"
            ),
            _numeric,
        ),
        (r"(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)(?![\w%]|[/.:,]\d)", _numeric),
        (r"(?P<a>\d\d?) (?P<sep>/) (?P<b>\d\d?)" + _AFTER, _numeric),
        (r"(?P<a>\d\d?)(?P<sep>\.)(?P<b>\d\d?)\.(?![\w]|[/.:,]\d)", _numeric),
        (r"(?:(?P<y>20\d\d|\d\d) ?)?q(?P<q>[1-4])(?: (?:of )?(?P<y2>20\d\d))?\b", _quarter),
        (
            rf"(?:(?P<d>\d\d?)[-. ]{{0,2}})?(?P<month>{_MONTH})[-.] ?(?P<y>\d{{4}}|\d\d)\b(?!-|\.\d)",
            _named_month,
        ),
        (rf"(?P<d>\d\d?)-?(?P<month>{_MONTH})\b", _named_month),
        (r"(?=(?:[+ ().-]{0,2}\d){9})(?:\+\d{1,3}[ .-]?)?(?:\(?\d{3,5}\)?[ .-]){1,3}\d{3,7}(?![\d:/])", _nothing),
        (
            r"(?P<h>\d\d?)(?:[:.](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?)? ?(?P<half>[ap])(?:\. ?m\b\.?|m\b\.?| m\b)",
            _clock,
        ),
        (r"(?P<h>\d\d?)(?P<min>\d\d) ?(?P<half>[ap])\.? ?m\b\.?", _clock),
        (r"(?P<h>\d\d?):(?P<min>\d\d) ?(?P<half>[ap])\b\.?", _clock),
        (r"(?<=at )(?P<h>\d\d?)(?P<half>[ap])\b\.?", _clock),
        (r"(?P<h>\d\d?)(?P<half>p)\b\.?(?! ?(?:each|off|more|coin)\b)", _clock),
        (r"(?P<h>\d\d?)(?P<half>a)\b(?= to | ?-)", _clock),
        (r"(?P<h>\d\d?):(?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?(?: ?(?:hours|hrs|h)\b)?(?![\w:])", _clock),
        (
            (
                r"(?P<h>[01]?\d|2[0-3])\.(?P<min>[0-5][05])(?![\w%]|\.\d| ?(?:hours|h\b|%|k\b|million|stars|lpa|lakh"
                r"|years|miles|per\b|an hour|out of|gpa))"
            ),
            _dotted,
        ),
        (r"(?P<h>[01]\d|2[0-4])(?P<min>[0-5]\d) ?(?:hours|hrs|h)\b", _hours),
        (r"(?<!in )(?<!within )(?<!for )(?<!after )(?P<h>\d\d?) ?h(?P<min>\d\d)\b", _hours),
        (r"(?<!in )(?<!within )(?<!for )(?<!after )(?P<h>\d\d?)h\b(?! ?\d)", _hours),
        (r"(?P<n>\d{1,3}\.\d{1,2})(?= ?(?:hours?|hrs?|h|days?|weeks?|months?|years?|minutes?|mins?)\b)", _decimal),
        (r"(?P<a>\d\d?)(?P<sep>\.)(?P<b>\d\d?)(?![\w%]|[/.:,]\d)", _dotted_day),
        (r"(?P<n>\d\d?)(?:st|nd|rd|th)\b", _ordinal),
        (r"(?P<y>\d{1,4}) ?a\.?d\b\.?", _year),
    )
)
SHORT_YEAR = re.compile(r"'(?P<y>\d\d)(?!\w)")
