"""The plan: what an interview asks for, and when. It stands between ``decide`` and the rows that ``remind`` looks at.

Pure: known facts and a moment in, known facts and what is said out. It writes no words and asks no clock.
"""

from bot.core.plan.asking import follow_up_from, may_try_once_more, most_follow_ups, next_follow_up, sent_follow_ups
from bot.core.plan.happening import happen
from bot.core.plan.pushing import due, next_due
from bot.core.plan.replanning import replan
from bot.core.plan.silence import falls_silent, heard, watch

__all__ = [
    "due",
    "falls_silent",
    "follow_up_from",
    "happen",
    "heard",
    "may_try_once_more",
    "most_follow_ups",
    "next_due",
    "next_follow_up",
    "replan",
    "sent_follow_ups",
    "watch",
]
