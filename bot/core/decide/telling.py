"""An interview is told of: what was said becomes an interview, is read back, and its plan begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.core.decide import asking, buttons, correcting, following, meant
from bot.core.decide.composing import as_written, interview_of, shortened
from bot.core.decide.turn import Ask, Turn
from bot.core.plan.events import Answered, Told
from bot.core.reading import Fields
from bot.core.wording import answers_interview, answers_questions
from storage.facts import OPEN_STATES, Interview, InterviewState, Promise, QuestionKind

#: What of the plan is a question; another does not come beside it.
_ASKS = ("debrief", "ask_promised", "chase_or_close")


def log_interview(turn: Turn, ask: Ask) -> None:
    """Store what was told of an interview and read it back; what cannot be left out is asked for first."""
    fields = ask.reading.fields
    if not (fields.company or fields.role or fields.people or fields.interview_date):
        placeholder = answers_questions.PLACEHOLDERS["new"]
        turn.ask(QuestionKind.NEW, answers_questions.tell_me(), placeholder=placeholder)
        return
    if fields.interview_date is None:
        name = as_written(fields.company) or shortened(fields.role) or answers_questions.A_COMPANY
        past = fields.over is True or fields.upcoming is False
        html = answers_questions.which_day(name, past=past)
        turn.ask(QuestionKind.WHEN, html, placeholder=answers_questions.PLACEHOLDERS["when"], waiting=ask)
        return
    interview = interview_of(turn, fields, ask.said_at or turn.now)
    if (same := _already_there(turn, interview)) is not None:
        correcting.correct(turn, replace(ask, interview_id=same.id, sure=True))
        return
    if doubtful := _only_doubtful_answer_day(ask):
        _begin(turn, replace(interview, promise=Promise.UNSAID, promised_on=None, promised_told_at=None), doubtful)
        return
    if not ask.sure and not ask.reading.confident:
        preview = answers_interview.read_back(interview, turn.person, turn.now, None, preview=True)
        asking.confirm_with(turn, ask, answers_interview.read_back_is_unsure(preview))
        return
    _begin(turn, interview)


def begin_next_round(turn: Turn, before: Interview, fields: Fields, said_at: datetime) -> None:
    """The next round at the same company: an interview of its own, linked to the one before."""
    told = interview_of(turn, fields, said_at)
    told = replace(told, company=before.company, role=told.role or before.role, round_before=before.id)
    _begin(turn, told)


def _only_doubtful_answer_day(ask: Ask) -> list[date]:
    """The fair days for the answer, where nothing else that was told is in doubt; else none."""
    fields = ask.reading.fields
    doubtful = [span for span in ask.reading.dates if span.also]
    if ask.sure or ask.reading.confident or not (doubtful and fields.company and fields.reply_by):
        return []
    of_the_answer = all(fields.reply_by in (span.on, *span.also) for span in doubtful)
    days = sorted({day for span in doubtful for day in (span.on, *span.also) if day is not None})
    return days if of_the_answer and fields.interview_date not in days else []


def _begin(turn: Turn, interview: Interview, doubtful: Sequence[date] = ()) -> None:
    """Store it, read it back and say what belongs into the answer; ``doubtful``: the days that may be the answer's."""
    turn.what = turn.what or "log_interview"
    before = _round_before(turn, interview)
    if before is not None:
        interview = replace(interview, round_before=before.id, role=interview.role or before.role)
        if before.state in OPEN_STATES and (before.begins_at or turn.now) <= turn.now and before.held_on <= turn.today:
            turn.happen(Answered(before.id, InterviewState.NEXT_ROUND))
    comings = turn.happen(Told(interview))
    stored = max(turn.known.interviews, key=lambda one: one.id)
    if turn.answers is not None:
        turn.refer(turn.answers, (stored.id,))
    turn.answered(QuestionKind.NEW, QuestionKind.WHEN, QuestionKind.NEXT_WHEN)
    html = answers_interview.read_back(stored, turn.person, turn.now, turn.next_step(stored.id))
    if not turn.person.zone_told:
        html = f"{html}\n{answers_questions.zone_taken_meanwhile(turn.person)}"
    turn.say(html, buttons.fixes(stored.id), about=(stored.id,))
    if doubtful:
        comings = tuple(coming for coming in comings if coming.name not in _ASKS)
        following.ask_which_day(turn, stored, doubtful, opens=turn.person.zone_told)
    if not turn.person.zone_told:
        # One question at a time: what is missing of the interview is asked once the place is known.
        following.say_in_answer(turn, [coming for coming in comings if coming.name != "debrief"])
        if turn.before.question is None or turn.before.question.kind is not QuestionKind.ZONE:
            asking.ask_zone(turn)
        return
    following.say_in_answer(turn, comings)
    if doubtful or any(coming.name in _ASKS for coming in comings):
        return
    if stored.company is None:
        placeholder = answers_questions.PLACEHOLDERS["company"]
        turn.ask(
            QuestionKind.COMPANY, answers_questions.which_company(), placeholder=placeholder, interview_id=stored.id
        )


def _round_before(turn: Turn, interview: Interview) -> Interview | None:
    """The newest interview at the same company, for the same job as far as is said, that lies before it."""
    if interview.round_before is not None:
        return turn.interview(interview.round_before)
    if interview.company is None:
        return None
    alike = [
        one
        for one in meant.same_company(turn, interview.company)
        if one.held_on < interview.held_on and meant.same_role(one.role, interview.role)
    ]
    return max(alike, key=lambda one: (one.held_on, one.id), default=None)


def _already_there(turn: Turn, interview: Interview) -> Interview | None:
    """An open interview of that company, job and day: the same one told twice."""
    if interview.company is None:
        return None
    for one in meant.same_company(turn, interview.company):
        same_day = one.held_on == interview.held_on and one.state in OPEN_STATES
        clash = one.begins_at and interview.begins_at and one.begins_at != interview.begins_at
        if same_day and not clash and meant.same_role(one.role, interview.role):
            return one
    return None
