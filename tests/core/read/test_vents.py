"""Which feeling a vent speaks of, and the word of it that is said back."""

from __future__ import annotations

import pytest

from bot.core.read.vent_words import Mood
from bot.core.read.vents import Vent, vent_of


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("I am SO angry with them right now", Mood.ANGER),
        ("what a waste of my time, three trains for that", Mood.ANGER),
        ("who treats people like this. how rude", Mood.ANGER),
        ("fed up with every one of these recruiters", Mood.ANGER),
        ("it's just so unfair", Mood.ANGER),
        ("I completely froze when they asked about budgets", Mood.SELF_BLAME),
        ("it's my own fault, I talked too long", Mood.SELF_BLAME),
        ("i should have said yes to the earlier slot", Mood.SELF_BLAME),
        ("i feel like such a failure", Mood.SELF_BLAME),
        ("what is wrong with me", Mood.SELF_BLAME),
        ("I'm not good enough for any of them", Mood.SELF_BLAME),
        ("i'm exhausted", Mood.EXHAUSTION),
        ("im done in. another double shift", Mood.EXHAUSTION),
        ("I have no energy left for this", Mood.EXHAUSTION),
        ("worn out from all the smiling", Mood.EXHAUSTION),
        ("I'm ashamed to tell my husband", Mood.SHAME),
        ("my parents keep asking and I have nothing to say", Mood.SHAME),
        ("so embarrassing, the whole office knows", Mood.SHAME),
        ("i just want to hide under the bed", Mood.SHAME),
        ("my best friend got hired on her first try", Mood.ENVY),
        ("I'm jealous, I admit it", Mood.ENVY),
        ("all my classmates have jobs already", Mood.ENVY),
        ("ghosted again", Mood.GHOSTED),
        ("not a single word since the final round", Mood.GHOSTED),
        ("they never called", Mood.GHOSTED),
        ("60 applications and not one interview", Mood.MANY),
        ("eight months of this now", Mood.MANY),
        ("gutted. i really wanted that one", Mood.SADNESS),
        ("cried all the way home", Mood.SADNESS),
        ("so disappointed", Mood.SADNESS),
        ("I can't sleep, I can't eat", Mood.ANXIETY),
        ("so nervous about this", Mood.ANXIETY),
        ("I keep checking my phone", Mood.ANXIETY),
        ("this waiting is driving me mad", Mood.ANXIETY),
        ("ugh", Mood.UNNAMED),
        ("mondays", Mood.UNNAMED),
    ],
)
def test_the_feeling_is_the_one_that_the_words_speak_of(text: str, mood: Mood) -> None:
    assert vent_of(text).mood is mood


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'm EXHAUSTED", "exhausted"),
        ("fuming", "furious"),
        ("I feel so sad about it", "sad"),
        ("ghosted. again.", "ghosted"),
        ("i am very stressed", "stressed"),
        ("not one word from them", None),
    ],
)
def test_the_word_for_it_can_be_said_back(text: str, said: str | None) -> None:
    assert vent_of(text).said == said


def test_a_word_against_oneself_is_known_as_one() -> None:
    assert vent_of("god I'm such an idiot") == Vent(Mood.SELF_BLAME, "idiot", harsh=True)
    assert vent_of("those people are idiots and he is an idiot").mood is not Mood.SELF_BLAME
    assert vent_of("refreshing my mail like an idiot").mood is Mood.ANXIETY


def test_a_feeling_that_is_denied_is_not_the_one() -> None:
    assert vent_of("i'm not angry. just tired") == Vent(Mood.EXHAUSTION, "tired")
