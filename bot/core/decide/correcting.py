"""A stored fact is corrected: in words, by a button and its answer, or by telling the same interview again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz, utils

from bot.core.decide import buttons, calling_off, following
from bot.core.decide.composing import as_written, moment_of, shortened, spelled
from bot.core.decide.meant import interview_meant
from bot.core.decide.rounds import story_of
from bot.core.decide.turn import Ask, Turn
from bot.core.plan.events import Coming, Corrected, Debriefed, Moved, Promised
from bot.core.read.nicknames import same_person
from bot.core.reading import Fields
from bot.core.wording import answers_interview
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, Promise, QuestionKind

#: Two names at least this alike (of 100) are one person, spelled anew.
_SAME_PERSON = 60
_RENAMES = re.compile(r"\bname(?:'s| is| was)\b", re.IGNORECASE)


def correct(turn: Turn, ask: Ask, *, instead: bool = False) -> None:
    """Change what the message says differently, and read the interview back.

    ``instead``: the people said take the place of those known, as do those of "her name is".
    """
    if ask.reading.fields.not_people:
        ask = _of_those_named(turn, ask)
    interview = interview_meant(turn, ask)
    if interview is None:
        return
    fields = ask.reading.fields
    before = turn.known
    interview = calling_off.open_for(turn, interview, fields)
    instead = instead or (len(interview.people) == 1 and _RENAMES.search(ask.text) is not None)
    comings = [
        *_facts(turn, interview, fields, instead=instead),
        *_time(turn, interview, fields),
        *_promise(turn, interview, fields),
    ]
    if fields.feeling is not None and fields.feeling is not interview.felt:
        comings += turn.happen(Debriefed(interview.id, felt=fields.feeling))
    if turn.known == before:
        _say_unchanged(turn, interview, fields)
        return
    turn.what = turn.what or "edit"
    turn.answered(
        QuestionKind.COMPANY, QuestionKind.ROLE, QuestionKind.PEOPLE, QuestionKind.WHEN, interview_id=interview.id
    )
    say_changed(turn, interview.id)
    following.say_in_answer(turn, comings)


def _of_those_named(turn: Turn, ask: Ask) -> Ask:
    """Somebody named was not met: what is meant is the interview that holds their name."""
    said = ask.reading.fields.not_people
    holding = [one for one in turn.known.interviews if _met(one, said)]
    meant = turn.interview(ask.interview_id)
    if meant in holding or not holding:
        return ask
    still_open = [one for one in holding if one.state in OPEN_STATES] or holding
    last = max(still_open, key=lambda one: (one.held_on, one.id)) if _one_story(still_open) else None
    return replace(ask, interview_id=last.id if last else None, among=tuple(one.id for one in still_open))


def _one_story(interviews: list[Interview]) -> bool:
    """Whether they are one interview, or rounds of one company."""
    return len({(one.company or "").casefold() for one in interviews}) == 1


def _say_unchanged(turn: Turn, interview: Interview, fields: Fields) -> None:
    """What was to be changed is so already, or not there at all."""
    name = head(interview, turn.today)
    if fields.not_people:
        turn.say(answers_interview.nobody_of_that_name(fields.not_people))
    elif fields == replace(Fields(), about=fields.about):
        turn.say(answers_interview.nothing_to_change(name), buttons.fixes(interview.id), about=(interview.id,))
    else:
        html = answers_interview.read_back(interview, turn.person, turn.now, turn.next_step(interview.id))
        turn.say(answers_interview.is_so_already(html), buttons.fixes(interview.id), about=(interview.id,))


def _met(interview: Interview, said: tuple[str, ...]) -> list[str]:
    """The people of that interview whose names were said."""
    return [met for met in interview.people if any(same_person(name, met) for name in said)]


def say_changed(turn: Turn, interview_id: int) -> None:
    """Read an interview back after a change."""
    changed = turn.interview(interview_id)
    if changed is None:
        return
    html = answers_interview.read_back(changed, turn.person, turn.now, turn.next_step(interview_id))
    turn.say(answers_interview.changed(html), buttons.fixes(interview_id), about=(interview_id,))


def same_people(known: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """The people met, with those that were said: a name much like a known one is that one spelled anew."""
    people = list(known)
    for name in said:
        alike = [(fuzz.ratio(name, one, processor=utils.default_process), place) for place, one in enumerate(people)]
        score, place = max(alike, default=(0.0, -1))
        shared = place >= 0 and _share_a_name(name, people[place])
        if score >= _SAME_PERSON or shared:
            people[place] = name
        else:
            people.append(name)
    return tuple(people)


def _share_a_name(one: str, other: str) -> bool:
    return one.split()[0].casefold() == other.split()[0].casefold()


def _facts(turn: Turn, interview: Interview, fields: Fields, *, instead: bool) -> tuple[Coming, ...]:
    renamed = as_written(fields.company) or interview.company
    people = _people(interview, fields, instead=instead)
    changed = replace(
        interview,
        company=renamed,
        role=shortened(fields.role) or interview.role,
        people=people,
        thanked=tuple(name for name in interview.thanked if name in people),
        format=fields.format or interview.format,
        minutes=fields.minutes or interview.minutes,
        tells_everybody=interview.tells_everybody if fields.tells_everybody is None else fields.tells_everybody,
    )
    if changed == interview:
        return ()
    comings = turn.happen(Corrected(changed))
    if fields.company and renamed != interview.company:
        _rename_story(turn, interview, renamed)
    return comings


def _rename_story(turn: Turn, interview: Interview, name: str | None) -> None:
    """The other rounds of the same story were at the same company, so they take its right name too."""
    for one in story_of(turn.known.interviews, interview):
        if one.id != interview.id and one.company == interview.company:
            turn.happen(Corrected(replace(one, company=name)))


def _people(interview: Interview, fields: Fields, *, instead: bool) -> tuple[str, ...]:
    """Who was met, as it is now: a wrong name gives way to the right one in its place, others are added."""
    said = tuple(spelled(name) for name in fields.people)
    gone = _met(interview, fields.not_people)
    if gone and said:
        place = interview.people.index(gone[0])
        kept = [name for name in interview.people if name not in gone]
        return tuple(dict.fromkeys((*kept[:place], *said, *kept[place:])))
    if gone:
        return tuple(name for name in interview.people if name not in gone)
    if not said:
        return interview.people
    return same_people(() if instead else interview.people, said)


def _time(turn: Turn, interview: Interview, fields: Fields) -> tuple[Coming, ...]:
    if fields.interview_date is None and fields.interview_time is None:
        return ()
    on = fields.interview_date or interview.held_on
    at = fields.interview_time
    if at is None and interview.begins_at is not None:
        at = interview.begins_at.astimezone(turn.zone).time()
    begins_at = moment_of(turn, on, at)
    if (on, begins_at) == (interview.held_on, interview.begins_at):
        return ()
    return turn.happen(Moved(interview.id, on, begins_at, fields.minutes or interview.minutes))


def _promise(turn: Turn, interview: Interview, fields: Fields) -> tuple[Coming, ...]:
    said: tuple[Promise, date | None] | None = None
    if fields.reply_by is not None:
        said = (Promise.DAY, fields.reply_by)
    elif fields.no_day:
        said = (Promise.NONE, None)
    if said is None or said == (interview.promise, interview.promised_on):
        return ()
    return turn.happen(Promised(interview.id, *said))
