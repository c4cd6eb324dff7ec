"""What Telegram itself marks in a text a person writes: commands, mentions, hashtags, addresses, links."""

import re

from bot.playground.formatting import utf16_length
from bot.playground.shapes import Json

_MARKS = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/<>])/(?P<bot_command>[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)@(?P<mention>[A-Za-z][A-Za-z0-9_]{3,31})\b"
    r"|(?<!\w)\#(?P<hashtag>\w*[^\W\d]\w*)"
)


def detected(text: str) -> list[Json]:
    """Return the entities that Telegram finds in `text` by itself, in order."""
    if not any(mark in text for mark in "/@#"):
        return []
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in _MARKS.finditer(text)
    ]
