"""A step is done, left out or put off, whether by a tap, a reply or a sentence of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.decide import buttons, employer, following, showing
from bot.core.decide.meant import interview_meant, step_meant, steps_meant
from bot.core.decide.turn import Ask, Turn
from bot.core.plan.calendar import Calendar, local_moment
from bot.core.plan.events import Done, Skipped, Snoozed
from bot.core.read.nicknames import same_person
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording import answers_outcomes, answers_questions, answers_steps
from bot.core.wording.answers_names import step_captions
from bot.core.wording.dates import moment_words
from bot.core.wording.naming import head
from storage.facts import (
    FOLLOW_UPS,
    OPEN_STATES,
    Channel,
    Interview,
    Kind,
    Promise,
    Question,
    QuestionKind,
    Reminder,
    ReminderState,
)

_EVENING = time(18)
#: What comes sooner than this is no later.
_SOON = timedelta(minutes=30)
#: Said of a note; of letting an interview rest nobody says it.
_SENT = re.compile(r"\b(?:sent|wrote|written|e?mailed|called|rang|voicemail)\b", re.IGNORECASE)
_A_WEEK = timedelta(days=7)
_THANKS = (Kind.THANK_YOU, Kind.LAST_CALL)


def step_done(turn: Turn, ask: Ask) -> None:
    """A step was done, now or on the day that the words name."""
    found = _open_step(turn, ask)
    if found is None:
        return
    interview, step = found
    unsaid = _note_unsaid(turn, interview) if step.kind is Kind.MOVE_ON and _SENT.search(ask.text) else None
    if step.state is ReminderState.DONE:
        _already(turn, interview)
    elif unsaid is not None:
        # The note has its own week, and then letting it rest is asked again.
        again_on = Calendar.of(turn.person).first_working(turn.today + _A_WEEK)
        turn.happen(Snoozed(interview.id, Kind.MOVE_ON, again_on))
        _note_done(turn, interview, unsaid, ask.reading.fields)
    elif step.kind in (Kind.MOVE_ON, Kind.CHASE_OR_CLOSE):
        employer.move_on(turn, replace(ask, interview_id=interview.id))
    elif step.kind is Kind.DEBRIEF:
        if not following.ask_missing(turn, interview):
            _already(turn, interview)
    elif step.kind in _THANKS:
        _thanked(turn, ask, interview, step)
    else:
        _note_done(turn, interview, step, ask.reading.fields)


def _note_unsaid(turn: Turn, interview: Interview) -> Reminder | None:
    """The newest follow-up of it that came and of which nothing was said."""
    came = (one for one in turn.known.reminders if one.interview_id == interview.id and one.kind in FOLLOW_UPS)
    open_ones = [one for one in came if one.state is ReminderState.REMINDED]
    return max(open_ones, key=lambda one: (one.reminded_at or one.due_at, one.id), default=None)


def skip_step(turn: Turn, ask: Ask) -> None:
    """A step is left out; the plan goes on without it."""
    found = _open_step(turn, ask)
    if found is None:
        return
    interview, step = found
    name = head(interview, turn.today)
    if step.state in (ReminderState.SKIPPED, ReminderState.DONE):
        _already(turn, interview)
    elif step.kind in (Kind.MOVE_ON, Kind.CHASE_OR_CLOSE):
        employer.move_on(turn, replace(ask, interview_id=interview.id))
    else:
        asks = step.kind is Kind.DEBRIEF
        if asks:
            turn.answered(QuestionKind.FELT, QuestionKind.PROMISED, interview_id=interview.id)
        turn.what = "skip_step"
        comings = turn.happen(Skipped(interview.id, step.kind))
        html = answers_questions.left_open(name) if asks else answers_steps.skipped(step.kind, name)
        employer.say_with_next(turn, interview.id, html)
        following.say_in_answer(turn, comings)
        following.ask_how_it_felt(turn, interview.id, step.kind)


def _open_step(turn: Turn, ask: Ask) -> tuple[Interview, Reminder] | None:
    """The step meant, of an interview that is open; else it is said why there is none."""
    interview = interview_meant(turn, ask)
    if interview is None:
        return None
    if _asked_which(turn, ask, interview):
        return None
    step = step_meant(turn, ask, interview)
    name = head(interview, turn.today)
    if step is None:
        turn.say(answers_steps.no_such_step(name), about=(interview.id,))
    elif interview.state not in OPEN_STATES:
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
    else:
        return interview, step
    return None


def _asked_which(turn: Turn, ask: Ask, interview: Interview) -> bool:
    """Several steps of it came in one message and none is named: each has a button that opens it."""
    several = steps_meant(turn, ask, interview)
    if several:
        captions = step_captions([(step.kind, interview) for step in several], turn.today)
        rows = buttons.lines(list(zip(several, captions, strict=True)))
        html = answers_steps.which_step(head(interview, turn.today))
        turn.say(html, rows, about=(interview.id,), steps=tuple(step.id for step in several))
    return bool(several)


def snooze(turn: Turn, ask: Ask) -> None:
    """A step comes back later: at the hour named, or in the morning of the day named."""
    interview = interview_meant(turn, ask)
    if interview is None or _asked_which(turn, ask, interview):
        return
    step = step_meant(turn, ask, interview)
    name = head(interview, turn.today)
    if step is None or step.state is ReminderState.DONE or interview.state not in OPEN_STATES:
        turn.say(answers_steps.no_such_step(name), about=(interview.id,))
        return
    until = _later_today(turn, ask.reading.fields.until)
    if until is None or _is_past(turn, until):
        placeholder = answers_questions.PLACEHOLDERS["snooze"]
        turn.ask(
            QuestionKind.SNOOZE,
            answers_questions.later_when(),
            buttons.laters(step),
            placeholder=placeholder,
            interview_id=interview.id,
            reminder_id=step.id,
        )
        return
    put_off(turn, interview, step, until)


def thumb_up(turn: Turn, step: Reminder, interview_id: int) -> None:
    """A thumbs-up counts as done; under a question there is nothing done, so it is asked once more."""
    interview = turn.interview(interview_id)
    if interview is None or interview.state not in OPEN_STATES or step.state is not ReminderState.REMINDED:
        return
    if step.kind is Kind.FOLLOW_UP_1 and step.asked and interview.promise is Promise.UNSAID:
        following.ask_promised(turn, interview)
        return
    turn.rebutton(turn.source)
    done = Reading(Intent.STEP_DONE, Fields())
    step_done(turn, Ask(done, interview_id=interview_id, reminder_id=step.id, sure=True))


def await_time(turn: Turn, interview: Interview, step: Reminder) -> None:
    """Take the next words as the time to come back, besides the buttons of the message that was tapped."""
    if not turn.words_wait:
        question = Question(QuestionKind.SNOOZE, turn.now, interview.id, step.id, turn.source)
        turn.known = replace(turn.known, question=question)


def put_off(turn: Turn, interview: Interview, step: Reminder, until: datetime | date) -> None:
    """Snooze a step and say when it comes, which may be later than was asked for."""
    turn.what = "snooze"
    turn.answered(QuestionKind.SNOOZE)
    comings = turn.happen(Snoozed(interview.id, step.kind, until))
    name = head(interview, turn.today)
    own = Kind.THANK_YOU if step.kind is Kind.LAST_CALL else step.kind
    coming = next((one for one in turn.known.reminders if (one.interview_id, one.kind) == (interview.id, own)), step)
    when = moment_words(coming.due_at, turn.zone, turn.now)
    wanted = until.astimezone(turn.zone).date() if isinstance(until, datetime) else until
    comes_on = coming.due_at.astimezone(turn.zone).date()
    promised = interview.promised_on if step.kind in FOLLOW_UPS else None
    moved = promised is not None and wanted <= promised < comes_on
    html = answers_steps.snoozed_moved(name, when) if moved else answers_steps.snoozed(name, when)
    turn.say(html, buttons.undo(), about=(interview.id,), steps=(coming.id,))
    following.say_in_answer(turn, comings)


def later(turn: Turn, named: str) -> datetime | date:
    """What a button for later means: an hour, this evening, tomorrow's or next week's morning message."""
    if named == "hour":
        return turn.now + timedelta(hours=1)
    if named == "evening":
        return _evening(turn)
    if named == "tomorrow":
        return turn.today + timedelta(days=1)
    return turn.today + timedelta(days=7 - turn.today.weekday())


def _evening(turn: Turn) -> datetime | date:
    """Later today, outside quiet hours, for no hour was named; where today has no such hour left, tomorrow."""
    evening = local_moment(turn.today, _EVENING, turn.zone)
    soon = turn.now + timedelta(hours=2)
    calendar = Calendar.of(turn.person)
    for moment in (evening, soon):
        today = calendar.day(moment) == turn.today
        if today and moment > turn.now + _SOON and calendar.quiet_around(moment) is None:
            return moment
    return turn.today + timedelta(days=1)


def _later_today(turn: Turn, until: datetime | date | None) -> datetime | date | None:
    """The time as it is meant: today with no hour named, once today's morning is over, is later today."""
    if until is None or isinstance(until, datetime) or until != turn.today:
        return until
    return until if Calendar.of(turn.person).morning_of(until) > turn.now else _evening(turn)


