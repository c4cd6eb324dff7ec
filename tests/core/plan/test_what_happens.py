"""What a person, an employer and an outage do to a plan that runs: the days written by hand from the product's text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.weeks import Event, Weeks, just_had, thanked

_START = """
    > 2026-11-02 12:00 thank_you"""
_UNTIL_FIRST = _START + """
    ~ 2026-11-09 09:00 deadline_day
    2026-11-12 09:00 follow_up_1"""  # fmt: skip
_FIRST_HOURS = """
    2026-11-01 18:00 ask_when
    2026-11-02 12:00 debrief
    2026-11-02 14:00 thank_you"""
_AHEAD = {"told": "2026-10-30T12:00", "begins": "2026-11-02T10:00"}


def had(why: str, come: str, *events: Event, felt: str = "mixed", **person: Any) -> Weeks:
    """A Monday's interview with a promised day a week on, the thank-you done at once."""
    return Weeks(why, just_had("2026-11-09", felt=felt), come, [thanked(), *events], person)


def event(at: str, what: str, **more: str) -> Event:
    return {"at": at, "what": what, **more}


STEPS = [
    had("a Saturday that was named is kept", _UNTIL_FIRST + """
        2026-11-14 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""",
        event("2026-11-12T10:00", "snoozed", kind="follow_up_1", until="2026-11-14")),
    had("put off to the promised day: the day after, at that hour", _START + """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-10 17:00 follow_up_1
        2026-11-17 09:00 follow_up_2
        2026-11-24 09:00 move_on""",
        event("2026-11-05T10:00", "snoozed", kind="follow_up_1", until="2026-11-09T17:00")),
    had("sent before its day: the second not before the day of the first", _START + """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on""",
        event("2026-11-04T10:00", "done", kind="follow_up_1")),
    had("the second is left out ahead: moving on counts from the first", _UNTIL_FIRST + """
        2026-11-19 09:00 move_on""",
        event("2026-11-04T10:00", "skipped", kind="follow_up_2")),
    had("done yesterday: the week counts from then", _UNTIL_FIRST + """
        2026-11-20 09:00 follow_up_2
        2026-11-27 09:00 move_on""",
        event("2026-11-14T10:00", "done", kind="follow_up_1", when="2026-11-13T10:00")),
    Weeks("a thank-you put off to tomorrow has no last call", _AHEAD, _FIRST_HOURS + """
        2026-11-03 09:00 thank_you
        2026-11-05 09:00 ask_promised
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on""",
        [event("2026-11-02T14:05", "snoozed", kind="thank_you", until="2026-11-03")]),
    had("gentle: a third is refused", _START + """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        > 2026-11-24 10:00 no_more
        2026-11-30 09:00 move_on""",
        event("2026-11-24T10:00", "one_more"), cadence="gentle"),
    had("a third put off, then gentle: moving on comes once", _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        > 2026-11-20 10:00 follow_up_3
        2026-11-26 09:00 move_on""",
        event("2026-11-20T10:00", "one_more"),
        event("2026-11-20T11:00", "snoozed", kind="follow_up_3", until="2026-11-24"),
        event("2026-11-20T12:00", "settings", cadence="gentle")),
]  # fmt: skip

NEWS = [
    had("an answer that reads cold, before any follow-up", _START + """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-16 09:00 move_on""",
        event("2026-11-04T10:00", "cold_answer")),
    had("a cold answer after the first, though it felt warm; one more is taken", _UNTIL_FIRST + """
        2026-11-19 09:00 move_on
        > 2026-11-20 10:00 follow_up_2
        2026-11-27 09:00 move_on""",
        event("2026-11-13T10:00", "cold_answer"), event("2026-11-20T10:00", "one_more"), felt="warm"),
    had("still deciding before the first: all from the new day", _START + """
        ~ 2026-11-18 09:00 deadline_day
        2026-11-20 09:00 follow_up_1
        2026-11-27 09:00 follow_up_2
        2026-12-04 09:00 move_on""",
        event("2026-11-06T10:00", "still_deciding", day="2026-11-18")),
    had("the first came but was never sent: it comes again for the new day", _UNTIL_FIRST + """
        ~ 2026-11-18 09:00 deadline_day
        2026-11-20 09:00 follow_up_1
        2026-11-27 09:00 follow_up_2
        2026-12-04 09:00 move_on""",
        event("2026-11-16T10:00", "still_deciding", day="2026-11-18")),
    had("felt cold, but the first brought an answer in a week: the second goes on", _UNTIL_FIRST + """
        ~ 2026-11-18 09:00 deadline_day
        2026-11-20 09:00 follow_up_2
        2026-11-27 09:00 move_on""",
        event("2026-11-12T10:00", "done", kind="follow_up_1"),
        event("2026-11-16T10:00", "still_deciding", day="2026-11-18"), felt="cold"),
    had("the promised day corrected to one that has gone: the next working day", """
        > 2026-11-02 12:00 thank_you
        2026-11-09 09:00 follow_up_1
        2026-11-16 09:00 follow_up_2
        2026-11-23 09:00 move_on""",
        event("2026-11-07T10:00", "promised", day="2026-11-03")),
    Weeks("asked whether a day was named, told none: suggested in the answer",
          just_had(None), """
        > 2026-11-02 12:00 debrief+thank_you
        2026-11-05 09:00 ask_promised
        > 2026-11-06 12:00 follow_up_1
        2026-11-13 09:00 follow_up_2
        2026-11-20 09:00 move_on""",
        [thanked(), event("2026-11-06T12:00", "debrief", promised="none")]),
    Weeks("a promised day told at the very morning that brings the first again: the second is a week on",
          just_had(None), """
        > 2026-11-02 12:00 debrief+thank_you
        2026-11-05 09:00 ask_promised
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on""",
        [thanked(), event("2026-11-12T09:00", "promised", day="2026-11-05")]),
    had("undone at once: nothing has changed", _UNTIL_FIRST + """
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on""",
        event("2026-11-05T10:00", "answered"), event("2026-11-05T10:01", "undo")),
    had("undone after the morning of the first: the next working day", _START + """
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""",
        event("2026-11-05T10:00", "answered"), event("2026-11-13T10:01", "undo")),
]  # fmt: skip

TIMES = [
    Weeks("moved to Thursday afternoon", _AHEAD, """
        2026-11-04 18:00 ask_when
        2026-11-05 16:00 debrief
        2026-11-05 18:00 thank_you
        2026-11-06 13:00 last_call
        2026-11-09 09:00 ask_promised
        2026-11-16 09:00 follow_up_2
        2026-11-23 09:00 move_on""",
        [event("2026-10-31T12:00", "moved", begins="2026-11-05T14:00")]),
    Weeks("moved nearer, past its evening: in the answer", {**_AHEAD, "begins": "2026-11-10T10:00"}, """
        > 2026-11-02 20:00 ask_when
        2026-11-03 12:00 debrief
        2026-11-03 14:00 thank_you
        2026-11-04 09:00 last_call
        2026-11-06 09:00 ask_promised
        2026-11-13 09:00 follow_up_2
        2026-11-20 09:00 move_on""",
        [event("2026-11-02T20:00", "moved", begins="2026-11-03T10:00")]),
    Weeks("down over both: one message that says it is late", _AHEAD, """
        2026-11-01 18:00 ask_when
        ! 2026-11-02 15:00 debrief+thank_you
        2026-11-03 09:00 last_call
        2026-11-05 09:00 ask_promised
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on""",
        [event("2026-11-02T11:30", "down", until="2026-11-02T15:00")]),
    had("down over the promised day, back on a Sunday", _START + """
        ! 2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""",
        event("2026-11-08T12:00", "down", until="2026-11-15T15:00")),
    had("a zone further east: its mornings come earlier", _START + """
        ~ 2026-11-09 08:00 deadline_day
        2026-11-12 08:00 follow_up_1
        2026-11-19 08:00 follow_up_2
        2026-11-26 08:00 move_on""",
        event("2026-11-03T10:00", "settings", zone="Europe/Berlin", country="DE", part="BE")),
    Weeks("two promised days on one morning are one silent message", just_had("2026-11-09"), """
        > 2026-11-02 12:00 Acme:thank_you
        > 2026-11-02 12:00 Bolt:thank_you
        ~ 2026-11-09 09:00 Acme:deadline_day+Bolt:deadline_day
        2026-11-12 09:00 Acme:follow_up_1+Bolt:follow_up_1
        2026-11-19 09:00 Acme:follow_up_2+Bolt:follow_up_2
        2026-11-26 09:00 Acme:move_on+Bolt:move_on""",
        [thanked(), {**thanked(), "company": "Bolt"}], second=just_had("2026-11-09")),
    Weeks("a second round: the first is over, and the second has a plan of its own", just_had("2026-11-09"), """
        > 2026-11-02 12:00 thank_you
        2026-11-09 18:00 ask_when
        2026-11-10 12:00 debrief
        2026-11-10 14:00 thank_you
        2026-11-11 09:00 last_call
        2026-11-13 09:00 ask_promised
        2026-11-20 09:00 follow_up_2
        2026-11-27 09:00 move_on""",
        [thanked(), event("2026-11-06T11:30", "answered")],
        second={"company": "Acme", "told": "2026-11-06T12:00", "begins": "2026-11-10T10:00"}),
]  # fmt: skip


@pytest.mark.parametrize("one", [*STEPS, *NEWS, *TIMES], ids=lambda one: one.why)
def test_a_plan_follows_what_happens(one: Weeks) -> None:
    assert one.planned() == one.written()
