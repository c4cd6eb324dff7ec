"""The message in which the person's own news goes to one employer after the other."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.wording.dates import counted
from bot.core.wording.markup import bold, esc
from storage.facts import UpdateKind

_NEWS = {
    UpdateKind.OFFER: "the words about your other offer.",
    UpdateKind.AVAILABILITY: "the words about your new dates.",
}


def first(name: str, kind: UpdateKind) -> str:
    """The first line: whose draft it is."""
    return f"{bold(name)}: {_NEWS[kind]}"


def line(name: str, *, sent: bool, left: bool, here: bool) -> str:
    """One of those who should hear of it, with what became of it."""
    if here and not (sent or left):
        return f"▸ {esc(name)}"
    return f"{'✓' if sent else '–' if left else '•'} {esc(name)}"


def laid_out(opening: str, lines: Sequence[str], draft_html: str, *, day_known: bool) -> str:
    """The whole message: whose turn it is, the draft, and where there are several how far it is gone."""
    told = "It is news and no pressure, so it may go on any day."
    more = "" if day_known else " If there is a date, tell me, and I put it in."
    listed = ["\n".join(lines)] if len(lines) > 1 else []
    return "\n\n".join([f"{opening}\n{told}{more}", draft_html, *listed])


def worked_through(lines: Sequence[str], *, sent: int) -> str:
    """Everybody has been told or left out."""
    told = f"That is all: {counted(sent, 'note is', 'notes are')} out." if sent else "That is all; nothing was sent."
    after = " Whoever answers first, tell me what they say." if sent else ""
    return "\n\n".join([f"{bold(told)}{after}", "\n".join(lines)])
