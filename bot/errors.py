"""What ends the bot, each with a text that is one line for the person who runs it."""

from __future__ import annotations


class StoppedError(Exception):
    """The bot cannot go on; ``status`` is the exit status."""

    def __init__(self, line: str, status: int = 1) -> None:
        super().__init__(line)
        self.status = status


class SettingsError(StoppedError):
    """A setting is wrong or missing; the line names it and says what it should be."""

    def __init__(self, line: str) -> None:
        super().__init__(line, 2)
