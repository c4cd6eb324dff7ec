"""The person themselves: the start, where they are, what is kept, and deleting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import available_timezones

from bot.core import places
from bot.core.decide import asides, asking, following, settling, showing
from bot.core.decide.meant import candidates, interview_meant, same_company
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button, Keyboard, Style
from bot.core.places import Place
from bot.core.plan.events import CameBack, Settled
from bot.core.plan.keeping import without
from bot.core.reading import Intent, Reading
from bot.core.wording import answers_account, answers_interview, answers_settings, buttons, menu, naming
from bot.core.wording.answers_names import button_names, place_name
from bot.core.wording.naming import head
from storage.facts import Interview, InterviewState, Kind, Known, Person, Promise, QuestionKind, ReminderState

_LONGEST_PLACE = 60
_PLACES_OFFERED = 5
_DELETE_OFFERED = 5


def start(turn: Turn) -> None:
    """Welcome a new person and ask where they are; somebody known is told where things stand."""
    if turn.person.blocked_at is not None:
        turn.happen(CameBack())
    paused = turn.person.paused_until_at
    if paused is not None and paused > turn.now:
        again = ((Button(answers_settings.START_AGAIN, data="set:resume", style=Style.PRIMARY),),)
        turn.say(answers_settings.still_paused(turn.person, turn.now), again)
    elif turn.known.interviews:
        turn.say(answers_account.welcome_back(len(turn.open_interviews())))
    elif turn.person.zone_told:
        turn.say(menu.welcome())
    else:
        asking.offer_to_share_place(turn, menu.welcome())
    if not turn.person.zone_told:
        asking.ask_zone(turn)


def likely_placed(known: Known) -> Known:
    """Until a person has said where they are, they are taken to be where their language is likely spoken."""
    person = known.person
    if person.zone_told or person.place is not None or known.interviews:
        return known
    place = places.likely(person.language)[0]
    placed = replace(person, zone=place.zone, place=place.name, country=place.country, part=place.part)
    return replace(known, person=placed)


def take_place_said(turn: Turn, words: str) -> None:
    """A place or a zone in any words: taken where it is plain, offered as buttons where several fit."""
    found = places.find(words, now=turn.now)[:_PLACES_OFFERED]
    if not found:
        asking.ask_zone(turn, answers_account.place_unknown(words))
    elif len(found) == 1:
        take_place(turn, found[0])
    else:
        rows = tuple((Button(answers_account.place_caption(one), data=f"place:{at}"),) for at, one in enumerate(found))
        waiting = Ask(Reading(Intent.SETTINGS), text=words, said_at=turn.now)
        turn.ask(QuestionKind.ZONE, answers_account.which_place(), rows, waiting=waiting)


def take_place_offered(turn: Turn, place: int) -> bool:
    """One of the places that were offered for the words that wait; false where none wait."""
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.ZONE or question.waiting is None:
        return False
    found = places.find(question.waiting, now=question.waiting_said_at)[:_PLACES_OFFERED]
    if place >= len(found):
        return False
    take_place(turn, found[place])
    return True


def knows_place(words: str) -> bool:
    """Whether the words are known as a place, or as a part of one's name."""
    return bool(places.find(words))


def is_place(words: str) -> bool:
    """Whether words are the name of a place and nothing else."""
    name = words.strip().rstrip(".").casefold()
    return len(name) < _LONGEST_PLACE and any(place.name.casefold() == name for place in places.find(words))


def take_zone(turn: Turn, zone: str, *, rows: Rows | None = None) -> None:
    """A zone that a button or a shared place names."""
    take_place(turn, places.of_zone(zone), rows=rows)


def take_place(turn: Turn, place: Place, *, rows: Rows | None = None) -> None:
    """Count in that place's time from now on; what is still planned moves with it."""
    first = not turn.person.zone_told
    person = replace(
        turn.person, zone=place.zone, zone_told=True, place=place.name, country=place.country, part=place.part
    )
    asides.close(turn)
    turn.answered(QuestionKind.ZONE)
    if first:
        _take_first_place(turn, person)
    else:
        settling.take(turn, person, "place", rows=rows)


