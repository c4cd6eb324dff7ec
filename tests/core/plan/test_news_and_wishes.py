"""News after news, steps left out ahead, one more asked for: the days written by hand from the product's text."""

from __future__ import annotations

import pytest

from tests.core.plan.test_what_happens import event, had
from tests.core.plan.weeks import Weeks, just_had, thanked

_START = """
    > 2026-11-02 12:00 thank_you
    ~ 2026-11-09 09:00 deadline_day"""
_UNTIL_FIRST = _START + """
    2026-11-12 09:00 follow_up_1"""  # fmt: skip
_SENT = event("2026-11-12T10:00", "done", kind="follow_up_1")
_PUT_OFF = event("2026-11-09T09:10", "snoozed", kind="deadline_day", until="2026-11-09T14:00")
_VERY_LATE = {"told": "2026-12-14T12:00", "begins": "2026-11-02T10:00", "promised": "2026-11-06", "felt": "mixed"}
_FROM_THE_SIXTEENTH = _START + """
    ~ 2026-11-16 09:00 deadline_day
    2026-11-19 09:00 follow_up_1
    2026-11-26 09:00 follow_up_2
    2026-12-03 09:00 move_on"""  # fmt: skip

PUT_OFF_PROMISES = [
    had("a promised day put off, then a new one: it comes on the new day alone", _FROM_THE_SIXTEENTH,
        _PUT_OFF, event("2026-11-09T11:00", "still_deciding", day="2026-11-16")),
    had("a promised day put off, then corrected: the same", _FROM_THE_SIXTEENTH,
        _PUT_OFF, event("2026-11-09T11:00", "promised", day="2026-11-16")),
    had("a promised day put off, then no day: it does not come", _START + """
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""",
        _PUT_OFF, event("2026-11-09T11:00", "still_deciding")),
    had("a promised day put off, then they named none after all: it does not come", _START + """
        2026-11-10 09:00 follow_up_1
        2026-11-17 09:00 follow_up_2
        2026-11-24 09:00 move_on""",
        _PUT_OFF, event("2026-11-09T11:00", "promised", day="none")),
]  # fmt: skip

NO_DAY_AFTER_A_DAY = [
    had("a week after that answer, not from the day told before it", _UNTIL_FIRST + """
        2026-11-24 09:00 follow_up_2
        2026-12-01 09:00 move_on""",
        _SENT, event("2026-11-16T10:00", "still_deciding", day="2026-11-18"),
        event("2026-11-17T10:00", "still_deciding")),
    had("the second came for the new day: a week after that answer it comes again", _UNTIL_FIRST + """
        ~ 2026-11-18 09:00 deadline_day
        2026-11-20 09:00 follow_up_2
        2026-11-30 09:00 follow_up_2
        2026-12-07 09:00 move_on""",
        _SENT, event("2026-11-16T10:00", "still_deciding", day="2026-11-18"),
        event("2026-11-23T10:00", "still_deciding")),
    had("none is left: moving on, a week after that answer", _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on
        ~ 2026-12-04 09:00 deadline_day
        2026-12-11 09:00 move_on
        2026-12-21 09:00 move_on""",
        _SENT, event("2026-11-19T10:00", "done", kind="follow_up_2"),
        event("2026-12-01T10:00", "still_deciding", day="2026-12-04"),
        event("2026-12-12T10:00", "still_deciding")),
    Weeks("the question was put off, then answered with a day: the first has its own day from that", just_had(None), """
        > 2026-11-02 12:00 debrief+thank_you
        2026-11-05 09:00 ask_promised
        2026-11-11 09:00 follow_up_1
        2026-11-18 09:00 follow_up_2
        2026-11-25 09:00 move_on""",
        [thanked(), event("2026-11-08T13:40", "snoozed", kind="follow_up_1", until="2026-11-09"),
         event("2026-11-08T14:40", "promised", day="2026-11-08")]),
    Weeks("moving on was put off, then a day is named at last: all from that day", just_had(None), """
        > 2026-11-02 12:00 debrief+thank_you
        2026-11-05 09:00 ask_promised
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on
        ~ 2026-11-23 09:00 deadline_day
        2026-11-26 09:00 follow_up_1
        2026-12-03 09:00 follow_up_2
        2026-12-10 09:00 move_on""",
        [thanked(), event("2026-11-19T10:00", "snoozed", kind="move_on", until="2026-11-20T15:00"),
         event("2026-11-20T10:00", "debrief", promised="2026-11-23")]),
    had("a new day, then none after all: the ladder goes on", _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on
        2026-12-02 09:00 follow_up_1
        2026-12-09 09:00 follow_up_2
        2026-12-16 09:00 move_on""",
        event("2026-12-01T10:00", "promised", day="2026-12-11"),
        event("2026-12-01T11:00", "promised", day="none")),
    Weeks("still deciding, told of very late and before it is chased: the ladder goes on", _VERY_LATE, """
        > 2026-12-14 12:00 chase_or_close
        2026-12-22 09:00 follow_up_1
        2027-01-04 09:00 follow_up_2
        2027-01-11 09:00 move_on""",
        [event("2026-12-15T10:00", "still_deciding")]),
    had("the same day told again after no day: it acts like a new one", """
        > 2026-11-02 12:00 thank_you
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on""",
        event("2026-11-06T10:00", "still_deciding"), event("2026-11-06T11:00", "promised", day="2026-11-09")),
]  # fmt: skip

