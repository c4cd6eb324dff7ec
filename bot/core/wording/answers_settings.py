"""The bot's own ways in words: the card of settings, what a change of one does, and why one is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.core import places
from bot.core.wording.answers_names import place_name
from bot.core.wording.dates import clock_time, day, listing, moment_words
from bot.core.wording.markup import bold, esc, moment
from storage.facts import Cadence, CardWish, Interview, Person, Voice

START_AGAIN: Final = "Start again"
PAGES: Final = {
    "pause": "Pause",
    "quiet": "Quiet hours",
    "morning": "Mornings",
    "place": "Place",
    "cadence": "Pace",
    "holidays": "Holidays",
    "card": "Card",
    "calm": "Calm words",
    "voice": "Drafts",
    "picture": "Pictures",
    "lookback": "Look back",
}
MORE: Final = "More"
BACK: Final = "Back"
NO_QUIET_HOURS: Final = "Any hour"
NO_HOLIDAYS: Final = "No holidays"
LENGTHS: Final = {3: "Three days", 7: "A week", 14: "Two weeks", 30: "A month"}
CADENCES: Final = {Cadence.STEADY: "Steady", Cadence.GENTLE: "Gentle"}
CARDS: Final = {CardWish.NEVER: "Never", CardWish.ON_SITE: "After on-site", CardWish.ALWAYS: "Always"}
CALM: Final = {True: "On", False: "Off"}
PICTURES: Final = {False: "Light", True: "Dark"}
VOICES: Final = {Voice.PLAIN: "Plain", Voice.WARM: "Warm", Voice.FORMAL: "Formal"}

_HEADS: Final = {
    "holidays": "Public holidays",
    "card": "The card",
    "voice": "The voice of the drafts",
    "lookback": "Sunday look back",
}
_PAGE_OF: Final = {"timezone": "place", "resume": "pause"}
_SOUNDS = {
    Voice.PLAIN: "short sentences that say what is meant",
    Voice.WARM: "as to somebody with whom the talk was easy",
    Voice.FORMAL: "every word written out, and a little distance",
}
_CARD_WHEN = {
    CardWish.NEVER: "never",
    CardWish.ON_SITE: "after on-site interviews",
    CardWish.ALWAYS: "after every interview",
}


@dataclass(frozen=True, slots=True)
class Move:
    """When the next message would have come, and when it comes now; None: none is planned."""

    before: datetime | None
    after: datetime | None


def hours(begins: time, ends: time) -> str:
    return f"{clock_time(begins)} to {clock_time(ends)}"


def card(person: Person, now: datetime) -> str:
    """Every setting with its value."""
    zone = ZoneInfo(person.zone)
    lines = [
        ("Messages", f"paused until {_when(person.paused_until_at, zone, now)}" if _paused(person, now) else "on"),
        ("Quiet hours", _quiet(person)),
        ("Mornings", _morning(person)),
        ("Place", f"{esc(place_name(person))}, {clock_time(now, zone)} there now"),
        ("Pace", person.cadence.value),
        ("Public holidays", _holidays(person)),
        ("Card", _CARD_WHEN[person.card]),
        ("Calm words", "on" if person.calm else "off"),
        ("Drafts", person.voice.value),
        ("Pictures", _ground(person)),
        ("Sunday look back", "on" if person.look_back else "off"),
    ]
    shown = "\n".join(f"{name}: {value}" for name, value in lines)
    return f"{bold('Settings')}\n{shown}\n\nTap one to change it, or write it, such as: no messages after 8pm."


def page(name: str, person: Person, now: datetime) -> str:
    """One setting: what it is now, what it does, and how to say it."""
    means = {
        "pause": "For how long shall I be quiet? A day will do too, such as: until 4 January.",
        "quiet": "I write nothing then, unless you named the hour yourself. "
        "Tap one, or write yours, such as: 22:00 to 7:30.",
        "morning": "What is not urgent comes then, in one message. Tap one, or write yours, such as: 7:30.",
        "place": "All days and hours are counted there. Tap one, or write a city.",
        "cadence": f"{_pace(person.cadence)} {_pace_beside(person.cadence)}",
        "holidays": "On those days I suggest no follow-up. Tap one, or write a country, such as: Ireland.",
        "card": "Some love a handwritten card; some find email plus card too much.",
        "calm": "They stand at the end of a message: one true fact, and something that is yours to do.",
        "picture": "That is the ground of /picture and /stats; “dark pictures” in words does the same.",
        "lookback": "On Sunday evening: what you did that week, what came, and what the next one holds. Nothing to do.",
        "voice": f"That is, {_SOUNDS[person.voice]}. Tap another, or say “more formal please” under any draft.",
    }
    return f"{_state(name, person, now)} {means[name]}"


def _state(name: str, person: Person, now: datetime) -> str:
    """What a setting is now."""
    zone = ZoneInfo(person.zone)
    value = {
        "pause": _still_paused(person, zone, now) if _paused(person, now) else "none; I write as planned",
        "quiet": _quiet(person),
        "morning": _morning(person),
        "place": f"{esc(place_name(person))}, where it is {clock_time(now, zone)}",
        "cadence": person.cadence.value,
        "holidays": _holidays(person),
        "card": _CARD_WHEN[person.card],
        "calm": "on" if person.calm else "off",
        "voice": person.voice.value,
        "picture": _ground(person),
        "lookback": "on" if person.look_back else "off",
    }[name]
    return f"{bold(_HEADS.get(name, PAGES[name]))}: {value}."


def changed(before: Person, after: Person, move: Move, now: datetime) -> str:
    """What was set, and what that does to the next message."""
    return f"{differences(before, after, now)}\n{moved(move, after, now)}"


def differences(before: Person, after: Person, now: datetime) -> str:
    """A sentence for each setting that is another one now."""
    zone = ZoneInfo(after.zone)
    said: list[str] = []
    if (before.zone, before.place) != (after.zone, after.place):
        said.append(f"I count in {bold(place_name(after))} time; it is {clock_time(now, zone)} there.")
    if (before.quiet_from, before.quiet_to) != (after.quiet_from, after.quiet_to):
        said.append(f"Quiet hours: {bold(_quiet(after))}.")
    if _first_hour(before) != _first_hour(after) or before.morning != after.morning:
        said.append(f"Morning messages: {bold(_morning(after))}.")
    if (before.country, before.part) != (after.country, after.part):
        said.append(f"Public holidays: {bold(_holidays(after))}.")
    if before.cadence is not after.cadence:
        said.append(f"Pace: {bold(after.cadence.value)}. {_pace(after.cadence)}")
    if before.card is not after.card:
        said.append(f"The card: {bold(_CARD_WHEN[after.card])}.")
    if before.calm is not after.calm:
        said.append("Calm words are on." if after.calm else "Calm words are off: you get the thing to do, and no more.")
    if before.voice is not after.voice:
        said.append(f"Drafts: {bold(after.voice.value)}; {_SOUNDS[after.voice]}.")
    return "\n".join([*said, *_shown_changed(before, after), *_pause_changed(before, after, now)])


def _shown_changed(before: Person, after: Person) -> list[str]:
    said = []
    if before.dark is not after.dark:
        said.append(f"Pictures: {bold(_ground(after))}.")
    if before.look_back is not after.look_back:
        on = "A look back at the week, each Sunday evening."
        said.append(on if after.look_back else "No look back on Sundays any more.")
    return said


def _pause_changed(before: Person, after: Person, now: datetime) -> list[str]:
    if _paused(before, now) and not _paused(after, now):
        return ["The pause is over."]
    if _paused(after, now) and before.paused_until_at != after.paused_until_at:
        until = _when(after.paused_until_at, ZoneInfo(after.zone), now)
        return [f"No messages until {until}; I answer whenever you write."]
    return []


def taken_back(was: Person, now_is: Person, move: Move, now: datetime) -> str:
    """A change of settings was undone."""
    return f"Undone. {differences(was, now_is, now)}\n{moved(move, now_is, now)}"


def moved(move: Move, person: Person, now: datetime) -> str:
    """When the next message comes now, where that is another moment than before."""
    if move.after is None:
        return "No message is planned just now."
    if move.after <= now:
        return "Your next message comes now."
    when = _when(move.after, ZoneInfo(person.zone), now)
    same = move.before == move.after
    return f"Your next message is still due {when}." if same else f"Your next message is now due {when}."


def pause_means(ahead: Sequence[Interview], zone: ZoneInfo, now: datetime) -> str:
    """What becomes of what falls due in a pause."""
    first = "What falls due before then waits, and comes afterwards if it still makes sense."
    if ahead:
        today = now.astimezone(zone).date()
        names = listing([f"{one.company or 'your interview'} on {day(one.held_on, today)}" for one in ahead])
        first = f"{first} That includes what I would say around {esc(names)}."
    return f"{first} “Start again” ends the pause."


def already(before: Person, now: datetime, setting: str) -> str:
    """Nothing is changed: it is so already."""
    name = _PAGE_OF.get(setting, setting)
    return f"That is so already. {_state(name, before, now)}" if name in PAGES else "That is so already."


def still_paused(person: Person, now: datetime) -> str:
    """Said to /start in a pause."""
    return f"Everything is still here. {_still_paused(person, ZoneInfo(person.zone), now)}, as you asked."


def not_paused(move: Move, person: Person, now: datetime) -> str:
    return f"Nothing is paused. {moved(move, person, now)}"


def no_such_hour(said: str) -> str:
    return f"There is no {esc(said)} on a clock, so nothing was changed. An hour such as 21:00 or 9pm will do."


def no_free_hour(begins: time, ends: time) -> str:
    span = "All 24 hours" if begins == ends else f"Quiet from {hours(begins, ends)}"
    return (
        f"{span} would leave no time to write to you, so nothing was changed. "
        "Leave me two hours at least, or say “pause for a week”."
    )


def morning_in_quiet(morning: time, person: Person) -> str:
    return (
        f"{clock_time(morning)} lies in your quiet hours ({hours(person.quiet_from, person.quiet_to)}), "
        "so nothing was changed. Name another hour, or change the quiet hours first."
    )


def no_such_country(said: str) -> str:
    return f"I know no country called {esc(said)}, so nothing was changed. Its English name will do, such as Ireland."


def pause_in_the_past() -> str:
    return "That day is gone already, so nothing was changed. Until when shall I be quiet?"


def pause_too_long() -> str:
    return (
        "That is more than a year away, so nothing was changed. Name a nearer day, or take everything out with /delete."
    )


def not_a_setting(said: str) -> str:
    return f"I could not read a setting in “{esc(said)}”, so nothing was changed."


def not_by_weekday() -> str:
    return (
        "I cannot be quiet on some days of the week, so nothing was changed. Follow-ups come on working days only; "
        "at a weekend I write only about an interview just held, and on a day they named."
    )


def english_only() -> str:
    return "English only, for now. Short sentences are enough; I read those best."


def pause_ended() -> str:
    """Stands under the first message after a pause."""
    return "Your pause has ended; from here on I write as planned."


def holidays_caption(country: str, part: str | None) -> str:
    return (places.land_name(country, part) or country).partition(",")[0]


def chosen(caption: str, *, now: bool) -> str:
    """A choice on a button, with a tick where it is the one that counts now."""
    return f"✓ {caption}" if now else caption


def _ground(person: Person) -> str:
    return "dark" if person.dark else "light"


def _quiet(person: Person) -> str:
    return "none" if person.quiet_from == person.quiet_to else hours(person.quiet_from, person.quiet_to)


def _first_hour(person: Person) -> time:
    """When morning messages truly come: the morning hour, after quiet hours."""
    begins, ends, morning = person.quiet_from, person.quiet_to, person.morning
    inside = begins <= morning < ends if begins <= ends else morning >= begins or morning < ends
    return ends if inside else morning


def _morning(person: Person) -> str:
    first = _first_hour(person)
    return clock_time(first) + ("" if first == person.morning else ", when your quiet hours end")


def _holidays(person: Person) -> str:
    if person.country is None:
        return "none"
    return esc(places.land_name(person.country, person.part) or person.country)


def _pace(cadence: Cadence) -> str:
    if cadence is Cadence.GENTLE:
        return "The first note goes five working days after the day they named, and there is never a third."
    return "The first note goes two or three days after the day they named."


def _pace_beside(cadence: Cadence) -> str:
    if cadence is Cadence.GENTLE:
        return "Steady: two or three days after."
    return "Gentle: five working days after, and never a third."


def _paused(person: Person, now: datetime) -> bool:
    return person.paused_until_at is not None and person.paused_until_at > now


def _still_paused(person: Person, zone: ZoneInfo, now: datetime) -> str:
    return f"I am quiet until {_when(person.paused_until_at, zone, now)}"


def _when(at: datetime | None, zone: ZoneInfo, now: datetime) -> str:
    return moment(at, zone, moment_words(at, zone, now)) if at is not None else ""
