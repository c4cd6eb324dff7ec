"""A message that names two stored companies is read clause by clause, or not taken for sure."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, KnownInterview, Outcome, Reading

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=LONDON)
ACME = KnownInterview("Acme", None, ("Tom",), date(2026, 11, 16), None, id=1)
GAMMA = KnownInterview("Gamma", None, ("Max",), date(2026, 11, 13), None, id=2)


def _say(text: str) -> list[Reading]:
    reading = read(text, now=NOW, zone=LONDON, known=(ACME, GAMMA))
    return [reading, *reading.also]


def _answers(text: str) -> list[tuple[str | None, Outcome | None]]:
    told = _say(text)
    assert {one.intent for one in told} == {Intent.HEARD_BACK}
    return [(one.fields.about, one.fields.outcome) for one in told]


def test_each_clause_is_read_for_its_own_company() -> None:
    gamma, acme = _say("gamma said no, acme wants a second round thursday 2pm")
    assert (gamma.fields.about, gamma.fields.outcome) == ("Gamma", Outcome.REJECTION)
    assert (acme.fields.about, acme.fields.outcome) == ("Acme", Outcome.NEXT_ROUND)
    assert (acme.fields.next_date, acme.fields.next_time) == (date(2026, 11, 19), time(14))


@pytest.mark.parametrize("text", ["acme and gamma both said no", "acme said no and gamma too", "Acme, Gamma said no."])
def test_two_names_with_one_answer_both_get_it(text: str) -> None:
    assert _answers(text) == [("Acme", Outcome.REJECTION), ("Gamma", Outcome.REJECTION)]


def test_a_no_and_an_offer_are_not_mixed() -> None:
    told = _answers("gamma rejected me but acme made an offer")
    assert told == [("Gamma", Outcome.REJECTION), ("Acme", Outcome.OFFER)]


def test_thanks_to_people_of_two_companies_are_two_steps() -> None:
    told = _say("thanked tom and max")
    assert [(one.intent, one.fields.about, one.fields.people) for one in told] == [
        (Intent.STEP_DONE, "Acme", ("tom",)),
        (Intent.STEP_DONE, "Gamma", ("max",)),
    ]


@pytest.mark.parametrize(
    "text",
    ["acme moved my interview to friday because of gamma", "acme said no like gamma", "acme said, gamma said no"],
)
def test_what_cannot_be_parted_is_not_sure(text: str) -> None:
    assert not _say(text)[0].confident


def test_what_is_denied_of_the_other_company_says_nothing_of_it() -> None:
    told = _say("sent the thank you to acme, not gamma yet")
    assert [(one.intent, one.fields.about, one.confident) for one in told] == [(Intent.STEP_DONE, "Acme", True)]


def test_an_offer_is_of_the_company_that_made_it_and_not_of_the_one_to_be_told() -> None:
    told, offered = _say("got an offer from gamma, acme should know")
    assert (told.intent, told.fields.about) == (Intent.OTHER_OFFER, "Acme")
    assert (offered.intent, offered.fields.about, offered.fields.outcome) == (
        Intent.HEARD_BACK,
        "Gamma",
        Outcome.OFFER,
    )
