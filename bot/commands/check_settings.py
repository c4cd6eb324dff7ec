"""``python -m bot check-settings``: says how the bot would run with the settings as they are, or what is wrong."""

from __future__ import annotations

from bot.key import keys_of
from bot.settings import Settings


def main(settings: Settings) -> int:
    """Print what the settings mean and return 0; nothing is made, or asked of Telegram or the database."""
    if settings.data_key or settings.key_file.exists():
        keys_of(settings)
    print("The settings are sound.")
    for name, meaning in _meanings(settings):
        print(f"{name}: {meaning}")
    return 0


def _meanings(settings: Settings) -> list[tuple[str, str]]:
    how = f"webhook at {settings.webhook_url}" if settings.webhook_url else "long polling"
    key = "DATA_KEY" if settings.data_key else str(settings.key_file)
    allowed = f"{len(settings.allowed_users)} people" if settings.allowed_users else "everybody"
    return [
        ("starts", f"the bot, {how}" if settings.token else f"the playground, on port {settings.port} (no token)"),
        ("database", settings.database_url.partition(":")[0].partition("+")[0]),
        ("key", f"from {key}"),
        ("may use it", allowed),
    ]
