"""What the environment, or a ``.env`` file, says of how to run; the only reader of it.

A wrong or missing value is a SettingsError whose text is one line: the name, and what it should be. Secrets are kept
out of ``repr``.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.errors import SettingsError
from storage import address

__all__ = ["NAMES", "Settings", "SettingsError", "environment"]

T = TypeVar("T")

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{3,}")
#: What setWebhook takes as its secret_token.
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_DATABASES = ("sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+asyncpg")
_FEEDS_AT_MOST = 20
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_FORMS = ("text", "json")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, checked."""

    token: str | None = field(default=None, repr=False)
    api_url: str = "https://api.telegram.org"
    database_url: str = field(default="sqlite:///data/hearback.sqlite", repr=False)
    data_key: str | None = field(default=None, repr=False)  #: None: it is read from ``key_file``, or made there
    key_file: Path = Path("keys/hearback.key")
    webhook_url: str | None = None  #: None: long polling
    webhook_host: str = "127.0.0.1"
    webhook_port: int = 8443
    webhook_secret: str | None = field(default=None, repr=False)
    allowed_users: frozenset[int] = frozenset()  #: empty: everybody
    log_level: str = "INFO"
    news_feeds: tuple[str, ...] = ()  #: RSS or Atom feeds that a follow-up may take a headline from
    log_format: str = "text"  #: or "json", a line an object
    metrics_host: str = "127.0.0.1"
    metrics_port: int | None = None  #: None: neither /metrics nor, by long polling, /healthz is served
    port: int = 8080  #: of the playground
    clock_file: Path | None = None
    send_rate: int = 30  #: messages a second in all
    chat_rate: float = 1.0  #: messages a second in one chat

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Return the settings that ``environ`` gives; raises SettingsError at the first that is wrong."""
        usual = cls()
        settings = cls(
            token=_take(environ, "TELEGRAM_BOT_TOKEN", _token, usual.token),
            api_url=_take(environ, "TELEGRAM_API_URL", _url, usual.api_url).rstrip("/"),
            database_url=_take(environ, "DATABASE_URL", _database, usual.database_url),
            data_key=_take(environ, "DATA_KEY", str, usual.data_key),
            key_file=_take(environ, "KEY_FILE", Path, usual.key_file),
            webhook_url=_take(environ, "WEBHOOK_URL", _webhook_url, usual.webhook_url),
            webhook_host=_take(environ, "WEBHOOK_HOST", str, usual.webhook_host),
            webhook_port=_take(environ, "WEBHOOK_PORT", _port, usual.webhook_port),
            webhook_secret=_take(environ, "WEBHOOK_SECRET", _secret, usual.webhook_secret),
            allowed_users=_take(environ, "ALLOWED_USERS", _ids, usual.allowed_users),
            log_level=_take(environ, "LOG_LEVEL", _level, usual.log_level),
            news_feeds=_take(environ, "NEWS_FEEDS", _feeds, usual.news_feeds),
            log_format=_take(environ, "LOG_FORMAT", _form, usual.log_format),
            metrics_host=_take(environ, "METRICS_HOST", str, usual.metrics_host),
            metrics_port=_take(environ, "METRICS_PORT", _port, usual.metrics_port),
            port=_take(environ, "PORT", _port, usual.port),
            clock_file=_take(environ, "CLOCK_FILE", Path, usual.clock_file),
            send_rate=_take(environ, "SEND_RATE", _send_rate, usual.send_rate),
            chat_rate=_take(environ, "CHAT_RATE", _chat_rate, usual.chat_rate),
        )
        settings.check_key_file()
        return settings

    def check_key_file(self) -> None:
        """Raise SettingsError where the key would lie beside the data that it seals."""
        scheme, _, place = self.database_url.partition(":///")
        if self.data_key is not None or not scheme.startswith("sqlite"):
            return
        data, key = Path(place).resolve().parent, self.key_file.resolve().parent
        here = Path.cwd()
        if key == data or (data in key.parents and data not in (here, *here.parents)):
            raise SettingsError("KEY_FILE should be a path outside the folder of the database")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return what must be written nowhere."""
        return (self.token or "", self.webhook_secret or "", *(self.data_key or "").replace(",", " ").split())

    def required_token(self) -> str:
        """Return the token; raises SettingsError where there is none."""
        if self.token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN is missing: it should be the token that @BotFather gave you")
        return self.token

    def shared_secret(self) -> str:
        """Return the webhook's secret: the one that is set, or one made of the token, the same in every worker."""
        return self.webhook_secret or hmac.new(self.required_token().encode(), b"webhook", hashlib.sha256).hexdigest()


