"""The turns of phrase of mails: an employer's voice, an applicant's voice, and what an employer's mail may say.

All of them are looked for in small letters with straight quotes. ``mail`` and ``mail_says`` look here.
"""

from __future__ import annotations

import re


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


_WE = r"(?:we|i|they)(?:'d|'re|'ve|'ll| would| are| am| have| had| will| were| was| can| could)*"
_JOB = r"(?:position|role|job|post|vacancy|opening|opportunity)"

BY_EMPLOYER = _compiled(
    r"\byour (?:recent )?(?:application|interest|candidacy|cv|resume|interview|profile|experience|background"
    r"|availability|patience|continued|assessment|references?|referees)\b",
    rf"\b{_WE} (?:like|love|pleased|delighted|happy|keen|glad|thrilled|excited|regret|unable"
    rf"|not able)\b.{{0,40}}\byou\b",
    r"\b(?:regret|sorry) to (?:inform|tell|say|let|advise)\b",
    r"\bunfortunately\b.{0,80}?\b(?:you|your|we|position|role|on this occasion)\b",
    r"\b(?:invite|offer|inform|notify|keep|update|let|contact|meet|see) you\b",
    r"\b(?:back to|in touch with|reach out to|hear from|thank) you\b|\byou (?:will|'ll|should|can expect to) hear\b",
    r"\bwe(?:'d| would)? (?:like|love) to\b|\b(?:join us|good news)\b",
    r"\b(?:i'm|i am|we're|we are) afraid\b|\bwe(?:'ve| have)? (?:gone|decided|chosen|offered|filled|selected)\b",
    r"\boffer letter\b|\bplease find\b|\b(?:attached|enclosed)\b|\blook forward to (?:working with|welcoming) you\b",
    r"\b(?:suits?|works? for) you\b|\bwhich of\b.{0,30}\btimes\b",
    r"\bthe (?:interview |selection )?panel\b|\bwe (?:feel|anticipate|aim|hope|plan)\b|\bthe team (?:loved|liked"
    r"|was|were)\b",
    r"\bour (?:offer|decision|process|recruitment|interviews|next|shortlist|ceo|director|head of)\b",
    r"\byou(?:'re| are) (?:still )?(?:very much )?(?:in the running|invited|free|available)\b|\bcan you (?:come"
    r"|make)\b",
    r"\bwhen (?:could|can|are|would) you (?:start|free|available|be)\b|\b(?:sorry (?:i|we) (?:haven't|have not)"
    r"|apologies)\b",
    r"\bunsubscribe\b|\byou are receiving\b",
    r"\b(?:sadly|regrettably|regretfully)\b.{0,40}?\b(?:you|we|your)\b|\bround two\b|\bpick a time\b|\byou(?:'ve"
    r"| have) made it\b",
    r"(?<!i )\bwould like to (?:have|speak|meet|see|arrange)\b|\bdoes that suit\b",
    r"\b(?:chat|call|conversation|speak|word) with you\b|\bask you for\b|\byou haven't been forgotten\b"
    r"|\bapplied on\b",
    r"\bi(?:'m| am) a recruiter\b|\bnew opportunities\b|\broles that (?:could|may|might) suit\b"
    r"|\bwe appreciate your\b",
    r"\bapply now\b|\bis hiring\b|\bjob alerts?\b|\bnew jobs\b",
    r"\bautomatic reply\b|\b(?:annual|parental|sick) leave\b|\bout of (?:the )?office\b",
    r"\byour (?:contract|start date|appointment|feedback)\b|\bnothing to report\b|\bthanks for chasing\b",
    r"\bon (?:this|that) occasion\b|\bother (?:candidates|applicants)\b|\bon behalf of\b",
    r"\b(?:hiring|recruitment|recruiting|talent|people|hr|careers) (?:team|manager|department)\b",
    r"\b(?:we|i) (?:have |are |will |'ve |'re |'ll )?(?:still |now |also |just )?(?:review|consider|receiv|decid"
    r"|decision"
    r"|process|interview|shortlist)\w*\b",
    r"\bwe (?:were|was) (?:very |really |so )?impressed\b|\byou(?: have been|'ve been| were| are) (?:selected"
    r"|successful"
    r"|unsuccessful|shortlisted|chosen|invited)\b",
    r"\bcongrat(?:ulation)?s\b|\bbook (?:a|your) (?:slot|time|interview)\b",
    r"\bbear with us\b|\bwe (?:will|'ll|aim to|hope to|expect to)\b",
    r"\bthank you for (?:applying|attending|coming|your (?:time|application|interest|patience|email|message|note))\b",
)
BY_APPLICANT = _compiled(
    r"\bi (?:am|'m) (?:writing(?! to (?:let you|inform|advise|tell you|confirm|offer|invite|say))|following up"
    r"|still (?:very |really )?interested|very interested|reaching out)\b",
    r"\bi (?:wanted|would like|'d like) to (?:follow|thank you|ask|check|express|know|hear|enquire|inquire)\b",
    r"\bmy (?:application|interview|cv|resume|candidacy|interest|references|start date|notice)\b",
    r"\b(?:meeting|speaking|talking|interviewing|chatting|patience) with me\b|\bhearback\b",
    r"\bi (?:really |very much |greatly )?(?:enjoyed|appreciated|look forward to hearing|hope to hear)\b",
    r"\b(?:could|would|can|will) you (?:please |kindly )?(?:let me know|tell me|update me)"
    r" (?:if|whether|when|where|how|of) (?:the|there|i|you have|you've|your|any|things)\b",
    r"\blooking forward to (?:hearing|your (?:reply|answer|response))\b|\bany (?:news|update)s?\b.{0,30}\?",
    r"\b(?:they|she|he) (?:said|told|wants?|wrote|asked|invited|offered)\b.{0,60}\bme\b|\b(?:they|she|he) \w+ed me\b",
    r"\bi (?:interviewed|got|had|was) (?:at|an?|the|my|invited|told|offered|rejected)\b",
    r"\bi (?:said|start|prefer|cried|received the|finished|have (?:a|an|final|my)|told|asked|called|wrote|am a"
    r"|'m a)\b",
    r"\bmy (?!colleagues?\b|team\b|manager\b|apolog|name\b|number\b|e?-?mail\b|phone\b|line\b|office\b|desk\b|return\b"
    r"|absence\b|side\b|client\b|sincere|direct\b|mobile\b|diary\b|boss\b|assistant\b|best\b)",
    r"\b(?:they|she|he|hr|finally|has|just) (?:wrote|said|says|mailed|replied|emailed)\b|\b(?:e?-?mail|letter"
    r"|message|reply)"
    r" (?:that )?(?:says?|said|verbatim|from them)\b|\bverbatim\b|\bfrom them\b|\bhypothetical|\bwhat if\b"
    r"|\bif (?:a|they|she|he|someone) \w+ says?\b|\bhow'?s this\b|\byaar\b|\blol\b|\bomg\b",
)

