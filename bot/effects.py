"""The transactions of an answer: what is read before the thought, and what is written after it.

``answer`` runs them. Where nothing else is going on in a chat, updates are stored together with their answer, in one
commit: until then Telegram has not been told that they came. Else they are stored first and answered from the inbox.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.thought import Seen, Thought
from bot.updates import message_ids, owner_of, parse
from storage import inbox, leases, outbox, people
from storage import known as known_of
from storage.database import LeaseLost, Topic, Tx
from storage.facts import InboxItem, Known, OutboxItem
from storage.writing import Written, write_all

LoadRow = Callable[[Tx, int], OutboxItem | None]

#: Updates of a chat that are answered in one go.
AT_ONCE = 10
#: Seconds to the second and to the third try of an update that raises; after that it is set aside.
RESTS = (1.0, 2.0)
_LEASE = "answer"
#: What a worker that was killed held is free after so long.
_LEASE_SECONDS = 10.0
#: Where a step may take nearly as long, it says so often that the chat is still its own.
HOLD_EVERY = 3.0


@dataclass(frozen=True, slots=True)
class Loaded:
    """A chat's next updates, what each of them says, and what is known of the person."""

    seen: tuple[tuple[InboxItem, Seen], ...]
    known: Known | None  #: None: a group, or nobody
    whole: bool = False  #: nothing else waited there


def look(tx: Tx, items: Sequence[InboxItem]) -> Loaded | None:
    """Read what is needed to answer updates that are not stored; None where their chat is not free for that.

    It is free where it is a known person's, nothing waits in it and no other process answers in it.
    """
    chat_id, person_id = items[0].chat_id, items[0].person_id
    if not person_id:
        return None
    seen = tuple((item, parse(item.raw, item.received_at)) for item in items)
    about = {number for _, happened in seen for number in message_ids(happened)}
    known = known_of.load_if_free(tx, person_id, chat_id, about)
    return None if known is None else Loaded(seen, known, whole=True)


def apply_new(
    tx: Tx, load_row: LoadRow | None, items: Sequence[InboxItem], loaded: Loaded, thought: Thought, now: datetime
) -> OutboxItem | None:
    """Write a thought and its updates as answered; VersionMoved where the person changed or an update came before.

    With ``load_row``, return what is to be sent next in the chat.
    """
    differing: list[Written] = []
    if loaded.known is not None and thought.known is not None and loaded.known != thought.known:
        differing = known_of.begin_to_save(tx, loaded.known, thought.known)
    elif loaded.known is not None:
        people.lock_version(tx, loaded.known.person.id, loaded.known.person.version)
    write_all(tx, [*differing, inbox.answered(tx, items, now), outbox.owed(tx, thought.rows)])
    return _next_row(tx, items[0].chat_id, load_row)


def load(tx: Tx, chat_id: int, worker: str, limit: int, machine_now: datetime) -> Loaded | None:
    """Lease a chat and read what waits in it; None, and no lease, where there is nothing or somebody else has it."""
    if not leases.take(tx, _LEASE, chat_id, worker, _LEASE_SECONDS):
        return None
    items = inbox.waiting(tx, chat_id, limit, machine_now)
    if not items:
        leases.release(tx, _LEASE, chat_id, worker)
        return None
    seen = tuple((item, parse(item.raw, item.received_at)) for item in items)
    person_id, whole = items[0].person_id, len(items) < limit
    if person_id == 0:
        return Loaded(seen, None, whole)
    about = {message_id for _, happened in seen for message_id in message_ids(happened)}
    known = known_of.load(tx, person_id, about)
    if known is None:
        # They are new, or begin anew: they may have asked to be forgotten while this was on its way.
        people.add(tx, person_id, owner_of(items[0].raw).language, items[0].received_at)
        known = known_of.load(tx, person_id, about)
    return Loaded(seen, known, whole)


def hold(tx: Tx, chat_id: int, worker: str) -> None:
    """Go on holding a chat; LeaseLost where somebody else has it."""
    leases.renew(tx, _LEASE, chat_id, worker, _LEASE_SECONDS)


def write_and_load(
    tx: Tx, write: Callable[[Tx], None], chat_id: int, worker: str, machine_now: datetime
) -> Loaded | None:
    """Store what has come, and load it."""
    write(tx)
    loaded = load(tx, chat_id, worker, AT_ONCE, machine_now)
    if loaded is not None:
        tx.seen_to(Topic.INBOX)
    return loaded


def ends(loaded: Loaded, thought: Thought) -> bool:
    """Return whether nothing waits in the chat after this, but what came since and wakes by itself."""
    return loaded.whole and len(thought.done) + len(thought.aside) == len(loaded.seen)


def apply(
    tx: Tx,
    load_row: LoadRow | None,
    chat_id: int,
    worker: str,
    loaded: Loaded,
    thought: Thought,
    now: datetime,
    machine_now: datetime,
) -> OutboxItem | None:
    """Write a thought; VersionMoved and LeaseLost where it is no longer ours to write.

    The chat is released where that was all. With ``load_row``, return what is to be sent next in it.
    """
    # The person first, and the chat after: whoever else needs both takes them in this order.
    _save(tx, loaded.known, thought)
    if not ends(loaded, thought):
        leases.renew(tx, _LEASE, chat_id, worker, _LEASE_SECONDS)
    elif not leases.release(tx, _LEASE, chat_id, worker):
        raise LeaseLost
    if loaded.known is not None and thought.forget:
        people.delete(tx, loaded.known.person.id)
    outbox.add(tx, thought.rows)
    inbox.finish(tx, thought.done, now)
    for update_id, reason in thought.aside:
        inbox.set_aside(tx, update_id, reason, now)
    if thought.erased:
        inbox.erase(tx, thought.erased)
    if thought.only_raised:
        failed = loaded.seen[0][0]
        inbox.try_again(tx, [failed.update_id], machine_now + timedelta(seconds=RESTS[failed.tries]))
    return _next_row(tx, chat_id, load_row)


def _save(tx: Tx, known: Known | None, thought: Thought) -> None:
    """Write what is known now, or make sure that it is still what was known."""
    if known is None:
        return
    saved = not thought.forget and thought.known is not None and known_of.save(tx, known, thought.known)
    if not saved:
        people.lock_version(tx, known.person.id, known.person.version)


def _next_row(tx: Tx, chat_id: int, load_row: LoadRow | None) -> OutboxItem | None:
    row = load_row(tx, chat_id) if load_row else None
    if row is not None:
        tx.seen_to(Topic.OUTBOX)
    return row
