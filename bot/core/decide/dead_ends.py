"""What cannot be taken as it was sent: voice, pictures, a bare link, another language. Never silence or a dead end."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.decide import asking, buttons, showing
from bot.core.decide.meant import interview_meant
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button
from bot.core.happened import Sent
from bot.core.read import languages, mail
from bot.core.wording import answers_dead_ends
from bot.core.wording import languages as words
from bot.core.wording.answers_advice import SHOW_DRAFT
from bot.core.wording.naming import head
from storage.facts import InterviewState, Kind, QuestionKind

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONGEST_LINK = 500

#: What may hold an employer's answer, so that the answers are offered to be tapped.
_MAY_HOLD_AN_ANSWER = ("photo", "document", "voice", "video_note", "audio", "unknown")
#: The parts of an album come one after the other; one answer is enough for all of them.
_TOGETHER = timedelta(seconds=5)
#: Asked for one of these, a few words in any letters are a name.
_NAMES = (QuestionKind.COMPANY, QuestionKind.ROLE, QuestionKind.PEOPLE, QuestionKind.ZONE, QuestionKind.NEW)
_A_NAME_AT_MOST = 24  #: characters


def not_text(turn: Turn, sent: Sent) -> None:
    """Something that holds no words: what to do instead, once for an album."""
    last = turn.before.person.told_at
    if sent.in_album and last is not None and turn.now - last < _TOGETHER:
        return
    reference = turn.reference(sent.reply_to)
    replied = [turn.interview(one) for one in reference.interview_ids] if reference else []
    waiting = [one for one in turn.open_interviews() if one.state is InterviewState.WAITING]
    found = [one for one in replied if one is not None] or waiting
    interview = found[0] if len(found) == 1 else None
    html = answers_dead_ends.not_text(sent.what, interview.company if interview else None)
    if interview is None or sent.what not in _MAY_HOLD_AN_ANSWER:
        turn.say(html)
    else:
        turn.say(html, buttons.outcomes(interview.id), about=(interview.id,))


def take(turn: Turn, ask: Ask) -> bool:
    """Whether it was a bare link, or words of another language, and was answered."""
    return take_link(turn, ask) or _in_another_language(turn, ask.text)


def _in_another_language(turn: Turn, text: str) -> bool:
    """Whether the words are in a language that is not understood; it is said in that language."""
    question = turn.known.question
    if question is not None and question.kind in _NAMES and len(text) <= _A_NAME_AT_MOST:
        return False
    language = languages.foreign(text)
    if language is not None:
        turn.say(words.english_only(language))
    return language is not None


def is_mail(turn: Turn, text: str) -> bool:
    """Whether the words are an employer's mail; who greets somebody met writes to an employer."""
    names = [name for one in turn.known.interviews for name in (one.company, *one.people) if name]
    return mail.is_mail(text, names)


def of_its_company(turn: Turn, ask: Ask) -> Ask:
    """A mail is of the company that it names, whichever message it was sent in reply to."""
    replied = turn.interview(ask.interview_id)
    named = ask.reading.fields.about or ask.reading.fields.company
    if replied is None or named is None or named == replied.company:
        return ask
    return replace(ask, interview_id=None, reminder_id=None, among=())


def take_link(turn: Turn, ask: Ask) -> bool:
    """Whether there is nothing but a link: kept as news for the next note, once it is said that it is that."""
    if _LINK.fullmatch(ask.text.strip()) is None:
        return False
    _keep_link(turn, ask)
    return True


def _keep_link(turn: Turn, ask: Ask) -> None:
    if not turn.known.interviews:
        turn.say(answers_dead_ends.link_without_interview())
        return
    # The place in its address is no company that was named.
    nobody = replace(ask.reading, fields=replace(ask.reading.fields, company=None, about=None))
    interview = interview_meant(turn, replace(ask, reading=nobody))
    if interview is None:
        return
    name, link = head(interview, turn.today), ask.text.strip()[:_LONGEST_LINK]
    if link in interview.links:
        turn.say(answers_dead_ends.link_there(name), about=(interview.id,))
    elif not ask.sure:
        asking.confirm_with(turn, replace(ask, interview_id=interview.id), answers_dead_ends.keep_link(name))
    else:
        turn.what = "keep_link"
        turn.store(replace(interview, links=(*interview.links, link)))
        waits = showing.waits_for_answer(turn, interview)
        at_once = waits is not None and waits.kind is Kind.FOLLOW_UP_2
        show = ((Button(SHOW_DRAFT, data=f"step:{waits.id}"),),) if waits is not None and at_once else ()
        turn.say(answers_dead_ends.link_kept(name), (*show, *buttons.undo()), about=(interview.id,))
