"""Folding what waits in a chat through ``decide``, in order: pure, outside any transaction.

Between loading and applying in ``answer``. What cannot be read is set aside with its reason, and said so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.core.decide.filing import wanted
from bot.core.decide.pasted import one_message
from bot.core.decision import Decision, Frame, Message
from bot.core.happened import Edited, Grouped, Happened, Pressed, Said, Sent, Unreadable
from bot.core.papers import Paper, Wanted
from bot.core.wording.faults import could_not_read
from bot.core.wording.menu import not_in_groups
from bot.payloads import leaving, parameters, reaction, to_rows
from bot.updates import SharedPlace
from storage.facts import InboxItem, Known, OutboxItem

Decide = Callable[[Known, Happened, datetime], Decision]
Seen = Happened | SharedPlace | None


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a tap; it must come within seconds, so it is no outbox row."""

    query_id: str
    text: str | None = None
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Played:
    """A message that changes in place: the parameters of each showing, by the seconds after which it comes."""

    person_id: int
    chat_id: int
    began_at: datetime  #: it goes on while the person's own row says the same
    frames: tuple[tuple[float, dict[str, Any]], ...]


@dataclass(slots=True)
class Thought:
    """What is to be written for some updates of one chat, and what is to be said at once."""

    known: Known | None
    rows: list[OutboxItem] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    erased: list[int] = field(default_factory=list)
    aside: list[tuple[int, str]] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    forget: bool = False
    playing: list[Played] = field(default_factory=list)
    papers: list[tuple[int, Paper]] = field(default_factory=list)  #: which of the rows still want which file
    wants: Wanted | None = None  #: what must be looked into before the update after these
    error: Exception | None = None  #: what the update after these raised

    @property
    def plain(self) -> bool:
        """Whether its updates are answered, and nothing else is to become of them."""
        return not (self.error or self.aside or self.erased or self.forget or self.papers or self.wants)

    @property
    def only_raised(self) -> bool:
        """Whether the first update of all raised, and is to be tried again."""
        return self.error is not None and not self.done and not self.aside


def think(decide: Decide, known: Known, seen: Sequence[tuple[InboxItem, Seen]], now: datetime) -> Thought:
    """Return the thought on as many of a person's updates as can be folded at once.

    It ends before an update that raises, with its error, before one that wants a file, and after one that forgets the
    person.
    """
    thought = Thought(known)
    for items, happened in _whole(seen):
        try:
            _take(thought, decide, items[0], happened, now)
            if not thought.wants:
                _finish_with(thought, items)
        except Exception as error:  # noqa: BLE001 -- whatever one update raises, the others go on
            thought.error = error
            break
        if thought.forget or thought.wants:
            break
    return thought


def _whole(seen: Sequence[tuple[InboxItem, Seen]]) -> list[tuple[tuple[InboxItem, ...], Seen]]:
    """What was seen, with the pieces of a paste that a client split put together as the one message that it was."""
    found: list[tuple[tuple[InboxItem, ...], Seen]] = []
    newest: Seen = None  # the piece before, as it came: only one as long as may be goes on in the next
    for item, happened in seen:
        goes_on = isinstance(happened, Said) and isinstance(newest, Said) and one_message(newest, happened) is not None
        newest = happened
        if goes_on and isinstance(happened, Said):
            items, before = found.pop()
            whole = one_message(before, happened) if isinstance(before, Said) else None
            found.append(((*items, item), whole or happened))
        else:
            found.append(((item,), happened))
    return found


def _finish_with(thought: Thought, items: Sequence[InboxItem]) -> None:
    """What became of the first piece is that of all."""
    more = [one.update_id for one in items[1:]]
    if more and thought.aside and thought.aside[-1][0] == items[0].update_id:
        thought.aside += [(one, thought.aside[-1][1]) for one in more]
        return
    thought.done += more
    if items[0].update_id in thought.erased:
        thought.erased += more


def looked_up(known: Known, happened: Seen) -> Wanted | SharedPlace | None:
    """Return what must be looked up before ``decide`` can be asked; None where nothing must."""
    if isinstance(happened, SharedPlace):
        return happened
    if isinstance(happened, Sent) and happened.file is not None and happened.held is None:
        return wanted(known, happened.file)
    return None


def think_of_group(chat_id: int, seen: Sequence[tuple[InboxItem, Seen]], now: datetime) -> Thought:
    """Return the thought on updates of nobody: groups are left, the rest is of no use to anybody."""
    thought = Thought(None)
    for item, happened in seen:
        thought.erased.append(item.update_id)
        if isinstance(happened, Unreadable):
            thought.aside.append((item.update_id, happened.reason))
            continue
        thought.done.append(item.update_id)
        if isinstance(happened, Grouped) and not thought.rows:
            line = None if happened.chat_type == "channel" else not_in_groups()
            thought.rows += leaving(chat_id, line, now)
    return thought


def give_up(known: Known, item: InboxItem, happened: Seen, reason: str, now: datetime) -> Thought:
    """Return the thought that sets an update aside and tells the person so."""
    thought = Thought(known, aside=[(item.update_id, reason)])
    reply_to = happened.message_id if isinstance(happened, Said) else None
    if known.person.blocked_at is None:
        message = Message(could_not_read(), reply_to=reply_to)
        thought.rows += to_rows([message], item.person_id, item.chat_id, now)
    if isinstance(happened, Pressed):
        thought.toasts.append(Toast(happened.query_id))
    return thought


def _take(thought: Thought, decide: Decide, item: InboxItem, happened: Seen, now: datetime) -> None:
    known = thought.known
    assert known is not None  # noqa: S101 -- a person's updates are thought of with what is known of them
    if isinstance(happened, Unreadable):
        given_up = give_up(known, item, happened, happened.reason, now)
        thought.aside += given_up.aside
        thought.rows += given_up.rows
        return
    if happened is not None and not isinstance(happened, SharedPlace):
        decision = decide(known, happened, now)
        if decision.wants is not None:
            thought.wants = decision.wants
            return
        rows = to_rows(decision.messages, item.person_id, item.chat_id, now)
        if decision.reaction is not None and isinstance(happened, Said | Edited | Sent):
            rows.append(reaction(item.person_id, item.chat_id, happened.message_id, decision.reaction, now))
        if decision.forget_person:
            # What is owed to a person who is forgotten is theirs no more: nothing in it may speak of what was theirs.
            rows = [replace(row, reference=None, asks=False) for row in rows]
        thought.known, thought.forget = decision.known, decision.forget_person
        thought.papers += [
            (len(thought.rows) + at, message.file)
            for at, message in enumerate(decision.messages)
            if message.file is not None
        ]
        thought.rows += rows
        if decision.plays and (began_at := decision.known.person.breathing_at) is not None:
            frames = tuple((frame.after, parameters(_message(frame), item.chat_id)) for frame in decision.plays)
            thought.playing.append(Played(item.person_id, item.chat_id, began_at, frames))
        if decision.erase_raw:
            thought.erased.append(item.update_id)
        if isinstance(happened, Pressed):
            thought.toasts.append(Toast(happened.query_id, decision.toast, decision.alert))
    thought.done.append(item.update_id)


def _message(frame: Frame) -> Message:
    return Message(frame.html, frame.buttons, silent=True)
