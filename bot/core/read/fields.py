"""Takes from a message the fields that its intent needs: who, where, when, by when, what became of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.core.read import corrections, dating, details, naming, promises, strangers, tense, times
from bot.core.read.calendar_words import PARTS
from bot.core.read.dating import Dated
from bot.core.read.day import Shape
from bot.core.read.mentions import Mention, local_time
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent, Outcome

_NO_DAY = re.compile(
    r"\b(?:they|she|he|hr) (?:named|gave|said|mentioned) none\b|"
    r"\b(?:didn't|did not|don't|never|hasn't|haven't|wouldn't|couldn't|doesn't) (?:say|give|name"
    r"|mention|specify|tell|told|know)\b|\bno (?:date|day|timeline|timeframe|time frame|idea|clue"
    r"|deadline)\b|\bnot sure when\b|\b(?:just|only) (?:said |')?(?:soon|shortly|in touch)\b|^(?:soon"
    r"|shortly|no|nothing|nope|none|unknown|not said|dunno|don't know|no idea)\W*$"
)
#: How likely the role of each phrase of time must be for what they say to be taken unasked.
_LIKELY = 0.5
_FROM = re.compile(r"(?<![\d:./-])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?:to|til|till|until|-) ?$")
_SOON = re.compile(r"\b(?:soon|shortly|in due course|at some point|when they can)\b")


@dataclass(frozen=True, slots=True)
class Taken:
    """Fields, and whether one of them is a guess that should be asked about."""

    fields: Fields
    sure: bool = True
    clear: bool = True  #: whether the words themselves leave no doubt, however likely the roles of the dates are
    dated: Dated | None = None  #: how its dates came to their roles


def take(scene: Scene, intent: Intent, outcome: Outcome | None) -> Taken:
    """Return the fields of the message as its intent reads them."""
    base = naming.take(scene, intent)
    dated = {
        Intent.LOG_INTERVIEW: _interview,
        Intent.SET_REPLY_BY: _promise,
        Intent.HEARD_BACK: _answer,
        Intent.SNOOZE: _until,
        Intent.EDIT: _correction,
        Intent.SETTINGS: _setting,
    }.get(intent)
    if intent is Intent.OTHER_OFFER and base.company is None:
        outcome = None
    taken = Taken(replace(base, outcome=outcome))
    if dated is None:
        return Taken(details.add(scene, intent, taken.fields), taken.sure)
    spoken_of = intent is not Intent.SET_REPLY_BY or promises.of_answer(scene)
    scene, weighed = dating.dated(scene, intent, outcome)
    taken = dated(scene, taken.fields)
    clear = taken.sure and spoken_of
    return Taken(details.add(scene, intent, taken.fields), clear and weighed.likely >= _LIKELY, clear, weighed)


def _interview(scene: Scene, fields: Fields) -> Taken:
    """The interview's day and hour, and the promised day, of an interview that is told of."""
    inside = scene.live(Role.INTERVIEW, Role.MET)
    past = True if scene.live(Role.MET) else False if inside else tense.speaks_of_past(scene.plain)
    on_day = next(
        (
            one
            for one in inside
            if (one.day is not None and one.day.shape is not Shape.LENGTH) or (one.day and one.day.behind)
        ),
        None,
    )
    clock = on_day if on_day and on_day.at else next((one for one in inside if one.at is not None), None)
    promised = promises.told(scene, on_day)
    if past is None and promised is not None and (on_day is None or on_day.at is None):
        past = True
    on, sure = _interview_day(scene, on_day, past)
    if on is None and re.search(
        (
            r"\bjust (?:finished|done|got out|had|did|interviewed|came|left|out|wrapped|back)\b"
            r"|\bjust an? \w+ (?:interview|screen)\b"
        ),
        scene.plain,
    ):
        on, past = scene.now.today, True
    at = _beginning(scene, clock) if clock else None
    if on is not None and at is not None and clock is not None:
        on, at = local_time(on, at, clock.zone, scene.now)
    upcoming = _upcoming(scene, on, at, past)
    by = promises.by(promised, on if past else None, scene) if promised else None
    opened = strangers.opening(scene)
    if (promised and promised.day and promised.day.doubtful) or (opened is not None and not opened.sure):
        sure = False
    filled = replace(
        fields, interview_date=on, interview_time=at, upcoming=upcoming, over=True if upcoming is False else None,
        reply_by=by, no_day=by is None and _NO_DAY.search(scene.plain) is not None,
    )  # fmt: skip
    return Taken(filled, sure)


