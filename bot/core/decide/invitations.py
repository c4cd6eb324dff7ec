"""A calendar file becomes an interview, or changes one: taken at once where it plainly is one, else asked about first.

What an invitation's own name tells apart is kept with the interview, so that an update of it changes that one, an older
version changes nothing, and one that is called off stops what was planned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.decide import calling_off, correcting, meant, offered, telling
from bot.core.decide.agenda import interview_of_uid, is_step
from bot.core.decide.composing import interview_of
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button, Style
from bot.core.papers import Held
from bot.core.papers.invitations import Entry, Invitations
from bot.core.read import invitation, invitation_text
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording import answers_invitations as words
from bot.core.wording import buttons as captions
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, Invited, Question, QuestionKind

#: More at once are not stored unasked.
_AT_ONCE = 3
_OFFERED = 5
#: What was longer ago than this is offered, where there is more in the file.
_LATELY = timedelta(days=7)
_ALL = frozenset({"both", "all", "all of them", "both of them", "every one"})
_NONE = frozenset({"none", "none of them", "neither", "leave it", "leave them"})
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def take(turn: Turn, held: Held) -> None:
    """Take what a calendar file holds: changes of what is known, new interviews, questions about the rest."""
    found: Invitations = held.invitations or Invitations(())
    entries = [entry for entry in found.entries if entry.own != "step" and not is_step(turn.known, entry.uid)]
    matched = [(entry, _of_entry(turn, entry)) for entry in entries]
    known = [(entry, interview) for entry, interview in matched if interview is not None]
    fresh = [entry for entry, interview in matched if interview is None and not entry.cancelled]
    for entry, interview in known[:_OFFERED]:
        _renew(turn, entry, turn.interview(interview.id) or interview)
    if fresh:
        _take_new(turn, fresh, found.left_out)
    elif not known and entries:
        turn.say(words.called_off_unknown(entries[0].title))
    elif not known:
        turn.say(words.own_steps())
    _ask_each_once(turn)


def take_text(turn: Turn, text: str) -> bool:
    """Whether the words were those of an invitation, pasted or forwarded, which was taken as its file would be."""
    entry = invitation_text.entry_in(text, turn.now, turn.zone)
    if entry is None:
        return False
    take(turn, Held(invitations=Invitations((entry,))))
    return True


def press(turn: Turn, rest: list[str]) -> bool:
    """One of the entries that were offered, or none of them; false where none are any more."""
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.INVITED or question.message_id not in (None, turn.source):
        return False
    if rest == ["no"]:
        turn.rebutton(turn.source)
        _close(turn, question)
        turn.say(words.left_alone(several=len(question.offered) > 1))
        return True
    place = int(rest[0]) if len(rest) == 1 and rest[0] in map(str, range(len(question.offered))) else None
    if place is None:
        return False
    _choose(turn, question, [question.offered[place]])
    return True


def answered(turn: Turn, said: str, reading: Reading, *, yes: bool, no: bool) -> bool:
    """The same in words: a yes, a no, all of them, or the name or day of one."""
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.INVITED:
        return False
    one = offered.named(question.offered, said, reading, turn.today)
    chosen = question.offered if yes or said in _ALL else (one,) if one is not None else ()
    if not chosen and not (no or said in _NONE):
        return False
    turn.rebutton(question.message_id)
    if chosen:
        _choose(turn, question, chosen)
    else:
        _close(turn, question)
        turn.say(words.left_alone(several=len(question.offered) > 1))
    return True


def _take_new(turn: Turn, fresh: Sequence[Entry], left_out: int) -> None:
    """What is new: plain interviews of these days at once, everything else only once it is agreed to."""
    companies = [one.company for one in turn.known.interviews if one.company]
    told = [(entry, invitation.told(entry, turn.zone, companies)) for entry in fresh]
    plain = [(entry, one) for entry, one in told if one.is_interview and not (entry.repeats or entry.proposed)]
    if len(fresh) > 1:
        plain = [(entry, one) for entry, one in plain if _begins(entry) > turn.now - _LATELY] or plain
    if 0 < len(plain) <= _AT_ONCE and (len(fresh) == 1 or _begins(plain[0][0]) > turn.now - _LATELY):
        for entry, one in plain:
            _store(turn, one.fields, _invited(entry))
            if entry.zone_unknown:
                turn.say(words.zone_unknown(entry.zone_unknown))
        return
    likely = plain or [(entry, one) for entry, one in told if _begins(entry) > turn.now - _LATELY] or told
    _offer(turn, likely[:_OFFERED], len(fresh) + left_out, left_out)


def _offer(turn: Turn, told: Sequence[tuple[Entry, invitation.ToldByCalendar]], count: int, left_out: int) -> None:
    """Ask which entries are interviews, a button for each; what they would be waits with the question."""
    rows = tuple(replace(interview_of(turn, one.fields, turn.now), invited=_invited(entry)) for entry, one in told)
    if count == 1:
        entry = told[0][0]
        html = words.is_it_one(entry.title, rows[0], turn.zone, turn.today, repeats=entry.repeats)
    else:
        html = words.which_are(count, left_out)
    titles = [entry.title for entry, _ in told]
    turn.say(html, _buttons(turn, rows, titles, alone=count == 1), asks=True)
    held = turn.known.question if turn.words_wait else None
    question = Question(QuestionKind.INVITED, turn.now, offered=rows, beneath=held)
    turn.known = replace(turn.known, question=question)


def _buttons(turn: Turn, rows: Sequence[Interview], titles: Sequence[str], *, alone: bool) -> Rows:
    if alone:
        yes = Button(captions.YES, data="invite:0", style=Style.PRIMARY)
        return ((yes, Button(captions.NO, data="invite:no")),)
    names = [words.caption(one, title, turn.today) for one, title in zip(rows, titles, strict=True)]
    return (
        *((Button(name, data=f"invite:{at}"),) for at, name in enumerate(names)),
        (Button(words.NONE_OF_THEM, data="invite:no"),),
    )


def _choose(turn: Turn, question: Question, chosen: Sequence[Interview]) -> None:
    """Store what was chosen; what else was offered can still be."""
    left = tuple(one for one in question.offered if one not in chosen)
    _close(turn, question)
    for one in chosen:
        at = one.begins_at.astimezone(turn.zone).time() if one.begins_at else None
        fields = Fields(
            company=one.company, role=one.role, people=one.people, interview_date=one.held_on, interview_time=at,
            minutes=one.minutes, format=one.format,
        )  # fmt: skip
        _store(turn, fields, one.invited)
    turn.rebutton(question.message_id, _buttons(turn, left, [""] * len(left), alone=False) if left else ())
    if left:
        again = replace(question, offered=left)
        asked = turn.known.question
        turn.known = replace(turn.known, question=replace(asked, beneath=again) if asked else again)
    _ask_each_once(turn)


def _close(turn: Turn, question: Question) -> None:
    turn.known = replace(turn.known, question=question.beneath)


def _store(turn: Turn, fields: Fields, invited: Invited | None) -> None:
    """An interview as if it had been told of in words, or the one that it is already."""
    same = _same_day(turn, fields) or calling_off.waits_for_new_time(turn, fields)
    before = {one.id for one in turn.known.interviews}
    ask = Ask(
        Reading(Intent.LOG_INTERVIEW, fields), said_at=turn.now, interview_id=same.id if same else None, sure=True
    )
    if same is not None:
        turn.store(replace(same, invited=invited or same.invited))
        correcting.correct(turn, ask)
        return
    telling.log_interview(turn, ask)
    new = next((one for one in turn.known.interviews if one.id not in before), None)
    if new is not None:
        turn.store(replace(new, invited=invited))


def _renew(turn: Turn, entry: Entry, interview: Interview) -> None:
    """An entry that is known: an older version changes nothing, a newer one what it says of the time."""
    if _is_older(entry, interview):
        turn.say(words.older(head(interview, turn.today)), about=(interview.id,))
        return
    if entry.cancelled:
        calling_off.call_off(
            turn, interview, interview.invited if _is_own(turn, entry) else _invited(entry) or interview.invited
        )
        return
    fields = invitation.told(entry, turn.zone, [interview.company] if interview.company else []).fields
    if _is_own(turn, entry):
        # The rest of it the bot itself wrote: an hour that nobody named, for one.
        fields = Fields(interview_date=fields.interview_date, interview_time=fields.interview_time)
    else:
        # What the person has put right themselves is not put wrong again.
        fields = replace(
            fields,
            company=None if interview.company else fields.company,
            role=None if interview.role else fields.role,
            people=() if interview.people else fields.people,
        )
        turn.store(replace(interview, invited=_invited(entry) or interview.invited))
    edit = Reading(Intent.EDIT, fields)
    correcting.correct(turn, Ask(edit, said_at=turn.now, interview_id=interview.id, sure=True))


def _of_entry(turn: Turn, entry: Entry) -> Interview | None:
    """The interview that an entry is, by its own name; one called off also by its company and day."""
    if (own := interview_of_uid(turn.known, entry.uid)) is not None:
        return own
    if not entry.uid:
        return _of_words(turn, entry)
    by_name = [one for one in turn.known.interviews if one.invited is not None and one.invited.uid == entry.uid]
    if entry.repeats or entry.occurrence is None:
        found = [one for one in by_name if one.state in OPEN_STATES] or by_name
    else:
        found = [one for one in by_name if one.invited and one.invited.occurrence in (None, entry.occurrence)]
    if not found and entry.cancelled:
        companies = [one.company for one in turn.known.interviews if one.company]
        fields = invitation.told(entry, turn.zone, companies).fields
        same = _same_day(turn, fields)
        found = [same] if same is not None else []
    return max(found, key=lambda one: one.id, default=None)


def _of_words(turn: Turn, entry: Entry) -> Interview | None:
    """The interview that an update in words is of: the one of that company and job that lies ahead."""
    if not (entry.cancelled or entry.changed):
        return None
    companies = [one.company for one in turn.known.interviews if one.company]
    fields = invitation.told(entry, turn.zone, companies).fields
    ahead = [
        one
        for one in (meant.same_company(turn, fields.company) if fields.company else [])
        if one.state in OPEN_STATES and not calling_off.has_begun(turn, one) and meant.same_role(one.role, fields.role)
    ]
    return ahead[0] if len(ahead) == 1 else _same_day(turn, fields)


def _is_own(turn: Turn, entry: Entry) -> bool:
    """Whether the entry is one that this bot gave to this person."""
    return interview_of_uid(turn.known, entry.uid) is not None


def _same_day(turn: Turn, fields: Fields) -> Interview | None:
    """An open interview of that company, job and day that no other invitation is of."""
    if fields.company is None:
        return None
    for one in meant.same_company(turn, fields.company):
        same_day = one.held_on == fields.interview_date and one.state in OPEN_STATES
        if same_day and one.invited is None and meant.same_role(one.role, fields.role):
            return one
    return None


def _is_older(entry: Entry, interview: Interview) -> bool:
    taken = interview.invited
    if taken is None or entry.uid != taken.uid:
        return False
    stamps = (entry.stamped_at or _LONG_AGO, taken.stamped_at or _LONG_AGO)
    return (entry.sequence, stamps[0]) < (taken.sequence, stamps[1])


def _invited(entry: Entry) -> Invited | None:
    """What tells the entry apart; None where it was told in words, which say nothing of that."""
    return Invited(entry.uid, entry.sequence, entry.stamped_at, entry.occurrence) if entry.uid else None


def _begins(entry: Entry) -> datetime:
    """When an entry begins, as near as ordering needs it."""
    starts = entry.starts or datetime.combine(entry.on or _LONG_AGO.date(), datetime.max.time())
    return starts if starts.tzinfo is not None else starts.replace(tzinfo=UTC)


def _ask_each_once(turn: Turn) -> None:
    """Of several interviews in one file, what is asked of no single one of them (where the person is) is asked once."""
    general = [message for message in turn.messages if message.asks and not message.interview_ids]
    turn.messages[:] = [message for message in turn.messages if message not in general[1:]]
