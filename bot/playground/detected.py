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
#: Nothing is found in what is one of these already.
_ALONE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time", "url", "bot_command"})


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


def with_detected(text: str, entities: list[Json]) -> list[Json]:
    """Return a bot's entities with those that Telegram finds besides, which never lie in code or in a link."""
    taken = [(one["offset"], one["offset"] + one["length"]) for one in entities if one["type"] in _ALONE]
    found = [
        one
        for one in detected(text)
        if all(one["offset"] + one["length"] <= start or end <= one["offset"] for start, end in taken)
    ]
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"])) if found else entities
