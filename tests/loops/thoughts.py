"""A small thought in place of the real one, so that the loops are tested alone: it echoes, and does as it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from html import escape

from bot.core.decision import Button, Decision, Message
from bot.core.happened import Blocked, CameBack, Edited, Happened, Located, Pressed, Reacted, Said, Sent
from storage.facts import Kind, Known, Reminder, ReminderState, Urgency


class WordsError(Exception):
    """An error that quotes what a person wrote, as many do."""


def echo(known: Known, happened: Happened, now: datetime) -> Decision:
    """Say what happened. Words at the beginning of a text ask for more: ``boom``, ``remind 60``, ``edit 5 ...``."""
    match happened:
        case Said(text=text):
            return _said(known, happened, text.split(), now)
        case Edited(text=text):
            return Decision(known, (Message(f"edited: {text}"),))
        case Pressed(data="boom"):
            raise WordsError(happened.data)
        case Pressed():
            return Decision(known, (Message(f"pressed: {happened.data}"),), toast="Noted")
        case Located():
            return Decision(known, (Message(f"in {happened.zone}, {happened.country}"),))
        case Sent():
            return Decision(known, (Message(f"a {happened.what}"),))
        case Reacted():
            return Decision(known, (Message(f"reaction {happened.emoji}"),))
        case Blocked():
            return Decision(replace(known, person=replace(known.person, blocked_at=now)))
        case CameBack():
            return Decision(replace(known, person=replace(known.person, blocked_at=None)), (Message("welcome back"),))
    return Decision(known)


def _said(known: Known, said: Said, words: list[str], now: datetime) -> Decision:
    match words:
        case ["boom", *_]:
            raise WordsError(said.text)
        case ["many", number]:
            return Decision(known, tuple(Message(f"{n + 1} of {number}") for n in range(int(number))))
        case ["button", data]:
            return Decision(known, (Message("press it", ((Button("Press", data),),)),))
        case ["edit", message_id, *rest]:
            return Decision(known, (Message(" ".join(rest), edits=int(message_id)),))
        case ["html", *rest]:
            return Decision(known, (Message(" ".join(rest)),))
        case ["like"]:
            return Decision(known, (), reaction="👍")
    return _changed(known, said, words, now)


def _changed(known: Known, said: Said, words: list[str], now: datetime) -> Decision:
    match words:
        case ["remind", seconds]:
            return Decision(_planned(known, now + timedelta(seconds=float(seconds))), (Message("planned"),))
        case ["hold", hours]:
            until = now + timedelta(hours=float(hours))
            held = replace(known, person=replace(known.person, held_until_at=until))
            return Decision(held, (Message("held", holdable=False), Message("later")))
        case ["forget"]:
            return Decision(known, (Message("forgotten"),), forget_person=True)
        case ["count"]:
            counted = replace(known, person=replace(known.person, next_id=known.person.next_id + 1))
            return Decision(counted, (Message(f"count {known.person.next_id}", reply_to=said.message_id),))
    return Decision(known, (Message(f"echo: {escape(said.text)}", reply_to=said.message_id),))


def _planned(known: Known, due_at: datetime) -> Known:
    number = known.person.next_id
    reminder = Reminder(number, None, Kind.NOTICE, due_at)
    person = replace(known.person, next_id=number + 1)
    return replace(known, person=person, reminders=(*known.reminders, reminder))


def remind(known: Known, now: datetime, *, running_since: datetime) -> Decision:
    """Say each reminder that is due, and whether it fell due while the bot was down."""
    due = [one for one in known.reminders if one.state is ReminderState.PLANNED and one.due_at <= now]
    late = [one for one in due if one.due_at < running_since and now - one.due_at > timedelta(hours=2)]
    said = tuple(
        Message(f"reminder {one.id}{' late' if one in late else ''}", reminder_ids=(one.id,), urgency=Urgency.REMINDER)
        for one in due
    )
    marked = tuple(
        replace(one, state=ReminderState.REMINDED, reminded_at=now) if one in due else one for one in known.reminders
    )
    return Decision(replace(known, reminders=marked), said)
