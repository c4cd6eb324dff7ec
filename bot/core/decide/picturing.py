"""The picture of the weeks: which interviews and days are shown, and where each mark stands. Drawn elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.decide import marking, overview
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.papers import Paper
from bot.core.papers.weeks import Column, Explained, Line, Mark, Shape, Weeks
from bot.core.wording import answers_questions, picture_words
from bot.core.wording import buttons as captions
from bot.core.wording.markup import visible_length
from storage.facts import OPEN_STATES, Interview

NAME = "weeks.png"

_WEEK = timedelta(days=7)
#: Shown before and after today, at most; and at least so many in all.
_BACK = 8 * _WEEK
_AHEAD = 8 * _WEEK
_SHORTEST = 4
_LINES = 40
_SPOKEN_OF = 12  #: interviews that a reply to it may be about, as with a screen of the list
_CAPTION = 1000  #: of the 1,024 characters that a caption may have

_ASKED = re.compile(
    r"^(?:(?:please|can you|could you|can i|could i|may i|let me|i want to|i'd like to|ok|hey),? )*"
    r"(?:(?:show|draw|send|give|see|have|get|make|paint)(?: me)? )?(?:it all |everything )?(?:as )?"
    r"(?:a |the |my |that )?"
    r"(?:(?:(?:nice|big|new|dark|light|whole) )?(?:picture|drawing|chart|timeline|graph|image)"
    r"(?: of (?:it all|everything|(?:all )?(?:the |my )?(?:weeks|interviews|steps|plan)))?"
    r"|(?:(?<=show )|(?<=me )|(?<=the )|(?<=my ))weeks"
    r"|(?<=my )(?:weeks|interviews|plan)(?: as a (?:picture|drawing|chart)))"
    r"(?: (?:again|please|now|in (?:dark|light)))*$"
)


@dataclass(frozen=True, slots=True)
class _Window:
    first_on: date  #: a Monday
    days: int

    def at(self, days_since: float) -> bool:
        return 0 <= days_since <= self.days


def by_words(turn: Turn, ask: Ask) -> bool:
    """Whether the words ask for the picture, which was then made."""
    said = " ".join(ask.text.casefold().replace("’", "'").rstrip(" .!?").split())
    if _ASKED.match(said) is None:
        return False
    for shade in ("dark", "light"):
        if shade in said.split():
            settle(turn, dark=shade == "dark")
    show(turn)
    return True


def command(turn: Turn, rest: str) -> None:
    """The picture; dark or light from now on, where the command says so."""
    if rest.casefold() in ("dark", "light"):
        settle(turn, dark=rest.casefold() == "dark")
    show(turn)


def press(turn: Turn, rest: list[str]) -> bool:
    """A tap below the picture: the same weeks on the other ground, in its place."""
    if rest not in (["dark"], ["light"]):
        return False
    settle(turn, dark=rest == ["dark"])
    turn.edits = turn.source
    show(turn)
    return True


def show(turn: Turn) -> None:
    """The picture with its meaning in words."""
    if not turn.known.interviews:
        turn.say(answers_questions.nothing_stored())
        return
    window, shown = _chosen(turn)
    if not shown:
        turn.say(picture_words.nothing_in_these_weeks())
        return
    last_on = window.first_on + timedelta(days=window.days - 1)
    lines = _in_words(turn, shown, len(turn.known.interviews) - len(shown))
    html = picture_words.caption(window.first_on, last_on, turn.today, lines)
    paper = Paper(NAME, _weeks(turn, window, last_on, shown), photo=True)
    about = tuple(one.id for one in shown if one.state in OPEN_STATES)[-_SPOKEN_OF:]
    turn.say(html, rows(turn, "weeks"), about=about, file=paper)


def settle(turn: Turn, *, dark: bool) -> None:
    """Pictures have that ground from now on."""
    turn.what = "settings"
    turn.settle(dark=dark)


def rows(turn: Turn, which: str) -> Rows:
    """Under a picture: its other ground, and the list."""
    other = captions.LIGHT if turn.person.dark else captions.DARK
    return (
        (
            Button(other, data=f"{which}:{'light' if turn.person.dark else 'dark'}"),
            Button(captions.OPEN_LIST, data="do:list"),
        ),
    )


def _chosen(turn: Turn) -> tuple[_Window, list[Interview]]:
    """The weeks that hold what matters now, and the interviews that have something in them, oldest first."""
    lying = {one.id: marking.days_of(turn, one) for one in turn.known.interviews}
    earliest, latest = turn.today - _BACK, turn.today + _AHEAD
    seen = [one for one in turn.known.interviews if lying[one.id][1] >= earliest and lying[one.id][0] <= latest]
    seen.sort(key=lambda one: (one.state in OPEN_STATES, lying[one.id][1], one.id))
    shown = sorted(seen[-_LINES:], key=lambda one: (one.held_on, one.id))
    first_on = max(min((lying[one.id][0] for one in shown), default=turn.today), earliest)
    last_on = min(max((lying[one.id][1] for one in shown), default=turn.today), latest)
    first_on, last_on = min(first_on, turn.today), max(last_on, turn.today)
    monday = first_on - timedelta(days=first_on.weekday())
    weeks = max((last_on - monday).days // 7 + 1, _SHORTEST)
    return _Window(monday, weeks * 7), shown


def _weeks(turn: Turn, window: _Window, last_on: date, shown: Sequence[Interview]) -> Weeks:
    mondays = [window.first_on + timedelta(days=day) for day in range(0, window.days, 7)]
    lines = tuple(_line(turn, window, one) for one in shown)
    local = turn.now.astimezone(turn.zone)
    return Weeks(
        title=picture_words.TITLE,
        subtitle=picture_words.span(window.first_on, last_on, turn.today),
        dark=turn.person.dark,
        days=window.days,
        columns=tuple(Column(place * 7, picture_words.column(monday)) for place, monday in enumerate(mondays)),
        today=(turn.today - window.first_on).days + (local.hour * 60 + local.minute) / 1440,
        today_label=picture_words.TODAY,
        lines=lines,
        legend=explained([one for line in lines for one in line.marks]),
    )


def _line(turn: Turn, window: _Window, interview: Interview) -> Line:
    one = overview.standing(turn, interview)
    marks = marking.marks_of(turn, interview, window.first_on)
    inside = tuple(mark for mark in marks if window.at(mark.at))
    due_on = one.coming.due_at.astimezone(turn.zone).date() if one.coming else None
    is_open = interview.state in OPEN_STATES
    today = (turn.today - window.first_on).days + 0.5
    ends = max([mark.at for mark in marks] + ([today] if is_open else []))
    return Line(
        name=picture_words.name(one, turn.today),
        nameless=picture_words.nameless(one),
        note=picture_words.note(one, due_on),
        marks=inside,
        begins=min(mark.at for mark in marks),
        ends=ends,
        closed=not is_open,
    )


def explained(marks: Sequence[Mark]) -> tuple[Explained, ...]:
    """What the marks that are there mean, each kind once; then what hollow and dotted ones are."""
    found: dict[Shape, Mark] = {}
    for one in marks:
        found.setdefault(one.shape, replace(one, done=True, faint=False, text="1" if one.text else ""))
    legend = [Explained(found[shape], picture_words.means(found[shape])) for shape in Shape if shape in found]
    hollow = Mark(Shape.FOLLOW_UP, 0.0, done=False)
    if any(not one.done and not one.faint for one in marks):
        legend.append(Explained(hollow, picture_words.HOLLOW))
    if any(one.faint for one in marks):
        legend.append(Explained(replace(hollow, faint=True), picture_words.DOTTED))
    return tuple(legend)


def _in_words(turn: Turn, shown: Sequence[Interview], not_drawn: int) -> str:
    """Where things stand, as many lines of it as a caption holds."""
    after = f"\n\n{picture_words.not_drawn(not_drawn)}" if not_drawn else ""
    heading = picture_words.caption(turn.today, turn.today, turn.today, "")
    ids = {one.id for one in shown}
    for count in range(len(shown), 0, -1):
        lines = overview.where_these_stand(turn, ids, at_most=count)
        if visible_length(f"{heading}{lines}{after}") <= _CAPTION:
            return lines + after
    return overview.where_these_stand(turn, ids, at_most=1) + after
