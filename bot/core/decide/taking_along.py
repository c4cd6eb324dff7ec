"""/export: everything that is remembered of a person, as one file."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.decide import own_calendar
from bot.core.decide.turn import Turn
from bot.core.papers import Paper
from bot.core.papers.everything import Everything, Table
from bot.core.wording import answers_files, export_words

_ASKED = re.compile(
    r"(?:please |can (?:you|i) |could (?:you|i) |i(?:'d| would) like (?:to )?|i want (?:to )?)*"
    r"(?:export|(?:give|send|show|get|have|download)(?: me)?)(?: out)? "
    r"(?:all (?:of )?(?:it|my (?:data|stuff|things|information))|everything(?: (?:you (?:have|know|keep|store)|of mine)"
    r"(?: (?:of|on|about) me)?)?|(?:a copy of )?my (?:data|information|interviews))(?: please)?|export(?: please)?"
)


def asked_for(said: str) -> bool:
    """Whether words, in small letters, ask for everything that is kept."""
    return _ASKED.fullmatch(said.rstrip("?")) is not None


def export(turn: Turn) -> None:
    """Hand everything over; what belongs to this chat alone, its messages' numbers and its secrets, is left out."""
    calendar = own_calendar.drawn(turn)
    followed = turn.person.calendar
    person = replace(turn.person, calendar=replace(followed, feed=None) if followed else None)
    known, zone = replace(turn.known, person=person, references=(), question=None, chance=""), turn.zone
    of = {one.id: one for one in known.interviews}
    tables = (
        Table(
            "interviews",
            export_words.INTERVIEWS,
            tuple(export_words.interview_row(one, zone) for one in known.interviews),
        ),
        Table(
            "steps",
            export_words.STEPS,
            tuple(export_words.step_row(one, of.get(one.interview_id or 0), zone) for one in known.reminders),
        ),
        Table("changes", export_words.CHANGES, tuple(export_words.change_row(one, zone) for one in known.changes)),
    )
    everything = Everything(known, turn.now, export_words.readme(turn.now, zone), tables, calendar)
    name = f"hearback-{turn.today.isoformat()}.zip"
    turn.say(answers_files.export(len(known.interviews)), file=Paper(name, everything))
