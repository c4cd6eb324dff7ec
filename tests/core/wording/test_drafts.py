"""Every draft, with every mixture of facts known and unknown."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from bot.core.wording import templates
from bot.core.wording.drafts import HAS_WORDS_AHEAD, DraftKind, draft, voicemail
from bot.core.wording.picking import Picker
from storage.facts import InterviewState, Voice
from tests.core.wording.samples import BARE, FULL, NEVER, TODAY, shapes, words_in

FOLLOW_UPS = (DraftKind.FOLLOW_UP_1, DraftKind.FOLLOW_UP_2, DraftKind.FOLLOW_UP_3)
#: Untidy joints of a template and its facts.
UNTIDY = re.compile(r"  | [.,:?]|\n\n\n|\.\.|\bNone\b|the the| at \.|,,|\ba(?= [aeiou])")


VOICES = list(Voice)


def _written(voice: Voice) -> dict[str, list[dict[str, str]]]:
    return templates.load(f"drafts_{voice}.toml")


@pytest.mark.parametrize("voice", VOICES)
def test_every_kind_has_at_least_three_wordings_in_every_voice(voice: Voice) -> None:
    written = _written(voice)
    scripts = {f"voicemail_{kind}" for kind in FOLLOW_UPS}
    ahead = {f"{kind}_ahead" for kind in HAS_WORDS_AHEAD}
    assert written.keys() == {str(kind) for kind in DraftKind} | ahead | scripts
    assert min(len(variants) for variants in written.values()) >= 3


def test_no_two_wordings_of_any_voice_are_the_same() -> None:
    bodies = [variant["body"] for voice in VOICES for variants in _written(voice).values() for variant in variants]
    assert len(set(bodies)) == len(bodies)


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("kind", list(DraftKind))
def test_a_draft_reads_well_whatever_is_known(kind: DraftKind, voice: Voice) -> None:
    picker = Picker(seed=5)
    low, high = (15, 60) if kind is DraftKind.CARD else (60, 150)
    for interview in shapes():
        for news, by in ((None, None), ("https://example.com/news", date(2026, 11, 27))):
            for _ in _written(voice)[kind]:
                written = draft(
                    kind,
                    interview=interview,
                    today=TODAY,
                    picker=picker,
                    voice=voice,
                    news=news,
                    offer_by=by,
                    free_on=by,
                    reason="I am moving to Leeds in January." if by else None,
                )
                assert low <= words_in(written.body) <= high, written.body
                for text in (written.subject, written.body):
                    assert NEVER.search(text) is None, text
                    assert UNTIDY.search(text) is None, text


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("kind", list(DraftKind))
def test_asked_again_it_differs_and_everything_known_is_in_it(kind: DraftKind, voice: Voice) -> None:
    picker, count = Picker(seed=9), len(_written(voice)[kind])
    written = [draft(kind, interview=FULL, today=TODAY, picker=picker, voice=voice) for _ in range(count)]
    assert len({one.body for one in written}) == count
    for one in written:
        whole = one.subject + one.body
        if kind is not DraftKind.MISSED_CALL:
            assert "Thursday 12 November" in whole
        if kind is not DraftKind.CARD:
            assert "head of ops" in whole
            assert "Acme" in whole
            assert one.subject[0].isupper()
        if kind in FOLLOW_UPS:
            assert "Wednesday 18 November" in whole


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("kind", sorted(HAS_WORDS_AHEAD))
def test_before_the_interview_nothing_is_said_as_if_it_had_been(kind: DraftKind, voice: Voice) -> None:
    picker, on = Picker(seed=3), date(2026, 11, 24)
    for known in shapes():
        interview = replace(known, held_on=on, state=InterviewState.UPCOMING)
        for by in (None, date(2026, 11, 27)):
            for _ in _written(voice)[f"{kind}_ahead"]:
                written = draft(
                    kind, interview=interview, today=TODAY, picker=picker, voice=voice, offer_by=by, free_on=by
                )
                assert 60 <= words_in(written.body) <= 150, written.body
                whole = f"{written.subject}\n{written.body}"
                assert "Tuesday 24 November" in whole
                assert NEVER.search(whole) is None, whole
                assert UNTIDY.search(whole) is None, whole
                assert re.search(r"\b(?:we spoke|we met|I had an interview|our talk|enjoyed)\b", whole) is None, whole


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("kind", [DraftKind.THANK_YOU, DraftKind.THANK_YOU_SHORT])
def test_a_thank_you_looks_forward_to_the_promised_day_only_while_it_lies_ahead(kind: DraftKind, voice: Voice) -> None:
    ahead = replace(FULL, promised_on=date(2026, 11, 27))
    for interview, said in ((ahead, True), (FULL, False)):
        picker = Picker()
        for _ in _written(voice)[kind]:
            body = draft(kind, interview=interview, today=TODAY, picker=picker, voice=voice).body
            assert ("27 November" in body) is said
            assert "18 November" not in body


@pytest.mark.parametrize(("voice", "greets"), [(Voice.PLAIN, "Hello"), (Voice.WARM, "Hi"), (Voice.FORMAL, "Dear")])
def test_each_person_met_gets_other_sentences(voice: Voice, greets: str) -> None:
    picker = Picker(seed=2)
    bodies = [
        draft(DraftKind.THANK_YOU, interview=FULL, today=TODAY, picker=picker, voice=voice, person_name=name).body
        for name in ("Dana", "Tom", "Priya", "Lena")
    ]
    greetings = [body.split("\n")[0] for body in bodies]
    assert greetings == [f"{greets} {name}," for name in ("Dana", "Tom", "Priya", "Lena")]
    sentences = [set(re.split(r"(?<=[.?])\s+", body)[1:3]) for body in bodies]
    assert all(not one & other for place, one in enumerate(sentences) for other in sentences[:place])


def test_a_title_is_never_greeted_with_hi() -> None:
    written = draft(
        DraftKind.THANK_YOU, interview=FULL, today=TODAY, picker=Picker(), voice=Voice.WARM, person_name="Dr Raman"
    )
    assert written.body.startswith("Dear Dr Raman,\n")


def test_the_formal_voice_writes_every_word_out_and_the_others_do_not() -> None:
    short = re.compile(r"\b(?:I|you|it|that|don|can|won|isn)['’](?:m|d|ve|ll|re|s|t)\b", re.IGNORECASE)
    for voice in VOICES:
        whole = " ".join(one["body"] for variants in _written(voice).values() for one in variants)
        assert (short.search(whole) is None) is (voice is Voice.FORMAL)


@pytest.mark.parametrize("kind", [DraftKind.FOLLOW_UP_3, DraftKind.GO_ABOVE])
def test_the_one_who_would_be_the_boss_is_not_greeted_as_somebody_who_was_met(kind: DraftKind) -> None:
    picker = Picker()
    for _ in range(3):
        body = draft(kind, interview=FULL, today=TODAY, picker=picker).body
        assert body.startswith("Hello,\n")
        assert "Dana and Tom" in body
    named = draft(kind, interview=FULL, today=TODAY, picker=picker, person_name="Tom").body
    assert named.startswith("Hello Tom,\n")
    assert "with Dana" in named
    assert named.count("Tom") == 1


def test_the_word_of_a_friend_is_asked_of_that_friend() -> None:
    assert draft(DraftKind.ENDORSEMENT, interview=FULL, today=TODAY, picker=Picker()).body.startswith("Hello Sam,\n")


def test_the_name_is_left_to_the_person_where_it_is_not_known() -> None:
    unsigned = draft(DraftKind.FOLLOW_UP_1, interview=BARE, today=TODAY, picker=Picker())
    signed = draft(DraftKind.FOLLOW_UP_1, interview=BARE, today=TODAY, picker=Picker(), sender="Noor")
    assert unsigned.body.endswith("\n\nBest regards,\n")
    assert signed.body.endswith("\n\nBest regards,\nNoor\n")


def test_a_deadline_says_its_true_reason_and_date() -> None:
    picker = Picker()
    for _ in range(3):
        body = draft(
            DraftKind.DEADLINE,
            interview=FULL,
            today=TODAY,
            picker=picker,
            reason="I am moving to Leeds in January.",
            offer_by=date(2026, 12, 1),
        ).body
        assert "I am moving to Leeds in January." in body
        assert "Tuesday 1 December" in body
        assert "offer" not in body.split("\n")[2]


def test_a_missed_call_offers_the_new_times() -> None:
    times = (datetime(2026, 11, 23, 10, tzinfo=UTC), datetime(2026, 11, 24, 15, 30, tzinfo=UTC))
    picker = Picker()
    for _ in range(3):
        body = draft(DraftKind.MISSED_CALL, interview=BARE, today=TODAY, picker=picker, new_times=times).body
        assert "Monday 23 November at 10:00 or on Tuesday 24 November at 15:30" in body


def test_only_an_offer_is_declined_as_an_offer() -> None:
    for state, said in ((InterviewState.OFFER, True), (InterviewState.WAITING, False)):
        picker = Picker()
        for _ in range(3):
            body = draft(DraftKind.DECLINE, interview=replace(FULL, state=state), today=TODAY, picker=picker).body
            assert ("offer" in body) is said


def test_words_of_a_person_are_never_taken_for_gaps() -> None:
    odd = replace(FULL, company="{role} & {nothing}", role="a {0} role", people=("{day}",))
    body = draft(DraftKind.FOLLOW_UP_2, interview=odd, today=TODAY, picker=Picker()).body
    assert body.startswith("Hello {day},")


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_a_voicemail_is_short_and_ends_where_the_number_is_said(kind: DraftKind, voice: Voice) -> None:
    picker, said = Picker(seed=4), []
    for interview in shapes():
        script = voicemail(kind, interview=interview, today=TODAY, picker=picker, voice=voice)
        said.append(script)
        assert 35 <= words_in(script) <= 90, script
        assert script.endswith("My number is … (slowly, and twice)")
        assert NEVER.search(script) is None
        assert UNTIDY.search(script) is None, script
    assert all(one != other for one, other in pairwise(said))
