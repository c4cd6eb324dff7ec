"""The date and time phrases of a reading as they are shown: the phrases that the fields are taken from, and whole
expressions of which those are a part. Last in the flow of ``read``; the fields do not depend on it."""

from __future__ import annotations

from bot.core.read.dates import Expression
from bot.core.read.mentions import Mention, local_time
from bot.core.read.scene import Scene
from bot.core.reading import Span


def of(seen: Scene) -> tuple[Span, ...]:
    """Return every phrase with what it names by itself; for a stretch that stands alone, its beginning."""
    taken = [one for one in seen.expressions if _stands(one, seen.mentions)]
    left = [one for one in seen.mentions if not any(_overlap(one, other) for other in taken)]
    spans = [_of_expression(seen, one) for one in taken] + [_of_mention(seen, one) for one in left]
    return tuple(sorted(spans, key=lambda span: span.start))


def _stands(one: Expression, mentions: tuple[Mention, ...]) -> bool:
    """Whether the expression tells more than the phrases within it, and is no name or number by mistake."""
    if one.whole:
        return True
    within = [other for other in mentions if _overlap(one, other)]
    if any(other.start < one.start or other.end > one.end or other.dropped for other in within):
        return False
    return one.reckoned or (one.fixed and not within)


def _overlap(one: Expression | Mention, other: Expression | Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _of_expression(seen: Scene, one: Expression) -> Span:
    start, end = seen.text.back(one.start, one.end)
    on = one.on if one.dated else None
    return Span(start, end, seen.text.raw[start:end], on, one.at, next_on=one.on)


def _of_mention(seen: Scene, one: Mention) -> Span:
    start, end = seen.text.back(one.start, one.end)
    day = one.day
    on = None if day is None else day.back if day.behind else day.ahead
    at = one.hour or (day.moment.time() if day and day.moment else None)
    if on is not None and one.hour is not None:
        on, at = local_time(on, one.hour, one.zone, seen.now)
    return Span(start, end, seen.text.raw[start:end], on, at, day.fair if day else ())
