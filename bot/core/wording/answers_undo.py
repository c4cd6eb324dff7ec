"""What is said when a change is taken back."""

from __future__ import annotations

from collections.abc import Sequence

#: Of what one change did, so much is said; the rest is seen in what is read back.
_FACTS_AT_MOST = 2

_WHAT = {
    "log_interview": "The interview is not stored any more.",
    "edit": "It reads as it did before.",
    "set_reply_by": "The day they named is as it was before.",
    "still_deciding": "Their answer is taken back.",
    "heard_offer": "The offer is taken back; what was planned comes again.",
    "heard_rejection": "The no is taken back; what was planned comes again.",
    "heard_next_round": "The next round is taken back; what was planned comes again.",
    "references": "Their asking for references is taken back.",
    "knows_there": "Nobody is noted there any more.",
    "import": "What the file brought is gone again.",
    "keep_link": "The link is not kept.",
    "no_call": "The interview is at its old time again.",
    "agency": "No agency is noted for it any more.",
    "cold_answer": "The cold answer is taken back.",
    "move_on": "It is open again; what was planned comes again.",
    "withdraw": "It is open again; what was planned comes again.",
    "step_done": "The step is open again.",
    "skip_step": "The step is open again.",
    "snooze": "The step comes at its own time again.",
    "hold_draft": "The draft will not come back.",
    "one_more": "The further note is taken back.",
    "debrief": "How it went is open again.",
    "settings": "The setting is as it was before.",
}


def undone(what: str, facts: Sequence[str] = ()) -> str:
    """What was taken back: as facts where they can be told, else by the kind of the change."""
    if facts:
        return f"Undone: {' '.join(facts[:_FACTS_AT_MOST])}"
    return f"Undone. {_WHAT.get(what, 'It is as it was before.')}"


def nothing_in_it_now() -> str:
    """A message was edited, and says nothing any more that could be taken."""
    return "I could not take anything from what your message says now; write it once more, if it should count."


def undone_toast() -> str:
    return "Undone"


def already() -> str:
    return "That was undone already."


def newer_first() -> str:
    return "Something newer stands on this. Undo that first, or write what should be changed."


def nothing_to_undo() -> str:
    return "There is nothing to undo. /list shows how things stand."


def deleted_for_good() -> str:
    """The last thing done was a deletion."""
    return "What is deleted is gone for good; nothing else was changed. Tell me of the interview again, and we go on."


def too_old() -> str:
    return "That is too long ago to undo. Write what should be changed, and I will change it."
