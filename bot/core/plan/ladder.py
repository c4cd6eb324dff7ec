"""The ladder of follow-ups and its end: which step comes next for an interview, and on which day at the earliest.

At most one of them is planned at a time, because nothing follows one that is still to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bot.core.plan import timing
from bot.core.plan.calendar import WEEK, Calendar
from bot.core.plan.rows import CAME, Rows, acted_at, anchor_of
from storage.facts import FOLLOW_UPS, Cadence, Feeling, Interview, Kind, Person, Reminder, ReminderState


@dataclass(frozen=True)
class Ladder:
    """What has come of the ladder of one interview, and the questions that the plan asks of it."""

    interview: Interview
    rows: Rows
    person: Person
    calendar: Calendar

    def next(self) -> tuple[Kind, date] | None:
        """The next step and the earliest day for it, before working days; None where nothing more comes."""
        if self.awaits_chase or self._has_ended():
            return None
        follow_up = self.next_follow_up()
        day = max(self._base(), self._floor())
        if follow_up is not None and not self.goes_no_further:
            return follow_up, day
        promised = timing.promised_day(self.interview, self.calendar)
        if promised is not None:
            # Told anew, the promised day alone counts, not the follow-up before it.
            day = max(promised + WEEK, self._first_on if self._is_told_anew() else day)
        return Kind.MOVE_ON, day

    def next_follow_up(self, *, asked_for: bool = False) -> Kind | None:
        """The follow-up after the last that came or was sent; None where the ladder holds none."""
        if self.is_chase and self.came:
            return None
        reached = [FOLLOW_UPS.index(row.kind) for row in self.came if row.state is not ReminderState.SKIPPED]
        for kind in FOLLOW_UPS[max(reached, default=-1) + 1 :]:
            row = self.rows.get(kind)
            if row is not None and row.state is ReminderState.SKIPPED:
                continue
            return kind if kind is not Kind.FOLLOW_UP_3 or self.third_allowed(asked_for=asked_for) else None
        return None

    @cached_property
    def came(self) -> list[Reminder]:
        """The follow-ups that were said, done or skipped, in their order."""
        rows = (self.rows.get(kind) for kind in FOLLOW_UPS)
        return [row for row in rows if row is not None and row.state in CAME]

    @property
    def is_chase(self) -> bool:
        """Whether it was told so late that only one follow-up is left."""
        asked = self.rows.get(Kind.CHASE_OR_CLOSE)
        return asked is not None and asked.state in CAME

    @property
    def awaits_chase(self) -> bool:
        """Whether nobody has answered "Chase once, or close it?" yet."""
        return self.is_chase and not self.came

    @property
    def goes_no_further(self) -> bool:
        """Whether moving on takes the place of the next follow-up."""
        return self.is_chase or self._answer_is_cold or self._felt_cold_and_silent

    @property
    def _answer_is_cold(self) -> bool:
        cold_at, deciding_at = self.interview.cold_answer_at, self.interview.deciding_at
        return cold_at is not None and (deciding_at is None or deciding_at <= cold_at)

    @property
    def _felt_cold_and_silent(self) -> bool:
        """Whether it felt cold and the first follow-up brought no answer in a week."""
        if self.interview.felt is not Feeling.COLD or not self._behind:
            return False
        answers = (self.interview.answered_first_at, self.interview.deciding_at)
        sent_on = self.calendar.day(anchor_of(self._behind[0]))
        days = [(self.calendar.day(one) - sent_on).days for one in answers if one is not None]
        return not any(0 <= one <= WEEK.days for one in days)

    def third_allowed(self, *, asked_for: bool) -> bool:
        """Whether the third follow-up may come, by itself or because it is asked for now."""
        if self.person.cadence is Cadence.GENTLE:
            return False
        return asked_for or self.interview.third_wanted or self.interview.felt is Feeling.WARM

    @cached_property
    def _first_on(self) -> date:
        return timing.first_follow_up_on(self.interview, self.person, self.calendar)

    @cached_property
    def _behind(self) -> list[Reminder]:
        """What came of the ladder before the next follow-up; one left out ahead of it is not behind."""
        following = self.next_follow_up()
        steps = FOLLOW_UPS if following is None else FOLLOW_UPS[: FOLLOW_UPS.index(following)]
        return [row for row in self.came if row.kind in steps]

    @property
    def _said_none(self) -> bool:
        """Whether no follow-up has ever come, not even one that news has taken back."""
        return not any(self.rows[kind].times for kind in FOLLOW_UPS if kind in self.rows)

    def _floor(self) -> date:
        """The day before which nothing falls: by the promised day, or by an interview that still lay ahead."""
        promised = timing.promised_day(self.interview, self.calendar)
        ended_at = timing.ends_at(self.interview, self.calendar)
        is_bound = promised is not None or any(anchor_of(row) < ended_at for row in self.came)
        return self._first_on if is_bound else date.min

    def _base(self) -> date:
        """The day that the next step counts from what came, before it is held to the promised day."""
        interview, day = self.interview, self.calendar.day
        if not self._behind:
            if self._answer_is_cold and self._said_none and interview.cold_answer_at:
                return day(interview.cold_answer_at) + WEEK
            open_at = interview.deciding_at if interview.deciding_open else None
            return day(open_at) + WEEK if open_at else self._first_on
        if self._is_told_anew():
            return self._first_on
        if interview.deciding_open and interview.deciding_at and interview.deciding_at >= self._last_at():
            return day(interview.deciding_at) + WEEK
        return max(day(anchor_of(row)) for row in self._behind) + WEEK

    def _is_told_anew(self) -> bool:
        """Whether a promised day was told after the last follow-up came or was answered, and is the newest word."""
        told_at = None if self.is_chase or self.interview.deciding_open else self.interview.promised_told_at
        promised = timing.promised_day(self.interview, self.calendar)
        if not self._behind or promised is None or told_at is None or told_at < self._last_at():
            return False
        # What was said at that very moment was said after it; what was answered then was answered with it.
        return all(row.reminded_at is None or row.reminded_at < told_at for row in self._behind)

    def _last_at(self) -> datetime:
        return max(acted_at(row) for row in self._behind)

    def _has_ended(self) -> bool:
        """Whether moving on came, and nothing after it that makes the plan go on."""
        end = self.rows.get(Kind.MOVE_ON)
        if end is None or end.state not in CAME:
            return False
        interview = self.interview
        promised = timing.promised_day(interview, self.calendar)
        # Left out unsaid, a follow-up is no news.
        told = [row for row in self.came if row.reminded_at or row.state is ReminderState.DONE]
        news = [row.reminded_at or acted_at(row) for row in told]
        # Told of a late chase, a day as old as the interview is no news.
        news += [interview.promised_told_at] if promised and interview.promised_told_at and not self.is_chase else []
        news += [interview.deciding_at] if interview.deciding_at else []
        return all(at <= acted_at(end) for at in news)
