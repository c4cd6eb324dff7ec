"""``decide``: what is known and what happened in, what is known then and what is said out. Pure; a file a subject.

A crisis comes before everything else. Then a tap, a command and a sentence all become a Reading, and the table below
says which file answers it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.core.decide import (
    account,
    advising,
    answering,
    asking,
    bare_day,
    care,
    checking,
    commands,
    correcting,
    dead_ends,
    drafting,
    editing,
    employer,
    filing,
    fragments,
    invitations,
    morning,
    named_lines,
    news,
    overview,
    own_calendar,
    pasted,
    phrases,
    reacting,
    returning,
    settings,
    stepping,
    telling,
    venting,
)
from bot.core.decide.journal import finish
from bot.core.decide.pressing import press
from bot.core.decide.push import remind
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import understood
from bot.core.decision import Decision
from bot.core.happened import (
    Blocked,
    CameBack,
    Edited,
    Grouped,
    Happened,
    Located,
    Pressed,
    Reacted,
    Said,
    Sent,
    Unreadable,
)
from bot.core.papers.headlines import Headline
from bot.core.plan import events
from bot.core.read import crisis_abroad, mail
from bot.core.reading import Intent
from bot.core.wording import answers_account
from bot.core.wording.naming import head
from bot.core.wording.picking import Picker
from storage.facts import Interview, Known

__all__ = ["decide", "remind"]

_HANDLERS: dict[Intent, Callable[[Turn, Ask], None]] = {
    Intent.LOG_INTERVIEW: telling.log_interview,
    Intent.SET_REPLY_BY: employer.set_reply_by,
    Intent.HEARD_BACK: news.heard,
    Intent.STEP_DONE: stepping.step_done,
    Intent.SNOOZE: stepping.snooze,
    Intent.SKIP_STEP: stepping.skip_step,
    Intent.MOVE_ON: employer.move_on,
    Intent.VENT: venting.vent,
    Intent.ASK_DRAFT: drafting.ask_draft,
    Intent.CHECK_DRAFT: checking.check_draft,
    Intent.ASK_ADVICE: advising.advice,
    Intent.STATUS: overview.status,
    Intent.EDIT: correcting.correct,
    Intent.DELETE: account.delete,
    Intent.OTHER_OFFER: drafting.other_offer,
    Intent.SETTINGS: settings.settings,
    Intent.HELP: advising.unless_asked(lambda turn, ask: commands.say_help(turn)),
    Intent.SMALLTALK: care.smalltalk,
    Intent.OUT_OF_SCOPE: advising.unless_asked(care.out_of_scope),
    Intent.CRISIS: lambda turn, ask: care.in_crisis(turn, plain=ask.reading.unsafe is not False),
}


def decide(
    known: Known,
    happened: Happened,
    now: datetime,
    *,
    headlines: tuple[Headline, ...] = (),
    public: str | None = None,
) -> Decision:
    """One thing that happened in a chat, answered; nothing outside what is given is looked at.

    ``public``: the bot's own address on the web, where it has one.
    """
    picker = Picker(known.used, known.person.id)
    placed = account.likely_placed(known)
    turn = Turn(before=known, known=placed, now=now, picker=picker, headlines=headlines, public=public)
    away = returning.hear(turn, happened)
    checking.forget_offered(turn)
    match happened:
        case Said():
            _said(turn, happened)
        case Edited():
            editing.edited(turn, happened, _answer)
        case Pressed():
            press(turn, happened, _act)
        case Located():
            _located(turn, happened)
        case Sent():
            _sent(turn, happened)
        case Reacted():
            reacting.reacted(turn, happened)
        case Blocked():
            turn.happen(events.Blocked())
        case CameBack():
            turn.happen(events.CameBack())
        case Grouped() | Unreadable():
            pass
    morning.keep_true(turn)
    returning.welcome(turn, away)
    reacting.without_answer(turn)
    return finish(turn)


def _said(turn: Turn, said: Said) -> None:
    turn.answers = said.message_id
    whole = pasted.joined(turn, said)
    if whole is not None:
        editing.edited(turn, whole, _answer)
        return
    text = mail.forwarded(said.text) if said.forwarded else said.text
    piece = fragments.added_to_what_waits(turn, text, said.said_at) if said.reply_to is None else None
    if piece is not None:
        editing.edited(turn, piece, _answer)
        return
    _answer(turn, text, said.said_at, said.reply_to)


def _answer(turn: Turn, text: str, said_at: datetime, reply_to: int | None) -> None:
    """A crisis first, then a command, a button's words, the open question; then what the words say by themselves."""
    asks = understood(turn, text, said_at, reply_to)
    crisis = next((ask for ask in asks if ask.reading.intent is Intent.CRISIS), None)
    if crisis is not None:
        care.in_crisis(turn, plain=crisis.reading.unsafe is not False, language=crisis_abroad.look(text))
        return
    command = text if text.startswith("/") else commands.without_slash(turn, text)
    if command is not None:
        told = commands.command(turn, command)
        if told is not None:
            _act_on(turn, understood(turn, told, said_at))
        return
    if commands.take_draft(turn, asks[0]):
        return
    if _is_of_its_own_kind(turn, asks, text):
        return
    by_words = own_calendar.by_words(turn, asks[0]) or phrases.act_on_phrase(turn, asks[0])
    if by_words or bare_day.puts_right(turn, asks[0], _act):
        return
    if reacting.typed(turn, text, reply_to):
        return
    if of_line := named_lines.about_a_line(turn, text, said_at, reply_to):
        _act_on(turn, of_line)
    elif not (
        answering.answer_open_question(turn, asks, text, said_at, reply_to, _act)
        or named_lines.open_named(turn, text, reply_to)
    ):
        _act_on(turn, asks)


