"""A step of the plan as a message: the thing, the reason, the draft, the calm word, and what can be tapped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.core import plan
from bot.core.decide import buttons, headlines
from bot.core.decide.turn import Rows, Turn
from bot.core.wording import answers_deadline, answers_news, answers_steps, reminders
from bot.core.wording.drafts import Draft, DraftKind, draft
from bot.core.wording.markup import code, esc, pre
from bot.core.wording.naming import name
from bot.core.wording.reminder_cases import Told
from bot.core.wording.reminders import Spoken
from storage.facts import (
    FOLLOW_UPS,
    OPEN_STATES,
    Cadence,
    Drafted,
    Feeling,
    Interview,
    Kind,
    Promise,
    Reminder,
    ReminderState,
    Update,
    UpdateKind,
)

_THANKS = (Kind.THANK_YOU, Kind.LAST_CALL)

#: Steps of one interview that share a message, in words of its own.
_SHARED = (frozenset({Kind.DEBRIEF, Kind.THANK_YOU}), frozenset({Kind.LAST_CALL, Kind.CARD}))

#: Written to somebody who was not met: the one who would be the boss, a friend who works there.
_TO_SOMEBODY_ELSE = frozenset({DraftKind.FOLLOW_UP_3, DraftKind.GO_ABOVE, DraftKind.ENDORSEMENT})
#: Where an agency speaks for the employer these go to the agent, whose name is not known.
_TO_THE_AGENT = frozenset({DraftKind.FOLLOW_UP_1, DraftKind.FOLLOW_UP_2})
_LADDER = (*FOLLOW_UPS, Kind.MOVE_ON)
_CAME = frozenset({ReminderState.REMINDED, ReminderState.DONE, ReminderState.SKIPPED})

#: Said longer ago than this, a thank-you or a card waits for nothing any more.
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Shown:
    """A step in HTML, with its buttons."""

    html: str
    rows: Rows


def step(turn: Turn, reminder: Reminder, interview: Interview, *, late: bool = False, calm: bool = True) -> Shown:
    """The whole message of one step."""
    told = told_of(turn, reminder, interview, late=late)
    spoken = reminders.words(
        reminder.kind, interview=interview, person=turn.person, now=turn.now, picker=turn.picker, told=told
    )
    written = _draft(turn, spoken.draft_key, interview, reminder) if spoken.draft_key else None
    html = _laid_out(spoken, written, calm=calm, whom=_to_the_agent(turn, reminder, interview))
    return Shown(html, buttons.under_step(reminder, interview, last_try=told.last_try, draft=written))


def together(turn: Turn, steps: tuple[Reminder, Reminder], interview: Interview, *, late: bool = False) -> Shown:
    """The two steps that share a message: the debrief with the thank-you, the last call with the card."""
    first, second = sorted(steps, key=lambda one: one.kind in _THANKS)
    told = told_of(turn, second, interview, late=late)
    spoken = reminders.together(
        {first.kind, second.kind},
        interview=interview,
        person=turn.person,
        now=turn.now,
        picker=turn.picker,
        told=told,
    )
    written = _draft(turn, spoken.draft_key, interview, second) if spoken.draft_key else None
    html = _laid_out(spoken, written, calm=True)
    if first.kind is Kind.CARD:
        return Shown(html, buttons.thanks_and_card(second, first, interview))
    return Shown(html, buttons.debrief_and_thanks(first, second, interview))


def is_one_message(steps: Sequence[Reminder]) -> bool:
    """Whether steps of one interview come in full in one message; others come as a line each."""
    return len(steps) == 1 or (len(steps) == 2 and frozenset(one.kind for one in steps) in _SHARED)


def draft_html(written: Draft) -> str:
    """A draft ready to copy by a tap on its subject or its text, with the line that says where the recipient goes."""
    subject = f"{answers_steps.SUBJECT} {code(written.subject)}\n" if written.subject else ""
    last = f"\n{esc(answers_steps.ADD_RECIPIENT_LAST)}" if written.subject else ""
    return f"{subject}{pre(written.body)}{last}"


def told_of(turn: Turn, reminder: Reminder, interview: Interview, *, late: bool) -> Told:
    """Where the plan stands with this step, for the words of its reminder."""
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    thanked = any(one.kind in (Kind.THANK_YOU, Kind.LAST_CALL) and one.state is ReminderState.DONE for one in own)
    return Told(
        standing=_standing(turn, reminder, interview),
        asked=reminder.asked,
        late=late,
        next_on=_next_on(turn, interview, reminder),
        unsure=_before_unsaid(own, reminder),
        first_yet=reminder.kind is Kind.FOLLOW_UP_2 and _only_asked(turn, interview) > 0,
        sent=plan.sent_follow_ups(turn.known, interview.id),
        last_sent_on=_sent_lately(turn, own),
        thanked=thanked or bool(interview.thanked),
        cold=interview.felt is Feeling.COLD or interview.cold_answer_at is not None,
        news_found=_found_news(turn, reminder, interview),
        last_try=reminder.kind is Kind.MOVE_ON and plan.may_try_once_more(turn.known, interview.id),
    )


def waits_for_answer(turn: Turn, interview: Interview) -> Reminder | None:
    """The newest step of an open interview that was said and that nothing has answered or overtaken yet."""
    if interview.state not in OPEN_STATES:
        return None
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    waiting = [one for one in own if one.state is ReminderState.REMINDED and not _is_overtaken(turn, one, own)]
    return max(waiting, key=lambda one: (one.reminded_at or one.due_at, one.id), default=None)


def rows_of(turn: Turn, reminder: Reminder, interview: Interview, *, brief: bool = False) -> Rows:
    """The buttons of a step as it stands now; ``brief``: four at most, for they share a message with others."""
    if brief and reminder.kind in _THANKS:
        return buttons.usual(reminder, interview)
    last_try = plan.may_try_once_more(turn.known, interview.id)
    return buttons.under_step(reminder, interview, last_try=last_try)


def draft_for(
    turn: Turn,
    kind: DraftKind,
    interview: Interview,
    person_name: str | None = None,
    step: Reminder | None = None,
    *,
    new_times: Sequence[datetime] = (),
) -> Draft:
    """The next wording of a draft about that interview, in the person's voice, with all that is known for it."""
    turn.settle(drafted=Drafted(kind.value, interview.id, turn.now, person_name, step.id if step else None))
    update = turn.person.update
    decide_by, reason = _deadline(interview, update) if kind is DraftKind.DEADLINE else (None, None)
    if update is not None and kind is DraftKind.OTHER_OFFER:
        decide_by = update.decide_by
    return draft(
        kind,
        interview=interview,
        today=turn.today,
        picker=turn.picker,
        voice=turn.person.voice,
        person_name=person_name,
        news=_news(turn, interview) if kind is DraftKind.FOLLOW_UP_2 else None,
        offer_by=decide_by if decide_by is not None and decide_by >= turn.today else None,
        free_on=update.free_on if update is not None and kind is DraftKind.AVAILABILITY else None,
        reason=reason,
        new_times=new_times,
    )


