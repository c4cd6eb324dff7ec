"""What the learned table of dates looks at: for each phrase of time the words around it and in its sentence, what kind
it is, how far off its day lies, and what else is dated. ``dating`` weighs them; training makes the weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.read import tense
from bot.core.read.clues import LINE, common, kind, pieces, situation
from bot.core.read.mentions import Mention
from bot.core.read.scene import Scene
from bot.core.read.tables import words

#: How many words before and after a phrase of time say what it is of, and how many of its sentence are looked at.
_NEAR = 7
_SENTENCE = 14
_ENDS = frozenset((".", "?", "!", ";", LINE))
#: No person speaks of more days in one message: beyond so many the first and the last are looked at.
_FIRST, _LAST = 8, 4
_LONGEST_AGO = 20
#: What a verb or a noun near a date speaks of, whatever its form.
_SPEAKS = {
    word: of
    for of, told in (
        ("met", "interviewed met spoke talked went had did saw finished attended chatted sat done been"),
        (
            "say",
            "said says told tell hear know decide decision answer reply ring email text back result results promised",
        ),
        ("interview", "interview interviews round zoom panel screen chat trial call meeting"),
        ("remind", "remind ping nudge snooze later ask wait again"),
    )
    for word in words(told)
}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a message as they stand, and as they were learned."""

    raw: list[str]
    plain: list[str]

    def sentence(self, place: int) -> tuple[int, int]:
        """Return where the sentence of a word begins and ends."""
        start, end, raw = place, place + 1, self.raw
        while start > 0 and raw[start - 1] not in _ENDS:
            start -= 1
        while end < len(raw) and raw[end] not in _ENDS:
            end += 1
        return start, end


def of_times(scene: Scene, label: str, learned: Container[str]) -> list[dict[str, None]]:
    """Return, for each phrase of time, what speaks for its role in a message judged as ``label``; or nothing at all."""
    said = pieces(scene)
    there = _Words(
        ["^", *(word for word, _ in said), "$"],
        ["^", *(common(word, learned) for word, _ in said), "$"],
    )
    places = [at for _, at in said]
    live = [one for one in scene.mentions if not one.dropped]
    ends = len(scene.mentions) - _LAST
    return [
        dict.fromkeys(
            (
                *_of_one(scene, number, label, live),
                *_of_others(scene, number, label),
                *_around(there.plain, bisect_left(places, one.start) + 1),
                *_in_sentence(there, bisect_left(places, one.start) + 1, label),
            )
        )
        if number < _FIRST or number >= ends
        else {}
        for number, one in enumerate(scene.mentions)
    ]


def _of_one(scene: Scene, number: int, label: str, live: Sequence[Mention]) -> Iterator[str]:
    one, role = scene.mentions[number], scene.roles[number].name
    there, shape = situation(scene), kind(one)
    past = tense.speaks_of_past(scene.plain)
    yield from ("always", f"rule {role}", f"for {label}", f"for {label} {role}", f"for {label} {shape}")
    yield from (f"kind {shape}", f"kind {shape} {role}", f"in {there} {label}", f"hour {one.at is not None} {label}")
    yield from (f"past {past} {shape} {label}", f"step {scene.step} {label}", f"few {len(live)} {label}")
    if live:
        yield f"first {one == live[0]} last {one == live[-1]} {label}"
    for field in ("behind", "doubtful", "part"):
        yield f"{field} {getattr(one.day, field, None)} {label}"
    begins = scene.plain[one.start : one.end].split(maxsplit=1)[0]
    yield from (f"self {begins}", f"self {begins} {label}")
    yield from _of_day(scene, one, past, label)


def _of_day(scene: Scene, one: Mention, past: bool | None, label: str) -> Iterator[str]:
    if one.day is None:
        return
    on, back, today = one.day.ahead, one.day.back, scene.now.today
    yield f"ago {min((today - back).days, _LONGEST_AGO) // 2 if back else None} {label}"
    yield f"back {back is not None} ahead {on is not None} same {on == back} {label}"
    yield f"same {on == back} later {on is not None and on > today} earlier {back is not None and back < today} {past}"
    if on is not None:
        yield f"far {min(max((on - today).days, -2) // 3, 8)} {label}"
        about = scene.about
        if about is not None and about.interview is not None:
            yield f"after {on > about.interview} {label}"


def _of_others(scene: Scene, number: int, label: str) -> Iterator[str]:
    """What else is dated, by the rules' guess of it."""
    mine, role, last = kind(scene.mentions[number]), scene.roles[number].name, len(scene.mentions) - 1
    others = [
        (kind(one), of.name, one.day is not None)
        for place, (one, of) in enumerate(zip(scene.mentions[:_FIRST], scene.roles, strict=False))
        if place != number and not one.dropped
    ]
    yield from dict.fromkeys(f"beside {other} {mine} {label}" for other, _, _ in others)
    yield from dict.fromkeys(f"other {of} {label}" for _, of, dated in others if dated)
    yield f"prev {scene.roles[number - 1].name} {role}" if number else "prev -"
    yield f"next {scene.roles[number + 1].name} {role}" if number < last else "next -"


def _around(plain: Sequence[str], place: int) -> Iterator[str]:
    left, right = plain[max(place - _NEAR, 0) : place], plain[place + 1 : place + 1 + _NEAR]
    for side, near in (("l", left[::-1]), ("r", right)):
        yield from (f"{side} {word}" for word in near)
        yield from (f"{side}{far} {word}" for far, word in enumerate(near[:3]))
        yield from (f"{side}b {one} {two}" for one, two in pairwise(near))
    yield f"lr {' '.join(left[-1:])} {' '.join(right[:1])}"


def _in_sentence(there: _Words, place: int, label: str) -> Iterator[str]:
    start, end = there.sentence(place)
    left, right = there.raw[start:place], there.raw[place + 1 : end]
    alone = not any(_is_time(word) for word in (*left, *right))
    yield from (f"opens {start <= 1} closes {end >= len(there.raw) - 1}", f"alone {alone}")
    for side, near in (("l", left[::-1]), ("r", right)):
        spoken = _spoken(near)
        yield from (f"near {side} {spoken}", f"near {side} {spoken} {label}")
    for word in there.plain[max(start, place - _SENTENCE) : min(end, place + 1 + _SENTENCE)]:
        yield f"s {word} {label}"


def _spoken(near: Sequence[str]) -> str:
    """What the words up to the next phrase of time speak of: the first two things."""
    found: dict[str, None] = {}
    for word in near:
        if _is_time(word):
            break
        if (of := _SPEAKS.get(word)) is not None:
            found[of] = None
    return ">".join(list(found)[:2])


def _is_time(word: str) -> bool:
    return word[0] == "<" and word[1:2].isupper()
