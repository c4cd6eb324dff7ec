"""The words by which an intent is known: each line a pattern over plain text and how much it says for its intent.

The weights are added up in ``intents``. A pattern must say what people say, not what one message said.
"""

from __future__ import annotations

import re

from bot.core.read.wishes import WISHES
from bot.core.reading import Intent

_CUES: dict[Intent, tuple[tuple[float, str], ...]] = {
    Intent.LOG_INTERVIEW: (
        (2.5, r"\b(?:new|another) (?:one|interview|company|application)\b(?=[:,!. ])"),
        (
            2.4,
            (
                r"\bhad (?:a|my|an|the|our) (?:\w+ )?(?:call|chat|meeting|conversation|zoom|coffee|teams"
                r"|video call)\b(?=.{0,40}\b(?:with|at|from|today|yesterday|about|for)\b)"
            ),
        ),
        (2.0, r"\b(?:rounds?|interviews?) (?:today|yesterday|this|with|at|last)\b"),
        (
            3.0,
            (
                r"\b(?:i )?interviewed (?:at|with|for|today|yesterday|this|last|on|there|\w+ (?:for|today"
                r"|yesterday))|^interviewed\b"
            ),
        ),
        (
            3.0,
            (
                r"\b(?:had|have|got|did|attended|finished|done|just had|having|have got|i've|i've got|been to"
                r"|went for|went to|in) (?:(?:a|an|my|the|our|another|that|today|first|second|final|two|three|2|3"
                r"|done|with|of) ){0,4}(?:(?:\w+) ){0,3}(?:interview|interviews|phone screen|screening|onsite"
                r"|intervju)\b"
            ),
        ),
        (
            2.4,
            (
                r"\binterview(?:ing)? (?:is )?(?:at|with|@|for|on|tomorrow|today|this|next|yesterday|was|went|done"
                r"|scheduled|set|booked|confirmed|invite|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                r"|via|:|over|by)\b|^interview\b"
            ),
        ),
        (
            2.0,
            (
                r"\b(?:want|wants|invited|inviting|asked|like) (?:me )?(?:to|for) (?:a |an "
                r"|me )?(?:\w+ )?interview\b|\binterview (?:invite|invitation|request)\b|\binvited me\b"
            ),
        ),
        (
            2.0,
            (
                r"\b(?:phone screen|video screen|screening call|onsite|on-site|panel interview|assessment cent(?:er"
                r"|re)|job talk|recruiter screen|intro call|trial shift|superday|final round|second round"
                r"|first round|1st round|2nd round|hirevue|one way video)\b"
            ),
        ),
        (
            1.8,
            (
                r"\b(?:i have|i've) (?:met|spoken|talked)\b|\b(?:met|spoke|talked|chatted) (?:with |to "
                r"|the )?(?:\w+ ){0,6}(?:at|from|about|of|for)\b|\bmet the team\b|\bfinished the call with\b"
                r"|\bjust (?:finished|done|got out|got back|came out|out of|left|wrapped)\b"
            ),
        ),
        (1.2, r"\b(?:wish me luck|fingers crossed|prep(?:ping)? for|role is|panel of)\b"),
    ),
    Intent.SET_REPLY_BY: (
        (
            2.2,
            (
                r"\b(?:they|she|he|hr|recruiter|\w+) (?:said|say|told me|told us|promised|have promised|mentioned"
                r"|reckon|reckons|thinks?|expects?)\b"
            ),
        ),
        (
            1.8,
            (
                r"\b(?:i'?ll|i should|i will|should|will|to|'d) (?:hear|know|find out|have an answer"
                r"|get (?:an? )?(?:answer|reply|decision|result))\b"
            ),
        ),
        (
            1.8,
            (
                r"\b(?:they|she|he|hr|we)(?:'ll| will|'d| would|'re going to| are going to| should| hope to"
                r"| want to| plan to| aim to) (?:\w+ ){0,2}(?:call|let me know|get back|come back|reply|answer"
                r"|decide|be in touch|email|tell|know|write|contact|respond|have|need|revert|make)\b"
            ),
        ),
        (
            2.4,
            (
                r"\b(?:pushed|moved|delayed|postponed|extended|shifted|bumped)(?: back)?(?: it| things| the \w+"
                r"| that| my \w+| their \w+)? (?:back )?(?:to|until|till|by|again|another)\b|\b(?:is|been|got"
                r"|has been) (?:delayed|pushed|postponed|moved|extended)\b|\bdate (?:has )?(?:moved|changed)\b"
                r"|\btimeline (?:has )?(?:moved|changed|slipped)\b"
            ),
        ),
        (
            2.0,
            (
                r"\b(?:didn't|did not|never|haven't|don't|wouldn't|couldn't) (?:say|give|name|tell me|mention"
                r"|specify|told) (?:me )?(?:when|a date|any date|a day|a timeline|how long|any day|which)\b"
                r"|\bno (?:date|timeline|day|timeframe)(?: given| named| said)?\b|\bafter all\b"
            ),
        ),
        (
            1.6,
            (
                r"\b(?:decision|answer|result|results|reply|feedback|outcome)(?: is| are| will be| comes?| date"
                r"| due| expected)* (?:on|by|in|within|due|expected|next|end|early|mid|tomorrow|not before)\b"
                r"|\bgive (?:them|us|it) (?:a|another|until|till)\b|\btakes? (?:about |up to |around |two|a|\d)"
            ),
        ),
    ),
    Intent.HEARD_BACK: (
        (
            2.0,
            (
                r"\b(?:wrote|replied|answered|responded|called|emailed|rang|phoned|texted|messaged|got) (?:me "
                r"|us )?(?:back|today|yesterday|this|just now|at last|finally|earlier|and)\b|\bhas (?:answered"
                r"|written|replied|responded|called)\b|\bgot back to me\b"
            ),
        ),
        (
            1.6,
            (
                r"\b(?:heard (?:back )?from|got (?:a|an|the|my) (?:email|call|letter|reply|answer|message|text"
                r"|response|voicemail)|(?:email|letter|call|reply|news|answer|voicemail|response|message) (?:from"
                r"|came|says|said|arrived)|finally (?:replied|heard|wrote|answered|called|got))\b"
            ),
        ),
        (
            1.5,
            (
                r"^(?:they|she|he|hr|\w+|\w+ \w+) (?:just )?(?:wrote|replied|answered|called|emailed|rang|phoned"
                r"|texted|responded)\b"
            ),
        ),
    ),
    Intent.STEP_DONE: (
        (
            3.2,
            (
                r"^(?:ok(?:ay)?,? |yes,? |yep,? |yeah,? |all |and |just |already |actually,? |it's |its |i |i've "
                r"|i have |hi,? |that's )*(?:done|sent|did it|did that|called|emailed|mailed|posted|thanked|finished"
                r"|sorted|ticked|completed|delivered|dropped|messaged|rang|phoned|texted|followed up|wrote)\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:i|i've|i have|we|just|already|and|so i|ok|yes|finally|have) (?:\w+ly |just |already |also "
                r"|now |even )?(?:sent|emailed|called|rang|phoned|mailed|posted|messaged|thanked|dropped off|wrote"
                r"|written|texted|left|followed up|chased|did|dropped)\b"
            ),
        ),
        (
            2.2,
            (
                r"\b(?:thank[- ]?(?:you|u|yous)|thanks|card|email|emails|note|notes|letter|follow[- ]?up|chaser"
                r"|message|voicemail|it)(?: emails?| notes?| cards?| letters?| mails?)?(?:'s| is| are| has been"
                r"| have been| was| were| all)? (?:sent|done|gone|went out|mailed|posted|out|in the (?:mail|post)"
                r"|delivered|written|left|off)\b"
            ),
        ),
        (
            1.6,
            (
                r"\bleft (?:\w+ ){0,3}(?:vm|voicemail|message|voice mail|msg)\b|\bin the (?:mail|post)\b"
                r"|\btook a message\b|^(?:✅|✔️|☑️|✔)|(?:sent|done) ?(?:✅|✔)"
            ),
        ),
    ),
    Intent.SNOOZE: (
        (
            5.0,
            (
                r"\b(?:pause|mute) (?!everything\b|all\b|(?:the )?(?:reminders?|bot|messages|notifications)\b"
                r"|me\b|please\b|pls\b|now\b|until\b|till\b|for\b|the next\b)(?:\w+ ){1,3}(?:until|till|for)\b"
            ),
        ),
        (
            3.2,
            (
                r"\b(?:remind|ping|ask|nudge|poke|bug|tell|prompt|message|buzz|text|try) me (?:again )?(?:about "
                r"|of )?(?:it |this |that |the \w+ )?(?:again |back )?(?:in|on|at|later|tomorrow|next|tonight"
                r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|after|when|this|then|the|first|around"
                r"|\d)"
            ),
        ),
        (
            2.8,
            (
                r"\b(?:snooze|postpone|not now|later please|do it later|not today|not yet|bit later|later today"
                r"|put (?:it|this|that) off|push (?:it|this|that|the \w+(?: thing| one| reminder)?) (?:to|back"
                r"|until|till)|some other time|another (?:day|time)|in a bit|come back (?:to (?:me|this) )?(?:in|on"
                r"|at|later|tomorrow|next)|hold off|hold that|i'll do (?:it|this|that) (?:later|tomorrow|tonight|on"
                r"|in|after|at|this|next|monday|when)|will do (?:it |this |that )?(?:later|tomorrow|tonight|on|in"
                r"|after|at|this|next|monday))\b"
            ),
        ),
        (
            2.6,
            (
                r"^(?:ok,? |maybe |please |pls |later,? |yes,? |hmm,? |nah,? )*(?:later|tomorrow|tonight|in (?:a|an"
                r"|\d|two|three|half|another|few)|next week|on monday|after|this (?:evening|afternoon|weekend)"
                r"|give (?:it|me)|wait (?:until|till))\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:let's|i'll|i will|we|i'd|rather|just|can we|please) wait (?:until|till|for|a|another|two"
                r"|three|\d)|^wait\b"
            ),
        ),
        (
            1.8,
            (
                r"\b(?:busy|driving|at work|in a meeting|on (?:the|a) (?:train|bus|shift)|travell?ing|ask me again"
                r"|give (?:it|me) (?:a|an|another|\d|two|three|until|till|some))\b"
            ),
        ),
    ),
    Intent.SKIP_STEP: (
        (2.8, r"\b(?:don't|do not) think (?:\w+ ){0,4}(?:card|note|email|call|letter|thank[- ]?you)\b"),
        (
            3.4,
            (
                r"^(?:ok,? |no,? |nah,? |please |just |i'll |lets |let's |i want to |can we )*skip\b|\bskip (?:it"
                r"|this|that|the|card|step)\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:don't|do not|no|won't|not|not going to|rather not|never|needn't|doesn't|didn't) (?:need|want"
                r"|do|doing|send|sending|bother|write|writing|email|emailing|call|calling|going to|like|be|feel"
                r"|feels|seem)(?: \w+){0,5} (?:card|cards|thank[- ]?you|thanks|note|follow[- ]?up|email|call|step"
                r"|one|again|letter|them|her|him|this|that|it)\b"
            ),
        ),
        (
            2.6,
            (
                r"\bno (?:card|thank[- ]?you|follow[- ]?up|note|email|call|cards|thanks needed|need)\b|^no need\b"
                r"|\bnot (?:this|that|the) (?:one|step|card)\b|\bleave (?:this|that) (?:one|step) out\b"
                r"|\bpass on (?:this|the|that)\b|^pass\b|\bi'?ll pass\b|^leave (?:it|this|that)(?: out)?\b"
                r"|\b(?:card|note|call|email|letter) (?:is|feels|seems|would be) (?:a bit |a little |just |kind of "
                r"|really |so )*(?:too much|much|weird|over the top|silly|old fashioned|pointless|unnecessary"
                r"|overkill)\b"
            ),
        ),
        (1.6, r"^(?:nah|nope|no thanks|no thank you)\b"),
    ),
    Intent.MOVE_ON: (
        (
            3.2,
            (
                r"\b(?:took|take|taking|taken|remov\w+|pull\w*) myself (?:out|off|from)\b"
                r"|\bout of the running\b(?=.{0,4}$| (?:at|for|with))"
            ),
        ),
        (
            3.2,
            (
                r"\b(?:withdr[ae]w|withdrawn|withdrawing|pull(?:ed|ing)? out|dropp?(?:ed|ing)? out|give up on"
                r"|giving up on|giving this (?:one )?up|gave up on|let (?:it|this|that|them|this one|that one"
                r"|\w+) (?:go|rest)|letting (?:it|this|them|\w+) go|move on|moving on|moved on|i'm out|im out"
                r"|count me out|walk(?:ing|ed)? away|close (?:it|this|that)(?: one| out| off)?(?: then)?$"
                r"|i'm over (?:it|them|this)|write (?:them|it|this) off)\b"
            ),
        ),
        (
            3.2,
            (
                r"\b(?:done with|finished with|through with) (?:them|this|it|that|this (?:one|company|job)|\w+)\b"
                r"|\bno (?:longer|more) (?:interested|necessary|needed|reminders?|messages?|want)\b"
                r"|\bnot (?:interested|chasing|pursuing|going ahead|continuing|bothering"
                r"|going any further)(?: \w+){0,4}\b|\bdon't want (?:it|this job|that job|the job|to work (?:there"
                r"|for)|them)\b"
            ),
        ),
        (
            3.2,
            (
                r"\b(?:stop|quit|cease|cancel|end|no more|enough|turn off) (?:with )?(?:reminding|messaging"
                r"|reminders?|chasing|nagging|pinging|following|asking|the reminders?|(?:about )?this one)\b"
                r"|\btake (?:it|them|\w+) off (?:my|the) (?:reminders?|list)\b|\bstop (?:about|with) \w+"
                r"|\b(?:forget|scrap|bin|drop|ditch) (?:about )?(?:it|them|this one|that one|\w+)\s*[.!]*$"
                r"|\bcan get lost\b|\bnot worth (?:it|chasing|my)\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:accepted|took|taken|signed|taking|accepting|start(?:ed|ing)?|found|got|gone with"
                r"|going with) (?:a |an |the |with |up with |on )?(?:another|other|different|new|better|somewhere"
                r"|someone|something)(?: \w+){0,2} ?(?:job|position|offer|role|else|company|post"
                r"|place)?\b(?=.{0,80}(?:\bso\b|no more|no longer|close|stop|done|cancel|forget|don't need"
                r"|not needed|drop|off|withdraw|$))"
            ),
        ),
    ),
    Intent.VENT: (
        (
            2.2,
            (
                r"\bstill no (?:call|email|answer|reply|word|news|response)\b|\b(?:humiliat\w+|insult\w*"
                r"|disrespect\w*|degrading|embarrass\w+|pathetic|done in|broken|drained|burnt out|burned out"
                r"|knackered|refreshing my)\b"
            ),
        ),
        (
            2.4,
            (
                r"\b(?:i hate|hate (?:this|waiting|it)|so (?:tired|frustrat\w+|sad|angry|anxious|stressed|nervous"
                r"|done|over this|fed up|depressing|unfair|rude|disappointed)|fed up|depress\w*|upset|discouraged"
                r"|demoralis\w*|demoraliz\w*|keep (?:replaying|thinking|going over|crying|waking|worrying)"
                r"|such an? (?:idiot|fool|\w+ss|muppet|mess|failure|moron|joke|disaster)|sick of|tired of|exhausted"
                r"|gutted|devastated|heartbroken|worthless|useless|hopeless|failure|loser|ashamed|crying|cried"
                r"|in tears|miserable|feel(?:ing)? (?:very |so |really |like |a bit |quite |pretty )?(?:sick|bad"
                r"|down|low|tensed?|stupid|like|awful|terrible|lost|sad|rubbish|shit|crap|anxious|empty|alone"
                r"|hopeless|worthless|defeated|rejected|invisible|numb|guilty|useless|small|old|helpless)"
                r"|can't (?:sleep|eat|stop|concentrate|breathe|focus|relax|switch off)|can not stop|panic\w*"
                r"|anxiety|anxious|stress\w*|overwhelmed|losing (?:hope|it|my mind|faith)|lost hope)\b"
            ),
        ),
        (
            2.2,
            (
                r"\b(?:ghost(?:ed|ing)|how rude|so rude|silence|radio silence|crickets|nothing\.|no word(?! on)|ignored"
                r"|ignoring me|nobody (?:wants|cares|replies|calls|answers)|no one (?:wants|cares|replies|calls"
                r"|ever)|not even (?:a|an)|still nothing|heard nothing|haven't heard (?:a thing|anything)"
                r"|waste of (?:my )?time|a joke|unbelievable|typical|shocker|what did i do wrong"
                r"|what's wrong with me|whats wrong with me)\b"
            ),
        ),
        (
            2.2,
            (
                r"\b(?:killing me|drives? me|driving me|going (?:crazy|mad|insane|nuts)|i (?:blew|bombed|messed up"
                r"|screwed up|ruined|butchered|froze|failed|flopped|blanked|stumbled|rambled)|completely blew"
                r"|why (?:would|do|did|am|can't|is it|me|bother|even)|who am i kidding|idiot|never (?:going to"
                r"|gonna|get|find|be|hear)|not good enough|too old|so stupid|something stupid|why is (?:it|this)"
                r"|ugh+|argh+|fml|sigh|this sucks|it sucks|sucks|wtf|bs|bullshit|ffs|just want to (?:hide|cry"
                r"|scream|sleep|give up|be done|know)|no energy|can't (?:be bothered|anymore)|what's the point"
                r"|whats the point|everyone (?:else|around|got|is|has))\b|😭|😢|😞|😔|😩|😫|💔|🙃|😤|😡|🥲|😣"
            ),
        ),
        (
            1.0,
            (
                r"\b(?:waiting|honestly|rejections?|refresh\w*|checking (?:my )?(?:email|phone)|months of|weeks of"
                r"|thats all|that's all|nobody|no one|nothing|sarcasm|brilliant|great,)\b"
            ),
        ),
    ),
}
CUES = tuple(
    (intent, weight, re.compile(pattern)) for intent, lines in (_CUES | WISHES).items() for weight, pattern in lines
)
