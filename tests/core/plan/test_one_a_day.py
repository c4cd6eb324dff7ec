"""One message a day for what is not urgent, also late and after changed settings: days written by hand."""

from __future__ import annotations

import pytest

from tests.core.plan.test_what_happens import event
from tests.core.plan.weeks import Weeks, just_had, thanked

_AHEAD = {"told": "2026-10-30T12:00", "promised": "2026-11-09"}
_LADDER = """
    2026-11-12 09:00 follow_up_1
    2026-11-19 09:00 follow_up_2
    2026-11-26 09:00 move_on"""
_WEEKS = """
    ~ 2026-11-09 09:00 deadline_day""" + _LADDER  # fmt: skip

THANKS_AS_ONE = [
    Weeks("the answer taken back after the morning of card and last call: each has a time of its own again",
          {"told": "2026-11-02T03:00", "begins": "2026-11-02T20:00", "on_site": True, "promised": "2026-11-09"}, """
        2026-11-03 08:00 debrief+thank_you
        2026-11-03 20:00 last_call
        2026-11-04 09:00 card""" + _WEEKS,
          [event("2026-11-03T08:30", "answered"), event("2026-11-03T09:10", "undo")]),
    Weeks("the thank-you put off to another day does not take the morning of the card",
          {"told": "2026-11-02T16:00", "begins": "2026-11-02T21:15", "on_site": True, "promised": "2026-11-09"}, """
        2026-11-03 08:00 debrief+thank_you
        2026-11-03 09:00 card
        2026-11-05 09:00 thank_you""" + _WEEKS,
          [event("2026-11-03T08:30", "snoozed", kind="thank_you", until="2026-11-05")]),
    Weeks("back at the very minute of the last call: only the late thank-you",
          {**_AHEAD, "begins": "2026-11-02T21:00"},
          "! 2026-11-03 20:00 debrief+thank_you" + _WEEKS,
          [event("2026-11-02T20:00", "down", until="2026-11-03T20:00")]),
    Weeks("after quiet hours both come at eight: only the late thank-you", {**_AHEAD, "begins": "2026-11-02T07:00"}, """
        2026-11-02 09:00 debrief
        ! 2026-11-03 08:00 thank_you""" + _WEEKS, [event("2026-11-02T10:00", "down", until="2026-11-03T01:00")]),
    Weeks("the card had pulled the last call forward: not at its own hour either",
          {**_AHEAD, "begins": "2026-11-02T17:30"}, """
        2026-11-02 19:30 debrief
        ! 2026-11-03 10:50 thank_you+card""" + _WEEKS,
          [event("2026-11-03T07:50", "down", until="2026-11-03T10:50")], {"card": "always"}),
    Weeks("the last call is not due yet: it comes in its time", {**_AHEAD, "begins": "2026-11-02T10:00"}, """
        2026-11-02 12:00 debrief
        ! 2026-11-02 18:00 thank_you
        2026-11-03 09:00 last_call""" + _WEEKS, [event("2026-11-02T13:00", "down", until="2026-11-02T18:00")]),
]  # fmt: skip

_ON_SITE = {"told": "2026-11-02T16:00", "begins": "2026-11-02T10:00", "felt": "mixed", "on_site": True}
_FROM_THE_FOURTH = """
    2026-11-06 09:00 follow_up_1
    2026-11-13 09:00 follow_up_2
    2026-11-20 09:00 move_on"""

LATE_CARDS = [
    Weeks("back at night before the promised day: the card alone", {**_ON_SITE, "promised": "2026-11-04"}, """
        > 2026-11-02 16:00 thank_you
        ! 2026-11-04 08:00 card+last_call""" + _FROM_THE_FOURTH,
        [event("2026-11-03T08:00", "down", until="2026-11-04T06:00")]),
    Weeks("back an hour late, in quiet hours: card and last call are one message when they end",
        {"told": "2026-11-03T19:00", "begins": "2026-11-02T22:00", "promised": "none", "felt": "mixed"}, """
        > 2026-11-03 19:00 thank_you
        2026-11-04 08:00 card+last_call
        2026-11-05 09:00 follow_up_1
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on""",
        [event("2026-11-03T20:00", "down", until="2026-11-03T21:00")], {"card": "always"}),
    Weeks("back on the promised day itself: the card alone", {**_ON_SITE, "promised": "2026-11-04"}, """
        > 2026-11-02 16:00 thank_you
        ! 2026-11-04 12:00 card+last_call""" + _FROM_THE_FOURTH,
        [event("2026-11-03T08:00", "down", until="2026-11-04T12:00")]),
    Weeks("the promised day of another company is in the message with it", {**_ON_SITE, "promised": "2026-11-04"}, """
        > 2026-11-02 12:00 Bolt:thank_you
        > 2026-11-02 16:00 thank_you
        ! 2026-11-04 12:00 card+last_call+Bolt:deadline_day+Bolt:last_call
        2026-11-06 09:00 follow_up_1+Bolt:follow_up_1
        2026-11-13 09:00 follow_up_2+Bolt:follow_up_2
        2026-11-20 09:00 move_on+Bolt:move_on""",
        [event("2026-11-03T08:00", "down", until="2026-11-04T12:00")], second=just_had("2026-11-04")),
]  # fmt: skip

_CARD_AT_NINE = {"told": "2026-11-03T12:00", "begins": "2026-11-04T10:00", "on_site": True, "promised": "2026-11-20"}
_CARDS_HOURS = """
    2026-11-04 14:00 debrief
    2026-11-04 16:00 thank_you"""
