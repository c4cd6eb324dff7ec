"""What the learned tables look at in a message: its words with names, numbers and dates replaced by their kinds, its
situation, and the verdict of the rules. ``judging`` weighs them; training makes the weights.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from bot.core.read import tense
from bot.core.read.intents import Verdict
from bot.core.read.mentions import Mention
from bot.core.read.name_words import GIVEN
from bot.core.read.scene import Scene

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.?!,;:\n\"()/]|[^\s\w]")
#: Of a longer message its beginning and its end tell enough.
_MOST = 250
_RARE, _NAME, _NUMBER = "<rare>", "<name>", "<n>"
LINE = "<line>"
_STEPS = (1.0, 2.0, 3.0, 4.5)


def kind(one: Mention) -> str:
    """Return the kind that stands for a phrase of time."""
    shape = one.day.shape.name if one.day is not None else "CLOCK"
    return f"<{'not ' if one.dropped else ''}{shape}>"


def pieces(scene: Scene) -> list[tuple[str, int]]:
    """Return the words and signs of the message with their places; names that are known and times as their kinds."""
    spans = [(one.start, one.end, kind(one)) for one in scene.mentions]
    spans += [(one.start, one.end, "<co>" if one.person is None else "<who>") for one in scene.hits]
    found: list[tuple[str, int]] = []
    last = 0
    for start, end, name in sorted(spans):
        if start >= last:
            found += _plain(scene.plain, last, start)
            found.append((name, start))
            last = end
    found += _plain(scene.plain, last, len(scene.plain))
    return found


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for one in _PIECE.finditer(text, start, end):
        word = one.group()
        yield (_NUMBER if word.isdigit() else LINE if word == "\n" else word), one.start()


def common(word: str, words: Container[str]) -> str:
    """Return the word where it is one of those that were learned, else what stands for it."""
    return word if word in words or word[0] == "<" else _NAME if word in GIVEN else _RARE


def of_message(scene: Scene, verdict: Verdict, words: Container[str]) -> dict[str, None]:
    """Return what speaks for or against an intent; ``words`` are those that were learned."""
    there = situation(scene)
    said = [word for word, _ in pieces(scene)]
    if len(said) > _MOST:
        said = [*said[: _MOST // 2], *said[-_MOST // 2 :]]
    plain = [common(word, words) for word in said]
    clues = [*_of_situation(scene, there), *_of_rules(verdict, there), *_of_times(scene, there)]
    for word, known in zip(said, plain, strict=True):
        clues += ("u " + known, f"{there} {known}")
        if len(word) > 5 and word[0] != "<":
            clues += ("p " + word[:4], "p " + word[:5])
    bounded = ["^", *plain, "$"]
    clues += [f"b {one} {two}" for one, two in pairwise(bounded)]
    clues.append(f"long {min(len(said) // 3 if len(said) < 12 else 4 + len(said) // 12, 10)}")
    return dict.fromkeys(clues)


def situation(scene: Scene) -> str:
    """Return "r" for a reply to a reminder, "k" where an interview is known, "0" where none is."""
    return "r" if scene.replying_to is not None else "k" if scene.known else "0"


def _of_situation(scene: Scene, there: str) -> Iterator[str]:
    yield from ("always", f"in {there} {min(len(scene.known), 2)}", f"step {scene.step}")
    yield f"names {scene.named} {any(one.person is not None for one in scene.hits)}"
    if scene.draft is not None:
        yield "draft"
    yield f"asks {'?' in scene.plain} {scene.plain.rstrip().endswith('?')}"
    yield f"past {tense.speaks_of_past(scene.plain)}"
    about = scene.about
    if about is not None and about.interview is not None:
        today = scene.now.today
        yield "about " + ("ahead" if about.interview > today else "today" if about.interview == today else "past")
        if about.reply_by is not None:
            yield "about " + ("waiting" if about.reply_by >= today else "overdue")


def _of_rules(verdict: Verdict, there: str) -> Iterator[str]:
    rule = f"rule {verdict.intent}"
    yield from (f"{rule} {verdict.outcome}", f"{rule} {verdict.sure}", f"{rule} {there}")
    for intent, score in verdict.scores.items():
        for step in _STEPS:
            if score >= step:
                yield f"cue {intent} {step}"
        if score < 0:
            yield f"cue {intent} no"


def _of_times(scene: Scene, there: str) -> Iterator[str]:
    if not scene.mentions:
        yield "time none " + there
    for one, role in zip(scene.mentions, scene.roles, strict=True):
        if not one.dropped:
            yield from (f"time {role.name}", f"time {role.name} {kind(one)} {there}")
