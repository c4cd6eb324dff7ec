"""The phrases that fill the gaps of a draft, each of which still reads well where its fact is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.wording import dates
from storage.facts import Format, Interview, InterviewState, Promise, Voice

_MEETINGS = {
    Format.PHONE: "our call",
    Format.VIDEO: "our video call",
    Format.ON_SITE: "our meeting",
    None: "our conversation",
}
_NAMES_A_JOB = re.compile(r"\b(role|job|position|post|vacancy|apprenticeship|internship)$", re.IGNORECASE)
#: How each voice greets a name and nobody in particular, and how it ends, to a stranger and to a friend.
_GREETS = {Voice.PLAIN: ("Hello", "Hello"), Voice.WARM: ("Hi", "Hello"), Voice.FORMAL: ("Dear", "Good day")}
_ENDS = {
    Voice.PLAIN: ("Best regards", "Best wishes"),
    Voice.WARM: ("Warm regards", "Warmly"),
    Voice.FORMAL: ("Yours sincerely", "With kind regards"),
}
#: "Hi Dr Raman" is neither warm nor polite.
_TITLE = re.compile(r"^(?:dr|prof|professor|mrs?|ms|miss|mx|sir|dame|rev)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ask:
    """What a draft is made of."""

    interview: Interview
    today: date
    voice: Voice = Voice.PLAIN
    to: str | None = None  #: whom it greets
    to_friend: bool = False
    sender: str | None = None
    news: str | None = None
    offer_by: date | None = None
    free_on: date | None = None
    reason: str | None = None
    new_times: tuple[datetime, ...] = ()


def fill(template: Mapping[str, str], ask: Ask) -> tuple[str, str]:
    """Subject and body of a template with its gaps filled."""
    words = _phrases(ask)
    for fact, known in _facts(ask).items():
        words[f"{fact}_line"] = template.get(f"{'with' if known else 'without'}_{fact}", "").format_map(words)
    subject, body = (template.get(part, "").format_map(words) for part in ("subject", "body"))
    return _capital(subject), _tidy(body)


def role_words(role: str | None) -> str:
    """As it stands within a sentence: "the head of ops role", "the role"."""
    bare = _ARTICLE.sub("", role.strip()) if role else ""
    return f"the {bare}" if _NAMES_A_JOB.search(bare) else f"the {bare} role" if bare else "the role"


def _facts(ask: Ask) -> dict[str, bool]:
    promised = _promised(ask.interview)
    return {
        "ahead": promised is not None and promised >= ask.today,
        "past": promised is not None and promised < ask.today,
        "news": bool(ask.news),
        "offer_by": ask.offer_by is not None,
        "free": ask.free_on is not None,
        "reason": bool(ask.reason),
        "new_times": bool(ask.new_times),
        "offered": ask.interview.state is InterviewState.OFFER,
    }


def _phrases(ask: Ask) -> dict[str, str]:
    interview, today = ask.interview, ask.today
    role = role_words(interview.role)
    role_there = f"{role} at {interview.company}" if interview.company else role
    meeting = _MEETINGS[interview.format]
    promised = _promised(interview)
    others = [name for name in interview.people if name != ask.to]
    return {
        "hello": f"{_greeting(ask)},",
        "hi": f"Hello {ask.to}" if ask.to else "Hello",
        "role": role,
        "role_there": role_there,
        "Role_there": _capital(role_there),
        "company": interview.company or "your team",
        "day": dates.day(interview.held_on, today),
        "meeting": meeting,
        "Meeting": _capital(meeting),
        "met": dates.listing(others) or "your colleagues",
        "promised": dates.day(promised, today) if promised else "",
        "news": ask.news or "",
        "offer_by": dates.day(ask.offer_by, today) if ask.offer_by else "",
        "free": dates.day(ask.free_on, today) if ask.free_on else "",
        "reason": ask.reason or "",
        "new_times": _times(ask.new_times, today),
        "sign_off": f"{_ENDS[ask.voice][ask.to_friend]},\n{ask.sender or ''}",
    }


def _greeting(ask: Ask) -> str:
    named, unnamed = _GREETS[ask.voice]
    if not ask.to:
        return unnamed
    return f"{'Dear' if _TITLE.match(ask.to) else named} {ask.to}"


def _promised(interview: Interview) -> date | None:
    return interview.promised_on if interview.promise is Promise.DAY else None


def _times(moments: Sequence[datetime], today: date) -> str:
    said = [f"{dates.day(at.date(), today)} at {dates.clock_time(at)}" for at in moments]
    return " or on ".join(said)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _tidy(body: str) -> str:
    """Without the spaces and empty lines that an empty phrase leaves."""
    lines = [re.sub(r" {2,}", " ", line).rstrip() for line in body.strip().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"
