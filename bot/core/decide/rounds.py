"""Rounds in a row at one company are one story: which interviews belong to it, first round first."""

from __future__ import annotations

from collections.abc import Sequence

from storage.facts import Interview


def story_of(interviews: Sequence[Interview], one: Interview) -> tuple[Interview, ...]:
    """Every round of the story that this interview is of, in order; alone, where there is no other round."""
    by_id = {other.id: other for other in interviews}
    first = by_id.get(one.id, one)
    seen = {first.id}
    while first.round_before in by_id and first.round_before not in seen:
        first = by_id[first.round_before]
        seen.add(first.id)
    story = [first]
    for other in sorted(interviews, key=lambda other: (other.held_on, other.id)):
        if other.round_before in {told.id for told in story} and other not in story:
            story.append(other)
    return tuple(story)


def latest_rounds(interviews: Sequence[Interview]) -> tuple[Interview, ...]:
    """The interviews with no later round, each of which stands for its story."""
    before = {one.round_before for one in interviews if one.round_before is not None}
    return tuple(one for one in interviews if one.id not in before)
