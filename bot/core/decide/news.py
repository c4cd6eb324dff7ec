"""What an employer did that is no plain answer: what is to be done, said in words of its own, and what of it is noted.

Plain answers go on to ``employer``. What is only a receipt, or somebody else's words, changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.decide import buttons, employer, following, showing
from bot.core.decide.composing import spelled
from bot.core.decide.meant import candidates, interview_meant, same_company
from bot.core.decide.turn import Ask, Turn
from bot.core.plan.calendar import DAY, Calendar
from bot.core.plan.events import Coming, Moved, StillDeciding
from bot.core.reading import News
from bot.core.wording import answers_news, answers_outcomes
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import ENDED_STATES, OPEN_STATES, Format, Interview

#: A call this little late may still come.
_PATIENCE = timedelta(minutes=30)
_FIRST_HOUR, _OTHER_HOUR = time(10), time(14)


def heard(turn: Turn, ask: Ask) -> None:
    """The employer did something: a plain answer, or news with words of its own."""
    news = ask.reading.fields.news
    if news in _OF_NOBODY:
        _OF_NOBODY[news](turn, ask)
        return
    by_agency = _note_agency(turn, ask)
    if news in _OF_ONE and not _of_unknown(turn, ask):
        interview = interview_meant(turn, ask)
        if interview is not None:
            _OF_ONE[news](turn, interview, ask)
    else:
        employer.heard_back(turn, ask)
    still = turn.interview(by_agency)
    if still is not None and still.state in OPEN_STATES:
        turn.what = turn.what or "agency"
        turn.say(answers_news.through_agency(head(still, turn.today)), about=(still.id,))


def _of_unknown(turn: Turn, ask: Ask) -> bool:
    fields = ask.reading.fields
    return fields.company is not None and fields.about is None and not same_company(turn, fields.company)


def _note_agency(turn: Turn, ask: Ask) -> int | None:
    """Remember that an agency speaks for this employer; gives the interview where that was not known yet."""
    found = candidates(turn, ask) if ask.reading.fields.agency and not _of_unknown(turn, ask) else []
    if len(found) != 1 or found[0].agency:
        return None
    turn.store(replace(found[0], agency=True))
    return found[0].id


def _receipt(turn: Turn, ask: Ask) -> None:
    turn.say(answers_news.receipt(_name(turn, ask)), about=_about(turn, ask))


def _away(turn: Turn, ask: Ask) -> None:
    back = next((span.on for span in ask.reading.dates if span.on is not None and span.on > turn.today), None)
    turn.say(answers_news.away(_name(turn, ask), back, turn.today), about=_about(turn, ask))


def _advertisement(turn: Turn, ask: Ask) -> None:
    turn.say(answers_news.advertisement())


def _unclear_mail(turn: Turn, ask: Ask) -> None:
    """Somebody else's words with no answer in them: what there may be is asked for, and nothing is guessed."""
    found = candidates(turn, ask) or turn.open_interviews()
    if not turn.known.interviews:
        turn.say(answers_news.mail_of_nobody())
    elif len(found) == 1:
        name = head(found[0], turn.today)
        turn.say(answers_news.unclear_mail(name), buttons.outcomes(found[0].id), about=(found[0].id,))
    else:
        turn.say(answers_news.unclear_mail(None))


def _references(turn: Turn, interview: Interview, ask: Ask) -> None:
    """They are deciding: follow-ups wait a week, unless a day that they named still lies ahead."""
    name = head(interview, turn.today)
    day_ahead = interview.promised_on is not None and interview.promised_on >= turn.today
    turn.what = "references"
    employer.open_again(turn, interview)
    comings = () if day_ahead and interview.state in OPEN_STATES else turn.happen(StillDeciding(interview.id))
    employer.say_with_next(turn, interview.id, answers_news.references(name))
    following.say_in_answer(turn, comings)


