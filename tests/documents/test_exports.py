"""What is taken along is everything, and another bot takes it in as the same."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.core.papers import Held, Unusable
from bot.core.papers.everything import Everything, Table
from bot.documents.exports import bundle, exported
from bot.documents.opening import Content, open_file
from storage.facts import Interview, Kind, Known, Person, Promise, Reminder

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
KNOWN = Known(
    Person(7, zone="Europe/London", zone_told=True, place="Leeds"),
    interviews=(
        Interview(1, NOW, date(2026, 11, 2), "Kestrel", people=("Dana",), promise=Promise.DAY, promised_on=NOW.date()),
    ),
    reminders=(Reminder(2, 1, Kind.FOLLOW_UP_1, NOW),),
)
EVERYTHING = Everything(KNOWN, NOW, "What is what.", (Table("interviews", ("company",), (("=Kestrel",), ("Zoë",))),))


def test_what_was_bundled_is_opened_as_the_same() -> None:
    held = open_file(Content("hearback.zip", bundle(EVERYTHING)))
    assert held.exported is not None
    assert held.exported.known == KNOWN
    assert held.exported.made_at == NOW


def test_the_state_alone_is_taken_too() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(EVERYTHING))) as archive:
        state = archive.read("hearback.json")
    held = open_file(Content("hearback.json", state))
    assert held.exported is not None
    assert held.exported.known == KNOWN


def test_the_zip_holds_tables_and_a_word_on_what_is_what() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(EVERYTHING))) as archive:
        assert sorted(archive.namelist()) == ["README.txt", "hearback.json", "interviews.csv"]
        assert archive.read("README.txt").decode() == "What is what."
        table = archive.read("interviews.csv").decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(table))) == [["company"], ["'=Kestrel"], ["Zoë"]]


def test_the_same_state_gives_the_same_bytes() -> None:
    assert bundle(EVERYTHING) == bundle(replace(EVERYTHING))


def test_an_export_of_a_later_version_is_not_half_understood() -> None:
    state = json.dumps({"made_by": "Hearback", "version": 2, "known": {}}).encode()
    with pytest.raises(ValueError, match="another version"):
        exported(state)
    assert open_file(Content("hearback.json", state)) == Held(unusable=Unusable.BROKEN)


def test_other_json_is_none_of_ours() -> None:
    assert open_file(Content("notes.json", b'{"company": "Acme"}')) == Held(unusable=Unusable.OTHER)
