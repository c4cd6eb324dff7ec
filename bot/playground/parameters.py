"""The parameters of one call of the Bot API, however they were sent: JSON, form, multipart or in the address."""

from dataclasses import dataclass, field
from typing import Any

import msgspec
from aiohttp import BodyPartReader, web

from bot.playground.files import Upload
from bot.playground.refusals import RefusalError, bad_request
from bot.playground.shapes import decode

LARGEST_UPLOAD = 50 * 1024 * 1024


@dataclass(slots=True)
class Params:
    """Values as they came, read as what a method expects them to be."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text; an absent one is empty."""
        value = self.values.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def number(self, name: str) -> int | None:
        """Return a whole number, or nothing where there is none."""
        value = self.values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        try:
            return int(value) if isinstance(value, str) else None
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Return whether a switch is on."""
        value = self.values.get(name)
        return value.lower() in ("true", "1", "yes") if isinstance(value, str) else bool(value)

    def structure(self, name: str) -> Any:
        """Return an object or list, also where it came as JSON in a text; raises `RefusalError` for broken JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return decode(value)
        except msgspec.DecodeError as broken:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from broken

    def names(self, name: str) -> list[str] | None:
        """Return a list of texts, or nothing where there is none; raises `RefusalError` for anything else."""
        found = self.structure(name)
        if found is not None and not (isinstance(found, list) and all(isinstance(one, str) for one in found)):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array of String")
        return found

    def upload(self, name: str) -> Upload | None:
        """Return a file sent under this name, or the one that it refers to with `attach://`."""
        if name in self.uploads:
            return self.uploads[name]
        return self.uploads.get(self.text(name).removeprefix("attach://"))


async def read_params(request: web.BaseRequest) -> Params:
    """Read a request's parameters; those in the body win over those in the address."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    if request.method != "POST" or not request.body_exists:
        return Params(values)
    kind = request.content_type
    if kind == "application/json":
        return Params({**values, **_object(await request.read())})
    if kind == "application/x-www-form-urlencoded":
        return Params({**values, **dict(await request.post())})
    if kind == "multipart/form-data":
        return await _read_multipart(request, values)
    return Params(values)


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = decode(body) if body else {}
    except msgspec.DecodeError as broken:
        raise bad_request("can't parse JSON object") from broken
    if not isinstance(found, dict):
        raise bad_request("object expected")
    return found


async def _read_multipart(request: web.BaseRequest, values: dict[str, Any]) -> Params:
    params = Params(values)
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        if part.filename is None:
            params.values[part.name] = await part.text()
            continue
        data = bytes(await part.read())
        if len(data) > LARGEST_UPLOAD:
            raise RefusalError(413, "Request Entity Too Large")
        mime_type = part.headers.get("Content-Type", "application/octet-stream")
        params.uploads[part.name] = Upload(part.filename, mime_type, data)
    return params