def _beginning(scene: Scene, clock: Mention) -> time | None:
    """The hour, or where a number and "to" stand before it, the hour that it lasts from: "9 til 12"."""
    began = _FROM.search(scene.plain, max(clock.start - 12, 0), clock.start)
    if began is None or int(began["hour"]) > 23:
        return clock.hour
    return times.guess(time(int(began["hour"]), int(began["minute"] or 0)), clock.day.part if clock.day else None, True)


def _interview_day(scene: Scene, mention: Mention | None, past: bool | None) -> tuple[date | None, bool]:
    if mention is None or mention.day is None:
        return None, True
    day = mention.day
    looks_back = day.behind if day.behind is not None else bool(past)
    on = (day.back or day.ahead) if looks_back else (day.ahead or day.back)
    if day.shape is Shape.RELATIVE:
        on = day.ahead
    if day.shape is Shape.WEEK and not looks_back:
        return None, True
    return on, not day.doubtful


def _upcoming(scene: Scene, on: date | None, at: time | None, past: bool | None) -> bool | None:
    if on is None:
        return None if past is None else not past
    if on == scene.now.today:
        if at is not None and past is not True:
            return at > scene.now.moment.time() or past is False
        return past is False
    return on > scene.now.today


def _promise(scene: Scene, fields: Fields) -> Taken:
    mention = promises.told(scene, None) or next((one for one in reversed(scene.live()) if one.day is not None), None)
    if mention is None or mention.day is None or mention.day.behind:
        return Taken(
            replace(fields, no_day=_NO_DAY.search(scene.plain) is not None or _SOON.search(scene.plain) is not None)
        )
    by = promises.by(mention, None, scene)
    if _NO_DAY.search(scene.plain) and mention.day.shape is Shape.RELATIVE:
        return Taken(replace(fields, no_day=True))
    sure = strangers.opening(scene) is None and not mention.day.doubtful and not mention.day.fair
    return Taken(replace(fields, reply_by=by), sure)


def _answer(scene: Scene, fields: Fields) -> Taken:
    live = [
        one
        for one in scene.live(Role.NEXT if fields.outcome is Outcome.NEXT_ROUND else Role.PROMISE)
        if one.day is None or one.day.behind is not True
    ]
    if fields.outcome is Outcome.NEXT_ROUND:
        return _next_round(scene, fields, live)
    if fields.outcome is not Outcome.STILL_DECIDING:
        return Taken(fields)
    promised = [one for one in live if one.day is not None and not _is_today(one)]
    if not promised or promised[-1].day is None:
        return Taken(replace(fields, no_day=_NO_DAY.search(scene.plain) is not None))
    return Taken(replace(fields, reply_by=promises.by(promised[-1], None, scene)), not promised[-1].day.doubtful)


def _is_today(one: Mention) -> bool:
    return one.day is not None and one.day.shape is Shape.RELATIVE and one.day.behind is None


def _next_round(scene: Scene, fields: Fields, live: list[Mention]) -> Taken:
    if re.search(r"\btake[- ]?home\b|\btest task\b|\bhomework\b", scene.plain):
        return Taken(fields)
    ahead = [
        one
        for one in live
        if one.day is not None and (not _is_today(one) or one.at is not None) and one.day.shape is not Shape.LENGTH
    ]
    mention = ahead[-1] if ahead else None
    clock = mention if mention and mention.at else next((one for one in live if one.at is not None), None)
    if mention is None or mention.day is None:
        return Taken(replace(fields, next_time=clock.hour if clock else None))
    if mention.day.shape in (Shape.WEEK, Shape.MONTH, Shape.NONE):
        return Taken(fields)
    on, at = mention.day.ahead, clock.hour if clock else None
    if on and at and clock:
        on, at = local_time(on, at, clock.zone, scene.now)
    return Taken(replace(fields, next_date=on, next_time=at), not mention.day.doubtful)


