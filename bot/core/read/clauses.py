"""Parts a message that names several stored companies, so that each clause is read for its own: "gamma said no, acme
wants me back". Where it cannot be parted nothing is taken for sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.read import corrections, fields, scene
from bot.core.read.scene import Scene
from bot.core.read.stored import Hit
from bot.core.read.tables import words
from bot.core.reading import Intent, Reading

#: What is told of one company at a time; a question, a wish or an offer to be told elsewhere is one thought.
_TOLD = (
    Intent.HEARD_BACK, Intent.SET_REPLY_BY, Intent.STEP_DONE, Intent.LOG_INTERVIEW, Intent.SKIP_STEP, Intent.SNOOZE,
    Intent.MOVE_ON, Intent.EDIT,
)  # fmt: skip
#: Verbs that go on for the names behind them.
_LEADS = (Intent.SNOOZE, Intent.MOVE_ON, Intent.SKIP_STEP)
_WHOLE = (Intent.OTHER_OFFER, Intent.ASK_DRAFT, Intent.CHECK_DRAFT, Intent.ASK_ADVICE, Intent.STATUS, Intent.HELP)
_SENTENCE_END = r"[.;!?\n]+(?=\s|$)\s*"
_BREAK = re.compile(rf"{_SENTENCE_END}|,\s*(?:(?:and|but|while|plus) )?|\s(?:and|but|while|whereas|plus|&)\s|\s-\s")
_ENDS = re.compile(_SENTENCE_END)
#: What is longer is not parted, and nothing of it is taken for sure.
_LONGEST = 1500
_FILLERS = words("both all too also as well the and or either to at from of with neither nor then")
_DENIED = words("not yet")
#: Where a name was taken out: the "and" beside the gap joins nothing any more.
_DANGLING = re.compile(r" {3,}(?:and|&|,|or|plus)? +|,? (?:and|&|or|plus) {3,}")


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    hits: tuple[Hit, ...]
    ends_sentence: bool
    rest: frozenset[str]  #: its words beside the names

    @property
    def companies(self) -> frozenset[str | None]:
        return frozenset(hit.interview.company for hit in self.hits)


def several(seen: Scene) -> bool:
    """Whether more than one stored company is spoken of, by its own name or by its people's."""
    return len({company for one in _clauses(seen) for company in one.companies}) > 1


def apart(seen: Scene) -> tuple[Scene, ...]:
    """Return one scene for each company of each clause, in order; nothing where a clause mixes two."""
    clauses = _grouped(_clauses(seen))
    if clauses is None or len(seen.plain) > _LONGEST:
        return ()
    scenes: list[Scene] = []
    for clause in clauses:
        firsts = dict.fromkeys(hit.interview.company for hit in sorted(clause.hits, key=lambda hit: hit.start))
        scenes += [_alone(seen, clause, company) for company in firsts]
    return tuple(scenes)


def joined(whole: Reading, told: Sequence[Reading]) -> Reading:
    """Return the clauses' readings as one; sure only where each of them is."""
    flat = [part for one in told for part in (replace(one, also=()), *one.also)]
    kept = [one for one in flat if one.intent in _TOLD]
    if not kept:
        return replace(whole, confident=whole.confident and whole.intent not in (*_TOLD, Intent.DELETE))
    sure = len(kept) == len(flat) and all(one.confident and not _empty(one) for one in kept)
    return replace(kept[0], confident=sure, also=tuple(kept[1:]))


def led(first: Reading, clause: Scene) -> Reading | None:
    """A bare name and a time under the verb of the first clause: "remind me of acme tomorrow and globex on friday"."""
    if first.intent not in _LEADS:
        return None
    letters = list(clause.plain)
    for start, end in [(hit.start, hit.end) for hit in clause.hits] + [(one.start, one.end) for one in clause.mentions]:
        letters[start:end] = " " * (end - start)
    if frozenset(re.findall(r"[\w']+", "".join(letters))) - _FILLERS - {"on", "by", "in", "about"}:
        return None
    taken = fields.take(clause, first.intent, None)
    return Reading(first.intent, taken.fields, taken.sure and first.confident)


