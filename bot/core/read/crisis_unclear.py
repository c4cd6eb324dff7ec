"""The words after which it is first asked, "Are you safe right now?": they may mean it, and may mean the search alone.

An expression missing here is a person not asked: add rather than remove, and add to the tests with it.
"""

from __future__ import annotations

import re

_ANYMORE = r"(?:any ?more|any longer)"

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
            r"\bsaid goodbye to (?:my|the) (?:dog|cat|kids|children|family|mum|mom|dad|parents|wife|husband|friends)\b"
            r"|\b(?:this is|consider this) (?:my )?goodbye\b(?! to\b)|\byou (?:won't|will not) hear from me (?:again"
            r"|any ?more)\b"
            r"|\bi(?:'m| am) ending (?:it|everything|it all)\b(?! (?:with|on|there|early|at|by)\b)"
            r"|\bdon't (?:plan|intend|expect)(?: on| to)? (?:being|be) (?:around|here)\b(?! (?:at|in|on|when|before)\b)"
        ),
        (
            r"\b(?:got|have|made) a plan and (?:a|the) (?:date|day|method|place|note)\b|\b(?:gave|giving"
            r"|given) away (?:all )?my \w+"
            r".{0,40}\b(?:won't|not going to) (?:need|be needing|want)\b|\b(?:stood|standing|stand|sat|sitting|been"
            r"|walked|went)"
            r"(?: \w+)? (?:on|to|up on|onto|at) the (?:bridge|roof|ledge|cliff|edge|tracks|railing)(?: again| tonight"
            r"| last night| at night)\b"
        ),
        (
            r"\b(?:can't|cannot|can not) keep (?:doing|going through|up with|living) (?:this|it|like this"
            r"|all this)\b(?=\W*$|[,.;!]"
            r"|\W+(?:any ?more|much longer|forever|every day|day after|i |it|please))"
            r"|\bhow (?:much )?long(?:er)? i can (?:hold on(?! to\b)"
            r"|hang on|keep going|go on|cope|last|do this|take this|take it|stand this|stand it|bear this|bear it"
            r"|live)\b"
        ),
        (
            r"\bgiv(?:e|ing|en) up on (?:everything|it all|all of it)\b|\b(?:so |just |too )(?:tired|weary"
            r"|exhausted) (?:of|from) (?:fighting"
            r"|trying to (?:stay|live|survive)|everything)\b|\b(?:tired|sick) of (?:fighting|waking up)\b"
            r"|\bend of my (?:rope|tether)\b(?! with\b)"
            r"|\bdone,? with (?:all of (?:it|this)|it all|everything|life)\b|\bi just can't (?:any ?more|any longer)\b"
            r"|\b(?:don't|do not) want to do (?:this|it) (?:any ?more|any longer).{0,4}any of (?:it|this)\b"
        ),
        (
            r"\bnot (?:sure|certain)(?: if| that| whether)? i(?:'m| am) safe\b|\bsafe (?:on my own|alone|by myself"
            r"|with myself) tonight\b"
            r"|\bhopeless and (?:so |all |completely )?alone\b|\balone and (?:so |completely )?hopeless\b"
            r"|\b(?:too much|so much).{0,4}\bi (?:can't|cannot) cope\b|\bcan't cope(?=\W*$)"
            r"|\b(?:no one|nobody|no-one) (?:needs|loves|would want) me(?: any ?more| here)?(?=\W*$)"
        ),
        (
            r"\bnothing left (?:of|in) me\b|\bno reason to (?:get up|get out of bed|wake up|carry on|go on"
            r"|keep going)\b"
            r"|\b(?:don't think|not sure) i(?: can|'ll|'d| will| could)? (?:can )?(?:survive|live through|get through"
            r"|make it through)"
            r" (?:this|another|the (?:night|week|winter|month))\b(?! (?:round|interview|assessment|test|call|meeting"
            r"|case))"
            r"|\b(?:can't|couldn't) live with (?:myself|me)\b"
        ),
        (
            r"\b(?:why (?:am i|do i) (?:even |still )?(?:here|alive|exist|bother (?:living|existing"
            r"|waking up)))\b|\bwhy (?:am i|do i) (?:even )?(?:be |still )?(?:alive|exist|living)\b"
            r"|\bwhat am i (?:even )?(?:living|alive) for\b|\bi shouldn't be here\b"
        ),
        (
            r"\bi(?:'ve|'m|'d|'ll)?(?: \w+){0,5} (?:to die|of dying|about dying|being dead|stay(?:ing)? alive"
            r"|bleed out|my (?:own )?funeral"
            r"|end me)\b|\bif i (?:died|die)\b|\bno more me\b|\b(?:don't|do not) want to see (?:tomorrow|another day"
            r"|the (?:morning|sunrise)"
            r"|next year)\b(?!')"
        ),
        (
            r"\bwant to (?:be with|join|go to|follow) (?:my )?(?:late )?(?:mum|mom|dad|mother|father|gran|nan|granny"
            r"|brother|sister|son"
            r"|daughter|wife|husband|partner|him|her)\b.{0,30}\b(?:died|dead|passed|heaven|gone)\b"
            r"|\bnothing (?:is |left )?(?:\w+ )?worth (?:living|staying(?: alive)?|being (?:alive|here)"
            r"|waking up) for\b"
        ),
        (
            r"\b(?:living|being alive|staying alive|existing) (?:is|'s|feels|has become|hurts)\b|\blife (?:is|'s"
            r"|feels|has become) (?:just )?"
            r"(?:too (?:hard|much|painful)|unbearable|torture|not for me)\b|\b(?:don't|do not) (?:want to"
            r"|wanna) (?:keep going|go on|carry on"
            r"|keep on)\b(?=\W*$|[,.;]| like this| any ?more)"
        ),
        (
            r"\b(?:don't know|not sure|can't|cannot|don't think|won't|couldn't|unsure)\b.{0,24}\b(?:make it|get|live"
            r"|last) through (?:the |this "
            r"|another )?(?:night|tonight|day|week|winter)\b|\b(?:losing|lost|lose) (?:the|my|all) will\b"
            r"|\bgiv\w+ up on (?:life|living|myself)\b"
            r"|\bi(?:'m| am) (?:disappearing|fading away|vanishing|slipping away)\b"
        ),
        (
            r"\b(?:don't|do not|no longer) care (?:what happens to me|if i (?:live|wake|die|get hurt)|about (?:living"
            r"|staying alive|my life))\b"
            r"|\b(?:don't|can't|cannot) trust myself\b(?= (?:tonight|right now|alone|around|any ?more|to be)|\W*$)"
            r"|\bi(?:'m| am) drowning\b(?! in (?:\w+ )?(?:work|emails?|applications|paperwork|forms|tests|tasks"
            r"|coffee))"
            r"|\b(?:can't|cannot|couldn't) (?:face|bear|stand|get through) another (?:day|night|morning|week)(?=\W*$"
            r"|[,.;]| of (?:this|life|it))"
        ),
        (
            r"\ball i feel is (?:pain|nothing|numb\w*|empt\w*|despair)\b|\b(?:see|there's|there is) no light(?: left"
            r"| any ?more| at the end)?\b"
            r"(?=\W*$|[,.;]| of)"
        ),
        (
            r"\b(?:don't|do not) (?:plan|intend|expect|want|mean) (?:on |to )?(?:see|seeing) (?:it|friday"
            r"|tomorrow|christmas|the new year|new year|next \w+)(?=\W*$)|\b(?:don't think|doubt"
            r"|not sure) (?:that )?i(?:'ll| will|'d) be (?:around|here|alive) (?:for|by)\b|\b(?:be around|be here"
            r"|me gone|gone by then|that's me)\b.{0,60}\b(?:i mean (?:it|that)|my choice|made up my mind)\b"
        ),
        (
            r"\b(?:wrote|written|write|writing|left)(?: \w+){0,2} (?:letters?|notes?)(?: \w+){0,2} (?:to"
            r"|for) (?:my |the )?(?:kids|children|family|mother|mum|mom|dad|father|parents|wife|husband|son"
            r"|daughter|sister|brother)\b|\bwrote (?:my|the) (?:kids|children|family|parents|mother"
            r"|mum) (?:a )?(?:letters?|notes?)\b|\bwhen they find (?:it|me)\b|\b(?:note|letter) is (?:on"
            r"|in) the (?:\w+ )?(?:table|drawer|desk|bed|fridge)\b"
        ),
        (
            r"\b(?:stand\w*|stood|i am|been|i'm)(?: \w+){0,3} (?:on|at|by|near) (?:the|a|that) (?:bridge|ledge"
            r"|cliff|railing|platform edge|edge of the)\b(?! (?:project|team|site|job|role))"
            r"|\bhands are on the railing\b|\bwalk(?:ing|ed)? to the (?:cliff|bridge|tracks|river)\b|\b(?:look\w*"
            r"|thought|thinking|think|star\w*) (?:a lot )?(?:about|at) the (?:river|water|tracks|trains?|drop"
            r"|pills in)\b"
        ),
        (
            r"\b(?:and|then|or|if) i jump(?:ed)?\b(?! (?:in|on|at|into|ship|through|to|the|when|off the call)\b)"
            r"|\bwith the (?:blade|razor)\b|\bi (?:took|have taken|'ve taken|swallowed|drank) (?:all of (?:them"
            r"|it)|the whole (?:bottle|packet|lot)|something\b.{0,4}\bi'm scared)"
            r"|\bafter my (?:suicide )?attempt\b(?! (?:at|to)\b)"
        ),
        (
            r"\b(?:bought|got|have|found) (?:a|the|some) (?:rope|noose|gun|razor blades?)\b|\bgun in the (?:house"
            r"|drawer|car|room)\b|\b(?:decided|thought about|thinking about|looked up|figured out|planned"
            r"|know) how (?:i(?:'d| would|'ll)?|to) do it\b(?!.{0,25}\b(?:case|task|test|project|presentation)\b)"
            r"|\bhow do people do it\b|\b(?:which|what) way (?:hurts|is) (?:the )?(?:least|painless)"
            r"|\bpainful to (?:drown|die|hang|jump)\b|\bwant it to hurt\b"
        ),
        (
            r"\b(?:better off|easier) with the (?:life )?insurance\b|\bworth more than (?:i am|me)\b(?=\W*$)"
            r"|\bwith me gone\b|\bmanage (?:better|fine|well) without me\b|\b(?:only (?:thing|reason)"
            r"|the last thing)\b.{0,24}\b(?:stops me|i(?:'m| am) still (?:here|alive)|keeps me (?:here|alive)"
            r"|i was (?:staying|holding on)|i(?:'m| am) staying)\b|\bi wish i wasn't(?=\W*$)|\bone (?:evening|day"
            r"|night|morning) i won't come back\b"
        ),
        (
            r"\bthink\w*(?: a lot| often| always| too much)? (?:of|about) not being (?:here|around)\b"
            r"|\bnot being here (?:sounds|seems|feels|would be|looks)\b"
            r"|\beasier to (?:just )?not be(?: here)?(?=\W*$)|\bsleep for ?ever\b"
            r"|\bthe world is better off(?=\W*$)|\bnot turning the wheel\b|\btake me tonight\b"
            r"|\bclose my eyes and have that be all\b|\bfinish it all\b"
        ),
        (
            r"\b(?:giving|gave|given) (?:all )?(?:my|the) (?:things|stuff|belongings|clothes|guitar|dog|cat"
            r"|books) (?:away|to (?:my|a|the) (?:sister|brother|friend|neighbou?r|mum|mom|parents))\b|\b(?:gave"
            r"|given|giving) away (?:all )?(?:my|the) (?:things|stuff|belongings|guitar|books|clothes|dog|cat)\b"
            r"|\baffairs in order\b|\bsorted (?:out )?(?:the|my) will\b|\bsorted who gets\b|\bwrote (?:my"
            r"|a) will\b(?! for\b)"
        ),
        (
            r"\bwon't need (?:them|it|the reminders|reminders|you|this) (?:soon|where i'm going)\b"
            r"|\bthat's me gone\b|\bthere won't be a \w+ for me\b|\bmy last message(?=\W*$| to (?:anyone|everyone"
            r"|anybody|the world))|\bgoodbye for good\b|\bsay goodbye to (?:all|everyone|everybody)(?=\W"
            r"|$)(?! (?:at|in|of)\b)|\btell my (?:wife|husband|kids|mum|mom|family|parents"
            r"|children) (?:that )?i(?:'m| am) sorry\b|\blook after my (?:dog|cat|kids|children|mum"
            r"|wife)\b(?=.{0,20}\b(?:going|gone|goodbye)\b)|\b(?:lie|buried|lay) next to (?:him|her|them)\b"
        ),
        (
            r"\bbridge\b.{0,30}\bthink about it\b|\b(?:gun|rope|river|tracks|pills|blade|hanging"
            r"|drowning)\b.{0,30}\b(?:keep thinking about|can't stop (?:looking|thinking))\b|\b(?:come to"
            r"|at) my (?:own )?funeral\b|\b(?:don't|do not) want to be (?:a person|human|here)(?: any ?more"
            r"| any longer)?(?=\W*$)|\btime for me to go\b.{0,4}\bfor good\b|\b(?:don't"
            r"|do not) want to feel (?:anything|this|it)?(?: ?any ?more| any longer)\b|\bhate (?:being alive"
            r"|existing|my existence)\b"
        ),
        (
            r"\b(?:i|i'd|i'm|i'll|i've|me|my|myself)\b.{0,40}\b(?:die|dying|dead|death|funeral|alive|suicide"
            r"|stop breathing)\b|\b(?:dying|death|being dead)\b.{0,20}\b(?:easier|better|relief|peace\w*|quiet"
            r"|calm\w*|than this)\b"
        ),
        (
            r"\b(?:hope|wish) tomorrow (?:never comes|doesn't come|wouldn't come)\b"
            r"|\bno place (?:for me )?in (?:this|the) world\b|\bdo it (?:tonight|today|tomorrow|this weekend"
            r"|now)\b.{0,12}\b(?:sorry|goodbye|forgive)\b|\b(?:feel|getting|so) (?:sleepy|drowsy"
            r"|faint)\b.{0,10}\bgoodbye\b|\btracks\b.{0,20}\bthink about (?:it|staying|lying)\b"
        ),
        (
            r"\bwhat (?:am i|i(?:'m| am)) (?:living|alive) for\b|\bcan't fight (?:it |this )?(?:any ?more"
            r"|any longer)\b|\b(?:can't|cannot|don't think i can|not sure i can) (?:do|take|stand|bear"
            r"|keep (?:doing|up)) (?:this|it) (?:for )?much longer\b|\b(?:scared|afraid|frightened) of (?:tonight"
            r"|the night|being alone tonight)\b|\btrying to exist\b|\bi(?:'m| am) at the end(?=\W*$)"
        ),
        (
            r"\bways? (?:that )?people (?:end it|die|do it)\b|\bdon't want my life\b|\bpray (?:not to|i don't"
            r"|to not) wake\b|\bnobody and nothing\b|\bhop\w+ (?:that )?my heart (?:stops|gives out|would stop)\b"
            r"|\bdone with being (?:a person|me|human|here)\b|\b(?:drove|walked|went|cycled) to the (?:cliffs?"
            r"|bridge|tracks|river|edge)\b.{0,30}\b(?:sat|stood|looked|thought)\b"
        ),
        (
            r"\b(?:do|did|doing) something (?:final|permanent|irreversible)\b|\b(?:turn|switch) (?:myself"
            r"|me) off\b|\bso why stay\b|\bi'm saying goodbye(?=\W*$)|\bi won't make it to (?:christmas|new year"
            r"|spring|summer|my birthday|thirty|next year)\b|\b(?:blade|razor|pills) in my (?:bag|pocket|drawer"
            r"|car|coat)\b|\bnot worth (?:being alive|staying alive)\b|\bif only i\b.{0,12}\bborn\b"
        ),
        (
            r"\brest forever\b|\bi(?:'m| am) (?:just |such |only )?a waste of (?:oxygen|space|air|skin)\b"
            r"|\bonly one way this ends\b|\bend (?:all )?(?:this|of it|it all) with one\b|\b(?:they|everyone"
            r"|everybody|people|he|she)(?:'d| would|'ll| will) get over me\b"
            r"|\beveryone leaves\b.{0,10}\bi should too\b"
        ),
    )
)
