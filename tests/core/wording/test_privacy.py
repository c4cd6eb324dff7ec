"""What /privacy says is what the program does."""

from __future__ import annotations

import re

from bot import chores
from bot.core.plan import keeping
from bot.core.wording import menu
from bot.core.wording.markup import visible_length

TEXT = re.sub(r"<[^>]+>", "", menu.privacy_text())


def test_the_spans_it_names_are_those_that_are_kept_to() -> None:
    assert "for seven days" in TEXT
    assert "after half a year, and I tell you a week before" in TEXT
    assert [span.days for span in (chores.KEPT, keeping.KEPT, keeping.NOTICE)] == [7, 180, 7]


def test_it_says_where_it_is_how_to_get_it_and_how_to_have_it_gone() -> None:
    for part in ("encrypted, in the database of whoever runs this bot", "/export", "/delete", "never in a log"):
        assert part in TEXT
    assert {"export", "delete"} <= {name for name, _ in menu.COMMANDS}


def test_it_says_what_a_bot_chat_is_not() -> None:
    assert "A chat with a bot is not end-to-end encrypted" in TEXT


def test_it_is_one_screen() -> None:
    assert visible_length(menu.privacy_text()) < 1300
