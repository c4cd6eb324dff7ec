"""What the bot tells Telegram of itself at a start: its commands, in private chats alone, and its descriptions."""

from __future__ import annotations

from bot.core.wording.menu import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
from bot.transport import BotApi


async def introduce(api: BotApi) -> None:
    """Tell it once; what is not taken is told at the next start."""
    commands = [{"command": name, "description": what} for name, what in COMMANDS]
    await api.once("setMyCommands", {"commands": commands, "scope": {"type": "all_private_chats"}})
    await api.once("setMyDescription", {"description": DESCRIPTION})
    await api.once("setMyShortDescription", {"short_description": SHORT_DESCRIPTION})
