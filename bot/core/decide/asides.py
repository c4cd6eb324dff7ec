"""Questions asked in passing, for a setting or a draft to check: what they lie upon is open again after them.

So that a page of the card never costs the person the question of an interview.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide.turn import Rows, Turn
from storage.facts import Question, QuestionKind

_IN_PASSING = (QuestionKind.SETTING, QuestionKind.CHECK)


def ask(
    turn: Turn, kind: QuestionKind, html: str, rows: Rows = (), *, setting: str | None = None, placeholder: str = ""
) -> None:
    """Ask it in a message of its own; where words wait for another answer, its buttons alone ask."""
    beneath = _lies_upon(turn)
    turn.ask(kind, html, rows, placeholder=placeholder or None)
    question = turn.known.question
    if question is not None and question.kind is kind:
        turn.known = replace(turn.known, question=replace(question, setting=setting, beneath=beneath))


def open_on(turn: Turn, kind: QuestionKind, setting: str | None) -> None:
    """Let the message that was tapped ask it."""
    if turn.words_wait:
        return
    question = Question(kind, turn.now, message_id=turn.source, setting=setting, beneath=_lies_upon(turn))
    turn.known = replace(turn.known, question=question)


def close(turn: Turn) -> None:
    """It is answered or left; what it lay upon is open again."""
    question = turn.known.question
    if question is not None and (question.kind in _IN_PASSING or question.beneath is not None):
        turn.known = replace(turn.known, question=question.beneath)


def _lies_upon(turn: Turn) -> Question | None:
    question = turn.known.question
    if question is None:
        return None
    return question.beneath if question.kind in _IN_PASSING or question.beneath is not None else question
