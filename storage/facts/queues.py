"""What waits to be read, and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.facts.known import MessageReference
from storage.facts.states import InboxState, OutboxState, Urgency


@dataclass(frozen=True, slots=True)
class InboxItem:
    """One update as it came from Telegram."""

    update_id: int
    person_id: int  #: 0 where the update has no person
    chat_id: int
    raw: bytes  #: the update's JSON, to the letter
    received_at: datetime
    state: InboxState = InboxState.WAITING
    tries: int = 0
    reason: str | None = None  #: why it was set aside; never holds text of a person


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes out with a call to Telegram."""

    field: str  #: the parameter that it is, such as document
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One call to Telegram that is owed: a message, an edit, leaving a group."""

    id: int  #: 0 until it is stored; rows of a chat go out in the order of their ids
    person_id: int
    chat_id: int
    method: str  #: of the Bot API, such as sendMessage
    payload: bytes  #: its parameters, JSON
    written_at: datetime
    not_before_at: datetime | None = None
    urgency: Urgency = Urgency.ANSWER
    holdable: bool = True  #: held back while the person is held or has blocked the bot; the fixed answer itself is not
    attachment: Attachment | None = None  #: gone once it is sent
    reference: MessageReference | None = None  #: stored under the message's id once Telegram has given it
    asks: bool = False  #: the open question takes this message's id
    state: OutboxState = OutboxState.WAITING
    tries: int = 0
    reason: str | None = None
    message_id: int | None = None
