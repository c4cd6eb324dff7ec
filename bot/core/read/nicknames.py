"""Short forms of given names, so that "Mike" finds Michael Chen. Looked up only among people who are stored."""

from __future__ import annotations

from rapidfuzz import fuzz, utils

from bot.core.read.name_words import TITLES

_ALIKE = 86  #: of 100

#: A line a name: its short forms and spellings stand for one another.
_FORMS = tuple(
    frozenset(line.split())
    for line in """
    alexander alexandra alex sasha sandy sandra xander lex al
    andrew andy drew
    anthony tony antonio anton
    benjamin ben benny benji
    catherine katherine kathryn cathy kathy kate katie cat kat
    charles charlie chuck charlotte lottie
    christopher chris kit christine christina christian tina chrissie
    daniel dan danny danielle dani
    david dave davey
    deborah debra deb debbie
    donald don donny
    edward ed eddie ted teddy ned
    elizabeth liz lizzie beth betty eliza elisabeth lisa libby
    francis frances frank fran franny
    frederick fred freddie
    gabriel gabriella gabe gabby
    gregory greg
    henry harry hank
    isabella isabelle bella izzy
    jacob jake
    james jim jimmy jamie
    jennifer jen jenny
    jessica jess jessie
    john johnny jon jonathan jack
    joseph joe joey jo josephine joanna joanne
    joshua josh
    kenneth ken kenny
    kimberly kim kimberley
    lawrence laurence larry laurie
    leonard leo len lenny
    margaret maggie meg peggy madge
    matthew matt matty
    michael mike mick mickey
    nathan nathaniel nate nat
    nicholas nick nicky nicole nico nikki
    oliver ollie olivia liv
    patricia patrick pat patty tricia paddy
    peter pete
    philip phillip phil
    rachel rach
    rebecca becky becca bex
    richard rick ricky dick rich richie
    robert rob bob bobby robbie bert
    ronald ron ronnie
    samuel samantha sam sammy
    stephen steven steve stephanie steph stevie
    susan sue suzanne susie suzie
    theodore theo ted
    thomas tom tommy
    timothy tim timmy
    victoria vicky vicki tori
    vincent vince vinny
    william will bill billy liam willy
    zachary zach zack
    """.strip().splitlines()
)


def short_for(said: str, name: str) -> bool:
    """Whether one given name may stand for the other, in small letters."""
    return said == name or any(said in forms and name in forms for forms in _FORMS)


def same_person(said: str, met: str) -> bool:
    """Whether a name said may be that of somebody met: in part, misspelled, or in a short form."""
    if fuzz.token_set_ratio(said, met, processor=utils.default_process) >= _ALIKE:
        return True
    one, other = _parts(said), _parts(met)
    if not one or not other or not short_for(one[0], other[0]):
        return False
    return len(one) == 1 or len(other) == 1 or fuzz.ratio(one[-1], other[-1]) >= _ALIKE


def _parts(name: str) -> list[str]:
    words = [word.strip(".,'’").removesuffix("'s") for word in name.casefold().split()]
    return [word for word in words if word and word not in TITLES]
