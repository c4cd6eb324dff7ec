"""Whole conversations, kept as text: where words change, the difference is shown, and a person reads it.

``make transcripts`` writes them anew; what changed is then looked at before it is committed.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.stories.conftest import Stage
from tests.stories.playing import Playing, script_of

_TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", _TRANSCRIPTS, ids=lambda path: path.stem)
async def test_a_conversation_goes_as_it_is_written_down(stage: Stage, path: Path) -> None:
    written = _text(path)
    ana = await stage.people.add(7, "Ana", language_code="en-GB")
    title, _, _ = written.partition("\n")
    played = f"{title}\n\n{await Playing(stage, ana).play(script_of(written))}"
    if os.environ.get("WRITE_TRANSCRIPTS"):
        await asyncio.to_thread(path.write_text, played, "utf-8")
    assert played == _text(path)


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def test_ten_conversations_are_kept() -> None:
    assert len(_TRANSCRIPTS) >= 10