_ACME_LATER = """
    ~ 2026-11-20 09:00 deadline_day
    2026-11-23 09:00 follow_up_1
    2026-11-30 09:00 follow_up_2
    2026-12-07 09:00 move_on"""
_BOLT_THANKED = {**thanked(), "company": "Bolt"}

ONE_MORNING = [
    Weeks("a card with its last call, and another's follow-up", _CARD_AT_NINE, _CARDS_HOURS + """
        > 2026-11-02 12:00 Bolt:thank_you
        2026-11-05 09:00 card+last_call+Bolt:follow_up_1
        2026-11-12 09:00 Bolt:follow_up_2
        2026-11-19 09:00 Bolt:move_on""" + _ACME_LATER,
        [_BOLT_THANKED], second=just_had("none")),
    Weeks("a card with its last call, and another's promised day: not silent", _CARD_AT_NINE, _CARDS_HOURS + """
        > 2026-11-02 12:00 Bolt:thank_you
        2026-11-05 09:00 card+last_call+Bolt:deadline_day
        2026-11-09 09:00 Bolt:follow_up_1
        2026-11-16 09:00 Bolt:follow_up_2
        2026-11-23 09:00 follow_up_1+Bolt:move_on
        ~ 2026-11-20 09:00 deadline_day
        2026-11-30 09:00 follow_up_2
        2026-12-07 09:00 move_on""",
        [_BOLT_THANKED], second=just_had("2026-11-05")),
]  # fmt: skip

_LATER_HOUR = event("2026-11-09T09:10", "settings", morning="11:00")
_ACME_AT_ELEVEN = """
    > 2026-11-02 12:00 thank_you
    ~ 2026-11-09 09:00 deadline_day"""

SECOND_ONES = [
    Weeks("a follow-up moved onto a day that had its message: the next working day", just_had("2026-11-09"), """
        > 2026-11-02 12:00 thank_you
        > 2026-11-02 12:00 Bolt:thank_you
        ~ 2026-11-09 09:00 deadline_day
        ~ 2026-11-11 09:00 Bolt:deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-13 11:00 Bolt:follow_up_1
        2026-11-19 11:00 follow_up_2
        2026-11-20 11:00 Bolt:follow_up_2
        2026-11-26 11:00 move_on
        2026-11-27 11:00 Bolt:move_on""",
        [thanked(), _BOLT_THANKED, event("2026-11-12T09:10", "settings", morning="11:00"),
         event("2026-11-12T09:20", "promised", company="Bolt", day="2026-11-09")], second=just_had("2026-11-11")),
    Weeks("another zone told of at the minute of a follow-up: that is past there, so the next working day",
        just_had("2026-11-09"), """
        > 2026-11-02 12:00 thank_you
        ~ 2026-11-09 09:00 deadline_day
        2026-11-13 08:00 follow_up_1
        2026-11-20 08:00 follow_up_2
        2026-11-27 08:00 move_on""",
        [thanked(), event("2026-11-12T09:00", "settings", zone="Europe/Berlin", country="DE", part="BE")]),
    Weeks("another zone told of at the minute of ask_when: that is past there, so in the answer",
        {"told": "2026-10-30T12:00", "begins": "2026-11-02T10:00", "promised": "none", "felt": "mixed"}, """
        > 2026-11-01 18:00 ask_when
        2026-11-02 14:00 thank_you
        2026-11-05 08:00 follow_up_1
        2026-11-12 08:00 follow_up_2
        2026-11-19 08:00 move_on""",
        [event("2026-11-01T18:00", "settings", zone="Europe/Berlin", country="DE", part="BE"),
         event("2026-11-02T15:00", "done", kind="thank_you")]),
    Weeks("a promised day moved onto it is not spoken of a day late", just_had("2026-11-09"), _ACME_AT_ELEVEN + """
        > 2026-11-02 12:00 Bolt:thank_you
        2026-11-12 11:00 follow_up_1+Bolt:follow_up_1
        2026-11-19 11:00 follow_up_2+Bolt:follow_up_2
        2026-11-26 11:00 move_on+Bolt:move_on""",
        [thanked(), _BOLT_THANKED, _LATER_HOUR,
         event("2026-11-09T09:20", "promised", company="Bolt", day="2026-11-09")], second=just_had("2026-11-25")),
    Weeks("a card told of onto it comes the next morning", just_had("2026-11-09"), _ACME_AT_ELEVEN + """
        > 2026-11-09 10:00 Bolt:thank_you
        2026-11-10 11:00 Bolt:card
        ~ 2026-11-11 11:00 Bolt:deadline_day
        2026-11-12 11:00 follow_up_1
        2026-11-13 11:00 Bolt:follow_up_1
        2026-11-19 11:00 follow_up_2
        2026-11-20 11:00 Bolt:follow_up_2
        2026-11-26 11:00 move_on
        2026-11-27 11:00 Bolt:move_on""",
        [thanked(), _LATER_HOUR, {**thanked("2026-11-09T10:05"), "company": "Bolt"}],
        second={"told": "2026-11-09T10:00", "begins": "2026-11-08T10:00", "on_site": True, "felt": "mixed",
                "promised": "2026-11-11"}),
]  # fmt: skip


@pytest.mark.parametrize("one", [*THANKS_AS_ONE, *LATE_CARDS, *ONE_MORNING, *SECOND_ONES], ids=lambda one: one.why)
def test_a_day_has_one_message_for_what_is_not_urgent(one: Weeks) -> None:
    assert one.planned() == one.written()
