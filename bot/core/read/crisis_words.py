"""The plain words of suicide and self-harm; ``crisis`` looks for them once the sayings are taken out.

An expression missing here is a person not heard: add rather than remove, and add to the tests with it.
"""

from __future__ import annotations

import re

_ANYMORE = r"(?:any ?more|any longer)"
_WANT = (
    r"(?:want|wish|wanted|like|need|ready|going|gonna|about|plan|planning|tempted|thinking|thought"
    r"|rather|deserve|better)"
)
_LEAVING = (
    r"(?:die|be dead|be gone for good|not exist|stop existing|stop living|stop being alive|not be alive"
    r"|never wake up|not wake up)"
)
_HARM = r"(?:kill|hurt|harm|cut|hang|shoot|drown|poison|stab|burn|starve|end)"

PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bsix feet under\b|\b(?:be|being|better|happier|rather|lie) (?:off )?in (?:the|my|a) (?:ground"
            r"|grave|coffin)\b|\bpushing (?:up )?daisies\b"
        ),
        (
            r"\bsuicid(?:e|al)\b(?! note to)|\bkms\b|\bun-?aliv(?:e|ing)\b|\bself[- ]?harm(?:ing|ed)?\b"
            r"|\boverdos(?:e|ing|ed)\b"
        ),
        (
            rf"\b{_HARM}(?:ing|ting|ing off)? (?:off )?my ?self\b|\b{_HARM}(?:ing|ning)? my ?self\b"
            rf"|\bcut(?:ting)? my (?:wrists?|arms?|veins)\b|\bslit(?:ting)? my\b|\bstarted cutting\b"
            rf"|\bcutting again\b"
        ),
        (
            r"\b(?:don't|do not|not sure(?: if)?|no longer)(?: \w+){0,2} i (?:really )?(?:want|wish|care"
            r"|deserve) (?:to )?(?:be alive|live|be here any ?more|exist|wake up|go on living)\b(?! in\b"
            r"| with\b| near\b| there\b)"
        ),
        (
            r"\bno point (?:in )?(?:me )?(?:living|being alive|existing|staying alive)\b|\bno (?:reason"
            r"|point) (?:for me|for someone like me) to (?:be here|be alive|live|exist|go on)\b"
            r"|\bnot going to be (?:here|around|alive)(?: \w+){0,3} anyway\b"
        ),
        (
            r"\b(?:finish|end|stop|quit|destroy|continue)(?:ing)? (?:with )?my (?:own )?life\b|\b(?:finish|off"
            r"|offing|do away with|get rid of|finishing|delete) myself\b"
        ),
        (
            r"\b(?:think\w*|thought\w*|imagin\w+|dream\w*|fantasi\w+|like|prefer"
            r"|rather)(?: \w+){0,2} (?:not (?:existing|exist|being alive|be alive|waking up|wake up"
            r"|being here any ?more)|dying|being dead)\b"
        ),
        (
            r"\b(?:easier|better|nicer|best|simpler|happier|relieved)(?: off)?(?: \w+){0,4} (?:not (?:to be"
            r"|being) (?:here|around|alive)|if i (?:just )?(?:wasn't|weren't|was not|were not) (?:here|around"
            r"|alive|born)|if i (?:just )?(?:disappeared|died|vanished|was gone|were gone|was dead))\b"
            r"|\bi should (?:just )?not be (?:here|alive|around)\b"
        ),
        (
            r"\b(?:would|'d) (?:all )?(?:be )?(?:so |much )?(?:happier|better|fine"
            r"|easier)(?: off)? without me\b(?! (?:at|in|on)\b)|\bworld (?:doesn't need|does not need"
            r"|would be better|would be fine|won't miss)\b.{0,12}\bme\b"
        ),
        (
            r"\b(?:hope|hoping|wish|pray)\w* (?:that )?(?:a|an|the|some) (?:bus|truck|car|train|lorry|plane"
            r"|tram)(?: would| will| just)? (?:hits?|runs?|crash\w*|kills?|takes?)\b(?: me)?"
        ),
        (
            r"\b(?:done|give up|giving up|finished|tired|sick|had enough)(?: \w+){0,6} being (?:alive"
            r"|here)\b(?! at\b| in\b)|\b(?:keep|go on|carry on|continue|went on) (?:on )?living\b(?! (?:in|with"
            r"|at|here|near|there|off)\b)|\bwant out\b(?=.{0,30}\blife\b)"
        ),
        (
            r"\b(?:anyone|anybody|someone|they|who|nobody|no one)(?: would| even| ever| really|'d"
            r"| will)* (?:care|notice|mind|miss|cry|remember)(?: \w+)? if i (?:died|die|was dead|were dead"
            r"|was gone|were gone|disappeared|vanished|wasn't here|jumped|didn't exist)\b"
        ),
        (
            r"\b(?:i|i've|have) been cutting\b(?! (?:hair|grass|back|down|costs|wood|corners|fabric))"
            r"|\bdeath (?:seems|looks|sounds|feels|would be|is the) \w+|\bhow (?:to|do (?:i|you|people)) (?:die"
            r"|kill)\b|\bpainless(?:ly)? (?:way|death|suicide|die)\b|\bdie painless\w*|\bways to (?:die|kill"
            r"|end)\b|\bhow many (?:paracetamol|pills|tablets|sleeping (?:pills|tablets))\b"
        ),
        (
            r"\bfeel(?:ing)? (?:like |to )(?:to )?(?:die|dying|be dead|being dead)\b(?! inside)(?! (?:of|from"
            r"|every time|laughing|with)\b)"
        ),
        (
            r"\bmyself (?:to be )?dead\b|\bdo(?:ing)? something (?:bad |stupid |terrible |awful )?to my ?self\b"
            r"|\bend(?:ing)? (?:my|this) (?:own )?(?:life|pain for good|existence|suffering)\b"
        ),
        (
            r"\btak(?:e|ing) my (?:own )?life\b|\bend(?:ing)? it all\b|\bend(?:ed|ing)? everything for good\b"
            r"|\bdone with (?:my )?(?:life|living)\b|\bput an end to (?:myself|my life|it all)\b"
        ),
        (
            rf"\b{_WANT} (?:i (?:was|were|could) |to |i'd |of |about )?(?:just |really |only |simply "
            rf"|all i want is to )*{_LEAVING}\b(?! (?:of|on this hill|laughing))"
        ),
        (
            r"\b(?:i (?:just |really |only )?(?:want|wanna|wish) to|let me|i should just|i should|make me"
            r"|i'd rather) (?:just )?(?:die|be dead|not be alive|disappear forever|vanish forever)\b"
        ),
        (
            r"\bwish (?:i|that i) (?:was|were|had|'d) ?(?:just )?(?:dead|never (?:been )?born|not (?:alive|here"
            r"|born)|never woke|never existed)\b|\bwish i (?:didn't exist|hadn't (?:been born|woken up)"
            r"|wouldn't wake up|could (?:just )?(?:not wake up|stop existing|fall asleep and))\b"
        ),
        (
            r"\b(?:go|going|went|fall|get) to (?:sleep|bed) (?:tonight )?(?:and|&) (?:just )?(?:not"
            r"|never) (?:have to )?wak(?:e|ing)\b|\b(?:fall )?asleep and (?:not|never) wak(?:e|ing)\b|\b(?:hope"
            r"|hoping|pray|praying|wish) (?:that )?i (?:don't|do not|never|won't|didn't) wake up\b"
            r"|\bnot waking up\b|\bnever wak(?:e|ing) up\b"
        ),
        (
            rf"\b(?:don't|do not|dont|didn't|no longer|not) (?:really )?(?:want|wish|care|deserve"
            rf"|feel like) ?(?:to|if i|whether i|being)? ?(?:be alive|live|living|alive|exist|being alive"
            rf"|wake up|be on this (?:earth|planet)|live or die|am alive)(?: {_ANYMORE})?\b"
        ),
        (
            rf"\bdon't (?:want|wanna) to be (?:here|around|alive|in this world|on this earth) {_ANYMORE}\b"
            rf"|\bno longer want to be (?:here|alive|around)\b|\bnot (?:want|wanting) to be here {_ANYMORE}\b"
            rf"|\bnot be (?:here|around|alive) {_ANYMORE}\b"
        ),
        (
            rf"\b(?:point|reason|sense|use|purpose) (?:in|of|for|to) (?:me )?(?:my )?(?:living|being alive|life"
            rf"|live|stay alive|staying alive|being here|be here|exist|existing|existence|going on living"
            rf"|be alive|carry on living|waking up)(?: {_ANYMORE})?\b"
        ),
        (
            r"\b(?:everyone|everybody|they|the world|my (?:family|kids|wife|husband|parents|children|mum|mom)"
            r"|people|you|all|the kids)(?:'d| would| will|'ll| be| are|'re)? (?:all )?(?:be |is "
            r"|are )?(?:probably |much |way |so much )?better (?:off )?(?:if i (?:was|were|wasn't|weren't|am"
            r"|'m)? ?(?:gone|dead|not here|not around|here|didn't exist|died|disappeared)?|without me)\b"
        ),
        (
            r"\bbetter off (?:dead|without me|if i (?:was|were|wasn't))\b|\bworth more dead\b|\bif i (?:was"
            r"|were) (?:dead|gone|no longer here)\b|\bif i (?:died|disappeared|didn't wake up|was dead"
            r"|wasn't here) (?:nobody|no one|no-one|who|everyone|they|tomorrow|tonight)\b"
        ),
        (
            r"\b(?:nobody|no one|no-one|noone) would (?:even )?(?:miss|notice if i|care if i) ?(?:me|was gone"
            r"|died|were gone|disappeared|were dead|was dead|vanished)?\b(?=.{0,30}(?:gone|dead|died"
            r"|disappeared|vanished|miss me|$))"
        ),
        (
            r"\blife (?:is|isn't|is not|'s) (?:just )?(?:not |no longer )?(?:worth (?:living|it)|pointless"
            r"|over for me)\b|\b(?:tired|sick|exhausted) of (?:living|being alive|life|existing|my life)\b"
            r"|\b(?:can't|cannot|can not) (?:live|go on living|keep living|live like this|bear (?:to live"
            r"|living|being alive))\b"
        ),
        (
            r"\b(?:jump(?:ing)? (?:off|from|in front of|under)|step(?:ping)? in front of"
            r"|walk(?:ing)? (?:in front of|into)|throw(?:ing)? myself|driv(?:e|ing) (?:my car )?(?:off|into)"
            r"|crash(?:ing)? my car|stand(?:ing)? on the edge of|lie down on) (?:of )?(?:a |the |my )?(?:bridge"
            r"|roof|building|train|trains|bus|traffic|cliff|balcony|window|tracks|tree|truck|lorry|river|sea"
            r"|wall|in front)\b"
        ),
        (
            r"\b(?:swallow|swallowed|swallowing|take|took|taken|taking) (?:all |a bunch of |a whole bottle of "
            r"|too many |the whole bottle of |every one of )(?:my |the |those |these )?(?:pills|tablets|meds"
            r"|medication|sleeping pills|painkillers|paracetamol)\b|\bpills? (?:saved|ready|counted|lined up)\b"
            r"|\bstockpil\w+ (?:pills|tablets|meds)\b"
        ),
        (
            r"\b(?:noose|my suicide note|goodbye (?:letter|note)s?|farewell (?:letter|note)s?|said my goodbyes"
            r"|saying my goodbyes|say goodbye to everyone|written my goodbye|wrote (?:my|a) (?:will and"
            r"|goodbye)|wrote the notes?)\b"
        ),
        (
            r"\b(?:ending|end) it\b(?=.{0,40}(?:\bme\b|tonight|\blife\b|myself|for good|not the"
            r"|once and for all))|\b(?:thinking|thought|think|want|wanted|ready|going) (?:about|of"
            r"|to) (?:just )?end(?:ing)? it\b"
        ),
        (
            r"\b(?:i'd|i would|i'm|i am) (?:be )?better (?:off )?dead\b|\bbetter dead\b|\bi (?:should|shouldn't"
            r"|don't deserve to) (?:be dead|be alive|exist|live)\b|\bi don't deserve to (?:live|be alive"
            r"|be here)\b"
        ),
        (
            r"\b(?:i )?(?:won't|will not) be (?:here|around|alive) (?:much longer|by then|next (?:week|month"
            r"|year)|tomorrow|for long)\b(?=.{0,40}(?:goodbye|sorry|anyway|matter|don't|nobody|\.|$))"
        ),
        (
            r"\b(?:leave|leaving) this (?:world|life|earth)\b|\bgoodbye (?:cruel )?world\b"
            r"|\bcan't be in this world\b|\bsee no (?:other )?way out (?:but|except|than)\b"
            r"|\bthe only way out (?:is|for me)\b|\bi have a plan to (?:die|end|kill)\b|\bnot (?:planning"
            r"|plan) (?:on|to) be(?:ing)? (?:here|alive|around)\b"
        ),
        (
            r"\bworth more (?:to \w+ )?(?:when )?dead\b|\b(?:dead|gone) than (?:alive|here)\b"
            r"|\b(?:world|every(?:one|body)|they|people|(?:my|the) (?:family|kids|children|wife|husband|parents"
            r"|partner|friends))"
            r"(?:'d| would| will|'ll) (?:all )?(?:do|be|get on|manage|cope|live) (?:just |perfectly |quite |much |so )?"
            r"(?:fine|better|ok|okay|well|happier|easier) (?:off )?without me\b(?! (?:at|on)\b)(?! in (?!it\b))"
        ),
        (
            r"\bletters? (?:to|for) (?:my|the) (?:kids|children|family|wife|husband|parents|mum|mom|dad|son|daughter"
            r"|boys|girls)\b"
            r".{0,30}\b(?:for )?(?:after|when i(?:'m| am) (?:gone|not here|dead)|to find)\b"
            r"|\bfavou?r\b.{0,12}\b(?:if i|by)\b.{0,20}\b(?:wasn't|weren't|was not|gone|dead|dying|died|disappear\w*"
            r"|not being)\b"
        ),
        (
            r"\b(?:pills|tablets|rope|noose|razor|blades?|gun|knife|bottle of pills)\b.{0,20}\b(?:next to me"
            r"|beside me|in my hands?"
            r"|in front of me|within reach|by my bed)\b|\b(?:rope|noose)\b.{0,30}\b(?:looking at it|keep (?:looking"
            r"|staring)"
            r"|in the (?:garage|attic|shed|cellar|basement))\b"
        ),
        (
            r"\bno version of (?:next year|the future|tomorrow|my life)\b.{0,18}\b(?:with|has) me\b"
            r"|\b(?:disappointed|sorry|annoyed|angry|sad|upset|mad) (?:that |when |because |each time "
            r"|every time )?i (?:woke|wake) up\b"
            r"(?! (?:late|too|at|early|before|after|so)\b)|\b(?:hop|pray|wish)(?:e|ed|es|ing) (?:that )?i (?:wouldn't"
            r"|would not|didn't"
            r"|don't|won't|never) wake up\b(?! (?:late|too|at|early|before)\b)"
        ),
        (
            r"\bif (?:a|an|the|some) (?:bus|truck|car|train|lorry|plane|tram|van) (?:hit|ran over|took|killed|got"
            r"|flattened) me\b"
            r"|\b(?:wish|hope|hoping) (?:that )?the (?:train|bus|car|truck|lorry|driver) (?:wouldn't|won't|didn't"
            r"|doesn't|would not"
            r"|had not|hadn't) (?:stop(?:ped)?|brake|see me|seen me|miss me)\b(?! (?:at|in|so|for)\b)"
        ),
        (
            r"\b(?:only|best|last) (?:job|thing|option|choice) (?:that )?(?:i can|left for me|left|i have"
            r"|i'm good (?:at|for)|for me)?"
            r"(?: to)?(?: do)? ?(?:is|to) (?:to )?(?:die|be dead|end my life)\b|\b(?:in me|able|strength|energy|will"
            r"|trying) to (?:stay"
            r"|keep|remain|be) alive\b|\b(?:easiest|quickest|fastest|cleanest|least painful|painless\w*"
            r"|gentlest) (?:ways? )?(?:to|of|for me to) "
            r"(?:die|dying|end it|kill)\b|\b(?:painless\w*|least painful) ways? (?:to go|out)\b"
        ),
        (
            r"\bi(?:'m| am) (?:going to|gonna|about to|ready to) jump\b(?=\W*$|\W+(?:off|from|tonight|now|today|i"
            r"|goodbye))"
            r"|\bdone (?:with )?(?:living|existing|being alive)\b(?! (?:in|at|with|here|off)\b)"
            r"|\bmy (?:family|kids|children|wife|husband|parents|mum|mom|partner)(?:'d| would"
            r"| will) (?:all )?(?:be )?(?:much |so |far )?"
            r"(?:better|happier)(?: off)?\b.{0,6}\b(?:i'm|i am) (?:just |only )?a burden\b"
        ),
        (
            r"\b(?:i (?:don't|do not) see|what's|what is|there's no|there is no|is there any|is there a|no"
            r"|what) (?:the |a |any )?(?:point|reason) (?:of|in|to|for) (?:me )?(?:being|be|staying|stay|living"
            r"|live|existing) ?(?:here|alive|around|on this (?:earth|planet))?\b"
        ),
        (
            r"\b(?:sav|hoard|collect|count|stock|hid)(?:e|ed|ing|ting|en)?(?: up)? (?:all )?(?:my |the |these |some "
            r"|enough )?(?:\w+ )?"
            r"(?:pills|tablets|meds|medication|painkillers)\b|\bswallow (?:them all|all of them|the (?:lot|whole"
            r"|bottle|packet))\b"
            r"|\b(?:knife|blade|razor|scissors|glass) (?:to|against|on|at) my (?:own )?(?:\w+ )?(?:arms?|wrists?"
            r"|legs?|throat|skin|neck"
            r"|thighs?|veins?)\b|\b(?:been|keep|kept|started|back to) cutting\b(?=\W*$| since| again| when| every"
            r"| at night| to (?:feel|cope))"
        ),
        (
            r"\bwish (?:that )?(?:some(?:one|body|thing)|it|they|god|a car) (?:would|could) (?:just )?(?:end|kill"
            r"|take|shoot|finish) me\b"
            r"|\b(?:hope|wish) i(?:'d)? (?:get|got|had|would get|could get) (?:cancer|hit by|run over"
            r"|something (?:terminal|fatal|deadly)"
            r"|a (?:heart attack|stroke|tumou?r|terminal))\b|\bwish i(?:'d| had|) (?:died|not survived|not made it)\b"
            r"|\bi should have died\b"
        ),
        (
            r"\bstep(?:ping)? (?:on ?to|in front of|off) (?:the|a) (?:tracks?|train|road|traffic|platform|ledge|roof)\b"
            r"|\bdriv(?:e|ing) (?:straight |right )?off (?:the|a) (?:road|bridge|cliff)\b|\b(?:won't|don't|never|not"
            r"|can't|nobody) find (?:me"
            r"|my body) (?:until|till|in time|before|first)\b|\b(?:kids|children|family|wife|husband|parents|mum"
            r"|mom) (?:don't|won't|doesn't"
            r"|can't|find|to find|finds) ?(?:find )?(?:me|my body)\b(?=\W*$)"
        ),
        (
            r"\b(?:decided|chosen|choose|prepared|ready|hoping|trying|tried|meant|supposed|allowed"
            r"|want only) to (?:just )?(?:die|be dead"
            r"|end my life|disappear for good)\b|\bi (?:won't|will not|wouldn't|shall not) (?:exist|be alive)\b"
            r"|\b(?:tomorrow|soon|tonight|next \w+) i(?:'ll| will) be (?:dead|gone for good)\b"
        ),
        (
            r"\b(?:thinking|think|thought|dream\w*) (?:of|about) (?:jumping|hanging|drowning"
            r"|overdosing)\b(?! (?:in|on|at|into|ship|through|up|out|around)\b)|\bi(?:'ve)? (?:been )?(?:cut"
            r"|cutting) again\b(?! (?:my|the|from|by)\b)|\bdeleting myself\b"
        ),
        (
            r"\b(?:burn\w*|hit|scratch\w*|bit|punch\w*) my (?:own )?(?:wrists?|arms?|legs?|head|skin|thighs?"
            r"|face)\b.{0,40}\b(?:on purpose|bleed|bled|until it|till it|till they|it helped)\b"
            r"|\bpumped my stomach\b|\btried to end (?:it|my life|everything)\b|\bstopped taking my (?:insulin"
            r"|meds|medication)\b.{0,6}\b(?:on purpose|deliberately)\b"
        ),
        (
            r"\b(?:number of|how many|too many) (?:\w+ )?(?:pills|tablets)\b|\bpills (?:that's|that is"
            r"|are) too many\b|\bwant (?:some(?:one|body)|a (?:car|bus|truck|train)|them) to (?:run me over"
            r"|hit me|kill me|shoot me|end me)\b|\b(?:don't|do not) belong in this (?:world|life)\b"
            r"|\bif i (?:just )?stopped (?:breathing|being here|existing|being alive)\b"
        ),
        (
            r"\b(?:let|make|may) (?:me|i) (?:please )?(?:not|never) (?:wake up|see tomorrow)\b"
            r"|\bmake i (?:just )?die\b|\bno wan wake up\b|\bpray (?:that )?i (?:don't|do not"
            r"|never) see tomorrow\b|\bsleep (?:and|&) (?:not|never) (?:get|wake) up\b"
            r"|\bbeing dead\b.{0,10}\b(?:sounds|seems|feels|would be|looks)\b|\bwish (?:that |the )?(?:lorry|bus"
            r"|truck|car|train) (?:had |hadn't )?(?:hit|not missed|killed|missed) me\b"
        ),
    )
)
NOT_MEANT = re.compile(
    r"\b(?:not|never|n't) (?:(?:feeling|be|being|a|that|really|actually|going|gonna|to|do|want|wanting"
    r"|thinking|about|of|like|so|at all|i'm|it's) ){0,4}(?:suicid|kill|hurt|harm|self|die|dying|end)|"
    r"\b(?:killed|hanged|shot|hurt) (?:himself|herself|themselves)|\b(?:his|her|their|brother's"
    r"|sister's|friend's|by|to) suicide\b|\b(?:used to|years ago|last year|as a teen|when i was)\b"
)


LOSS = re.compile(r"\b(?:killed|hanged|shot) (?:himself|herself|themselves)\b")
