"""/draft: the drafts that there are for an open interview, each a tap away. Written in words it is ``drafting``."""

from __future__ import annotations

import re

from bot.core.decide import drafting
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording import answers_commands
from bot.core.wording import buttons as captions
from bot.core.wording.answers_names import button_names
from bot.core.wording.markup import bold
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, InterviewState

_OFFERED = 5
#: While the interview lies ahead there is nobody to thank and nothing to ask after.
_AHEAD = ("other_offer", "deadline", "availability", "endorsement", "missed_call", "decline")
#: Asked for elsewhere than in the menu.
_BESIDE = ("still_interested",)
_A_PAGE = 5
_MORE, _BACK = "more", "back"
_LETTER = re.compile(
    r"\n|^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon))\b|\b(?:regards|sincerely|best wishes)\b", re.IGNORECASE
)
_LONG = 12  #: words
_TELLS_NOTHING = (Intent.VENT, Intent.ASK_ADVICE, Intent.ASK_DRAFT, Intent.SMALLTALK, Intent.OUT_OF_SCOPE)


def offer(turn: Turn) -> None:
    """The drafts of the one open interview; of several it asks which."""
    still_open = turn.open_interviews()
    if not turn.known.interviews:
        turn.say(answers_commands.no_draft_to_offer())
    elif not still_open:
        _offer_thanks(turn)
    elif len(still_open) == 1:
        _say_kinds(turn, still_open[0])
    else:
        newest = sorted(still_open, key=lambda one: (one.held_on, one.id), reverse=True)[:_OFFERED]
        names = button_names(newest, turn.today)
        rows: Rows = tuple((Button(name, data=f"drafts:{one.id}"),) for one, name in zip(newest, names, strict=True))
        turn.say(answers_commands.draft_of_which(), rows)


def press(turn: Turn, interview: Interview | None, kind: str | None) -> bool:
    """A tap on an interview, or on one of its drafts; false where it is closed or there is no such draft."""
    pages = (None, _MORE, _BACK)
    if interview is None or interview.state not in OPEN_STATES:
        return False
    if kind in pages:
        turn.edits = turn.source
        _say_kinds(turn, interview, rest=kind == _MORE)
        return True
    if kind not in answers_commands.DRAFTS and kind not in _BESIDE:
        return False
    wanted = Reading(Intent.ASK_DRAFT, Fields(draft=kind))
    drafting.ask_draft(turn, Ask(wanted, interview_id=interview.id, said_at=turn.now, sure=True))
    return True


def looks_like_a_draft(reading: Reading, text: str) -> bool:
    """Whether words sent after /check may be the draft: they read like a letter, or are long and tell nothing else."""
    if reading.intent is Intent.CHECK_DRAFT or _LETTER.search(text) is not None:
        return True
    return len(text.split()) >= _LONG and reading.intent in _TELLS_NOTHING


def _say_kinds(turn: Turn, interview: Interview, *, rest: bool = False) -> None:
    """The kinds that make sense now, a page of them at a time."""
    ahead = interview.state is InterviewState.UPCOMING
    kinds = {name: caption for name, caption in answers_commands.DRAFTS.items() if not ahead or name in _AHEAD}
    shown = list(kinds.items())
    if len(shown) > _A_PAGE + 1:
        turned = (_BACK, captions.BACK) if rest else (_MORE, captions.MORE)
        shown = [*(shown[_A_PAGE:] if rest else shown[:_A_PAGE]), turned]
    pressed = [Button(caption, data=f"drafts:{interview.id}:{name}") for name, caption in shown]
    rows: Rows = tuple(tuple(pressed[at : at + 2]) for at in range(0, len(pressed), 2))
    turn.say(answers_commands.which_draft(bold(head(interview, turn.today))), rows, about=(interview.id,))


def _offer_thanks(turn: Turn) -> None:
    """After a no, thanks keep the door open; else there is nothing to write."""
    refused = [one for one in turn.known.interviews if one.state is InterviewState.NO]
    if not refused:
        turn.say(answers_commands.no_draft_to_offer())
        return
    newest = max(refused, key=lambda one: (one.held_on, one.id))
    rows = ((Button(answers_commands.THANKS, data=f"thanks:{newest.id}"),),)
    turn.say(answers_commands.which_draft(bold(head(newest, turn.today))), rows, about=(newest.id,))