LEFT_OUT_AHEAD = [
    had("the second is left out after the promised day: the first keeps its own", _UNTIL_FIRST + """
        2026-11-19 09:00 move_on""",
        event("2026-11-10T10:00", "skipped", kind="follow_up_2")),
    had("felt cold, the second left out when moving on has come: it does not come again", _UNTIL_FIRST + """
        2026-11-19 09:00 move_on""",
        event("2026-11-20T10:00", "skipped", kind="follow_up_2"), felt="cold"),
    had("felt cold, the second left out ahead: the first still comes", _UNTIL_FIRST + """
        2026-11-19 09:00 move_on""",
        event("2026-11-04T10:00", "skipped", kind="follow_up_2"), felt="cold"),
    Weeks("no promised day, the first left out early: a week after that, gentle or not", just_had("none"), """
        > 2026-11-02 12:00 thank_you
        2026-11-09 09:00 follow_up_2
        2026-11-16 09:00 move_on""",
        [thanked(), event("2026-11-02T13:00", "skipped", kind="follow_up_1")]),
    Weeks("no promised day, over Christmas: a week after the one left out, on a working day",
          {"told": "2026-12-21T12:00", "begins": "2026-12-21T10:00", "felt": "mixed", "promised": "none"}, """
        > 2026-12-21 12:00 thank_you
        2027-01-04 09:00 follow_up_2
        2027-01-11 09:00 move_on""",
        [thanked("2026-12-21T12:30"), event("2026-12-21T13:00", "skipped", kind="follow_up_1")],
        {"cadence": "gentle"}),
    Weeks("no promised day, and moved after the first was sent: nothing before the new time", just_had("none"), """
        > 2026-11-02 12:00 thank_you
        2026-11-05 09:00 follow_up_1
        2026-11-15 18:00 ask_when
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on""",
        [thanked(), event("2026-11-05T10:00", "done", kind="follow_up_1"),
         event("2026-11-06T10:00", "moved", begins="2026-11-16T10:00")]),
]  # fmt: skip

_PLAN = _UNTIL_FIRST + """
    2026-11-19 09:00 follow_up_2
    2026-11-26 09:00 move_on"""  # fmt: skip
_CHASED = {"told": "2026-12-14T12:00", "begins": "2026-11-02T10:00", "promised": "2026-11-06", "felt": "warm"}