def _news(turn: Turn, interview: Interview) -> str | None:
    """The piece of news for a note: the newest link that the person kept, else the newest headline that fits."""
    if interview.links:
        return interview.links[-1]
    found = headlines.fitting(turn.headlines, interview)
    return f"{found.title}, {found.link}" if found else None


def _found_news(turn: Turn, reminder: Reminder, interview: Interview) -> bool:
    """Whether the draft of this step brings a headline that the person has not seen."""
    asks = reminder.kind is Kind.FOLLOW_UP_2 and not interview.links
    return asks and headlines.fitting(turn.headlines, interview) is not None


def _deadline(interview: Interview, update: Update | None) -> tuple[date | None, str | None]:
    """Until when the person needs an answer, and why; an offer told of stands for both."""
    told = interview.deadline_reason
    reason = answers_deadline.sentence(told) if told is not None else None
    if interview.deadline_on is not None or update is None or update.kind is not UpdateKind.OFFER:
        return interview.deadline_on, reason
    return update.decide_by, reason


def next_to_thank(interview: Interview) -> str | None:
    return next((name for name in interview.people if name not in interview.thanked), None)


def _to_the_agent(turn: Turn, reminder: Reminder, interview: Interview) -> str | None:
    """To whom a follow-up goes, where an agency speaks for the employer."""
    if not interview.agency or reminder.kind not in FOLLOW_UPS:
        return None
    return answers_news.write_to_the_agent(name(interview, turn.today))


