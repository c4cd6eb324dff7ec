"""What the learned tables are to see in each message, and what they should say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.core.read import clues, intents
from bot.core.read.intents import Verdict
from bot.core.read.scene import Scene
from bot.training.data import Example, examples

#: A word of fewer messages is a rare one.
_COMMON = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """A message with all that is found in it before it is judged."""

    example: Example
    scene: Scene
    verdict: Verdict

    @property
    def label(self) -> str:
        """The intent, with the employer's answer where it is one."""
        outcome = self.example.fair("outcome")
        told = self.example.intent == "heard_back" and outcome and outcome[0]
        return f"{self.example.intent}:{outcome[0]}" if told else self.example.intent

    def clues(self, words: frozenset[str]) -> dict[str, None]:
        """What speaks for or against an intent."""
        return clues.of_message(self.scene, self.verdict, words)


def see(example: Example) -> Seen:
    """Look at one message as the reading does."""
    scene = example.scene()
    return Seen(example, scene, intents.decide(scene))


@cache
def everything() -> tuple[Seen, ...]:
    """Return all messages as they are seen."""
    return tuple(see(one) for one in examples())


def common_words(seen: Iterable[Seen]) -> frozenset[str]:
    """Return the words that are in several of the messages."""
    counts = Counter(word for one in seen for word in {word for word, _ in clues.pieces(one.scene)})
    return frozenset(word for word, count in counts.items() if count >= _COMMON)


def held_out(seen: Sequence[Seen], part: int) -> tuple[list[Seen], list[Seen]]:
    """Return the messages to learn from, and those of one part, which are not among them."""
    return [one for one in seen if one.example.part != part], [one for one in seen if one.example.part == part]
