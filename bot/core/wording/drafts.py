"""Drafts that are ready to copy: plain text made of a template and of what is known; the caller escapes them.

What is not known is left out, so that nothing stands in brackets. A draft never has a recipient: that is added last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.core.wording import templates
from bot.core.wording.draft_phrases import phrases
from bot.core.wording.picking import Picker
from storage.facts import Interview


class DraftKind(StrEnum):
    THANK_YOU = "thank_you"  #: one for each person met
    THANK_YOU_SHORT = "thank_you_short"  #: the late one
    FOLLOW_UP_1 = "follow_up_1"
    FOLLOW_UP_2 = "follow_up_2"
    FOLLOW_UP_3 = "follow_up_3"  #: the last, to the one who would be the boss
    STILL_INTERESTED = "still_interested"
    OTHER_OFFER = "other_offer"  #: keep them updated
    DEADLINE = "deadline"
    GO_ABOVE = "go_above"  #: to the one who would be the boss
    ENDORSEMENT = "endorsement"  #: to somebody the person knows there
    THANKS_AFTER_NO = "thanks_after_no"
    DECLINE = "decline"
    MISSED_CALL = "missed_call"  #: they confirmed a time and did not call
    CARD = "card"  #: a few handwritten lines


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
    person_name: str | None = None,
    sender: str | None = None,
    news: str | None = None,
    offer_by: date | None = None,
    reason: str | None = None,
    new_times: Sequence[datetime] = (),
) -> Draft:
    """The next wording of this kind; ``person_name`` is whom it greets, ``news`` a link, ``reason`` a whole sentence.

    ``new_times`` are in the person's own zone. Asked again, it differs.
    """
    words = phrases(
        interview=interview,
        today=today,
        person_name=person_name,
        sender=sender,
        news=news,
        offer_by=offer_by,
        reason=reason,
        new_times=new_times,
    )
    template = _next(kind, picker)
    return Draft(template.get("subject", "").format_map(words), template["body"].format_map(words).strip())


def voicemail(
    kind: DraftKind, *, interview: Interview, today: date, picker: Picker, person_name: str | None = None
) -> str:
    """A short script for the telephone, for ``follow_up_1`` to ``_3``; the caller says name and number first."""
    words = phrases(interview=interview, today=today, person_name=person_name)
    template: str = picker.pick(f"voicemail:{kind}", templates.load("drafts.toml")["voicemail"][kind])
    return template.format_map(words).strip()


def _next(kind: DraftKind, picker: Picker) -> dict[str, Any]:
    variants: list[dict[str, Any]] = templates.load("drafts.toml")[kind]
    place = picker.choose(f"draft:{kind}", [str(place) for place in range(len(variants))])
    return variants[int(place)]
