"""The person's side over HTTP, under `/person/`: acts, transcripts, the log of calls, faults. JSON in, JSON out."""

import base64
import binascii
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
from aiohttp import web

from bot.playground import acts, membership
from bot.playground.api import BotApi
from bot.playground.chats import Person
from bot.playground.files import Upload
from bot.playground.guard import Handler, guarded
from bot.playground.refusals import MistakeError, RefusalError
from bot.playground.shapes import Json, decode, encode
from bot.playground.world import Query, World

LONGEST_WAIT = 60.0

ACTS: dict[str, Callable[..., Any]] = {
    "say": acts.say,
    "edit": acts.edit,
    "press": acts.press,
    "react": acts.react,
    "send_location": acts.send_location,
    "send_document": acts.send_document,
    "send_photo": acts.send_photo,
    "send_voice": acts.send_voice,
    "send_sticker": acts.send_sticker,
    "send_contact": acts.send_contact,
    "write": acts.write,
    "block": membership.block,
    "unblock": membership.unblock,
    "add_bot": membership.add_bot,
    "remove_bot": membership.remove_bot,
    "migrate": membership.migrate,
}


class PersonRoutes:
    """The handlers of the person's side, over one world."""

    def __init__(self, world: World, api: BotApi) -> None:
        self.world = world
        self.api = api

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/person/people", self.people),
            ("POST", "/person/people", self.add_people),
            ("GET", "/person/chats/{chat_id}", self.chat),
            ("GET", "/person/calls", self.calls),
            ("GET", "/person/status", self.status),
            ("GET", "/person/faults", self.faults),
            ("POST", "/person/faults", self.add_fault),
            ("DELETE", "/person/faults", self.clear_faults),
            ("GET", "/person/files/{file_id}", self.file),
            ("POST", "/person/inject", self.inject),
            ("POST", "/person/clock", self.set_clock),
            ("POST", "/person/{person_id}/{act}", self.act),
        ]
        for method, path, handler in table:
            router.add_route(method, path, guarded(_telling(handler)))

    async def people(self, request: web.Request) -> web.StreamResponse:
        """List the people."""
        return _json([person.as_user() for person in self.world.people.values()])

    async def add_people(self, request: web.Request) -> web.StreamResponse:
        """Add people: `{"people": [{"id", "first_name", ...}]}`."""
        self.world.add_people(Person(**one) for one in (await _body(request)).get("people", []))
        return _json(len(self.world.people))

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Let a person do something; a pressed button answers with what the bot said to it, within `wait` seconds."""
        name = request.match_info["act"]
        if name not in ACTS:
            raise MistakeError(f"nobody can {name!r}; the acts are {', '.join(ACTS)}")
        body = await _body(request)
        wait = min(float(body.pop("wait", 0)), LONGEST_WAIT)
        if "content" in body and name != "write":
            body = _with_upload(body)
        done = ACTS[name](self.world, int(request.match_info["person_id"]), **body)
        if not isinstance(done, Query):
            return _json(done)
        await done.chat.pulse.until(lambda: done.answer is not None, wait)
        return _json({"query_id": done.id, "answer": done.answer})

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """Show a chat; wait up to `wait` seconds for events after `after_event`, or changes after `after_revision`."""
        chat = self.world.chat(int(request.match_info["chat_id"]))
        query = request.query
        event = int(query["after_event"]) if "after_event" in query else None
        revision = int(query.get("after_revision", 0))
        wait = min(float(query.get("wait", 0)), LONGEST_WAIT)
        if "after_revision" in query:
            await chat.pulse.until(lambda: chat.revision > revision, wait)
        elif event is not None:
            await chat.pulse.until(lambda: event is None or chat.events > event, wait)
        entries = chat.entries(after_event=event, after_revision=revision)
        return _json({**chat.state(), "messages": entries})

    async def calls(self, request: web.Request) -> web.StreamResponse:
        """Show the calls of the bot; wait up to `wait` seconds until there are more than `more_than` of `method`."""
        query, calls = request.query, self.world.calls
        method, after = query.get("method", ""), int(query.get("after", 0))
        if "more_than" in query:
            more_than = int(query["more_than"])
            wait = min(float(query.get("wait", 0)), LONGEST_WAIT)
            await calls.pulse.until(lambda: calls.count(method) > more_than, wait)
        return _json({"total": calls.total, "counts": calls.counts(), "calls": calls.list(method, after)})

    async def status(self, request: web.Request) -> web.StreamResponse:
        """Show how everything stands; wait up to `wait` seconds until every update is confirmed."""
        pending = self.world.pending
        wait = min(float(request.query.get("wait", 0)), LONGEST_WAIT)
        await pending.changed.until(lambda: not pending, wait)
        profile = self.world.profile
        return _json(
            {
                "unconfirmed": len(pending),
                "updates": pending.added,
                "counts": self.world.calls.counts(),
                "clock_offset": self.world.clock_offset.total_seconds(),
                "webhook": self.api.webhook.info(),
                "commands": {"|".join(key): value for key, value in profile.commands.items()},
                "description": profile.description,
                "short_description": profile.short_description,
                "menu_button": profile.menu_button,
                "chats": [chat.state() for chat in self.world.chats.values()][:1000],
            }
        )

    async def faults(self, request: web.Request) -> web.StreamResponse:
        """List the faults and how often each struck."""
        return _json(self.world.faults.list())

    async def add_fault(self, request: web.Request) -> web.StreamResponse:
        """Ask for a fault."""
        return _json(self.world.faults.add_from(await _body(request)).shown())

    async def clear_faults(self, request: web.Request) -> web.StreamResponse:
        """Forget all faults."""
        self.world.faults.clear()
        return _json([])

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Hand a file to a person: pictures to look at, everything else to keep."""
        upload = self.world.files.get(request.match_info["file_id"]).upload
        picture = upload.mime_type in ("image/png", "image/jpeg", "image/webp")
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
        if not picture:
            headers["Content-Disposition"] = "attachment"
        kind = upload.mime_type if picture else "application/octet-stream"
        return web.Response(body=upload.data, content_type=kind, headers=headers)

    async def inject(self, request: web.Request) -> web.StreamResponse:
        """Queue `{"update": ...}` word for word."""
        return _json(acts.inject(self.world, (await _body(request)).get("update")))

    async def set_clock(self, request: web.Request) -> web.StreamResponse:
        """Move the dates of messages: `{"offset_seconds": ...}` from the machine's now."""
        self.world.clock_offset = timedelta(seconds=float((await _body(request))["offset_seconds"]))
        return _json(self.world.timestamp())


def _telling(handler: Handler) -> Handler:
    """Return `handler` with mistakes told in the answer, for whoever writes the test."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except (MistakeError, RefusalError, TypeError, ValueError, KeyError, msgspec.DecodeError) as mistake:
            return _json({"error": f"{type(mistake).__name__}: {mistake}"}, status=400)

    return handle


def _json(value: Any, status: int = 200) -> web.Response:
    return web.Response(body=encode(value), status=status, content_type="application/json")


async def _body(request: web.Request) -> Json:
    body = decode(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise MistakeError("an object is expected")
    return body


def _with_upload(body: Json) -> Json:
    """Take `name`, `mime_type` and `content` (base64) of a file together."""
    try:
        data = base64.b64decode(body.pop("content"), validate=True)
    except binascii.Error as broken:
        raise MistakeError("the content of a file is base64") from broken
    name, kind = str(body.pop("name", "file")), str(body.pop("mime_type", "application/octet-stream"))
    return {**body, "upload": Upload(name, kind, data)}
