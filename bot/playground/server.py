"""The stand-in in a process of its own: prints its address as one line, stops on SIGTERM or when its input closes."""

import argparse
import asyncio
import os
import signal
import stat
import sys
import threading
from collections.abc import Callable

if sys.platform != "win32":
    import uvloop

from bot.playground.standin import TOKEN, Standin
from bot.playground.world import Limits


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.playground.server", description=__doc__)
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--keep-messages", type=int, help="keep only the last N messages of each chat")
    parser.add_argument("--keep-calls", type=int, help="keep only the last N calls in the log")
    return parser.parse_args()


def _watch_input(closed: Callable[[], object]) -> None:
    """Call `closed` when whoever started this process, and holds the other end of its input, is gone."""
    mode = os.fstat(sys.stdin.fileno()).st_mode
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
        # A daemon, because a read that never returns would keep the process from ending.
        threading.Thread(target=_read_to_the_end, args=(sys.stdin.fileno(), closed), daemon=True).start()


def _read_to_the_end(number: int, closed: Callable[[], object]) -> None:
    # Past sys.stdin, whose lock a thread must not hold when the interpreter goes down.
    while os.read(number, 4096):
        pass
    closed()


async def serve(arguments: argparse.Namespace) -> None:
    """Serve until told to stop."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    _watch_input(lambda: loop.call_soon_threadsafe(stopped.set))
    limits = Limits(arguments.keep_messages, arguments.keep_calls)
    async with Standin(arguments.token, host=arguments.host, port=arguments.port, limits=limits) as standin:
        print(standin.url, flush=True)
        await stopped.wait()


def main() -> None:
    """Run the stand-in by itself, on the quicker loop where there is one."""
    if sys.platform == "win32":
        asyncio.run(serve(_arguments()))
    else:
        uvloop.run(serve(_arguments()))


if __name__ == "__main__":
    main()
