"""A paste that the client split into several messages: two of the same second, the first as long as one may be.

Together they are one message; what the first said by itself is taken back, as if it had been edited into both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.decide.turn import Turn
from bot.core.happened import Edited, Said
from storage.facts import LongWords

#: A client cuts at 4,096 UTF-16 units, at a space or a line's end where there is one near.
_LONG = 3800
_PIECES_AT_MOST = 3 * 4096
#: Telegram says in which second a message was sent; two of one paste may fall on both sides of a second's end.
_TOGETHER = timedelta(seconds=1)
_KEPT = timedelta(minutes=1)


def joined(turn: Turn, said: Said) -> Edited | None:
    """The whole paste, as an edit of its first message, where this message goes on in it; else None.

    What may go on in the next message is remembered until then.
    """
    first = turn.person.long_words
    _remember(turn, _words_of(said))
    whole = one_message(Said(first.message_id, first.text, first.said_at), said) if first else None
    if whole is None:
        return None
    goes_on = LongWords(whole.message_id, whole.text, said.said_at) if _is_long(said) else None
    _remember(turn, goes_on)
    return Edited(whole.message_id, whole.text, whole.said_at, said.said_at)


def one_message(first: Said, second: Said) -> Said | None:
    """The message that the two were before a client split it; None where they are two."""
    together = timedelta(0) <= second.said_at - first.said_at <= _TOGETHER
    if not together or not _is_long(first) or second.reply_to is not None or second.text.startswith("/"):
        return None
    text = f"{first.text}\n{second.text}"[:_PIECES_AT_MOST]
    return replace(first, text=text, whole=not _is_long(second))


def forget_old(turn: Turn) -> None:
    """Keep no words of the person longer than what follows at once needs them."""
    words = turn.person.long_words
    if words is not None and turn.now - words.said_at > _KEPT:
        _remember(turn, None)


def _is_long(said: Said) -> bool:
    return not said.whole and len(said.text) >= _LONG and not said.text.startswith("/")


def _words_of(said: Said) -> LongWords | None:
    return LongWords(said.message_id, said.text, said.said_at) if _is_long(said) else None


def _remember(turn: Turn, words: LongWords | None) -> None:
    if turn.person.long_words != words:
        turn.settle(long_words=words)
