"""Lines of any events in any order: the plan command answers each of them and never breaks off."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.plan import main
from storage.facts import Kind

_START = datetime(2026, 10, 20, 12, tzinfo=UTC)
_KINDS = [kind.value for kind in Kind]

moments = st.integers(-24 * 60, 24 * 90).map(lambda n: (_START + timedelta(hours=n)).strftime("%Y-%m-%dT%H:%M"))
days = moments.map(lambda text: text[:10])
promises = st.none() | st.just("none") | days
feelings = st.sampled_from(["warm", "mixed", "cold", "unknown"])
companies = st.sampled_from(["Acme", "Bolt"])
hours = st.sampled_from(["00:00", "06:30", "09:00", "13:00", "21:00", "23:59"])
zones = st.sampled_from(["Europe/London", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "Etc/UTC"])
_ODD: list[Any] = [None, "", "soon", 0, -1, [], {}, "9999-12-31", "9999-12-31T23:00", "0001-01-01T00:00"]
oddities = st.sampled_from(_ODD)

people = st.fixed_dictionaries(
    {},
    optional={
        "zone": zones,
        "country": st.sampled_from([None, "GB", "US", "XX"]),
        "part": st.sampled_from([None, "ENG", "BY"]),
        "quiet": st.tuples(hours, hours).map(list),
        "morning": hours,
        "cadence": st.sampled_from(["steady", "gentle"]),
        "card": st.sampled_from(["on site", "never", "always"]),
    },
)
interviews = st.fixed_dictionaries(
    {"company": companies, "told": moments, "day": days},
    optional={
        "begins": moments,
        "minutes": st.integers(1, 600),
        "on_site": st.booleans(),
        "over": st.booleans(),
        "promised": promises,
        "felt": feelings,
    },
)
parts: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(_KINDS),
    "until": moments | days,
    "when": moments,
    "felt": feelings,
    "promised": promises,
    "day": days | st.just("none"),
    "begins": moments,
    "company": companies,
    "cadence": st.sampled_from(["steady", "gentle"]),
    "zone": zones,
    "morning": hours,
}
whats = st.sampled_from(
    [
        *("done", "skipped", "snoozed", "debrief", "promised", "still_deciding", "cold_answer", "answered", "undo"),
        *("one_more", "chase_once", "moved", "settings", "down", "blocked"),
    ]
)


@st.composite
def happenings(draw: st.DrawFn) -> dict[str, Any]:
    """An event with the keys of any: what it does not know, it does not look at."""
    event = {"at": draw(moments), "what": draw(whats), **{key: draw(value) for key, value in parts.items()}}
    for key in draw(st.lists(st.sampled_from(list(event)), max_size=2)):
        event[key] = draw(oddities)
    return event


@given(people, st.lists(interviews, min_size=1, max_size=2), st.lists(happenings(), max_size=7))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_line_is_answered_whatever_happens_in_it(person: Any, told: Any, happened: Any) -> None:
    line = json.dumps({"id": 7, "person": person, "interviews": told, "events": happened})
    out = io.StringIO()
    assert main([line, line], out) == 0
    first, second = out.getvalue().splitlines()
    assert first == second
    came = json.loads(first)["expected"]
    days_of = [at[:10] for at, _, _ in came]
    assert days_of == sorted(days_of)
    assert all(how in ("message", "silent", "late", "in answer") and names for _, how, names in came)