def one_thought(seen: Scene, whole: Reading) -> bool:
    """Whether the names belong to one thought that is read as it stands."""
    return whole.intent in _WHOLE or corrections.misnamed(seen) is not None


def _empty(one: Reading) -> bool:
    if one.intent is Intent.SET_REPLY_BY:
        return one.fields.reply_by is None and not one.fields.no_day
    return one.intent is Intent.HEARD_BACK and one.fields.outcome is None


def _alone(seen: Scene, clause: _Clause, company: str | None) -> Scene:
    """The clause as if the other company were not named in it."""
    first, last = seen.text.back(clause.start, clause.end)
    raw = list(seen.text.raw)
    for hit in clause.hits:
        if hit.interview.company != company:
            start, end = seen.text.back(hit.start, hit.end)
            raw[start:end] = " " * (end - start)
    known = [one for one in seen.known if one.company == company]
    replied = seen.replying_to if seen.replying_to and seen.replying_to.company == company else None
    words = "".join(raw[first:last])
    if all(hit.person is None for hit in clause.hits):
        words = _DANGLING.sub(" ", words)
    return scene.look(words.strip(" ,&"), seen.now, known, replied, None)


def _clauses(seen: Scene) -> list[_Clause]:
    """The pieces of the message, each with the names that count in it; what names nobody goes on from the last."""
    hits = _places(seen)
    breaks = [
        one for one in _BREAK.finditer(seen.plain) if not any(h.start < one.end() and one.start() < h.end for h in hits)
    ]
    starts = [0, *(one.end() for one in breaks)]
    ends = [*(one.start() for one in breaks), len(seen.plain)]
    stops = [*(_ENDS.fullmatch(one.group()) is not None for one in breaks), True]
    found: list[_Clause] = []
    for begins, end, stop in zip(starts, ends, stops, strict=True):
        start, rest = begins, _rest(seen.plain, begins, end, hits)
        inside = [hit for hit in hits if begins <= hit.start < end]
        inside = [hit for hit in inside if hit.person is None] or inside
        if found and (not inside or not found[-1].hits):
            last = found.pop()
            start, inside = last.start, [*last.hits, *inside]
            rest |= last.rest | _rest(seen.plain, last.end, begins, hits)
        found.append(_Clause(start, end, tuple(inside), stop, rest))
    return found


def _places(seen: Scene) -> list[Hit]:
    """One name for each place; a person of two companies says nothing of which."""
    kept: list[Hit] = []
    for hit in sorted(seen.hits, key=lambda one: (one.person is not None, -one.weight)):
        here = [one for one in seen.hits if one.start < hit.end and hit.start < one.end]
        torn = hit.person is not None and len({one.interview.company for one in here}) > 1
        if not torn and not any(one.start < hit.end and hit.start < one.end for one in kept):
            kept.append(hit)
    return kept


def _rest(plain: str, start: int, end: int, hits: Sequence[Hit]) -> frozenset[str]:
    letters = list(plain[start:end])
    for hit in hits:
        first, last = max(hit.start, start) - start, min(hit.end, end) - start
        if first < last:
            letters[first:last] = " " * (last - first)
    return frozenset(re.findall(r"[\w']+", "".join(letters))) - _FILLERS - {"'s"}


def _grouped(clauses: Sequence[_Clause]) -> list[_Clause] | None:
    """Join a bare name with the clause it shares ("acme and gamma both said no"); None where names are mixed."""
    grouped: list[_Clause] = []
    waiting: _Clause | None = None
    for clause in clauses:
        if len(clause.companies) > 1:
            return None
        if clause.rest and clause.rest <= _DENIED:
            continue
        one = clause if waiting is None else _both(waiting, clause)
        waiting = None
        if not one.rest and grouped and one.ends_sentence:
            grouped[-1] = _both(grouped[-1], one)
        elif not one.rest and not one.ends_sentence:
            waiting = one
        else:
            grouped.append(one)
    return grouped if waiting is None else None


def _both(one: _Clause, two: _Clause) -> _Clause:
    return _Clause(one.start, two.end, (*one.hits, *two.hits), two.ends_sentence, one.rest | two.rest)
