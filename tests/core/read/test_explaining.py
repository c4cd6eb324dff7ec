"""A reading explains itself: every field with the words that gave it, where there are any."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.read import read
from bot.core.read.explaining import explain
from bot.core.reading import Fields, Intent, Outcome, Reading, Span
from storage.facts import Feeling, Format

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=ZONE)


def words(text: str, reading: Reading) -> dict[str, list[str | None]]:
    """The words of each field, in their order."""
    found: dict[str, list[str | None]] = {}
    for why in explain(text, reading):
        found.setdefault(why.field, []).append(None if why.start is None else text[why.start : why.end])
    return found


def test_names_and_dates_are_traced_to_the_words_that_gave_them() -> None:
    text = "Interviewed at Umbra yesterday with Dana and Tom, they'll call by Friday"
    found = words(text, read(text, now=NOW, zone=ZONE))
    assert found["company"] == ["Umbra"]
    assert found["people"] == ["Dana", "Tom"]
    assert found["interview_date"] == ["yesterday"]
    assert found["reply_by"] == ["Friday"]
    assert "Interviewed at" in found["intent"]


def test_a_misspelled_name_is_found_all_the_same() -> None:
    reading = Reading(Intent.STEP_DONE, Fields(about="Northwind"))
    assert words("thanked them at Nortwind", reading)["about"] == ["Nortwind"]


def test_an_hour_is_traced_apart_from_its_day_and_a_fair_other_day_counts() -> None:
    spans = (Span(3, 9, "Friday", date(2026, 11, 20), also=(date(2026, 11, 27),)), Span(13, 14, "3", at=time(15)))
    told = Fields(interview_date=date(2026, 11, 27), interview_time=time(15))
    found = words("on Friday at 3", Reading(Intent.LOG_INTERVIEW, told, dates=spans))
    assert (found["interview_date"], found["interview_time"]) == (["Friday"], ["3"])


def test_what_no_words_are_known_for_is_given_without_any() -> None:
    told = Fields(format=Format.VIDEO, over=True)
    assert words("hm", Reading(Intent.VENT, told)) == {"intent": [None], "over": [None], "format": [None]}


def test_words_that_no_list_knows_are_found_by_leaving_them_out() -> None:
    def again(text: str) -> Reading:
        felt = Feeling.WARM if "loved it" in text else None
        return Reading(Intent.LOG_INTERVIEW, Fields(feeling=felt, over=True))

    text = "Met them, they loved it there"
    whys = {why.field: why for why in explain(text, again(text), again)}
    assert text[whys["feeling"].start : whys["feeling"].end] == "loved it"
    assert whys["over"].start is None


def test_words_without_which_it_would_be_another_intent_prove_nothing() -> None:
    def again(text: str) -> Reading:
        return Reading(Intent.VENT if "tired" in text else Intent.SMALLTALK, Fields(over="tired" in text))

    whys = explain("so tired", again("so tired"), again)
    assert [why.start for why in whys if why.field == "over"] == [None]


def test_facts_told_besides_are_numbered() -> None:
    spans = (Span(35, 42, "Tuesday", date(2026, 11, 24)),)
    besides = Reading(Intent.SET_REPLY_BY, Fields(reply_by=date(2026, 11, 24)))
    text = "thanked Dana and they pushed it to Tuesday"
    whys = explain(text, Reading(Intent.STEP_DONE, Fields(people=("Dana",)), dates=spans, also=(besides,)))
    assert {(why.part, why.field) for why in whys} >= {(0, "people"), (1, "reply_by")}
    assert next(text[why.start : why.end] for why in whys if why.field == "reply_by") == "Tuesday"


def test_an_outcome_is_traced() -> None:
    text = "They offered me the job"
    assert words(text, Reading(Intent.HEARD_BACK, Fields(outcome=Outcome.OFFER)))["outcome"] != [None]


@given(st.text(max_size=80))
def test_whatever_was_written_every_field_is_explained_and_every_place_lies_in_the_text(text: str) -> None:
    reading = read(text, now=NOW, zone=ZONE)
    whys = explain(text, reading)
    told = {one.name for one in fields(Fields) if getattr(reading.fields, one.name) not in (None, (), "", False)}
    assert {why.field for why in whys if why.part == 0} == {*told, "intent"}
    for why in whys:
        assert why.start is None or (why.end is not None and 0 <= why.start < why.end <= len(text))


def test_a_name_of_signs_alone_does_no_harm() -> None:
    reading = replace(Reading(Intent.LOG_INTERVIEW), fields=Fields(company="(*", people=("",)))
    assert words("at (* they said", reading)["company"] in ([None], ["(*"])
