"""A draft written in anger, checked and held until the morning, told from outside."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.conftest import Stage

ANGRY = (
    "Dear Ms Tully,\nhow lovely to be forgotten by you. You people are an absolute disgrace. "
    "Could you please send me the date of the second interview?\nNed, ned@example.org"
)
FIRM = (
    "Dear Ms Tully, you named Friday, and I have not heard from you. Please let me know by Wednesday where things "
    "stand, since I have to answer another company. Kind regards, Ned"
)


async def test_an_angry_draft_is_marked_held_and_brought_back_and_the_firm_one_passes(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee, felt good, they named no day")
    [checked] = await stage.said(ana, f"check this: {ANGRY}")
    assert checked.text.startswith("2 phrases may read as angry.")
    assert "how lovely to be forgotten by you" in checked.text
    assert "You people are an absolute disgrace" in checked.text
    assert checked.text.endswith("Then add the recipient last, after you have read it once more.")
    hold = next(one for one in checked.buttons if one.startswith("Hold until"))
    [held] = await stage.pressed(ana, checked, hold)
    assert held.text.startswith("Put aside.")
    pushed = await stage.passes(ana, timedelta(days=1))
    [back] = [one for one in pushed if "Here is the draft you put aside" in one.text]
    assert "You people are an absolute disgrace" in back.text
    assert "example.org" not in back.text
    [calm] = await stage.said(ana, f"/check {FIRM}")
    assert "polite" in calm.text.splitlines()[0]
    assert calm.text.endswith("Then add the recipient last, after you have read it once more.")
