"""Finds the company that a mail is of, where it is none of the stored ones: from its words, signature and address."""

from __future__ import annotations

import re

from bot.core.read.mail import Mail
from bot.core.read.tables import words

_WORD = r"[A-Z](?:[\w&'’-]|\.(?=\w))*"
_NAME = rf"(?P<name>{_WORD}(?: (?:&|and|of|{_WORD}))*)"
_PLACES = (
    re.compile(
        r"\b(?:role|position|opportunity|application|applying|place|team|interest|vacancy|interview|post|job|careers?"
        rf"|working|work|join(?:ing)?|here)\b[^.\n]{{0,50}}?\b(?:at|with|by|from|joining) (?:the )?{_NAME}"
    ),
    re.compile(
        r"\b(?:interest in|applying to|application to|sent to|joining|on behalf of|here at|welcome to|from) "
        rf"(?:the )?{_NAME}"
    ),
)
_TEAM_WORDS = ("Recruitment", "Recruiting", "Talent", "Hiring", "People", "HR", "Careers", "Resourcing", "Team")
_LINE = re.compile(rf"^\W*{_NAME}\W*$", re.MULTILINE)
_LEGAL = re.compile(r"\b(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|Group)\b\.?")
_ADDRESS = re.compile(
    r"@(?:[\w-]+\.)*?(?P<name>[\w-]{2,})\.(?:com|co\.uk|org|org\.uk|io|net|eu|de|fr|ac\.uk|gov\.uk)\b"
)
#: Whose addresses are no employer's own.
_CARRIERS = words(
    "gmail googlemail outlook hotmail yahoo icloud me live msn proton protonmail aol linkedin indeed workday"
    " myworkday myworkdayjobs greenhouse lever smartrecruiters ashbyhq bamboohr teamtailor workable recruitee glassdoor"
    " reed monster totaljobs e mail email noreply notifications"
)
_NO_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december our the your this us we teams microsoft zoom google skype hr recruitment"
    " dear hi hello london manchester leeds bristol birmingham edinburgh glasgow paris berlin new york kind best"
    " regards thanks thank please i interview stage round you team head office human resources manager recruiter"
)


def company_of(mail: Mail) -> str | None:
    """Return the company's name as the mail has it, or None where it does not say."""
    for pattern in _PLACES:
        for found in pattern.finditer(mail.says):
            if (name := _kept(found["name"])) is not None:
                return name
    signed = _of_signature(mail.around)
    return signed or _of_address(mail.sender)


def _of_signature(around: str) -> str | None:
    for line in around.splitlines():
        bare = line.strip(" ,.*|-")
        cut = re.split(rf"\s+(?:{'|'.join(_TEAM_WORDS)})\b", bare)[0].removeprefix("The ").strip()
        if cut != bare and (found := re.fullmatch(_NAME, cut)) is not None and _kept(found["name"]):
            return _kept(found["name"])
        if _LEGAL.search(bare) and (found := _LINE.match(bare)) is not None:
            return _kept(found["name"])
    return None


def _of_address(sender: str) -> str | None:
    found = _ADDRESS.search(sender.lower())
    if found is None or found["name"] in _CARRIERS:
        return None
    return found["name"].replace("-", " ").title()


def _kept(name: str) -> str | None:
    """The name without what is no part of it, or None where nothing of a name is left."""
    bare = _LEGAL.sub("", name).strip(" .,'’&-")
    parts = bare.split()
    while parts and parts[-1].lower() in ("and", "of", "for", "team"):
        parts.pop()
    if not parts or parts[0].lower().strip(".,'") in _NO_NAMES or len(parts) > 5:
        return None
    return re.sub(r"['’]s$", "", " ".join(parts))
