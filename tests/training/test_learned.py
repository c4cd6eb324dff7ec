"""The file of weights that is committed is the one that the messages make, and it says of new words what a person
would."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import dating, judging, learned, read
from bot.core.read import doubts as doubting
from bot.core.read.day import Now
from bot.core.read.scene import look
from bot.core.reading import Fields, Intent, KnownInterview, Outcome, Reading, RepliedTo
from bot.training import dates, doubts, intents
from bot.training.data import PARTS, examples
from bot.training.fitting import fit
from bot.training.packing import pack
from bot.training.seen import everything

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=LONDON)
PERLITE = KnownInterview("Perlite", "analyst", ("Ines Mora",), date(2026, 11, 10), date(2026, 11, 17), id=1)


def _say(text: str, *known: KnownInterview, step: str | None = None) -> Reading:
    replied = RepliedTo("Perlite", step, 1) if step else None
    return read(text, now=NOW, zone=LONDON, known=known, replying_to=replied)


def test_the_file_judges_messages_as_weights_do_that_are_learned_anew() -> None:
    """A small change of a rule may move a weight; the file is stale where it judges otherwise than a new one."""
    seen = everything()
    fresh, kept = intents.learn(seen), learned.table(judging.TABLE)
    same = 0
    for one in seen[::5]:
        chances = kept.chances(one.clues(kept.words))
        label = fresh.labels[int(fresh.sums(one.clues(kept.words)).argmax())]
        same += max(chances, key=lambda name: chances[name]) == label
    assert same / len(seen[::5]) > 0.98, "run make train"


def test_every_label_of_the_answers_is_one_that_the_file_knows() -> None:
    assert {one.label for one in everything()} == set(learned.table(judging.TABLE).labels)
    assert set(learned.table(dating.TABLE).labels) == {"INTERVIEW", "MET", "PROMISE", "UNTIL", "NEXT", dates.NOTHING}


def test_words_beside_a_date_weigh_as_they_were_learned() -> None:
    """Two words that no rule knows: not looked up as in training, both would be rare and weigh the same."""

    def chances(text: str) -> dict[str, float]:
        scene = look(text, Now(NOW, LONDON), (), None, None)
        [one] = dating.dated(scene, Intent.LOG_INTERVIEW, None)[1].weighed
        return dict(one.chances)

    assert chances("brought them wednesday") != chances("bakery them wednesday")


def test_what_is_taken_is_held_against_the_answer() -> None:
    one = next(one for one in examples() if one.whole and isinstance(one.fields.get("interview_date"), str))
    right = date.fromisoformat(one.fields["interview_date"])
    assert doubts.wrong(one, Fields(interview_date=right)) == []
    assert doubts.wrong(one, Fields(interview_date=date(1999, 1, 1))) == ["interview_date"]
    assert doubts.wrong(one, Fields(until=date(1999, 1, 1))) == ["until"]


def test_what_rules_and_weights_agree_on_is_doubted_less() -> None:
    plain = _say("interview at Teasel Tea tomorrow at 10 with Ines")
    assert (plain.fields.interview_date, plain.confident) == (date(2026, 11, 19), True)
    table = learned.table(doubting.TABLE)
    near = table.chances(["always", "for log_interview", "agreed False", "likely > 0.3", "given up", "days 3"])
    far = table.chances(["always", "for log_interview", "agreed True", "likely > 0.3", "likely > 0.9", "days 1"])
    assert near[doubting.WRONG] > far[doubting.WRONG] * 1.3


def test_tables_stand_in_for_others_only_for_a_while() -> None:
    one = learned.unpack(pack({"weather": fit([{"sun"}, {"rain"}], ["fine", "foul"], least=1)}))
    with learned.instead(one):
        assert learned.table("weather").labels == ("fine", "foul")
    assert judging.label(Intent.VENT, None) in learned.table(judging.TABLE).labels


def test_learning_twice_gives_the_same_bytes() -> None:
    def made(seen: Sequence[set[str]]) -> bytes:
        return pack({"one": fit(seen, ["yes", "no", "yes"], least=1)})

    seen = [{"a", "b"}, {"b", "c"}, {"a", "c"}]
    assert made(seen) == made(seen)


def test_what_is_packed_weighs_what_was_learned() -> None:
    weights = fit([{"sun", "warm"}, {"rain", "wet"}, {"sun", "dry"}], ["fine", "foul", "fine"], least=1)
    table = learned.unpack(pack({"weather": weights}))["weather"]
    chances = table.chances(["sun"])
    assert chances["fine"] > chances["foul"]
    assert sum(chances.values()) == pytest.approx(1)


def test_a_part_is_held_out_by_words_and_no_part_is_empty() -> None:
    counts = [sum(one.part == part for one in examples()) for part in range(PARTS)]
    assert min(counts) > len(examples()) / PARTS * 0.8


def test_marks_of_phrases_stand_where_their_words_are() -> None:
    marked = [(one, mark) for one in examples() for mark in one.marks]
    assert len(marked) > 100
    assert all(one.text[mark.start : mark.end].strip() for one, mark in marked)
    assert not any("[" in one.text and one.marks for one in examples())


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("well, Ines rang and they are giving it to somebody from inside", Outcome.REJECTION),
        ("perlite would love me to join, paperwork on its way!!", Outcome.OFFER),
        ("ines says nothing is decided, too many people on leave", Outcome.STILL_DECIDING),
    ],
)
def test_an_answer_in_new_words_is_still_an_answer(text: str, outcome: Outcome) -> None:
    reading = _say(text, PERLITE)
    assert (reading.intent, reading.fields.outcome) == (Intent.HEARD_BACK, outcome)


def test_sorrow_without_a_wish_is_heard_as_that() -> None:
    assert _say("another evening staring at a phone that will not ring").intent is Intent.VENT


def test_the_day_of_the_interview_and_the_day_of_the_answer_are_told_apart() -> None:
    fields = _say("saw the manager of Teasel Tea yesterday, she will let me know by friday").fields
    assert (fields.interview_date, fields.reply_by) == (date(2026, 11, 17), date(2026, 11, 20))


def test_a_day_that_is_nobodys_promise_is_none() -> None:
    assert _say("the phone has been quiet since monday and i feel low", PERLITE).fields.reply_by is None


def test_what_is_put_off_comes_back_on_the_day_that_was_meant() -> None:
    reading = _say("my boy has football, bring it up again on saturday", PERLITE, step="follow_up_1")
    assert (reading.intent, reading.fields.until) == (Intent.SNOOZE, date(2026, 11, 21))
