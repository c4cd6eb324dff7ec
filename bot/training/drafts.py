"""Drafts with their tone and the phrases that a reader would mark: what the check of drafts is trained on.

``drafts/*.jsonl`` hold a draft a line. Nothing here decides how a draft is judged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.core.read.learned import Table, unpack
from bot.core.tone import clues, sentences
from bot.core.tone.judging import DRAFT, PLAIN, SENTENCE
from bot.core.tone.sentences import Sentence
from bot.training.fitting import Weights, fit
from bot.training.packing import pack

HERE = Path(__file__).parent / "drafts"
#: How many parts the drafts fall into; each is held out once.
PARTS = 3
_HARDNESS = 0.03
_ROUNDS = 20
#: A sentence is marked where so much of it, or of the phrase, is.
_SHARED = 0.25


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, its tone, and the phrases that may hurt, each with how it lands."""

    text: str
    label: str
    marks: tuple[tuple[int, int, str], ...] = ()  #: start, end, how it lands

    @property
    def part(self) -> int:
        """Which part it belongs to; by its words alone, so that one that is added moves no other."""
        return int.from_bytes(sha256(self.text.encode()).digest()[:4], "big") % PARTS

    def said(self) -> list[tuple[Sentence, str]]:
        """Its sentences, each with how it lands."""
        return [(one, self._lands(one)) for one in sentences.split(self.text)]

    def _lands(self, sentence: Sentence) -> str:
        for start, end, lands in self.marks:
            shared = min(end, sentence.end) - max(start, sentence.start)
            if shared > _SHARED * min(end - start, len(sentence.text)):
                return lands
        return PLAIN


@cache
def drafts() -> tuple[Draft, ...]:
    """Return all drafts, file by file, in the order of the lines."""
    lines = (line for path in sorted(HERE.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return tuple(_draft(json.loads(line)) for line in lines if line.strip())


def made() -> bytes:
    """Return the file of weights as the drafts make it."""
    return pack(learn(drafts()))


def learn(seen: Sequence[Draft]) -> dict[str, Weights]:
    """Return the weights that these drafts give."""
    said = [one for draft in seen for one in draft.said()]
    by_sentence = fit(
        [clues.of_sentence(sentence.text) for sentence, _ in said],
        [lands for _, lands in said],
        hardness=_HARDNESS,
        rounds=_ROUNDS,
    )
    by_draft = fit(
        [clues.of_draft(sentences.split(one.text)) for one in seen],
        [one.label for one in seen],
        hardness=_HARDNESS,
        rounds=_ROUNDS,
    )
    return {DRAFT: by_draft, SENTENCE: by_sentence}


def without(part: int) -> Mapping[str, Table]:
    """Return the tables that are learned without one part, for it to be judged by."""
    return unpack(pack(learn([one for one in drafts() if one.part != part])))


def _draft(told: Mapping[str, object]) -> Draft:
    text, label, marks = told["text"], told["label"], told.get("marks", [])
    if not (isinstance(text, str) and isinstance(label, str) and isinstance(marks, list)):
        raise ValueError("a draft needs a text, a label and marks")
    found: list[tuple[int, int, str]] = []
    for lands, phrase in marks:
        start = text.index(phrase, found[-1][1] if found else 0)
        found.append((start, start + len(phrase), lands))
    return Draft(text, label, tuple(found))
