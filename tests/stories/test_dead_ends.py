"""Whatever is sent, something helpful comes back, told from outside."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.conftest import Stage


async def test_every_kind_of_message_is_answered_and_changes_nothing(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee, felt good, they named no day")
    sent = [
        ana.send_voice(),
        ana.send_photo(),
        ana.send_sticker(),
        ana.send_contact("+4420", "Dana"),
        ana.send_document("offer.xyz", b"?"),
        ana.write(dice={"emoji": "🎲", "value": 3}),
        ana.write(poll={"id": "1", "question": "?", "options": []}),
        ana.write(video_note={"file_id": "v", "length": 3, "duration": 1}),
        ana.write(animation={"file_id": "g"}),
        ana.write(audio={"file_id": "a"}),
    ]
    for one in sent:
        await one
        [answer] = await stage.heard(ana)
        assert "few typed words" in answer.text
        await stage.passes(ana, timedelta(seconds=30))
    [listed] = await stage.said(ana, "/list")
    assert "Acme" in listed.text


async def test_a_pictures_caption_is_read(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday, felt good, they named no day")
    await ana.send_photo(caption="Acme said no")
    [answer] = await stage.heard(ana)
    assert answer.text.startswith("That is a no from Acme")


async def test_another_language_is_answered_in_it(stage: Stage) -> None:
    ana = await stage.ana()
    [spanish] = await stage.said(ana, "Tuve una entrevista ayer en Acme y no me han llamado")
    assert spanish.text.startswith("Por ahora solo entiendo inglés.")
    [hindi] = await stage.said(ana, "कल मेरा इंटरव्यू था")
    assert "English only for now" in hindi.text
    [english] = await stage.said(ana, "interview at Acme on Friday at 2pm with señor García")
    assert english.text.startswith("Acme")


async def test_a_crisis_in_another_language_brings_the_number_first(stage: Stage) -> None:
    ana = await stage.ana()
    [answer] = await stage.said(ana, "ya no quiero vivir")
    assert answer.text.startswith("116 123")


async def test_a_bare_link_is_kept_only_after_a_yes(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday, felt good, they named no day")
    [asked] = await stage.said(ana, "https://example.com/news/warehouse")
    assert "I do not open links" in asked.text
    [kept] = await stage.pressed(ana, asked, "Yes")
    assert "kept" in kept.text


async def test_the_longest_message_is_answered(stage: Stage) -> None:
    ana = await stage.ana()
    assert await stage.said(ana, "I wonder what they think of me. " * 128)
