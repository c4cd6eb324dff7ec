"""News of the person's own, an offer or a new availability: one message to work through, a draft for each open "
"interview.

It is edited in place as each is done. What it is about and how far it is gone is kept with the person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.core.decide import buttons, showing
from bot.core.decide.meant import same_company
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button, Style
from bot.core.read import about_drafts
from bot.core.wording import answers_updates as words
from bot.core.wording import buttons as captions
from bot.core.wording.answers_names import button_names
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import Interview, Update, UpdateKind

DRAFTS = {DraftKind.OTHER_OFFER: UpdateKind.OFFER, DraftKind.AVAILABILITY: UpdateKind.AVAILABILITY}
_DRAFT_OF = {kind: draft for draft, kind in DRAFTS.items()}
#: So many are worked through; the newest interviews are.
_AT_MOST = 20
_FREE = re.compile(
    r"\b(?:available|availability|notice(?: period)?|start (?:\w+ )?(?:date|earlier|sooner|later|from|on|in|already)"
    r"|(?:can|could) (?:now )?(?:start|begin|join)|free (?:from|as of|now|earlier|again|sooner))\b",
    re.IGNORECASE,
)
_OFFER = re.compile(r"\boffer(?:s|ed)?\b", re.IGNORECASE)
_GOES_ON = timedelta(days=3)
_SENT = frozenset({"sent", "sent it", "done", "told them", "told", "that one is sent", "sent that one"})
_LEFT = frozenset({"skip", "skip it", "skip this", "not this one", "leave it", "not them", "leave that one"})


def told(turn: Turn, ask: Ask) -> bool:
    """Begin with everybody who should hear of what the words tell; false where there is nobody."""
    fields = ask.reading.fields
    named = same_company(turn, fields.about) if fields.about else []
    others = [one for one in turn.open_interviews() if one.company is None or one.company != fields.company]
    still_open = [one for one in named if one in others] or others
    kind = _kind_of(ask.text)
    on = _day_of(turn, ask)
    decide_by, free_on = (on, None) if kind is UpdateKind.OFFER else (None, on)
    return begin(turn, kind, still_open, decide_by=decide_by, free_on=free_on)


def begin(
    turn: Turn,
    kind: UpdateKind,
    interviews: Sequence[Interview],
    *,
    decide_by: date | None = None,
    free_on: date | None = None,
) -> bool:
    """A new message to work through, of these interviews; false where there is none."""
    newest = sorted(interviews, key=lambda one: (one.held_on, one.id), reverse=True)[:_AT_MOST]
    if not newest:
        return False
    ids = tuple(one.id for one in interviews if one in newest)
    update = Update(turn.person.next_id, kind, turn.now, ids, decide_by, free_on)
    turn.settle(next_id=update.id + 1, update=update)
    _show(turn, update, ids[0])
    return True


def of_one(turn: Turn, interview: Interview, kind: UpdateKind, ask: Ask) -> None:
    """The draft asked for one interview: in the message that is being worked through, where it is one of it."""
    if show_again(turn, interview, kind):
        return
    on = _day_of(turn, ask)
    decide_by, free_on = (on, None) if kind is UpdateKind.OFFER else (None, on)
    begin(turn, kind, [interview], decide_by=decide_by, free_on=free_on)


def show_again(turn: Turn, interview: Interview, kind: UpdateKind) -> bool:
    """The message that is being worked through, at that interview; false where it is none of it."""
    update = turn.person.update
    if update is None or update.kind is not kind or interview.id not in update.interview_ids:
        return False
    _show(turn, update, interview.id)
    return True


def remember(turn: Turn, ask: Ask, others: Sequence[Interview]) -> None:
    """An offer was told of: who else should hear of it, and until when it stands, for when the words are asked for."""
    ids = tuple(one.id for one in others[:_AT_MOST])
    update = Update(turn.person.next_id, UpdateKind.OFFER, turn.now, ids, _day_of(turn, ask))
    turn.settle(next_id=update.id + 1, update=update)


def at(turn: Turn, interview: Interview) -> None:
    """The words about an offer for this interview, in the message that goes through all of them."""
    if show_again(turn, interview, UpdateKind.OFFER):
        return
    others = [one for one in turn.open_interviews() if one.id != interview.id]
    begin(turn, UpdateKind.OFFER, [interview, *others])


def press(turn: Turn, rest: list[str]) -> bool:
    """A tap in the message: sent, left out, another wording, or the next one; false where it is an older message."""
    update = turn.person.update
    numbers = [int(one) for one in rest[:2] if one.isascii() and one.isdigit() and len(one) < 10]
    if update is None or len(rest) != 3 or len(numbers) != 2 or numbers[0] != update.id:
        return False
    if numbers[1] not in update.interview_ids:
        return False
    turn.edits = turn.source
    return _mark(turn, update, numbers[1], rest[2])


def heard(turn: Turn, ask: Ask) -> bool:
    """Whether the words tell of another offer, or "sent" and "skip" of the one the message stands at; it was done."""
    update = turn.person.update
    said = about_drafts.plain(ask.text)
    if "?" not in ask.text and about_drafts.other_offer(said):
        return told(turn, ask)
    if update is None or said not in _SENT | _LEFT or turn.now - update.told_at > _GOES_ON:
        return False
    left = _open(turn, update)
    if not left or not _is_meant(turn, ask, update):
        return False
    drafted = turn.person.drafted
    at = drafted.interview_id if drafted is not None and drafted.interview_id in left else left[0]
    return _mark(turn, update, at, "sent" if said in _SENT else "left")


def _is_meant(turn: Turn, ask: Ask, update: Update) -> bool:
    """Whether nothing else was said since the draft of the update, or the message replied to is that very one."""
    drafted = turn.person.drafted
    if drafted is None or drafted.kind != _DRAFT_OF[update.kind] or ask.reminder_id is not None:
        return False
    if ask.interview_id is not None:
        return ask.interview_id in update.interview_ids and drafted.interview_id == ask.interview_id
    reminded = [one.reminded_at for one in turn.known.reminders if one.reminded_at is not None]
    return not ask.among and max(reminded, default=drafted.written_at) <= drafted.written_at


def _mark(turn: Turn, update: Update, interview_id: int, how: str) -> bool:
    if how == "sent":
        update = replace(update, sent=tuple(dict.fromkeys((*update.sent, interview_id))))
    elif how == "left":
        update = replace(update, left=tuple(dict.fromkeys((*update.left, interview_id))))
    elif how not in ("show", "again"):
        return False
    turn.settle(update=update)
    following = interview_id if how in ("show", "again") else next(iter(_after(turn, update, interview_id)), None)
    _show(turn, update, following)
    return True


def _after(turn: Turn, update: Update, interview_id: int) -> list[int]:
    """Those still to be told, from the one after this on."""
    left = _open(turn, update)
    place = update.interview_ids.index(interview_id)
    return sorted(left, key=lambda one: (update.interview_ids.index(one) < place, update.interview_ids.index(one)))


def _open(turn: Turn, update: Update) -> list[int]:
    there = {one.id for one in turn.open_interviews()}
    return [one for one in update.interview_ids if one in there and one not in (*update.sent, *update.left)]


def _show(turn: Turn, update: Update, at: int | None) -> None:
    """The list with what became of each, and the draft for the one that it stands at."""
    known = [one for one in map(turn.interview, update.interview_ids) if one is not None]
    names = dict(zip((one.id for one in known), button_names(known, turn.today), strict=True)) if known else {}
    lines = [
        words.line(names[one.id], sent=one.id in update.sent, left=one.id in update.left, here=one.id == at)
        for one in known
    ]
    interview = turn.interview(at)
    about = tuple(one.id for one in known)
    if interview is None:
        turn.say(words.worked_through(lines, sent=len(update.sent)), about=about)
        return
    written = showing.draft_for(turn, _DRAFT_OF[update.kind], interview, next(iter(interview.people), None))
    first = words.first(head(interview, turn.today), update.kind)
    html = words.laid_out(first, lines, showing.draft_html(written), day_known=_day_known(update))
    rows = buttons.fitted(_rows(turn, update, interview, buttons.copies(written)))
    turn.say(html, rows, about=(interview.id,))


def _rows(turn: Turn, update: Update, interview: Interview, copies: Rows) -> Rows:
    data = f"tell:{update.id}:{interview.id}"
    first = (
        Button(captions.SENT, data=f"{data}:sent", style=Style.PRIMARY),
        Button(captions.NOT_THIS_ONE, data=f"{data}:left"),
    )
    second = [Button(captions.ANOTHER_WORDING, data=f"{data}:again")]
    later = [one for one in _after(turn, update, interview.id) if one != interview.id]
    if later:
        second.append(Button(captions.NEXT_ONE, data=f"tell:{update.id}:{later[0]}:show"))
    return (first, tuple(second), *copies)


def _day_known(update: Update) -> bool:
    return update.decide_by is not None or update.free_on is not None


def _kind_of(text: str) -> UpdateKind:
    if _OFFER.search(text) or not _FREE.search(text):
        return UpdateKind.OFFER
    return UpdateKind.AVAILABILITY


def _day_of(turn: Turn, ask: Ask) -> date | None:
    """The last day ahead that the words name."""
    days = [span.on for span in ask.reading.dates if span.on is not None and span.on >= turn.today]
    return days[-1] if days else None
