"""The words by which a vent shows its feeling: those that name it, and the signs of it. Data for ``vents``.

All are regular expressions over small letters.
"""

from __future__ import annotations

from enum import StrEnum


class Mood(StrEnum):
    """What a vent is about."""

    ANGER = "anger"
    SELF_BLAME = "self_blame"
    EXHAUSTION = "exhaustion"
    SHAME = "shame"  #: what others think, and having to tell them
    ENVY = "envy"
    GHOSTED = "ghosted"
    MANY = "many"  #: so many tries
    SADNESS = "sadness"
    ANXIETY = "anxiety"
    UNNAMED = "unnamed"  #: it is hard, and the words do not say how


#: How a feeling is named, and the word that is said back for it.
NAMED: tuple[tuple[Mood, str, str], ...] = (
    (Mood.ENVY, r"jealous(?:y)?", "jealous"),
    (Mood.ENVY, r"env(?:y|ious)|green with envy", "envious"),
    (Mood.SHAME, r"ashamed|shame(?!less)", "ashamed"),
    (Mood.SHAME, r"embarrass(?:ed|ing|ment)", "embarrassed"),
    (Mood.SHAME, r"humiliat(?:ed|ing|ion)", "humiliated"),
    (Mood.SHAME, r"mortified", "mortified"),
    (Mood.EXHAUSTION, r"exhaust(?:ed|ing)", "exhausted"),
    (Mood.EXHAUSTION, r"knackered", "knackered"),
    (Mood.EXHAUSTION, r"drained", "drained"),
    (Mood.EXHAUSTION, r"worn (?:out|down)", "worn out"),
    (Mood.EXHAUSTION, r"burn(?:t|ed|ing) out|burnout", "burnt out"),
    (Mood.EXHAUSTION, r"done in|dead on my feet|running on empty", "done in"),
    (Mood.EXHAUSTION, r"shattered", "shattered"),
    (Mood.EXHAUSTION, r"tired(?! of (?:them|their|these people|being (?:ignored|ghosted)))", "tired"),
    (Mood.EXHAUSTION, r"weary", "weary"),
    (Mood.ANGER, r"angry|anger", "angry"),
    (Mood.ANGER, r"(?:still|so|very|really) cross", "cross"),
    (Mood.ANGER, r"furious|fuming|raging|seething|livid", "furious"),
    (Mood.ANGER, r"fed up|sick of|had it with|over it|sick and tired", "fed up"),
    (Mood.ANGER, r"pissed(?: off)?|annoyed|annoying|irritat(?:ed|ing)", "annoyed"),
    (Mood.ANGER, r"frustrat(?:ed|ing|ion)", "frustrated"),
    (Mood.ANGER, r"rude(?:ness)?", "rude"),
    (Mood.ANGER, r"unfair|not fair", "unfair"),
    (Mood.ANGER, r"disrespect(?:ful)?", "disrespected"),
    (Mood.GHOSTED, r"ghost(?:ed|ing|s)", "ghosted"),
    (Mood.GHOSTED, r"left (?:me )?on read", "left on read"),
    (Mood.GHOSTED, r"ignored|ignoring me", "ignored"),
    (Mood.SADNESS, r"gutted", "gutted"),
    (Mood.SADNESS, r"devastated|crushed", "devastated"),
    (Mood.SADNESS, r"heart ?broken", "heartbroken"),
    (Mood.SADNESS, r"disappoint(?:ed|ing|ment)", "disappointed"),
    (Mood.SADNESS, r"discouraged|demorali[sz]ed|deflated|disheartened", "discouraged"),
    (Mood.SADNESS, r"depress(?:ed|ing)", "depressed"),
    (Mood.SADNESS, r"hopeless|lost hope|losing hope|no hope", "without hope"),
    (Mood.SADNESS, r"miserable", "miserable"),
    (Mood.SADNESS, r"(?:so|very|really|feel(?:ing)?) (?:low|down|blue|empty|numb|lost|awful|terrible)", "low"),
    (Mood.SADNESS, r"sad", "sad"),
    (Mood.SADNESS, r"lonely|alone", "alone"),
    (Mood.ANXIETY, r"anxious|anxiety|angst", "anxious"),
    (Mood.ANXIETY, r"nervous|nerves|jittery|jumpy", "nervous"),
    (Mood.ANXIETY, r"stress(?:ed|ful|ing)?", "stressed"),
    (Mood.ANXIETY, r"panic(?:king|ky|ked)?", "panic"),
    (Mood.ANXIETY, r"worr(?:y|ied|ying)", "worried"),
    (Mood.ANXIETY, r"scared|terrified|afraid|frightened|fear", "scared"),
    (Mood.ANXIETY, r"tens(?:e|ed|ion)", "tense"),
    (Mood.ANXIETY, r"overwhelm(?:ed|ing)", "overwhelmed"),
    (Mood.ANXIETY, r"dread(?:ing)?", "dread"),
    (Mood.ANXIETY, r"on edge", "on edge"),
)