def _is_of_its_own_kind(turn: Turn, asks: Sequence[Ask], text: str) -> bool:
    """Whether it was an invitation, a link, another language or an employer's mail, and was answered as that."""
    if invitations.take_text(turn, text) or dead_ends.take(turn, asks[0]):
        return True
    if not dead_ends.is_mail(turn, text):
        return False
    _act_on(turn, [dead_ends.of_its_company(turn, ask) for ask in asks])
    return True


def _act_on(turn: Turn, asks: Sequence[Ask]) -> None:
    """What is sure first; one question then asks for all the rest, whichever kind it is."""
    unsure = [ask for ask in asks if asking.must_be_confirmed(ask)]
    for ask in asks:
        if ask not in unsure:
            _act(turn, ask)
        if _waits_for(turn, ask):
            return
    if unsure:
        interviews = [turn.interview(ask.interview_id) or answering.only_candidate(turn, ask) for ask in unsure]
        asking.confirm(turn, unsure, [_name_in_question(turn, *one) for one in zip(unsure, interviews, strict=True)])


def _name_in_question(turn: Turn, ask: Ask, interview: Interview | None) -> str | None:
    """What is asked about, by name; who answers, or does not, is the company alone."""
    if interview is None:
        return None
    employer_speaks = ask.reading.intent in (Intent.SET_REPLY_BY, Intent.HEARD_BACK)
    return interview.company if employer_speaks else head(interview, turn.today)


def _act(turn: Turn, ask: Ask) -> None:
    """Hand what is asked for to the file that answers it, or ask first where the reading is unsure."""
    if asking.must_be_confirmed(ask):
        _act_on(turn, [ask])
    elif not dead_ends.take_link(turn, ask) and not phrases.act_on_phrase(turn, ask):
        _HANDLERS[ask.reading.intent](turn, ask)


def _waits_for(turn: Turn, ask: Ask) -> bool:
    """Whether a question was asked just now that keeps these very words, and all that they tell, waiting."""
    question = turn.known.question
    return question is not None and question != turn.before.question and question.waiting == ask.text != ""


def _located(turn: Turn, located: Located) -> None:
    turn.answers = located.message_id
    if located.zone is None:
        turn.say(answers_account.at_sea())
        return
    account.take_zone(turn, located.zone)


def _sent(turn: Turn, sent: Sent) -> None:
    """Something that is not text; its caption is read as a message where there is one."""
    turn.answers = sent.message_id
    asks = understood(turn, sent.caption, sent.said_at or turn.now) if sent.caption else []
    in_crisis = any(ask.reading.intent is Intent.CRISIS for ask in asks)
    if not in_crisis and filing.take(turn, sent):
        return
    if sent.caption:
        text = mail.forwarded(sent.caption) if sent.forwarded else sent.caption
        _answer(turn, text, sent.said_at or turn.now, sent.reply_to)
    else:
        dead_ends.not_text(turn, sent)
