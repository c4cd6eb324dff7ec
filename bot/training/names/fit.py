"""Trains the tagger of names on the messages, their variations and the frames, and packs it."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

import pycrfsuite  # type: ignore[import-untyped]

from bot.core.read import name_words
from bot.core.read.names import around, features, lists, tagger, word
from bot.core.read.names.tagger import BEGINS, GOES_ON, OUTSIDE
from bot.core.read.scene import Scene
from bot.core.read.text import Token
from bot.training import data
from bot.training.data import Context, Example
from bot.training.names import invented, pieces, variations
from bot.training.names.pieces import Stretch

HERE = Path(__file__).parent
#: How often each message is varied, and how often each frame is filled.
VARIED, FILLED = 2, 5
_SETTINGS = {"c1": 0.3, "c2": 0.05, "max_iterations": 100}


@dataclass(frozen=True, slots=True)
class Row:
    """A message ready to be learned: its words and the label of each."""

    source: str  #: which message or frame it comes from
    scene: Scene
    tokens: tuple[Token, ...]
    labels: tuple[str, ...]

    @property
    def words(self) -> set[str]:
        """Every word of it as the features know it."""
        return {features.plain(one.raw) for one in self.tokens}


def of_messages(examples: Sequence[Example]) -> list[Row]:
    """Return each message twice, for people's own words weigh most, and its variations."""
    return [row for one in examples for row in (of_message(one), *_of_example(one))]


def of_frames() -> list[Row]:
    """Return every frame, filled again and again with other names."""
    contexts = [one for one in data.contexts().values() if not one.known]
    found = []
    for number, frame in enumerate((HERE / "frames.txt").read_text("utf-8").splitlines()):
        for turn in range(FILLED):
            chance = Random(f"{frame}{turn}")  # noqa: S311 - variety, not a secret
            made = variations.filled(frame, chance)
            text, names = pieces.joined(variations.typed(made, chance) if turn else made)
            found.append(row(f"frame {number}", text, names, contexts[(number + turn) % len(contexts)]))
    return found


def _of_example(example: Example) -> Iterator[Row]:
    names = pieces.stretches(example)
    yield row(example.id, example.text, names, example.context)
    cut = pieces.cut(example.text, names)
    for turn in range(VARIED):
        chance = Random(f"{example.text}{turn}")  # noqa: S311 - variety, not a secret
        if turn % 2 == 0 and names:
            text, where = pieces.joined(variations.typed(variations.renamed(cut, chance), chance))
            strange = Context(example.context.now, example.context.zone)
            yield row(example.id, text, where, strange)
        else:
            text, where = pieces.joined(variations.typed(cut, chance))
            if text != example.text:
                yield row(example.id, text, where, example.context)


def of_message(example: Example) -> Row:
    """Return the message as it was written."""
    return row(example.id, example.text, pieces.stretches(example), example.context)


def row(source: str, text: str, names: Sequence[Stretch], context: Context) -> Row:
    """Return a message ready to be learned."""
    scene = Example(source, text, context, "", {}).scene()
    draft = scene.draft
    tokens = [one for one in scene.text.tokens if draft is None or not draft[0] <= one.start < draft[1]]
    tokens = tokens[: features.MOST]
    return Row(source, scene, tuple(tokens), tuple(_labels(tokens, names)))


def _labels(tokens: Sequence[Token], names: Sequence[Stretch]) -> Iterator[str]:
    last: Stretch | None = None
    for token in tokens:
        name = next((one for one in names if one[0] < token.end and token.start < one[1]), None)
        yield OUTSIDE if name is None else (GOES_ON if name == last else BEGINS) + name[2]
        last = name


def learn(rows: Sequence[Row]) -> tuple[list[str], bytes]:
    """Return the common words and the model."""
    sources = defaultdict[str, set[str]](set)
    for one in rows:
        for token, label in zip(one.tokens, one.labels, strict=True):
            if label == OUTSIDE:
                sources[features.plain(token.raw)].add(one.source)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_SETTINGS)
    for one in rows:
        # A word that no other message has is a rare one in this message too, as it will be in those to come.
        common = {word for word in one.words if sources.get(word, set()) - {one.source}}
        if one.tokens:
            trainer.append(features.of(one.scene.text, one.tokens, one.scene.marks, common), one.labels)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "model"
        trainer.train(str(place))
        return sorted(sources), place.read_bytes()


def made_from() -> str:
    """Return a mark of all that the model is made from."""
    code = (around, features, lists, word, name_words, invented, pieces, variations)
    told = [one for one in data.sources() if one.suffix == ".jsonl"]
    files = [*told, *sorted(HERE.glob("*.txt")), *(Path(str(one.__file__)) for one in code), Path(__file__)]
    return sha256(b"\0".join(one.read_bytes() for one in files)).hexdigest()


def made() -> bytes:
    """Return the packed model as the messages make it."""
    told = [one for one in data.examples() if one.whole]
    return tagger.pack(made_from(), *learn([*of_messages(told), *of_frames()]))
