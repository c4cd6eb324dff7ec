"""Knows a mail that was pasted or forwarded, and takes it apart: what it says, and what stands around that.

Greeting, signature, headers and quoted history say nothing of what an employer answers; they only name people and
companies. What a mail says is for ``mail_says``; here nothing is understood.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.read.drafts import ASKS
from bot.core.read.mail_words import BY_APPLICANT, BY_EMPLOYER

#: Stands before words that somebody else wrote, so that they are read as a mail wherever they are read again.
FORWARDED = "---------- Forwarded message ---------"

_HEADER = re.compile(
    r"^[ \t*_]{0,6}(?P<name>from|sent|to|cc|bcc|subject|date|reply-to)[ *_]{0,3}:[ *_]{0,3}(?P<value>.*)$",
    re.IGNORECASE,
)
_FORWARD_MARK = re.compile(r"^[ \t]{0,4}(?:-{3,12}|begin) ?forwarded message\b[ :-]{0,14}$", re.IGNORECASE)
_QUOTE_BEGINS = re.compile(
    r"^[ \t>]{0,6}on\b.{6,120}\bwrote:?[ \t]*$|^[ \t]{0,4}-{2,12} ?original message\b[ -]{0,14}$|^_{6,60}[ \t]*$",
    re.IGNORECASE,
)
_WRAPPED_QUOTE = re.compile(r"^[ \t>]{0,6}on\b.{6,100}\n.{0,80}\bwrote:[ \t]*$", re.IGNORECASE | re.MULTILINE)
_QUOTED_LINE = re.compile(r"^[ \t]{0,4}>{1,9} ?")
_GREETS = r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings)"
_GREETING_LINE = re.compile(rf"^[ \t*]{{0,6}}{_GREETS}\b[^.!?]{{0,50}}[,!:.–-]{{0,3}}\s*$", re.IGNORECASE)
_GREETING = re.compile(rf"^[ \t*]{{0,6}}{_GREETS}\b[ \w.'’-]{{0,40}}?[,!:–-]\s*", re.IGNORECASE)
_CLOSING = (
    r"(?:(?:with )?(?:kind|kindest|best|warm|warmest|many|sincere)(?: regards| wishes| thanks)?|regards|sincerely"
    r"|cheers"
    r"|yours (?:truly|faithfully|sincerely)|respectfully|all the best|many thanks|thanks|thank you|thanks again"
    r"|take care|speak soon|talk soon|best)"
)
_SIGN_OFF = re.compile(rf"^[ \t*]{{0,6}}{_CLOSING}[ \t,.!*-]{{0,6}}$", re.IGNORECASE)
_SIGN_OFF_INSIDE = re.compile(
    r"[.!?]\s+(?:(?:with )?(?:kind|best|warm|kindest) (?:regards|wishes)|yours (?:sincerely|faithfully)"
    r"|sincerely|regards|many thanks)\b[,.]? ?(?P<who>.{0,90})$",
    re.IGNORECASE | re.DOTALL,
)
_NAME_AT_END = re.compile(
    r"[.!?]\s+(?:(?:Thanks|Thank you|Best|Cheers|Speak soon),?\s+)?(?P<who>[A-Z]\w+(?: [A-Z]\w+)?)\W*$"
)
_DEVICE = re.compile(r"^[ \t]{0,4}(?:sent from my|get outlook for|sent via)\b.*$", re.IGNORECASE)
_PLAINLY = 3  #: turns of phrase that show an employer, be the mail asked about or not
#: Own words may quote a few of an employer's.
_QUOTES = re.compile(r"[\"“”«]|(?<!\w)['‘]\w[^'’]{6,}['’]")
_FEW = 12  #: words: so few before quoted words only introduce them


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in its parts, as they were written."""

    says: str  #: its own words, without greeting and signature
    around: str  #: sender, subject, greeting and signature: only names are looked for there
    sender: str = ""
    subject: str = ""
    sent: str = ""  #: when, as its header says
    greeting: str = ""
    signature: str = ""
    dressed: bool = False  #: greeted or signed on a line of its own
    marked: bool = False  #: forwarded, or with its headers: surely somebody else's words


def forwarded(text: str) -> str:
    """Return the words of somebody else, marked as such."""
    return f"{FORWARDED}\n{text}"


def take(text: str, names: Collection[str] = ()) -> Mail | None:
    """Return the mail in its parts, or None where the words are the person's own.

    ``names`` are those of the people and companies known: who greets one of them writes to an employer.
    """
    return _taken(text, frozenset(part.lower() for name in names for part in name.split()))


# The same message is asked about more than once in a row.
@lru_cache(maxsize=1)
def _taken(text: str, names: frozenset[str]) -> Mail | None:
    parts = [_parted(part) for part in _apart(text)]
    parts = [part for part in parts if part.says]
    if not parts:
        return None
    first = parts[0]
    if len(parts) > 1 and (len(first.says.split()) <= _FEW or _votes(first)[1] > _votes(first)[0]):
        own = _votes(first)[0] > _votes(first)[1]
        first = first if own else parts[1]
    return first if _is_mail(first, text, names) else None


