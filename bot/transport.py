"""A Request for python-telegram-bot over aiohttp, seven times as fast as its own, and the Bot API's calls through it.

Errors are those of ``telegram.error``; none of them holds the token or what was sent.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, cast

import aiohttp
import msgspec
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.logs import place_of
from storage.facts import Attachment

log = logging.getLogger(__name__)

_encode = msgspec.json.encode
_JSON = {"Content-Type": "application/json"}
_USUAL_SECONDS = 20.0
_CONNECT_SECONDS = 10.0
#: More than the largest file that Telegram gives, or a hundred updates.
_MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Form:
    """The parameters of one call, none of them a file, written once as what goes over the line."""

    body: bytes


@dataclass(frozen=True, slots=True)
class FileForm:
    """The parameters of one call, and the file that goes with them."""

    parameters: Mapping[str, Any]
    file: Attachment

    def written(self) -> aiohttp.FormData:
        """Return what goes over the line, once."""
        form = aiohttp.FormData()
        for name, value in self.parameters.items():
            form.add_field(name, value if isinstance(value, str) else _encode(value).decode())
        form.add_field(self.file.field, self.file.content, filename=self.file.name)
        return form


class LineError(NetworkError):
    """The line broke before an answer came; whether the call took effect is not known."""


def warn_of_silence(error: Exception) -> None:
    """Write what an operator can look into where no server answers at all."""
    if isinstance(error, (LineError, TimedOut)):
        log.warning("TELEGRAM_API_URL: the Bot API is not reached there; it is tried again until it is")


class FloodError(RetryAfter):
    """Telegram asks to wait ``seconds``; a RetryAfter that can be made without the warning of its parent."""

    def __init__(self, seconds: float) -> None:
        self._retry_after = timedelta(seconds=seconds)
        TelegramError.__init__(self, "too many requests")

    @property
    def seconds(self) -> float:
        """Return how long to wait."""
        return self._retry_after.total_seconds()


class AiohttpRequest(BaseRequest):
    """One session with many connections, opened by ``initialize`` and closed by ``shutdown``."""

    def __init__(self, connections: int = 128, seconds: float = _USUAL_SECONDS) -> None:
        self._connections = connections
        self._seconds = seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._seconds

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=60)
            headers = {"User-Agent": self.USER_AGENT}
            # The Bot API sets no cookies; looking for them before each call costs as much as writing its body.
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, headers=headers, cookie_jar=jar)

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return an answer's JSON; unlike its parent this writes none of a broken answer into the log."""
        try:
            found = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise NetworkError("the answer is not JSON") from None
        if not isinstance(found, dict):
            raise NetworkError("the answer is not a JSON object")
        return found

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Form | FileForm | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request is not initialized")
        seconds = self._seconds if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=_CONNECT_SECONDS)
        body, headers = _body(request_data)
        try:
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                status, answer = response.status, await _read(response)
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            # The error's own text may hold the address, and so the token.
            raise LineError(place_of(error).partition(" at ")[0]) from None
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise FloodError(_retry_after(answer))
        return status, answer

    async def call(self, url: str, form: Form | FileForm, seconds: float | None = None) -> bytes:
        """Post ``form`` and return the answer's bytes; raises as ``post`` does."""
        # The parent only hands it on to ``do_request``, which is here.
        data = cast("RequestData", form)
        return await self._request_wrapper(url, "POST", data, read_timeout=seconds or self._seconds)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """Return what was answered; BadRequest, and the rest unread, where it is more than anything that is asked for."""
    if response.content_length is not None and response.content_length <= _MOST_BYTES:
        return await response.read()
    content = bytearray()
    async for part in response.content.iter_any():
        content += part
        if len(content) > _MOST_BYTES:
            response.close()
            raise BadRequest("too large")
    return bytes(content)


def _body(data: RequestData | Form | FileForm | None) -> tuple[Any, Mapping[str, str] | None]:
    """Return what is sent, and its headers where they do not follow from it."""
    if isinstance(data, Form):
        return data.body, _JSON
    if isinstance(data, FileForm):
        return data.written(), None
    if data is None or not data.contains_files:
        return data and data.json_parameters, None
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None


class _Parameters(msgspec.Struct):
    retry_after: float = 1.0


class _Refusal(msgspec.Struct):
    parameters: _Parameters = msgspec.field(default_factory=_Parameters)


def _retry_after(answer: bytes) -> float:
    try:
        return msgspec.json.decode(answer, type=_Refusal).parameters.retry_after
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _Parameters().retry_after


class _Answer(msgspec.Struct):
    result: Any = None


class _Updates(msgspec.Struct):
    result: list[msgspec.Raw]


class BotApi:
    """The Bot API at one address with one token."""

    def __init__(self, api_url: str, token: str, request: AiohttpRequest) -> None:
        self._methods = f"{api_url}/bot{token}/"
        self._files = f"{api_url}/file/bot{token}/"
        self._request = request

    def __repr__(self) -> str:
        return "BotApi()"

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any],
        seconds: float | None = None,
        *,
        file: Attachment | None = None,
    ) -> Any:
        """Return the result of one call, with a file where there is one; raises TelegramError."""
        form = Form(_encode(parameters)) if file is None else FileForm(parameters, file)
        answer = await self._request.call(self._methods + method, form, seconds)
        try:
            return msgspec.json.decode(answer, type=_Answer).result
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise NetworkError("the answer is not the Bot API's") from None

    async def once(self, method: str, parameters: Mapping[str, Any]) -> bool:
        """Try a call whose moment passes, once; return whether it was taken."""
        try:
            await self.call(method, parameters)
        except TelegramError as error:
            log.debug("%s was not taken: %s", method, type(error).__name__)
            return False
        return True

    async def updates(self, offset: int, wait: int, kinds: tuple[str, ...]) -> list[bytes]:
        """Return the JSON of each update from ``offset`` on, to the letter; waits ``wait`` seconds for one."""
        form = {"offset": offset, "timeout": wait, "limit": 100, "allowed_updates": list(kinds)}
        answer = await self._request.call(self._methods + "getUpdates", Form(_encode(form)), wait + 15.0)
        try:
            return [bytes(raw) for raw in msgspec.json.decode(answer, type=_Updates).result]
        except (msgspec.DecodeError, UnicodeDecodeError):
            return _leniently(self._request.parse_json_payload(answer))

    async def file(self, path: str) -> bytes:
        """Return the content of a file that ``getFile`` named; raises TelegramError."""
        return await self._request.retrieve(self._files + path)


def _leniently(answer: Mapping[str, Any]) -> list[bytes]:
    """Return the updates of an answer that strict JSON refuses: one odd update must not hold up the others."""
    found = answer.get("result")
    if not isinstance(found, list):
        raise NetworkError("the answer holds no updates")
    return [json.dumps(update).encode() for update in found]
