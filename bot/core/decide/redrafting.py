"""A draft asked for once more: in another voice, in other words, or as something to say on the telephone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.decide import drafting, handing, settling, updating
from bot.core.decide.meant import interview_meant
from bot.core.decide.turn import Ask, Turn
from bot.core.read import about_drafts
from bot.core.wording.drafts import DraftKind
from storage.facts import OPEN_STATES, Drafted

#: For so long "more formal please" is said of the draft written last, and "another one" for so long.
_OF_IT, _ANOTHER = timedelta(days=1), timedelta(hours=1)
_CLEAR = re.compile(r"\b(?:drafts?|voice|tone|style|formal\w*|informal\w*|version|wording)\b")


def by_words(turn: Turn, ask: Ask) -> bool:
    """Whether the words asked for that, and it was done."""
    said = about_drafts.plain(ask.text)
    drafted = turn.person.drafted
    age = turn.now - drafted.written_at if drafted is not None else None
    voice = about_drafts.voice(said, turn.person.voice)
    if voice is not None and ((age is not None and age <= _OF_IT) or _CLEAR.search(said)):
        settling.take(turn, replace(turn.person, voice=voice), "voice")
        if drafted is not None and age is not None and age <= _OF_IT:
            _once_more(turn, drafted)
        return True
    if drafted is not None and age is not None and age <= _ANOTHER and about_drafts.again(said):
        return _once_more(turn, drafted)
    if turn.known.interviews and about_drafts.aloud(said):
        interview = interview_meant(turn, ask)
        if interview is not None:
            drafting.voicemail_wanted(turn, interview)
        return True
    return False


def _once_more(turn: Turn, drafted: Drafted) -> bool:
    """The draft in its next wording; false where its interview or its sense is gone."""
    interview = turn.interview(drafted.interview_id)
    if interview is None or drafted.kind not in set(DraftKind):
        return False
    kind = DraftKind(drafted.kind)
    if interview.state not in OPEN_STATES and kind not in handing.AFTER_THE_END:
        return False
    if kind in updating.DRAFTS and updating.show_again(turn, interview, updating.DRAFTS[kind]):
        return True
    handing.hand(turn, interview, kind, drafted.whom, turn.reminder(drafted.reminder_id))
    return True
