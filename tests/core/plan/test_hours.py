"""The steps around an interview, told ahead, late, at night: written by hand from the product's text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.weeks import Weeks

#: What comes where nobody ever says whether a day was named, of an interview on 2 November.
_UNSAID = """
    2026-11-05 09:00 ask_promised
    2026-11-12 09:00 follow_up_2
    2026-11-19 09:00 move_on"""


def ahead(begins: str = "2026-11-02T10:00", **more: Any) -> dict[str, Any]:
    return {"told": "2026-10-30T12:00", "begins": begins, **more}


AHEAD = [
    Weeks("told ahead: every step by itself", ahead(), """
        2026-11-01 18:00 ask_when
        2026-11-02 12:00 debrief
        2026-11-02 14:00 thank_you
        2026-11-03 09:00 last_call""" + _UNSAID),
    Weeks("told at the very hour of ask_when: it comes as a message", ahead(told="2026-11-01T18:00"), """
        2026-11-01 18:00 ask_when
        2026-11-02 12:00 debrief
        2026-11-02 14:00 thank_you
        2026-11-03 09:00 last_call""" + _UNSAID),
    Weeks("told at midnight before: in the answer", ahead(told="2026-11-02T00:00"), """
        > 2026-11-02 00:00 ask_when
        2026-11-02 12:00 debrief
        2026-11-02 14:00 thank_you
        2026-11-03 09:00 last_call""" + _UNSAID),
    Weeks("told during it: no ask_when, the rest as ahead", ahead(told="2026-11-02T10:30"), """
        2026-11-02 12:00 debrief
        2026-11-02 14:00 thank_you
        2026-11-03 09:00 last_call""" + _UNSAID),
    Weeks("on site it lasts three hours; card and last call at the earlier moment", ahead(on_site=True), """
        2026-11-01 18:00 ask_when
        2026-11-02 14:00 debrief
        2026-11-02 16:00 thank_you
        2026-11-03 09:00 last_call+card""" + _UNSAID),
    Weeks("a card is always wanted, the last call earlier than it", ahead(minutes=30), """
        2026-11-01 18:00 ask_when
        2026-11-02 11:30 debrief
        2026-11-02 13:30 thank_you
        2026-11-03 08:30 last_call+card""" + _UNSAID, person={"card": "always"}),
    Weeks("a card is never wanted", ahead(on_site=True), """
        2026-11-01 18:00 ask_when
        2026-11-02 14:00 debrief
        2026-11-02 16:00 thank_you
        2026-11-03 11:00 last_call""" + _UNSAID, person={"card": "never"}),
    Weeks("a day with no time is over at 17:00", {"told": "2026-10-30T12:00", "day": "2026-11-02"}, """
        2026-11-01 18:00 ask_when
        2026-11-02 18:00 debrief
        2026-11-02 20:00 thank_you
        2026-11-03 15:00 last_call""" + _UNSAID),
    Weeks("told on a Saturday of a Sunday's: only the ladder waits for Monday",
          {"told": "2026-11-07T12:00", "begins": "2026-11-08T10:00"}, """
        2026-11-07 18:00 ask_when
        2026-11-08 12:00 debrief
        2026-11-08 14:00 thank_you
        2026-11-09 09:00 last_call
        2026-11-11 09:00 ask_promised
        2026-11-18 09:00 follow_up_2
        2026-11-25 09:00 move_on"""),
]  # fmt: skip

QUIET = [
    Weeks("the first quiet minute is in: both come at eight, as one", ahead("2026-11-02T19:00"), """
        2026-11-01 18:00 ask_when
        2026-11-03 08:00 debrief+thank_you
        2026-11-03 18:00 last_call""" + _UNSAID),
    Weeks("only the thank-you falls into them", ahead("2026-11-02T17:00"), """
        2026-11-01 18:00 ask_when
        2026-11-02 19:00 debrief
        2026-11-03 08:00 thank_you
        2026-11-03 16:00 last_call""" + _UNSAID),
    Weeks("their last minute is not in; the last call goes before them", ahead("2026-11-02T06:00"), """
        2026-11-01 18:00 ask_when
        2026-11-02 08:00 debrief
        2026-11-02 10:00 thank_you
        2026-11-02 20:00 last_call""" + _UNSAID),
    Weeks("an afternoon's rest, not over midnight", ahead(), """
        2026-11-01 18:00 ask_when
        2026-11-02 15:00 debrief+thank_you
        2026-11-03 09:00 last_call""" + _UNSAID, person={"quiet": ["12:00", "15:00"]}),
    Weeks("none: all night", ahead("2026-11-02T22:00"), """
        2026-11-01 18:00 ask_when
        2026-11-03 00:00 debrief
        2026-11-03 02:00 thank_you
        2026-11-03 21:00 last_call""" + _UNSAID, person={"quiet": ["00:00", "00:00"]}),
    Weeks("the evening is quiet: ask_when the morning after", ahead("2026-11-02T14:00"), """
        2026-11-02 08:00 ask_when
        2026-11-03 08:00 debrief+thank_you
        2026-11-03 13:00 last_call""" + _UNSAID, person={"quiet": ["16:00", "08:00"]}),
    Weeks("the evening is quiet, and its end is the beginning: an hour before", ahead("2026-11-02T08:00"), """
        2026-11-01 15:00 ask_when
        2026-11-02 10:00 debrief
        2026-11-02 12:00 thank_you
        2026-11-03 08:00 last_call""" + _UNSAID, person={"quiet": ["16:00", "08:00"]}),
    Weeks("a morning hour in quiet hours waits for their end", ahead(), """
        2026-11-01 18:00 ask_when
        2026-11-02 12:00 debrief
        2026-11-02 14:00 thank_you
        2026-11-03 09:00 last_call
        2026-11-05 08:00 ask_promised
        2026-11-12 08:00 follow_up_2
        2026-11-19 08:00 move_on""", person={"morning": "07:00"}),
    Weeks("told late in the night: answers keep no quiet hours",
          {"told": "2026-11-02T23:30", "begins": "2026-11-02T20:00"}, """
        > 2026-11-02 23:30 debrief+thank_you
        2026-11-03 19:00 last_call""" + _UNSAID),
]  # fmt: skip


def late(told: str, promised: str | None = "none", **more: Any) -> dict[str, Any]:
    return {"told": told, "begins": "2026-11-02T10:00", "promised": promised, "felt": "mixed", **more}


_NONE = """
    2026-11-05 09:00 follow_up_1
    2026-11-12 09:00 follow_up_2
    2026-11-19 09:00 move_on"""

LATE = [
    Weeks("47 hours: the card's morning has passed, so the next", late("2026-11-04T12:00", on_site=True), """
        > 2026-11-04 12:00 thank_you
        2026-11-05 09:00 card+follow_up_1
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on"""),
    Weeks("the next morning may be that same day", late("2026-11-04T08:30", on_site=True), """
        > 2026-11-04 08:30 thank_you
        2026-11-04 09:00 card""" + _NONE),
    Weeks("49 hours: no card", late("2026-11-04T14:30", on_site=True), "> 2026-11-04 14:30 thank_you" + _NONE),
    Weeks("the last call still lies ahead", late("2026-11-03T08:00"), """
        > 2026-11-03 08:00 thank_you
        2026-11-03 09:00 last_call""" + _NONE),
    Weeks("the last call has passed", late("2026-11-03T09:30"), "> 2026-11-03 09:30 thank_you" + _NONE),
    Weeks("the seventh day: still a thank-you, and the next working day for what is past", late("2026-11-09T20:00"), """
        > 2026-11-09 20:00 thank_you
        2026-11-10 09:00 follow_up_1
        2026-11-17 09:00 follow_up_2
        2026-11-24 09:00 move_on"""),
    Weeks("twenty days, told on a Sunday: no thank-you", late("2026-11-22T12:00"), """
        2026-11-23 09:00 follow_up_1
        2026-11-30 09:00 follow_up_2
        2026-12-07 09:00 move_on"""),
    Weeks("told on a working day before its morning: that same day", late("2026-11-20T08:30"), """
        2026-11-20 09:00 follow_up_1
        2026-11-27 09:00 follow_up_2
        2026-12-04 09:00 move_on"""),
    Weeks("told on the promised day, before its morning", late("2026-11-09T08:00", "2026-11-09"), """
        > 2026-11-09 08:00 thank_you
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on"""),
    Weeks("told on the promised day at noon: that moment has passed", late("2026-11-09T12:00", "2026-11-09"), """
        > 2026-11-09 12:00 thank_you
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on"""),
    Weeks("thirty days are not more than thirty", late("2026-12-02T12:00"), """
        2026-12-03 09:00 follow_up_1
        2026-12-10 09:00 follow_up_2
        2026-12-17 09:00 move_on"""),
    Weeks("thirty-one days: only the question", late("2026-12-03T12:00"), "> 2026-12-03 12:00 chase_or_close"),
    Weeks("forty days, but the promised day is not so old; then Christmas", late("2026-12-12T12:00", "2026-12-01"), """
        2026-12-14 09:00 follow_up_1
        2026-12-21 09:00 follow_up_2
        2027-01-04 09:00 move_on"""),
]  # fmt: skip


@pytest.mark.parametrize("one", [*AHEAD, *QUIET, *LATE], ids=lambda one: one.why)
def test_the_steps_around_an_interview_come_when_the_text_says(one: Weeks) -> None:
    assert one.planned() == one.written()
