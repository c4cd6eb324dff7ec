"""The grammar of weeks, months and lengths of time: "early next week", "end of May", "within ten business days",
"in 2 hours"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import ceil

from bot.core.read.calendar_words import MONTHS, NUMBERS, one_of
from bot.core.read.day import Day, Now, Shape, month_end, shifted, sure_date, working_days_after
from bot.core.read.days import Rule, nearest

_EDGE = (
    r"(?:(?P<edge>early(?: on)?(?: in)?|(?:the )?(?:beginning|start|first half|first part|top) of|mid"
    r"|middle of|the middle of|"
    r"midway through|(?:the )?(?:back end|end|close|last day|tail end|latter half|second half) of|later|late|sometime|"
    r"some time|(?:in )?the course of|(?:at )?the latest|by the end of|end|beginning|start)[ -](?:in )?(?:the )?)?"
)
#: "5 a day" is no length.
_RATE = re.compile(r"\d $")
_EARLY = ("early", "beginning", "start", "first", "top")
_MID = ("mid",)
_END = ("end", "close", "last day", "tail", "back")


def _edge(found: re.Match[str]) -> str:
    word = (found["edge"] or "").replace("the ", "").replace("by ", "").strip()
    for kind, starts in (("early", _EARLY), ("mid", _MID), ("end", _END)):
        if word.startswith(starts):
            return kind
    return "late" if word.startswith(("late", "second", "latter")) else ""


def week_day(monday: date, edge: str, now: Now) -> Day:
    """Return the day that stands for a week, or for the named part of it."""
    on = [monday + timedelta(days=step) for step in range(5)]
    day = {"early": on[2], "mid": on[2]}.get(edge, on[4])
    fair = tuple(one for one in (on[:2] if edge == "early" else () if edge else on[:4]) if one >= now.today)
    first = on[0] if edge in ("early", "") else day
    return Day(Shape.WEEK, day, None, fair, first=max(first, now.today))


def _week(found: re.Match[str], now: Now) -> Day | None:
    which, edge = found["which"], _edge(found)
    monday = now.today - timedelta(days=now.today.weekday())
    if which in ("this", "the", "of") and not edge and (which != "this" or found["edge"]):
        return None
    weeks = {"next": 1, "following": 1, "the following": 1, "coming": 1}.get(which, 0)
    if "after next" in found.group():
        weeks = 2
    if which in ("last", "past"):
        return Day(Shape.WEEK, None, monday - timedelta(days=3), behind=True)
    if weeks == 0 and now.today.weekday() > 4:
        weeks = 1
    return week_day(monday + timedelta(weeks=weeks), edge, now)


def _end_of_week(found: re.Match[str], now: Now) -> Day:
    monday = now.today - timedelta(days=now.today.weekday())
    return week_day(monday + timedelta(weeks=int(now.today.weekday() > 4)), "end", now)


def _weekend(found: re.Match[str], now: Now) -> Day:
    monday = now.today - timedelta(days=now.today.weekday())
    word = found["how"] or ""
    if "after" in word:
        on = monday + timedelta(days=7)
    else:
        on = monday + timedelta(days=4 if word.startswith(("by", "before")) and now.today.weekday() < 5 else 5)
    on += timedelta(days=7 * ("next" in found.group()))
    on = max(on, now.today)
    return Day(Shape.WEEK, on, monday - timedelta(days=2), first=on)


def _month(found: re.Match[str], now: Now) -> Day | None:
    edge, name = _edge(found), found["month"]
    if not name:
        months = 1 if found["which"] in ("next", "following", "coming") else 0
        year, month = now.today.year, now.today.month + months
        if found["which"] in ("the", "this", "") and not edge:
            return None
    else:
        year, month = now.today.year, MONTHS[name]
        if month < now.today.month:
            year += 1
    return _part_of_month(year, month, edge, now)


def _part_of_month(year: int, month: int, edge: str, now: Now) -> Day | None:
    end = month_end(year, month)
    working = end
    while working.weekday() > 4:
        working -= timedelta(days=1)
    if edge == "early":
        return Day(
            Shape.MONTH,
            end.replace(day=7),
            None,
            tuple(end.replace(day=d) for d in range(1, 7)),
            first=end.replace(day=1),
            doubtful=True,
        )
    if edge == "mid":
        return Day(Shape.MONTH, end.replace(day=15), None, first=end.replace(day=15))
    if edge == "end":
        return Day(Shape.MONTH, end, None, (working,) if working != end else (), first=working)
    if edge == "late":
        return Day(Shape.MONTH, end, None, (working,), first=end.replace(day=20), doubtful=True)
    return Day(Shape.NONE, None, None, first=max(end.replace(day=1), now.today))


def _end_of_month(found: re.Match[str], now: Now) -> Day | None:
    return _part_of_month(now.today.year, now.today.month, "end", now)


def _end_of_year(found: re.Match[str], now: Now) -> Day | None:
    quarter = found["quarter"]
    if quarter is None:
        return nearest(12, 31, None, now)
    end = month_end(now.today.year, int(quarter) * 3)
    return nearest(end.month, end.day, None, now)


def _week_of(found: re.Match[str], now: Now) -> Day | None:
    day, month = int(re.sub(r"\D", "", found["day"])), now.today.month
    named = found["month"] or found["before"]
    on = sure_date(now.today.year, MONTHS[named], day) if named else sure_date(now.today.year, month, day)
    if on is None:
        return None
    if on < now.today - timedelta(days=7):
        on = sure_date(on.year + 1, on.month, day) if named else sure_date(on.year + month // 12, month % 12 + 1, day)
    return week_day(on - timedelta(days=on.weekday()), "", now) if on else None


def _count(word: str) -> float | None:
    if word.isdigit():
        return int(word) if len(word) < 4 else None
    return 0.5 if word in ("half a", "half an") else NUMBERS.get(word)


def _length(found: re.Match[str], now: Now) -> Day | None:
    count = _count(found["to"] or found["count"])
    if count is None or (found["count"] in ("a", "an") and _RATE.search(found.string[: found.start("count")][-8:])):
        return None
    count = 2 if found["or_two"] else count
    count += 0.5 * bool(found["half"] or found["and_half"])
    unit, frame = found["unit"], f"{found['frame'] or ''} {found['tail'] or ''}"
    behind = True if "ago" in frame or "back" in frame else False if frame.strip() else None
    if unit.startswith(("hour", "minute")):
        return _hours(count, unit, behind, now)
    days = ceil(count * {"d": 1, "n": 1, "w": 7, "f": 14, "m": 0}[unit[0]])
    working = bool(found["working"])
    if unit.startswith("month"):
        on = _months_on(now.today, int(-count if behind else count))
    elif working and not behind:
        on = working_days_after(now.today, days)
    else:
        on = shifted(now.today, -days if behind else days)
    if on is None:
        return None
    doubtful = "few" in found["count"]
    back = on if behind else shifted(now.today, -days)
    return Day(
        Shape.LENGTH,
        None if behind else on,
        back,
        first=on,
        days=days or None,
        working=working,
        behind=behind,
        doubtful=doubtful,
    )


def _hours(count: float, unit: str, behind: bool | None, now: Now) -> Day | None:
    length = timedelta(hours=count) if unit.startswith("hour") else timedelta(minutes=count)
    moment = now.moment.timestamp() + length.total_seconds() * (-1 if behind else 1)
    local = now.moment.fromtimestamp(moment, now.zone).replace(microsecond=0)
    on = local.date()
    if behind:
        return Day(Shape.LENGTH, None, on, behind=True)
    return Day(Shape.LENGTH, on, None, moment=local, behind=behind)


def _months_on(day: date, months: int) -> date | None:
    index = day.year * 12 + day.month - 1 + months
    last = month_end(index // 12, index % 12 + 1)
    return last.replace(day=min(day.day, last.day))


_NUMBER = rf"(?:{one_of(NUMBERS)}|half an?|\d{{1,3}})"
_MONTH_NAMES = one_of(MONTHS)
RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (
            (
                rf"\b{_EDGE}(?:on )?(?P<which>next|this|the following|following|coming|the|last|past"
                rf"|of) week(?:'s end)?(?: after next| coming)?\b(?! (?:of|commencing|beginning|starting)\b)"
            ),
            _week,
        ),
        (r"\b(?:the )?(?P<which>week)(?P<edge>) after next\b", _week),
        (r"\b(?:the )?(?:end of (?:the |this )?(?:working )?week|week'?s end|eow|end of wk)\b", _end_of_week),
        (r"\b(?P<how>(?:by|before|over|after|at|for|during|on) )?(?:the |this |next )weekend\b", _weekend),
        (rf"\b{_EDGE}(?P<which>next|this|the|following|coming) month\b(?P<month>)", _month),
        (
            rf"\b{_EDGE}(?P<which>(?:by |in )?)(?P<month>{_MONTH_NAMES})\b(?!'s)(?! \d{{1,2}}(?:st|nd|rd|th)?\b(?!:))",
            _month,
        ),
        (r"\b(?:the )?(?:end of (?:the |this )?month|eom|month'?s end|month end)\b", _end_of_month),
        (r"\b(?:the )?end of (?:the |this )?(?:year|q(?P<quarter>[1-4])|quarter (?P<q>[1-4]))\b|\beoy\b", _end_of_year),
        (
            (
                rf"\b(?:the )?week (?:of|commencing|beginning"
                rf"|starting)(?: on)?(?: monday)? ?(?:the )?(?P<before>{_MONTH_NAMES})?(?:the )?"
                rf" ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:(?: of)? (?P<month>{_MONTH_NAMES}))?\b"
            ),
            _week_of,
        ),
        (
            (
                rf"(?<![\d$£€.,:/-])(?<!hours )(?<!days )(?<!times )(?<!once )(?<!twice )(?<!per"
                rf" )\b(?P<frame>(?:(?:in|within|after|about|around|another|at least|up to|max|maximum|roughly"
                rf"|the next|a further|inside) ){{0,3}})"
                rf"(?P<count>{_NUMBER})(?:(?: ?- ?| to | or )(?P<to>{_NUMBER}))?"
                rf"(?P<half> and a half)?(?: full| whole| more| odd)?"
                rf"(?: ?(?P<working>business|working|work|office|week))?[ -]?"
                rf"(?P<unit>days?|nights?|weeks?|fortnights?|months?|hours?|minutes?)\b"
                rf"(?P<and_half> and a half\b)?(?P<or_two> or two\b)?(?:'|')?"
                rf"(?P<tail> (?:ago|back|time|from now|from today|from yesterday))?(?! (?:old|of silence|of nothing"
                rf"|a week|per|onsite|on-site|interview|call|chat|meeting|panel|test|long|round|screen|wait|drive"
                rf"|commute|contract|notice|shift|video|zoom|phone|conversation|process|session|trial|experience"
                rf"|of experience|in a row|straight|now|already|since|drive|later)\b)"
            ),
            _length,
        ),
    )
)
