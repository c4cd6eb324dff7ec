"""A minute of slow breathing, offered under the answer to a vent: one message that changes in place, ended by a tap.

Here it is only written down, moment by moment; ``bot.playing`` shows it. While it goes on, ``Person.breathing_at``
says so: whatever clears that ends it.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.decide.turn import Turn
from bot.core.decision import Button, Frame, Message
from bot.core.wording import breathing as words

#: In, and a longer out: five breaths of twelve seconds are the minute, and ten changes of one message.
_IN_SECONDS = 5
_OUT_SECONDS = 7
_BREATH = _IN_SECONDS + _OUT_SECONDS
_WHOLE = timedelta(seconds=words.BREATHS * _BREATH)
_STOP = ((Button(words.STOP, data="breathe:stop"),),)


def frames() -> tuple[Frame, ...]:
    """The whole minute, from the first breath in to the words that stay."""
    breaths = (
        (
            Frame(breath * _BREATH, words.breathe_in(breath), _STOP),
            Frame(breath * _BREATH + _IN_SECONDS, words.breathe_out(breath), _STOP),
        )
        for breath in range(words.BREATHS)
    )
    return (*(frame for breath in breaths for frame in breath), Frame(_WHOLE.total_seconds(), words.over()))


def press(turn: Turn, rest: list[str]) -> bool:
    """Begin, or stop; false for anything else."""
    if rest == ["stop"]:
        _stop(turn)
    elif not rest:
        _begin(turn)
    else:
        return False
    return True


def stop_unseen(turn: Turn) -> None:
    """Let it go no further, without a word of it."""
    turn.settle(breathing_at=None)
    turn.plays = ()


def _begin(turn: Turn) -> None:
    began = turn.person.breathing_at
    if began is not None and turn.now - began < _WHOLE:
        turn.toast = words.under_way()
        return
    turn.settle(breathing_at=turn.now)
    turn.plays = frames()


def _stop(turn: Turn) -> None:
    """The message that is tapped comes to rest, whether or not it still moved."""
    stop_unseen(turn)
    if turn.source is not None:
        turn.messages.append(Message(words.stopped(), edits=turn.source))