def _take_first_place(turn: Turn, person: Person) -> None:
    """The likely place gives way to the told one; then comes the question that stood back."""
    turn.what = "settings"
    comings = turn.happen(Settled(person))
    planned = (one for one in turn.known.reminders if one.state is ReminderState.PLANNED)
    coming = min(planned, key=lambda one: one.due_at, default=None)
    html = answers_account.place_taken(place_name(person), turn.now, turn.zone, begins=not turn.known.interviews)
    if coming is not None:
        html = f"{html}\n{answers_interview.next_line(coming, turn.zone, turn.now)}"
    turn.say(html, keyboard=Keyboard.REMOVE)
    following.say_in_answer(turn, comings)
    _ask_what_waited(turn)


def delete(turn: Turn, ask: Ask) -> None:
    """One question before anything is gone for good."""
    if ask.reading.fields.everything:
        ask_delete_all(turn)
        return
    fields = ask.reading.fields
    if ask.interview_id is None and not (fields.about or fields.company) and not turn.known.interviews:
        ask_delete_all(turn)
        return
    name = fields.about or fields.company
    if ask.interview_id is None and not name:
        _offer_to_delete(turn, turn.known.interviews, everything=True)
        return
    if ask.interview_id is None and name and len(same := same_company(turn, name)) > 1:
        _offer_to_delete(turn, same)
        return
    if not candidates(turn, ask):
        turn.say(answers_account.nothing_to_delete(name or ""))
        return
    interview = interview_meant(turn, ask)
    if interview is not None:
        ask_delete(turn, interview)


def _offer_to_delete(turn: Turn, interviews: Sequence[Interview], *, everything: bool = False) -> None:
    newest = interviews[-(_DELETE_OFFERED - everything) :]
    names = button_names(newest, turn.today)
    all_of_it = ((Button(buttons.DELETE_ALL, data="askall", style=Style.DANGER),),) if everything else ()
    rows: Rows = (
        *((Button(name, data=f"del:{one.id}"),) for one, name in zip(newest, names, strict=True)),
        *all_of_it,
        (Button(buttons.KEEP_IT, data="keep"),),
    )
    turn.say(answers_account.delete_which(), rows)


def ask_delete(turn: Turn, interview: Interview) -> None:
    rows: Rows = (
        (
            Button(buttons.DELETE_IT, data=f"delyes:{interview.id}", style=Style.DANGER),
            Button(buttons.KEEP_IT, data="keep"),
        ),
    )
    html = answers_account.delete_one(naming.name(interview, turn.today))
    turn.ask(QuestionKind.DELETE, html, rows, interview_id=interview.id)


def delete_one(turn: Turn, interview: Interview) -> None:
    """Gone at once and for good, with its steps and what the journal held of it."""
    turn.known = without(turn.known, {interview.id})
    turn.settle(deleted_at=turn.now)
    turn.answered(QuestionKind.DELETE)
    turn.say(answers_account.deleted_one(head(interview, turn.today)))


def delete_all(turn: Turn) -> None:
    turn.forget_person = True
    turn.say(answers_account.deleted_all(len(turn.known.interviews)))


def keep(turn: Turn) -> None:
    turn.answered(QuestionKind.DELETE)
    turn.say(answers_account.kept())


def cancel(turn: Turn) -> None:
    """Put the open question aside; what waited for it is let go."""
    asked = turn.known.question is not None
    if turn.known.question is not None:
        turn.rebutton(turn.known.question.message_id)
    let_go(turn, asked=asked)


def let_go(turn: Turn, *, asked: bool = True) -> None:
    """No question is open any more, which is said."""
    turn.close_question()
    turn.say(answers_account.cancelled(asked=asked))


def ask_delete_all(turn: Turn) -> None:
    """One question before everything is gone for good."""
    rows: Rows = (
        (
            Button(buttons.DELETE_ALL, data="delall", style=Style.DANGER),
            Button(buttons.KEEP_IT, data="keep"),
        ),
    )
    turn.ask(QuestionKind.DELETE, answers_account.delete_all_question(len(turn.known.interviews)), rows)


def _ask_what_waited(turn: Turn) -> None:
    """The question that stood back while the zone was asked for: the newest interview's missing half."""
    for interview in sorted(turn.open_interviews(), key=lambda one: one.id, reverse=True):
        over = interview.state is InterviewState.WAITING
        if over and (interview.felt is None or interview.promise is Promise.UNSAID):
            waits = showing.waits_for_answer(turn, interview)
            thanks = waits if waits is not None and waits.kind is Kind.THANK_YOU else None
            following.ask_missing(turn, interview, with_thanks=thanks)
            return


def is_zone(name: str) -> bool:
    """Whether a button names a zone that there is."""
    return name in available_timezones()
