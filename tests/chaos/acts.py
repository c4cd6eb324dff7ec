"""What may happen in a run: people talk, time passes, and things go wrong. Each act is one step, drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.playground.person import ChatMessage
from tests.chaos.model import ZONE, Repeats, Someone, Told
from tests.chaos.theatre import Theatre

Act = Callable[[], Awaitable[str]]
_SMALL = ("/next", "/list", "/help", "/stats", "/settings")
_HOURS = (1, 3, 9, 24, 48, 96)
_FAULTS: tuple[dict[str, object], ...] = (
    {"kind": "error", "code": 500},
    {"kind": "error", "code": 502},
    {"kind": "error", "retry_after": 1},
    {"kind": "drop_before"},
    {"kind": "drop_after"},
    {"kind": "delay", "seconds": 0.3},
    {"kind": "hang", "seconds": 0.5},
)
#: Longer than the bot waits for any call but a long poll: it costs that long in every run, so it comes seldom.
_NO_ANSWER: dict[str, object] = {"kind": "hang", "seconds": 12.0}
_SELDOM = 0.03
_METHODS = ("", "sendMessage", "getUpdates", "answerCallbackQuery")


class Acts:
    """The acts of one run. ``draw`` gives the next one; each returns a line that tells what it was."""

    def __init__(self, theatre: Theatre, everybody: list[Someone], seed: int) -> None:
        self._theatre = theatre
        self._everybody = everybody
        self._random = random.Random(seed)
        self.repeats = Repeats()
        acts: list[tuple[int, Act]] = [
            (24, self.tell),
            (14, self.ask),
            (8, self.end),
            (8, self.done),
            (3, self.undo),
            (16, self.time_passes),
            (12, self.fault),
            (5, self.kill),
            (2, self.down),
            (3, self.leap),
            (2, self.back),
            (3, self.block),
        ]
        if theatre.postgres is not None:
            acts.append((2, self.restart_database))
        self._weights = [weight for weight, _ in acts]
        self._acts = [act for _, act in acts]

    def draw(self) -> Act:
        """Return the next act."""
        return self._random.choices(self._acts, self._weights)[0]

    def _somebody(self) -> Someone | None:
        here = [one for one in self._everybody if not one.blocked]
        return self._random.choice(here) if here else None

    async def _say(self, someone: Someone, text: str, reply_to: ChatMessage | None = None) -> str:
        await self._theatre.people.talk(someone.id).say(text, reply_to=reply_to)
        return f"{someone.id} says {text!r}"

    async def tell(self) -> str:
        """Somebody tells of an interview, whole, so that nothing is asked."""
        someone = self._somebody()
        if someone is None or not someone.unused:
            return "nobody has anything to tell"
        company = self._random.choice(someone.unused)
        someone.told.append(Told(company))
        return await self._say(someone, words(company, self._theatre.now.astimezone(ZONE), self._random))

    async def ask(self) -> str:
        someone = self._somebody()
        return await self._say(someone, self._random.choice(_SMALL)) if someone else "nobody asks"

    async def end(self) -> str:
        """An employer said no."""
        someone = self._somebody()
        open_ones = [one for one in someone.standing if not one.no] if someone else []
        if someone is None or not open_ones:
            return "nobody has an answer"
        told = self._random.choice(open_ones)
        told.no = True
        return await self._say(someone, f"{told.company} said no")

    async def done(self) -> str:
        """Somebody replies to what they were reminded of last, or puts a thumb on it."""
        someone = self._somebody()
        if someone is None:
            return "nobody has done anything"
        for message in reversed(await self._theatre.people.talk(someone.id).transcript()):
            if message.by_bot and any(one.startswith("Sent") for one in message.buttons):
                if self._random.random() < 0.3:
                    await self._theatre.people.talk(someone.id).react(message, "👍")
                    return f"{someone.id} puts a thumb on a reminder"
                return await self._say(someone, "done", reply_to=message)
        return "nobody was to do anything"

    async def undo(self) -> str:
        """Somebody takes back what they told last; the tap comes when all is quiet, and counts once."""
        someone = self._somebody()
        if someone is None or not someone.standing or someone.left:
            return "nobody takes anything back"
        await self._theatre.start()
        await self._theatre.settle()
        transcript = await self._theatre.people.talk(someone.id).transcript()
        newest = next((one for one in reversed(transcript) if one.by_bot), None)
        told = someone.standing[-1]
        if newest is None or "Undo" not in newest.buttons or not newest.text.startswith(f"{told.company}, data"):
            return "nothing can be taken back"
        await self._theatre.people.talk(someone.id).press(newest, "Undo", wait=0)
        told.undone = True
        return f"{someone.id} takes {told.company} back"

    async def time_passes(self) -> str:
        await self._theatre.start()
        hours = self._random.choice(_HOURS)
        await self._theatre.pass_time(timedelta(hours=hours, minutes=self._random.randrange(60)))
        return f"{hours} hours pass"

    async def fault(self) -> str:
        """The next calls of the bot fail."""
        seldom = self._random.random() < _SELDOM
        fault = dict(_NO_ANSWER if seldom else self._random.choice(_FAULTS))
        times = 1 if seldom else self._random.randint(1, 4)
        method = self._random.choice(_METHODS)
        if fault["kind"] in ("drop_after", "delay", "hang"):
            self.repeats.in_all += times
        await self._theatre.people.fail(times=times, method=method, **fault)
        return f"{times} calls of {method or 'any method'} will meet {fault}"

    async def kill(self) -> str:
        """A bot is killed in the middle of its work, and started again."""
        await self._theatre.start()
        calls = (await self._theatre.people.calls(after=10**9)).total
        for _ in range(self._random.randint(1, 8)):
            await self.draw_talk()
        with suppress(TimeoutError):
            await self._theatre.people.wait_for_calls(more_than=calls + self._random.randrange(12), within=0.5)
        await self._theatre.kill(self._random.choice(self._theatre.alive))
        self.repeats.in_all += 1
        await self._theatre.start()
        return "a bot is killed, and started again"

    async def draw_talk(self) -> str:
        """Somebody says something."""
        return await self._random.choice([self.tell, self.ask, self.ask, self.end])()

    async def down(self) -> str:
        """All bots are killed; people go on writing, and time passes, before they come back."""
        for bot in self._theatre.alive:
            await self._theatre.kill(bot)
        self.repeats.in_all += 1
        for _ in range(self._random.randint(0, 4)):
            await self.draw_talk()
        hours = self._random.choice(_HOURS)
        await self._theatre.set_clock(self._theatre.now + timedelta(hours=hours))
        await self._theatre.start()
        return f"the bots are down for {hours} hours"

    async def leap(self) -> str:
        """The clock is put forward at once, as after a sleep of the machine."""
        hours = self._random.choice(_HOURS)
        await self._theatre.set_clock(self._theatre.now + timedelta(hours=hours))
        return f"the clock leaps by {hours} hours"

    async def back(self) -> str:
        """The clock is put back, and comes to where it was again."""
        hours = self._random.randint(1, 5)
        was = self._theatre.now
        await self._theatre.set_clock(was - timedelta(hours=hours))
        for _ in range(2):
            await self.ask()
        await self._theatre.start()
        await self._theatre.settle()
        await self._theatre.set_clock(was)
        return f"the clock goes back by {hours} hours, and on again"

    async def block(self) -> str:
        """Somebody blocks the bot, or who did comes back."""
        gone = [one for one in self._everybody if one.blocked]
        someone = gone[0] if gone else self._random.choice(self._everybody)
        talk = self._theatre.people.talk(someone.id)
        if someone.blocked:
            await talk.unblock()
            await talk.say("/start")
        else:
            await talk.block()
        someone.blocked, someone.left = not someone.blocked, True
        return f"{someone.id} {'blocks the bot' if someone.blocked else 'comes back'}"

    async def restart_database(self) -> str:
        await self.draw_talk()
        await self._theatre.restart_database()
        self.repeats.in_all += 1
        return "the database is torn down, and comes back"


def words(company: str, now: datetime, chance: random.Random) -> str:
    """Return a whole interview in words, held yesterday or in a few days."""
    who = "data analyst, with Dana Lee"
    if chance.random() < 0.4:
        day = now + timedelta(days=chance.randint(2, 6))
        return f"Interview at {company} on {_day(day)} at 2pm, {who}"
    day = now - timedelta(days=1)
    promised = f"they will answer by {_day(now + timedelta(days=chance.randint(2, 9)))}"
    answer = chance.choice((promised, "they named no day"))
    felt = chance.choice(("warm", "mixed", "cold"))
    return f"Interviewed at {company} on {_day(day)} at 10am, {who}, {answer}, it felt {felt}"


def _day(day: datetime) -> str:
    return f"{day:%A} {day.day} {day:%B}"
