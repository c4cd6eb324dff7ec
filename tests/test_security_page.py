"""The page on security names files that are there, so that each of its promises can be looked up."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")


def test_every_file_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:bot|storage|tests|docs)/[\w/.-]*)`", PAGE))
    assert len(named) > 25
    assert not [one for one in sorted(named) if not (ROOT / one).exists()]


def test_every_promise_of_a_table_names_its_test() -> None:
    tables = [line for line in PAGE.partition("## Ports")[0].splitlines() if line.startswith("| ")]
    promises = [line for line in tables if not line.startswith("| promise")]
    assert len(promises) > 15
    assert not [line for line in promises if not re.search(r"test|the same", line.split(" | ")[-1])]
