"""Every date or time phrase of a text, joined where they belong together ("half two on friday") and corrected where the
person corrected themselves ("tues no wait wed"). What each one is a date of is said in ``roles``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.read import days, stretches, times
from bot.core.read.calendar_words import dotted
from bot.core.read.dates import Expression
from bot.core.read.day import Day, Now, Shape

#: No message speaks of more; what is beyond is not read.
_MOST = 120
_RULES = (*days.RULES, *stretches.RULES)
_JOIN = re.compile(
    r"[\s,()]{0,3}(?:(?:at|@|on|the|around|about|from|between|by|for|of|-|in|is|sometime|starting|till|before"
    r"|after|probably|maybe|likely|most likely|hopefully|possibly|perhaps|i think)[\s,]{1,2}){0,2}[\s(]?"
)
_CORRECTION = re.compile(
    r"\b(?:no wait|wait|no|nope|sorry|actually|i mean|i meant|make that|make it|scratch that|correction"
    r"|or rather|rather|hang on|"
    r"hold on|oops|my bad|er|erm|um|argh|but now|now|instead|sry|should be|should read)\b"
)
_MOVED = re.compile(
    r"\b(?:moved|bumped|pushed|rescheduled|changed|postponed|shifted|delayed|put back|brought forward|switched)\b"
)
_NOT_LEFT = re.compile(
    r"\b(?:not|isn't|wasn't|instead of|rather than|used to be|not on|don't mean)(?: (?:the|on|at|by|for|until|in))*\s$"
)
_OR = re.compile(r"\s?(?:,? or |/|-| to | or maybe | and )(?:on |by |the )?")
#: A day word after these names a company or a person, unless a day of the month follows.
_NAMED = re.compile(r"(?:\b(?:with|at|company|named|called|and met|for|from)\s|@ ?)$")
_NAME_SHAPES = re.compile(
    r"(?:january|february|march|april|may|june|july|august|saturday|sunday|monday|tuesday|wednesday|thursday|friday)"
)
_VERBAL = re.compile(r"\b(?:i|we|he|she|they|just|you|the|i've|and)\s$")
#: "At the end of the day, it is their choice."
_AFTER_ALL = re.compile(r",? (?:it|they|i|we|you|he|she|that|this|there|what)(?:'\w+)?\b")
#: "Mon" is Monday on a phone, and French; "sat" is what a person did.
_WORDS_OF_EVERY_DAY = re.compile(
    r"monday (?:ami|amie|amis|dieu|cher|coeur|amour|petit)\b|sat (?:down|there|through|in on|opposite|across|next to)\b"
)
_DAY_BEFORE_NAME = re.compile(
    r"\b(?:in|by|of|on|until|till?|from|before|after|this|next|last|mid|early|late|end|for|since|to)[ -]$|\d ?$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase: a day, an hour, or both. Places are in the plain text."""

    start: int
    end: int
    day: Day | None = None
    at: time | None = None
    bare: bool = False
    zone: str | None = None
    weak: bool = False
    dropped: bool = False  #: the person took it back, or said that it is not so
    word: str = ""  #: the little word that led an hour: "at", "by", "before"

    @property
    def hour(self) -> time | None:
        return None if self.at is None else times.guess(self.at, self.day.part if self.day else None, self.bare)


def find(
    plain: str, now: Now, names: Sequence[tuple[int, int]] = (), expressions: Sequence[Expression] = ()
) -> list[Mention]:
    """Return the phrases of the text in order.

    ``names`` are stretches that are known to be names; ``expressions`` are what ``dates`` found in the text.
    """
    found = [*_candidates(plain, now), *_reckoned(expressions, now)]
    found = [one for one in found if not _is_name(plain, one, names)]
    found = sorted(found, key=lambda one: one.start)[:_MOST]
    chosen: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start - m.end, m.weak)):
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    joined = _join(plain, sorted(chosen, key=lambda m: m.start))
    return _correct(plain, _with_hours(joined, expressions))


def _with_hours(found: list[Mention], expressions: Sequence[Expression]) -> list[Mention]:
    """Give a day without an hour the hour of the whole expression that it is in ("friday 3 in the afternoon")."""
    kept = list(found)
    for one in expressions:
        inside = [place for place, other in enumerate(kept) if one.start < other.end and other.start < one.end]
        if not (one.clocked and one.dated and inside) or any(kept[place].at is not None for place in inside):
            continue
        named = [place for place in inside if _names_the_day(kept[place], one)]
        if len(named) == 1 and one.start <= kept[inside[0]].start and named[0] == inside[0]:
            end = max(one.end, kept[inside[-1]].end)
            kept[inside[0] : inside[-1] + 1] = [replace(kept[named[0]], start=one.start, end=end, at=one.at)]
    return kept


