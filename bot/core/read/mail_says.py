"""Reads a mail that an employer wrote: as an answer, a next round with its day and hour, a day by which they answer.

It stands before the reading of the person's own words, and takes nothing from greetings, signatures and what is
quoted but whose mail it is. Nobody named in it is taken for somebody met.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.core.read import details, mail, mail_words, mentions, naming, news, promises, scene, stored
from bot.core.read.day import Now, Shape
from bot.core.read.mail import Mail
from bot.core.read.mail_sender import company_of
from bot.core.read.mentions import Mention, local_time
from bot.core.read.scene import Scene
from bot.core.read.text import make_plain
from bot.core.reading import Fields, Intent, KnownInterview, News, Outcome, Reading

#: A mail is forwarded some time after it came; older than this, its date is no help in reading it.
_OLD = timedelta(days=60)
#: A day of a month that far ahead, and not long gone, is the one that is gone.
_FAR = timedelta(days=200)
#: These change nothing, whosever they are.
_HARMLESS = (News.RECEIPT, News.AWAY, News.ADVERTISEMENT, News.UNCLEAR_MAIL)
#: In one of these no interview is held.
_STRETCHES = (Shape.WEEK, Shape.MONTH, Shape.LENGTH, Shape.NONE)


@dataclass(frozen=True, slots=True)
class _Letter:
    """A mail in front of what is known, in the words that count."""

    mail: Mail
    seen: Scene  #: of its own words, without what looks back and what is only a condition
    plain: str  #: of these words, in one line
    about: KnownInterview | None  #: the stored interview that it is of
    stranger: str | None  #: the company that it is of, where that is not stored
    sure: bool  #: whose it is can hardly be otherwise
    today: date


def read(seen: Scene) -> Reading | None:
    """Return what the mail says, or None where the words are the person's own."""
    names = [name for one in seen.known for name in (one.company, *one.people) if name]
    found = mail.take(seen.text.raw, names)
    if found is None:
        return None
    letter = _letter(found, seen)
    reading = _said(letter)
    if reading.fields.news is News.UNCLEAR_MAIL and not (found.marked or found.around):
        return None
    told = replace(
        reading.fields, about=letter.about.company if letter.about else None, agency=news.through_agency(letter.plain)
    )
    if letter.about is None and told.company is None:
        told = replace(told, company=letter.stranger)
    harmless = told.outcome is None and told.news in _HARMLESS
    return replace(reading, fields=told, confident=harmless or (reading.confident and letter.sure))


def _letter(found: Mail, seen: Scene) -> _Letter:
    words = re.sub(r"[ \t]*\n[ \t]*", "\n", found.says.replace("’", "'").replace("\r", ""))
    for pattern in (mail_words.CONDITION, mail_words.LOOKS_BACK):
        words = re.sub(pattern.pattern, " ", words, flags=re.IGNORECASE)
    own = scene.look(words, _sent(found, seen.now), seen.known, seen.replying_to, None)
    plain = " ".join(make_plain(words).plain.split())
    whole = make_plain(f"{found.around}\n{found.says}")
    hits = stored.find(whole, seen.known)
    named = [hit for hit in hits if hit.person is None] or hits
    stranger = None if named else company_of(found)
    about = _best(named[0].interview.company, plain, seen) if named else None
    if about is None and stranger is None and seen.replying_to is not None:
        about = seen.about
    only = len({one.company for one in seen.known}) <= 1
    if about is None and stranger is None and only:
        about = seen.about
    return _Letter(found, own, plain, about, stranger, about is not None or stranger is not None, seen.now.today)


def _best(company: str | None, plain: str, seen: Scene) -> KnownInterview | None:
    """Of several at that company, the one whose job is named."""
    alike = [one for one in seen.known if one.company == company]
    words = set(re.findall(r"\w+", plain))
    return max(alike, key=lambda one: len(words & set((one.role or "").lower().split())), default=None)


def _sent(found: Mail, now: Now) -> Now:
    """The moment as of which its days are read: when it was sent, where its header says so."""
    if not found.sent:
        return now
    days = [one.day for one in mentions.find(make_plain(found.sent).plain, now) if one.day is not None]
    on = next((day.back for day in days if day.back is not None), None)
    if on is None or on > now.today or now.today - on > _OLD:
        return now
    return Now(datetime.combine(on, time(9), now.zone), now.zone)


def _said(letter: _Letter) -> Reading:
    """What it says, the strongest first."""
    plain, subject = letter.plain, letter.mail.subject.lower()
    rejects = mail_words.REJECTION.search(plain) is not None
    if mail_words.AWAY.search(plain) and (not rejects or "automatic reply" in subject):
        return _news(News.AWAY)
    if mail_words.OFFER.search(plain) and not rejects:
        return _outcome(Outcome.OFFER)
    if mail_words.GONE.search(plain):
        return _outcome(Outcome.REJECTION, News.POSITION_GONE)
    if rejects and not _is_receipt_only(letter):
        return _outcome(Outcome.REJECTION, News.KEPT_CV if mail_words.KEPT.search(plain) else None)
    return _on_the_way(letter)


