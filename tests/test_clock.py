"""The clock: moved by a file, never by a broken one, and the machine's never."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import Clock


def test_without_a_file_it_is_the_machines() -> None:
    before = datetime.now(UTC)
    assert before <= Clock().now() <= datetime.now(UTC)
    assert not Clock().movable


def test_a_file_moves_it_at_once_and_both_ways(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = Clock(file)
    assert clock.offset() == timedelta()
    for seconds in (3600, -86400.5, 0):
        file.write_text(f"{seconds}\n")
        assert clock.offset() == timedelta(seconds=seconds)
        assert abs(clock.now() - datetime.now(UTC) - timedelta(seconds=seconds)) < timedelta(seconds=1)
        assert abs(clock.machine_now() - datetime.now(UTC)) < timedelta(seconds=1)


@pytest.mark.parametrize("broken", [b"tomorrow", b"nan", b"inf", b"1e300", b"1e12", b"\xff\xfe"])
def test_a_broken_file_is_ignored_and_said_once(
    tmp_path: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "clock"
    file.write_bytes(broken)
    clock = Clock(file)
    with caplog.at_level(logging.WARNING):
        assert [clock.offset(), clock.offset()] == [timedelta(), timedelta()]
    assert [record.getMessage().split()[0] for record in caplog.records] == ["CLOCK_FILE"]


def test_an_empty_file_moves_nothing(tmp_path: Path) -> None:
    (tmp_path / "clock").write_text("")
    assert Clock(tmp_path / "clock").offset() == timedelta()