def _names_the_day(mention: Mention, one: Expression) -> bool:
    day = mention.day
    return day is not None and day.shape is not Shape.PART and one.on in (day.ahead, day.back)


def _candidates(plain: str, now: Now) -> list[Mention]:
    rules = (*_RULES, days.DOTTED_RULE) if dotted(now.zone) else _RULES
    found = []
    for pattern, meaning in rules:
        for match in pattern.finditer(plain):
            day = meaning(match, now)
            if day is not None:
                found.append(_trimmed(plain, match, day))
    found += [Mention(c.start, c.end, None, c.at, c.bare, c.zone, c.weak, word=c.word) for c in times.find(plain)]
    return found


def _reckoned(expressions: Sequence[Expression], now: Now) -> list[Mention]:
    """The days that are reckoned from others ("the friday after next"), of which no single rule knows."""
    return [
        Mention(one.start, one.end, _reckoned_day(one, now), at=one.at if one.clocked else None)
        for one in expressions
        if one.reckoned
    ]


def _reckoned_day(one: Expression, now: Now) -> Day:
    if one.week and one.on >= now.today:
        return stretches.week_day(one.on, "", now)
    if one.week:
        return Day(Shape.WEEK, None, one.on + timedelta(days=4), behind=True)
    return Day(Shape.DATE, one.on, one.on, behind=one.on < now.today or None)


def _trimmed(plain: str, match: re.Match[str], day: Day) -> Mention:
    start, end = match.span()
    while start < end and plain[start] in " \n":
        start += 1
    while end > start and plain[end - 1] in " \n":
        end -= 1
    return Mention(start, end, day)


def _is_name(plain: str, one: Mention, names: Sequence[tuple[int, int]]) -> bool:
    if one.day is None:
        return False
    before, words = plain[max(one.start - 16, 0) : one.start], plain[one.start : one.end]
    if any(start <= one.start and one.end <= end for start, end in names):
        return _DAY_BEFORE_NAME.search(before) is None or plain[one.start :].startswith(tuple("0123456789"))
    if words in ("sat", "sun") and _VERBAL.search(before):
        return True
    if _WORDS_OF_EVERY_DAY.match(plain, one.start):
        return True
    if one.day.shape is Shape.DAY_END and _AFTER_ALL.match(plain, one.end) and before.endswith("at "):
        return True
    if words in ("may", "march", "mar", "jan", "june", "april", "august", "sun", "dec", "second"):
        return one.day.shape is not Shape.WEEKDAY
    if _NAME_SHAPES.fullmatch(words) and _NAMED.search(before):
        return not re.search(r"\b(?:for|from)\s$", before)
    return re.match(r"\s?(?:\.com|\.co|\.io)\b", plain[one.end : one.end + 5]) is not None


def _join(plain: str, found: list[Mention]) -> list[Mention]:
    joined: list[Mention] = []
    for one in found:
        last = joined[-1] if joined else None
        gap = plain[last.end : one.start] if last else ""
        both = None
        if last and len(gap) < 16:
            both = _together(last, one) if _JOIN.fullmatch(gap) else None
            if both is None and _OR.fullmatch(gap):
                both = _either(last, one)
        if both is not None:
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _together(one: Mention, two: Mention) -> Mention | None:
    if one.at is not None and two.at is not None:
        return None
    day: Day | None
    if one.day is None or two.day is None:
        day = one.day or two.day
        if day is not None and day.moment is not None:
            return None
    else:
        day = same_day(one.day, two.day)
        if day is None:
            return None
    clock = one if one.at is not None else two
    return Mention(one.start, two.end, day, clock.at, clock.bare, clock.zone, word=clock.word)


def _either(one: Mention, two: Mention) -> Mention | None:
    """ "Tomorrow or Thursday": the later day is the safe reading, the other one is fair too."""
    first, last = one.day, two.day
    if first is None or last is None or first.ahead is None or last.ahead is None or first.shape is Shape.LENGTH:
        return None
    if last.ahead < first.ahead:
        return None
    return Mention(
        one.start, two.end, replace(last, fair=(*last.fair, first.ahead)), two.at or one.at, two.bare, two.zone
    )


