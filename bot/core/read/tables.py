"""Turns a table that is written as text into what is looked up: words set apart by spaces."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of the text."""
    return frozenset(text.split())
