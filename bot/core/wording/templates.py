"""Texts kept beside the code as TOML, where a person can edit them, and the filling of their gaps."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The texts of one file of this folder, read once."""
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
