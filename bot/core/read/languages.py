"""Tells that a message is in another language than English, by its script or its small words; never by a name.

It only looks; what is answered is a fixed text elsewhere. A few foreign words in an English sentence are English.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from bot.core.read.tables import words


class Language(StrEnum):
    """The languages in which it can be said that only English is understood; ``other`` is answered in English."""

    MANDARIN = "zh"
    HINDI = "hi"
    SPANISH = "es"
    FRENCH = "fr"
    ARABIC = "ar"
    BENGALI = "bn"
    PORTUGUESE = "pt"
    RUSSIAN = "ru"
    URDU = "ur"
    INDONESIAN = "id"
    GERMAN = "de"
    OTHER = "other"


#: What only people say, and no name holds.
_STRONG: dict[Language, frozenset[str]] = {
    Language.SPANISH: words(
        "que estoy tengo tuve fue hola gracias ayer mañana semana dijeron dijo entrevista trabajo cómo qué cuándo está"
        " soy quiero puedo también porque hoy pero muy ellos mi una han hace nada todavía respuesta empresa sobre"
        " después cuando ahora puedes ayuda necesito llamaron"
    ),
    Language.FRENCH: words(
        "je j'ai suis pas une avec dans qui hier demain entretien bonjour merci ils elle nous vous était c'est mais"
        " comment quand semaine réponse aujourd'hui très ai passé n'ont depuis toujours leur cette sans être faire"
        " besoin travail emploi où déjà"
    ),
    Language.PORTUGUESE: words(
        "eu não uma com foi minha meu ontem amanhã entrevista obrigado obrigada olá você eles estou tenho tive semana"
        " trabalho hoje que mas porque também disseram muito ainda resposta empresa como quando fiz preciso ajuda são"
    ),
    Language.INDONESIAN: words(
        "saya aku kamu tidak yang dengan untuk wawancara kemarin besok kerja sudah belum mereka ini itu akan apa"
        " bagaimana terima kasih minggu dari pada bisa jawaban perusahaan lagi juga karena"
    ),
    Language.GERMAN: words(
        "ich nicht und mit eine einen mein meine gestern heute vorstellungsgespräch gespräch habe hatte aber wie danke"
        " hallo bitte für woche noch keine antwort auf wir ihr haben gesagt melden morgen bei einem ist"
    ),
}
#: Small words that names hold too ("de la Cruz"): they count only beside strong ones.
_WEAK: dict[Language, frozenset[str]] = {
    Language.SPANISH: words("el la los las de del en y con por para un se lo les al su"),
    Language.FRENCH: words("le la les de du des et en un au aux pour sur ma mon sa est ont il"),
    Language.PORTUGUESE: words("o os as de da dos das em e no na um se por para ao"),
    Language.INDONESIAN: words("di ke dan ada hari"),
    Language.GERMAN: words("der das den dem zu von im am ein es er sie bin"),
}
_ENGLISH = words(
    "the is are i i'm my with at for to of and they she he it said yesterday tomorrow today interview not yes have had"
    " would by from that this we you your their her his on be been got get call called email sent wrote when what how"
    " about there just after before next week monday tuesday wednesday thursday friday job offer but or if can did"
)
_SCRIPTS = {
    "CJK": Language.MANDARIN,
    "DEVANAGARI": Language.HINDI,
    "BENGALI": Language.BENGALI,
    "ARABIC": Language.ARABIC,
    "CYRILLIC": Language.RUSSIAN,
}
_OTHER_SCRIPTS = (
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "THAI",
    "HEBREW",
    "GREEK",
    "TAMIL",
    "TELUGU",
    "GUJARATI",
    "GURMUKHI",
)
_OF_URDU = frozenset("ٹڈڑںےہھ")
_OF_PERSIAN = frozenset("پچژگ")
_OF_UKRAINIAN = frozenset("іїєґ")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_SHARE_OF_LETTERS = 0.4
_SHARE_OF_WORDS = 0.3
_READ_AT_MOST = 600  #: characters that say enough


def foreign(text: str) -> Language | None:
    """Return the language of a text that is surely not English, or None."""
    text = _LINK.sub(" ", text[:_READ_AT_MOST])
    by_script = _by_script([letter for letter in text if letter.isalpha()])
    return by_script or _by_words([word.lower().replace("’", "'") for word in _WORD.findall(text)])


def _by_script(letters: list[str]) -> Language | None:
    counts: dict[str, int] = {}
    for letter in letters:
        if ord(letter) > 0x24F:
            script = unicodedata.name(letter, "").split(" ")[0]
            counts[script] = counts.get(script, 0) + 1
    if not counts or sum(counts.values()) < _SHARE_OF_LETTERS * len(letters):
        return None
    told = frozenset(letters)
    if any(script in counts for script in _OTHER_SCRIPTS):
        return Language.OTHER
    found = _SCRIPTS.get(max(counts, key=lambda script: counts[script]), Language.OTHER)
    if found is Language.ARABIC and told & _OF_URDU:
        return Language.URDU
    odd = (found is Language.ARABIC and told & _OF_PERSIAN) or (found is Language.RUSSIAN and told & _OF_UKRAINIAN)
    return Language.OTHER if odd else found


def _by_words(said: list[str]) -> Language | None:
    english = sum(word in _ENGLISH for word in said)
    best: tuple[int, Language] | None = None
    for language, strong in _STRONG.items():
        firm = sum(word in strong for word in said)
        hits = firm + sum(word in _WEAK[language] for word in said)
        if firm >= 2 and hits > english and hits >= _SHARE_OF_WORDS * len(said) and (best is None or hits > best[0]):
            best = (hits, language)
    return best[1] if best else None
