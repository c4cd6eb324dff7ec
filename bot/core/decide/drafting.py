"""Drafts on request: by a button under a step, or asked for in words."""

from __future__ import annotations

from bot.core.decide import advising, buttons, early, employer, following, showing
from bot.core.decide.composing import spelled
from bot.core.decide.meant import interview_meant, same_company
from bot.core.decide.turn import Ask, Turn
from bot.core.wording import answers_outcomes, answers_steps
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Kind, Reminder

_ASKED = {
    "thank_you": DraftKind.THANK_YOU,
    "still_interested": DraftKind.STILL_INTERESTED,
    "other_offer": DraftKind.OTHER_OFFER,
    "deadline": DraftKind.DEADLINE,
    "go_above": DraftKind.GO_ABOVE,
    "endorsement": DraftKind.ENDORSEMENT,
    "decline": DraftKind.DECLINE,
}
_OF_STEP = {
    Kind.CARD: DraftKind.CARD,
    Kind.FOLLOW_UP_1: DraftKind.FOLLOW_UP_1,
    Kind.FOLLOW_UP_2: DraftKind.FOLLOW_UP_2,
    Kind.FOLLOW_UP_3: DraftKind.FOLLOW_UP_3,
}

#: Asked for in other words, these are follow-ups all the same, and count as such.
_FOLLOWS_UP = frozenset({DraftKind.STILL_INTERESTED, DraftKind.GO_ABOVE})


def ask_draft(turn: Turn, ask: Ask) -> None:
    """A draft of the kind asked for; without one, of the step that comes next."""
    interview = interview_meant(turn, ask)
    if interview is None:
        return
    fields = ask.reading.fields
    kind = _ASKED.get(fields.draft or "")
    if interview.state is InterviewState.NO and kind in (None, DraftKind.THANK_YOU):
        kind = DraftKind.THANKS_AFTER_NO
    if kind is DraftKind.GO_ABOVE and not advising.may_go_above(turn, interview):
        advising.of_one(turn, interview, "above")
        return
    if kind is None or kind in _FOLLOWS_UP:
        follow_up_wanted(turn, interview)
        return
    said = [spelled(name) for name in fields.people]
    met = [one for one in interview.people for name in said if name.split()[0] == one.split()[0]]
    whom = next(iter(met or said or interview.people), None)
    thanks = showing.waits_for_answer(turn, interview) if kind is DraftKind.THANK_YOU else None
    if thanks is not None and thanks.kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        draft_of_step(turn, thanks, interview, interview.people.index(whom) if whom in interview.people else None)
        return
    offer_draft(turn, interview, kind, whom)


def follow_up_wanted(turn: Turn, interview: Interview) -> None:
    """A follow-up asked for: the one that waits, else one more, where the day and the ladder allow it."""
    refusal = early.too_early(turn, interview)
    waits = showing.waits_for_answer(turn, interview)
    if refusal is not None:
        turn.say(refusal, about=(interview.id,))
    elif waits is not None and waits.kind in FOLLOW_UPS:
        following.show_step(turn, waits, interview)
    else:
        employer.one_more(turn, interview)


def offer_draft(turn: Turn, interview: Interview, kind: DraftKind, whom: str | None = None) -> None:
    """One draft as a message of its own, to copy."""
    written = showing.draft_for(turn, kind, interview, whom)
    html = f"{answers_steps.draft_for(head(interview, turn.today), whom)}\n\n{showing.draft_html(written)}"
    turn.say(html, buttons.copies(written), about=(interview.id,))


def draft_of_step(turn: Turn, step: Reminder, interview: Interview, place: int | None) -> None:
    """The draft of a step; of a thank-you, the one for the person at that place of the checklist."""
    if step.kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        chosen = interview.people[place] if place is not None and place < len(interview.people) else None
        whom = chosen or showing.next_to_thank(interview) or next(iter(interview.people), None)
        written = showing.draft_for(turn, DraftKind.THANK_YOU, interview, whom)
        html = f"{answers_steps.draft_for(head(interview, turn.today), whom)}\n\n{showing.draft_html(written)}"
        rows = buttons.under_step(step, interview, draft=written)
        turn.say(html, rows, about=(interview.id,), steps=(step.id,))
        return
    kind = _OF_STEP.get(step.kind, DraftKind.STILL_INTERESTED)
    offer_draft(turn, interview, kind, next(iter(interview.people), None))


def other_offer(turn: Turn, ask: Ask) -> None:
    """Another offer or a new availability: a draft for each open interview that should hear of it."""
    fields = ask.reading.fields
    named = same_company(turn, fields.about) if fields.about else []
    others = named or [one for one in turn.open_interviews() if one.company != fields.company]
    if not others:
        turn.say(answers_outcomes.nobody_to_tell())
        return
    turn.say(answers_outcomes.keep_them_updated([head(one, turn.today) for one in others]))
    for interview in others[:3]:
        offer_draft(turn, interview, DraftKind.OTHER_OFFER, next(iter(interview.people), None))
