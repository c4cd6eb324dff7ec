"""What the employer does: a day is named or moved, an answer comes; and the person's own giving up."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import plan
from bot.core.decide import buttons, early, following, telling, updating
from bot.core.decide.composing import spelled
from bot.core.decide.meant import interview_meant, same_company
from bot.core.decide.strangers import stranger
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button
from bot.core.plan.events import Answered, ColdAnswer, OneMore, Promised, StillDeciding
from bot.core.reading import Fields, Intent, News, Outcome, Reading
from bot.core.wording import (
    answers_care,
    answers_interview,
    answers_news,
    answers_outcomes,
    answers_questions,
    answers_steps,
    naming,
)
from bot.core.wording import buttons as captions
from bot.core.wording.naming import head
from storage.facts import ENDED_STATES, Interview, InterviewState, Promise, QuestionKind

_CLOSING = {
    Outcome.OFFER: InterviewState.OFFER,
    Outcome.REJECTION: InterviewState.NO,
    Outcome.NEXT_ROUND: InterviewState.NEXT_ROUND,
}

_DRAFTS_OFFERED = 4
_WITHDREW = re.compile(
    r"\b(?:withdr[aeo]w\w*|pull(?:ed|ing)? out|drop(?:ped|ping)? out|turn(?:ed|ing)? (?:it|them) down)\b", re.IGNORECASE
)


def set_reply_by(turn: Turn, ask: Ask) -> None:
    """The day by which they answer was told, or that they named none, or that it moved."""
    interview = interview_meant(turn, ask)
    if interview is None:
        return
    fields = ask.reading.fields
    name = head(interview, turn.today)
    if fields.reply_by is None and not fields.no_day:
        placeholder = answers_questions.PLACEHOLDERS["promised"]
        html = answers_questions.when_will_you_hear(name)
        turn.ask(QuestionKind.PROMISED, html, placeholder=placeholder, interview_id=interview.id)
        return
    turn.what = "set_reply_by"
    turn.answered(QuestionKind.PROMISED, QuestionKind.NEW_DAY, interview_id=interview.id)
    open_again(turn, interview)
    _note_everybody(turn, interview.id, fields)
    promise = Promise.DAY if fields.reply_by else Promise.NONE
    comings = turn.happen(Promised(interview.id, promise, fields.reply_by))
    contradicted = any(coming.name == "ask_promised" for coming in comings)
    if not contradicted:
        html = answers_interview.promised_day_taken(name, promise, fields.reply_by, turn.today)
        if fields.tells_everybody is not None:
            html = f"{html} {answers_interview.tells_everybody(told=fields.tells_everybody)}"
        say_with_next(turn, interview.id, html)
    following.say_in_answer(turn, comings, undo=contradicted)
    felt, now_known = fields.feeling, turn.interview(interview.id)
    if felt is not None and now_known is not None and felt is not now_known.felt:
        following.take_feeling(turn, now_known, felt)
        turn.what = "set_reply_by"


def _note_everybody(turn: Turn, interview_id: int, fields: Fields) -> None:
    """Whether they tell also those who do not go on, where it was said beside the day."""
    interview = turn.interview(interview_id)
    if interview is not None and fields.tells_everybody is not None:
        turn.store(replace(interview, tells_everybody=fields.tells_everybody))


def heard_back(turn: Turn, ask: Ask) -> None:
    """The employer answered; an answer of a company not stored gets kind words and changes nothing."""
    fields = ask.reading.fields
    if fields.company and not fields.about and not same_company(turn, fields.company):
        _heard_of_unknown(turn, ask)
        return
    if fields.outcome is Outcome.OFFER and (name := _offered_elsewhere(turn, ask)) is not None:
        _heard_of_unknown(turn, replace(ask, reading=replace(ask.reading, fields=replace(fields, company=name))))
        return
    interview = interview_meant(turn, ask)
    if interview is None:
        return
    if fields.outcome is None and fields.cold_answer:
        cold_answer(turn, interview)
    elif fields.outcome is None:
        ask_what_they_said(turn, interview)
    elif fields.outcome is Outcome.STILL_DECIDING:
        _still_deciding(turn, interview, fields)
    elif interview.state is _CLOSING[fields.outcome] and fields.next_date is None:
        turn.toast = answers_steps.already_done()
        turn.say(answers_outcomes.is_closed(head(interview, turn.today), interview.state), about=(interview.id,))
    elif fields.outcome is Outcome.NEXT_ROUND and fields.next_date is not None and interview.held_on > turn.today:
        # A further round that is known before this one: this one still lies ahead, and closes when it has been.
        next_round_told(turn, interview, ask)
    else:
        _closed(turn, interview, ask)


def _offered_elsewhere(turn: Turn, ask: Ask) -> str | None:
    """Who made an offer, where the words name somebody of whom nothing is stored."""
    fields = ask.reading.fields
    if ask.sure or ask.interview_id is not None or fields.company or fields.about:
        return None
    return stranger(ask.text, turn.known.interviews)


def ask_what_they_said(turn: Turn, interview: Interview) -> None:
    """They answered, and nothing is known of what: the answers are offered to be tapped."""
    html = answers_outcomes.what_did_they_say(head(interview, turn.today))
    turn.say(html, buttons.outcomes(interview.id), about=(interview.id,))


def open_again(turn: Turn, interview: Interview) -> None:
    """What was closed for good goes on, for they have said that it does."""
    if interview.state in ENDED_STATES:
        turn.store(replace(interview, state=InterviewState.WAITING, closed_at=None))


def move_on(turn: Turn, ask: Ask) -> None:
    """The person lets an interview rest or withdraws: nothing more comes of it."""
    interview = interview_meant(turn, ask)
    if interview is None:
        return
    withdrew = _WITHDREW.search(ask.text) is not None
    state = InterviewState.WITHDRAWN if withdrew else InterviewState.MOVED_ON
    name = head(interview, turn.today)
    if interview.state is state or (interview.state in ENDED_STATES and not withdrew):
        turn.toast = answers_steps.already_done()
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
        return
    turn.what = "withdraw" if withdrew else "move_on"
    turn.happen(Answered(interview.id, state))
    html = answers_outcomes.withdrawn(name) if withdrew else answers_outcomes.resting(name)
    turn.say(html, buttons.undo(), about=(interview.id,))


def one_more(turn: Turn, interview: Interview) -> None:
    """One more note, or one last try: at once, on a day that is not before theirs, or kindly refused."""
    name = head(interview, turn.today)
    if interview.state in ENDED_STATES:
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
        return
    ahead = interview.held_on > turn.today or (interview.begins_at is not None and interview.begins_at > turn.now)
    if ahead or interview.state is InterviewState.UPCOMING:
        turn.say(answers_care.before_it(name, interview.held_on, turn.today), about=(interview.id,))
        return
    if plan.next_follow_up(turn.known, interview.id) is None:
        turn.say(answers_steps.no_more(name), about=(interview.id,))
        return
    before = turn.known
    if interview.state is InterviewState.MOVED_ON:
        turn.store(replace(interview, state=InterviewState.WAITING, closed_at=None))
    comings = turn.happen(OneMore(interview.id))
    if any(coming.name == "no_more" for coming in comings):
        turn.known = before
        turn.say(early.not_now(turn, interview), about=(interview.id,))
        return
    turn.what = "one_more"
    following.say_in_answer(turn, comings, undo=True)


def ask_new_day(turn: Turn, interview: Interview, *, on_hold: bool = False) -> None:
    """They moved the day: by when is it now?"""
    placeholder = answers_questions.PLACEHOLDERS["promised"]
    name = head(interview, turn.today)
    html = answers_news.until_when_on_hold(name) if on_hold else answers_questions.new_day(name)
    turn.ask(QuestionKind.NEW_DAY, html, placeholder=placeholder, interview_id=interview.id)


def cold_answer(turn: Turn, interview: Interview) -> None:
    """An answer came that the person calls cold."""
    if interview.state in ENDED_STATES:
        turn.say(answers_outcomes.is_closed(head(interview, turn.today), interview.state), about=(interview.id,))
        return
    turn.what = "cold_answer"
    comings = turn.happen(ColdAnswer(interview.id))
    say_with_next(turn, interview.id, answers_outcomes.cold_taken(head(interview, turn.today)))
    following.say_in_answer(turn, comings)


def say_with_next(turn: Turn, interview_id: int, html: str) -> None:
    """Say what was noted, when the next step comes, and how to undo it."""
    interview = turn.interview(interview_id)
    if interview is None:
        return
    line = answers_interview.next_line(turn.next_step(interview_id), turn.zone, turn.now)
    turn.say(f"{html}\n{line}", buttons.undo(), about=(interview_id,))


def none_named(turn: Turn, interview: Interview) -> None:
    """They named no day; a follow-up that waited for that is suggested at once."""
    if interview.promise is Promise.NONE:
        turn.toast = answers_steps.already_done()
        turn.say(answers_steps.already_done(), about=(interview.id,))
        return
    set_reply_by(turn, Ask(Reading(Intent.SET_REPLY_BY, Fields(no_day=True)), interview_id=interview.id, sure=True))


def _still_deciding(turn: Turn, interview: Interview, fields: Fields) -> None:
    turn.what = "still_deciding"
    name = head(interview, turn.today)
    open_again(turn, interview)
    comings = turn.happen(StillDeciding(interview.id, fields.reply_by))
    if fields.cold_answer or (fields.feeling is not None and fields.feeling.value == "cold"):
        comings += turn.happen(ColdAnswer(interview.id))
    on_hold = fields.news is News.ON_HOLD and fields.reply_by is None
    deciding = answers_outcomes.still_deciding(name, fields.reply_by, turn.today)
    say_with_next(turn, interview.id, answers_news.on_hold(name) if on_hold else deciding)
    following.say_in_answer(turn, comings)
    if fields.reply_by is None:
        ask_new_day(turn, interview, on_hold=on_hold)


def _closed(turn: Turn, interview: Interview, ask: Ask) -> None:
    fields = ask.reading.fields
    outcome = fields.outcome or Outcome.REJECTION
    turn.what = f"heard_{outcome.value}"
    turn.happen(Answered(interview.id, _CLOSING[outcome]))
    name = head(interview, turn.today)
    about = (interview.id,)
    if outcome is Outcome.OFFER:
        others = [one for one in turn.open_interviews() if one.id != interview.id]
        updating.remember(turn, ask, others)
        turn.say(
            answers_outcomes.offer(name, turn.today, [head(one, turn.today) for one in others]),
            (*_keep_updated(turn, others), *buttons.undo()),
            about=about,
        )
    elif outcome is Outcome.REJECTION:
        thanks = (Button(captions.DRAFT_THANKS, data=f"thanks:{interview.id}"),)
        turn.say(_no_in_words(turn, interview, fields.news), (thanks, *buttons.undo()), about=about)
    else:
        turn.say(answers_outcomes.next_round(name), buttons.undo(), about=about)
        next_round_told(turn, interview, ask)


def _no_in_words(turn: Turn, interview: Interview, news: News | None) -> str:
    calm = turn.person.calm
    if news is News.KEPT_CV:
        return answers_news.kept_cv(head(interview, turn.today), turn.picker, calm=calm)
    if news is News.POSITION_GONE:
        return answers_news.position_gone(head(interview, turn.today))
    return answers_outcomes.rejection(naming.name(interview, turn.today), turn.picker, calm=calm)


def next_round_told(turn: Turn, interview: Interview, ask: Ask) -> None:
    """The next round as far as it is known: its day is asked for, or it is an interview of its own."""
    fields = ask.reading.fields
    name = head(interview, turn.today)
    if fields.next_date is None:
        placeholder = answers_questions.PLACEHOLDERS["next_when"]
        html = answers_questions.next_round_when(name)
        turn.ask(QuestionKind.NEXT_WHEN, html, placeholder=placeholder, interview_id=interview.id)
        return
    ahead = replace(
        fields,
        interview_date=fields.next_date,
        interview_time=fields.next_time,
        reply_by=None,
        people=(),
        upcoming=True,
    )
    telling.begin_next_round(turn, interview, ahead, ask.said_at or turn.now)


def _heard_of_unknown(turn: Turn, ask: Ask) -> None:
    fields = ask.reading.fields
    name = spelled(fields.company or "")
    if fields.outcome is Outcome.NEXT_ROUND and fields.next_date is not None:
        ahead = replace(fields, interview_date=fields.next_date, interview_time=fields.next_time, upcoming=True)
        telling.log_interview(turn, replace(ask, reading=replace(ask.reading, fields=ahead)))
    elif fields.outcome is Outcome.OFFER:
        others = turn.open_interviews()
        updating.remember(turn, ask, others)
        html = answers_outcomes.offer(name, turn.today, [head(one, turn.today) for one in others])
        turn.say(html, _keep_updated(turn, others))
    elif fields.outcome is Outcome.REJECTION:
        turn.say(answers_outcomes.rejection_of_unknown(name, turn.picker, calm=turn.person.calm))
    else:
        turn.say(answers_outcomes.not_stored(name))


def _keep_updated(turn: Turn, others: list[Interview]) -> tuple[tuple[Button, ...], ...]:
    offered = others[:_DRAFTS_OFFERED]
    return tuple((Button(captions.tell_company(head(one, turn.today)), data=f"update:{one.id}"),) for one in offered)
