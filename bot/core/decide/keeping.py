"""What is closed goes after half a year: announced a week before, with one tap or word that keeps it longer."""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button, Style
from bot.core.plan import keeping
from bot.core.wording import answers_keeping, buttons
from bot.core.wording.dates import local_day
from bot.core.wording.naming import name
from storage.facts import Interview, Urgency

_KEEP = frozenset({"keep it", "keep them", "keep this", "keep all", "keep", "keep it longer", "don't erase it"})


def tidy(turn: Turn) -> None:
    """Let go what was announced and is over, and words that wait in vain; announce what goes next."""
    turn.known = keeping.without_old_words(turn.known, turn.now)
    gone = {one.id for one in keeping.over(turn.known, turn.now)}
    if gone:
        turn.known = keeping.without(turn.known, gone)
    ending = keeping.to_announce(turn.known, turn.now)
    if ending:
        _announce(turn, ending)


def keep_from_message(turn: Turn) -> bool:
    """Keep what the tapped message announced; false where nothing of it is left to be kept."""
    reference = turn.reference(turn.source)
    meant = reference.interview_ids if reference is not None else ()
    return _keep(turn, [one for one in keeping.announced(turn.known) if one.id in meant])


def keep_said(turn: Turn, ask: Ask) -> bool:
    """Whether the words keep what was announced: that of the message replied to, else all, where nothing is asked."""
    said = " ".join(ask.text.casefold().replace("’", "'").rstrip(" .!").split())
    if said not in _KEEP:
        return False
    announced = keeping.announced(turn.known)
    meant = {ask.interview_id, *ask.among} - {None}
    if not meant and turn.known.question is not None:
        return False
    return _keep(turn, [one for one in announced if not meant or one.id in meant])


def _announce(turn: Turn, ending: list[Interview]) -> None:
    last_on = local_day(turn.now + keeping.NOTICE, turn.zone)
    names = [name(one, turn.today) for one in ending]
    keep = buttons.KEEP_IT if len(ending) == 1 else buttons.KEEP_THEM
    row = (Button(keep, data="stay", style=Style.PRIMARY), Button(buttons.A_COPY, data="do:export"))
    turn.say(answers_keeping.goes_soon(names, last_on, turn.today), (row,), about=tuple(one.id for one in ending))
    turn.messages[-1] = replace(turn.messages[-1], urgency=Urgency.REMINDER, is_ending=True)
    for one in ending:
        turn.store(replace(one, ending_said_at=turn.now, ending_told_at=None))


def _keep(turn: Turn, kept: list[Interview]) -> bool:
    if not kept:
        return False
    for one in kept:
        turn.store(replace(one, kept_at=turn.now))
    if turn.source is not None:
        turn.rebutton(turn.source)
    until = local_day(turn.now + keeping.KEPT, turn.zone)
    names = [name(one, turn.today) for one in kept]
    turn.say(answers_keeping.kept_longer(names, until, turn.today), about=tuple(one.id for one in kept))
    return True
