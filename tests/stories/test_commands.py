"""The menu from outside: Telegram is told of it, each command answers, a wrong one is one tap from the right one."""

from __future__ import annotations

from bot.core.wording import menu
from tests.stories.conftest import Stage


async def test_telegram_is_told_the_commands_of_private_chats_and_both_descriptions(stage: Stage) -> None:
    await stage.ana()
    standin = stage.clock.standin
    assert standin is not None
    told = standin.world.profile
    [(scope, commands)] = told.commands.items()
    assert scope == ("all_private_chats", "")
    assert [(one["command"], one["description"]) for one in commands] == list(menu.COMMANDS)
    assert (told.description, told.short_description) == ({"": menu.DESCRIPTION}, {"": menu.SHORT_DESCRIPTION})


async def test_every_command_of_the_menu_answers(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee, felt good, they named no day")
    for name, _ in menu.COMMANDS:
        answer = await stage.said(ana, f"/{name}")
        assert answer, name
        assert "I do not have that command" not in answer[0].text


async def test_the_help_is_one_screen_and_each_of_its_examples_leads_somewhere(stage: Stage) -> None:
    ana = await stage.ana()
    [shown] = await stage.said(ana, "/help")
    assert shown.buttons == ["Add an interview", "What is next", "Write a draft"]
    for button, words in (
        ("Add an interview", "Tell me about it"),
        ("What is next", "nothing planned"),
        ("Write a draft", "No interview is open"),
    ):
        [answer] = await stage.pressed(ana, shown, button)
        assert words in answer.text


async def test_an_unknown_command_offers_the_nearest_to_tap(stage: Stage) -> None:
    ana = await stage.ana()
    [answer] = await stage.said(ana, "/setings")
    assert answer.buttons == ["/settings"]
    [card] = await stage.pressed(ana, answer, "/settings")
    assert card.text.startswith("Settings")


async def test_a_start_link_with_anything_behind_it_does_no_harm(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on Thursday at 10")
    for payload in ("delall", "undo_1", "x" * 64):
        [answer] = await stage.said(ana, f"/start {payload}")
        assert "one open interview" in answer.text


async def test_a_draft_is_two_taps_away(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee, felt good, they named no day")
    [offered] = await stage.said(ana, "/draft")
    [draft] = await stage.pressed(ana, offered, "Thank-you")
    assert "Hello Dana" in draft.text
    [asked] = await stage.said(ana, "/check")
    assert "Send me the draft" in asked.text
    [checked, *_] = await stage.said(ana, "Dear Dana,\nthank you for your time on Friday.\nBest regards\nAna")
    assert "add the recipient last" in checked.text