def _on_the_way(letter: _Letter) -> Reading:
    """Neither an offer nor a no."""
    plain = letter.plain
    advertises = mail_words.ADVERTISEMENT.search(f"{letter.mail.subject.lower()} {plain} {letter.mail.around.lower()}")
    own = re.search(r"\byour (?:interview|application)\b", plain) is not None
    if advertises and not own:
        return _news(News.ADVERTISEMENT)
    if mail_words.MOVED.search(plain):
        return _moved(letter)
    if mail_words.CONFIRMED.search(plain) or mail_words.INVITED.search(plain):
        return _invited(letter)
    if mail_words.REFERENCES.search(plain):
        return _news(News.REFERENCES)
    if mail_words.ON_HOLD.search(plain):
        return _deciding(letter, News.ON_HOLD)
    receipt = mail_words.RECEIPT.search(" ".join(letter.mail.says.lower().split()))
    if mail_words.DECIDING.search(plain) and not receipt:
        return _deciding(letter)
    if receipt:
        return _news(News.RECEIPT)
    if mail_words.WILL_ANSWER.search(plain) or mail_words.DECIDING.search(plain):
        return _deciding(letter)
    return _news(News.ADVERTISEMENT if advertises else News.UNCLEAR_MAIL)


def _is_receipt_only(letter: _Letter) -> bool:
    """Whether what sounds like a no is what a receipt says of the others."""
    return bool(re.search(r"\bonly (?:shortlisted|successful)\b|\bsuccessful candidates will\b", letter.plain))


def _news(what: News) -> Reading:
    return Reading(Intent.HEARD_BACK, Fields(news=what))


def _outcome(outcome: Outcome, what: News | None = None) -> Reading:
    return Reading(Intent.HEARD_BACK, Fields(outcome=outcome, news=what))


def _deciding(letter: _Letter, what: News | None = None) -> Reading:
    """Still deciding, by a day where one is named."""
    found = [one for one in letter.seen.live() if not one.weak and _is_of_answer(one, letter)]
    by = promises.by(found[-1], None, letter.seen) if found else None
    by = by if by is not None and by >= letter.today else None
    sure = not (found and found[-1].day is not None and found[-1].day.doubtful)
    return Reading(
        Intent.HEARD_BACK,
        Fields(outcome=Outcome.STILL_DECIDING, reply_by=by, no_day=by is None, news=None if by else what),
        sure,
    )


def _invited(letter: _Letter) -> Reading:
    """A next round of what is stored, the hour of an interview that is ahead, or an interview at a new company."""
    on, at, doubtful = _when(letter)
    held = details.held(letter.plain)
    stored_on = letter.about.interview if letter.about else None
    told = Fields(interview_date=on, interview_time=at, format=held, upcoming=True)
    if letter.about is not None and stored_on is not None and on is not None and stored_on == on:
        return Reading(Intent.LOG_INTERVIEW, replace(told, company=letter.about.company), not doubtful)
    if letter.about is None and letter.stranger is not None:
        told = replace(told, company=letter.stranger, role=naming.role(letter.seen))
        return Reading(Intent.LOG_INTERVIEW, told, not doubtful)
    ahead = stored_on is not None and stored_on > letter.seen.now.today
    outcome = Fields(outcome=Outcome.NEXT_ROUND, next_date=on, next_time=at, format=held)
    return Reading(Intent.HEARD_BACK, outcome, not doubtful and not ahead)


def _moved(letter: _Letter) -> Reading:
    """The interview has another day, which may not be told yet."""
    on, at, doubtful = _when(letter)
    if on is None:
        return _news(News.UNCLEAR_MAIL)
    return Reading(Intent.EDIT, Fields(interview_date=on, interview_time=at), not doubtful)


def _when(letter: _Letter) -> tuple[date | None, time | None, bool]:
    """Day and hour of the interview; no day where several are offered to choose from."""
    days = [one for one in letter.seen.live() if one.day is not None and one.day.shape not in _STRETCHES]
    days = [one for one in days if _ahead(one, letter) is not None]
    days = [one for one in days if not mail_words.DEADLINE_BEFORE.search(_before(one, letter))]
    days = [one for one in days if not mail_words.LEFT_BEHIND.search(_before(one, letter))] or days
    hours = [one for one in letter.seen.live() if one.at is not None]
    if not days:
        gone = any(one.day is not None for one in letter.seen.live())
        return None, None if gone else next((one.hour for one in hours), None), False
    if len({_ahead(one, letter) for one in days}) > 1:
        return None, None, False
    first = next((one for one in days if one.at is not None), days[0])
    clock = first if first.at is not None else next(iter(hours), None)
    on, at = _ahead(first, letter), clock.hour if clock else None
    if on is not None and at is not None and clock is not None:
        on, at = local_time(on, at, clock.zone, letter.seen.now)
    return on, at, first.day is not None and first.day.doubtful


def _ahead(one: Mention, letter: _Letter) -> date | None:
    """The day that it names, where that is not behind."""
    day = one.day
    if day is None or day.behind or day.ahead is None:
        return None
    long_ahead = day.back is not None and day.ahead - letter.today > _FAR and letter.today - day.back < _OLD
    return None if day.ahead < letter.today or long_ahead else day.ahead


def _is_of_answer(one: Mention, letter: _Letter) -> bool:
    """Whether a day stands where they say when they answer; today is none."""
    on = _ahead(one, letter)
    if on is None or on == letter.today:
        return False
    start = max(letter.seen.plain.rfind(stop, 0, one.start) for stop in ".!?\n") + 1
    ends = [end for stop in ".!?\n" if (end := letter.seen.plain.find(stop, one.end)) >= 0]
    sentence = letter.seen.plain[start : min(ends, default=len(letter.seen.plain))]
    return mail_words.WILL_ANSWER.search(sentence) is not None


def _before(one: Mention, letter: _Letter) -> str:
    return letter.seen.plain[max(one.start - 24, 0) : one.start]
