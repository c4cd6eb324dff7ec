"""The buttons under each kind of message, and what their data says: a verb and numbers of the person's own rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.decide.turn import Rows, undo_button
from bot.core.decision import Button, Style
from bot.core.wording import answers_interview, buttons, dates
from bot.core.wording.drafts import Draft, DraftKind
from storage.facts import FOLLOW_UPS, Feeling, Interview, Kind, Promise, Reminder

_COPY_AT_MOST = 256  #: characters a copy button takes, by the Bot API
LINES = 5  #: lines of a morning message with a button of their own, at a time
SIX = 6  #: buttons in a message, at most
_PEOPLE = 3  #: people of a thank-you's checklist with a button of their own, at a time
_UNDO = undo_button(buttons.UNDO)


def under_step(step: Reminder, interview: Interview, *, last_try: bool = False, draft: Draft | None = None) -> Rows:
    """What can be tapped under a reminder of this step."""
    match step.kind:
        case Kind.DEBRIEF:
            return felt(interview.id)
        case Kind.CHASE_OR_CLOSE:
            return (
                (_press(buttons.CHASE_ONCE, f"chase:{interview.id}"), _press(buttons.CLOSE_IT, f"rest:{interview.id}")),
            )
        case Kind.MOVE_ON:
            cold = interview.felt is Feeling.COLD or interview.cold_answer_at is not None
            caption = buttons.ONE_MORE if cold else buttons.ONE_LAST_TRY
            more = (_press(caption, f"one:{interview.id}"),) if last_try else ()
            return (
                (_press(buttons.MOVE_ON, f"rest:{interview.id}", Style.PRIMARY), *more),
                (_replied(interview), _later(step)),
            )
        case Kind.DEADLINE_DAY:
            return ((_replied(interview), _press(buttons.THEY_MOVED_IT, f"moved:{interview.id}")),)
        case Kind.ASK_WHEN:
            return ((_press(buttons.WILL_DO, f"done:{step.id}", Style.PRIMARY), _skip(step)),)
        case Kind.THANK_YOU | Kind.LAST_CALL:
            return thanks(step, interview, draft=draft)
        case Kind.FOLLOW_UP_1 if step.asked and interview.promise is Promise.UNSAID:
            return (*promised(interview.id), (_replied(interview), _later(step)))
        case _:
            may_call = draft is not None and step.kind in FOLLOW_UPS
            spoken = (_press(buttons.VOICEMAIL, f"voicemail:{step.id}"),) if may_call else ()
            return fitted((*usual(step, interview), *copies(draft, spoken)))


def fitted(rows: Rows) -> Rows:
    """The rows with no more buttons than a message may have: what copies a draft goes first, a draft can be tapped."""
    over = sum(map(len, rows)) - SIX
    kept: list[tuple[Button, ...]] = []
    for row in reversed(rows):
        left = []
        for button in reversed(row):
            if over > 0 and button.copy is not None:
                over -= 1
            else:
                left.append(button)
        kept.append(tuple(reversed(left)))
    return tuple(row for row in reversed(kept) if row)


def thanks(step: Reminder, interview: Interview, *, draft: Draft | None = None, first: int | None = None) -> Rows:
    """Under a thank-you: a checklist where several were met, a tap showing the draft for that person."""
    people = len(interview.people)
    if people < 2:
        whom = next(iter(interview.people), None)
        again = another(interview, DraftKind.THANK_YOU, whom) if draft else ()
        return fitted((*usual(step, interview), *copies(draft, again)))
    if people == 2:
        return (*usual(step, interview), *_checklist(step, interview, 0))
    sent = _press(buttons.SENT, f"done:{step.id}", Style.PRIMARY)
    if first is None or not 0 <= first < people:
        still = (place for place, name in enumerate(interview.people) if name not in interview.thanked)
        first = next(still, 0)
    if people == _PEOPLE:
        return ((sent, _later(step), _skip(step)), *_checklist(step, interview, 0))
    following = (first + _PEOPLE) % people if first + _PEOPLE < people else 0
    more = _press(buttons.MORE, f"people:{step.id}:{following}")
    return ((sent, _later(step)), *_checklist(step, interview, first), (more,))


def debrief_and_thanks(debrief: Reminder, step: Reminder, interview: Interview) -> Rows:
    """Where both share a message: the question first, then the thank-you, with the second person's draft in reach."""
    row = (_press(buttons.SENT, f"done:{step.id}"), _later(step), _another(step, interview))
    return (*under_step(debrief, interview), row)


