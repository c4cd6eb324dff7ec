"""The words of suicide and self-harm, and the sayings that only sound like them; ``crisis`` looks for them.

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
    )
)
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
            r"\b(?:i (?:don't|do not) see|what's|what is|there's no|there is no|is there any|is there a|no"
            r"|what) (?:the |a |any )?(?:point|reason) (?:of|in|to|for) (?:me )?(?:being|be|staying|stay|living"
            r"|live|existing) ?(?:here|alive|around|on this (?:earth|planet))?\b"
        ),
    )
)
UNCLEAR = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:(?:it's|its|it is|it feels|it seems) all|everything(?:'s| is| feels| seems)|(?:it all|all of it"
            r"|all this|all of this) (?:is|feels|seems)) (?:so |just |completely |utterly |totally )*"
            r"(?:pointless|meaningless)\b"
        ),
        (
            r"\b(?:can't|cannot|can not) cope (?:any ?more|any longer)\b|\blife (?:has|had|holds) (?:no|lost"
            r"|zero) (?:\w+ ){0,2}(?:meaning|sense|point|purpose|value)\b|\bmy life (?:is|'s|feels) (?:finished"
            r"|over|done|meaningless|worthless|pointless|nothing)\b|\blife is (?:over|meaningless)\b"
        ),
        (
            r"\b(?:think|thinking|look|looking|star\w+) (?:a lot )?(?:about|at|of) (?:the |my |a "
            r"|jumping )?(?:bridge|pills|rope|razor|blades?|gun|tablets|(?:train )?tracks|roof|rooftop|cliff"
            r"|ledge)\b|\b(?:standing|stood|sitting|am) on (?:the |a |my )?(?:roof|rooftop|ledge|bridge railing"
            r"|edge of)\b|\bpills (?:are )?in the\b"
        ),
        (
            r"\b(?:won't|will not|not going to|not gonna|wont) (?:bother|trouble|burden) (?:anyone|anybody|you"
            r"|everyone|them|people)(?: \w+)? (?:longer|any ?more)\b|\b(?:my|this is my) last (?:night|goodbye"
            r"|night alive|day on earth|day alive)\b(?! (?:at|in|with|shift))|\b(?:only one|one) way out\b"
        ),
        (
            r"\b(?:thinking|think|thought|feel like|feeling like|want|wanted|about) (?:of |about "
            r"|to )?end(?:ing)? (?:things|everything)\b(?! with\b)|\b(?:ways|a way) to go\b(?=.{0,3}$)"
            r"|\bpoint (?:of|in) me\b|\b(?:can't|don't|cannot) see myself (?:being |still )?(?:here|around"
            r"|alive|living)\b(?! (?:in|at|with)\b)"
        ),
        (
            rf"\b(?:can't|cannot|can not|couldn't|not able to|unable to) (?:do|take|bear|stand|cope with"
            rf"|deal with|handle|keep doing|go through) (?:this|it|life|all this|everything"
            rf"|any of this)(?: all)? {_ANYMORE}\b"
        ),
        (
            rf"\b(?:can't|cannot|can not|couldn't) (?:go on|carry on|keep going|continue)(?: like this| living"
            rf"| with (?:this|life))?(?: {_ANYMORE})?\s*(?:[.!?…]|$|,? (?:i|and|it|what|why|please|sorry))"
        ),
        (
            rf"\b(?:what's|what is|whats|see|no|any|isn't any|where's) (?:the |a )?(?:point|use)(?: (?:of"
            rf"|in) (?:anything|any of it|any of this|it all|going on|carrying on|trying|it"
            rf"|getting up))? {_ANYMORE}\b|\bpoint (?:of|in) (?:anything|going on|carrying on|it all)\b"
        ),
        (
            r"\b(?:want|wish|wanted|like) (?:i could |to )(?:just )?(?:disappear|vanish|cease|be gone"
            r"|not be here|sleep forever|fade away|go away forever|stop existing)\b"
        ),
        (
            r"\b(?:want|need) (?:it|everything|all (?:this|of it)|the pain|the noise"
            r"|this pain) (?:all )?to (?:stop|end|be over|go away)\b|\bmake (?:it|the pain|everything) stop\b"
        ),
        (
            r"\b(?:i|i've|i'm|im|i am|have) (?:just |so |really |completely |totally )?(?:give|given|giving"
            r"|gave) up (?:on (?:life|everything|myself|living)|completely|entirely)\b|\bi(?:'m"
            r"| am) (?:just )?done with (?:everything|it all|this world)\b"
        ),
        (
            r"\b(?:don't|do not|can't|cannot|see|there's|there is|with)(?: see)?(?: any| a| no)* (?:way out"
            r"|way forward|future for me|future(?= for (?:me|myself))|hope left|hope for me|light at the end)\b"
            r"|\bno (?:way out|hope left)\b"
        ),
        (
            r"\b(?:burden|dead weight) (?:to|on|for) (?:everyone|everybody|my (?:family|wife|husband|kids"
            r"|parents|partner|mum|mom)|them|all)\b|\bi(?:'m| am) (?:just |such |only )?a burden\b"
            r"|\bdark (?:thoughts|place)\b|\bbad thoughts\b|\bscared of (?:myself|what i (?:might|could|may"
            r"|will) do)\b|\bafraid of what i\b|\bdon't (?:feel|think i'm|think i am|know if i'm) safe\b"
            r"|\bnot safe (?:with|from|by) myself\b"
        ),
        (
            r"\b(?:no|have no|don't have (?:any|the)) (?:more )?(?:strength|will|energy|fight"
            r"|reason) (?:left )?(?:to (?:go on|live|carry on|continue|keep going|fight))\b|\blost (?:the|all"
            r"|my) will\b|\bnothing (?:left )?(?:to live|left to live|worth living) for\b"
            r"|\bnothing to live for\b"
        ),
        (
            r"\bnothing (?:matters|has (?:any )?(?:meaning|sense)|makes sense|is worth it) (?:any ?more"
            r"|any longer)\b|\bnothing left for me\b|\bi(?:'m| am) nothing\b(?=.{0,30}(?:any ?more|nobody"
            r"|dead))|\bi hate (?:my ?self|being alive|my life) so much\b|\bi don't matter\b"
            r"|\bnobody would miss me\b"
        ),
        (
            r"\b(?:why (?:am i|do i) (?:even |still )?(?:here|alive|exist|bother (?:living|existing"
            r"|waking up)))\b|\bwhy (?:am i|do i) (?:even )?(?:be |still )?(?:alive|exist|living)\b"
            r"|\bwhat am i (?:even )?(?:living|alive) for\b|\bi shouldn't be here\b"
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
