"""How many messages a second go out with many in flight, against python-telegram-bot as it comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from bot.playground.person import PersonClient
from tests.bench.processes import output_of, standin
from tests.bench.result import Goal, Result
from tests.bench.scale import Scale
from tests.bench.sender import CHATS, IN_FLIGHT

_GOAL = Goal(5, "times", at_least=True)


async def measure(scale: Scale) -> list[Result]:
    """Send each way in turn, in processes of their own, to one stand-in."""
    counts = {"default": scale.sent_by_other, "transport": scale.sent, "bot": scale.sent}
    rates: dict[str, list[float]] = {way: [] for way in counts}
    async with standin() as url, PersonClient(url) as people:
        await people.add_many([{"id": chat_id, "first_name": "Ana"} for chat_id in CHATS])
        for _ in range(scale.rounds):
            for way, count in counts.items():
                rates[way].append(float(await output_of("tests.bench.sender", way, url, str(count))))
    return [
        _result(f"Sending with {IN_FLIGHT} in flight", rates, "bot"),
        _result("The same by python-telegram-bot's `Bot` over the bot's transport", rates, "transport"),
    ]


def _result(what: str, rates: Mapping[str, Sequence[float]], way: str) -> Result:
    ratio = median(own / other for own, other in zip(rates[way], rates["default"], strict=True))
    figures = f"{median(rates[way]):,.0f} and {median(rates['default']):,.0f} messages a second"
    return Result(what, "python-telegram-bot's default transport", _GOAL, ratio, figures)