#: A thank-you or a look back at the interview that was: a day or a round in it lies behind.
LOOKS_BACK = re.compile(
    r"\b(?:thank you|thanks|many thanks)(?: so much| very much| again)?,? (?:for|again)\b[^.,;!\n]*?"
    r"(?=[.,;!\n]|$|\b(?:and|but) (?:we|i|unfortunately)\b|\b(?:we|i) (?:would|are|am|have|'d|'m|regret|will)\b)"
    r"|\b(?:following|after|further to|since|regarding|with regard to|in reference to|with reference to|re:)"
    r" (?:your|our|the|on from|up on)\b[^.,;!\n]*?(?=[.,;!\n]|$|\b(?:we|i) (?:would|are|am|have|'d|'m|regret|will)\b)"
    r"|\b(?:it was (?:great|good|lovely|nice|a pleasure)|(?:great|good|lovely|nice) to (?:meet|speak|see|talk)"
    r"|we (?:really |very much |all )?enjoyed)\b[^.,;!\n]*?(?=[.,;!\n]|$|\b(?:and|but) (?:we|i|unfortunately)\b)"
)
#: What would be if: it is not said to be so.
CONDITION = re.compile(
    r"\b(?:if|should|unless|in the event|in case) (?:you|we|your|this|the|it|there|that|selected|successful)\b"
    r"[^.,;!\n]*,?|\bplease (?:assume|consider)\b[^.;!\n]*|\bwhether or not\b[^.,;!\n]*"
)

