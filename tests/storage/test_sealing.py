"""What is sealed opens with its key, for its person, in its row, and nowhere else."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import SealError, StorageError
from storage.facts import Person
from storage.packing import pack, unpack
from storage.sealing import Keys, open_sealed, seal

KEYS = Keys.generate()


@given(st.binary(), st.integers(), st.integers())
def test_what_is_sealed_opens_in_its_place(data: bytes, person_id: int, row_id: int) -> None:
    sealed = seal(KEYS, person_id, "interview", data, row_id)
    assert open_sealed(KEYS, person_id, "interview", sealed, row_id) == data


@pytest.mark.parametrize(
    ("person_id", "kind", "row_id"), [(2, "interview", 3), (1, "reminder", 3), (1, "interview", 4)]
)
def test_of_another_person_kind_or_row_it_does_not_open(person_id: int, kind: str, row_id: int) -> None:
    sealed = seal(KEYS, 1, "interview", b"Quillmark", 3)
    with pytest.raises(SealError):
        open_sealed(KEYS, person_id, kind, sealed, row_id)


def test_with_any_bit_altered_it_does_not_open() -> None:
    sealed = seal(KEYS, 1, "interview", b"Quillmark")
    for place in range(len(sealed)):
        altered = bytes((*sealed[:place], sealed[place] ^ 1, *sealed[place + 1 :]))
        with pytest.raises(SealError):
            open_sealed(KEYS, 1, "interview", altered)


@pytest.mark.parametrize("length", [0, 1, 5, 17, 20])
def test_cut_short_it_does_not_open(length: int) -> None:
    with pytest.raises(SealError):
        open_sealed(KEYS, 1, "interview", seal(KEYS, 1, "interview", b"Quillmark")[:length])


def test_the_same_text_is_never_sealed_alike() -> None:
    assert seal(KEYS, 1, "interview", b"Quillmark") != seal(KEYS, 1, "interview", b"Quillmark")


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(SealError):
        open_sealed(Keys.generate(), 1, "interview", seal(KEYS, 1, "interview", b"Quillmark"))


def test_the_first_of_several_keys_seals_and_all_of_them_open() -> None:
    new = Keys.generate()
    both = Keys.from_text(f"{new.to_text()} {KEYS.to_text()}")
    assert open_sealed(both, 1, "interview", seal(KEYS, 1, "interview", b"old")) == b"old"
    assert open_sealed(new, 1, "interview", seal(both, 1, "interview", b"new")) == b"new"


def test_keys_are_read_as_they_are_written() -> None:
    read = Keys.from_text(KEYS.to_text() + "\n")
    assert open_sealed(read, 1, "interview", seal(KEYS, 1, "interview", b"Quillmark")) == b"Quillmark"


def test_keys_show_in_no_repr() -> None:
    assert KEYS.to_text() not in repr(KEYS)


@pytest.mark.parametrize("text", ["", " , ", "short", "!" * 44, base64.urlsafe_b64encode(b"x" * 31).decode()])
def test_a_text_that_is_no_key_is_refused_in_one_line_that_does_not_repeat_it(text: str) -> None:
    with pytest.raises(StorageError, match=r"^a key is 32 bytes, written as 44 characters of URL-safe base64$"):
        Keys.from_text(text)


def test_a_row_of_an_unknown_shape_is_told_without_its_text() -> None:
    with pytest.raises(SealError, match=r"^a sealed Person has a shape that this version does not know$"):
        unpack(pack(("Quillmark",)), Person)


@pytest.mark.parametrize("alphabet", [b"-_", b"+/"])
def test_a_key_is_read_as_base64_of_either_alphabet_and_as_hex(alphabet: bytes) -> None:
    key = bytes(range(224, 256))
    sealed = Keys((key,)).seal(b"words", b"place")
    assert Keys.from_text(base64.b64encode(key, alphabet).decode()).open(sealed, b"place") == b"words"
    assert Keys.from_text(key.hex()).open(sealed, b"place") == b"words"
