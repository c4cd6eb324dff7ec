"""What the bot tells Telegram of itself at a start: its commands, in private chats alone, and its descriptions."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.core.wording.menu import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
from bot.transport import BotApi

#: Seconds between one try and the next; what is not taken by then is told at the next start.
_WAITS = (0.0, 1.0, 10.0, 60.0)


async def introduce(api: BotApi) -> None:
    """Tell it, each part until it is taken."""
    commands = [{"command": name, "description": what} for name, what in COMMANDS]
    left: list[tuple[str, dict[str, Any]]] = [
        ("setMyCommands", {"commands": commands, "scope": {"type": "all_private_chats"}}),
        ("setMyDescription", {"description": DESCRIPTION}),
        ("setMyShortDescription", {"short_description": SHORT_DESCRIPTION}),
    ]
    for seconds in _WAITS:
        await asyncio.sleep(seconds)
        left = [(method, what) for method, what in left if not await api.once(method, what)]
        if not left:
            return
