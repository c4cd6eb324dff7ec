"""What is said to a command that is not there."""

from __future__ import annotations


def unknown(nearest: str | None) -> str:
    meant = f"Did you mean /{nearest}? " if nearest else ""
    return f"I do not have that command. {meant}/help shows what I can do; plain words work as well."
