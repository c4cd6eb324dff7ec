"""Where things stand: all interviews on one screen, one of them in full, or what comes next."""

from __future__ import annotations

import re
from collections.abc import Container

from bot.core import plan
from bot.core.decide import buttons, showing
from bot.core.decide.meant import candidates
from bot.core.decide.rounds import latest_rounds, story_of
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.wording import answers_interview, answers_overview, answers_questions
from bot.core.wording import buttons as captions
from bot.core.wording.answers_names import button_names, step_captions
from bot.core.wording.answers_overview import Standing
from storage.facts import OPEN_STATES, Interview, Reminder, ReminderState

_ON_A_SCREEN = 12
_OPENED_BY_A_TAP = 3
_NEXT = re.compile(r"\bnext\b", re.IGNORECASE)


def status(turn: Turn, ask: Ask) -> None:
    """One interview where it is named or replied to, else all of them."""
    fields = ask.reading.fields
    if _NEXT.search(ask.text) and not (fields.about or fields.company):
        show_next(turn)
        return
    if ask.interview_id is not None or fields.about or fields.company:
        found = candidates(turn, ask)
        if len(found) == 1:
            show_one(turn, found[0])
            return
    show_all(turn)


def show_all(turn: Turn, first: int = 0) -> None:
    """Every interview with where it stands and its next date: what is due, waiting, ahead, closed.

    A screen holds twelve; ``first`` is the one whose button comes first, for there is room for a few at a time.
    """
    if not turn.known.interviews:
        turn.say(answers_questions.nothing_stored())
        return
    ordered = _stories(turn)
    first = first if first < len(ordered) else 0
    page = first // _ON_A_SCREEN * _ON_A_SCREEN
    shown = ordered[page : page + _ON_A_SCREEN]
    lines = [standing(turn, one) for one in shown]
    html = answers_overview.all_of_them(lines, turn.zone, turn.now)
    if len(ordered) > len(shown):
        html = f"{html}\n\n{answers_overview.which_of_all(page + 1, page + len(shown), len(ordered))}"
    turn.say(html, _taps(turn, ordered, first), about=tuple(one.id for one in shown))


def _taps(turn: Turn, ordered: list[Interview], first: int) -> Rows:
    """A button for each of the next few, one for those after them, the calendar and the picture."""
    opened = ordered[first : first + _OPENED_BY_A_TAP]
    if len(ordered) <= _OPENED_BY_A_TAP + 1:
        opened, first = ordered, 0
    names = button_names(opened, turn.today)
    taps = [Button(name, data=f"open:{one.id}") for one, name in zip(opened, names, strict=True)]
    if len(opened) < len(ordered):
        following = first + len(opened)
        caption = captions.MORE if following < len(ordered) else captions.FROM_THE_TOP
        taps.append(Button(caption, data=f"list:{following if following < len(ordered) else 0}"))
    taps.append(Button(captions.CALENDAR, data="do:calendar"))
    taps.append(Button(captions.PICTURE, data="do:picture"))
    return tuple(tuple(taps[at : at + 2]) for at in range(0, len(taps), 2))


def _place(turn: Turn, interview: Interview) -> int:
    """From where on the list shows the buttons among which this interview's is."""
    ids = [one.id for one in _stories(turn)]
    return ids.index(interview.id) // _OPENED_BY_A_TAP * _OPENED_BY_A_TAP if interview.id in ids else 0


def _stories(turn: Turn) -> list[Interview]:
    """What has a line in the list, in its order: of rounds in a row the last, and any other that is still open."""
    latest = set(latest_rounds(turn.known.interviews))
    own = [one for one in turn.known.interviews if one in latest or one.state in OPEN_STATES]
    return sorted(own, key=lambda one: _order(turn, one))


def where_things_stand(turn: Turn, *, at_most: int) -> str:
    """The first lines of the list, in HTML."""
    return _lines(turn, _stories(turn), at_most)


def where_these_stand(turn: Turn, ids: Container[int], *, at_most: int) -> str:
    """The same of some interviews alone."""
    own = sorted((one for one in turn.known.interviews if one.id in ids), key=lambda one: _order(turn, one))
    return _lines(turn, own, at_most)


