"""At which address whose calendar is followed: found by a digest of its secret, which itself is only kept sealed.

``known.save`` writes it beside the person whose it is.
"""

from __future__ import annotations

import hashlib

from sqlalchemy import delete, select

from storage.tables import calendar_feeds
from storage.transaction import Tx


def put(tx: Tx, person_id: int, secret: str | None) -> None:
    """Lets a person's calendar be followed by that secret alone, by none where it is None."""
    tx.connection.execute(delete(calendar_feeds).where(calendar_feeds.c.person_id == person_id))
    if secret is not None:
        # Chance never makes one twice; one that was brought in a file stays whose it was.
        row = {"digest": _digest(secret), "person_id": person_id}
        tx.connection.execute(tx.insert(calendar_feeds).on_conflict_do_nothing(), [row])


def find(tx: Tx, secret: str) -> int | None:
    """Whose calendar is followed by that secret; None where nobody's is."""
    found: int | None = tx.connection.scalar(
        select(calendar_feeds.c.person_id).where(calendar_feeds.c.digest == _digest(secret))
    )
    return found


def _digest(secret: str) -> str:
    """A secret is as long as chance made it, so nobody finds it from this."""
    return hashlib.sha256(secret.encode()).hexdigest()
