"""What is done every hour: texts that were handled a week ago are erased, and leases of the dead swept away.

What is closed goes by ``remind``, person by person, for it is announced before. Nothing here remembers when it was done
last: whatever is over is found, after any downtime.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from storage import inbox, leases, outbox
from storage.database import Tx

KEPT = timedelta(days=7)


def erase_old(tx: Tx, now: datetime) -> None:
    """Erase what is kept no longer; doing it twice does no harm."""
    inbox.erase_handled(tx, now - KEPT)
    outbox.erase_handled(tx, now - KEPT)
    leases.sweep(tx)
