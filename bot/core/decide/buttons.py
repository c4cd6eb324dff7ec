"""The buttons under each kind of message, and what their data says: a verb and numbers of the person's own rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.decide.turn import Rows, undo_button
from bot.core.decision import Button, Style
from bot.core.wording import answers_interview, buttons, dates
from bot.core.wording.drafts import Draft
from storage.facts import Feeling, Interview, Kind, Promise, Reminder

_COPY_AT_MOST = 256  #: characters a copy button takes, by the Bot API
LINES = 5  #: lines of a morning message with a button of their own, at a time
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
            return (
                (_press(buttons.WILL_DO, f"done:{step.id}", Style.PRIMARY), _press(buttons.SKIP, f"skip:{step.id}")),
            )
        case Kind.THANK_YOU | Kind.LAST_CALL:
            return (*_per_person(step, interview), *_usual(step, interview), *copies(draft))
        case Kind.FOLLOW_UP_1 if step.asked and interview.promise is Promise.UNSAID:
            return (*promised(interview.id), (_replied(interview), _later(step)))
        case _:
            return (*_usual(step, interview), *copies(draft))


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


def undo() -> Rows:
    return ((_UNDO,),)


def yes_no(days: Sequence[date], today: date) -> Rows:
    """A yes, the other days that are fair readings, and a no."""
    others = tuple((_press(dates.day(on, today), f"yes:{on.isoformat()}"),) for on in days[:3])
    return ((_press(buttons.YES, "yes", Style.PRIMARY), _press(buttons.NO, "no")), *others)


def lines(steps: Sequence[tuple[Reminder, str]], shown_from: int = 0) -> Rows:
    """A button for each line of a morning message, five at a time, then one for more."""
    rest = steps[shown_from : shown_from + LINES]
    rows = tuple((_press(caption, f"step:{step.id}"),) for step, caption in rest)
    following = shown_from + LINES
    return (*rows, (_press(buttons.MORE, f"more:{following}"),)) if following < len(steps) else rows


def copies(draft: Draft | None) -> Rows:
    """A draft's subject, and its body where it is short enough, copied by one tap."""
    if draft is None:
        return ()
    both = ((buttons.COPY_SUBJECT, draft.subject), (buttons.COPY_TEXT, draft.body))
    row = tuple(Button(caption, copy=text) for caption, text in both if 0 < len(text) <= _COPY_AT_MOST)
    return (row,) if row else ()


def _per_person(step: Reminder, interview: Interview) -> Rows:
    """A checklist where several were met: a tap shows the draft for that person."""
    if len(interview.people) < 2:
        return ()
    captions = [buttons.thanked(name, done=name in interview.thanked) for name in interview.people]
    pressed = [_press(caption, f"draft:{step.id}:{place}") for place, caption in enumerate(captions[:6])]
    return tuple(tuple(pressed[at : at + 3]) for at in range(0, len(pressed), 3))


def _usual(step: Reminder, interview: Interview) -> Rows:
    return (
        (_press(buttons.SENT, f"done:{step.id}", Style.PRIMARY), _replied(interview)),
        (_later(step), _press(buttons.SKIP, f"skip:{step.id}")),
    )


def _replied(interview: Interview) -> Button:
    return _press(buttons.THEY_REPLIED, f"replied:{interview.id}")


def _later(step: Reminder) -> Button:
    return _press(buttons.LATER, f"later:{step.id}")


def _press(caption: str, data: str, style: Style | None = None) -> Button:
    return Button(caption, data=data, style=style)
