"""Drafts on request: by a button under a step, or asked for in words; and what to say on the telephone instead."""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide import advising, buttons, deadline, early, employer, following, handing, news, showing, updating
from bot.core.decide.composing import spelled
from bot.core.decide.meant import interview_meant
from bot.core.decide.turn import Ask, Turn
from bot.core.read import about_drafts
from bot.core.wording import answers_outcomes, answers_steps
from bot.core.wording.drafts import DraftKind, voicemail
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Kind, Promise, Reminder

_ASKED = {
    "thank_you": DraftKind.THANK_YOU,
    "still_interested": DraftKind.STILL_INTERESTED,
    "other_offer": DraftKind.OTHER_OFFER,
    "availability": DraftKind.AVAILABILITY,
    "deadline": DraftKind.DEADLINE,
    "go_above": DraftKind.GO_ABOVE,
    "endorsement": DraftKind.ENDORSEMENT,
    "decline": DraftKind.DECLINE,
    "missed_call": DraftKind.MISSED_CALL,
    "card": DraftKind.CARD,
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
    kind = _ASKED.get(about_drafts.kind_named(about_drafts.plain(ask.text)) or fields.draft or "")
    if interview.state is InterviewState.NO and kind in (None, DraftKind.THANK_YOU):
        kind = DraftKind.THANKS_AFTER_NO
    if fields.draft == "voicemail":
        voicemail_wanted(turn, interview)
    elif kind is DraftKind.GO_ABOVE and not advising.may_go_above(turn, interview):
        advising.of_one(turn, interview, "above")
    elif kind is None or kind in _FOLLOWS_UP:
        follow_up_wanted(turn, interview, kind)
    elif kind is DraftKind.DEADLINE:
        deadline.wanted(turn, interview, ask)
    elif kind in updating.DRAFTS:
        updating.of_one(turn, interview, updating.DRAFTS[kind], ask)
    elif kind is DraftKind.MISSED_CALL:
        news.no_call(turn, interview, ask)
    else:
        _of_person(turn, interview, kind, ask)


def _of_person(turn: Turn, interview: Interview, kind: DraftKind, ask: Ask) -> None:
    """To whom it goes: the one named, else the first of those met; a thank-you that waits is ticked off there."""
    said = [spelled(name) for name in ask.reading.fields.people]
    met = [one for one in interview.people for name in said if name.split()[0] == one.split()[0]]
    whom = next(iter(met or said or interview.people), None)
    if kind is DraftKind.ENDORSEMENT:
        handing.hand(turn, interview, kind, next(iter(said), None))
        return
    thanks = showing.waits_for_answer(turn, interview) if kind is DraftKind.THANK_YOU else None
    if thanks is not None and thanks.kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        draft_of_step(turn, thanks, interview, interview.people.index(whom) if whom in interview.people else None)
        return
    handing.hand(turn, interview, kind, whom)


def follow_up_wanted(turn: Turn, interview: Interview, kind: DraftKind | None = None) -> None:
    """A follow-up asked for: the one that waits, else one more, where the day and the ladder allow it.

    ``kind``: its draft is to be another one than that of the step.
    """
    refusal = early.too_early(turn, interview)
    waits = showing.waits_for_answer(turn, interview)
    if refusal is not None:
        turn.say(refusal, about=(interview.id,))
    elif waits is not None and waits.kind in FOLLOW_UPS and (kind is None or _asks_first(waits, interview)):
        following.show_step(turn, waits, interview)
    elif waits is not None and waits.kind in FOLLOW_UPS and kind is not None:
        handing.hand(turn, interview, kind, None, waits)
    else:
        employer.one_more(turn, interview)


def voicemail_wanted(turn: Turn, interview: Interview) -> None:
    """What to say on the telephone, where a note may go out at all; a call counts as one."""
    waits = showing.waits_for_answer(turn, interview)
    may_call = waits is not None and waits.kind in FOLLOW_UPS and early.too_early(turn, interview) is None
    if waits is not None and may_call and not _asks_first(waits, interview):
        say_voicemail(turn, waits, interview)
    else:
        follow_up_wanted(turn, interview)


def say_voicemail(turn: Turn, step: Reminder, interview: Interview) -> None:
    """The script for the telephone of a follow-up, with what may have become of the call."""
    kind = _OF_STEP[step.kind]
    of_agent = interview.agency and kind is not DraftKind.FOLLOW_UP_3
    about = replace(interview, people=()) if of_agent else interview
    script = voicemail(kind, interview=about, today=turn.today, picker=turn.picker, voice=turn.person.voice)
    html = answers_steps.voicemail(head(interview, turn.today), script)
    turn.say(html, buttons.usual(step, interview), about=(interview.id,), steps=(step.id,))


def draft_of_step(turn: Turn, step: Reminder, interview: Interview, place: int | None) -> None:
    """The draft of a step; of a thank-you, the one for the person at that place of the checklist."""
    if step.kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        chosen = interview.people[place] if place is not None and place < len(interview.people) else None
        whom = chosen or showing.next_to_thank(interview) or next(iter(interview.people), None)
        written = showing.draft_for(turn, DraftKind.THANK_YOU, interview, whom, step)
        html = f"{answers_steps.draft_for(head(interview, turn.today), whom)}\n\n{showing.draft_html(written)}"
        rows = buttons.under_step(step, interview, draft=written)
        turn.say(html, rows, about=(interview.id,), steps=(step.id,))
        return
    kind = _OF_STEP.get(step.kind, DraftKind.STILL_INTERESTED)
    handing.hand(turn, interview, kind, next(iter(interview.people), None))


def other_offer(turn: Turn, ask: Ask) -> None:
    """Another offer or a new availability: whoever of the open interviews should hear of it, one after the other."""
    if not updating.told(turn, ask):
        turn.say(answers_outcomes.nobody_to_tell())


def _asks_first(step: Reminder, interview: Interview) -> bool:
    """Whether that follow-up came as the question whether a day was named, so that nothing is suggested yet."""
    return step.asked and interview.promise is Promise.UNSAID
