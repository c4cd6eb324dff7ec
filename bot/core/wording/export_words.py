"""The words in what a person takes along: the tables' columns, what stands in their cells, the README beside them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import clock_time, full_day
from storage.facts import (
    Change,
    Feeling,
    Format,
    Interview,
    InterviewState,
    Promise,
    Reminder,
    ReminderState,
)

INTERVIEWS = (
    "number", "company", "role", "people", "day", "time", "minutes", "how", "felt", "answer promised by",
    "tells everybody", "knows there", "state", "closed", "round before", "told", "notes", "links",
)  # fmt: skip
STEPS = ("number", "interview", "company", "step", "due", "state", "last said", "done or left out", "by")
CHANGES = ("number", "made", "what", "interviews", "taken back")

_STATES = {
    InterviewState.UPCOMING: "ahead",
    InterviewState.WAITING: "waiting",
    InterviewState.OFFER: "offer",
    InterviewState.NEXT_ROUND: "next round",
    InterviewState.NO: "no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "withdrawn",
}
_FORMATS = {Format.PHONE: "phone", Format.VIDEO: "video", Format.ON_SITE: "on site"}
_FELT = {Feeling.WARM: "warm", Feeling.MIXED: "mixed", Feeling.COLD: "cold"}
_STEP_STATES = {
    ReminderState.PLANNED: "planned",
    ReminderState.REMINDED: "said, not answered",
    ReminderState.DONE: "done",
    ReminderState.SKIPPED: "left out",
    ReminderState.CANCELLED: "cancelled",
}
_TOLD = {True: "yes", False: "no", None: ""}


def interview_row(interview: Interview, zone: ZoneInfo) -> tuple[str, ...]:
    """One interview as a line of ``INTERVIEWS``."""
    promised = interview.promised_on.isoformat() if interview.promised_on else ""
    return (
        str(interview.id),
        interview.company or "",
        interview.role or "",
        ", ".join(interview.people),
        interview.held_on.isoformat(),
        clock_time(interview.begins_at, zone) if interview.begins_at else "",
        str(interview.minutes or ""),
        _FORMATS[interview.format] if interview.format else "",
        _FELT[interview.felt] if interview.felt else "",
        "none named" if interview.promise is Promise.NONE else promised,
        _TOLD[interview.tells_everybody],
        interview.knows_there or "",
        _STATES[interview.state],
        _moment(interview.closed_at, zone),
        str(interview.round_before or ""),
        _moment(interview.told_at, zone),
        "; ".join(interview.notes),
        " ".join(interview.links),
    )


def step_row(step: Reminder, interview: Interview | None, zone: ZoneInfo) -> tuple[str, ...]:
    """One step as a line of ``STEPS``."""
    return (
        str(step.id),
        str(step.interview_id or ""),
        (interview.company or "") if interview else "",
        STEP_NOUNS[step.kind],
        _moment(step.due_at, zone),
        _STEP_STATES[step.state],
        _moment(step.reminded_at, zone),
        _moment(step.closed_at, zone),
        step.channel.value if step.channel else "",
    )


def change_row(change: Change, zone: ZoneInfo) -> tuple[str, ...]:
    """One change as a line of ``CHANGES``."""
    return (
        str(change.id),
        _moment(change.made_at, zone),
        change.what.replace("_", " "),
        " ".join(str(number) for number in change.interview_ids),
        _moment(change.undone_at, zone),
    )


def readme(made_at: datetime, zone: ZoneInfo) -> str:
    """What stands in the README of an export: what each file is, and what can be done with them."""
    return (
        f"What Hearback keeps of you, as of {full_day(made_at.astimezone(zone).date())}, "
        f"{clock_time(made_at, zone)} ({zone.key}).\n\n"
        "hearback.json   all of it, as the bot itself keeps it: settings, interviews, steps, the last changes\n"
        "interviews.csv  a line for each interview\n"
        "steps.csv       a line for each step of their plans\n"
        "changes.csv     the last changes that you made, newest last\n"
        "hearback.ics    your interviews and the planned steps, for a calendar\n\n"
        "Days and times in the tables are those of your own place.\n"
        "To go on with another Hearback bot, send it this zip: it takes everything in as it is here.\n"
        "The messages themselves are in your chat; Telegram Desktop can save those.\n\n"
        "There are names of people in here. Keep it where only you can read it.\n"
    )


def _moment(at: datetime | None, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""