def is_mail(text: str, names: Collection[str] = ()) -> bool:
    """Whether the words are a mail of somebody else."""
    return take(text, names) is not None


def _is_mail(mail: Mail, text: str, names: Collection[str]) -> bool:
    by_employer, by_applicant = _votes(mail)
    if FORWARDED in text:
        return True
    if _names_one(mail.greeting, names) and not _names_one(f"{mail.signature}\n{mail.sender}", names):
        return False
    if ASKS.search(text.lower().replace("’", "'")) and (by_applicant or by_employer < _PLAINLY):
        return False
    if mail.marked:
        return by_employer >= by_applicant
    if by_employer <= by_applicant:
        return False
    if mail.dressed and not by_applicant:
        return True
    return not by_applicant and by_employer >= (_PLAINLY if _QUOTES.search(text) else 2)


def _names_one(words: str, names: Collection[str]) -> bool:
    return any(word in names for word in re.findall(r"[\w&'-]+", words.lower()))


def _votes(mail: Mail) -> tuple[int, int]:
    """How many turns of phrase are an employer's, and how many an applicant's."""
    plain = " ".join(mail.says.lower().replace("’", "'").split())
    return _apart_from_each_other(BY_EMPLOYER, plain), _apart_from_each_other(BY_APPLICANT, plain)


def _apart_from_each_other(patterns: Sequence[re.Pattern[str]], plain: str) -> int:
    """How many of the patterns are found, each in words of its own."""
    count = reached = 0
    for start, end in sorted(found.span() for found in (one.search(plain) for one in patterns) if found is not None):
        if start >= reached:
            count, reached = count + 1, end
    return count


def _apart(text: str) -> list[tuple[list[str], bool]]:
    """The lines of each mail of a thread, the newest first; quoting marks are taken off."""
    text = _WRAPPED_QUOTE.sub(lambda found: found.group().replace("\n", " "), text)
    parts: list[tuple[list[str], bool]] = [([], False)]
    quoted = False
    for line in text.splitlines():
        mark = _FORWARD_MARK.match(line)
        begins = _QUOTE_BEGINS.match(line) or mark or _new_header(line, parts[-1][0])
        if begins or (_QUOTED_LINE.match(line) and not quoted):
            parts.append(([], begins is not None and not _QUOTED_LINE.match(line)))
        quoted = _QUOTED_LINE.match(line) is not None or (quoted and begins is not None)
        if not mark and not _QUOTE_BEGINS.match(line):
            parts[-1][0].append(_QUOTED_LINE.sub("", line))
    return parts


def _new_header(line: str, before: list[str]) -> bool:
    """Whether a line begins the headers of an older mail."""
    found = _HEADER.match(line)
    if found is None or found["name"].lower() != "from":
        return False
    return any(one.strip() and not _HEADER.match(one) for one in before)


def _parted(part: tuple[list[str], bool]) -> Mail:
    lines, marked = part
    headers: dict[str, str] = {}
    rest: list[str] = []
    for line in lines:
        found = _HEADER.match(line)
        if found is not None and not any(one.strip() for one in rest):
            headers.setdefault(found["name"].lower(), found["value"].strip())
        else:
            rest.append(line)
    marked = marked or len(headers) > 1
    greeting, body, signature = _dressed([line for line in rest if not _DEVICE.match(line)])
    inside = _SIGN_OFF_INSIDE.search(body) or (_NAME_AT_END.search(body) if greeting else None)
    if inside is not None and not signature:
        body, signature = body[: inside.start() + 1], inside["who"]
    subject, sender = headers.get("subject", ""), headers.get("from", "")
    around = "\n".join(one for one in (sender, subject, greeting, signature) if one.strip())
    sent = headers.get("sent") or headers.get("date") or ""
    own_line = any(_GREETING_LINE.match(line) for line in rest) and len(rest) > 1
    dressed = own_line or signature != ""
    return Mail(body.strip(), around, sender, subject, sent, greeting, signature, dressed, marked)


def _dressed(lines: list[str]) -> tuple[str, str, str]:
    """Greeting, body and signature."""
    for place, line in enumerate(lines):
        if place and _SIGN_OFF.match(line) and any(one.strip() for one in lines[:place]):
            lines, signature = lines[:place], "\n".join(lines[place + 1 :]) or " "
            break
    else:
        signature = ""
    greeting = ""
    for place, line in enumerate(lines):
        if _GREETING_LINE.match(line):
            return line, "\n".join((*lines[:place], *lines[place + 1 :])), signature
        if (found := _GREETING.match(line)) is not None:
            greeting, lines[place] = found.group(), line[found.end() :]
            break
    return greeting, "\n".join(lines), signature
