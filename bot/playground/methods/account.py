"""What the bot asks and tells about itself: its name, its commands, its descriptions, its menu button."""

import re

from bot.playground.parameters import Params
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json, encode
from bot.playground.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MENU_BUTTONS = ("commands", "default", "web_app")


def get_me(world: World, params: Params) -> Json:
    """Return the bot."""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
    }


def set_my_commands(world: World, params: Params) -> bool:
    """Keep the commands of one scope and language."""
    commands = params.structure("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, dict) or not _COMMAND.fullmatch(str(command.get("command", "")).lstrip("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_scope(params)] = [
        {"command": str(command["command"]).lstrip("/"), "description": command["description"]} for command in commands
    ]
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """Return the commands of one scope and language."""
    return world.profile.commands.get(_scope(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Forget the commands of one scope and language."""
    world.profile.commands.pop(_scope(params), None)
    return True


def _scope(params: Params) -> tuple[str, str]:
    scope = params.structure("scope") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad_request("can't parse BotCommandScope")
    name = scope["type"] if len(scope) == 1 else encode(scope).decode()
    return str(name), params.text("language_code")


def set_my_description(world: World, params: Params) -> bool:
    """Keep what an empty chat says of the bot."""
    if len(params.text("description")) > 512:
        raise bad_request("BOT_DESCRIPTION_TOO_LONG")
    world.profile.description[params.text("language_code")] = params.text("description")
    return True


def set_my_short_description(world: World, params: Params) -> bool:
    """Keep what the bot's profile says of it."""
    if len(params.text("short_description")) > 120:
        raise bad_request("BOT_SHORT_DESCRIPTION_TOO_LONG")
    world.profile.short_description[params.text("language_code")] = params.text("short_description")
    return True


def set_chat_menu_button(world: World, params: Params) -> bool:
    """Keep which menu button the bot wants."""
    button = params.structure("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _MENU_BUTTONS:
        raise bad_request("can't parse menu button: Unsupported type specified")
    world.profile.menu_button = button
    return True
