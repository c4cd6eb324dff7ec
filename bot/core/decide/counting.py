"""/stats: what was done and what came of it, counted from what is stored; nothing is guessed.

It counts what the person did and how long answers took, and judges nothing. Where there is enough, it is drawn too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core import plan
from bot.core.decide import picturing
from bot.core.decide.turn import Turn
from bot.core.papers import Paper
from bot.core.papers.weeks import Bar, Did, Mark, Numbers, Shape
from bot.core.wording import answers_stats, picture_words
from bot.core.wording.answers_stats import Counted
from storage.facts import FOLLOW_UPS, OPEN_STATES, Interview, InterviewState, Kind, ReminderState

NAME = "numbers.png"

_ANSWERS = (InterviewState.OFFER, InterviewState.NEXT_ROUND, InterviewState.NO)
_THANKS = (Kind.THANK_YOU, Kind.LAST_CALL)
_WEEK = timedelta(days=7)
#: A picture of less says nothing that the words do not; one of more weeks is too narrow to read.
_DRAWN_FROM = 4
_WEEKS_DRAWN = 10
_LATER = max(picture_words.WAITS)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done in some days."""

    interviews: int
    thanked: int
    cards: int
    follow_ups: int


def show_counts(turn: Turn) -> None:
    """The person's own numbers, with sourced ones beside them."""
    if not turn.known.interviews:
        turn.say(answers_stats.nothing_to_count())
        return
    html = answers_stats.counts(_counted(turn))
    done = sorted(_done(turn), key=lambda one: (one[0], list(Shape).index(one[1].shape)))
    if len(done) < _DRAWN_FROM or len({_monday(on) for on, _ in done}) < 2:
        turn.say(html)
        return
    turn.say(html, picturing.rows(turn, "numbers"), file=Paper(NAME, _numbers(turn, done), photo=True))


def press(turn: Turn, rest: list[str]) -> bool:
    """A tap below the picture: the same numbers on the other ground, in its place."""
    if rest not in (["dark"], ["light"]):
        return False
    picturing.settle(turn, dark=rest == ["dark"])
    turn.edits = turn.source
    show_counts(turn)
    return True


def done_between(turn: Turn, first_on: date, last_on: date) -> Done:
    """What was done from one day to another, both counted."""
    found = Counter(mark.shape for on, mark in _done(turn) if first_on <= on <= last_on)
    return Done(found[Shape.INTERVIEW], found[Shape.THANKS], found[Shape.CARD], found[Shape.FOLLOW_UP])


def _counted(turn: Turn) -> Counted:
    interviews = turn.known.interviews
    found = Counter(mark.shape for _, mark in _done(turn))
    before = {one.round_before for one in interviews}
    return Counted(
        interviews=len(interviews),
        companies=len({(one.company or f"#{one.id}").casefold() for one in interviews}),
        still_open=sum(one.state in OPEN_STATES for one in interviews),
        states=Counter(one.state for one in interviews),
        thanked=found[Shape.THANKS],
        cards=found[Shape.CARD],
        follow_ups=sum(plan.sent_follow_ups(turn.known, one.id) for one in interviews),
        days=tuple(sorted(days for one in interviews if (days := _days_to_answer(turn, one)) is not None)),
        later_rounds=before != {None},
    )


def _done(turn: Turn) -> Iterator[tuple[date, Mark]]:
    """Each thing that was done, on its day: interviews held, thank-yous by people, cards and follow-ups sent."""
    for one in turn.known.interviews:
        if one.state is not InterviewState.UPCOMING:
            yield one.held_on, Mark(Shape.INTERVIEW, 0.0)
        yield from ((on, Mark(Shape.THANKS, 0.0)) for on in _thanked(turn, one))
        for step in turn.known.reminders:
            if step.interview_id != one.id or step.state is not ReminderState.DONE:
                continue
            on = (step.closed_at or step.due_at).astimezone(turn.zone).date()
            if step.kind is Kind.CARD:
                yield on, Mark(Shape.CARD, 0.0)
            elif step.kind in FOLLOW_UPS:
                yield on, Mark(Shape.FOLLOW_UP, 0.0, text=str(FOLLOW_UPS.index(step.kind) + 1))


def _thanked(turn: Turn, interview: Interview) -> list[date]:
    """A day for each person thanked; a thank-you that was sent to nobody by name counts once."""
    rows = [one for one in turn.known.reminders if one.interview_id == interview.id and one.kind in _THANKS]
    done = [one for one in rows if one.state is ReminderState.DONE]
    said = [one.closed_at or one.reminded_at for one in (done or rows)]
    days = [at.astimezone(turn.zone).date() for at in said if at is not None]
    count = max(len(interview.thanked), len(done[:1]))
    return [min(days, default=interview.held_on)] * count


def _days_to_answer(turn: Turn, interview: Interview) -> int | None:
    """How many days after the interview its answer came; None where none came."""
    if interview.state not in _ANSWERS or interview.closed_at is None:
        return None
    return max((interview.closed_at.astimezone(turn.zone).date() - interview.held_on).days, 0)


def _numbers(turn: Turn, done: list[tuple[date, Mark]]) -> Numbers:
    this_week = _monday(turn.today)
    first = max(_monday(done[0][0]), this_week - (_WEEKS_DRAWN - 1) * _WEEK)
    mondays = [first + _WEEK * place for place in range((this_week - first).days // 7 + 1)]
    piles = {monday: tuple(mark for on, mark in done if _monday(on) == monday) for monday in mondays}
    return Numbers(
        title=picture_words.NUMBERS,
        subtitle=picture_words.span(first, this_week + timedelta(days=6), turn.today),
        dark=turn.person.dark,
        done_title=picture_words.DONE_WEEK_BY_WEEK,
        done=tuple(Did(picture_words.column(monday), marks) for monday, marks in piles.items()),
        answers_title=picture_words.ANSWERS_BY_WAIT,
        answers=_bars(turn),
        legend=picturing.explained([mark for marks in piles.values() for mark in marks]),
        beside=answers_stats.BESIDE,
    )


def _bars(turn: Turn) -> tuple[Bar, ...]:
    """How many answers came in which week, and how many have not; none where no answer came at all."""
    found = [_days_to_answer(turn, one) for one in turn.known.interviews]
    weeks = Counter(min(days // 7 + 1, _LATER) for days in found if days is not None)
    if not weeks:
        return ()
    waiting = sum(one.state in (InterviewState.WAITING, InterviewState.MOVED_ON) for one in turn.known.interviews)
    bars = [Bar(words, weeks[week]) for week, words in picture_words.WAITS.items()]
    return (*bars, Bar(picture_words.NO_ANSWER_YET, waiting, open=True))


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())
