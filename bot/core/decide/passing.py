""" "Skip", "I don't know", "not sure yet": answers to every kind of question. What can be planned is planned, what was
told is kept, and nothing is asked again.
"""

from __future__ import annotations

import re

from bot.core.decide import account, care, following
from bot.core.decide.turn import Act, Ask, Turn
from bot.core.reading import Intent, Reading
from bot.core.wording import answers_questions
from bot.core.wording.naming import head
from storage.facts import Interview, Promise, Question, QuestionKind

_SKIPS = re.compile(r"(?:skip|pass)(?: it| this| that| the question| please)*|leave it(?: open| out)?(?: please)?")
_UNSURE = re.compile(
    r"(?:(?:hm+|um+|er+|well|honestly|sorry|oh)[, ]+)*"
    r"(?:(?:i'?m |i am |we'?re )?(?:really |still |honestly |quite )*(?:not sure|unsure|not certain|undecided)"
    r"|(?:i )?(?:really |honestly |still )*(?:don'?t|do not|can'?t|cannot|couldn'?t)"
    r" (?:know|remember|recall|say|tell you|ask)(?: that| it| them)?|(?:i )?didn'?t (?:ask|catch (?:it|that)|hear)"
    r"|(?:i )?(?:have |'ve |had )?(?:no|not a|haven'?t a|haven'?t got a) (?:idea|clue)|(?:i )?forgot|(?:i )?forget"
    r"|dunno|idk|no clue|who knows|beats me|tb[acd]|to be (?:confirmed|decided)|unknown"
    r"|not (?:asked|known|decided|told|clear|confirmed)"
    r"|(?:i )?haven'?t (?:asked|heard|decided|been told)|(?:i'?ll|i will) (?:find out|ask|tell you later|let you know)"
    r"|(?:i'?d |i would )?rather not say|prefer not to say|(?:it'?s )?(?:confidential|a secret|private))"
    r"(?:,? (?:yet|right now|now|for now|at the moment|honestly|sorry|just yet|exactly|any ?more|tbh|i'?m afraid))*"
)
#: Words wait for these, and are done once they are answered.
_ABOUT_WORDS = (QuestionKind.WHEN, QuestionKind.CONFIRM)


def skips(said: str) -> bool:
    """Whether the words leave the question out."""
    return _SKIPS.fullmatch(said) is not None


def passes(said: str) -> bool:
    """Whether the words leave the question out, or say that the answer is not known; in small letters."""
    return skips(said) or _UNSURE.fullmatch(said) is not None


def pass_over(turn: Turn, question: Question, said: str, act: Act) -> None:
    """Take the words for the answer to this question that they are."""
    if question.kind is QuestionKind.SAFE:
        care.safe(turn, yes=False)
        return
    interview = turn.interview(question.interview_id)
    if question.waiting is not None and question.kind in _ABOUT_WORDS and not skips(said):
        # What they told is not let go of because its day is not known: it waits, and is not asked about again.
        turn.say(answers_questions.kept_until_known(question.kind is QuestionKind.WHEN))
        return
    turn.close_question()
    if interview is None or question.kind in (QuestionKind.DELETE, QuestionKind.CONFIRM, QuestionKind.ZONE):
        _let_go(turn, question.kind)
    else:
        _leave_open(turn, question, interview, said, act)


def _let_go(turn: Turn, kind: QuestionKind) -> None:
    """A question of no interview, or one whose answer would have changed something, is let go."""
    if kind is QuestionKind.DELETE:
        account.keep(turn)
    elif kind is QuestionKind.CONFIRM:
        care.unsure(turn)
    elif kind is QuestionKind.ZONE:
        turn.say(answers_questions.zone_taken_meanwhile(turn.person))
    else:
        account.let_go(turn)


def _leave_open(turn: Turn, question: Question, interview: Interview, said: str, act: Act) -> None:
    """What is not known of an interview is planned without, or the next thing is asked."""
    step = turn.reminder(question.reminder_id)
    if skips(said) and step is not None and step.asked:
        act(turn, Ask(Reading(Intent.SKIP_STEP), interview_id=interview.id, reminder_id=step.id, sure=True))
    elif question.kind is QuestionKind.FELT and interview.promise is Promise.UNSAID:
        following.ask_promised(turn, interview)
    elif question.kind in (QuestionKind.PROMISED, QuestionKind.NEW_DAY):
        following.say_unknown_is_fine(turn, interview)
    elif question.kind is QuestionKind.NEXT_WHEN:
        turn.say(answers_questions.next_round_kept(head(interview, turn.today)), about=(interview.id,))
    else:
        following.say_left_open(turn, interview)
