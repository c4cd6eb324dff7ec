"""Files as the core sees them: what a person sent, and what is to be made for them. Pure nouns.

``bot.documents`` opens and makes them, in a process apart; ``bot.paperwork`` stands between.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.core.papers.acquaintances import Acquaintances
from bot.core.papers.everything import Exported
from bot.core.papers.invitations import Invitations
from bot.core.papers.trackers import Tracker


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file in a message of the person, which Telegram keeps; its content is not here."""

    file_id: str
    name: str
    kind: str  #: its MIME type, as the client says
    size: int | None = None  #: bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file whose content is asked for."""

    file: SentFile
    companies: tuple[str, ...] = ()  #: whose people are looked for, where it is a list of acquaintances
    agreed: bool = False  #: the person has said that what it holds is to be taken


class Unusable(StrEnum):
    """Why nothing could be taken from a file."""

    TOO_BIG = "too big"
    BROKEN = "broken"  #: of a kind that is read here, and not readable
    OTHER = "other"  #: of no kind that is read here
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Held:
    """What a file held: exactly one of these."""

    unusable: Unusable | None = None
    exported: Exported | None = None
    tracker: Tracker | None = None
    acquaintances: Acquaintances | None = None
    invitations: Invitations | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be made and sent with a message; ``of`` is what it shows, of a type that ``bot.paperwork`` knows."""

    name: str
    of: object
    photo: bool = False  #: shown as a picture; else handed over as a file
