"""Invented interviews of many shapes, from all known to nothing known, and the words that are never said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from storage.facts import Format, Interview, InterviewState, Person, Promise

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
PERSON = Person(id=7, zone="Europe/London")

BARE = Interview(id=1, told_at=NOW, held_on=date(2026, 11, 12))
FULL = replace(
    BARE,
    company="Acme",
    role="head of ops",
    people=("Dana", "Tom"),
    format=Format.ON_SITE,
    promise=Promise.DAY,
    promised_on=date(2026, 11, 18),
    knows_there="Sam",
    links=("https://example.com/news",),
)

#: Said by nobody here, whatever the occasion.
NEVER = re.compile(
    r"!|just checking in|touching base|touch base|circling back|circle back|at least|don.t worry|stay positive"
    r"|everything happens|understand how you feel|got this|rejected|unfortunately|reach out|candidate|[\[\]{}]",
    re.IGNORECASE,
)


def shapes() -> Iterator[Interview]:
    """Every mixture of facts known and unknown."""
    companies = (None, "Acme", "Brown & Sons <Holding>")
    roles = (None, "head of ops", "Senior Site Reliability Engineering Manager", "nursing job")
    people: tuple[tuple[str, ...], ...] = ((), ("Dana",), ("Dana", "Tom", "Dr Priya Raman"))
    promises = ((Promise.UNSAID, None), (Promise.NONE, None), (Promise.DAY, 18), (Promise.DAY, 27))
    kinds = (None, Format.VIDEO)
    for company, role, met, (promise, day), kind in itertools.product(companies, roles, people, promises, kinds):
        promised = date(2026, 11, day) if day else None
        yield replace(BARE, company=company, role=role, people=met, promise=promise, promised_on=promised, format=kind)
    yield FULL
    yield replace(FULL, state=InterviewState.OFFER)


def words_in(text: str) -> int:
    return len(text.split())
