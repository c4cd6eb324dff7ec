"""The bot as it would be if it sealed nothing: what sealing costs is measured against it, and nobody else runs it."""

from __future__ import annotations

import os

from bot.app import App
from bot.commands.run import run, told_to_stop, until_told
from bot.settings import Settings
from storage.sealing import FORMAT, KEY_ID_BYTES, NONCE_BYTES, Keys

_HEAD = len(FORMAT) + KEY_ID_BYTES + NONCE_BYTES


class _Open(Keys):
    """Leaves every text as it is, behind a head as long as that of a sealed one."""

    __slots__ = ()

    def seal(self, data: bytes, bound_to: bytes) -> bytes:
        return FORMAT + self.sealing + bytes(NONCE_BYTES) + data

    def open(self, sealed: bytes, bound_to: bytes) -> bytes:
        return bytes(sealed[_HEAD:])


async def main(settings: Settings) -> None:
    """Run until told to stop."""
    told = told_to_stop()
    async with App(settings, keys=_Open((bytes(32),))) as app:
        await until_told(app, told)


if __name__ == "__main__":
    run(main(Settings.from_env(os.environ)))
