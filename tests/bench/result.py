"""What a bench found, beside what it has to reach."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: A goal is missed by far where what was measured is worse than it by more than this factor.
FAR = 1.25


class Verdict(StrEnum):
    REACHED = "reached"
    MISSED = "missed"  #: by so little that the next run may reach it
    MISSED_BY_FAR = "missed by far"


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure to stay under, or to get over."""

    figure: float
    unit: str
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.figure:g} {self.unit}"

    def verdict(self, measured: float) -> Verdict:
        """Return how a measured figure stands to this one."""
        worse_by = self.figure / measured if self.at_least else measured / self.figure
        if worse_by <= 1:
            return Verdict.REACHED
        return Verdict.MISSED if worse_by <= FAR else Verdict.MISSED_BY_FAR


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    against: str
    goal: Goal
    measured: float
    #: The figures behind ``measured``, for the reader.
    figures: str

    @property
    def verdict(self) -> Verdict:
        """Return whether the goal was reached."""
        return self.goal.verdict(self.measured)

    @property
    def shown(self) -> str:
        """Return what was measured with its unit."""
        return f"{self.measured:.{2 if self.measured < 10 else 0}f} {self.goal.unit}"

    def __str__(self) -> str:
        return f"{self.what}: {self.shown} ({self.figures}); to reach: {self.goal}; {self.verdict}"
