"""What a push says: the thing first, with the company; then the reason; never more than sixty words."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from bot.core.wording import reminders, templates
from bot.core.wording.drafts import DraftKind
from bot.core.wording.picking import Picker
from bot.core.wording.reminder_cases import Told
from storage.facts import Feeling, Interview, Kind, Promise
from tests.core.wording.samples import BARE, FULL, NEVER, NOW, PERSON, shapes, words_in

KINDS = [kind for kind in Kind if kind not in (Kind.HELD_DRAFT, Kind.NOTICE, Kind.LOOK_BACK)]
TOLD = (
    Told(),
    Told(standing="1 of 3", sent=1, thanked=True, next_on=date(2026, 11, 23)),
    Told(standing="2 of 3", unsure=True, sent=2, last_try=True, asked=True),
    Told(standing="1 of 2", first_yet=True, next_on=date(2026, 11, 23)),
    Told(late=True, cold=True, sent=1, next_on=date(2026, 11, 21)),
)
FEELINGS = re.compile(r"\b(sorry|sad|angry|hurt|anxious|hope|fear|worr\w+|fail\w*|no answer|ghosted)\b", re.IGNORECASE)
UNTIDY = re.compile(r"  | [.,:?](?!\w)|\.\.|\bNone\b|the the|\bon on\b|\bin today\b|,,|ago since|no days|today ago")


def said(kind: Kind, interview: Interview, told: Told | None = None, picker: Picker | None = None) -> reminders.Spoken:
    return reminders.words(
        kind, interview=interview, person=PERSON, now=NOW, picker=picker or Picker(seed=7), told=told
    )


def in_all_wordings(kind: Kind, interview: Interview, told: Told | None = None) -> list[reminders.Spoken]:
    picker = Picker(seed=3)
    return [said(kind, interview, told, picker) for _ in range(4)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_reminder_is_short_tidy_and_names_its_interview_first(kind: Kind) -> None:
    picker = Picker(seed=1)
    for interview in shapes():
        for told in TOLD:
            spoken = said(kind, interview, told, picker)
            assert words_in(f"{spoken.first} {spoken.why}") <= 60, spoken
            name = html.escape(interview.company or interview.role or "Thursday 12 November")
            assert name in spoken.first, spoken.first
            assert spoken.first[0].isupper()
            assert FEELINGS.search(spoken.first) is None, spoken.first
            for text in (spoken.first, spoken.why):
                assert NEVER.search(text) is None, text
                assert UNTIDY.search(text) is None, text
                assert "<" not in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("away", [-40, -2, -1, 0, 1, 2, 40])
def test_a_reminder_reads_well_however_far_the_interview_is(kind: Kind, away: int) -> None:
    for interview in (BARE, FULL):
        near = replace(interview, held_on=NOW.date() + timedelta(days=away))
        for told in TOLD:
            for spoken in in_all_wordings(kind, near, told):
                assert UNTIDY.search(f"{spoken.first} {spoken.why}") is None, spoken


@pytest.mark.parametrize("kind", [Kind.THANK_YOU, Kind.LAST_CALL])
def test_thanks_that_come_two_days_after_or_later_say_that_they_are_late(kind: Kind) -> None:
    for days in (2, 6):
        held = replace(FULL, held_on=NOW.date() - timedelta(days=days))
        for spoken in in_all_wordings(kind, held):
            assert "late" in f"{spoken.first} {spoken.why}"
            assert "day is nearly over" not in spoken.why
    yesterday = replace(FULL, held_on=NOW.date() - timedelta(days=1))
    assert not any("late" in spoken.first for spoken in in_all_wordings(kind, yesterday))


def test_an_interview_without_a_name_is_not_called_by_its_day_twice() -> None:
    for kind in KINDS:
        for told in TOLD:
            for spoken in in_all_wordings(kind, BARE, told):
                assert f"{spoken.first} {spoken.why}".count("12 November") == 1, spoken


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_step_never_says_the_same_words_twice_in_a_row(kind: Kind) -> None:
    for told in TOLD:
        for one, other in pairwise(in_all_wordings(kind, FULL, told)):
            assert one.first != other.first
            assert one.why != other.why
            assert one.calm != other.calm


def test_every_step_has_a_calm_word_unless_the_person_wants_none() -> None:
    quiet = replace(PERSON, calm=False)
    for kind in KINDS:
        assert said(kind, FULL).calm
        spoken = reminders.words(kind, interview=FULL, person=quiet, now=NOW, picker=Picker())
        assert spoken.calm is None


def test_the_promised_day_says_that_there_is_nothing_to_send_and_when_the_next_word_comes() -> None:
    for spoken in in_all_wordings(Kind.DEADLINE_DAY, FULL, Told(next_on=date(2026, 11, 24))):
        whole = f"{spoken.first} {spoken.why}".lower()
        assert "nothing to" in whole
        assert "call" in whole
        assert "i will write to you on tuesday 24 november." in whole
        assert spoken.draft_key is None


def test_before_the_interview_both_questions_can_be_said_aloud() -> None:
    ahead = replace(FULL, held_on=NOW.date() + timedelta(days=1), promise=Promise.UNSAID, promised_on=None)
    for spoken in in_all_wordings(Kind.ASK_WHEN, ahead):
        assert len(re.findall(r"“[^”]+\?”", spoken.why)) == 2
        assert "tomorrow" in spoken.why or "questions" in spoken.first


def test_the_debrief_asks_only_what_is_missing() -> None:
    felt_missing = replace(BARE, company="Acme", promise=Promise.NONE)
    day_missing = replace(BARE, company="Acme", felt=Feeling.WARM)
    for spoken in in_all_wordings(Kind.DEBRIEF, felt_missing):
        assert "warm" in spoken.why
        assert "day" not in spoken.why
    for spoken in in_all_wordings(Kind.DEBRIEF, day_missing):
        assert "warm" not in spoken.why
        assert "day" in spoken.first + spoken.why


def test_a_follow_up_shows_where_it_stands_and_the_day_that_was_named() -> None:
    for spoken in in_all_wordings(Kind.FOLLOW_UP_1, FULL, Told(standing="1 of 2")):
        assert spoken.first.endswith("(1 of 2).")
        assert "Wednesday 18 November" in spoken.why
        assert spoken.draft_key is DraftKind.FOLLOW_UP_1
    for kind in (Kind.FOLLOW_UP_2, Kind.FOLLOW_UP_3):
        for spoken in in_all_wordings(kind, FULL, Told(standing="2 of 3")):
            assert spoken.first.endswith("(2 of 3).")


def test_while_nobody_said_whether_a_day_was_named_it_only_asks() -> None:
    for spoken in in_all_wordings(Kind.FOLLOW_UP_1, BARE, Told(asked=True, standing="1 of 3")):
        assert spoken.draft_key is None
        assert "?" in spoken.first
        assert "1 of 3" not in spoken.first


def test_a_promised_day_before_the_interview_is_asked_about_with_both_days() -> None:
    odd = replace(FULL, promised_on=date(2026, 11, 9))
    for spoken in in_all_wordings(Kind.FOLLOW_UP_1, odd, Told(asked=True)):
        assert "Monday 9 November" in spoken.why
        assert "Thursday 12 November" in spoken.why


def test_the_second_asks_for_news_and_for_the_first_where_nothing_was_said_of_it() -> None:
    for spoken in in_all_wordings(Kind.FOLLOW_UP_2, replace(FULL, links=()), Told(unsure=True)):
        assert "Did the first one go out?" in spoken.why
        assert "Send me a link" in spoken.why
    for spoken in in_all_wordings(Kind.FOLLOW_UP_2, FULL, Told(sent=1)):
        assert "link that you kept" in spoken.why
        assert "Did the first" not in spoken.why


def test_the_third_is_the_last_and_knows_a_friend_there() -> None:
    for spoken in in_all_wordings(Kind.FOLLOW_UP_3, FULL):
        assert "Sam" in spoken.why
        assert "last" in spoken.first + spoken.why


@pytest.mark.parametrize(
    ("told", "truth"),
    [
        (Told(sent=2, thanked=True), "You thanked them and you asked twice."),
        (Told(sent=3), "You asked three times."),
        (Told(thanked=True), "You thanked them and gave them time."),
        (Told(), "They have had their time."),
        (Told(sent=1, cold=True), "You asked once."),
    ],
)
def test_moving_on_tells_truly_what_was_done_and_leaves_the_door_open(told: Told, truth: str) -> None:
    for spoken in in_all_wordings(Kind.MOVE_ON, FULL, told):
        assert truth in spoken.why
        assert re.search(r"tell me|take it up again", spoken.why) or "leave it there" in spoken.why
        assert ("you did it" in spoken.why) <= (told.sent > 0)
        assert "one last try" not in spoken.why
    assert "one last try" in said(Kind.MOVE_ON, FULL, replace(told, last_try=True)).why


def test_steps_of_one_moment_are_one_message() -> None:
    for kinds, draft_key in (
        ({Kind.DEBRIEF, Kind.THANK_YOU}, DraftKind.THANK_YOU),
        ({Kind.LAST_CALL, Kind.CARD}, DraftKind.THANK_YOU),
    ):
        for interview in shapes():
            spoken = reminders.together(kinds, interview=interview, person=PERSON, now=NOW, picker=Picker())
            assert words_in(f"{spoken.first} {spoken.why}") <= 60
            assert "thank-you" in spoken.first
            assert spoken.draft_key is draft_key


def test_a_late_thank_you_is_offered_shorter() -> None:
    for kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        assert said(kind, FULL, Told(late=True)).draft_key is DraftKind.THANK_YOU_SHORT


def test_words_of_a_person_are_escaped_everywhere() -> None:
    odd = replace(FULL, company="<b>A&B</b>", people=("<i>",), knows_there="<u>")
    for kind in KINDS:
        spoken = said(kind, odd)
        line = reminders.line(
            kind, interview=odd, person=PERSON, now=NOW, chosen="0", told=Told(), called=odd.company or ""
        )
        assert "<" not in spoken.first + spoken.why + line
        assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in line
    heading = reminders.heading([odd], person=PERSON, now=NOW, chosen="0")
    assert "<" not in heading
    assert said(Kind.CARD, odd).opening.startswith("<b>&lt;b&gt;A&amp;B")


def test_a_line_of_several_names_its_interview_and_is_not_said_twice_in_a_row() -> None:
    for kind in KINDS:
        for told in TOLD:
            picker = Picker()
            chosen = [reminders.choose_line(kind, interview=FULL, picker=picker, told=told) for _ in range(4)]
            lines = [
                reminders.line(kind, interview=FULL, person=PERSON, now=NOW, chosen=one, told=told, called="Acme")
                for one in chosen
            ]
            assert all("Acme" in line and words_in(line) <= 14 for line in lines), lines
            assert all(one != other for one, other in pairwise(lines))


def test_several_that_are_due_begin_with_their_names_each_once() -> None:
    other = replace(BARE, id=2, role="baker")
    picker = Picker()
    for _ in range(3):
        chosen = reminders.choose_heading(picker)
        heading = reminders.heading([FULL, other, FULL], person=PERSON, now=NOW, chosen=chosen)
        assert "Acme and the baker interview" in heading


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (datetime(2026, 11, 20, 1, tzinfo=UTC), "for some hours"),
        (datetime(2026, 11, 19, 12, tzinfo=UTC), "since yesterday"),
        (datetime(2026, 11, 17, 12, tzinfo=UTC), "since Tuesday"),
        (datetime(2026, 11, 10, 12, tzinfo=UTC), "since Tuesday 10 November"),
    ],
)
def test_a_late_message_says_since_when_the_bot_was_away(since: datetime, words: str) -> None:
    said_late = reminders.late_heading(since, person=PERSON, now=NOW)
    assert said_late.startswith("This is late: ")
    assert said_late.endswith(f"{words}.")


def test_every_text_of_the_file_is_said_somewhere() -> None:
    picker = Picker()
    odd = replace(FULL, promised_on=date(2026, 11, 9))
    none = replace(FULL, promise=Promise.NONE, promised_on=None)
    deciding = replace(none, deciding_at=NOW, deciding_open=True)
    chased = replace(none, chased_at=NOW)
    lately = replace(FULL, held_on=NOW.date() - timedelta(days=1))
    for interview in (BARE, FULL, odd, none, deciding, chased, replace(BARE, felt=Feeling.COLD), lately):
        for told in TOLD:
            for kind in KINDS:
                said(kind, interview, told, picker)
    for kinds in ({Kind.DEBRIEF, Kind.THANK_YOU}, {Kind.LAST_CALL, Kind.CARD}):
        reminders.together(kinds, interview=FULL, person=PERSON, now=NOW, picker=picker)
    cases = {used.key.removeprefix("reminder:") for used in picker.used if used.key.startswith("reminder:")}
    assert cases == set(templates.load("reminders.toml")) - {"phrases", "line", "heading", "beside"}


@pytest.mark.parametrize("case", ["ask_when", "debrief", "debrief_felt", "debrief_promise", "debrief_thank_you"])
def test_both_questions_are_put_before_the_interview_and_asked_after_it(case: str) -> None:
    for variant in templates.load("reminders.toml")[case]:
        why = variant["why"]
        assert re.search(r"everybody|those who do not go on|also if it is a no|either way", why), why
        if case == "ask_when":
            assert why.count("“") == 2, "each question stands there as it may be said aloud"
