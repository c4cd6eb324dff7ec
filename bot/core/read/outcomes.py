"""The words by which an employer's answer is known: an offer, a no, a next round, still deciding."""

from __future__ import annotations

import re

from bot.core.reading import Outcome

_OUTCOMES: tuple[tuple[Outcome, float, str], ...] = (
    (Outcome.OFFER, 3.2, r"\b(?:delighted|pleased|happy|thrilled|like) to offer\b|\bjob offer\b|\boffer you the\b"),
    (
        Outcome.REJECTION,
        3.2,
        (
            r"\b(?:gave|given|giving|handed) (?:it|the job|the role|the position) to\b|\bno can do\b"
            r"|\bnot this time\b|\bnot going to happen\b"
        ),
    ),
    (
        Outcome.NEXT_ROUND,
        2.8,
        (
            r"\b(?:wants?|asked|like|need) me (?:to (?:come|do|meet|present|cook|teach|show|give|visit|speak)"
            r"|in (?:for|on|at|again)|back)\b|\bthrough to\b"
        ),
    ),
    (
        Outcome.OFFER,
        3.2,
        (
            r"\b(?:got|have|made|received|accepted|verbal|written|formal|extended|gave|sent|giving|getting|is"
            r"|with) (?:me )?(?:an? |the |my |their )?(?:\w+ )?(?:job )?offer(?:ed)?\b(?! (?:up"
            r"|letter template))|\boffered (?:me|it|us|the)\b|\bthey (?:want to |'d like to )?(?:hire"
            r"|offer)(?:ed|ing)? (?:me|the)\b|\boffering (?:me|the)\b|\b(?:i )?got (?:the|that) (?:job|gig|role"
            r"|position|part)\b|\bi got it\b|\bgot hired\b|\bi'm hired\b|\bthey (?:said|say) yes\b"
            r"|\bit'?s a yes\b|\ba yes from\b|\bjob is mine\b|\b(?:i'm|i am|i've been|been) (?:selected|hired"
            r"|accepted|appointed)\b|\boffer (?:from|came|letter|in)\b|^offer\b|\bwhen can (?:i|you) start\b"
            r"|\bwelcome to the team\b|\bthey (?:picked|chose|selected|took) me\b|\bgot accepted\b"
            r"|\bsuccessful\b(?<!unsuccessful)"
        ),
    ),
    (
        Outcome.REJECTION,
        3.2,
        (
            r"\b(?:rejected|rejection|negative (?:answer|reply|response|result|news|feedback)"
            r"|turned (?:me )?down|declined me|they declined|(?:said|say|says|its|it's|a|is|was|got a) (?:a "
            r"|an? (?:\w+ )?|'|\")?no\b(?! (?:date|day|idea|need|timeline|news|problem|worries|longer|one"
            r"|card))|regret to inform|we regret|unfortunately(?=.{0,60}(?:not|other|another|someone|internal"
            r"|gone|decided|went|filled|they|position|unsuccessful))|unsuccessful|not (?:successful|selected"
            r"|moving forward|proceed\w*|going (?:forward|ahead)|shortlisted|chosen|taking it|get it|hired"
            r"|progress\w*|a fit|the right fit|what they)|no luck|didn't get (?:it|the|that|picked|selected"
            r"|through|in)|did not get|don't want me|didn't (?:want|pick|choose|select|make) (?:me|it)"
            r"|went with (?:some|another|an|the|some)\w*|gone with|going with (?:some|another|an|the)\w*"
            r"|chose (?:some|another|an|the)\w*|picked (?:some|another|an|the other)\w*|hired (?:some|another"
            r"|an|the other)\w*|other candidates?|another candidate|someone else|somebody else"
            r"|more experience(?:d)?|internal candidate|(?:position|post|job|vacancy|spot) (?:is |has |been "
            r"|was |already |now )*(?:filled|closed|cancelled|canceled|gone|taken)|role (?:is |has been |was "
            r"|already )*(?:filled|closed|cancelled|canceled|gone|taken)|passed on me|they passed|pass on me"
            r"|knocked? (?:me )?back|knock ?back|thanks but no thanks|decided not to|not to (?:move|proceed"
            r"|continue|hire)|no from|won't be (?:moving|taking|offering|progressing|hiring)|i was not"
            r"|wasn't (?:selected|successful|chosen|picked|what)|didn't go my way|(?:they )?dropped me"
            r"|overqualified|underqualified|not enough experience|is a no|a no,|a no$|^no from)\b"
        ),
    ),
    (
        Outcome.NEXT_ROUND,
        3.2,
        (
            r"\b(?:(?:second|2nd|third|3rd|next|final|another|last|2|follow[- ]?up|further) (?:\w+ )?(?:round"
            r"|interview|stage|call|chat|meeting)|next (?:step|stage|round)|final round|to the next|through to"
            r"|want(?:s)? (?:me )?(?:back|to see me(?: again)?|to meet (?:me )?(?:again|the|me)|another)"
            r"|see me again|meet me again|invit(?:e|es|ed|ing) (?:me )?(?:back|for|to)"
            r"|moving (?:me )?(?:forward|on|to)|move (?:me )?(?:forward|on) (?:to|with)|advanc(?:e|ed|ing)"
            r"|progress(?:ed|ing) (?:me )?to|come (?:back )?in (?:for|to|again|and)|come back (?:for|in|on)"
            r"|trial (?:shift|day)|take[- ]?home|test task|case study|skills? test|meet (?:the|with the"
            r"|their) (?:team|ceo|cto|director|boss|manager|founder|owner)|shortlist(?:ed)?"
            r"|made it (?:through|to)|got through|made the (?:cut|shortlist)|back in (?:for|on)"
            r"|background check|assessment day|call(?:ed)? me back in)\b"
        ),
    ),
    (
        Outcome.STILL_DECIDING,
        3.0,
        (
            r"\b(?:still (?:deciding|interviewing|considering|reviewing|waiting|thinking|looking|discussing"
            r"|in process|open|seeing|going|undecided|working|on it|meeting|processing|finali[sz]ing"
            r"|in the running|being considered|under|no decision|talking|needs?|need|have|has)"
            r"|haven't (?:decided|made|forgotten|finished|finali[sz]ed)|not (?:decided|made) (?:yet|up|a)"
            r"|not a no|no decision|undecided|needs? (?:\w+ ){0,4}(?:time|weeks?|days?|month)|on hold"
            r"|hiring freeze|freeze|under (?:review|consideration)|bear with|be patient|need(?:s)? (?:the"
            r"|a) \w+(?: \w+){0,2} to (?:sign|approve|decide|come)|sign[- ]?off|take(?:s|n|ing)? longer"
            r"|running (?:late|behind)|(?:in|still in) the (?:running|mix)|more time|process is ongoing"
            r"|asked (?:me )?to wait|to wait|no news yet|budget approval|waiting (?:for|on) (?:approval|budget"
            r"|the|their|sign|a|hr|other)|other candidates to see|more (?:people|candidates) to (?:see"
            r"|interview)|keep(?:ing)? (?:me|you) posted|internal(?:ly)? (?:process|discuss))\b"
        ),
    ),
)
OUTCOMES = tuple((outcome, weight, re.compile(pattern)) for outcome, weight, pattern in _OUTCOMES)
