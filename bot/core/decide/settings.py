"""Settings in words: what is wished is taken, and where only a setting is named its page of the card opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.decide import account, settings_card, settling
from bot.core.decide.settling import pause, resume, wanted
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import understood
from bot.core.read import about_drafts, preferences
from bot.core.reading import Intent
from bot.core.wording import answers_settings
from storage.facts import Question

_BARE_AT_MOST = 5  #: words


def settings(turn: Turn, ask: Ask) -> None:
    """What is wished is set; where only a setting is named, its page of the card opens; else the whole card."""
    fields = ask.reading.fields
    if fields.wish is not None:
        wanted(turn, fields.wish, fields.setting or "")
    elif fields.timezone is not None:
        account.take_place_said(turn, fields.timezone)
    elif fields.until is not None:
        pause(turn, fields.until)
    elif fields.setting == "resume":
        resume(turn)
    elif fields.setting == "weekdays":
        turn.say(answers_settings.not_by_weekday())
    elif fields.setting == "language":
        turn.say(answers_settings.english_only())
    else:
        settings_card.show(turn, fields.setting)


def answer(turn: Turn, question: Question, text: str, said_at: datetime) -> bool:
    """A bare answer to a setting that was asked for: "8 to 16", "7:30", "two weeks"; false where it is none."""
    setting = question.setting or ""
    if len(text.split()) > _BARE_AT_MOST:
        return False
    if setting == "pause":
        fields = understood(turn, f"pause {text}", said_at)[0].reading.fields
        until = fields.until or understood(turn, f"pause until {text}", said_at)[0].reading.fields.until
        if until is not None:
            pause(turn, until)
        return until is not None
    voice = about_drafts.named(about_drafts.plain(text)) if setting == "voice" else None
    if voice is not None:
        settling.take(turn, replace(turn.person, voice=voice), setting)
        return True
    wish = preferences.bare(setting, text)
    if wish is not None:
        wanted(turn, wish, setting)
    return wish is not None


def told(turn: Turn, words: str) -> None:
    """The words after /settings: a setting in any words, or its name and then what it is to be."""
    voice = about_drafts.named(about_drafts.plain(words.partition(" ")[2] or words))
    if voice is not None and (" " not in words or settings_card.page_called(words.partition(" ")[0]) == "voice"):
        settling.take(turn, replace(turn.person, voice=voice), "voice")
        return
    asks = [one for one in understood(turn, words, turn.now) if one.reading.intent is Intent.SETTINGS]
    fields = asks[0].reading.fields if asks else None
    if fields is not None and (fields.wish or fields.timezone or fields.until):
        settings(turn, asks[0])
        return
    name, _, rest = words.partition(" ")
    page = settings_card.page_called(name)
    wish = preferences.bare(page, rest) if page and rest else preferences.bare("cadence", words.casefold())
    if wish is not None:
        wanted(turn, wish, page or "cadence")
    elif page == "place" and rest:
        account.take_place_said(turn, rest)
    elif page is not None:
        settings_card.show(turn, page, answers_settings.not_a_setting(rest) if rest else None)
    else:
        settings_card.show(turn, None, answers_settings.not_a_setting(words))
