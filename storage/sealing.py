"""Authenticated encryption of the texts in the database: what a person writes is only ever stored sealed.

A sealed text is bound to its person, kind and row, so that it opens nowhere else. It begins with a format byte and the
id of its key, so that keys can be changed one after the other. Keys never appear in a repr, a log or an error.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import SealError, StorageError

FORMAT = b"\x01"
KEY_BYTES = 32
KEY_ID_BYTES = 4
NONCE_BYTES = 12
_HEAD = len(FORMAT) + KEY_ID_BYTES + NONCE_BYTES


class Keys:
    """One or several keys, newest first: one of them seals, any of them opens.

    The newest seals, until ``seal_with`` says otherwise: a database is sealed with the key that it names itself, so
    that a new key may be known to every worker before the first of them seals with it.
    """

    __slots__ = ("_ciphers", "_sealing", "_texts")

    def __init__(self, keys: tuple[bytes, ...]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise StorageError(f"a key is {KEY_BYTES} bytes, written as 44 characters of URL-safe base64")
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        self._sealing = _key_id(keys[0])
        self._texts = tuple(base64.urlsafe_b64encode(key).decode() for key in keys)

    @property
    def ids(self) -> tuple[bytes, ...]:
        """The ids of the keys, newest first; they tell nothing of the keys."""
        return tuple(self._ciphers)

    @property
    def sealing(self) -> bytes:
        """The id of the key that seals."""
        return self._sealing

    def seal_with(self, key_id: bytes) -> None:
        """Lets this one of the keys seal from now on."""
        if key_id not in self._ciphers:
            raise SealError("a row was sealed with a key that is not among the keys given")
        self._sealing = key_id

    def take(self, others: Keys) -> None:
        """Takes these keys in place of its own; StorageError, and nothing taken, where the sealing one is missing."""
        if self._sealing not in others.ids:
            raise StorageError("the key that the database is sealed with is not among the keys given")
        self._ciphers, self._texts = others._ciphers, others._texts

    @classmethod
    def generate(cls) -> Keys:
        """Makes one new random key."""
        return cls((os.urandom(KEY_BYTES),))

    @classmethod
    def from_text(cls, text: str) -> Keys:
        """Reads keys written as base64 or as hex, the sealing one first, parted by commas or white space."""
        try:
            return cls(tuple(_read_key(word) for word in text.replace(",", " ").split()))
        except binascii.Error:
            raise StorageError(f"a key is {KEY_BYTES} bytes, written as 44 characters of URL-safe base64") from None

    def to_text(self) -> str:
        """The keys as ``from_text`` reads them; for the key file alone."""
        return ",".join(self._texts)

    def newest(self) -> Keys:
        """The newest of the keys alone."""
        return Keys.from_text(self._texts[0])

    def older(self) -> Keys:
        """All but the newest."""
        return Keys.from_text(",".join(self._texts[1:]))

    def before(self, older: Keys) -> Keys:
        """These keys with older ones behind them."""
        return Keys.from_text(f"{self.to_text()},{older.to_text()}")

    def seal(self, data: bytes, bound_to: bytes) -> bytes:
        """Encrypts ``data`` with the sealing key, to be opened only with the same ``bound_to``."""
        nonce, key_id = os.urandom(NONCE_BYTES), self._sealing
        return FORMAT + key_id + nonce + self._ciphers[key_id].encrypt(nonce, data, bound_to)

    def open(self, sealed: bytes, bound_to: bytes) -> bytes:
        """Gives back what was sealed; raises SealError where the key, the place or a single bit differs."""
        key_id = key_id_of(sealed)
        cipher = self._ciphers.get(key_id)
        if sealed[:1] != FORMAT or cipher is None:
            raise SealError("a row was sealed with a key that is not among the keys given")
        try:
            return cipher.decrypt(bytes(sealed[_HEAD - NONCE_BYTES : _HEAD]), bytes(sealed[_HEAD:]), bound_to)
        except (InvalidTag, ValueError):
            raise SealError("a sealed row was altered, or belongs elsewhere") from None


def seal(keys: Keys, person_id: int, kind: str, data: bytes, row_id: int = 0) -> bytes:
    """Seals a text of one person under the kind of its row and the row's id within the person."""
    return keys.seal(data, _bound_to(person_id, kind, row_id))


def open_sealed(keys: Keys, person_id: int, kind: str, sealed: bytes, row_id: int = 0) -> bytes:
    """Opens what ``seal`` made for the same person, kind and row; SealError otherwise."""
    return keys.open(sealed, _bound_to(person_id, kind, row_id))


def key_id_of(sealed: bytes) -> bytes:
    """The id of the key that sealed a text."""
    return bytes(sealed[1 : 1 + KEY_ID_BYTES])


def _bound_to(person_id: int, kind: str, row_id: int) -> bytes:
    return f"{kind}:{person_id}:{row_id}".encode()


def _read_key(word: str) -> bytes:
    """One key: 44 characters of base64 of either alphabet, or 64 hexadecimal digits as openssl prints them."""
    if len(word) == 2 * KEY_BYTES:
        return binascii.unhexlify(word)
    return base64.b64decode(word.replace("+", "-").replace("/", "_"), b"-_", validate=True)


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"hearback key id" + key).digest()[:KEY_ID_BYTES]
