"""The command line: ``python -m bot`` and ``hearback``. Each command is a file in ``bot/commands``."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from bot.errors import StoppedError
from storage.errors import StorageError

COMMANDS = ("run", "playground", "read", "check", "plan", "check-settings", "backup", "move-database", "rotate-key")
#: They take more than their name, and say themselves what.
_TAKE_WORDS = ("read", "backup", "move-database")


def main() -> int:
    """Run the command named on the command line and return the exit status; what is wrong is said in one line."""
    words = sys.argv[1:]
    if (len(words) > 1 and words[0] not in _TAKE_WORDS) or (words and words[0] not in COMMANDS):
        return _refuse(f"usage: python -m bot [{' | '.join(COMMANDS)}]")
    try:
        status = _run(words[0] if words else None, words[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Nobody reads on; what is still unwritten would be complained of when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except StoppedError as error:
        return _refuse(str(error), error.status)
    except StorageError as error:
        return _refuse(str(error))
    return status


def _run(command: str | None, words: list[str]) -> int:
    # Each command is imported alone: they need very different things.
    if command == "read":
        return int(import_module("bot.commands.read").main(sys.stdin, sys.stdout, words))
    if command in ("check", "plan"):
        return int(import_module(f"bot.commands.{command}").main(sys.stdin, sys.stdout))
    from bot.settings import Settings, environment

    settings = Settings.from_env(environment(os.environ, Path.cwd()))
    name = command or ("run" if settings.token else "playground")
    module = import_module(f"bot.commands.{name.replace('-', '_')}")
    return int(module.main(settings, words) if name in _TAKE_WORDS else module.main(settings))


def _refuse(line: str, status: int = 2) -> int:
    print(line, file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
