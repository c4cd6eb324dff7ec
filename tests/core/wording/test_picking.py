"""Never the same words twice in a row, and none again before all have been used."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.core.wording.picking import Picker


@given(seed=st.integers(), count=st.integers(2, 9), rounds=st.integers(2, 4))
def test_all_are_used_before_one_comes_again_and_none_comes_twice_in_a_row(seed: int, count: int, rounds: int) -> None:
    picker, options = Picker(seed=seed), [f"words {place}" for place in range(count)]
    said = [picker.pick("key", options) for _ in range(count * rounds)]
    for start in range(0, len(said), count):
        assert set(said[start : start + count]) == set(options)
    assert all(one != next_one for one, next_one in pairwise(said))


@given(seed=st.integers(), steps=st.integers(1, 12))
def test_it_goes_on_from_what_is_remembered(seed: int, steps: int) -> None:
    options = {name: name.upper() for name in "abcde"}
    one_picker, remembered = Picker(seed=seed), Picker(seed=seed)
    for _ in range(steps):
        remembered = Picker(remembered.used, seed)
        assert remembered.pick("key", options) == one_picker.pick("key", options)


def test_keys_do_not_disturb_each_other() -> None:
    picker = Picker(seed=3)
    first = picker.pick("one", ["a", "b"])
    picker.pick("two", ["a", "b"])
    assert {first, picker.pick("one", ["a", "b"])} == {"a", "b"}


def test_two_people_read_in_different_orders() -> None:
    options = [str(place) for place in range(8)]
    orders = {tuple(Picker(seed=seed).pick("key", options) for _ in range(1)) for seed in range(40)}
    assert len(orders) > 3


def test_an_option_that_is_gone_or_new_does_no_harm() -> None:
    picker = Picker(seed=1)
    picker.pick("key", {"old": "old words"})
    assert picker.pick("key", {"new": "new words"}) == "new words"
    assert picker.pick("key", {"new": "new words"}) == "new words"
