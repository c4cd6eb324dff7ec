"""What is said to what cannot be read: why, that nothing is lost, and what to send instead."""

from __future__ import annotations

from bot.core.wording.markup import bold, esc

_INSTEAD = {
    "voice": "I cannot listen to voice messages. Most phones write down what you say: the microphone on your keyboard.",
    "audio": "I cannot listen to recordings.",
    "video_note": "I cannot watch video messages.",
    "video": "I cannot watch videos.",
    "photo": "I cannot read pictures. If it is a mail from them, copy its text and send me that: I can read it.",
    "document": "I cannot read this kind of file. If it is a mail from them, copy its text and send me that.",
    "sticker": "A sticker says a lot, but not to me.",
    "animation": "I cannot see moving pictures.",
    "contact": "I do not keep telephone numbers. The name alone, in words, is enough.",
    "poll": "I cannot take part in polls.",
    "dice": "I leave games of luck to others.",
    "game": "I do not play games.",
    "story": "I cannot see stories.",
    "checklist": "I cannot tick off lists. My own stand under /list.",
}
_OTHERWISE = "I can only read text."


def not_text(what: str, name: str | None) -> str:
    """What to do instead; ``name``: the company in the examples."""
    company = esc(name) if name else "Acme"
    return (
        f"{_INSTEAD.get(what, _OTHERWISE)}\n"
        f'Nothing was changed. A few typed words do: "{company} said no", "interview at {company} on Friday".'
    )


def link_without_interview() -> str:
    return (
        "I do not open links. Tell me what it is about in your own words, such as: "
        '"Interview at Acme on Friday at 2pm."'
    )


def keep_link(name: str) -> str:
    return f"{bold(name)}: I do not open links. Is it news of their field, to be kept for your next note to them?"


def link_kept(name: str) -> str:
    return f"{bold(name)}: kept. The draft of your next note to them will bring it along."


def link_there(name: str) -> str:
    return f"{bold(name)}: I have that link already."
