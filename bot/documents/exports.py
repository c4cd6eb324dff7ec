"""Everything of a person -> a zip, and such a zip -> what it held."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import msgspec

from bot.core.papers.everything import Everything, Exported, Table
from bot.documents.calendars import make_calendar
from storage.facts import Known

#: The file of the zip that holds all of it; the others are for people and for other tools.
STATE = "hearback.json"
_VERSION = 1
_README = "README.txt"
_CALENDAR = "hearback.ics"
#: Bytes that the state may unfold to: a hundred interviews with their journal are a tenth of it.
LARGEST = 16 * 1024 * 1024
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _State(msgspec.Struct):
    """The shape of ``hearback.json``."""

    version: int
    made_at: datetime
    known: Known
    made_by: str = "Hearback"


def bundle(everything: Everything) -> bytes:
    """Return the zip: the whole state as JSON, a CSV a table, and a word on what is what."""
    state = msgspec.json.encode(_State(_VERSION, everything.made_at, everything.known))
    files = {
        _README: everything.readme.encode(),
        STATE: msgspec.json.format(state, indent=2),
        **{f"{table.name}.csv": _csv(table) for table in everything.tables},
    }
    if everything.agenda is not None:
        files[_CALENDAR] = make_calendar(everything.agenda)
    written = io.BytesIO()
    moment = everything.made_at.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, moment), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def exported(content: bytes) -> Exported | None:
    """Return what an export of this bot held, given as ``hearback.json``; None where it is none.

    Raises ValueError for one that says it is and cannot be read.
    """
    try:
        head: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(head, dict) or head.get("made_by") != "Hearback":
        return None
    if head.get("version") != _VERSION:
        raise ValueError("an export of another version")
    state = msgspec.convert(head, _State)
    return Exported(state.known, state.made_at)


def _csv(table: Table) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(table.header)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    # With its mark at the front a spreadsheet knows the letters for what they are.
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
