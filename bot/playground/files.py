"""Files that went through the chat, kept in memory: what a file id stands for, and how big a picture is."""

import mimetypes
import struct
from dataclasses import dataclass

from bot.playground.refusals import bad_request
from bot.playground.shapes import Json

LARGEST_DOWNLOAD = 20 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was handed in."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file under the id that the Bot API gives it."""

    id: str
    path: str
    upload: Upload

    def shown(self) -> Json:
        """Return what every kind of file has in common in the Bot API."""
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": len(self.upload.data)}

    def document(self) -> Json:
        """Return it as a `Document`."""
        return {**self.shown(), "file_name": self.upload.name, "mime_type": self.upload.mime_type}


class Files:
    """All files, by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, folder: str, upload: Upload) -> StoredFile:
        """Keep a file in one of Telegram's folders (`documents`, `photos`, `voice` ...)."""
        number = len(self._by_id) + 1
        ending = mimetypes.guess_extension(upload.mime_type) or ".bin"
        if "." in upload.name:
            ending = "." + upload.name.rsplit(".", 1)[1]
        file = StoredFile(f"file-{folder}-{number}", f"{folder}/file_{number}{ending}", upload)
        self._by_id[file.id] = self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> StoredFile:
        """Return the file of an id; raises `RefusalError` as Telegram does."""
        if file_id not in self._by_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return self._by_id[file_id]

    def at(self, path: str) -> StoredFile | None:
        """Return the file at a path."""
        return self._by_path.get(path)


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG; raises `RefusalError` for what Telegram could not show as a photo."""
    if data.startswith(_PNG) and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    at = 2
    while data.startswith(b"\xff\xd8") and at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    raise bad_request("IMAGE_PROCESS_FAILED")