#: The names that ``Settings.from_env`` reads; ``.env.example`` has a line on each.
NAMES = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "DATA_KEY",
    "KEY_FILE",
    "WEBHOOK_URL",
    "WEBHOOK_HOST",
    "WEBHOOK_PORT",
    "WEBHOOK_SECRET",
    "ALLOWED_USERS",
    "LOG_LEVEL",
    "NEWS_FEEDS",
    "LOG_FORMAT",
    "METRICS_HOST",
    "METRICS_PORT",
    "PORT",
    "CLOCK_FILE",
    "SEND_RATE",
    "CHAT_RATE",
)


def environment(environ: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Return ``environ`` over what the ``.env`` file in ``folder`` says; what is set in the environment wins."""
    try:
        written = dotenv_values(folder / ".env") if (folder / ".env").is_file() else {}
    except (OSError, UnicodeDecodeError):
        raise SettingsError(".env should be a file that can be read, in UTF-8") from None
    return {**{name: value for name, value in written.items() if value is not None}, **environ}


def _take(environ: Mapping[str, str], name: str, read: Callable[[str], T], default: T) -> T:
    """Return one value, its default where it is not set or empty; the value itself is in no error."""
    text = environ.get(name, "").strip()
    if not text:
        return default
    try:
        return read(text)
    except ValueError as wrong:
        raise SettingsError(f"{name} should be {wrong}") from None


def _token(text: str) -> str:
    if not _TOKEN.fullmatch(text):
        raise ValueError("a token as @BotFather gives it: digits, a colon, letters")
    return text


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise ValueError("an address that begins with https:// (or http:// for a server of your own)")
    return text


def _webhook_url(text: str) -> str:
    parts = urlsplit(_url(text))
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise ValueError("an address that begins with https://, where Telegram reaches this program")
    return text


def _feeds(text: str) -> tuple[str, ...]:
    try:
        addresses = tuple(_url(one) for one in re.split(r"\s*,\s*(?=http)|\s+", text) if one)
    except ValueError:
        addresses = ()
    if not 0 < len(addresses) <= _FEEDS_AT_MOST:
        raise ValueError(f"addresses of RSS or Atom feeds with spaces between them, {_FEEDS_AT_MOST} at most")
    return addresses


def _database(text: str) -> str:
    scheme, found, place = text.partition("://")
    if not found or scheme not in _DATABASES or not place.strip("/") or not address.is_sound(text):
        raise ValueError("sqlite:///path/to/file or postgresql+asyncpg://user:password@host/name")
    return text


def _secret(text: str) -> str:
    if not _SECRET.fullmatch(text):
        raise ValueError("1 to 256 letters, digits, _ or -, better 16 and more; leave it empty to have one made")
    return text


def _ids(text: str) -> frozenset[int]:
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise ValueError("ids of Telegram users, numbers with commas between them; empty for everybody")
    return frozenset(int(part) for part in parts)


def _level(text: str) -> str:
    if text.upper() not in _LEVELS:
        raise ValueError("DEBUG, INFO, WARNING or ERROR")
    return text.upper()


def _form(text: str) -> str:
    if text.lower() not in _FORMS:
        raise ValueError("text or json")
    return text.lower()


def _port(text: str) -> int:
    return int(_between(text, 1, 65535, "a port: a whole number from 1 to 65535", whole=True))


def _send_rate(text: str) -> int:
    return int(_between(text, 1, 1000, "a whole number from 1 to 1000: messages a second in all", whole=True))


def _chat_rate(text: str) -> float:
    return _between(text, 0.1, 1000, "a number from 0.1 to 1000: messages a second in one chat", whole=False)


def _between(text: str, least: float, most: float, what: str, *, whole: bool) -> float:
    try:
        value = int(text) if whole else float(text)
    except ValueError:
        raise ValueError(what) from None
    if not least <= value <= most:
        raise ValueError(what)
    return value
