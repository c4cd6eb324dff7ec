"""Photos and documents that the bot sends, and files that it asks for."""

from bot.playground.files import LARGEST_DOWNLOAD, StoredFile, picture_size
from bot.playground.formatting import utf16_length
from bot.playground.methods.messages import formatted, place
from bot.playground.parameters import Params
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json
from bot.playground.world import World

LONGEST_CAPTION = 1024


def send_photo(world: World, params: Params) -> Json:
    """Send a picture with its caption and return the message."""
    chat = world.open_chat(params.number("chat_id"))
    caption = _caption(params)
    file = _file(world, params, "photo")
    width, height = picture_size(file.upload.data)
    content = {"photo": [{**file.shown(), "width": width, "height": height}], **caption}
    return place(world, chat, params, content, params.text("caption"))


def send_document(world: World, params: Params) -> Json:
    """Send a file with its caption and return the message."""
    chat = world.open_chat(params.number("chat_id"))
    caption = _caption(params)
    file = _file(world, params, "document")
    return place(world, chat, params, {"document": file.document(), **caption}, params.text("caption"))


def get_file(world: World, params: Params) -> Json:
    """Return where a file can be fetched."""
    if not params.text("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.get(params.text("file_id"))
    if len(file.upload.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.shown(), "file_path": file.path}


def _caption(params: Params) -> Json:
    text, entities = formatted(params, "caption")
    if utf16_length(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    caption: Json = {"caption": text} if text else {}
    return {**caption, "caption_entities": entities} if entities else caption


def _file(world: World, params: Params, kind: str) -> StoredFile:
    """Return the file that is sent: new, or known by its id. Nothing is ever fetched from an address."""
    upload = params.upload(kind)
    if upload:
        if not upload.data:
            raise bad_request("file must be non-empty")
        return world.files.add(f"{kind}s", upload)
    wanted = params.text(kind)
    if not wanted:
        raise bad_request(f"there is no {kind} in the request")
    if wanted.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return world.files.get(wanted)
