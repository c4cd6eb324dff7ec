"""What the learned tables look at in a message: its words with names, numbers and dates replaced by their kinds, its
situation, and the verdict of the rules. ``judging`` and ``dating`` weigh them; training makes the weights.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from bot.core.read import tense
from bot.core.read.intents import Verdict
from bot.core.read.mentions import Mention
from bot.core.read.name_words import GIVEN
from bot.core.read.scene import Scene

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.?!,;:\n\"()/]|[^\s\w]")
#: Of a longer message its beginning and its end tell enough.
_MOST = 250
_RARE, _NAME, _NUMBER, _LINE = "<rare>", "<name>", "<n>", "<line>"
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
        yield (_NUMBER if word.isdigit() else _LINE if word == "\n" else word), one.start()


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


#: How many words before and after a phrase of time say what it is of.
_NEAR = 7
#: No person speaks of more days in one message: beyond so many the first and the last are looked at.
_FIRST, _LAST = 8, 4


def of_times(scene: Scene, label: str, words: Container[str]) -> list[dict[str, None]]:
    """Return, for each phrase of time, what speaks for its role in a message judged as ``label``; or nothing at all."""
    said = pieces(scene)
    plain = ["^", *(common(word, words) for word, _ in said), "$"]
    places = [at for _, at in said]
    live = [one for one in scene.mentions if not one.dropped]
    ends = len(scene.mentions) - _LAST
    return [
        dict.fromkeys(
            (
                *_of_one(scene, one, label, role.name, live),
                *_around(plain, bisect_left(places, one.start) + 1, label),
            )
        )
        if number < _FIRST or number >= ends
        else {}
        for number, (one, role) in enumerate(zip(scene.mentions, scene.roles, strict=True))
    ]


def _of_one(scene: Scene, one: Mention, label: str, role: str, live: Sequence[Mention]) -> Iterator[str]:
    there, shape = situation(scene), kind(one)
    past = tense.speaks_of_past(scene.plain)
    yield from ("always", f"rule {role}", f"for {label}", f"for {label} {role}", f"for {label} {shape}")
    yield from (f"kind {shape}", f"kind {shape} {role}", f"in {there} {label}", f"hour {one.at is not None} {label}")
    yield from (f"past {past} {shape} {label}", f"step {scene.step} {label}", f"few {len(live)} {label}")
    if live:
        yield f"first {one == live[0]} last {one == live[-1]} {label}"
    for field in ("behind", "doubtful", "part"):
        yield f"{field} {getattr(one.day, field, None)} {label}"
    others = {kind(other) for other in live[:_FIRST] if other is not one}
    yield from (f"beside {other} {shape} {label}" for other in others)
    if one.day is not None and (on := one.day.ahead) is not None:
        yield f"far {min(max((on - scene.now.today).days, -2) // 3, 8)} {label}"
        about = scene.about
        if about is not None and about.interview is not None:
            yield f"after {on > about.interview} {label}"


def _around(plain: Sequence[str], place: int, label: str) -> Iterator[str]:
    left, right = plain[max(place - _NEAR, 0) : place], plain[place + 1 : place + 1 + _NEAR]
    for side, near in (("l", left[::-1]), ("r", right)):
        for far, word in enumerate(near):
            yield f"{side} {word}"
            if far < 3:
                yield from (f"{side}{far} {word}", f"{side}{far} {word} {label}")
        yield from (f"{side}b {one} {two}" for one, two in pairwise(near))
    yield f"lr {' '.join(left[-1:])} {' '.join(right[:1])}"