ONE_MORE = [
    had("asked for before the promised day: refused, and no third is kept for it",
        _PLAN + "\n> 2026-11-06 10:00 no_more", event("2026-11-06T10:00", "one_more")),
    had("asked for on the promised day: refused",
        _PLAN + "\n> 2026-11-09 10:00 no_more", event("2026-11-09T10:00", "one_more")),
    had("asked for before the day that the first has: refused",
        _PLAN + "\n> 2026-11-10 10:00 no_more", event("2026-11-10T10:00", "one_more")),
    had("asked for on that day: at once", _START + """
        2026-11-12 09:00 follow_up_1
        > 2026-11-12 10:00 follow_up_2
        2026-11-19 09:00 move_on""",
        event("2026-11-12T10:00", "one_more")),
    had("asked for before the day that the new one gives: refused", _UNTIL_FIRST + """
        ~ 2026-11-20 09:00 deadline_day
        > 2026-11-21 10:00 no_more
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""",
        _SENT, event("2026-11-16T10:00", "still_deciding", day="2026-11-20"), event("2026-11-21T10:00", "one_more")),
    had("two sent and a new day: a third asked for too early is refused, and does not come by itself later",
        _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        > 2026-11-24 10:00 no_more
        ~ 2026-11-25 09:00 deadline_day
        2026-12-02 09:00 move_on""",
        _SENT, event("2026-11-19T10:00", "done", kind="follow_up_2"),
        event("2026-11-23T10:00", "still_deciding", day="2026-11-25"), event("2026-11-24T10:00", "one_more")),
    had("asked for after their answer: refused", """
        > 2026-11-02 12:00 thank_you
        > 2026-11-06 10:00 no_more""",
        event("2026-11-05T10:00", "answered"), event("2026-11-06T10:00", "one_more")),
    had("three came and none was sent, then a new day and a cold answer: the third may be had once more",
        _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 follow_up_3
        2026-12-03 09:00 move_on
        ~ 2026-12-07 09:00 deadline_day
        2026-12-10 09:00 follow_up_1
        2026-12-17 09:00 follow_up_2
        2027-01-04 09:00 move_on
        > 2027-01-05 10:00 follow_up_3
        2027-01-12 09:00 move_on""",
        event("2026-12-03T10:00", "still_deciding", day="2026-12-07"), event("2026-12-18T10:00", "cold_answer"),
        event("2027-01-05T10:00", "one_more"), felt="warm"),
    Weeks("chased once: one more is refused", _CHASED, """
        > 2026-12-14 12:00 chase_or_close
        > 2026-12-14 12:10 follow_up_1
        > 2026-12-15 10:00 no_more
        2026-12-21 09:00 move_on""",
        [event("2026-12-14T12:10", "chase_once"), event("2026-12-15T10:00", "one_more")]),
    Weeks("chased once, and the old day told when moving on has come: it does not come again",
          {**_CHASED, "promised": None}, """
        > 2026-12-14 12:00 chase_or_close
        > 2026-12-14 12:10 follow_up_1
        2026-12-21 09:00 move_on""",
        [event("2026-12-14T12:10", "chase_once"), event("2026-12-22T10:00", "debrief", promised="2026-11-06")]),
    Weeks("chased once and answered coldly: one more is refused", _CHASED, """
        > 2026-12-14 12:00 chase_or_close
        > 2026-12-14 12:10 follow_up_1
        > 2026-12-16 10:00 no_more
        2026-12-21 09:00 move_on""",
        [event("2026-12-14T12:10", "chase_once"), event("2026-12-15T10:00", "cold_answer"),
         event("2026-12-16T10:00", "one_more")]),
    Weeks("asked for before the interview is over: refused",
          {"told": "2026-10-30T12:00", "begins": "2026-11-02T10:00", "felt": "mixed", "promised": "none"}, """
        > 2026-11-01 12:00 no_more
        2026-11-01 18:00 ask_when
        2026-11-02 14:00 thank_you
        2026-11-05 09:00 follow_up_1
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on""",
        [event("2026-11-01T12:00", "one_more"), event("2026-11-02T15:00", "done", kind="thank_you")]),
]  # fmt: skip


@pytest.mark.parametrize(
    "one", [*PUT_OFF_PROMISES, *NO_DAY_AFTER_A_DAY, *LEFT_OUT_AHEAD, *ONE_MORE], ids=lambda one: one.why
)
def test_the_plan_goes_on_from_the_newest_word(one: Weeks) -> None:
    assert one.planned() == one.written()
