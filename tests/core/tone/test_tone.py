"""What is found in a draft: its tone, and the phrases that may hurt."""

from __future__ import annotations

import io
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.check import main
from bot.core.read.learned import unpack
from bot.core.tone import Tone, calming, check, sentences
from bot.core.tone.judging import Landing, Mark, judge, weights
from bot.training import drafts

FIRM = (
    "Dear Ms Tully, I was disappointed to hear nothing by Friday, the deadline you named. Please let me know by "
    "Wednesday, since I have to answer another company. Otherwise I will withdraw. Kind regards, Ned"
)
WARM = "Dear Ms Tully, thank you so much for yesterday. I loved meeting the team and would be delighted to join you."
ANGRY = (
    "Dear Ms Tully, how lovely to be forgotten. You people are a disgrace. "
    "Could you send me the date of the second interview?"
)


def _judged_unseen() -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for part in range(drafts.PARTS):
        tables = drafts.without(part)
        for one in drafts.drafts():
            if one.part == part:
                counts[one.label, judge(one.text, tables).tone.value] += 1
    return counts


def test_the_file_of_weights_is_what_the_drafts_make() -> None:
    made = unpack(drafts.made())
    assert made.keys() == weights().keys()
    assert all(made[name] == weights()[name] for name in made)


def test_drafts_that_were_held_out_are_mostly_told_right() -> None:
    counts = _judged_unseen()
    angry = sum(count for (label, _), count in counts.items() if label == "angry")
    flagged = sum(count for (_, found), count in counts.items() if found == "angry")
    assert counts["angry", "angry"] / flagged >= 0.91
    assert counts["angry", "angry"] / angry >= 0.83
    assert counts["firm", "angry"] / sum(count for (label, _), count in counts.items() if label == "firm") <= 0.06


def test_every_mark_of_the_training_drafts_is_in_its_draft() -> None:
    for one in drafts.drafts():
        assert all(one.text[start:end].strip() for start, end, _ in one.marks)
        assert bool(one.marks) == (one.label == "angry") or one.label == "angry"


@pytest.mark.parametrize(("text", "tone"), [(FIRM, Tone.FIRM), (WARM, Tone.WARM), (ANGRY, Tone.ANGRY)])
def test_a_draft_has_its_tone(text: str, tone: Tone) -> None:
    assert check(text).tone is tone


@pytest.mark.parametrize("text", [FIRM, WARM])
def test_a_draft_that_is_not_angry_has_no_marks(text: str) -> None:
    assert check(text).marks == ()


def test_the_phrases_that_hurt_are_marked_and_the_civil_ones_are_not() -> None:
    marks = check(ANGRY).marks
    assert [(one.text, one.lands) for one in marks] == [
        ("how lovely to be forgotten.", Landing.SARCASTIC),
        ("You people are a disgrace.", Landing.ANGRY),
    ]
    assert all(ANGRY[one.start : one.end] == one.text for one in marks)


def test_sarcasm_guilt_and_threats_are_found_without_a_rude_word() -> None:
    said = (
        "Hi Ana, no doubt you are far too important to answer the likes of me.",
        "Dear Ana, because of you I could not pay my rent, and I hope you think of my children tonight.",
        "Dear Ana, you have until noon. After that I will make sure that everyone on LinkedIn knows your name.",
    )
    assert [check(one).tone for one in said] == [Tone.ANGRY] * 3


def test_nothing_and_signs_alone_are_not_angry() -> None:
    assert check("").tone is not Tone.ANGRY
    assert check("?! ...").tone is not Tone.ANGRY


def test_titles_do_not_end_a_sentence() -> None:
    found = [one.text for one in sentences.split("Dear Mr. Brown, I met Dr. Chen. She was kind.\nThanks")]
    assert found == ["Dear Mr. Brown,", "I met Dr. Chen.", "She was kind.", "Thanks"]


def test_the_calm_one_keeps_what_is_not_marked() -> None:
    text = "Dear Ana, shame on you. When will you decide?"
    start = text.index("shame")
    mark = Mark(start, start + len("shame on you."), "shame on you.", Landing.ANGRY)
    assert calming.calmed(text, [(mark, "I am surprised.")]) == "Dear Ana, I am surprised. When will you decide?"
    assert calming.calmed(text, [(mark, "")]) == "Dear Ana, When will you decide?"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_tone_and_its_marks_are_parts_of_it(text: str) -> None:
    for mark in check(text).marks:
        assert text[mark.start : mark.end] == mark.text


def test_the_longest_text_is_judged_soon() -> None:
    assert check("you people are a joke, " * 4000).tone is Tone.ANGRY


def test_the_command_reads_and_prints_json_lines() -> None:
    out = io.StringIO()
    assert main([json.dumps({"id": 1, "text": ANGRY}), json.dumps({"id": 2, "text": WARM})], out) == 0
    angry, warm = map(json.loads, out.getvalue().splitlines())
    assert angry == {
        "id": 1,
        "label": "angry",
        "marks": ["how lovely to be forgotten.", "You people are a disgrace."],
    }
    assert warm == {"id": 2, "label": "warm", "marks": []}


def test_the_command_names_a_line_that_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    assert main(["nothing", '{"id": 3}', "", json.dumps({"id": 4, "text": FIRM})], out) == 2
    assert json.loads(out.getvalue())["id"] == 4
    assert capsys.readouterr().err.count("cannot be read") == 2