def _thanked(turn: Turn, ask: Ask, interview: Interview, step: Reminder) -> None:
    """The thank-you is done once everybody met has theirs; naming some of them ticks those off."""
    named = _of_those_met(interview, ask.reading.fields.people)
    everybody = tuple(dict.fromkeys((*interview.thanked, *(named or interview.people))))
    turn.store(replace(interview, thanked=everybody))
    left = [name for name in interview.people if name not in everybody]
    if named and left:
        turn.what = "step_done"
        html = answers_steps.thanked(named, head(interview, turn.today), left)
        turn.say(html, buttons.undo(), about=(interview.id,), steps=(step.id,))
        return
    _note_done(turn, interview, step, ask.reading.fields)


def _note_done(turn: Turn, interview: Interview, step: Reminder, fields: Fields) -> None:
    turn.what = "step_done"
    comings = turn.happen(Done(interview.id, step.kind, _done_at(turn, fields), _channel(fields)))
    employer.say_with_next(turn, interview.id, answers_steps.done(step.kind, head(interview, turn.today)))
    following.say_in_answer(turn, comings)
    following.ask_how_it_felt(turn, interview.id, step.kind)


def _done_at(turn: Turn, fields: Fields) -> datetime | None:
    """A day named for what was done counts from its noon."""
    if fields.done_on is None or fields.done_on >= turn.today:
        return None
    return local_moment(fields.done_on, time(12), turn.zone)


def _channel(fields: Fields) -> Channel | None:
    if fields.channel is None and fields.step == "call":
        return Channel.PHONE
    return fields.channel


def _already(turn: Turn, interview: Interview) -> None:
    """It was noted before; what is still open of that interview comes with its buttons."""
    turn.toast = answers_steps.already_done()
    waits = showing.waits_for_answer(turn, interview)
    if waits is None:
        turn.say(answers_steps.already_done(), about=(interview.id,))
        return
    html = f"{answers_steps.already_done()} {answers_steps.waits_again(waits.kind)}"
    turn.say(html, showing.rows_of(turn, waits, interview), about=(interview.id,), steps=(waits.id,))


def _of_those_met(interview: Interview, said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(met for met in interview.people if any(same_person(name, met) for name in said))


def _is_past(turn: Turn, until: datetime | date) -> bool:
    return until <= turn.now if isinstance(until, datetime) else until < turn.today
