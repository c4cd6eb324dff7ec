"""The questions Hearback asks: one at a time, with the likely answers as buttons, and why where it is not plain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.reading import Fields, Intent, Outcome
from bot.core.wording.answers_names import STEP_NOUNS, format_words, place_name
from bot.core.wording.dates import clock_time, day, listing
from bot.core.wording.markup import bold, esc
from storage.facts import Kind, Person

PLACEHOLDERS = {
    "new": "Acme, data analyst, Tuesday at 2pm",
    "when": "Tuesday at 2pm",
    "promised": "By Friday",
    "company": "The company's name",
    "role": "The job's name",
    "people": "Dana Lee and Tom",
    "zone": "Leeds",
    "next_when": "Tuesday at 3pm",
    "snooze": "Thursday at 6pm",
}

A_COMPANY = "this company"
_UNNAMED = "this"
SHARE_PLACE = "Share my place"


def nothing_stored() -> str:
    return (
        "I have no interview from you yet. "
        'Tell me of it in your own words, such as: "Interviewed at Acme yesterday, they will call by Friday."'
    )


def which_one(unknown: str | None = None) -> str:
    first = f"I have nothing stored for {esc(unknown)}. " if unknown else ""
    return f"{first}Which interview is this about? What you wrote is kept until you tap."


def tell_me() -> str:
    return (
        "Tell me about it in your own words: the company, the day, who you met, and when they said you would hear. "
        "What you do not know can stay out."
    )


def how_did_it_go(name: str) -> str:
    return f"{bold(name)}: how did it go? It tells me how far to go with the follow-ups."


def how_it_felt_looking_back(name: str) -> str:
    return (
        f"{bold(name)}: one thing before a third note is thought of. Looking back, how did the interview feel? "
        "After a warm one a last note can be worth it; else two are enough."
    )


def when_will_you_hear(name: str) -> str:
    return (
        f"{bold(name)}: when did they say you would hear? A day or their own words will do. "
        "And do they tell everybody, also those who do not go on?"
    )


def which_answer_day(name: str) -> str:
    return f"{bold(name)}: by which day will they answer? What you wrote fits more than one."


def promise_before_interview(name: str, promised_on: date, held_on: date, today: date) -> str:
    return (
        f"{bold(name)}: I read {day(promised_on, today)} as the day they would answer, and the interview is on "
        f"{day(held_on, today)}, which is later. When did they say you would hear? "
        "Until you tell me, I plan as if they had named no day."
    )


def which_day(name: str, *, past: bool) -> str:
    if past:
        return f"Which day was the interview with {esc(name)}? I count the next steps from it."
    return f"Which day is the interview with {esc(name)}? I will keep the rest until you tell me."


def which_day_is(name: str, weekday: str) -> str:
    return f"{bold(name)}: what is on {weekday}, the interview or their answer?"


def which_company() -> str:
    return "Which company is it with? A name for it is enough, if you would rather not say."


def new_day(name: str) -> str:
    return f"{bold(name)}: did they say by when?"


def next_round_when(name: str) -> str:
    return f"{bold(name)}: when is the next round?"


def later_when() -> str:
    return "When shall I come back to it?"


def where_are_you() -> str:
    return (
        "Where are you? A city is enough, such as Leeds or Austin. "
        "I need it so that 9:00 is your 9:00. A shared place becomes a time zone and is then dropped."
    )


def where_are_you_again() -> str:
    return "Where are you? A city is enough."


def zone_taken_meanwhile(person: Person) -> str:
    return f"Until you tell me where you are, I count in {esc(place_name(person))} time."


def fix_part(part: str, name: str) -> str:
    asked = {
        "company": "What is the company called?",
        "role": "What is the job called?",
        "people": "Who did you meet, or will you meet?",
        "when": "When is the interview? A day, and a time if you have one.",
        "promised": "When did they say you would hear?",
    }
    return f"{esc(name)}: {asked[part]}"


def confirm(told: Sequence[tuple[Intent, Fields, str | None]], today: date) -> str:
    """Says what would be done, a line for each thing told, and asks whether it is right."""
    lines = [
        _what_it_would_do(intent, fields, bold(name) if name else _UNNAMED, today) for intent, fields, name in told
    ]
    return "\n".join([*dict.fromkeys(lines), "Is that right?"])


def put_aside() -> str:
    return "What you wrote before that is put aside; send it again if it still counts."


def _what_it_would_do(intent: Intent, fields: Fields, about: str, today: date) -> str:
    if intent is Intent.HEARD_BACK and fields.outcome is not None:
        outcome = {
            Outcome.OFFER: "they made you an offer",
            Outcome.REJECTION: "they said no",
            Outcome.NEXT_ROUND: "they want to see you again",
            Outcome.STILL_DECIDING: "they are still deciding",
        }[fields.outcome]
        when = fields.next_date or fields.reply_by
        at = f", {clock_time(fields.next_time)}" if fields.next_time else ""
        whose = f"{about}, {outcome}" if about != _UNNAMED else outcome
        return f"I read: {whose}{f' ({day(when, today)}{at})' if when else ''}."
    if intent is Intent.SET_REPLY_BY:
        by = f"by {day(fields.reply_by, today)}" if fields.reply_by else "with no day named"
        return f"I read: {about if about != _UNNAMED else 'they'} will answer {by}."
    if intent is Intent.SNOOZE and fields.until is not None:
        at = f", {clock_time(fields.until)}" if isinstance(fields.until, datetime) else ""
        return f"I read: come back to {about} on {day(fields.until, today)}{at}."
    if intent is Intent.EDIT and (put_right := _put_right(fields, today)):
        return f"I read: {about}, {put_right}."
    simple = {
        Intent.STEP_DONE: f"I read: you did the step for {about}.",
        Intent.SKIP_STEP: f"I read: leave out this step for {about}.",
        Intent.MOVE_ON: f"I read: let {about} rest, with nothing more to come.",
        Intent.EDIT: f"I read: something in {about} is to be changed.",
        Intent.DELETE: f"I read: {about} is to be deleted.",
    }
    return simple.get(intent, f"I read this as being about {about}.")


def _put_right(fields: Fields, today: date) -> str:
    """What a correction would change, as it would then read."""
    on = f"on {day(fields.interview_date, today)}" if fields.interview_date else ""
    at = f"at {clock_time(fields.interview_time)}" if fields.interview_time else ""
    when = f"the interview is {' '.join(part for part in (on, at) if part)}" if on or at else ""
    said = (
        when,
        f"called {esc(fields.company)}" if fields.company else "",
        f"the role is {esc(fields.role)}" if fields.role else "",
        f"with {esc(listing(fields.people))}" if fields.people else "",
        format_words(fields.format) if fields.format else "",
        f"they answer by {day(fields.reply_by, today)}" if fields.reply_by else "",
        "they named no day" if fields.no_day else "",
    )
    return ", ".join(part for part in said if part)


def unclear_step(kind: Kind, name: str, people: Sequence[str], *, asks_day: bool) -> str:
    """Nothing could be taken from a message that follows a reminder."""
    if asks_day:
        return f"{bold(name)}: I am not sure what to note. So I ask: did they name a day for their answer?"
    asked = {
        Kind.DEBRIEF: "how did it go? Tap it, or say it in a word.",
        Kind.ASK_WHEN: "will you ask them? A tap is enough.",
        Kind.DEADLINE_DAY: "have they been in touch? Tap it, or tell me in their words.",
        Kind.MOVE_ON: "shall it rest? Tap it, or tell me what happened.",
    }.get(kind)
    if asked is None:
        to_them = f" to {esc(listing(people))}" if people and kind in (Kind.THANK_YOU, Kind.LAST_CALL) else ""
        step = f"{STEP_NOUNS[kind]}{to_them}"
        asked = f"{step}: did you send it? Tap what fits, or tell me what happened."
    return f"{bold(name)}: I am not sure what to note. So I ask: {asked}"


def unclear(name: str) -> str:
    return f"{bold(name)}: I am not sure what to note. Have they been in touch? Tap what they said, or write it."


def what_is_meant() -> str:
    return "I am not sure what to note. Which one is it about? Tap it, and you see what can be said of it."


def tell_me_again() -> str:
    return (
        "I am not sure what to note. Is it about an interview? Tell me of it in your own words, such as: "
        '"Interviewed at Acme yesterday, they will call by Friday."'
    )


def say_it_again() -> str:
    return "Then I have changed nothing. Tell me once more, in other words; one fact at a time is easiest for me."


def left_open(name: str) -> str:
    return f"{bold(name)}: left open. Tell me later, if you like."


def not_known_is_fine(name: str) -> str:
    return f"{bold(name)}: that is fine. If you learn of a day, tell me; until then I count from the interview."


def kept_until_known(day: bool) -> str:
    what = "write the day when you know it" if day else "say yes or no when you know it"
    return f"That is fine. What you told me is kept; {what}."


def next_round_kept(name: str) -> str:
    return f"{bold(name)}: that is fine. Write the day when you know it, and the plan for the next round begins."
