"""Another language is known by its script or its small words; English with foreign names in it stays English."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import crisis_abroad, read
from bot.core.read.languages import Language, foreign
from bot.core.reading import Intent


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我昨天在Acme面试了", Language.MANDARIN),
        ("他们还没有回复我", Language.MANDARIN),
        ("कल मेरा इंटरव्यू था", Language.HINDI),
        ("Tuve una entrevista ayer en Acme", Language.SPANISH),
        ("hola, no entiendo qué tengo que hacer", Language.SPANISH),
        ("J'ai passé un entretien hier chez Acme", Language.FRENCH),
        ("je ne sais pas quand ils vont répondre", Language.FRENCH),
        ("كانت عندي مقابلة أمس في Acme", Language.ARABIC),
        ("গতকাল আমার ইন্টারভিউ ছিল", Language.BENGALI),
        ("Tive uma entrevista ontem na Acme", Language.PORTUGUESE),
        ("ainda não tenho resposta da empresa", Language.PORTUGUESE),
        ("вчера было собеседование в Acme", Language.RUSSIAN),
        ("کل میرا انٹرویو تھا", Language.URDU),
        ("kemarin saya wawancara di Acme", Language.INDONESIAN),
        ("Ich hatte gestern ein Vorstellungsgespräch bei Acme", Language.GERMAN),
        ("昨日面接を受けました", Language.OTHER),
        ("вчора була співбесіда, її провели", Language.OTHER),
        ("εχθές είχα συνέντευξη", Language.OTHER),
    ],
)
def test_a_text_in_another_language_is_known(text: str, language: Language) -> None:
    assert foreign(text) is language


@pytest.mark.parametrize(
    "text",
    [
        "Interviewed at Banco de la Nación with señor García yesterday",
        "Le Pain Quotidien said no",
        "la la la",
        "de la Cruz",
        "Acme, de la Cruz, data analyst",
        "with Maria de los Santos",
        "MIT, EST, 9am",
        "Dan and Ada from Das Auto",
        "interview at Deutsche Bank mit Herr Müller on Monday",
        "hola",
        "gracias",
        "ok",
        "no",
        "no no no",
        "they are done",
        "met Hans und Franz at the office",
        "Société Générale",
        "café with André about the résumé",
        "腾讯 interview on Friday at 2pm",
        "😭😭😭",
        "👍",
        "https://example.com/de/la/que/hoy",
        "",
        "1234",
        "que sera sera, they said no",
        "a la carte, vis-a-vis, et cetera",
        "Dana Lee-O’Brien, São Paulo office, next week",
        "I came in a suit, so why do they die on me",
        "my man will do it on a whim",
        "tu me manques is on their wall, and they said next week",
    ],
)
def test_english_with_foreign_names_and_short_texts_are_not_taken_for_another_language(text: str) -> None:
    assert foreign(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("quiero morirme", Language.SPANISH),
        ("ya no quiero vivir", Language.SPANISH),
        ("je veux mourir", Language.FRENCH),
        ("je n'ai plus envie de vivre", Language.FRENCH),
        ("quero morrer", Language.PORTUGUESE),
        ("não quero mais viver", Language.PORTUGUESE),
        ("ich will sterben", Language.GERMAN),
        ("ich will nicht mehr leben", Language.GERMAN),
        ("saya ingin mati", Language.INDONESIAN),
        ("хочу умереть", Language.RUSSIAN),
        ("я больше не хочу жить, не хочу больше жить", Language.RUSSIAN),
        ("我想死", Language.MANDARIN),
        ("我不想活了", Language.MANDARIN),
        ("मैं मरना चाहता हूँ", Language.HINDI),
        ("main marna chahta hu", Language.HINDI),
        ("أريد أن أموت", Language.ARABIC),
        ("আমি মরতে চাই", Language.BENGALI),
        ("میں مرنا چاہتا ہوں", Language.URDU),
    ],
)
def test_words_of_a_crisis_are_heard_in_other_languages_too(text: str, language: Language) -> None:
    assert crisis_abroad.look(text) is language
    reading = read(text, now=datetime(2026, 11, 9, 12, tzinfo=UTC), zone=ZoneInfo("Europe/London"))
    assert (reading.intent, reading.unsafe) == (Intent.CRISIS, True)


@pytest.mark.parametrize(
    "text",
    [
        "我想死你了",
        "累死了",
        "me muero de risa",
        "vou me matar de trabalhar",
        "je me tue au travail",
        "they said no",
        "",
    ],
)
def test_sayings_of_other_languages_are_no_crisis(text: str) -> None:
    assert crisis_abroad.look(text) is None
