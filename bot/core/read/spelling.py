"""How words are shortened and misspelled on a phone: each is brought to its plain form before anything is read."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.read.tables import words

_SHORT = {
    "monday": "mon", "tuesday": "tue tues tusday teusday", "wednesday": "wed weds wendsday wensday wednsday",
    "thursday": "thu thur thurs thrusday thirsday", "friday": "fri fryday", "saturday": "satday", "sunday": "sunady",
    "tomorrow": "tmrw tmr tmro tmw tmrrw tomoz tomo 2moro 2morrow 2mrw tomrow tommorow tommorrow tomorow morrow",
    "yesterday": "yest yday ystrday ysterday yesturday", "tonight": "tonite 2nite 2night tnite",
    "today": "2day tdy", "with": "w w/", "without": "w/o", "because": "b/c bc cuz coz cos", "about": "abt bout",
    "please": "pls plz plse pleas", "thanks": "thx thnx tnx tx ty tysm thanx cheers", "you": "u ya", "your": "ur",
    "are": "r", "and": "n", "people": "ppl", "message": "msg", "messages": "msgs", "something": "smth sth smthg",
    "weeks": "wks", "week": "wk", "hours": "hrs", "minutes": "mins min", "months": "mths mos",
    "interview": "intvw iview intv interveiw intervew intrview intrvw inteview interviw ivw iv",
    "interviewed": "intervewed interveiwed intrviewed interviwed", "interviewing": "intervewing interveiwing",
    "going to": "gonna gunna", "want to": "wanna", "have to": "hafta", "got to": "gotta", "give me": "gimme",
    "let me": "lemme", "kind of": "kinda", "don't know": "dunno idk", "them": "em", "really": "rly rlly",
    "right now": "rn", "as soon as possible": "asap", "oh my god": "omg", "manager": "mgr mngr manger",
    "they'd": "theyd", "they'll": "theyll", "they're": "theyre", "they've": "theyve", "he's": "hes",
    "she's": "shes", "i'm": "im", "i've": "ive", "you're": "youre", "what's": "whats",
    "that's": "thats", "there's": "theres", "where's": "wheres", "who's": "whos", "didn't": "didnt",
    "don't": "dont dnt",
    "doesn't": "doesnt", "can't": "cant cannot", "won't": "wont", "wouldn't": "wouldnt", "couldn't": "couldnt",
    "shouldn't": "shouldnt", "isn't": "isnt", "wasn't": "wasnt", "weren't": "werent", "haven't": "havent havnt",
    "hasn't": "hasnt", "hadn't": "hadnt", "aren't": "arent", "let's": "lets", "rejected": "rejcted rejeted",
    "received": "recieved", "follow-up": "followup folowup", "probably": "prob probs prolly", "though": "tho",
    "through": "thru", "until": "til", "deadline": "dedline", "emailed": "e-mailed", "email": "e-mail",
    "linkedin": "linkdin", "appointment": "appt", "eod": "cob eob", "definitely": "defo def",
    "myself": "myslef mysef", "suicide": "suicde suiside sucide", "before": "b4", "great": "gr8", "later": "l8r",
}  # fmt: skip
SHORT = {short: full for full, shorts in _SHORT.items() for short in shorts.split()}
#: Words that matter so much that a slip in them is worth mending.
_MENDED = sorted(
    words(
        "monday tuesday wednesday thursday friday saturday sunday january february august september october november "
        "december tomorrow yesterday interview interviewed interviewing rejected rejection recruiter manager morning "
        "afternoon evening tonight fortnight weekend business working decision decided position unfortunately follow "
        "reminder remind answered promised schedule withdraw withdrew company suicide"
    )
)
_KNOWN = frozenset(_MENDED) | words(
    "mornings evenings managers interviews interviewer interviewers fridays mondays sundays reminds"
    " reminders follows "
    "followed decisions positions weekends sundry mending fallow hollow answers promises mind remain closing minder "
    "walking worked workings warning mourning rejects recruiters decide decides company's wording worrying marking "
    "fellow hallow"
)


@lru_cache(maxsize=4096)
def plain_word(word: str) -> str:
    """Return the plain form of one lower-case word: a shortening written out, a slip mended."""
    short = SHORT.get(word)
    if short is not None:
        return short
    if not 5 <= len(word) <= 14 or word in _KNOWN or not word.isascii() or not word.isalpha():
        return word
    allowed = 1 if len(word) < 9 else 2
    found = process.extractOne(word, _MENDED, scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found is not None and found[0][0] == word[0] else word
