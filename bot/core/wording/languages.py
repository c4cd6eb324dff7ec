"""That only English is understood, said in the language that was written; and one line beside the numbers of a crisis.

People who speak these languages are to check the sentences before the bot is opened to others.
"""

from __future__ import annotations

from bot.core.read.languages import Language

_ONLY_ENGLISH = {
    Language.MANDARIN: "目前我只懂英语。几个简单的词就够了，例如：",
    Language.HINDI: "अभी मुझे केवल अंग्रेज़ी समझ आती है। कुछ सरल शब्द काफ़ी हैं, जैसे:",
    Language.SPANISH: "Por ahora solo entiendo inglés. Bastan unas pocas palabras, por ejemplo:",
    Language.FRENCH: "Pour l'instant, je ne comprends que l'anglais. Quelques mots suffisent, par exemple :",
    Language.ARABIC: "حتى الآن أفهم الإنجليزية فقط. تكفي بضع كلمات، مثلاً:",
    Language.BENGALI: "আপাতত আমি শুধু ইংরেজি বুঝি। কয়েকটি সহজ শব্দই যথেষ্ট, যেমন:",
    Language.PORTUGUESE: "Por enquanto, só entendo inglês. Bastam poucas palavras, por exemplo:",
    Language.RUSSIAN: "Пока я понимаю только английский. Достаточно нескольких слов, например:",
    Language.URDU: "فی الحال مجھے صرف انگریزی سمجھ آتی ہے۔ چند سادہ الفاظ کافی ہیں، مثلاً:",
    Language.INDONESIAN: "Untuk saat ini saya hanya mengerti bahasa Inggris. Beberapa kata saja cukup, misalnya:",
    Language.GERMAN: "Ich verstehe vorerst nur Englisch. Wenige Worte genügen, zum Beispiel:",
}
_EXAMPLES = '"Interview at Acme on Friday at 2pm" · "Acme said no"'
_IN_ENGLISH = "English only for now, in a few plain words. Nothing was changed."

_CALL_NOW = {
    Language.MANDARIN: "请现在就拨打上面的电话。",
    Language.HINDI: "कृपया अभी ऊपर दिए गए नंबर पर फ़ोन करें।",
    Language.SPANISH: "Por favor, llama ahora a este número.",
    Language.FRENCH: "Appelez ce numéro maintenant, s'il vous plaît.",
    Language.ARABIC: "من فضلك اتصل بهذا الرقم الآن.",
    Language.BENGALI: "দয়া করে এখনই উপরের নম্বরে ফোন করুন।",
    Language.PORTUGUESE: "Por favor, ligue agora para este número.",
    Language.RUSSIAN: "Пожалуйста, позвоните по этому номеру сейчас.",
    Language.URDU: "براہِ کرم ابھی اوپر دیے گئے نمبر پر فون کریں۔",
    Language.INDONESIAN: "Tolong hubungi nomor ini sekarang.",
    Language.GERMAN: "Bitte ruf jetzt diese Nummer an.",
}


def english_only(language: Language) -> str:
    """Says it in that language where it is one of those known here, then in English."""
    own = _ONLY_ENGLISH.get(language)
    return f"{own}\n{_EXAMPLES}\n\n{_IN_ENGLISH}" if own else f"{_IN_ENGLISH}\n{_EXAMPLES}"


def call_now(language: Language) -> str | None:
    """Asks to call the number now; None where the language is not known here."""
    return _CALL_NOW.get(language)
