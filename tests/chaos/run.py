"""One run: so many random steps, drawn from a seed, with a look at everybody every few of them and at the end."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.playground.person import ChatMessage
from tests.chaos import model
from tests.chaos.acts import Acts
from tests.chaos.model import ZONE, Someone
from tests.chaos.theatre import EndedError, Theatre, theatre
from tests.chaos.worker import Found
from tests.survival.processes import PATIENCE

BEGINS_AT = datetime(2026, 11, 2, 12, tzinfo=ZONE)
#: By then every step of an interview is past, whatever held it up.
_LONG = timedelta(days=80)
_A_WHILE = timedelta(days=8)
_LOOK_EVERY = 25


@dataclass(frozen=True)
class Play:
    """What makes a run the same again: its seed, and how much of it there is."""

    seed: int
    steps: int = 60
    people: int = 5
    shared: bool = False
    #: Whether every step of every interview is waited for at the end; it takes a while.
    whole: bool = True

    def __str__(self) -> str:
        kind = "postgresql" if self.shared else "sqlite"
        return f"--seed {self.seed} --steps {self.steps} --people {self.people} --database {kind}"


@dataclass
class Outcome:
    """What a run came to: what went wrong, and what was done until then."""

    wrongs: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    looks: int = 0


async def run(play: Play, tell: Callable[[str], object] = lambda _: None) -> Outcome:
    """Play, up to the first look at which something is wrong."""
    outcome = Outcome()

    def note(step: str) -> None:
        outcome.steps.append(step)
        tell(step)

    with tempfile.TemporaryDirectory(prefix="hearback-chaos-", ignore_cleanup_errors=True) as folder:
        bots = 2 if play.shared else 1
        async with theatre(Path(folder), shared=play.shared, begins_at=BEGINS_AT, bots=bots) as running:
            try:
                await _play(running, play, outcome, note)
            except (EndedError, TimeoutError) as error:
                outcome.wrongs.append(f"{type(error).__name__}: {error}")
    return outcome


async def _play(running: Theatre, play: Play, outcome: Outcome, note: Callable[[str], object]) -> None:
    everybody = [Someone(101 + number) for number in range(play.people)]
    await _welcome(running, everybody)
    acts = Acts(running, everybody, play.seed)
    for number in range(1, play.steps + 1):
        note(await acts.draw()())
        if number % _LOOK_EVERY == 0 or number == play.steps:
            outcome.wrongs = await _look(running, everybody, acts)
            outcome.looks += 1
            note(f"a look after {number} steps: {outcome.wrongs or 'all is well'}")
            if outcome.wrongs:
                return
    if not play.whole:
        return
    await _until_all_is_past(running, everybody)
    outcome.wrongs = await _look(running, everybody, acts, at_the_end=True)
    outcome.looks += 1
    note(f"a look at the end: {outcome.wrongs or 'all is well'}")


async def _welcome(running: Theatre, everybody: Sequence[Someone]) -> None:
    for someone in everybody:
        talk = await running.people.add(someone.id, "Ana", language_code="en-GB")
        await talk.say("/start")
        await talk.say("London")
    await running.settle()


async def _until_all_is_past(running: Theatre, everybody: Sequence[Someone]) -> None:
    """Let every step come; people are heard of now and then, or they would be left in peace."""
    for _ in range(_LONG // _A_WHILE):
        await running.pass_time(_A_WHILE)
        for someone in everybody:
            if not someone.blocked:
                await running.people.talk(someone.id).say("/next")
    await running.settle()


async def _look(running: Theatre, everybody: Sequence[Someone], acts: Acts, *, at_the_end: bool = False) -> list[str]:
    """Let all faults end and everything be quiet, and hold everybody's chat against the model."""
    await running.people.clear_faults()
    await running.start()
    transcripts, found = await _quiet(running, everybody)
    wrongs = [f"{number} updates are set aside" for state, number in found.inbox.items() if state == "set_aside"]
    for someone in everybody:
        known = found.known.get(someone.id)
        wrongs += model.wrongs(someone, known, transcripts[someone.id], running.now, acts.repeats)
        if at_the_end and known is not None and not someone.left:
            wrongs += model.lost_hope(someone, known, _LONG, running.now)
    return wrongs


async def _quiet(running: Theatre, everybody: Sequence[Someone]) -> tuple[dict[int, list[ChatMessage]], Found]:
    """Wait until nothing waits any more, not even what failed and rests."""
    async with asyncio.timeout(2 * PATIENCE):
        while True:
            await running.settle()
            transcripts = {one.id: await running.people.talk(one.id).transcript() for one in everybody}
            ids = {str(one): [message.id for message in said] for one, said in transcripts.items()}
            found: Found = await running.alive[0].ask("found", ids, told=Found)
            if not found.inbox.get("waiting") and not found.outbox.get("waiting"):
                return transcripts, found
            await asyncio.sleep(0.2)