def thanks_and_card(step: Reminder, card_step: Reminder, interview: Interview) -> Rows:
    """Where the last call and the card share a message."""
    sent = _press(buttons.SENT, f"done:{step.id}", Style.PRIMARY)
    return ((sent, _later(step), _another(step, interview)), *card(card_step))


def felt(interview_id: int) -> Rows:
    return (
        (
            _press(buttons.WARM, f"felt:{interview_id}:warm"),
            _press(buttons.MIXED, f"felt:{interview_id}:mixed"),
            _press(buttons.COLD, f"felt:{interview_id}:cold"),
        ),
    )


def promised(interview_id: int) -> Rows:
    return (
        (
            _press(buttons.THEY_NAMED_NONE, f"none:{interview_id}"),
            _press(buttons.NOT_YET_KNOWN, f"unknown:{interview_id}"),
        ),
    )


def answer_days(interview_id: int, days: Sequence[date], today: date) -> Rows:
    """The days by which they may want to answer."""
    pressed = [_press(dates.day(on, today), f"by:{interview_id}:{on.isoformat()}") for on in days[:4]]
    return tuple((button,) for button in pressed)


def which_day(interview_id: int, held: date, answer: date, today: date) -> Rows:
    """Whether a day named alone is the interview's or that of the answer."""
    return (
        (_press(buttons.of_interview(held, today), f"held:{interview_id}:{held.isoformat()}"),),
        (_press(buttons.of_answer(answer, today), f"by:{interview_id}:{answer.isoformat()}"),),
    )


def card(step: Reminder) -> Rows:
    """The card where it shares a message with the last call."""
    lines, sent = _press(buttons.CARD_LINES, f"draft:{step.id}"), _press(buttons.CARD_SENT, f"done:{step.id}")
    return ((lines, sent, _press(buttons.NO_CARD, f"skip:{step.id}")),)


def laters(step: Reminder) -> Rows:
    """When to come back to a step."""
    return (
        (
            _press(buttons.IN_AN_HOUR, f"snooze:{step.id}:hour"),
            _press(buttons.LATER_TODAY, f"snooze:{step.id}:evening"),
        ),
        (_press(buttons.TOMORROW, f"snooze:{step.id}:tomorrow"), _press(buttons.NEXT_WEEK, f"snooze:{step.id}:week")),
        (_press(buttons.BACK, f"back:{step.id}"),),
    )


def outcomes(interview_id: int) -> Rows:
    """What the employer answered."""
    return (
        (
            _press(buttons.NEXT_ROUND, f"heard:{interview_id}:next_round"),
            _press(buttons.STILL_DECIDING, f"heard:{interview_id}:still_deciding"),
        ),
        (
            _press(buttons.AN_OFFER, f"heard:{interview_id}:offer"),
            _press(buttons.A_NO, f"heard:{interview_id}:rejection"),
        ),
        (_press(buttons.A_COLD_ANSWER, f"cold:{interview_id}"),),
    )


def fixes(interview_id: int) -> Rows:
    """Under an interview read back: each part can be fixed, and the whole undone."""
    parts = (
        (answers_interview.FIX_WHEN, "when"),
        (answers_interview.FIX_PROMISED, "promised"),
        (answers_interview.FIX_COMPANY, "company"),
        (answers_interview.FIX_ROLE, "role"),
        (answers_interview.FIX_PEOPLE, "people"),
    )
    pressed = [_press(caption, f"fix:{interview_id}:{part}") for caption, part in parts]
    return (tuple(pressed[:3]), (*pressed[3:], _UNDO))


