"""A file that a person sent -> what it holds: what kind it is shows in its first bytes, not in its name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from bot.core.papers import Held, Unusable
from bot.documents import connections, exports, trackers
from bot.documents.calendar_text import is_calendar
from bot.documents.tables import text_of

#: The files of an archive that are looked into, and whose content is opened as if it had come by itself.
_INSIDE = (exports.STATE, "connections.csv")
_ARCHIVE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Content:
    """A file as it came, and whose people are looked for in it."""

    name: str
    content: bytes
    companies: tuple[str, ...] = ()
    now: datetime | None = None  #: as of when: of a series the time that comes next is meant


def open_file(given: Content) -> Held:
    """Return what is in a file; it never raises for what somebody wrote into it."""
    if not given.content.strip():
        return Held(unusable=Unusable.EMPTY)
    try:
        if given.content.startswith(_ARCHIVE):
            return _unfolded(given)
        return next((held for opener in _OPENERS if (held := opener(given))), Held(unusable=Unusable.OTHER))
    except (ValueError, EOFError, zipfile.BadZipFile, NotImplementedError, OverflowError, RecursionError):
        return Held(unusable=Unusable.BROKEN)


def _unfolded(given: Content) -> Held:
    """Return what the one file of an archive that is of use holds, read no further than it may be long."""
    with zipfile.ZipFile(io.BytesIO(given.content)) as archive:
        inside = {PurePosixPath(one.filename).name.casefold(): one for one in archive.infolist()}
        entry = next((inside[name] for name in _INSIDE if name in inside), None)
        if entry is None:
            return Held(unusable=Unusable.OTHER)
        with archive.open(entry) as unfolding:
            content = unfolding.read(exports.LARGEST + 1)
    if len(content) > exports.LARGEST:
        return Held(unusable=Unusable.TOO_BIG)
    if content.startswith(_ARCHIVE):  # one within the other has no end
        return Held(unusable=Unusable.OTHER)
    return open_file(Content(entry.filename, content, given.companies))


def _export(given: Content) -> Held | None:
    found = exports.exported(given.content) if given.content.lstrip().startswith(b"{") else None
    return Held(exported=found) if found else None


def _calendar(given: Content) -> Held | None:
    if given.now is None or not is_calendar(given.content):
        return None
    from bot.documents.invitations import open_calendar

    return open_calendar(given.content, given.now)


def _connections(given: Content) -> Held | None:
    found = connections.acquaintances(text_of(given.content), given.companies)
    return Held(acquaintances=found) if found else None


def _tracker(given: Content) -> Held | None:
    found = trackers.tracker(text_of(given.content))
    if found is not None and not found.rows:
        return Held(unusable=Unusable.EMPTY)
    return Held(tracker=found) if found else None


_OPENERS: tuple[Callable[[Content], Held | None], ...] = (_calendar, _export, _connections, _tracker)
