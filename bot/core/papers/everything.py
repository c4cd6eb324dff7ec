"""Everything that is remembered of a person: taken along as a file, and brought to another bot. Pure nouns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.papers.agenda import Agenda
from storage.facts import Known


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the export, every cell as it is to be written."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Everything:
    """What an export is made of."""

    known: Known
    made_at: datetime
    readme: str
    tables: tuple[Table, ...]
    agenda: Agenda | None = None  #: None: there is nothing for a calendar


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export of this bot held."""

    known: Known
    made_at: datetime
