"""The phrases that fill the gaps of a draft, each of which still reads well where its fact is not known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.wording import dates
from storage.facts import Format, Interview, Promise

_MEETINGS = {
    Format.PHONE: "our call",
    Format.VIDEO: "our video call",
    Format.ON_SITE: "our meeting",
    None: "our conversation",
}


def phrases(
    *,
    interview: Interview,
    today: date,
    person_name: str | None = None,
    sender: str | None = None,
    news: str | None = None,
    offer_by: date | None = None,
    reason: str | None = None,
    new_times: Sequence[datetime] = (),
) -> dict[str, str]:
    """Every phrase of the templates, by name."""
    role, company = interview.role, interview.company
    name = person_name or (interview.people[0] if interview.people else None)
    at_company = f" at {company}" if company else ""
    promised = interview.promised_on if interview.promise is Promise.DAY else None
    return {
        "hello": f"Dear {name}," if name else "Hello,",
        "hi": f"Hello {name}" if name else "Hello",
        "role": f"the {role} role" if role else "the role",
        "role_there": f"the {role} role{at_company}" if role else f"the role{at_company}",
        "company": company or "your team",
        "day": dates.day(interview.held_on, today),
        "meeting": _MEETINGS[interview.format],
        "sign_off": f"Best regards,\n{sender or ''}",
        "promised": dates.day(promised, today) if promised else "",
        "news": news or "",
        "offer_by": dates.day(offer_by, today) if offer_by else "",
        "reason": reason or "",
        "new_times": dates.listing([f"{dates.day(at.date(), today)} at {dates.clock_time(at)}" for at in new_times]),
    }