AWAY = re.compile(
    r"\bout[- ]of[- ](?:the )?office\b|\b(?:annual|parental|maternity|paternity|sick) leave\b"
    r"|\bi am (?:currently )?away\b"
    r"|\bi'm (?:currently )?away\b|\bwill (?:be back|return) (?:in the office )?on\b"
    r"|\blimited access to (?:my )?e?-?mail"
)
OFFER = re.compile(
    r"\b(?:pleased|delighted|happy|thrilled|excited|like|love|glad|able|wish|honou?red)(?: to be able)? to"
    r" (?:formally |officially |now )?(?:offer|extend|make) (?:you|an offer|a (?:formal|job|verbal|written"
    r"|conditional))"
    r"(?!.{0,24}\b(?:interview|slot|call|time|feedback|chance|chat|conversation|place on|opportunity to)\b)"
    r"|\boffer (?:letter|of employment|pack|document)\b|\bletter of offer\b|\bemployment contract\b"
    r"|\bcontract of employment\b"
    r"|\bconfirm (?:our|the|your) (?:\w+ )?offer\b|\boffer of (?:the )?(?:post|position|role|job)\b|\bappoint you\b"
    r"|\byour (?:contract (?!with)|start date)\b|\bwhen (?:could|can) you start\b|\boffer you the\b"
    r"|\bthe (?:job|role|position|post) is yours\b|\bwelcome (?:to the team|aboard|on board)\b"
    r"|\b(?:like|love|want|pleased for) you to (?:join|start)\b|\byou (?:got|have got|'ve got) the job\b"
    r"|\byou(?: have|'ve) been (?:successful|appointed|selected for the (?:role|position|job))\b"
    r"|\b(?:formal|verbal|conditional|unconditional|written) (?:job )?offer\b"
)
_ANOTHER = r"(?:another|other|a different|someone|somebody|an internal|the other|different|alternative)"
REJECTION = re.compile(
    r"\bregret (?:to|that)\b|\bwe regret\b|\b(?:un|not been |not )successful\b(?! candidates?)"
    r"|\b(?:not|unable to|won't|will not|cannot|can't|aren't|'re not|isn't)(?: be)?(?: able to)?"
    r" (?:mov|proceed|progress|tak|go|going|continu|advanc)\w*\b.{0,40}\b(?:forward|ahead|further|you|your|application"
    r"|candidacy|with)\b"
    r"|\b(?:unable|not able|not in a position|cannot|can't|not be able|won't be able) to (?:offer|progress|proceed"
    r"|take"
    r"|consider|move)\b(?!.{0,30}\b(?:feedback|expenses|sponsor)\b)|\bnot be offering\b|\bwon't be offering\b"
    r"|\bnot (?:been )?(?:selected|shortlisted|chosen|appointed)\b|\bnot to (?:proceed|progress|move|take|continue"
    r"|offer)\b"
    rf"|\b(?:decided|chosen|opted|elected|going|gone|go|went|proceed|proceeding|moving forward|move forward|offered)"
    rf"(?: \w+){{0,5}} (?:with|to|for|on) {_ANOTHER}\b"
    rf"|\b(?:offered|given|gave|awarded) (?:the|this) (?:\w+ )?{_JOB} to\b"
    rf"|\b{_JOB} (?:has|have|is|was)(?: now| already| since| just)*(?: been)? (?:filled|closed|withdrawn|cancell?ed)\b"
    r"|\bno longer (?:be )?(?:considering|recruiting|hiring|available|moving|filling|going)\b"
    r"|\b(?:other|another) (?:candidates?|applicants?)(?: who(?:se)?|,? with| more| better| that| on this occasion"
    r"| scored| was| were| had| came| proved)"
    r"|\b(?:candidates?|applicants?) (?:who(?:se)? )?(?:more |better |most )?(?:closely |strongly )?(?:match"
    r"|matched|matches"
    r"|meet|fit|suited|aligned|qualified)\b"
    r"|\bpursue (?:other|another|different)\b|\bnot (?:a|the|quite the|the right|quite a) (?:\w+ )?(?:fit|match)\b"
    r"|\b(?:didn't|did not) make (?:the|it|our)\b|\bnot (?:quite )?(?:what|who) we(?:'re| are) (?:looking|after)\b"
    r"|\b(?:we've|we have|have now|has now) filled (?:the|this|our)\b"
    r"|\bsecond choice\b|\bnot (?:be )?(?:making|extending|giving) you an offer\b"
    r"|\bnot on this occasion\b|\bnot able to (?:offer|take)\b|\bwish you (?:\w+ ){0,4}(?:success|luck|best"
    r"|well)\b.{0,40}"
    r"\b(?:search|career|future|endeavou?rs|job|next)\b"
)
GONE = re.compile(
    rf"\b{_JOB} (?:has|have|is|was)(?: now| sadly| unfortunately| just)*(?: been)? (?:cancell?ed|withdrawn|frozen"
    rf"|removed)\b"
    rf"|\b(?:cancel|withdraw|cancelled|withdrawn) (?:the|this) (?:\w+ )?{_JOB}\b|\bnot to (?:fill|recruit|hire)\b"
    rf"|\bno longer (?:recruiting|hiring|filling)\b"
)
KEPT = re.compile(
    r"\b(?:keep|keeping|retain|hold) (?:your|all) (?:\w+ )?(?:cv|resume|details|application|profile|information)\b"
)
_ROUND = r"(?:second|2nd|next|final|further|third|3rd|technical|follow-up|another|panel|face to face|face-to-face)"
INVITED = re.compile(
    r"\b(?:invite|inviting|invited) you (?:back |in )?(?:to|for|in|along)\b(?! (?:apply|complete|view|visit|join our"
    r"|register|follow|take part in (?:a|our) survey|share your feedback|connect|read|download|subscribe))"
    r"|\b(?:like|love|pleased|delighted|happy|keen|want|glad) (?:you )?to (?:arrange|schedule|book|set up|organise"
    r"|organize"
    r"|meet|see you|speak (?:to|with) you|progress|move you|take you|have you|invite|come)\b(?! (?:apply|take part))"
    rf"|\b(?:to|for|at|with) (?:a|an|the|our|your)? ?{_ROUND} (?:\w+ )?(?:round|stage|interview|call|assessment"
    rf"|meeting)\b"
    r"|\byou(?: have|'ve) been (?:shortlisted|selected for (?:an? |the )?(?:\w+ )?(?:interview|stage|round"
    r"|assessment))\b"
    r"|\b(?:move|moving|moved|progress|progressing|put) (?:you|your application) (?:forward|on|to|through)\b"
    r"|\byou(?:'re| are) invited to\b(?! (?:apply|our webinar|a webinar|join))|\bcan you (?:come|make (?:it|\w+day))\b"
    r"|\bcome (?:back |along )?(?:in|into the office) (?:on|to|for|and)\b|\b(?:take-?home|assessment (?:day|centre"
    r"|center))\b"
    r"|\b(?:like|want|need) you to (?:do|complete|meet|come|attend|present|take)\b"
    r"|\b(?:bring|get|have) you (?:back|in)\b|\bhave a (?:\w+ )?(?:call|chat|conversation|word)\b|\bmade it through\b"
    r"|\bround two\b|\bpick a time\b|\b(?:does|would|could)\b.{3,60}\b(?:suit|work)(?: for)?(?: you)?\?"
    r"|\bas (?:the|a) next step\b|\b(?:the|our) next (?:step|stage) (?:is|will be|would be)\b|\bwhen are you free\b"
    r"|\byour availability\b|\bbook (?:a|your) (?:slot|time|interview)\b|\bcalendly\b"
    r"|\bwhich of (?:the following|these) (?:times|slots|dates)\b|\b(?:are you|would you be) (?:free|available)\b"
)
CONFIRMED = re.compile(
    r"\b(?:confirm|confirming|confirmation of|confirmed:?) (?:\w+ )?(?:your|our|the) (?:\w+ ){0,3}(?:interview|call"
    r"|meeting"
    r"|appointment)\b|\b(?:interview|call|meeting) (?:is|has been) (?:now )?(?:confirmed|scheduled|booked|arranged)\b"
    r"|\bremind(?:er|ing)? (?:you )?(?:of|about|that) (?:your|our|the) (?:\w+ )?(?:interview|call)\b"
    r"|\byour (?:\w+ )?interview (?:is|will be|takes place|will take place) (?:on|at|this|next|tomorrow)\b"
    r"|\binterview (?:confirmation|reminder)\b"
)
MOVED = re.compile(
    r"\b(?:reschedule|rescheduling|rearrange|move|postpone|push back|bring forward|change) (?:your|our|the|tomorrow's"
    r"|today's|this) (?:\w+ )?(?:interview|call|meeting|conversation|appointment)\b|\b(?:interview|call|meeting)"
    r" (?:has|needs to|will have to|must|had to|has had to)(?: been| to)?(?: be)? (?:moved|rescheduled|postponed"
    r"|rearranged)\b"
)
REFERENCES = re.compile(
    r"\bask (?:you )?for (?:\w+ ){0,2}(?:references?|referees?)\b"
    r"|\b(?:details of|names of|provide|send|share|give|supply|take up|taking up|contact"
    r"|request) .{0,40}\b(?:references?"
    r"|referees?)\b(?! (?:number|no\b|code|id\b))|\breference checks?\b"
)
ON_HOLD = re.compile(
    r"\bon hold\b|\bhiring freeze\b|\b(?:paus|postpon|freez|frozen)\w* (?:the |this |our |all )?(?:recruit\w*|hiring"
    r"|process|search)\b"
)
DECIDING = re.compile(
    r"\bstill (?:\w+ )?(?:review|consider|interview|decid|discuss|wait|meet|assess|work|finali[sz]|in the process"
    r"|under|see"
    r"|speak|to make)\w*\b|\b(?:not|yet|n't)(?: yet)? (?:to )?(?:made|make|reached|reach|taken|take|come to"
    r"|finali[sz]ed)"
    r"(?: \w+){0,2} decision\b|\b(?:taking|take|taken|takes) (?:a little |slightly |a bit |rather |somewhat "
    r"|much )?longer\b"
    r"|\b(?:nothing to report|no (?:news|update|decision)) yet\b|\bin the running\b|\banticipat\w+\b"
    r"|\bhaven't been forgotten\b|\btaking (?:us )?(?:a while|time|some time)\b|\bholding us up\b|\bwhen (?:i"
    r"|we) know\b"
    r"|\bmeeting\b.{0,30}\bto (?:make|reach) a decision\b"
    r"|\bbear with us\b|\b(?:your|for being so) (?:continued |ongoing )?patien(?:ce|t)\b|\bprocess is (?:ongoing"
    r"|still)\b"
    r"|\bunder (?:consideration|review)\b|\b(?:delay|delayed)\b|\bkeep you (?:posted|updated|informed)\b"
    r"|\bhaven't (?:decided|made|finished|completed|finali[sz]ed)\b|\bremaining (?:interviews|candidates)\b"
)
#: A word on when they answer; in a receipt it is no answer all the same.
WILL_ANSWER = re.compile(
    r"\b(?:be in touch|get back to you|let you know|come back to you|contact you|update you|hear (?:back )?from us"
    r"|have (?:an update|a decision|news|an answer)|(?:make|reach) (?:a|our|the) (?:final )?decision|decision by"
    r"|hear (?:by|before|within)|aim to|expect to|making a decision|decision|respond|reply|write to (?:you|all)"
    r"|let you)\b"
)
RECEIPT = re.compile(
    r"\bthank you for your (?:email|message|enquiry), which\b|\baim to respond within\b"
    r"|\b(?:received|receipt of|receiving) your (?:recent )?(?:application|cv|resume|email|message|enquiry"
    r"|submission)\b"
    r"|\byour (?:\w+ )?application (?:has been|was|is) (?:successfully )?(?:received|submitted|sent)\b"
    r"|\bthank(?:s| you) for (?:applying|your (?:recent )?application|submitting)\b"
    r"|\b(?:automated|automatic|auto-generated) (?:e-?mail|message|response|reply)\b|\bdo not reply to this\b"
)
ADVERTISEMENT = re.compile(
    r"\bunsubscribe\b|\bview (?:this|it|in) (?:\w+ )?(?:your )?browser\b|\bjob alerts?\b|\bnew jobs?\b"
    r"|\bjobs? (?:for you"
    r"|matching|you may|that match|near you|of the week)\b|\brecommended (?:jobs|for you)\b|\bnewsletter\b|\bwebinar\b"
    r"|\bis hiring\b|\byour profile is a\b|\byou are receiving this\b"
    r"|\bnew opportunities\b|\broles that (?:could|may|might) suit\b|\bi(?:'m| am) a recruiter\b"
    r"|\b(?:career|interview) (?:tips|advice)\b|\bapply now\b|\b\d+ ?% off\b|\bsimilar jobs\b|\btop companies\b"
    r"|\b(?:came across|found|saw|seen) your (?:profile|cv|resume)\b|\bexciting (?:new )?(?:opportunity|role"
    r"|position)\b"
)
#: A day by which the person is to do something: it is no day of an interview.
DEADLINE_BEFORE = re.compile(r"\b(?:by|before|until|till|no later than|not later than|latest|within|until)(?: the)? $")
LEFT_BEHIND = re.compile(r"\b(?:from|originally|instead of|rather than|scheduled for|planned for|was on|not)(?: on)? $")