def same_day(one: Day, two: Day) -> Day | None:
    """Return the one day that two neighbouring phrases name together, or None where they are two."""
    if two.shape is Shape.PART or (one.shape in _NAMED_DAYS and two.shape is Shape.DAY_END):
        return replace(one, part=two.part or one.part)
    if one.shape in (Shape.PART, Shape.DAY_END):
        return replace(two, part=one.part or two.part)
    for week, weekday in ((one, two), (two, one)):
        if week.shape is Shape.WEEK and weekday.shape is Shape.WEEKDAY:
            return _in_week(week, weekday)
    for named, weekday in ((one, two), (two, one)):
        if weekday.shape is Shape.WEEKDAY and named.shape in (Shape.DATE, Shape.ORDINAL):
            return _on_weekday(named, weekday)
    if one.shape is Shape.RELATIVE and two.shape in _NAMED_DAYS:
        return replace(one, part=one.part or two.part, doubtful=one.ahead not in (two.ahead, two.back, *two.fair))
    if two.shape is Shape.RELATIVE and two.part and two.ahead == one.ahead:
        return replace(one, part=two.part)
    return None


_NAMED_DAYS = (Shape.WEEKDAY, Shape.DATE, Shape.ORDINAL, Shape.RELATIVE)


def _in_week(week: Day, weekday: Day) -> Day | None:
    anchor, some_day = week.ahead or week.back, weekday.ahead or weekday.back
    if anchor is None or some_day is None:
        return None
    on = anchor - timedelta(days=anchor.weekday()) + timedelta(days=some_day.weekday())
    return Day(Shape.WEEKDAY, on, on, part=weekday.part, first=on)


def _on_weekday(named: Day, weekday: Day) -> Day:
    number = (weekday.ahead or date.min).weekday()
    if named.shape is Shape.DATE:
        wrong = named.ahead is not None and named.back is not None and number not in (
            named.ahead.weekday(), named.back.weekday(),
        )  # fmt: skip
        return replace(named, part=weekday.part or named.part, doubtful=wrong, fair=weekday_fair(wrong, weekday))
    fits = [on for on in (named.ahead, named.back) if on and on.weekday() == number]
    if not fits:
        return replace(named, part=weekday.part, doubtful=True, fair=weekday_fair(True, weekday))
    only = fits[0]
    if len(fits) == 2:
        return replace(named, part=weekday.part)
    return Day(Shape.DATE, only, only, part=weekday.part)


def weekday_fair(wrong: bool, weekday: Day) -> tuple[date, ...]:
    """Where weekday and number disagree, the weekday's own day stays a fair reading."""
    return (weekday.ahead,) if wrong and weekday.ahead else ()


def _correct(plain: str, found: list[Mention]) -> list[Mention]:
    kept = list(found)
    for place, one in enumerate(kept):
        alone = len(kept) == 1 and not (one.day and one.day.shape is Shape.RELATIVE)
        if not alone and _NOT_LEFT.search(plain[max(one.start - 24, 0) : one.start]):
            kept[place] = replace(one, dropped=True)
    for place in range(1, len(kept)):
        one, two = kept[place - 1], kept[place]
        if two.dropped or one.dropped:
            continue
        gap = plain[one.end : two.start]
        if _takes_back(plain, gap, one, two):
            kept[place - 1], kept[place] = replace(one, dropped=True), _inherit(one, two)
        elif len(gap) < 4 and one.day and two.day and two.day.shape is Shape.WEEK and one.day.shape is Shape.WEEKDAY:
            kept[place - 1], kept[place] = (
                replace(one, dropped=True),
                replace(two, start=one.start, day=_in_week(two.day, one.day)),
            )
    return kept


def _takes_back(plain: str, gap: str, one: Mention, two: Mention) -> bool:
    if len(gap) > 70 or ((one.day is None) != (two.day is None) and len(gap) > 24):
        return False
    if (
        len(gap) < 30
        and _CORRECTION.search(gap)
        and not re.search(r"\b(?:they|she|he|said|hear|call|reply|answer|let me|say)\b", gap)
    ):
        return True
    if one.day is None or two.day is None:
        return False
    return (_MOVED.search(gap) is not None and len(gap) < 50) or (
        gap.strip() in ("to", "->", "→") and _MOVED.search(plain[max(one.start - 50, 0) : one.start]) is not None
    )


def _inherit(one: Mention, two: Mention) -> Mention:
    day = two.day or one.day
    if one.day and two.day and two.day.shape is Shape.PART:
        day = same_day(one.day, two.day)
    if one.day and two.day and one.day.shape is Shape.WEEKDAY and one.day.first and two.day.shape is Shape.WEEKDAY:
        day = _in_week(replace(one.day, shape=Shape.WEEK), two.day)
    if two.at is None and one.at is not None:
        return replace(two, day=day, at=one.at, bare=one.bare, zone=one.zone)
    return replace(two, day=day)


def local_time(on: date, at: time, zone: str | None, now: Now) -> tuple[date, time]:
    """Return the day and hour in the person's zone of an hour that was said in another one."""
    if zone is None or zone == now.zone.key:
        return on, at
    moment = datetime.combine(on, at, ZoneInfo(zone)).astimezone(now.zone)
    return moment.date(), moment.time()
