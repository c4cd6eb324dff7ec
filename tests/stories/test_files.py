"""Files go out and come in, over HTTP: everything taken along, a table brought, what cannot be opened."""

from __future__ import annotations

import io
import json
import zipfile

from tests.stories.conftest import Stage

TABLE = b"Employer,Job title,Interviewed on,Status\nKestrel,Buyer,29/10/2026,waiting\nTallow,Cook,2026-09-01,rejected\n"


async def test_everything_is_taken_along_and_is_all_there_is(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "Interviewed at Kestrel today at 9 with Dana, they call by Friday")
    [shown] = await stage.said(ana, "/export")
    assert "1 interview" in shown.text or "one interview" in shown.text.lower()
    with zipfile.ZipFile(io.BytesIO(await stage.people.file(shown))) as archive:
        state = json.loads(archive.read("hearback.json"))
        assert "Kestrel" in archive.read("interviews.csv").decode("utf-8-sig")
        assert b"SUMMARY:Hearback: Kestrel" in archive.read("hearback.ics")
    assert [one["company"] for one in state["known"]["interviews"]] == ["Kestrel"]


async def test_what_one_person_took_along_another_brings_and_it_goes_on_there(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "Interviewed at Kestrel today at 9 with Dana, they call by Friday")
    [shown] = await stage.said(ana, "/export")
    content = await stage.people.file(shown)
    ben = await stage.people.add(8, "Ben")
    await ben.send_document("hearback.zip", content, mime_type="application/zip")
    [taken] = await stage.heard(ben)
    assert "Taken in" in taken.text
    [listed] = await stage.said(ben, "/list")
    assert "Kestrel" in listed.text
    pushed = await stage.next(ben)
    assert "Kestrel" in pushed[-1].text


async def test_a_table_is_shown_and_taken_with_a_tap(stage: Stage) -> None:
    ana = await stage.ana()
    await ana.send_document("jobs.csv", TABLE, mime_type="text/csv")
    [asked] = await stage.heard(ana)
    assert "Kestrel" in asked.text
    assert asked.buttons == ["Take them", "Leave it"]
    [taken] = await stage.pressed(ana, asked, "Take them")
    assert "taken" in taken.text
    [listed] = await stage.said(ana, "/list")
    assert "Kestrel" in listed.text
    assert "Tallow" in listed.text


async def test_a_table_that_was_left_leaves_nothing_behind(stage: Stage) -> None:
    ana = await stage.ana()
    await ana.send_document("jobs.csv", TABLE, mime_type="text/csv")
    [asked] = await stage.heard(ana)
    [left] = await stage.pressed(ana, asked, "Leave it")
    assert "nothing of the file is kept" in left.text
    [listed] = await stage.said(ana, "/list")
    assert "Kestrel" not in listed.text


async def test_a_file_that_is_broken_or_empty_gets_a_sentence_and_nothing_is_lost(stage: Stage) -> None:
    ana = await stage.ana()
    await ana.send_document("jobs.zip", b"PK\x03\x04 not an archive", mime_type="application/zip")
    [broken] = await stage.heard(ana)
    assert "could not open that file" in broken.text
    await ana.send_document("jobs.csv", b" ", mime_type="text/csv")
    [empty] = await stage.heard(ana)
    assert "nothing in that file" in empty.text
    [answer] = await stage.said(ana, "/next")
    assert answer.text


async def test_a_caption_with_a_file_of_no_use_is_read(stage: Stage) -> None:
    ana = await stage.ana()
    await ana.send_document("cv.pdf", b"%PDF-1.7", mime_type="application/pdf", caption="Interviewed at Kestrel today")
    heard = await stage.heard(ana)
    assert "Kestrel" in heard[0].text