def change(interview_id: int) -> Rows:
    """Where there is no room for each part that can be fixed: one button that brings them."""
    return ((_press(buttons.CHANGE_IT, f"change:{interview_id}"),),)


def changes(interview_id: int) -> Rows:
    """Each part that can be fixed, in place of what was there, and the way back."""
    first, second = fixes(interview_id)
    return (first, (*second[:-1], _press(buttons.BACK, f"open:{interview_id}")))


def go_on() -> Rows:
    """Where the bot has fallen quiet: one tap that brings it back."""
    return ((_press(buttons.GO_ON, "awake", Style.PRIMARY),),)


def undo() -> Rows:
    return ((_UNDO,),)


def yes_no(days: Sequence[date], today: date) -> Rows:
    """A yes, the other days that are fair readings, and a no."""
    others = tuple((_press(dates.day(on, today), f"yes:{on.isoformat()}"),) for on in days[:3])
    return ((_press(buttons.YES, "yes", Style.PRIMARY), _press(buttons.NO, "no")), *others)


def lines(steps: Sequence[tuple[Reminder, str]], shown_from: int = 0) -> Rows:
    """A button for each line of a morning message, five at a time, then one for more; after the last, back again."""
    if len(steps) <= LINES or not 0 <= shown_from < len(steps):
        shown_from = 0
    rest = steps[shown_from : shown_from + LINES]
    rows = tuple((_press(caption, f"step:{step.id}"),) for step, caption in rest)
    following = shown_from + LINES
    if following < len(steps):
        return (*rows, (_press(buttons.MORE, f"more:{following}"),))
    return (*rows, (_press(buttons.BACK, "more:0"),)) if shown_from else rows


def copies(draft: Draft | None, beside: tuple[Button, ...] = ()) -> Rows:
    """A draft's subject, and its body where it is short enough, copied by one tap; ``beside`` stands before them."""
    both = ((buttons.COPY_SUBJECT, draft.subject), (buttons.COPY_TEXT, draft.body)) if draft else ()
    row = tuple(Button(caption, copy=text) for caption, text in both if 0 < len(text) <= _COPY_AT_MOST)
    return ((*beside, *row),) if (*beside, *row) else ()


def another(interview: Interview, kind: DraftKind, whom: str | None) -> tuple[Button, ...]:
    """The same draft in other words."""
    place = interview.people.index(whom) if whom in interview.people else ""
    return (_press(buttons.ANOTHER_WORDING, f"again:{interview.id}:{kind}:{place}"),)


def _checklist(step: Reminder, interview: Interview, first: int) -> Rows:
    """A button for each person met, a few at a time."""
    captions = [buttons.thanked(name, done=name in interview.thanked) for name in interview.people]
    pressed = [_press(caption, f"draft:{step.id}:{place}") for place, caption in enumerate(captions)]
    return (tuple(pressed[first : first + _PEOPLE]),)


def _another(step: Reminder, interview: Interview) -> Button:
    """The draft for the next person to thank after the first; where there is none, leaving it out."""
    left = [place for place, name in enumerate(interview.people) if name not in interview.thanked]
    if len(left) < 2:
        return _skip(step)
    return _press(buttons.thanked(interview.people[left[1]], done=False), f"draft:{step.id}:{left[1]}")


def usual(step: Reminder, interview: Interview) -> Rows:
    """What may have become of a thing that was to be sent."""
    return (
        (_press(buttons.SENT, f"done:{step.id}", Style.PRIMARY), _replied(interview)),
        (_later(step), _skip(step)),
    )


def _skip(step: Reminder) -> Button:
    return _press(buttons.SKIP, f"skip:{step.id}")


def _replied(interview: Interview) -> Button:
    return _press(buttons.THEY_REPLIED, f"replied:{interview.id}")


def _later(step: Reminder) -> Button:
    return _press(buttons.LATER, f"later:{step.id}")


def _press(caption: str, data: str, style: Style | None = None) -> Button:
    return Button(caption, data=data, style=style)
