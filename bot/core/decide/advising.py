"""Asked for advice: answered from where that very interview stands, in a few lines, with the next thing as a button.

Which kind of question it is, the reading tells; where an interview stands is in ``advisable``, the words in
``advice.toml``. What it does not know it says, and offers what it does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import plan
from bot.core.decide import advisable, buttons, showing
from bot.core.decide.meant import candidates
from bot.core.decide.turn import Act, Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.read import questions
from bot.core.reading import Intent, News
from bot.core.wording import answers_advice as words
from bot.core.wording import answers_interview
from bot.core.wording import buttons as captions
from bot.core.wording.answers_names import button_names
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, OPEN_STATES, Interview, InterviewState

_OFFERED = 5
_QUESTION = re.compile(
    r"\?|^(?:so |ok |and |hey |hi )?(?:can|could|should|shall|do|does|did|is|are|was|will|would|may|what|how|when"
    r"|who|whom|which|why|where)\b",
    re.IGNORECASE,
)
_ABOVE, _AGENCY = "above", "agency"
#: Questions about the silence itself, where what they said of telling everybody belongs.
_OF_SILENCE = ("over", "why_silent", "day_passed", "how_long")
_WRITE_NOW = ("after", "due")
_REST_NOW = ("enough", "stop", "done")
#: What a kind leads to, by its mark: the caption and the draft of /draft.
_DRAFTS = {
    "update": (words.TELL_THEM, "other_offer"),
    "endorse": (words.ASK_A_WORD, "endorsement"),
    "decline": (words.WRITE_THE_NO, "decline"),
    "dated": (words.NAME_THE_REASON, "deadline"),
}


def advice(turn: Turn, ask: Ask) -> None:
    """What to do, of the interview that is meant; where it is not plain which, the rule, and each of them to tap."""
    fields = ask.reading.fields
    kind = "missed" if fields.news is News.MISSED_CALL else fields.question
    kind = kind if kind in words.kinds() else None
    found = candidates(turn, ask)
    if len(found) == 1:
        of_one(turn, found[0], kind)
    else:
        _in_general(turn, kind, found)


def unless_asked(otherwise: Act) -> Act:
    """What answers words of another intent, unless they plainly are a question of a kind that is known."""

    def answer(turn: Turn, ask: Ask) -> None:
        kind = questions.kind_of(ask.text) if _QUESTION.search(ask.text) and not turn.held else None
        if kind is None:
            otherwise(turn, ask)
        else:
            fields = replace(ask.reading.fields, question=kind)
            advice(turn, replace(ask, reading=replace(ask.reading, intent=Intent.ASK_ADVICE, fields=fields)))

    return answer


def press(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """A tap on one of the interviews offered, or on a question that has an answer."""
    kind = rest[0] if rest else None
    if kind is not None and kind not in words.kinds():
        return False
    of_one(turn, interview, kind)
    return True


def of_one(turn: Turn, interview: Interview, kind: str | None) -> None:
    """The answer of one interview: the verdict or the words of the kind, then how it stands and what comes."""
    stands = advisable.standing(turn, interview)
    if kind == _ABOVE:
        stands = advisable.above(turn, interview)
    lines = [*_told(turn, interview, kind, stands), *_coming(turn, interview)]
    html = words.laid_out(head(interview, turn.today), lines)
    turn.say(html, _rows(turn, interview, kind, stands), about=(interview.id,))


def may_go_above(turn: Turn, interview: Interview) -> bool:
    """Whether a note to the one who would be the boss is due; else the answer says why not yet."""
    return advisable.above(turn, interview) == "ready"


def _in_general(turn: Turn, kind: str | None, found: list[Interview]) -> None:
    """The rule, where no interview is known or several may be meant."""
    gaps: dict[str, str] = {}
    contact = words.marked(kind, "contact")
    lines = [words.said("verdict", "none", turn.picker, gaps)] if contact else []
    lines.append(words.reason(kind, "none", None, turn.picker, gaps))
    if words.marked(kind, "general") and found:
        turn.say(words.laid_out(None, lines), ((Button(captions.OPEN_LIST, data="list"),),))
        return
    offered = sorted(found, key=lambda one: (one.state in OPEN_STATES, one.held_on, one.id), reverse=True)[:_OFFERED]
    if offered:
        lines.append(words.said("beside", "which", turn.picker, gaps))
        about = f":{kind}" if kind else ""
        names = button_names(offered, turn.today)
        rows: Rows = tuple(
            (Button(name, data=f"advise:{one.id}{about}"),) for one, name in zip(offered, names, strict=True)
        )
    else:
        lines.append(words.said("beside", "tell_me", turn.picker, gaps))
        rows = ((Button(words.NEW_INTERVIEW, data="do:new"),),)
    turn.say(words.laid_out(None, lines), rows)


def _told(turn: Turn, interview: Interview, kind: str | None, stands: str) -> list[str]:
    gaps, felt = advisable.gaps(turn, interview), interview.felt.value if interview.felt else None
    own = kind is not None and words.has_words(kind, stands)
    closed = interview.state in advisable.CLOSED
    if words.marked(kind, "contact") and closed and not own:
        return [words.said("closed", stands, turn.picker, gaps)]
    if kind == _ABOVE and closed:
        return [words.said("closed", stands, turn.picker, gaps)]
    of_agent = interview.agency and kind == _AGENCY
    lines = [words.reason(kind, "known" if of_agent else stands, felt, turn.picker, gaps)]
    if words.marked(kind, "contact"):
        lines.insert(0, words.said("verdict", stands, turn.picker, gaps))
    elif kind != _ABOVE and not words.marked(kind, "general"):
        thanks = advisable.thanks(turn, interview) if words.marked(kind, "thanks") else None
        part = "closed" if closed else "thanks" if thanks else "facts"
        lines += [] if own and closed else [words.said(part, thanks or stands, turn.picker, gaps)]
    return lines + _beside(turn, interview, kind, stands, gaps)


def _beside(turn: Turn, interview: Interview, kind: str | None, stands: str, gaps: dict[str, str]) -> list[str]:
    """One line more, where what was told of them fits the question."""
    if interview.state is not InterviewState.WAITING:
        return []
    if kind in _OF_SILENCE and interview.tells_everybody:
        return [words.said("beside", "everybody", turn.picker, gaps)]
    if interview.agency and words.marked(kind, "contact"):
        return [words.said("beside", "agency", turn.picker, gaps)]
    if interview.knows_there and (kind == _ABOVE or stands in _REST_NOW):
        return [words.said("beside", "friend", turn.picker, gaps)]
    return []


def _coming(turn: Turn, interview: Interview) -> list[str]:
    """When the bot writes next, unless a step of its own already waits for an answer."""
    step = turn.next_step(interview.id)
    if step is None or interview.state not in OPEN_STATES:
        return []
    return [answers_interview.next_line(step, turn.zone, turn.now)]


def _rows(turn: Turn, interview: Interview, kind: str | None, stands: str) -> Rows:
    """The next thing to do first; then that they have replied, where they may have."""
    if interview.state in advisable.CLOSED:
        return _of_closed(turn, interview)
    if kind is None:
        return (tuple(Button(caption, data=f"advise:{interview.id}:{one}") for one, caption in words.OFFERED.items()),)
    if stands == "unsaid":
        return buttons.promised(interview.id)
    if stands == "unfelt":
        return buttons.felt(interview.id)
    if kind == _ABOVE and stands not in ("ready", "done"):
        stands = advisable.standing(turn, interview)
    spoken = words.marked(kind, "spoken") and stands in _WRITE_NOW
    aloud = Button(words.THE_WORDS, data=f"drafts:{interview.id}:voicemail") if spoken else None
    first = aloud or _of_kind(turn, interview, kind) or _of_standing(turn, interview, stands)
    if interview.state is InterviewState.UPCOMING:
        return ((first,),)
    return ((first, Button(captions.THEY_REPLIED, data=f"replied:{interview.id}")),)


def _of_kind(turn: Turn, interview: Interview, kind: str) -> Button | None:
    """What a kind of question leads to, whatever the standing."""
    for mark, (caption, draft) in _DRAFTS.items():
        if words.marked(kind, mark):
            return Button(caption, data=f"drafts:{interview.id}:{draft}")
    if words.marked(kind, "check"):
        return Button(words.CHECK_A_DRAFT, data="do:check")
    if words.marked(kind, "rest"):
        return Button(captions.MOVE_ON, data=f"rest:{interview.id}")
    return None


def _of_standing(turn: Turn, interview: Interview, stands: str) -> Button:
    """The next thing to do, from where the interview stands."""
    if stands in _REST_NOW:
        return Button(captions.MOVE_ON, data=f"rest:{interview.id}")
    if stands == "ready":
        return Button(words.SHOW_DRAFT, data=f"drafts:{interview.id}:follow_up")
    if stands in _WRITE_NOW:
        waits = showing.waits_for_answer(turn, interview)
        data = (
            f"step:{waits.id}" if waits is not None and waits.kind in FOLLOW_UPS else f"drafts:{interview.id}:follow_up"
        )
        return Button(words.SHOW_DRAFT, data=data)
    if advisable.thanks(turn, interview) in ("open", "some"):
        return Button(captions.DRAFT_THANKS, data=f"drafts:{interview.id}:thank_you")
    return Button(words.SHOW_PLAN, data=f"open:{interview.id}")


def _of_closed(turn: Turn, interview: Interview) -> Rows:
    if interview.state is InterviewState.NO:
        return ((Button(captions.DRAFT_THANKS, data=f"thanks:{interview.id}"),),)
    if interview.state is InterviewState.MOVED_ON and plan.may_try_once_more(turn.known, interview.id):
        again = Button(captions.ONE_LAST_TRY, data=f"one:{interview.id}")
        return ((again, Button(captions.THEY_REPLIED, data=f"replied:{interview.id}")),)
    return ((Button(captions.OPEN_LIST, data="list"),),)