def _laid_out(spoken: Spoken, written: Draft | None, *, calm: bool, whom: str | None = None) -> str:
    """First the thing, then the reason and to whom it goes, then the draft, then the calm word."""
    parts = [f"{spoken.opening} {whom}" if whom else spoken.opening]
    if written is not None:
        parts.append(draft_html(written))
    if spoken.beside:
        parts.append(spoken.beside)
    if spoken.calm and calm:
        parts.append(spoken.calm)
    return "\n\n".join(parts)


def _draft(turn: Turn, kind: DraftKind, interview: Interview, step: Reminder) -> Draft:
    if kind in _TO_SOMEBODY_ELSE:
        return draft_for(turn, kind, interview, step=step)
    if interview.agency and kind in _TO_THE_AGENT:
        return draft_for(turn, kind, replace(interview, people=()), step=step)
    thanks = kind in (DraftKind.THANK_YOU, DraftKind.THANK_YOU_SHORT, DraftKind.CARD)
    first = next_to_thank(interview) if thanks else next(iter(interview.people), None)
    return draft_for(turn, kind, interview, first, step)


def _standing(turn: Turn, reminder: Reminder, interview: Interview) -> str | None:
    if reminder.kind not in FOLLOW_UPS:
        return None
    place = FOLLOW_UPS.index(reminder.kind) + 1
    if interview.chased_at is not None:
        return answers_steps.standing(place, place)
    warm = interview.felt is Feeling.WARM or interview.third_wanted
    gentle = turn.person.cadence is Cadence.GENTLE
    unsent = _only_asked(turn, interview) if place > 1 else 0
    return answers_steps.standing(place - unsent, max(place, 3 if warm and not gentle else 2) - unsent)


def _next_on(turn: Turn, interview: Interview, reminder: Reminder) -> date | None:
    later = turn.next_step(interview.id)
    if later is None or later.id == reminder.id:
        return None
    return later.due_at.astimezone(turn.zone).date()


def _sent_lately(turn: Turn, own: list[Reminder]) -> date | None:
    """The day of the last follow-up sent, where that is less than a week ago."""
    sent = [one.closed_at for one in own if one.kind in FOLLOW_UPS and one.state is ReminderState.DONE]
    days = [at.astimezone(turn.zone).date() for at in sent if at is not None]
    return max((on for on in days if turn.today - on < _A_WEEK), default=None)


def _is_overtaken(turn: Turn, reminder: Reminder, own: list[Reminder]) -> bool:
    """Whether a step that was said needs no answer any more: a later one of the ladder came, or its time is over."""
    if reminder.kind in _LADDER:
        later = _LADDER[_LADDER.index(reminder.kind) + 1 :]
        return any(one.kind in later and one.state in _CAME for one in own)
    if reminder.kind is Kind.DEADLINE_DAY:
        return (reminder.reminded_at or reminder.due_at).astimezone(turn.zone).date() < turn.today
    if reminder.kind is Kind.ASK_WHEN:
        return any(one.kind is Kind.DEBRIEF and one.state in _CAME for one in own)
    interview = turn.interview(reminder.interview_id)
    if reminder.kind is Kind.DEBRIEF and interview is not None and interview.felt is not None:
        return interview.promise is not Promise.UNSAID
    return turn.now - (reminder.reminded_at or reminder.due_at) > _A_WEEK


def _before_unsaid(own: list[Reminder], reminder: Reminder) -> bool:
    """Whether the follow-up before this one was said and nothing was answered to it."""
    if reminder.kind not in FOLLOW_UPS[1:]:
        return False
    before = FOLLOW_UPS[FOLLOW_UPS.index(reminder.kind) - 1]
    return any(one.kind is before and one.state is ReminderState.REMINDED and not one.asked for one in own)


def _only_asked(turn: Turn, interview: Interview) -> int:
    """How many follow-ups came only as the question whether a day was named: nothing could be sent of them."""
    own = (one for one in turn.known.reminders if one.interview_id == interview.id and one.kind in FOLLOW_UPS)
    return sum(one.asked and one.state in (ReminderState.REMINDED, ReminderState.SKIPPED) for one in own)
