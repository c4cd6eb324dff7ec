"""Buttons: each tap becomes what its words would have asked for. Their data is the client's word, so anything goes.

A button names rows of the person who tapped, by numbers within that person: another's cannot be named at all. Here are
the buttons of questions; those of a step or an interview are in ``tapping``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.decide import (
    account,
    asking,
    breathing,
    bringing,
    care,
    checking,
    commands,
    counting,
    draft_menu,
    invitations,
    keeping,
    morning,
    overview,
    own_calendar,
    picturing,
    settings_card,
    updating,
    venting,
)
from bot.core.decide.tapping import ON_INTERVIEW, ON_STEP, day_of
from bot.core.decide.turn import Act, Ask, Turn
from bot.core.decide.understanding import again, with_day
from bot.core.decide.undoing import press_undo
from bot.core.happened import Pressed
from bot.core.wording import answers_steps
from storage.facts import Question, QuestionKind


def press(turn: Turn, pressed: Pressed, act: Act) -> None:
    """Do what a button says; one that no longer fits does no harm and says so."""
    verb, *rest = pressed.data.split(":")
    turn.source = pressed.message_id
    if not _done_by(turn, verb, rest, act):
        turn.toast, turn.alert = answers_steps.gone(), True
    elif turn.toast is None and turn.what is not None:
        turn.toast = answers_steps.noted()


def number_of(text: str) -> int | None:
    """A number of at most nine figures; None where the client sent anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _done_by(turn: Turn, verb: str, rest: list[str], act: Act) -> bool:
    """Whether the verb is one of ours and its row is there."""
    if verb in _PLAIN:
        return _PLAIN[verb](turn, rest, act)
    number = number_of(rest[0]) if rest else None
    if number is None:
        return False
    if verb in ON_STEP:
        step = turn.reminder(number)
        interview = turn.interview(step.interview_id) if step else None
        return step is not None and interview is not None and ON_STEP[verb](turn, step, interview, rest[1:])
    interview = turn.interview(number)
    return verb in ON_INTERVIEW and interview is not None and ON_INTERVIEW[verb](turn, interview, rest[1:])


def _asked_here(turn: Turn, kind: QuestionKind) -> Question | None:
    """The open question of that kind, where the message tapped is the one that asks it."""
    question = turn.known.question
    fits = question is not None and question.kind is kind and question.message_id in (None, turn.source)
    return question if fits else None


def _do_for(turn: Turn, question: Question | None) -> None:
    """What waited is done for the message that said it, so that an edit of that one finds what it did."""
    turn.close_question()
    turn.answers = question.waiting_message_id if question else None


def _which(turn: Turn, rest: list[str], act: Act) -> bool:
    question = _asked_here(turn, QuestionKind.WHICH)
    waiting = again(turn, question) if question else []
    interview = turn.interview(number_of(rest[0]) if rest else None)
    if not waiting or interview is None:
        return False
    _do_for(turn, question)
    turn.rebutton(turn.source)
    for ask in waiting:
        act(turn, replace(ask, interview_id=interview.id, reminder_id=None))
    return True


def _yes(turn: Turn, rest: list[str], act: Act) -> bool:
    question = _asked_here(turn, QuestionKind.CONFIRM)
    waiting: list[Ask] = asking.waited(again(turn, question)) if question else []
    if not waiting:
        return False
    chosen = day_of(rest[0]) if rest else None
    _do_for(turn, question)
    turn.rebutton(turn.source)
    for ask in waiting:
        act(turn, replace(ask, reading=with_day(ask.reading, chosen)) if chosen else ask)
    return True


def _no(turn: Turn, rest: list[str], act: Act) -> bool:
    if _asked_here(turn, QuestionKind.CONFIRM) is None:
        return False
    turn.close_question()
    turn.rebutton(turn.source)
    care.unsure(turn)
    return True


