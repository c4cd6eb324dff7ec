"""The queries of the outbox: which chats have something to be sent now, what, and when there will be something.

A row is *held* while its person is (and lets others pass), *put off* until its own moment (and holds back those behind
it in its chat). Each condition is met by an index of the rows that wait, however many were sent. What is asked for is
given as ``limit``, ``chat``, ``urgency``, ``now`` (when holds end) and ``machine_now`` (when put-offs end).
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, case, false, func, not_, or_, select, true

from storage import leases
from storage.facts import Urgency
from storage.tables import WAITING, Instant, outbox, people, put_offs

#: The most urgent first; its place here is what the table holds.
ORDER = (Urgency.ANSWER, Urgency.URGENT, Urgency.REMINDER)

Box = FromClause
_holds = people.c.held_until_at > bindparam("now")
_machine_now = bindparam("machine_now", type_=Instant)
_with_people = outbox.outerjoin(people, people.c.id == outbox.c.person_id)


@cache
def ready(on_postgresql: bool, of_one_urgency: bool = False) -> Select[int]:
    """Chats with something to be sent now that nobody holds, each once: by its most urgent row."""
    better = outbox.alias("better")
    sooner = or_(
        better.c.urgency < outbox.c.urgency,
        and_(better.c.urgency == outbox.c.urgency, better.c.id < outbox.c.id),
    )
    outdone = _same_chat(better, outbox).where(sooner, *_sendable(better)).exists()
    all_put_off = select(put_offs.c.name).where(put_offs.c.until_at > _machine_now).exists()
    return (
        select(outbox.c.chat_id)
        .select_from(_with_people)
        .where(outbox.c.state == WAITING, *_sendable(outbox), ~outdone, ~all_put_off)
        .where(outbox.c.urgency == bindparam("urgency") if of_one_urgency else true())
        .where(~leases.held(on_postgresql, "send", outbox.c.chat_id))
        .order_by(outbox.c.urgency, outbox.c.id)
        .limit(bindparam("limit"))
    )


@cache
def unstuck() -> Select[*tuple[Any, ...]]:
    """The rows of a chat that may be sent now, in order."""
    all_put_off = select(put_offs.c.name).where(put_offs.c.until_at > _machine_now).exists()
    return (
        select(outbox)
        .select_from(_with_people)
        .where(outbox.c.chat_id == bindparam("chat"), outbox.c.state == WAITING, *_sendable(outbox))
        .where(~all_put_off)
        .order_by(outbox.c.id)
        .limit(bindparam("limit"))
    )


@cache
def soonest(on_postgresql: bool, by_the_clock: bool) -> Select[datetime | None]:
    """The first moment of any chat: that of its first row that is not held, or the end of a hold."""
    holds = _holds if by_the_clock else people.c.held_until_at.is_not(None)
    earlier = outbox.alias("earlier")
    behind = _same_chat(earlier, outbox).where(earlier.c.id < outbox.c.id, not_(_holdable(earlier, holds))).exists()
    own = func.coalesce(outbox.c.not_before_at, outbox.c.written_at)
    held = _holdable(outbox, holds)
    moment = case((and_(held, people.c.held_until_at > own), people.c.held_until_at), else_=own)
    return (
        select(func.min(moment))
        .select_from(_with_people)
        .where(outbox.c.state == WAITING, or_(held, ~behind), ~leases.held(on_postgresql, "send", outbox.c.chat_id))
    )


def _sendable(box: Box) -> tuple[ColumnElement[bool], ...]:
    first = outbox.alias()
    put_off = _same_chat(first, box).where(first.c.id <= box.c.id, first.c.not_before_at > _machine_now)
    return not_(_holdable(box, _holds)), ~put_off.where(not_(_holdable(first, _holds))).exists()


def _holdable(box: Box, holds: ColumnElement[bool]) -> ColumnElement[bool]:
    # The person of a row is that of the others of its chat; where there is none (a group), nothing is held.
    return and_(box.c.holdable, func.coalesce(holds, false()))


def _same_chat(inner: Box, outer: Box) -> Select[int]:
    same = select(inner.c.id).where(inner.c.chat_id == outer.c.chat_id, inner.c.state == WAITING)
    return same.correlate_except(inner)
