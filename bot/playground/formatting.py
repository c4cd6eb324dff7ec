"""Telegram's HTML: what a bot sends becomes plain text and entities, or the refusal that Telegram would give.

Offsets and lengths of entities count UTF-16 units, as everywhere in the Bot API; offsets in refusals count bytes.
"""

import re
from dataclasses import dataclass, field

from bot.playground.refusals import RefusalError, bad_request
from bot.playground.shapes import Json

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
LINK = re.compile(r"(?:https?|tg|mailto|tel):[^\s]+", re.IGNORECASE)
_CHARACTER = re.compile(r"&(?:#(?P<decimal>[0-9]+)|#[xX](?P<hex>[0-9a-fA-F]+)|(?P<name>[a-zA-Z]+));?")
_TAG_NAME = re.compile(r"[^\s>]*")
_NAME = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[0-9A-Za-z.\-]*")
_SPACES = re.compile(r"\s*")


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units `text` has, which is how Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text and the entities of `source`; raises `RefusalError` where Telegram cannot parse it."""
    if "<" not in source and "&" not in source:
        return trimmed(source, [])
    return _Parser(source).parse()


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return `text` without white space around it, and the entities moved and cut to fit."""
    inner = text.strip()
    if inner == text:
        return text, entities
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    length = utf16_length(inner)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] - lead + entity["length"], length)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return inner, kept


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    offset: int
    attributes: dict[str, str] = field(default_factory=dict)


class _Parser:
    """One pass over one source: text, tags and character references, in order."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            mark = self.source[self.at]
            if mark == "<":
                self._tag()
            elif mark == "&":
                self._put(self._character())
            else:
                end = min((i for i in (self._find("<"), self._find("&")) if i >= 0), default=len(self.source))
                self._put(self.source[self.at : end])
                self.at = end
        if self.open:
            raise _unparsed(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        text, entities = trimmed("".join(self.pieces), self.entities)
        return text, _settled(entities)

    def _find(self, mark: str) -> int:
        return self.source.find(mark, self.at)

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += utf16_length(text)

    def _character(self) -> str:
        """Take a character reference; what is none, or is not one of the four names, stays as it is written."""
        found = _CHARACTER.match(self.source, self.at)
        character = found and _referred(found)
        if not found or not character:
            self.at += 1
            return "&"
        self.at = found.end()
        return character

    def _offset(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode())}"

    def _tag(self) -> None:
        if self.source.startswith("</", self.at):
            self._end_tag()
        else:
            self._start_tag()

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take(_TAG_NAME).lower()
        if self.at >= len(self.source):
            raise _unparsed(f"Unclosed start tag {self._offset(begin)}")
        if tag not in TAGS:
            raise _unparsed(f'Unsupported start tag "{tag}" {self._offset(begin)}')
        opened = _Open(tag, self.length, self._attributes(tag, begin))
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" {self._offset(begin)}')
        self.open.append(opened)

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self.source.startswith(">", self.at):
                self.at += 1
                return found
            name = self._take(_NAME)
            if not name and self.at < len(self.source):
                raise _unparsed(f'Empty attribute name in the tag "{tag}" {self._offset(begin)}')
            self._skip_spaces()
            value = ""
            if self.source.startswith("=", self.at):
                self.at += 1
                self._skip_spaces()
                value = self._value()
            if self.at >= len(self.source):
                raise _unparsed(f'Unclosed start tag "{tag}" {self._offset(begin)}')
            found.setdefault(name.lower(), value)

    def _value(self) -> str:
        begin = self.at
        quote = self.source[begin : begin + 1]
        if quote not in ("'", '"'):
            token = self._take(_TOKEN)
            if self.at < len(self.source) and not (self.source[self.at].isspace() or self.source[self.at] == ">"):
                raise _unparsed(f"Unexpected end of name token {self._offset(begin)}")
            return token.lower()
        self.at += 1
        value: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                value.append(self._character())
            else:
                value.append(self.source[self.at])
                self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _unparsed(f"Unexpected end tag {self._offset(begin)}")
        self.at += 2
        name = self._take(_TAG_NAME).lower()
        self._skip_spaces()
        if not self.source.startswith(">", self.at):
            raise _unparsed(f"Unclosed end tag {self._offset(begin)}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{name}>"'
            raise _unparsed(f"Unmatched end tag {self._offset(begin)}, {expected}")
        if self.length > opened.offset:
            entity = _entity(opened, self.length, "".join(self.pieces))
            if entity:
                self.entities.append(entity)

    def _take(self, pattern: re.Pattern[str]) -> str:
        """Take what `pattern` matches here; nothing where it does not."""
        found = pattern.match(self.source, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found.group()

    def _skip_spaces(self) -> None:
        self._take(_SPACES)


def _unparsed(why: str) -> RefusalError:
    return bad_request(f"can't parse entities: {why}")


def _referred(found: re.Match[str]) -> str:
    if found["name"]:
        return NAMED.get(found["name"], "")
    number = int(found["decimal"]) if found["decimal"] else int(found["hex"], 16)
    valid = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if valid else ""


def _entity(opened: _Open, end: int, text: str) -> Json | None:
    """Return the entity of a closed tag, or nothing where Telegram drops it in silence (a link that is no link)."""
    kind = TAGS[opened.tag]
    entity: Json = {"type": kind, "offset": opened.offset, "length": end - opened.offset}
    attributes = opened.attributes
    if kind == "text_link":
        units = text.encode("utf-16-le", "surrogatepass")[opened.offset * 2 :]
        url = attributes.get("href") or units.decode("utf-16-le", "surrogatepass")
        return {**entity, "url": url} if LINK.fullmatch(url) else None
    if kind == "code" and attributes.get("class", "").startswith("language-"):
        return {**entity, "language": attributes["class"].removeprefix("language-")}
    if kind == "blockquote" and "expandable" in attributes:
        return {**entity, "type": "expandable_blockquote"}
    if kind == "custom_emoji":
        if not attributes.get("emoji-id", "").isdecimal():
            raise _unparsed("Invalid custom emoji identifier specified")
        return {**entity, "custom_emoji_id": attributes["emoji-id"]}
    if kind == "date_time":
        return _date_time(entity, attributes)
    return entity


def _date_time(entity: Json, attributes: dict[str, str]) -> Json:
    unix, shown = attributes.get("unix", ""), attributes.get("format", "")
    if not re.fullmatch(r"-?[0-9]{1,11}", unix):
        raise _unparsed("Invalid date specified")
    if not TIME_FORMAT.fullmatch(shown):
        raise _unparsed("Invalid date-time format specified")
    entity["unix_time"] = int(unix)
    if shown:
        entity["date_time_format"] = shown
    return entity


def _settled(entities: list[Json]) -> list[Json]:
    """Sort entities as Telegram returns them; code keeps nothing inside it, and `<pre><code class=...>` is one."""
    entities = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], entity["type"] != "pre"))
    settled: list[Json] = []
    block: Json | None = None
    for entity in entities:
        if block and entity["offset"] < block["offset"] + block["length"]:
            whole = entity["offset"] == block["offset"] and entity["length"] == block["length"]
            if block["type"] == "pre" and whole and "language" in entity:
                block["language"] = entity["language"]
            if entity["offset"] > block["offset"] or entity["length"] <= block["length"]:
                continue
        if entity["type"] in ("pre", "code"):
            block = entity
        settled.append(entity)
    for entity in settled:
        if entity["type"] == "code":
            entity.pop("language", None)
    return settled
