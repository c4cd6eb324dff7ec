"""What is wished of the bot's own ways, taken: each change plans anew and says what that did to the next message.

Words come here from ``settings`` and taps from ``settings_card``. What makes no sense changes nothing and says why.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core import places
from bot.core.decide import asides, buttons, following
from bot.core.decide.turn import Rows, Turn
from bot.core.decide.upcoming import next_message
from bot.core.plan.calendar import DAY, Calendar, local_moment
from bot.core.plan.events import Settled
from bot.core.reading import Wish
from bot.core.wording import answers_settings
from bot.core.wording.answers_settings import Move
from storage.facts import InterviewState, Person, ReminderState

_ALL_DAY = 24 * 60
_FREE_AT_LEAST = 120  #: minutes of a day that quiet hours must leave
_LONGEST_PAUSE = timedelta(days=366)
#: A morning hour so little before the end of quiet hours brings that end forward.
_EARLIER_AT_MOST = 4 * 60
_NINE = time(9)


def wanted(turn: Turn, wish: Wish, setting: str) -> None:
    """Set all that the wish names, or say why it cannot be."""
    if wish.wrong_hour is not None:
        turn.say(answers_settings.no_such_hour(wish.wrong_hour))
    elif wish.resume:
        resume(turn)
    else:
        person = _wished(turn.person, wish)
        if isinstance(person, str):
            turn.say(person)
        else:
            take(turn, person, setting)


def take(turn: Turn, person: Person, setting: str, *, rows: Rows | None = None, more: str = "") -> None:
    """Make the person's settings these; says what changed and what that does to the next message.

    ``rows``: the page of the card that stays under the answer.
    """
    before = turn.person
    person = _pause_moved(before, person, turn.now)
    asides.close(turn)
    if person == before:
        turn.say(answers_settings.already(before, turn.now, setting), rows or ())
        return
    first = next_message(turn.known, turn.now)
    turn.what = "settings"
    comings = turn.happen(Settled(person))
    move = Move(first, next_message(turn.known, turn.now))
    html = answers_settings.changed(before, turn.person, move, turn.now)
    turn.say(f"{html}\n{more}" if more else html, rows if rows is not None else buttons.undo())
    following.say_in_answer(turn, comings)


def pause(turn: Turn, until: datetime | date, *, rows: Rows | None = None) -> None:
    """No message until then, urgent or not; a day stands for its morning message."""
    calendar = Calendar.of(turn.person)
    day = until + DAY if until == turn.today else until
    at = until if isinstance(until, datetime) else calendar.morning_of(day)
    if at <= turn.now:
        turn.say(answers_settings.pause_in_the_past(), rows or ())
        return
    if at - turn.now > _LONGEST_PAUSE:
        turn.say(answers_settings.pause_too_long(), rows or ())
        return
    ahead = [
        one
        for one in turn.open_interviews()
        if one.state is InterviewState.UPCOMING and (one.begins_at or calendar.at(one.held_on, _NINE)) < at
    ]
    means = answers_settings.pause_means(ahead, turn.zone, turn.now)
    take(turn, replace(turn.person, paused_until_at=at), "pause", rows=rows, more=means)


def resume(turn: Turn, *, rows: Rows | None = None) -> None:
    """End the pause now; what waited in it comes as after any pause, where it still makes sense."""
    paused = turn.person.paused_until_at
    if paused is None or paused <= turn.now:
        first = next_message(turn.known, turn.now)
        turn.say(answers_settings.not_paused(Move(first, first), turn.person, turn.now), rows or ())
        return
    # What waited is looked at as of this moment: without one it would be sent as if nothing had been.
    take(turn, replace(turn.person, paused_until_at=turn.now if _waited(turn) else None), "resume", rows=rows)


def taken_back(turn: Turn, was: Person) -> str:
    """What an undone change of settings gave back, in words, and what that does to the next message."""
    paused = was.paused_until_at is not None and was.paused_until_at > turn.now
    if paused and turn.person.paused_until_at is None and _waited(turn):
        turn.settle(paused_until_at=turn.now)
    move = Move(next_message(turn.before, turn.now), next_message(turn.known, turn.now))
    return answers_settings.taken_back(was, turn.person, move, turn.now)


def pause_ended(turn: Turn) -> bool:
    """Whether a pause ended by itself a short while ago and nothing has been said of it; it is forgotten then."""
    ended = turn.person.paused_until_at
    if ended is None or ended > turn.now:
        return False
    turn.settle(paused_until_at=None)
    by_hand = any(one.made_at == ended for one in turn.known.changes)
    return not by_hand and turn.now - ended < 3 * DAY


def _pause_moved(before: Person, person: Person, now: datetime) -> Person:
    """In another zone a pause ends at the same hour of the clock there."""
    ends = person.paused_until_at
    if ends is None or ends <= now or before.zone == person.zone:
        return person
    local = ends.astimezone(ZoneInfo(before.zone))
    return replace(person, paused_until_at=local_moment(local.date(), local.time(), ZoneInfo(person.zone)))


def _waited(turn: Turn) -> bool:
    """Whether something fell due by now and was held back."""
    return any(one.state is ReminderState.PLANNED and one.due_at < turn.now for one in turn.known.reminders)


def _wished(person: Person, wish: Wish) -> Person | str:
    """The person as wished, or why that cannot be."""
    if wish.any_hour:
        person = replace(person, quiet_from=time(0), quiet_to=time(0))
    elif wish.quiet_from is not None or wish.quiet_to is not None:
        begins = wish.quiet_from if wish.quiet_from is not None else person.quiet_from
        ends = wish.quiet_to if wish.quiet_to is not None else person.quiet_to
        if (_minutes(begins) - _minutes(ends)) % _ALL_DAY < _FREE_AT_LEAST:
            return answers_settings.no_free_hour(begins, ends)
        person = replace(person, quiet_from=begins, quiet_to=ends)
    if wish.morning is not None:
        return _with_morning(person, wish.morning)
    if wish.holidays is not None:
        return _with_holidays(person, wish.holidays)
    return replace(
        person,
        cadence=wish.cadence or person.cadence,
        card=wish.card or person.card,
        calm=person.calm if wish.calm is None else wish.calm,
        dark=person.dark if wish.dark is None else wish.dark,
        look_back=person.look_back if wish.look_back is None else wish.look_back,
    )


def _with_morning(person: Person, morning: time) -> Person | str:
    """A morning hour shortly before quiet hours end brings that end forward; one deep in them makes no sense."""
    length = (_minutes(person.quiet_to) - _minutes(person.quiet_from)) % _ALL_DAY
    if (_minutes(morning) - _minutes(person.quiet_from)) % _ALL_DAY >= length:
        return replace(person, morning=morning)
    if (_minutes(person.quiet_to) - _minutes(morning)) % _ALL_DAY > _EARLIER_AT_MOST:
        return answers_settings.morning_in_quiet(morning, person)
    return replace(person, morning=morning, quiet_to=morning)


def _with_holidays(person: Person, words: str) -> Person | str:
    if not words:
        return replace(person, country=None, part=None)
    found = places.holidays_of(words)
    if found is None:
        return answers_settings.no_such_country(words)
    return replace(person, country=found.country, part=found.part)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