def _lines(turn: Turn, ordered: list[Interview], at_most: int) -> str:
    lines = [standing(turn, one) for one in ordered[:at_most]]
    html = answers_overview.all_of_them(lines, turn.zone, turn.now)
    left_out = len(ordered) - len(lines)
    return f"{html}\n\n{answers_overview.and_more(left_out)}" if left_out else html


def show_one(turn: Turn, interview: Interview, *, from_list: bool = False) -> None:
    """One interview in full, with what was done and what comes."""
    own = sorted(
        (one for one in turn.known.reminders if one.interview_id == interview.id), key=lambda one: (one.due_at, one.id)
    )
    rounds = [one for one in story_of(turn.known.interviews, interview) if one.held_on <= interview.held_on]
    before = [one for one in rounds if one.id != interview.id]
    html = answers_overview.one_of_them(standing(turn, interview), own, turn.person, turn.now, before=before)
    waits = showing.waits_for_answer(turn, interview)
    rows: Rows = buttons.fixes(interview.id) if interview.state in OPEN_STATES else ()
    if waits:
        rows = (*showing.rows_of(turn, waits, interview, brief=True), *buttons.change(interview.id))
    if from_list:
        rows = (*rows, (Button(captions.OPEN_LIST, data=f"list:{_place(turn, interview)}"),))
    turn.say(html, rows, about=(interview.id,), steps=(waits.id,) if waits else ())


def show_next(turn: Turn) -> None:
    """What was said and waits for an answer, then what is due next; or that there is nothing today."""
    waits = [(step, one) for one in turn.open_interviews() if (step := showing.waits_for_answer(turn, one))]
    if waits:
        _show_open_steps(turn, waits)
        return
    coming = _coming(turn)
    interview = turn.interview(coming.interview_id) if coming else None
    if coming is None or interview is None:
        turn.say(answers_overview.nothing_planned())
        return
    html = answers_overview.next_of_all(interview, coming, turn.zone, turn.now)
    turn.say(html, about=(interview.id,), steps=(coming.id,))


def _coming(turn: Turn) -> Reminder | None:
    """The step of an interview that is due next; a look back or a draft put aside is none."""
    steps = (one for one in turn.known.reminders if one.state is ReminderState.PLANNED and one.interview_id is not None)
    return min(steps, key=lambda one: (one.due_at, one.id), default=None)


def _show_open_steps(turn: Turn, waits: list[tuple[Reminder, Interview]]) -> None:
    """A line and a button for each step that is open, and when the next one comes."""
    waits = sorted(waits, key=lambda pair: pair[0].reminded_at or pair[0].due_at, reverse=True)
    captions = step_captions([(step.kind, one) for step, one in waits], turn.today)
    coming = _coming(turn)
    line = answers_interview.next_line(coming, turn.zone, turn.now) if coming else ""
    html = answers_overview.open_steps([(one, step) for step, one in waits], turn.today, line)
    rows = buttons.lines([(step, caption) for (step, _), caption in zip(waits, captions, strict=True)])
    steps = tuple(step.id for step, _ in waits)
    turn.say(html, rows, about=tuple(one.id for _, one in waits), steps=steps)


def standing(turn: Turn, interview: Interview) -> Standing:
    """Where one interview stands."""
    waits = showing.waits_for_answer(turn, interview)
    return Standing(
        interview,
        turn.next_step(interview.id),
        plan.sent_follow_ups(turn.known, interview.id),
        plan.most_follow_ups(turn.known, interview.id),
        waits,
        showing.told_of(turn, waits, interview, late=False).standing if waits else None,
        [one.id for one in story_of(turn.known.interviews, interview)].index(interview.id) + 1,
    )


def _order(turn: Turn, interview: Interview) -> tuple[int, float, int]:
    coming = turn.next_step(interview.id)
    group = answers_overview.group_of(interview, is_due=showing.waits_for_answer(turn, interview) is not None)
    if interview.state not in OPEN_STATES:
        return group, -(interview.closed_at.timestamp() if interview.closed_at else 0.0), -interview.id
    return group, coming.due_at.timestamp() if coming else float("inf"), -interview.id
