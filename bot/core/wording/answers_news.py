"""What is said when an employer does something that is no plain answer, or answers in a way of its own."""

from __future__ import annotations

from datetime import date

from bot.core.wording.calm import Situation, word
from bot.core.wording.dates import day
from bot.core.wording.markup import bold, esc
from bot.core.wording.picking import Picker

_THANKS = "When you feel like it, two lines of thanks keep the door open: I have them ready. No hurry."


def on_hold(name: str) -> str:
    return (
        f"{bold(name)}: on hold. That is about their budget or their plans, and it is not a no. "
        "Some of these come back, many do not, so keep your other interviews going."
    )


def until_when_on_hold(name: str) -> str:
    return f"{bold(name)}: did they say until when?"


def references(name: str) -> str:
    return (
        f"{bold(name)}: they ask for references. That is a good sign, and not an answer yet.\n"
        "Before you send a name, tell that person today: who may call, for which job, and what you would like them "
        "to say."
    )


def missed_call(name: str) -> str:
    return (
        f"{bold(name)}: call back today, in their office hours. It is no chasing: they called first.\n"
        "Look at your voicemail, your spam folder and the number you gave them. No answer? Leave your name, your "
        "number and two times when you are free, and let that be all for today.\n"
        "When you have reached them, tell me what they said."
    )


def no_call(name: str, *, soon: bool) -> str:
    first = "give them half an hour from the time they named; days run late. Then" if soon else "today,"
    return (
        f"{bold(name)}: {first} send one friendly note with two new times. Something may have come up, or the call "
        "did not get through."
    )


def no_call_moved(counted_on: date, today: date) -> str:
    """It was the interview itself: it has not taken place."""
    return (
        f"I have moved the interview to {day(counted_on, today)} for now, with no hour, so that I do not ask how it "
        "went. Tell me the new time when you have it."
    )


def receipt(name: str | None) -> str:
    return _begin(
        name,
        "that is an automatic receipt. It means that your words arrived, and nothing else. "
        "It is no answer, so I have changed nothing.",
    )


def away(name: str | None, until_on: date | None, today: date) -> str:
    back = f" until {day(until_on, today)}" if until_on else ""
    return _begin(
        name,
        f"that is an automatic note: they are away{back}. It is no answer, and your words wait for them. "
        "I have changed nothing.",
    )


def late_reply(name: str) -> str:
    return (
        f"{bold(name)}: so they have written after all. The wait was about their days, and most likely not about you. "
        "What do they say besides?"
    )


def kept_cv(name: str, picker: Picker, *, calm: bool) -> str:
    """A no, with a promise that needs no waiting for."""
    return _a_no(
        f"{bold(name)} has filled it and keeps your CV: that is a no, said kindly. I have stopped everything for it.\n"
        "They may look at it again one day. There is nothing to wait for, and nothing to do for it.",
        picker,
        calm=calm,
    )


def position_gone(name: str) -> str:
    """A no to everybody: no calm word beside it, for those speak of somebody who was chosen."""
    return (
        f"{bold(name)}: the job itself is gone, so nobody got it. I have stopped everything for it.\n"
        f"It was a decision about money or plans, and not about you.\n\n{_THANKS}"
    )


def through_agency(name: str) -> str:
    """The rule for a job that an agency brought: chase the agent, not the client."""
    return (
        f"An agency speaks for {bold(name)}, so your notes go to the agent, and not to {bold(name)}. "
        "Passing over the agent can cost both of you the job."
    )


def write_to_the_agent(name: str) -> str:
    """Stands in each follow-up of such a job."""
    return f"Send it to the agent who speaks for {esc(name)}, and not to {esc(name)}."


def advertisement() -> str:
    return (
        "That reads like a job alert or an advertisement to me, and not like an answer from somebody you met. "
        "I have changed nothing."
    )


def unclear_mail(name: str | None) -> str:
    about = f"{bold(name)}: I" if name else "I"
    further = "tap it, or say it in your own words." if name else "tell me which company it is and what they say."
    return (
        f"{about} have read that as written by somebody else, and I find no answer in it, so nothing is changed. "
        f"If there is one, {further}"
    )


def mail_of_nobody() -> str:
    """Somebody else's words, while nothing is stored that they could be about."""
    return (
        "I have read that as written by somebody else, and I have no interview from you that it could be about. "
        'Tell me of it in your own words, such as: "Interview at Acme on Thursday at 2pm."'
    )


def _begin(name: str | None, told: str) -> str:
    return f"{bold(name)}: {told}" if name else told[:1].upper() + told[1:]


def _a_no(told: str, picker: Picker, *, calm: bool) -> str:
    piece = f"\n\n{esc(word(Situation.AFTER_NO, picker))}" if calm else ""
    return f"{told}{piece}\n\n{_THANKS}"