def _zone(turn: Turn, rest: list[str], act: Act) -> bool:
    zone = ":".join(rest)
    if not account.is_zone(zone):
        return False
    turn.rebutton(turn.source)
    account.take_zone(turn, zone)
    return True


def _place(turn: Turn, rest: list[str], act: Act) -> bool:
    """One of the places offered for a name that several have."""
    place = number_of(rest[0]) if rest else None
    if place is None or _asked_here(turn, QuestionKind.ZONE) is None:
        return False
    turn.rebutton(turn.source)
    return account.take_place_offered(turn, place)


def _keep(turn: Turn, rest: list[str], act: Act) -> bool:
    turn.rebutton(turn.source)
    account.keep(turn)
    return True


def _ask_delete_all(turn: Turn, rest: list[str], act: Act) -> bool:
    turn.rebutton(turn.source)
    account.ask_delete_all(turn)
    return True


def _delete_all(turn: Turn, rest: list[str], act: Act) -> bool:
    turn.rebutton(turn.source)
    account.delete_all(turn)
    return True


def _safe(turn: Turn, rest: list[str], act: Act) -> bool:
    if rest not in (["yes"], ["no"]):
        return False
    turn.rebutton(turn.source)
    care.safe(turn, yes=rest == ["yes"])
    return True


def _undo(turn: Turn, rest: list[str], act: Act) -> bool:
    change = number_of(rest[0]) if rest else None
    if change is not None:
        press_undo(turn, change)
    return change is not None


def _list(turn: Turn, rest: list[str], act: Act) -> bool:
    """All interviews in the same message, from one of them on."""
    turn.edits = turn.source
    overview.show_all(turn, (number_of(rest[0]) if rest else None) or 0)
    return True


def _drafts(turn: Turn, rest: list[str], act: Act) -> bool:
    """An interview, or one of the drafts of an interview, as /draft offers them."""
    interview = turn.interview(number_of(rest[0]) if rest else None)
    return draft_menu.press(turn, interview, rest[1] if len(rest) > 1 else None)


def _more(turn: Turn, rest: list[str], act: Act) -> bool:
    """The next lines of a morning message."""
    reference = turn.reference(turn.source)
    first = number_of(rest[0]) if rest else None
    if reference is None or first is None or first >= len(reference.reminder_ids):
        return False
    turn.rebutton(turn.source, morning.more(turn, reference.reminder_ids, first))
    return True


def _awake(turn: Turn, rest: list[str], act: Act) -> bool:
    """The tap itself has brought the bot back; where things stand is shown."""
    turn.rebutton(turn.source)
    overview.show_all(turn)
    return True


_PLAIN: dict[str, Callable[[Turn, list[str], Act], bool]] = {
    "set": lambda turn, rest, act: settings_card.press(turn, rest),
    "file": lambda turn, rest, act: bringing.press(turn, rest),
    "invite": lambda turn, rest, act: invitations.press(turn, rest),
    "cal": lambda turn, rest, act: own_calendar.press(turn, rest),
    "hold": lambda turn, rest, act: checking.hold(turn, number_of(rest[0] if rest else "") or 0),
    "do": lambda turn, rest, act: commands.press(turn, rest),
    "drafts": _drafts,
    "tell": lambda turn, rest, act: updating.press(turn, rest),
    "which": _which,
    "yes": _yes,
    "no": _no,
    "zone": _zone,
    "place": _place,
    "keep": _keep,
    "stay": lambda turn, rest, act: keeping.keep_from_message(turn),
    "askall": _ask_delete_all,
    "delall": _delete_all,
    "safe": _safe,
    "undo": _undo,
    "list": _list,
    "weeks": lambda turn, rest, act: picturing.press(turn, rest),
    "numbers": lambda turn, rest, act: counting.press(turn, rest),
    "more": _more,
    "awake": _awake,
    "breathe": lambda turn, rest, act: breathing.press(turn, rest),
    "quiet": lambda turn, rest, act: venting.press_quiet(turn, rest),
}