def _until(scene: Scene, fields: Fields) -> Taken:
    live = [one for one in scene.live() if one.day is None or one.day.behind is not True]
    meant = [one for one in scene.live(Role.UNTIL) if one in live]
    days = [one for one in meant if one.day is not None and one.day.ahead]
    days = days or [one for one in live if one.day is not None and one.day.ahead]
    chosen = next(iter(reversed(days or live)), None)
    if chosen is None:
        return Taken(fields)
    hours = [one for one in meant if one.day is None and one.at is not None]
    if chosen in meant and chosen.at is None and len(hours) == 1:
        chosen = replace(chosen, at=hours[0].at, bare=hours[0].bare, zone=hours[0].zone)
    return Taken(
        replace(fields, until=until(chosen, scene)),
        not (chosen.day is not None and chosen.day.doubtful and "few" not in scene.plain),
    )


def until(mention: Mention, scene: Scene) -> date | datetime | None:
    """Return the moment where an hour was named, else the day, at which something put off comes back."""
    day, now = mention.day, scene.now
    if day is not None and day.moment is not None:
        return day.moment
    on = now.today if day is None else day.first or day.ahead
    if on is None:
        return None
    at = mention.hour
    part = day.part if day is not None else None
    if at is None and part is not None and part != "morning":
        at = time(PARTS[part])
    elif at is None and day is not None and day.shape is Shape.DAY_END:
        at = time(17)
    if at is None:
        return on
    moment = datetime.combine(on, at, now.zone)
    if mention.at is not None and mention.bare and mention.at.hour < 12 and on == now.today and moment <= now.moment:
        moment += timedelta(hours=12)
    if moment <= now.moment and day is None:
        moment = datetime.combine(on + timedelta(days=1), at, now.zone)
    return moment


def _correction(scene: Scene, fields: Fields) -> Taken:
    """What is corrected: the promised day where an answer is spoken of, else the interview's day and hour."""
    live = scene.live()
    days = [one for one in live if one.day is not None]
    met = [one for one in scene.live(Role.MET, Role.INTERVIEW) if one.day is not None]
    clock = next((one for one in live if one.at is not None), None)
    role = re.search(
        r"\b(?:hear|reply|answer|decision|promised|they'd|they'll|get back|deadline|respond|let me know|call me)\b",
        scene.plain,
    )
    if role and days and days[-1].day is not None:
        return Taken(replace(fields, reply_by=days[-1].day.ahead))
    sure = not corrections.says_anew(scene)
    if days and days[-1].day is not None:
        return Taken(_corrected_day(scene, fields, (met or days)[-1], clock), sure)
    return Taken(replace(fields, interview_time=clock.hour if clock else corrections.bare_hour(scene)), sure)


def _corrected_day(scene: Scene, fields: Fields, mention: Mention, clock: Mention | None) -> Fields:
    day, about = mention.day, scene.about
    stored = about.interview if about is not None else None
    past = (
        stored is not None
        and stored <= scene.now.today
        and not re.search(r"\bmoved?\b|\bnow\b|\bchange", scene.plain)
        and not corrections.moves_interview(scene)
    ) or (stored is None and corrections.corrects_day(scene))
    on = None
    if day is not None:
        on = (day.back or day.ahead) if past else (day.ahead or day.back)
    return replace(fields, interview_date=on, interview_time=clock.hour if clock else None)


def _setting(scene: Scene, fields: Fields) -> Taken:
    live = scene.live()
    what = details.setting(scene.plain)
    fields = replace(fields, setting=what, timezone=details.place(scene) if what == "timezone" else None)
    if what == "pause" and live:
        chosen = next((one for one in live if one.day is not None), live[-1])
        return Taken(replace(fields, until=until(chosen, scene)))
    return Taken(fields)
