"""Everything that was found in one message before its intent is decided: the text, the names, the phrases of
time, the draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.read import dates, drafts, mentions, names, roles, stored
from bot.core.read.dates import Expression
from bot.core.read.day import Now
from bot.core.read.mentions import Mention
from bot.core.read.names import Marks, Name
from bot.core.read.roles import Role
from bot.core.read.stored import Hit
from bot.core.read.text import Text, make_plain
from bot.core.reading import KnownInterview, OpenQuestion, RepliedTo


@dataclass(frozen=True)
class Scene:
    text: Text
    now: Now
    known: Sequence[KnownInterview]
    replying_to: RepliedTo | None
    open_question: OpenQuestion | None
    hits: tuple[Hit, ...]
    mentions: tuple[Mention, ...]
    expressions: tuple[Expression, ...]
    roles: tuple[Role, ...]
    draft: tuple[int, int] | None  #: of a pasted draft, in the raw text
    plain: str  #: what is read of the plain text: all of it but the draft

    @property
    def about(self) -> KnownInterview | None:
        """The stored interview that is meant: the one that is named, else the one replied to, else the only one."""
        if self.hits:
            return self._best_hit()
        if self.replying_to is not None and self.replying_to.company:
            for one in self.known:
                if one.company == self.replying_to.company and self.replying_to.id in (None, one.id):
                    return one
            return KnownInterview(self.replying_to.company, id=self.replying_to.id)
        if self.open_question is not None and self.open_question.company:
            for one in self.known:
                if one.company == self.open_question.company:
                    return one
        return self.known[0] if len(self.known) == 1 else None

    def _best_hit(self) -> KnownInterview:
        top = self.hits[0].weight
        fair = [hit.interview for hit in self.hits if hit.weight >= top - 0.05]
        if self.replying_to is not None:
            for one in fair:
                if one.company == self.replying_to.company:
                    return one
        words = set(re.findall(r"\w+", self.plain))
        return max(fair, key=lambda one: len(words & set((one.role or "").lower().split())))

    @property
    def named(self) -> bool:
        """Whether a stored company is named (and not only a person)."""
        return any(hit.person is None for hit in self.hits)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in it, of those that are stored and of others."""
        return names.find(self.text, self.marks, self.draft)

    @property
    def marks(self) -> Marks:
        """What the finding of names may know of the message besides its words."""
        back = self.text.back
        return Marks(
            [back(one.start, one.end) for one in self.mentions if one.day is not None or not one.weak],
            [back(hit.start, hit.end) for hit in self.hits if hit.person is None],
            [back(hit.start, hit.end) for hit in self.hits if hit.person is not None],
            bool(self.known),
        )

    @property
    def step(self) -> str | None:
        return str(self.replying_to.step) if self.replying_to is not None and self.replying_to.step else None

    def live(self, *wanted: Role) -> list[Mention]:
        """The phrases that count, of these roles or of all."""
        return [
            one
            for one, role in zip(self.mentions, self.roles, strict=True)
            if not one.dropped and (not wanted or role in wanted)
        ]


def look(
    raw: str,
    now: Now,
    known: Sequence[KnownInterview],
    replying_to: RepliedTo | None,
    open_question: OpenQuestion | None,
) -> Scene:
    """Find names, times and a draft in the message."""
    text = make_plain(raw)
    draft = drafts.find(raw, text.plain)
    plain = text.plain
    if draft is not None:
        start, end = _in_plain(text, draft)
        plain = plain[:start] + " " * (end - start) + plain[end:]
    hits = tuple(hit for hit in stored.find(text, known) if plain[hit.start : hit.end].strip())
    now = now.ordered(plain)
    expressions = tuple(dates.find(plain, now))
    found = tuple(mentions.find(plain, now, [(hit.start, hit.end) for hit in hits if hit.person is None], expressions))
    hits = tuple(hit for hit in hits if not any(one.start <= hit.start < one.end for one in found))
    return Scene(
        text,
        now,
        known,
        replying_to,
        open_question,
        hits,
        found,
        expressions,
        tuple(roles.assign(plain, found)),
        draft,
        plain,
    )


def _in_plain(text: Text, span: tuple[int, int]) -> tuple[int, int]:
    inside = [token for token in text.tokens if token.start >= span[0] and token.end <= span[1]]
    if not inside:
        return 0, 0
    return inside[0].at, inside[-1].at + len(inside[-1].word)
