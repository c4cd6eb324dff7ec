"""Drafts that are ready to copy: plain text made of a template and of what is known; the caller escapes them.

There is a file for each voice. What is not known is left out, so that nothing stands in brackets. A draft never has a
recipient: that is added last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.wording import templates
from bot.core.wording.draft_phrases import Ask, fill
from bot.core.wording.picking import Picker
from storage.facts import Interview, InterviewState, Voice


class DraftKind(StrEnum):
    THANK_YOU = "thank_you"  #: one for each person met
    THANK_YOU_SHORT = "thank_you_short"  #: the late one
    FOLLOW_UP_1 = "follow_up_1"
    FOLLOW_UP_2 = "follow_up_2"
    FOLLOW_UP_3 = "follow_up_3"  #: the last, to the one who would be the boss
    STILL_INTERESTED = "still_interested"
    OTHER_OFFER = "other_offer"  #: keep them updated
    AVAILABILITY = "availability"  #: keep them updated: the person is free at another time than told
    DEADLINE = "deadline"
    GO_ABOVE = "go_above"  #: to the one who would be the boss
    ENDORSEMENT = "endorsement"  #: to somebody the person knows there
    THANKS_AFTER_NO = "thanks_after_no"
    DECLINE = "decline"
    MISSED_CALL = "missed_call"  #: they confirmed a time and did not call
    CARD = "card"  #: a few handwritten lines


#: They go to somebody who was not in the room, so the people met are not greeted.
_TO_OTHERS = frozenset({DraftKind.FOLLOW_UP_3, DraftKind.GO_ABOVE, DraftKind.ENDORSEMENT})


#: They make sense before the interview too, and have words of their own for it.
HAS_WORDS_AHEAD = frozenset(
    {DraftKind.OTHER_OFFER, DraftKind.AVAILABILITY, DraftKind.DEADLINE, DraftKind.ENDORSEMENT, DraftKind.DECLINE}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A subject and a body; a card has no subject."""

    subject: str
    body: str


def draft(
    kind: DraftKind,
    *,
    interview: Interview,
    today: date,
    picker: Picker,
    voice: Voice = Voice.PLAIN,
    person_name: str | None = None,
    sender: str | None = None,
    news: str | None = None,
    offer_by: date | None = None,
    free_on: date | None = None,
    reason: str | None = None,
    new_times: Sequence[datetime] = (),
) -> Draft:
    """The next wording of this kind; ``person_name`` is whom it greets, ``news`` a link, ``reason`` a whole sentence.

    ``offer_by`` is the day by which the person must decide, ``free_on`` that from which they can begin; ``new_times``
    are in the person's own zone. Asked again, it differs. Without a sender it ends with an open line.
    """
    ask = Ask(
        interview=interview,
        today=today,
        voice=voice,
        to=person_name or _greeted(kind, interview),
        to_friend=kind is DraftKind.ENDORSEMENT,
        sender=sender,
        news=news,
        offer_by=offer_by,
        free_on=free_on,
        reason=reason,
        new_times=tuple(new_times),
    )
    is_ahead = interview.state is InterviewState.UPCOMING and interview.held_on >= today
    name = f"{kind}_ahead" if is_ahead and kind in HAS_WORDS_AHEAD else f"{kind}"
    return Draft(*fill(_next(voice, name, picker), ask))


def voicemail(
    kind: DraftKind,
    *,
    interview: Interview,
    today: date,
    picker: Picker,
    voice: Voice = Voice.PLAIN,
    person_name: str | None = None,
) -> str:
    """A short script for the telephone, for ``follow_up_1`` to ``_3``; it ends where the caller says the number."""
    ask = Ask(interview=interview, today=today, voice=voice, to=person_name or _greeted(kind, interview))
    return fill(_next(voice, f"voicemail_{kind}", picker), ask)[1].strip()


def _greeted(kind: DraftKind, interview: Interview) -> str | None:
    if kind is DraftKind.ENDORSEMENT:
        return interview.knows_there
    return interview.people[0] if interview.people and kind not in _TO_OTHERS else None


def _next(voice: Voice, name: str, picker: Picker) -> dict[str, str]:
    variants: list[dict[str, str]] = templates.load(f"drafts_{voice}.toml")[name]
    place = picker.choose(f"draft:{voice}:{name}", [str(place) for place in range(len(variants))])
    return variants[int(place)]