#: What else speaks of a feeling, with its weight; a feeling that is named weighs four.
SIGNS: tuple[tuple[Mood, int, str], ...] = (
    (
        Mood.SELF_BLAME,
        4,
        (
            r"\bwas (?:such )?an? (?:absolute |complete )?(?:disaster|mess|car crash)\b"
            r"|\bi (?:\w+ )?(?:blew|bombed|messed (?:\w+ )?up|screwed (?:\w+ )?up|ruined|butchered|froze|failed"
            r"|flopped|blanked|stumbled|rambled|fluffed|fumbled|choked|waffled|blabbed|overcooked|went blank)\b"
            r"|\bmy (?:own )?fault\b|\bwhat(?:'s| is|s)? (?:is )?wrong with me|\bwhat did i (?:do"
            r"|say)(?: wrong)?\b|\bi (?:have )?(?:said|did|wore|answered|asked) (?:\w+ ){0,2}(?:stupid|dumb|wrong"
            r"|silly)|\bshould(?:n't|nt| not)? (?:have|of|'ve|ve) (?!least)|\bwhy did i\b|\bwhy do i (?:always"
            r"|keep)\b|\b(?:keep|went|going|keeps?) (?:replaying|over (?:it|every|my|the|what))|\breplaying\b"
            r"|\bthe bit where i\b|\b(?:not|never|isn't|ain't) (?:\w+ )?good enough|\bwhy would (?:they|anyone"
            r"|anybody)(?: \w+)? (?:want|hire|pick|choose) me\b|\bwish i'?d? (?:had |hadn't |never )"
            r"|\bkick(?:ing)? myself|\bhate myself|\bblame myself|\bwho am i kidding\b|\bcan(?:'t| ?not) (?:stop"
            r"|forgive) (?:to think|thinking|myself)|\bsaid [\\x22“'‘].*\b(?:to|when|like)\b"
            r"|\bi'm (?:just )?not (?:cut out|clever|smart)|\bwhat i should have (?:said|answered)"
            r"|\bovercooked the answers|\bthought i was lying"
        ),
    ),
    (
        Mood.SHAME,
        4,
        (
            r"\b(?:tell|face|facing|told|telling) (?:my|the|all|her|everyone|everybody|our)\b|\b(?:everyone"
            r"|everybody|family|parents|mother|mum|mom|dad|father|neighbou?rs|relatives|aunt\w*|people|they all"
            r"|friends|husband|wife|in-?laws|colleagues?|supervisor|karen|kids)\b[^.!?]{0,40}\b(?:ask|asks|asking"
            r"|know|knows|keep|keeps|found out|forward\w*)\b|\bnow (?:they all|everyone) asks?\b|\bwant to (?:hide"
            r"|disappear)\b|\bi just say soon\b|\bin my room since\b|\bi told (?:my|everyone|everybody|the whole"
            r"|people)\b|\bwhat (?:will|do) (?:people|they|everyone) think|\blooks? at me like|\blooked down on"
            r"|\bwaste of space|\bon benefits|\bgap\b[^.!?]{0,40}\bface\b|\bmy accent\b|\bcorrected my grammar\b"
            r"|\bcompeting with \w+ (?:yr|year) olds?"
        ),
    ),
    (
        Mood.ENVY,
        5,
        (
            r"\b(?:sister|brother|friends?|flatmate|roommate|cousin|batch ?mates?|classmates?|colleagues?|everyone"
            r"|everybody|others?|all|neighbou?r'?s? \w+|he|she|\w+ son|\w+ daughter"
            r"|mate)\b(?! asked?\b)[^.!?]{0,30}\b(?:(?:already |just )?(?:got|gets?|getting|has|have|landed"
            r"|been) (?:\w+ ){0,3}(?:hired|offers?|placed|(?:a |the |her |his |their )?(?:new )?(?:jobs?"
            r"|contract))|is regular|regular already|starts? (?:on )?\w+day)|\bthrilled to announce"
            r"|\bhappy for (?:her|him|them)\b|\bafter one interview\b|\bwhy (?:them|her|him|not me)\b"
            r"|\bonly left\b|\beveryone (?:else )?(?:on linkedin|has a job|is getting)|\bleft behind\b"
            r"|\bexcept (?:me|muggins)|\bthe only one (?:left|without)"
        ),
    ),
    (
        Mood.GHOSTED,
        3,
        (
            r"\b(?:radio silence|crickets|silence)\b|\bnot (?:one|a|even a|a single) (?:\w+ )?(?:word|line|no"
            r"|reply|answer|peep)\b|\bno (?:word|reply|answer|response|news|call)\b|\bnever (?:wrote|called|rang"
            r"|replied|answered|got back|came back|heard)|\b(?:nobody|no one|none|not one)\b[^.!?]{0,30}\b(?:back"
            r"|answers?|repl(?:y|ies)|calls?|writes?|bothered|press send)\b|\bleft me on read|\bvanish\w*"
            r"|\bdisappeared\b|\bstill nothing\b|\bheard nothing\b|\bhaven'?t heard\b|\bdropped me\b"
            r"|\bfell off the earth|\bnot a no\b|\bnot even a no\b|\b(?:and|then|another) nothing\b|\bnothing(?:\."
            r"|$)|\bnobody even reads\b"
        ),
    ),
    (
        Mood.ANGER,
        3,
        (
            r"\bhow (?:rude|dare)|\bwho does that\b|\bwhat is wrong with (?:these|those|them|this)"
            r"|\bwaste of (?:my )?(?:time|a day)|\bwasted my\b|\b(?:a|such a|absolute) joke\b|\bclowns?\b"
            r"|\bunbelievable\b|\bdisgrace\w*|\bridiculous\b|\bshocker\b|\btypical\b|\bpathetic (?:lot|company)"
            r"|\bi hate (?:them|it here|this company|recruiters|hr)\b|\bscrew (?:them|you|this)"
            r"|\bhow (?:can )?they (?:can )?(?:treat|do)|\bdecency\b|\bcan keep their\b|\bcan'?t even\b"
            r"|\bcould(?:n't| not)? (?:at least|be bothered)\b|\bfour of them\b|\btwo lines\b|\binsults?\b"
            r"|\bwhy is it always me|\bliars?\b|\blied\b|\bpromised me\b|\bspecial place for\b"
            r"|\bstands? for hardly|\blost both thumbs|\bhow hard is it\b|\bbloody\b|\bwtf\b|\bscream\b"
            r"|\bmade me wait\b|\bhad time to post\b|\bfast!|\bwho decided\b|\bjust a rant\b"
        ),
    ),
    (
        Mood.EXHAUSTION,
        3,
        (
            r"\bno energy\b|\bdon'?t have (?:the )?energy|\bcan'?t (?:go on like|keep (?:doing|this)|do another"
            r"|face another)|\bno strength\b|\bhours? on my feet|\b\d+ ?h(?:ou)?r shifts?\b|\bstanding \d+"
            r"|\bnothing left\b|\bneed a break\b|\bgive up\b|\bgiving up\b|\bso done\b|\bdone with this\b"
            r"|\bhaven'?t slept\b|\bend of my (?:rope|tether)|\bwits'? end|\bwant off\b|\blike off this ride"
            r"|\bfull ?time job with no wage|\bmy feet hurt|\b\d jobs \d kids\b|\bhard to get up\b"
            r"|\bwhy do i (?:even )?bother|\bwhat is the point\b|\bwhat's the point"
        ),
    ),
    (
        Mood.MANY,
        4,
        (
            r"\b(?:\d{2,}|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
            r"|hundreds?(?: of)?|so many|dozens?(?: of)?)\s(?:\w+ )?(?:interviews?|applications?|rejections?|no'?s"
            r"|noes|jobs|cvs|resumes|companies|rounds|stages|letters)\b|\b(?:months|years?) of (?:this|looking"
            r"|searching|applying)|\bsince (?:january|february|march|april|may|june|july|august|september|october"
            r"|november|last year|summer|spring|winter)\b|\b(?:another|one more) (?:no|rejection|interview)\b"
            r"|\bover and over\b|\bagain and again\b|\bevery single time\b|\bthird (?:rejection|no)\b"
            r"|\bout of work (?:for )?\d|\balways goes fine\b|\bthis time also\b|\binterviews in \w+ years\b"
        ),
    ),
    (
        Mood.SADNESS,
        3,
        (
            r"\b(?:cried|crying|cry|in tears|tears|sobb\w+|in bits|in pieces)\b|\bhad (?:my|such) (?:hopes?|heart)"
            r"|\bmade me hope\b|\bgot my hopes up|\bbroke my heart|\bi wanted (?:it|that|this)\b"
            r"|\bother candidates\b|\bthey said no\b|\b(?:got|getting) rejected\b|\bnobody (?:likes|wants) me\b"
            r"|\bnobody wants\b|\ball .{0,20}for nothing\b"
        ),
    ),
    (
        Mood.ANXIETY,
        3,
        (
            r"\bcan(?:'t| ?not) (?:sleep|eat|focus|concentrate|relax|breathe|switch off|stop (?:checking"
            r"|refreshing|looking|thinking about it))|\bnot able to (?:eat|sleep)|\b(?:refreshing|checking"
            r"|checks?)\b|\bstomach\b|\bheart (?:jumps|races|pounds)|\bfeel(?:ing)? sick\b|\bsick feeling\b"
            r"|\bshak(?:ing|y)\b|\bhate (?:this )?waiting\b|\bhates? this wait|\b(?:this|the) wait\b|\bdriv(?:es"
            r"|ing) me (?:mad|crazy|nuts|insane|up the wall)|\bgoing (?:mad|crazy|insane|nuts|round the bend)"
            r"|\bwhat if\b|\bsuspense\b|\bdying to (?:know|hear)|\bstill awake\b|\bby the phone\b|\bphone (?:rang"
            r"|rings|buzzes|hasn?'?t)|\bwhat is taking\b|\blosing (?:it|my mind)|\bjump out of my skin\b"
            r"|\bcan'?t bear (?:the|this)|\bnights?\b.*\bawake\b|\bkilling me\b|\bdeath of me\b"
        ),
    ),
)
