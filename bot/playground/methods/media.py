"""Photos and documents that the bot sends, and files that it asks for."""

from bot.playground.files import LARGEST_DOWNLOAD, StoredFile, picture_size
from bot.playground.formatting import utf16_length
from bot.playground.methods.messages import edit, editable, formatted, place
from bot.playground.parameters import Params
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json
from bot.playground.world import World

LONGEST_CAPTION = 1024
#: What an `InputMedia` says of its caption, as a message sent anew does.
_OF_MEDIA = ("caption", "parse_mode", "caption_entities")


def send_photo(world: World, params: Params) -> Json:
    """Send a picture with its caption and return the message."""
    chat = world.open_chat(params.number("chat_id"))
    return place(world, chat, params, _content(world, params, "photo"), params.text("caption"))


def send_document(world: World, params: Params) -> Json:
    """Send a file with its caption and return the message."""
    chat = world.open_chat(params.number("chat_id"))
    return place(world, chat, params, _content(world, params, "document"), params.text("caption"))


def edit_message_media(world: World, params: Params) -> Json:
    """Show another picture or file in a message of the bot, or one in a message of text, and return it."""
    chat, record = editable(world, params)
    media = params.structure("media")
    if not isinstance(media, dict) or media.get("type") not in ("photo", "document"):
        raise bad_request("wrong type of the input media")
    kind = media["type"]
    values = {**params.values, **{name: media.get(name) for name in _OF_MEDIA}, kind: media.get("media")}
    given = Params(values, params.uploads)
    return edit(world, chat, record, given, _content(world, given, kind))


def get_file(world: World, params: Params) -> Json:
    """Return where a file can be fetched."""
    if not params.text("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.get(params.text("file_id"))
    if len(file.upload.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.shown(), "file_path": file.path}


def _content(world: World, params: Params, kind: str) -> Json:
    """Return the part of a message that holds its file, and its caption."""
    caption = _caption(params)
    file = _file(world, params, kind)
    if kind == "document":
        return {"document": file.document(), **caption}
    width, height = picture_size(file.upload.data)
    return {"photo": [{**file.shown(), "width": width, "height": height}], **caption}


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
