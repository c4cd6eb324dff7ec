"""How much is measured: for the table, or only enough to see that a bench works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """The counts of all benches."""

    rounds: int
    #: Interviews told in a round, each a message that plans.
    interviews: int
    #: Other messages after each of them.
    small: int
    #: Messages sent in a round by the bot's transport, and by the one it is held against.
    sent: int
    sent_by_other: int
    #: People who wait for reminders at a start, and reminders of each of them.
    people: int
    reminders: int

    @property
    def answers(self) -> int:
        """Return how many answers each bot has given after all rounds and the one that warms up."""
        return (self.rounds + 1) * (2 + self.interviews * (1 + self.small))


FULL = Scale(rounds=5, interviews=6, small=7, sent=4000, sent_by_other=600, people=5000, reminders=20)
TINY = Scale(rounds=1, interviews=1, small=1, sent=64, sent_by_other=64, people=2, reminders=2)