def _missed_call(turn: Turn, interview: Interview, ask: Ask) -> None:
    """They called first, so calling back is no follow-up and no day forbids it."""
    html = answers_news.missed_call(head(interview, turn.today))
    turn.say(html, buttons.outcomes(interview.id), about=(interview.id,))


def _late_reply(turn: Turn, interview: Interview, ask: Ask) -> None:
    html = answers_news.late_reply(head(interview, turn.today))
    turn.say(html, buttons.outcomes(interview.id), about=(interview.id,))


def no_call(turn: Turn, interview: Interview, ask: Ask) -> None:
    """The same day a friendly note with two new times; an interview that did not take place is not asked about."""
    name = head(interview, turn.today)
    if interview.state in ENDED_STATES:
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
        return
    named = next((span.at for span in ask.reading.dates if span.at is not None), None)
    local = turn.now.astimezone(turn.zone)
    soon = named is not None and timedelta(0) <= local - datetime.combine(local, named, turn.zone) < _PATIENCE
    whom = next(iter(interview.people), None)
    new_times = _new_times(turn, interview, named)
    written = showing.draft_for(turn, DraftKind.MISSED_CALL, interview, whom, new_times=new_times)
    itself = _was_the_interview(turn, interview)
    html = f"{answers_news.no_call(name, soon=soon)}\n\n{showing.draft_html(written)}"
    comings: tuple[Coming, ...] = ()
    if itself:
        counted_on = Calendar.of(turn.person).first_working(turn.today + DAY)
        turn.what = "no_call"
        comings = turn.happen(Moved(interview.id, counted_on))
        html = f"{html}\n\n{answers_news.no_call_moved(counted_on, turn.today)}"
    turn.say(html, (*buttons.copies(written), *(buttons.undo() if itself else ())), about=(interview.id,))
    following.say_in_answer(turn, [coming for coming in comings if coming.name != "ask_when"])


def _was_the_interview(turn: Turn, interview: Interview) -> bool:
    """Whether the call that never came was the interview itself: by telephone or video, today, and not told as over."""
    begins = interview.begins_at
    begun = begins is None or begins <= turn.now
    told_over = interview.over_at is not None or interview.felt is not None
    return interview.held_on == turn.today and begun and not told_over and interview.format is not Format.ON_SITE


def _new_times(turn: Turn, interview: Interview, named: time | None) -> tuple[datetime, datetime]:
    """Two times on the next two working days, the first at the hour that had been agreed on."""
    calendar = Calendar.of(turn.person)
    first_on = calendar.first_working(turn.today + DAY)
    then_on = calendar.first_working(first_on + DAY)
    began = interview.begins_at.astimezone(turn.zone).time() if interview.begins_at else None
    of_interview = began if interview.held_on == turn.today else None
    hour = named or of_interview or _FIRST_HOUR
    other = _OTHER_HOUR if hour < time(12) else _FIRST_HOUR
    return datetime.combine(first_on, hour, turn.zone), datetime.combine(then_on, other, turn.zone)


def _name(turn: Turn, ask: Ask) -> str | None:
    """The employer's name where it is plain whose words they are."""
    if _of_unknown(turn, ask):
        return spelled(ask.reading.fields.company or "")
    found = candidates(turn, ask)
    return head(found[0], turn.today) if len(found) == 1 else None


def _about(turn: Turn, ask: Ask) -> tuple[int, ...]:
    found = [] if _of_unknown(turn, ask) else candidates(turn, ask)
    return (found[0].id,) if len(found) == 1 else ()


#: It changes nothing, so nobody is asked which interview is meant.
_OF_NOBODY: dict[News | None, Callable[[Turn, Ask], None]] = {
    News.RECEIPT: _receipt,
    News.AWAY: _away,
    News.ADVERTISEMENT: _advertisement,
    News.UNCLEAR_MAIL: _unclear_mail,
}
_OF_ONE: dict[News | None, Callable[[Turn, Interview, Ask], None]] = {
    News.REFERENCES: _references,
    News.MISSED_CALL: _missed_call,
    News.NO_CALL: no_call,
    News.LATE_REPLY: _late_reply,
}
