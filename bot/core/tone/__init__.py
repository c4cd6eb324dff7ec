"""``check``: a draft in, its tone and the phrases that may hurt out. Pure; it says what it found and never what to do.

The weights are learned from drafts (``bot.training.drafts``); how a phrase may land and what to write instead is said
in ``wording.answers_checks``.
"""

from __future__ import annotations

from bot.core.tone.judging import Checked, Mark, Tone, check

__all__ = ["Checked", "Mark", "Tone", "check"]
