"""Files that a person sends: which are looked into, and which file of ``decide`` takes what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.decide import acquainted, bringing, invitations
from bot.core.decide.turn import Turn
from bot.core.happened import Sent
from bot.core.papers import Held, SentFile, Unusable, Wanted
from bot.core.wording import answers_files
from storage.facts import Known

_ENDINGS = (".ics", ".ical", ".ifb", ".csv", ".tsv", ".zip", ".json")
_KINDS = ("text/calendar", "text/csv", "application/ics", "application/csv", "application/zip", "application/json")

Take = Callable[[Turn, Sent, Held], None]


def wanted(known: Known, file: SentFile) -> Wanted | None:
    """What is to be looked into before ``decide`` is asked; None where the file is of no kind that is read."""
    if not file.name.lower().endswith(_ENDINGS) and file.kind.partition(";")[0].strip().lower() not in _KINDS:
        return None
    return Wanted(file, tuple(one.company for one in known.interviews if one.company))


def take(turn: Turn, sent: Sent) -> bool:
    """Whether something was made of what a file held."""
    held = sent.held
    if held is None or held.unusable is Unusable.OTHER:
        return False
    if held.unusable is not None:
        turn.say(answers_files.unusable(held.unusable))
        return True
    taker = next(taker for field, taker in _TAKERS.items() if getattr(held, field) is not None)
    taker(turn, sent, held)
    return True


#: By the field of ``Held`` that is filled.
_TAKERS: Mapping[str, Take] = {
    "exported": bringing.exported,
    "tracker": bringing.tracker,
    "acquaintances": acquainted.found,
    "invitations": lambda turn, sent, held: invitations.take(turn, held),
}
