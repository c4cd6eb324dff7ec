"""Words of suicide and self-harm in other languages than English, where they can hardly mean anything else.

The bot speaks English alone, and yet the number to call must come. ``read`` looks here beside ``crisis``. An
expression missing here is a person not heard: add rather than remove.
"""

from __future__ import annotations

import re

from bot.core.read.languages import Language

_WORDS: dict[Language, re.Pattern[str]] = {
    Language.SPANISH: re.compile(
        r"\b(?:me )?quiero (?:morir(?:me)?|matarme|suicidarme)\b|\b(?:voy a|pienso en"
        r"|pensando en) (?:suicidarme"
        r"|matarme|quitarme la vida)\b|\bsuicid(?:io|arme)\b|\bquitarme la vida\b|\bacabar con mi vida\b"
        r"|\bya no quiero (?:vivir|seguir viviendo)\b|\bno quiero (?:seguir )?(?:vivir|viviendo)(?: más)?\W*$"
    ),
    Language.FRENCH: re.compile(
        r"\bje (?:veux|voudrais|vais) (?:mourir|me tuer(?! (?:à|au))|me suicider)\b|\bme suicider\b"
        r"|\b(?:mettre fin à|en finir avec) (?:mes jours|ma vie|la vie)\b|\bplus (?:envie de|vouloir) vivre\b"
        r"|\bje ne veux plus vivre\b"
    ),
    Language.PORTUGUESE: re.compile(
        r"\b(?:eu )?(?:quero|queria) (?:morrer|me matar(?! de)|me suicidar)\b|\b(?:vou"
        r"|penso em) me (?:matar(?! de)"
        r"|suicidar)\b|\bsuicídio\b|\btirar (?:a )?minha (?:própria )?vida\b|\bacabar com (?:a )?minha vida\b"
        r"|\bnão quero (?:mais )?viver\b"
    ),
    Language.GERMAN: re.compile(
        r"\bich (?:will|möchte|mag) (?:nur noch |einfach )?sterben\b"
        r"|\b(?:will|möchte|mag) nicht mehr leben\b|\bmich umbringen\b|\bbringe? mich um\b|\bselbstmord\b"
        r"|\bsuizid"
        r"|\bmir das leben (?:zu )?nehmen\b"
    ),
    Language.INDONESIAN: re.compile(
        r"\b(?:ingin|mau|pengen) (?:mati|bunuh diri)\b|\bbunuh diri\b|\btidak (?:mau|ingin) hidup\b"
        r"|\bmengakhiri hidup\b"
    ),
    Language.RUSSIAN: re.compile(
        r"\bхоч(?:у|ется) умереть\b|\bпокончить с собой\b|\bпокончу с собой\b|самоубийств|суицид"
        r"|\bубить себя\b"
        r"|\bубью себя\b|\bне хочу (?:больше )?жить\b|\bжить не хочется\b"
    ),
    Language.MANDARIN: re.compile(
        r"(?<![累笑饿困热冷烦])想死(?!你|妳|他|她|我了)|自[杀殺]|不想活|轻生|輕生|[结結]束(?:自己的|我的)?生命|活不下去"
    ),
    Language.HINDI: re.compile(
        r"मर(?:ना| जाना) चाह|आत्महत्या|ख़?ुदकुशी|खुदकुशी|जीना नहीं चाह|जीने का मन नहीं"
        r"|\bmar(?:na| jana) chaht[ai]\b|\bkhudkushi\b|\bjeena nahi(?:n)? chaht[ai]\b|\baatma ?hatya\b"
    ),
    Language.ARABIC: re.compile(
        r"[أا]ريد [أا]ن [أا]موت|انتحار|[أا]نتحر|[أا]قتل نفسي|[أا]نهي حياتي|لا [أا]ريد [أا]ن [أا]عيش"
    ),
    Language.BENGALI: re.compile(r"মরতে চাই|মরে যেতে চাই|আত্মহত্যা|বাঁচতে চাই না|বাঁচতে ইচ্ছা করে না"),
    Language.URDU: re.compile(r"مرنا چاہت|مر جانا چاہت|خودکشی|خود کشی|جینا نہیں چاہت"),
}
_OF_WORK = re.compile(
    r"\b(?:prevención|prevenção|prévention|prävention|pencegahan|helpline|hotline) (?:del |do |du |bunuh )?\w*suic"
)


def look(raw: str) -> Language | None:
    """Return the language in which such words are there, or None."""
    text = " ".join(raw.lower().replace("’", "'").split())
    if _OF_WORK.search(text):
        return None
    return next((language for language, pattern in _WORDS.items() if pattern.search(text)), None)
