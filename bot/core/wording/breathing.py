"""The words of a minute of slow breathing: one message that changes in place, and how it ends.

No feeling is named and nothing is promised: in, and a longer out, five times.
"""

from __future__ import annotations

STOP = "Stop"
BREATHS = 5
_IN = "Breathe in slowly, through the nose."
_OUT = "Breathe out, longer than in."
_LEFT = ("Five of these.", "Four more.", "Three more.", "Two more.", "The last one.")


def breathe_in(breath: int) -> str:
    """Said for the breaths from 0 to 4."""
    return f"{_IN}\n{_LEFT[breath]}"


def breathe_out(breath: int) -> str:
    return f"{_OUT}\n{_LEFT[breath]}"


def over() -> str:
    """After the last breath."""
    return "That was a minute. The next breath can do as it likes."


def stopped() -> str:
    """Tapped before the end."""
    return "Stopped. However many it was, that was enough."


def under_way() -> str:
    """Asked for a second time while it goes on."""
    return "It is on already, a little further down."
