"""Files that bring interviews: an export of another bot of this kind, a table kept elsewhere.

What they hold is shown before it is taken, but for an export where nothing is known yet; all of it can be undone.
"""

from __future__ import annotations

from bot.core.decide import buttons, tracked
from bot.core.decide.merging import is_sound, merged, new_ones, taken_over
from bot.core.decide.turn import Rows, Turn
from bot.core.decision import Button, Style
from bot.core.happened import Sent
from bot.core.papers import Held, SentFile, Unusable, Wanted
from bot.core.papers.everything import Exported
from bot.core.plan.events import Settled
from bot.core.wording import answers_files, answers_interview
from bot.core.wording import buttons as captions
from storage.facts import KeptFile, QuestionKind, ReminderState

_TAKE = "take"
_TAKES = frozenset(
    {"take them", "take it", "add them", "add", "take all", "import", "import them", "yes please", "do it"}
)
_LEAVES = frozenset({"no", "n", "nope", "nah", "no thanks", "leave it", "leave them", "don't", "cancel", "not now"})


def exported(turn: Turn, sent: Sent, held: Held) -> None:
    """An export of a bot of this kind: taken as it is where nothing is known yet, else added to what is."""
    export = held.exported
    if export is None or not is_sound(export.known):
        turn.say(answers_files.unusable(Unusable.BROKEN))
        return
    if not turn.known.interviews:
        _begin_with(turn, export)
        return
    new = new_ones(turn.known, export.known)
    if not new:
        turn.say(answers_files.all_here(len(export.known.interviews)))
    elif not sent.agreed:
        _ask(turn, sent, answers_files.add_export(len(new), len(export.known.interviews) - len(new)))
    else:
        _taken(turn, sent)
        turn.known = merged(turn.known, export.known, new)
        turn.happen(Settled(turn.person))
        turn.say(answers_files.export_added(len(new)), buttons.undo())


def tracker(turn: Turn, sent: Sent, held: Held) -> None:
    """A table of another tool: which column is what, and what would be taken."""
    if held.tracker is None:
        return
    lines = tracked.lines_of(turn, held.tracker)
    if not lines.new:
        turn.say(answers_files.tracker_has_nothing(lines.known, lines.undated, dict(held.tracker.columns)))
    elif not sent.agreed:
        examples = [(one.interview, one.state) for one in lines.new]
        more = held.tracker.more
        html = answers_files.show_tracker(held.tracker.columns, examples, lines.known, lines.undated, more, turn.today)
        _ask(turn, sent, html)
    else:
        _taken(turn, sent)
        old = tracked.take(turn, lines.new)
        turn.say(answers_files.tracker_taken(len(lines.new), old), buttons.undo())


def press(turn: Turn, rest: list[str]) -> bool:
    """Whether what a file holds is to be taken; false where no file waits."""
    question = turn.known.question
    if rest not in ([_TAKE], ["leave"]) or question is None or question.kind is not QuestionKind.FILE:
        return False
    if question.message_id not in (None, turn.source):
        return False
    turn.rebutton(turn.source)
    answer(turn, yes=rest == [_TAKE])
    return True


def answered(turn: Turn, *, yes: bool, said: str) -> bool:
    """Whether the words, in small letters, say what is to become of it."""
    if not yes and said not in _TAKES | _LEAVES:
        return False
    answer(turn, yes=yes or said in _TAKES)
    return True


def answer(turn: Turn, *, yes: bool) -> None:
    """Take what the file holds that waits: it is looked into once more, since nothing of it was kept."""
    question = turn.known.question
    file = question.file if question else None
    if yes and file is not None:
        turn.wants = Wanted(SentFile(file.file_id, file.name, file.type), agreed=True)
        return
    turn.answered(QuestionKind.FILE)
    turn.say(answers_files.left())


def _begin_with(turn: Turn, export: Exported) -> None:
    turn.what = "import"
    turn.known = taken_over(turn.known, export.known)
    turn.answered(QuestionKind.ZONE, QuestionKind.NEW)
    count = len(turn.known.interviews)
    html = answers_files.export_taken(count, export.made_at, turn.zone, turn.now)
    planned = (one for one in turn.known.reminders if one.state is ReminderState.PLANNED)
    if coming := min(planned, key=lambda one: one.due_at, default=None):
        html = f"{html}\n{answers_interview.next_line(coming, turn.zone, turn.now)}"
    turn.say(html, buttons.undo())


def _ask(turn: Turn, sent: Sent, html: str) -> None:
    rows: Rows = (
        (
            Button(captions.TAKE_THEM, data=f"file:{_TAKE}", style=Style.PRIMARY),
            Button(captions.LEAVE_THEM, data="file:leave"),
        ),
    )
    file = KeptFile(sent.file.file_id, sent.file.name, sent.file.kind) if sent.file else None
    turn.ask(QuestionKind.FILE, html, rows, file=file)


def _taken(turn: Turn, sent: Sent) -> None:
    turn.what = "import"
    if turn.known.question is not None:
        turn.rebutton(turn.known.question.message_id)
    turn.answered(QuestionKind.FILE)
