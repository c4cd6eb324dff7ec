"""What was said while a question is open, and whether it can be meant for that question at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.decide.turn import Ask
from bot.core.reading import Intent
from storage.facts import Interview, Question, QuestionKind

#: What a bare name may be taken for where no question is open.
MAYBE_A_NAME = (Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.EDIT, Intent.LOG_INTERVIEW)
_CHAT = re.compile(
    r"\b(?:help|how|what|who|can|commands?|menu|examples?|start|hi|hiya|hello|hey|thanks?|thank|thx|ty|ok|okay|cool|great"
    r"|good|nice|bye|morning|evening|night|lol|haha|yo|sup|sorry|please|wait|nothing|cheers|perfect|done|yes|no)\b|\?"
)
A_NAME_AT_MOST = 4  #: words
_NAMES = (QuestionKind.COMPANY, QuestionKind.ROLE, QuestionKind.PEOPLE)
#: What a bare name is at times mistaken for, where no more is known than its words.
_TALK = (Intent.VENT, Intent.ASK_ADVICE, Intent.STATUS, Intent.HELP, Intent.ASK_DRAFT)
_OF_A_SENTENCE = re.compile(
    r"\?|\b(?:i|i'm|im|i've|me|my|they|he|she|we|you|it|its|it's|this|that|not|no|never|why|what|when|where|how|who|am|is|are"
    r"|was|were|can|should|please|show|give|write|draft|need|want|feel|feeling|so|too)\b"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said while a question is open: read as an answer to it, and read by itself."""

    question: Question
    said: str  #: small letters, no full stop
    answer: Ask
    plain: tuple[Ask, ...]


def is_bare(heard: Heard) -> bool:
    """Whether a word or two are read as small talk only because they say nothing else: they are a name."""
    small = heard.plain[0].reading.intent in (Intent.HELP, Intent.SMALLTALK)
    return small and _CHAT.search(heard.said) is None and len(heard.said.split()) < 3


def _is_only_a_name(said: str) -> bool:
    """Whether a few words hold nothing of a sentence; a job may be called "pain nurse"."""
    return 1 < len(said.split()) <= A_NAME_AT_MOST + 2 and _OF_A_SENTENCE.search(said) is None


def says_something_else(heard: Heard) -> bool:
    """Whether the words by themselves plainly say another thing, such as "they said no"."""
    plain = heard.plain[0].reading
    dated = heard.question.kind in (QuestionKind.WHEN, QuestionKind.NEXT_WHEN)
    fitting = (*MAYBE_A_NAME, *((Intent.SET_REPLY_BY, Intent.HEARD_BACK, Intent.SNOOZE) if dated else ()))
    other_company = plain.intent is Intent.LOG_INTERVIEW and dated and plain.fields.company is not None
    if heard.question.kind in _NAMES and plain.intent in _TALK and _is_only_a_name(heard.said):
        return False
    return other_company or (plain.confident and plain.intent not in fitting)


def is_about_another(heard: Heard, interview: Interview) -> bool:
    """Whether the words name another company than the one asked about."""
    fields = heard.plain[0].reading.fields
    name = fields.about or fields.company
    return name is not None and name.casefold() != (interview.company or "").casefold()
