"""``python -m tests.simulation``: docs/lateness.svg and the table in docs/scale.md, from four simulated days."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from storage.facts import Urgency
from tests.simulation.burst import Day, Lateness, at, simulate
from tests.simulation.picture import drawing, shown

_DOCS = Path(__file__).parents[2] / "docs"
_BEGIN, _END = "<!-- simulated -->\n", "<!-- /simulated -->\n"
FREE = Day()
PAID = replace(FREE, pace=1000.0, written=1200.0)
_PAGES = ((FREE, "30 messages a second"), (PAID, "1,000 messages a second"))


def table(days: dict[Day, Lateness]) -> str:
    """Return how late each kind of message was, a line a day."""
    lines = ["| people | messages a second | answers: half, 99 %, last | urgent | mornings |", "|---|---|---|---|---|"]
    for day, late in days.items():
        found = [_figures(late.of[urgency]) for urgency in (Urgency.ANSWER, Urgency.URGENT, Urgency.REMINDER)]
        lines.append(f"| {day.people:,} | {day.pace:,.0f} | {' | '.join(found)} |")
    return "\n".join(lines) + "\n"


def _figures(seconds: list[float]) -> str:
    return ", ".join(shown(at(seconds, part)) for part in (0.5, 0.99, 1.0))


def main() -> int:
    """Simulate, draw and write."""
    days = {day: simulate(day) for one in (FREE, PAID) for day in (one, replace(one, people=1_000_000))}
    panels = {f"{FREE.people:,} people, {name}": days[day] for day, name in _PAGES}
    (_DOCS / "lateness.svg").write_text(
        drawing(panels, "How late a morning message is, everybody due at 09:00"), "utf-8"
    )
    page = _DOCS / "scale.md"
    before, _, rest = page.read_text("utf-8").partition(_BEGIN)
    page.write_text(f"{before}{_BEGIN}{table(days)}{_END}{rest.partition(_END)[2]}", "utf-8")
    print(table(days))
    return 0


if __name__ == "__main__":
    sys.exit(main())
