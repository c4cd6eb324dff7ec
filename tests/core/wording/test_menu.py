"""The bot's own page keeps Telegram's limits and its own voice."""

from __future__ import annotations

import re

from bot.core.wording import buttons, menu
from bot.core.wording.markup import visible_length
from tests.core.wording.samples import NEVER

TEXTS = (menu.welcome(), menu.help_text(), menu.privacy_text(), menu.not_in_groups(), menu.not_allowed())


def test_commands_and_descriptions_keep_telegrams_limits() -> None:
    assert len(menu.DESCRIPTION) <= 512
    assert len(menu.SHORT_DESCRIPTION) <= 120
    assert {name for name, _ in menu.COMMANDS} == {
        "start", "new", "list", "next", "picture", "draft", "check", "stats", "settings", "pause", "export", "delete",
        "help", "privacy", "cancel",
    }  # fmt: skip
    for name, words in menu.COMMANDS:
        assert re.fullmatch(r"[a-z]{1,32}", name)
        assert 1 <= len(words) <= 40


def test_every_text_fits_one_screen_and_its_tags_are_closed() -> None:
    for text in TEXTS:
        assert visible_length(text) <= 1000
        assert NEVER.search(text) is None
        for tag in ("b", "i", "code"):
            assert text.count(f"<{tag}>") == text.count(f"</{tag}>")


def test_help_has_three_examples_and_only_commands_that_exist() -> None:
    assert menu.help_text().count("• ") == 3
    named = {name for text in TEXTS for name in re.findall(r"(?<![<\w])/([a-z]+)", text)}
    assert named <= {name for name, _ in menu.COMMANDS}


def test_each_command_of_the_menu_is_there_and_so_is_what_the_help_offers() -> None:
    assert set(menu.TRY) <= {name for name, _ in menu.COMMANDS}
    assert all(len(caption.split()) <= 3 for caption in menu.TRY.values())


def test_captions_are_one_to_three_words() -> None:
    captions = [words for name, words in vars(buttons).items() if name.isupper() and isinstance(words, str)]
    assert len(captions) > 20
    assert [words for words in captions if len(words.split()) > 3 or "!" in words] == []
