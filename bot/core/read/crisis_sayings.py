"""The sayings that only sound like words of suicide and self-harm; ``crisis`` takes them out before it looks.

A saying too many here can hide somebody who means it: each takes out no more than its own words.
"""

from __future__ import annotations

import re

#: What is taken out first: sayings, work that deals with it, and things that end other than a life.
SAYINGS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bgoodbye (?:letter|note|email|card)s? to (?:my|the|an?) (?:old |former |current )?(?:boss"
            r"|manager|team|colleagues|employer|job|work)\b"
        ),
        (
            r"\b(?:make it|it to|want it to) stop (?:remind|messag|ping|text|send|nagg)\w*|\b(?:want"
            r"|need) (?:it|this) (?:all )?to be over (?:with|already)\b|\bcan't do this any ?more with\b"
        ),
        (
            r"\b(?:nobody|no one) would (?:even )?(?:notice|care|mind) if i (?:skip|sent|send|call|email|wait"
            r"|don't|didn't|left out|wrote)\w*"
        ),
        (
            r"\b(?:suicide|self[- ]harm|crisis)(?: \w+)? (?:hotline|helpline|line|charity|prevention|squad"
            r"|awareness|watch volunteer|text line|support|team|counsell?or|research|nurse|worker|training"
            r"|policy)\b"
        ),
        r"\b(?:career|professional|social|commercial|political) suicide\b|\bsuicide squad\b|\bsuicide run\b",
        r"\b(?:prevention|awareness) of (?:suicide|self[- ]harm)\b",
        (
            r"\b(?:die|dying|died|dead|death) (?:of|from|with) (?:boredom|embarrassment|laughter|laughing"
            r"|cringe|shame|curiosity|suspense|hunger|heat|nerves|anticipation|happiness|excitement|joy"
            r"|thirst)\b"
        ),
        (
            r"\b(?:bored|scared|worried|tired|sick|embarrassed) to death\b|\bto die for\b|\bnever say die\b"
            r"|\bold habits die\b|\bdie hard\b"
        ),
        (
            r"\bwant to die (?:every time|whenever|when) (?:i|the|my) (?:hear|phone|boss|alarm)\b"
            r"|\bi could (?:just )?(?:die|have died)\b|\bnearly died\b|\bjust died inside\b"
        ),
        r"\bi(?:'d| would) rather die than\b|\b(?:kill|die) for (?:this|that|a|the|some|it|an?)\b",
        (
            r"\b(?:kill|murder|strangle) (?:time|some time|him|her|them|the recruiter|my (?:boss|laptop|brother"
            r"|sister|husband|wife))\b"
        ),
        (
            r"\b(?:hurt|harm|cut|kill) (?:my|our|your|the) (?:chances?|shot|feelings|pride|ego|odds|commute"
            r"|hours|pay|salary|career|hair|finger|cv|back|knee|foot|hand)\b"
        ),
        (
            r"\b(?:hurt|cut|burned|burnt) myself (?:shaving|cooking|on (?:the|a)|at the gym|while|playing"
            r"|moving|chopping|running)\b"
        ),
        (
            r"\b(?:shoot|kick|hurt|shot) myself in the foot\b|\bkick(?:ing)? myself\b|\bkill(?:ed|ing)? (?:it"
            r"|the interview|the vibe|the mood)\b"
        ),
        (
            r"\b(?:killing|kills) me\b|\bkill me (?:now|already|later|lol|if)\b|\bkill me\b(?= (?:😂|🤣|😅|💀|lol"
            r"|haha))|\b(?:i'm|im|am) (?:so |literally |actually |fucking )?(?:dead"
            r"|dying)\b(?! inside and)(?!.{0,20}\b(?:better|soon|set)\b)"
        ),
        (
            r"\b(?:end|ending|ended) (?:it|this|things) (?:on|with (?:a|my|the|him|her|them)|there|by saying"
            r"|early|at \d)\b"
        ),
        (
            r"\b(?:end|ending) (?:the|this|my|our) (?:search|contract|job search|interview|call|email|letter"
            r"|process|application|notice|day|week|message|job|role)\b"
        ),
        (
            r"\b(?:want|wanted|like|love) to work here\b|\b(?:don't|do not) want to (?:be"
            r"|work) here (?:any ?more |any longer )?(?:at|in|because|for|forever)\b"
        ),
        (
            r"\b(?:work|job|office|company|department|team|place|flat|city|town|country)(?:.{0,25})(?:don't"
            r"|do not) want to be (?:here|there)(?: any ?more)?\b"
        ),
        (
            r"\b(?:living|live) (?:in|with|at|here|there|near|on|off|alone|far|paycheck)\b"
            r"|\bnot (?:worth )?living (?:in|there)\b"
        ),
        (
            r"\b(?:phone|laptop|battery|computer|wifi|signal|car|line|screen|app|link|hope|zoom|market|thread"
            r"|internet|mic|camera) (?:is |was |has |just |had |went |'s )?(?:died|dead|dies|dying|die)\b"
        ),
        (
            r"\b(?:dead|drop dead) (?:line|end|simple|easy|silence|slow|gorgeous|tired|serious|on|right|weight"
            r"|cat|heat|wood|air|beat|pan)\b|\bradio silence\b"
        ),
        r"\b(?:won't|didn't|doesn't|wouldn't|not going to|it didn't|not gonna) (?:kill|hurt) (?:me|you|them|to)\b",
        (
            r"\b(?:pull|pulled|pulling) the trigger on\b|\bjump(?:ed|ing)? (?:off|on|at|into) (?:the|a) (?:call"
            r"|chance|zoom|deep end|phone)\b|\bjump(?:ed|ing)? ship\b"
        ),
        r"\b(?:check|checked|looked) out (?:of|the)\b|\bhang(?:ing)? (?:up|on|in there|out)\b|\bhangs? up\b",
        r"\bdying (?:to|for|here|inside) ?(?:know|hear|find|see|lol|haha|a|an|some|the)?\b",
        (
            r"\b(?:disappear|vanish) (?:into|to|under) (?:the|a|some|my) \w+|\b(?:disappear|vanish) for (?:a|the"
            r"|some) (?:week"
            r"|weekend"
            r"|month|while|day|days|holiday|bit)\b|\bway out of (?:the|my|a|an|this|that|our) (?:contract|lease"
            r"|notice|deal"
            r"|agreement|meeting|clause|commitment|offer|building|car park)\b"
        ),
        (
            r"\bsuicidal (?:patients?|clients?|callers?|teens?|teenagers?|students?|pupils?|people|persons?|someone"
            r"|residents?"
            r"|youths?|customers?|inmates?|veterans?)\b|\b(?:can't|cannot|couldn't) live (?:on|without"
            r"|with)\b(?! (?:myself|me\b))"
        ),
        r"\bmake it stop\b(?=.{0,20}\b(?:remind|messag|ping|notif|text|buzz|alert)\w*)",
        (
            r"\bsuicide (?:mission|hill)\b|\b(?:phone|phones|laptop|battery|tablet)(?:'s| is| are)? (?:about"
            r"|going) to die\b|\bjump off a (?:bridge|cliff|building) for (?:this|that|a|the) (?:job|role"
            r"|chance)\b|\boverdos(?:e|ed|ing) on (?:coffee|caffeine|sugar|tea|chocolate|netflix|podcasts"
            r"|linkedin)\b"
        ),
        (
            r"\bcut myself (?:at (?:the )?(?:trial|work|shift)|in the kitchen|with the (?:slicer|grater|paper))\b"
            r"|\bslit my own throat (?:salary|price|money)\w*\b|\bshoot myself on my phone\b|\bend it w(?:/"
            r"|ith)? (?!life\b)\w+, \b"
        ),
        (
            r"\bmy (?:late |own )?(?:dad|father|mum|mom|mother|nan|gran\w*|uncle|aunt\w*|brother|sister|friend"
            r"|cousin|cat|dog|colleague|boss|neighbou?r|husband|wife|partner|son|daughter)(?:'s)? (?:is |was "
            r"|just |has |had )*(?:dying|dead|died|death|funeral)\b|\b(?:the|his|her|their|a|whose|'s) funeral\b"
            r"|\b(?:nan|gran|grandma|grandad|uncle|aunt)\b.{0,20}\bfuneral\b"
        ),
        (
            r"\b(?:grill\w*|bore\w*|love\w*|talk\w*|scare\w*|work\w*|question\w*) (?:me|us) to death\b"
            r"|\bover my dead body\b|\bdead in the water\b|\bdead (?:man|woman|meat|phone|laptop|battery|link"
            r"|number|week|week|quiet|zone)\b|\bdrop dead\b|\b(?:cope|coped|deal|dealt|work\w*) with (?:death"
            r"|dying)\b|\bdead and engaged\b|\battended my own funeral\b|\b(?:feel|felt|feeling) (?:so |very "
            r"|really )?alive\b"
        ),
    )
)
