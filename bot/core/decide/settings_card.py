"""The card of settings, edited in place: every setting with its value, a page for each, and a way back.

A tap here does what words do. No message has more than six buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time, timedelta

from bot.core import places
from bot.core.decide import account, asides, settling
from bot.core.decide.turn import Rows, Turn, undo_button
from bot.core.decision import Button, Style
from bot.core.wording import answers_settings as words
from bot.core.wording import buttons
from storage.facts import Cadence, CardWish, Person, QuestionKind, Voice

_CALLED = {
    "quiet": "quiet", "night": "quiet", "hours": "quiet", "morning": "morning", "mornings": "morning",
    "pause": "pause", "mute": "pause", "place": "place", "zone": "place", "timezone": "place", "city": "place",
    "location": "place", "cadence": "cadence", "pace": "cadence", "holidays": "holidays", "holiday": "holidays",
    "country": "holidays", "card": "card", "cards": "card", "calm": "calm",
    "voice": "voice", "drafts": "voice", "tone": "voice", "style": "voice",
    "picture": "picture", "pictures": "picture", "dark": "picture", "light": "picture",
    "lookback": "lookback", "sunday": "lookback", "sundays": "lookback", "weekly": "lookback",
}  # fmt: skip
_QUIET = ("2100-0800", "2200-0700", "2000-1000", "0000-0000")
_MORNINGS = ("0800", "0900", "1000", "1200")
_HOLIDAYS_OFFERED = 4
_PLACES_OFFERED = 4
_HOME_NATIONS = ("ENG", "SCT", "WLS", "NIR")
_FIRST = ("pause", "quiet", "morning", "place", "cadence")
_REST = ("holidays", "card", "calm", "voice")
_LAST = ("picture", "lookback")


def show(turn: Turn, name: str | None = None, first: str | None = None) -> None:
    """The card as a new message: one page of it, or the whole; ``first`` is said before it."""
    page = page_called(name or "")
    if page is None:
        html, rows = words.card(turn.person, turn.now), _main(turn)
    else:
        html, rows = words.page(page, turn.person, turn.now), _choices(turn, page)
    html = f"{first}\n\n{html}" if first else html
    if page is None:
        turn.say(html, rows)
    else:
        ask(turn, page, html, rows)


def page_called(name: str) -> str | None:
    """The page of a setting by any of its names."""
    return _CALLED.get(name.casefold())


def ask(turn: Turn, page: str, html: str, rows: Rows | None = None) -> None:
    """Ask for a setting; its choices are under it, and a few words answer it too."""
    rows = _choices(turn, page) if rows is None else rows
    asides.ask(turn, _kind(page), html, rows, setting=page)


def press(turn: Turn, rest: list[str]) -> bool:
    """A tap on the card: a page, a choice, or back; false where there is no such thing."""
    if not rest:
        asides.close(turn)
        return _show_in_place(turn, words.card(turn.person, turn.now), _main(turn))
    if rest in (["more"], ["last"]):
        return _show_in_place(turn, words.card(turn.person, turn.now), _rest() if rest == ["more"] else _last())
    name, *value = rest
    if name == "resume":
        turn.edits = turn.source
        settling.resume(turn, rows=_settled())
        return True
    if name not in words.PAGES:
        return False
    if not value:
        asides.open_on(turn, _kind(name), name)
        return _show_in_place(turn, words.page(name, turn.person, turn.now), _choices(turn, name))
    return _choose(turn, name, ":".join(value))


def _show_in_place(turn: Turn, html: str, rows: Rows) -> bool:
    turn.edits = turn.source
    turn.say(html, rows)
    return True


def _kind(page: str) -> QuestionKind:
    return QuestionKind.ZONE if page == "place" else QuestionKind.SETTING


def _choose(turn: Turn, page: str, value: str) -> bool:
    """Take a choice; the card stays, with the answer in its place."""
    turn.edits = turn.source
    if page == "pause":
        days = {str(length): length for length in words.LENGTHS}.get(value)
        if days is not None:
            settling.pause(turn, turn.today + timedelta(days=days), rows=_settled())
        return days is not None
    if page == "place":
        if not account.is_zone(value):
            return False
        account.take_zone(turn, value, rows=_settled())
        return True
    person = _TAKEN[page](turn.person, value)
    if person is None:
        return False
    settling.take(turn, person, page, rows=_settled())
    return True


def _main(turn: Turn) -> Rows:
    first = [_again()] if _is_paused(turn) else [_open("pause")]
    pressed = [*first, *(_open(page) for page in _FIRST[1:]), Button(words.MORE, data="set:more")]
    return tuple(tuple(pressed[at : at + 2]) for at in range(0, len(pressed), 2))


def _rest() -> Rows:
    pressed = [*(_open(page) for page in _REST), Button(words.MORE, data="set:last"), _back()]
    return tuple(tuple(pressed[at : at + 2]) for at in range(0, len(pressed), 2))


def _last() -> Rows:
    return (tuple(_open(page) for page in _LAST), (_back(),))


def _open(page: str) -> Button:
    return Button(words.PAGES[page], data=f"set:{page}")


def _again() -> Button:
    return Button(words.START_AGAIN, data="set:resume", style=Style.PRIMARY)


def _back() -> Button:
    return Button(words.BACK, data="set")


def _is_paused(turn: Turn) -> bool:
    return turn.person.paused_until_at is not None and turn.person.paused_until_at > turn.now


def _choices(turn: Turn, page: str) -> Rows:
    """The choices of a page, two in a row, and the way back."""
    pressed = [*_offered(turn, page), _back()]
    return tuple(tuple(pressed[at : at + 2]) for at in range(0, len(pressed), 2))


def _settled() -> Rows:
    """Under the answer to a choice: taken back, or back to the card."""
    return ((undo_button(buttons.UNDO), _back()),)


def _offered(turn: Turn, page: str) -> Sequence[Button]:
    person = turn.person
    if page == "pause":
        lengths = [Button(caption, data=f"set:pause:{days}") for days, caption in words.LENGTHS.items()]
        return [_again(), *lengths[:3]] if _is_paused(turn) else lengths
    if page == "place":
        likely = places.likely(person.language)[:_PLACES_OFFERED]
        return [
            Button(words.chosen(one.name, now=one.zone == person.zone), data=f"set:place:{one.zone}") for one in likely
        ]
    return [
        Button(words.chosen(caption, now=_TAKEN[page](person, value) == person), data=f"set:{page}:{value}")
        for value, caption in _VALUES[page](person)
    ]


def _quiet_values(person: Person) -> list[tuple[str, str]]:
    return [
        (value, words.NO_QUIET_HOURS if value == _QUIET[-1] else words.hours(*map(_clock, value.split("-"))))
        for value in _QUIET
    ]


def _holiday_values(person: Person) -> list[tuple[str, str]]:
    """The countries that are likely: that of the zone, in the United Kingdom each part of it; and none."""
    here = places.of_zone(person.zone)
    if here.country == "GB":
        offered = [("GB", part) for part in _HOME_NATIONS]
    else:
        likely = [(one.country, None) for one in places.likely(person.language)]
        offered = [(here.country, here.part), (here.country, None), *likely]  # type: ignore[list-item]
    known = list(dict.fromkeys((country, part) for country, part in offered if country is not None))
    found = [(f"{country}-{part or ''}", words.holidays_caption(country, part)) for country, part in known]
    return [*found[:_HOLIDAYS_OFFERED], ("-", words.NO_HOLIDAYS)]


def _take_quiet(person: Person, value: str) -> Person | None:
    if value not in _QUIET:
        return None
    begins, ends = map(_clock, value.split("-"))
    return replace(person, quiet_from=begins, quiet_to=ends)


def _take_morning(person: Person, value: str) -> Person | None:
    return replace(person, morning=_clock(value)) if value in _MORNINGS else None


def _take_holidays(person: Person, value: str) -> Person | None:
    country, _, part = value.partition("-")
    if country and places.land_name(country, part or None) is None:
        return None
    return replace(person, country=country or None, part=part or None)


def _take_cadence(person: Person, value: str) -> Person | None:
    return replace(person, cadence=Cadence(value)) if value in set(Cadence) else None


def _take_card(person: Person, value: str) -> Person | None:
    return replace(person, card=CardWish(value)) if value in set(CardWish) else None


def _take_calm(person: Person, value: str) -> Person | None:
    return replace(person, calm=value == "on") if value in ("on", "off") else None


def _take_voice(person: Person, value: str) -> Person | None:
    return replace(person, voice=Voice(value)) if value in set(Voice) else None


def _take_picture(person: Person, value: str) -> Person | None:
    return replace(person, dark=value == "dark") if value in ("dark", "light") else None


def _take_look_back(person: Person, value: str) -> Person | None:
    return replace(person, look_back=value == "on") if value in ("on", "off") else None


def _clock(figures: str) -> time:
    return time(int(figures[:2]), int(figures[2:]))


_TAKEN: dict[str, Callable[[Person, str], Person | None]] = {
    "quiet": _take_quiet,
    "morning": _take_morning,
    "holidays": _take_holidays,
    "cadence": _take_cadence,
    "card": _take_card,
    "calm": _take_calm,
    "voice": _take_voice,
    "picture": _take_picture,
    "lookback": _take_look_back,
}
_VALUES: dict[str, Callable[[Person], list[tuple[str, str]]]] = {
    "quiet": _quiet_values,
    "morning": lambda person: [(value, f"{value[:2]}:{value[2:]}") for value in _MORNINGS],
    "holidays": _holiday_values,
    "cadence": lambda person: [(one.value, caption) for one, caption in words.CADENCES.items()],
    "card": lambda person: [(one.value, caption) for one, caption in words.CARDS.items()],
    "voice": lambda person: [(one.value, caption) for one, caption in words.VOICES.items()],
    "calm": lambda person: [("on" if on else "off", caption) for on, caption in words.CALM.items()],
    "picture": lambda person: [("dark" if dark else "light", caption) for dark, caption in words.PICTURES.items()],
    "lookback": lambda person: [("on" if on else "off", caption) for on, caption in words.CALM.items()],
}
