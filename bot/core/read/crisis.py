"""Looks for words of suicide and self-harm before anything else is read, however they are said.

True where they are plain, False where it should first be asked, None where there are none; idioms ("this job hunt is killing
me") are none. It only looks: what is answered is a fixed text elsewhere.
"""

from __future__ import annotations

import re

_ANYMORE = r"(?:any ?more|any longer)"
_WANT = r"(?:want|wish|wanted|like|need|ready|going|gonna|about|plan|planning|tempted|thinking|thought|rather|deserve|better)"
_LEAVING = r"(?:die|be dead|be gone for good|not exist|stop existing|stop living|stop being alive|not be alive|never wake up|not wake up)"
_HARM = r"(?:kill|hurt|harm|cut|hang|shoot|drown|poison|stab|burn|starve|end)"

#: What is taken out first: sayings, work that deals with it, and things that end other than a life.
_SAYINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bgoodbye (?:letter|note|email|card)s? to (?:my|the|an?) (?:old |former |current )?(?:boss|manager|team|colleagues|employer|job|work)\b",
        r"\b(?:make it|it to|want it to) stop (?:remind|messag|ping|text|send|nagg)\w*|\b(?:want|need) (?:it|this) (?:all )?to be over (?:with|already)\b|\bcan't do this any ?more with\b",
        r"\b(?:nobody|no one) would (?:even )?(?:notice|care|mind) if i (?:skip|sent|send|call|email|wait|don't|didn't|left out|wrote)\w*",
        r"\b(?:suicide|self[- ]harm|crisis)(?: \w+)? (?:hotline|helpline|line|charity|prevention|squad|awareness|watch volunteer|text line|support|team|counsell?or|research|nurse|worker|training|policy)\b",
        r"\b(?:career|professional|social|commercial|political) suicide\b|\bsuicide squad\b|\bsuicide run\b",
        r"\b(?:prevention|awareness) of (?:suicide|self[- ]harm)\b",
        r"\b(?:die|dying|died|dead|death) (?:of|from|with) (?:boredom|embarrassment|laughter|laughing|cringe|shame|curiosity|suspense|hunger|heat|nerves|anticipation|happiness|excitement|joy|thirst)\b",
        r"\b(?:bored|scared|worried|tired|sick|embarrassed) to death\b|\bto die for\b|\bnever say die\b|\bold habits die\b|\bdie hard\b",
        r"\bwant to die (?:every time|whenever|when) (?:i|the|my) (?:hear|phone|boss|alarm)\b|\bi could (?:just )?(?:die|have died)\b|\bnearly died\b|\bjust died inside\b",
        r"\bi(?:'d| would) rather die than\b|\b(?:kill|die) for (?:this|that|a|the|some|it|an?)\b",
        r"\b(?:kill|murder|strangle) (?:time|some time|him|her|them|the recruiter|my (?:boss|laptop|brother|sister|husband|wife))\b",
        r"\b(?:hurt|harm|cut|kill) (?:my|our|your|the) (?:chances?|shot|feelings|pride|ego|odds|commute|hours|pay|salary|career|hair|finger|cv|back|knee|foot|hand)\b",
        r"\b(?:hurt|cut|burned|burnt) myself (?:shaving|cooking|on (?:the|a)|at the gym|while|playing|moving|chopping|running)\b",
        r"\b(?:shoot|kick|hurt|shot) myself in the foot\b|\bkick(?:ing)? myself\b|\bkill(?:ed|ing)? (?:it|the interview|the vibe|the mood)\b",
        r"\b(?:killing|kills) me\b|\bkill me (?:now|already|later|lol|if)\b|\bkill me\b(?= (?:😂|🤣|😅|💀|lol|haha))|\b(?:i'm|im|am) (?:so |literally |actually |fucking )?(?:dead|dying)\b(?! inside and)(?!.{0,20}\b(?:better|soon|set)\b)",
        r"\b(?:end|ending|ended) (?:it|this|things) (?:on|with (?:a|my|the|him|her|them)|there|by saying|early|at \d)\b",
        r"\b(?:end|ending) (?:the|this|my|our) (?:search|contract|job search|interview|call|email|letter|process|application|notice|day|week|message|job|role)\b",
        r"\b(?:want|wanted|like|love) to work here\b|\b(?:don't|do not) want to (?:be|work) here (?:any ?more |any longer )?(?:at|in|because|for|forever)\b",
        r"\b(?:work|job|office|company|department|team|place|flat|city|town|country)(?:.{0,25})(?:don't|do not) want to be (?:here|there)(?: any ?more)?\b",
        r"\b(?:living|live) (?:in|with|at|here|there|near|on|off|alone|far|paycheck)\b|\bnot (?:worth )?living (?:in|there)\b",
        r"\b(?:phone|laptop|battery|computer|wifi|signal|car|line|screen|app|link|hope|zoom|market|thread|internet|mic|camera) (?:is |was |has |just |had |went |'s )?(?:died|dead|dies|dying|die)\b",
        r"\b(?:dead|drop dead) (?:line|end|simple|easy|silence|slow|gorgeous|tired|serious|on|right|weight|cat|heat|wood|air|beat|pan)\b|\bradio silence\b",
        r"\b(?:won't|didn't|doesn't|wouldn't|not going to|it didn't|not gonna) (?:kill|hurt) (?:me|you|them|to)\b",
        r"\b(?:pull|pulled|pulling) the trigger on\b|\bjump(?:ed|ing)? (?:off|on|at|into) (?:the|a) (?:call|chance|zoom|deep end|phone)\b|\bjump(?:ed|ing)? ship\b",
        r"\b(?:check|checked|looked) out (?:of|the)\b|\bhang(?:ing)? (?:up|on|in there|out)\b|\bhangs? up\b",
        r"\bdying (?:to|for|here|inside) ?(?:know|hear|find|see|lol|haha|a|an|some|the)?\b",
    )
)  # fmt: skip
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bsuicid(?:e|al)\b(?! note to)|\bkms\b|\bun-?aliv(?:e|ing)\b|\bself[- ]?harm(?:ing|ed)?\b|\boverdos(?:e|ing|ed)\b",
        rf"\b{_HARM}(?:ing|ting|ing off)? (?:off )?my ?self\b|\b{_HARM}(?:ing|ning)? my ?self\b|\bcut(?:ting)? my (?:wrists?|arms?|veins)\b|\bslit(?:ting)? my\b|\bstarted cutting\b|\bcutting again\b",
        r"\b(?:don't|do not|not sure(?: if)?|no longer)(?: \w+){0,2} i (?:really )?(?:want|wish|care|deserve) (?:to )?(?:be alive|live|be here any ?more|exist|wake up|go on living)\b(?! in\b| with\b| near\b| there\b)",
        r"\bno point (?:in )?(?:me )?(?:living|being alive|existing|staying alive)\b|\bno (?:reason|point) (?:for me|for someone like me) to (?:be here|be alive|live|exist|go on)\b|\bnot going to be (?:here|around|alive)(?: \w+){0,3} anyway\b",
        r"\b(?:finish|end|stop|quit|destroy|continue)(?:ing)? (?:with )?my (?:own )?life\b|\b(?:finish|off|offing|do away with|get rid of|finishing|delete) myself\b",
        r"\b(?:think\w*|thought\w*|imagin\w+|dream\w*|fantasi\w+|like|prefer|rather)(?: \w+){0,2} (?:not (?:existing|exist|being alive|be alive|waking up|wake up|being here any ?more)|dying|being dead)\b",
        r"\b(?:easier|better|nicer|best|simpler|happier|relieved)(?: off)?(?: \w+){0,4} (?:not (?:to be|being) (?:here|around|alive)|if i (?:just )?(?:wasn't|weren't|was not|were not) (?:here|around|alive|born)|if i (?:just )?(?:disappeared|died|vanished|was gone|were gone|was dead))\b|\bi should (?:just )?not be (?:here|alive|around)\b",
        r"\b(?:would|'d) (?:all )?(?:be )?(?:so |much )?(?:happier|better|fine|easier)(?: off)? without me\b(?! (?:at|in|on)\b)|\bworld (?:doesn't need|does not need|would be better|would be fine|won't miss)\b.{0,12}\bme\b",
        r"\b(?:hope|hoping|wish|pray)\w* (?:that )?(?:a|an|the|some) (?:bus|truck|car|train|lorry|plane|tram)(?: would| will| just)? (?:hits?|runs?|crash\w*|kills?|takes?)\b(?: me)?",
        r"\b(?:done|give up|giving up|finished|tired|sick|had enough)(?: \w+){0,6} being (?:alive|here)\b(?! at\b| in\b)|\b(?:keep|go on|carry on|continue|went on) (?:on )?living\b(?! (?:in|with|at|here|near|there|off)\b)|\bwant out\b(?=.{0,30}\blife\b)",
        r"\b(?:anyone|anybody|someone|they|who|nobody|no one)(?: would| even| ever| really|'d| will)* (?:care|notice|mind|miss|cry|remember)(?: \w+)? if i (?:died|die|was dead|were dead|was gone|were gone|disappeared|vanished|wasn't here|jumped|didn't exist)\b",
        r"\b(?:i|i've|have) been cutting\b(?! (?:hair|grass|back|down|costs|wood|corners|fabric))|\bdeath (?:seems|looks|sounds|feels|would be|is the) \w+|\bhow (?:to|do (?:i|you|people)) (?:die|kill)\b|\bpainless(?:ly)? (?:way|death|suicide|die)\b|\bdie painless\w*|\bways to (?:die|kill|end)\b|\bhow many (?:paracetamol|pills|tablets|sleeping (?:pills|tablets))\b",
        r"\bfeel(?:ing)? (?:like |to )(?:to )?(?:die|dying|be dead|being dead)\b(?! inside)(?! (?:of|from|every time|laughing|with)\b)",
        r"\bmyself (?:to be )?dead\b|\bdo(?:ing)? something (?:bad |stupid |terrible |awful )?to my ?self\b|\bend(?:ing)? (?:my|this) (?:own )?(?:life|pain for good|existence|suffering)\b",
        r"\btak(?:e|ing) my (?:own )?life\b|\bend(?:ing)? it all\b|\bend(?:ed|ing)? everything for good\b|\bdone with (?:my )?(?:life|living)\b|\bput an end to (?:myself|my life|it all)\b",
        rf"\b{_WANT} (?:i (?:was|were|could) |to |i'd |of |about )?(?:just |really |only |simply |all i want is to )*{_LEAVING}\b(?! (?:of|on this hill|laughing))",
        r"\b(?:i (?:just |really |only )?(?:want|wanna|wish) to|let me|i should just|i should|make me|i'd rather) (?:just )?(?:die|be dead|not be alive|disappear forever|vanish forever)\b",
        r"\bwish (?:i|that i) (?:was|were|had|'d) ?(?:just )?(?:dead|never (?:been )?born|not (?:alive|here|born)|never woke|never existed)\b|\bwish i (?:didn't exist|hadn't (?:been born|woken up)|wouldn't wake up|could (?:just )?(?:not wake up|stop existing|fall asleep and))\b",
        r"\b(?:go|going|went|fall|get) to (?:sleep|bed) (?:tonight )?(?:and|&) (?:just )?(?:not|never) (?:have to )?wak(?:e|ing)\b|\b(?:fall )?asleep and (?:not|never) wak(?:e|ing)\b|\b(?:hope|hoping|pray|praying|wish) (?:that )?i (?:don't|do not|never|won't|didn't) wake up\b|\bnot waking up\b|\bnever wak(?:e|ing) up\b",
        rf"\b(?:don't|do not|dont|didn't|no longer|not) (?:really )?(?:want|wish|care|deserve|feel like) ?(?:to|if i|whether i|being)? ?(?:be alive|live|living|alive|exist|being alive|wake up|be on this (?:earth|planet)|live or die|am alive)(?: {_ANYMORE})?\b",
        rf"\bdon't (?:want|wanna) to be (?:here|around|alive|in this world|on this earth) {_ANYMORE}\b|\bno longer want to be (?:here|alive|around)\b|\bnot (?:want|wanting) to be here {_ANYMORE}\b|\bnot be (?:here|around|alive) {_ANYMORE}\b",
        rf"\b(?:point|reason|sense|use|purpose) (?:in|of|for|to) (?:me )?(?:my )?(?:living|being alive|life|live|stay alive|staying alive|being here|be here|exist|existing|existence|going on living|be alive|carry on living|waking up)(?: {_ANYMORE})?\b",
        r"\b(?:everyone|everybody|they|the world|my (?:family|kids|wife|husband|parents|children|mum|mom)|people|you|all|the kids)(?:'d| would| will|'ll| be| are|'re)? (?:all )?(?:be |is |are )?(?:probably |much |way |so much )?better (?:off )?(?:if i (?:was|were|wasn't|weren't|am|'m)? ?(?:gone|dead|not here|not around|here|didn't exist|died|disappeared)?|without me)\b",
        r"\bbetter off (?:dead|without me|if i (?:was|were|wasn't))\b|\bworth more dead\b|\bif i (?:was|were) (?:dead|gone|no longer here)\b|\bif i (?:died|disappeared|didn't wake up|was dead|wasn't here) (?:nobody|no one|no-one|who|everyone|they|tomorrow|tonight)\b",
        r"\b(?:nobody|no one|no-one|noone) would (?:even )?(?:miss|notice if i|care if i) ?(?:me|was gone|died|were gone|disappeared|were dead|was dead|vanished)?\b(?=.{0,30}(?:gone|dead|died|disappeared|vanished|miss me|$))",
        r"\blife (?:is|isn't|is not|'s) (?:just )?(?:not |no longer )?(?:worth (?:living|it)|pointless|over for me)\b|\b(?:tired|sick|exhausted) of (?:living|being alive|life|existing|my life)\b|\b(?:can't|cannot|can not) (?:live|go on living|keep living|live like this|bear (?:to live|living|being alive))\b",
        r"\b(?:jump(?:ing)? (?:off|from|in front of|under)|step(?:ping)? in front of|walk(?:ing)? (?:in front of|into)|throw(?:ing)? myself|driv(?:e|ing) (?:my car )?(?:off|into)|crash(?:ing)? my car|stand(?:ing)? on the edge of|lie down on) (?:of )?(?:a |the |my )?(?:bridge|roof|building|train|trains|bus|traffic|cliff|balcony|window|tracks|tree|truck|lorry|river|sea|wall|in front)\b",
        r"\b(?:swallow|swallowed|swallowing|take|took|taken|taking) (?:all |a bunch of |a whole bottle of |too many |the whole bottle of |every one of )(?:my |the |those |these )?(?:pills|tablets|meds|medication|sleeping pills|painkillers|paracetamol)\b|\bpills? (?:saved|ready|counted|lined up)\b|\bstockpil\w+ (?:pills|tablets|meds)\b",
        r"\b(?:noose|my suicide note|goodbye (?:letter|note)s?|farewell (?:letter|note)s?|said my goodbyes|saying my goodbyes|say goodbye to everyone|written my goodbye|wrote (?:my|a) (?:will and|goodbye)|wrote the notes?)\b",
        r"\b(?:ending|end) it\b(?=.{0,40}(?:\bme\b|tonight|\blife\b|myself|for good|not the|once and for all))|\b(?:thinking|thought|think|want|wanted|ready|going) (?:about|of|to) (?:just )?end(?:ing)? it\b",
        r"\b(?:i'd|i would|i'm|i am) (?:be )?better (?:off )?dead\b|\bbetter dead\b|\bi (?:should|shouldn't|don't deserve to) (?:be dead|be alive|exist|live)\b|\bi don't deserve to (?:live|be alive|be here)\b",
        r"\b(?:i )?(?:won't|will not) be (?:here|around|alive) (?:much longer|by then|next (?:week|month|year)|tomorrow|for long)\b(?=.{0,40}(?:goodbye|sorry|anyway|matter|don't|nobody|\.|$))",
        r"\b(?:leave|leaving) this (?:world|life|earth)\b|\bgoodbye (?:cruel )?world\b|\bcan't be in this world\b|\bsee no (?:other )?way out (?:but|except|than)\b|\bthe only way out (?:is|for me)\b|\bi have a plan to (?:die|end|kill)\b|\bnot (?:planning|plan) (?:on|to) be(?:ing)? (?:here|alive|around)\b",
        r"\b(?:i (?:don't|do not) see|what's|what is|there's no|there is no|is there any|is there a|no|what) (?:the |a |any )?(?:point|reason) (?:of|in|to|for) (?:me )?(?:being|be|staying|stay|living|live|existing) ?(?:here|alive|around|on this (?:earth|planet))?\b",
    )
)  # fmt: skip
_UNCLEAR = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:can't|cannot|can not) cope (?:any ?more|any longer)\b|\blife (?:has|had|holds) (?:no|lost|zero) (?:\w+ ){0,2}(?:meaning|sense|point|purpose|value)\b|\bmy life (?:is|'s|feels) (?:finished|over|done|meaningless|worthless|pointless|nothing)\b|\blife is (?:over|meaningless)\b",
        r"\b(?:think|thinking|look|looking|star\w+) (?:a lot )?(?:about|at|of) (?:the |my |a |jumping )?(?:bridge|pills|rope|razor|blades?|gun|tablets|(?:train )?tracks|roof|rooftop|cliff|ledge)\b|\b(?:standing|stood|sitting|am) on (?:the |a |my )?(?:roof|rooftop|ledge|bridge railing|edge of)\b|\bpills (?:are )?in the\b",
        r"\b(?:won't|will not|not going to|not gonna|wont) (?:bother|trouble|burden) (?:anyone|anybody|you|everyone|them|people)(?: \w+)? (?:longer|any ?more)\b|\b(?:my|this is my) last (?:night|goodbye|night alive|day on earth|day alive)\b(?! (?:at|in|with|shift))|\b(?:only one|one) way out\b",
        r"\b(?:thinking|think|thought|feel like|feeling like|want|wanted|about) (?:of |about |to )?end(?:ing)? (?:things|everything)\b(?! with\b)|\b(?:ways|a way) to go\b(?=.{0,3}$)|\bpoint (?:of|in) me\b|\b(?:can't|don't|cannot) see myself (?:being |still )?(?:here|around|alive|living)\b(?! (?:in|at|with)\b)",
        rf"\b(?:can't|cannot|can not|couldn't|not able to|unable to) (?:do|take|bear|stand|cope with|deal with|handle|keep doing|go through) (?:this|it|life|all this|everything|any of this)(?: all)? {_ANYMORE}\b",
        rf"\b(?:can't|cannot|can not|couldn't) (?:go on|carry on|keep going|continue)(?: like this| living| with (?:this|life))?(?: {_ANYMORE})?\s*(?:[.!?…]|$|,? (?:i|and|it|what|why|please|sorry))",
        rf"\b(?:what's|what is|whats|see|no|any|isn't any|where's) (?:the |a )?(?:point|use)(?: (?:of|in) (?:anything|any of it|any of this|it all|going on|carrying on|trying|it|getting up))? {_ANYMORE}\b|\bpoint (?:of|in) (?:anything|going on|carrying on|it all)\b",
        r"\b(?:want|wish|wanted|like) (?:i could |to )(?:just )?(?:disappear|vanish|cease|be gone|not be here|sleep forever|fade away|go away forever|stop existing)\b",
        r"\b(?:want|need) (?:it|everything|all (?:this|of it)|the pain|the noise|this pain) (?:all )?to (?:stop|end|be over|go away)\b|\bmake (?:it|the pain|everything) stop\b",
        r"\b(?:i|i've|i'm|im|i am|have) (?:just |so |really |completely |totally )?(?:give|given|giving|gave) up (?:on (?:life|everything|myself|living)|completely|entirely)\b|\bi(?:'m| am) (?:just )?done with (?:everything|it all|this world)\b",
        r"\b(?:don't|do not|can't|cannot|see|there's|there is|with)(?: see)?(?: any| a| no)* (?:way out|way forward|future for me|future(?= for (?:me|myself))|hope left|hope for me|light at the end)\b|\bno (?:way out|hope left)\b",
        r"\b(?:burden|dead weight) (?:to|on|for) (?:everyone|everybody|my (?:family|wife|husband|kids|parents|partner|mum|mom)|them|all)\b|\bi(?:'m| am) (?:just |such |only )?a burden\b|\bdark (?:thoughts|place)\b|\bbad thoughts\b|\bscared of (?:myself|what i (?:might|could|may|will) do)\b|\bafraid of what i\b|\bdon't (?:feel|think i'm|think i am|know if i'm) safe\b|\bnot safe (?:with|from|by) myself\b",
        r"\b(?:no|have no|don't have (?:any|the)) (?:more )?(?:strength|will|energy|fight|reason) (?:left )?(?:to (?:go on|live|carry on|continue|keep going|fight))\b|\blost (?:the|all|my) will\b|\bnothing (?:left )?(?:to live|left to live|worth living) for\b|\bnothing to live for\b",
        r"\bnothing (?:matters|has (?:any )?(?:meaning|sense)|makes sense|is worth it) (?:any ?more|any longer)\b|\bnothing left for me\b|\bi(?:'m| am) nothing\b(?=.{0,30}(?:any ?more|nobody|dead))|\bi hate (?:my ?self|being alive|my life) so much\b|\bi don't matter\b|\bnobody would miss me\b",
        r"\b(?:why (?:am i|do i) (?:even |still )?(?:here|alive|exist|bother (?:living|existing|waking up)))\b|\bwhy (?:am i|do i) (?:even )?(?:be |still )?(?:alive|exist|living)\b|\bwhat am i (?:even )?(?:living|alive) for\b|\bi shouldn't be here\b",
    )
)  # fmt: skip
_NOT_MEANT = re.compile(
    r"\b(?:not|never|n't) (?:(?:feeling|be|being|a|that|really|actually|going|gonna|to|do|want|wanting|thinking|about|of|like|so|at all|i'm|it's) ){0,4}(?:suicid|kill|hurt|harm|self|die|dying|end)|"
    r"\b(?:killed|hanged|shot|hurt) (?:himself|herself|themselves)|\b(?:his|her|their|brother's|sister's|friend's|by|to) suicide\b|\b(?:used to|years ago|last year|as a teen|when i was)\b"
)


_LOSS = re.compile(r"\b(?:killed|hanged|shot) (?:himself|herself|themselves)\b")


def look(plain: str) -> bool | None:
    """Return True where words of suicide or self-harm are plain, False where they are unclear, None where there are none."""
    text = re.sub(r"\s+", " ", re.sub(r"[*_~.…,]{1,3}(?=\s|$)", " ", plain.replace("-", "-"))).strip()
    if not text:
        return None
    for saying in _SAYINGS:
        text = saying.sub(" _ ", text)
    if any(pattern.search(text) for pattern in _PLAIN):
        return _NOT_MEANT.search(text) is None
    return False if _LOSS.search(text) or any(pattern.search(text) for pattern in _UNCLEAR) else None
