"""The words by which is known what a person wants of the bot: drafts, advice, a list, settings; and what is none
of its business.

As in ``cues``, each line is a weight and a pattern over plain text.
"""

from __future__ import annotations

from bot.core.reading import Intent

WISHES: dict[Intent, tuple[tuple[float, str], ...]] = {
    Intent.ASK_DRAFT: (
        (
            3.6,
            (
                r"(?<!n\'t )(?<!not )(?<!no )(?<!didn\'t )\b(?:write|draft|compose|word|prepare|do|make"
                r"|help me (?:to )?(?:write|word|draft|say|with|reply|answer|phrase)|need|want|give me|create"
                r"|type up|put together|generate|formulate|phrase|have you got)(?: up| me| us| out)? ?(?:a|an|the"
                r"|some|something|my|another|please|to|one|me|smth|short|quick|polite|nice)*(?: \w+){0,4} ?(?:email"
                r"|e-mail|message|note|letter|thank[- ]?you|thanks|follow[- ]?up|chaser|draft|reply|text|nudge"
                r"|linkedin|msg|mail|response|something|template|card|line|few lines)\b"
            ),
        ),
        (
            2.6,
            (
                r"\bdraft (?:please|it|something|a|an|me|the|one|to|pls|for)\b|^draft\b|\b(?:what|how) (?:do|should"
                r"|can|could|would) i (?:say|write|word|phrase|put)\b|\bhelp me (?:word|write|draft|say|reply"
                r"|phrase|thank|decline|tell|ask)\b|\bshow (?:me )?(?:the|a) draft\b|\b(?:can|could|will"
                r"|would) you (?:please )?(?:write|draft|word|prepare|compose|make|do me|help me (?:write|draft"
                r"|word))\b|\b(?:write|draft|word) (?:to|something|smth|it|him|her|them|me|this)\b"
            ),
        ),
    ),
    Intent.CHECK_DRAFT: (
        (
            2.0,
            (
                r"\b(?:tone check|check (?:my|the|this) (?:draft|tone|email|message|note|wording)|too (?:harsh"
                r"|pushy|blunt|much\?)|look (?:it |this |)over|before i (?:hit )?send|proofread)\b"
            ),
        ),
    ),
    Intent.ASK_ADVICE: (
        (
            3.4,
            (
                r"\bbest (?:time|day|way|moment)\b.{0,40}\b(?:to|for)\b|\bwhat does (?:it|that|this) mean\b"
                r"|\bwhat would that mean\b"
            ),
        ),
        (
            3.0,
            (
                r"\b(?:can|should|shall|could|may|must|do|would|when (?:can|should|do|is)|how (?:long|soon|often|do"
                r"|should|can)) (?:i|we|one|people|you (?:wait|think|reckon))\b(?!.{0,12}(?:use|help|speak))"
                r"|\bis it over\b|\b(?:bad|good) sign\b|\bdoes (?:it|this|that) mean\b|\bwhat (?:should|do|can"
                r"|would|shall) (?:i|you)\b|\bis it (?:ok|okay|rude|weird|normal|bad|too|over|worth|fine"
                r"|appropriate|proper|pushy|alright|a good|a bad|desperate|acceptable|polite|wrong|better"
                r"|unprofessional)\b|\b(?:does|do|would|will) (?:it|a|that|this|they|the|an)\b.{0,60}(?:look|seem"
                r"|weird|rude|bad|hurt|help|mean|mind|think|ok|okay|put)|\b(?:any|got any) (?:advice|tips|ideas?)\b"
                r"|\badvise\b|\badvice\b|\bwhat would you do\b"
            ),
        ),
        (
            2.2,
            (
                r"\b(?:bad|good|right|wrong|smart|dumb) (?:move|idea|call|sign|thing)\b|\b(?:too (?:soon|early|late"
                r"|pushy|much)|okay|ok|weird|rude|normal|worth it|red flag|allowed|legal"
                r"|fine) ?(?:to \w+.{0,40})?\?|\bwhether (?:it|i|to)\b|\bor (?:wait|not|should i|leave it|is it"
                r"|just wait|email|call)\b|\bwhat (?:does it mean|are my chances|now|if|happens|does that mean"
                r"|next\?)\b|\bhow (?:long|soon|late|many times)\b|\bgo over (?:her|his|their) head\b"
                r"|\bwho (?:should|do) i\b|\bwhy (?:haven't|have they|do they|would they|aren't|hasn't)\b.*\?"
                r"|\bwhich is better\b|\bshould\b.*\?"
            ),
        ),
    ),
    Intent.STATUS: (
        (4.6, r"\bremind me (?:what|when|who|which|where|how)\b"),
        (3.6, r"\b(?:what's|what is|show me|see|how does) (?:my|the) (?:plan|schedule|agenda|calendar|to-?dos?)\b"),
        (
            3.6,
            (
                r"\b(?:where (?:am i|do (?:i|things) (?:stand|am)|are we|is everything|things stand)|(?:what's"
                r"|what is|what|what all|anything|whats|what's all|which (?:ones?|interviews?|companies)) (?:is "
                r"|are |do i have |have i got )?(?:pending|next|due|open|left|outstanding|on my list|coming up"
                r"|waiting|on my plate|my status|my next|the status|on the list|still (?:open|waiting|pending)"
                r"|on (?:today|for today|this week|tomorrow))|status|overview|summary|show (?:me )?(?:my|all"
                r"|everything|the list|list|what|where)|list(?: please| all| my| them| everything)?$|^list\b"
                r"|my list|how many (?:interviews|companies|are|do i|have i)|recap|rundown|what have i got"
                r"|what do you have)\b"
            ),
        ),
        (
            3.0,
            (
                r"(?:^|[.,!] |\b(?:so|and|ok|wait|hey|hi|again|remind me) )(?:when (?:did|do|does|is|was|are|will"
                r"|should|am)|did|have i|has|what (?:day|date|time)"
                r"|who (?:did|was|do)|which|what did|how long (?:has|have|since|is))\b(?: \w+){0,3} (?:i|they"
                r"|\w+) (?:\w+ )?(?:say|said|interview|send|sent|get back|already|meet|met|told|tell|promise|email"
                r"|supposed|due|with|been|hear|follow|call)\b.*(?:\?|again|or not|$)"
            ),
        ),
    ),
    Intent.EDIT: (
        (2.8, r"^(?:it's|its|it is|that's|sorry,? it's) .{2,40} actually\W*$|\bactually (?:it's|its|it was|it is)\b"),
        (
            3.2,
            (
                r"\b(?:not|isn't|wasn't) (?:\w+ ){1,4}?(?:but|it's|it was)\b|\b(?:change|correct|fix|update|edit"
                r"|rename|amend|replace|set) (?:the|my|that|it|this|her|his|their|company|role|name|date|day|time"
                r"|\w+'s|\w+ (?:to|interview|role|name|date|one))\b|\b(?:i )?(?:typed|wrote|entered|put|said"
                r"|told you|gave you|spelled|spelt|got|meant|made)(?: \w+){0,5} (?:wrong|mistake|typo|incorrectly"
                r"|by mistake)\b|\b(?:you (?:have|got|wrote|put|misread)|that's|thats|this is|it's) (?:it |that "
                r"|the \w+ )?(?:wrong|incorrect|not right|mistaken|misspelled)\b|\b(?:typo|my mistake|correction"
                r"|my bad|i mistyped|oops|whoops|wrong (?:date|day|name|company|time|person|role|one))\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:should be|should read|is (?:actually|spelled|spelt|called)|spelled|spelt|it's actually"
                r"|its actually|actually (?:it|the|was|on|at)|i meant|meant to say|her name is|his name is"
                r"|the name is|name's|it was (?:a |an |on |at |actually )?(?:\w+ ){1,3}not|was (?:on"
                r"|at) (?:the )?(?:\w+ ){1,3}not|is (?:for )?(?:\w+ ){1,3},? ?not|the (?:company|role|name|date"
                r"|interview|person|interviewer|time|job) (?:is|was|should be) .{1,40}\bnot|not (?:a |an |the |on "
                r"|at )?\w+(?: \w+)?$)\b"
            ),
        ),
        (
            2.4,
            (
                r"^(?:please |pls |can you |also |and |oh |oh and )*(?:add|remove|include|put) (?:\w+ ){1,4}?(?:to"
                r"|from|as|in)\b|\bforgot (?:to (?:say|mention|add)|he|she|that|\w+ was)\b|\bi (?:also )?forgot\b"
            ),
        ),
    ),
    Intent.DELETE: (
        (
            3.8,
            (
                r"\b(?:delete|erase|wipe|purge|get rid of)\b|\bremove (?!me from)(?:\w+ ){0,3}(?:completely"
                r"|entirely|from (?:the|my|your) (?:list|data|memory|records?)|one|it|that|this|all|everything"
                r"|entry|interview|duplicate|altogether)\b|\b(?:clear|forget|destroy) (?:all|everything|my data|me"
                r"|my (?:info|information|history|account))\b|\bgdpr\b|\bmy data\b|\b(?:entered|added|put) (?:it"
                r"|this|that) twice\b|\bduplicate\b|\bclose my account\b|\bforget everything\b"
            ),
        ),
    ),
    Intent.OTHER_OFFER: (
        (4.0, r"\boffer\b.{0,40}\b(?:should|shall|do|can|must|could) i (?:tell|let|inform|mention|say)\b"),
        (
            3.4,
            (
                r"\b(?:tell|telling|let|inform|update|notify|say to) (?:the )?(?:others?|other (?:companies|ones"
                r"|employers|places|two|firms)|rest|everyone else|them all|all of them|both of them)\b|\b(?:others?"
                r"|other (?:companies|ones|employers|places|two|firms)|rest|they|\w+) (?:should|need to|must"
                r"|ought to|have to|needs to|might want to|deserve to) (?:know|hear|be told)\b"
            ),
        ),
        (
            3.0,
            (
                r"\b(?:have|got|has|received|holding|sitting on|with) (?:an? |another |the |a competing |a second "
                r"|a written )?(?:other |competing |rival )?offer (?:from|at|elsewhere|on the table|with|in hand"
                r"|somewhere|already|now)\b(?=.{0,120}\b(?:tell|know|hear|others?|prefer|rather|until|deadline"
                r"|instead|inform|let|speed|hurry|expire|expires)\b)|\bcompeting offer\b|\banother (?:firm|company"
                r"|employer|place|job)(?: has| have)? (?:wants?|made|offered|gave|is offering|needs)\b"
            ),
        ),
        (
            2.6,
            (
                r"\b(?:my )?(?:notice period|availability|start date|notice|earliest start) (?:has |is |just |got "
                r"|have )?(?:changed|moved|shorter|longer|now|different|been)\b|\b(?:can|could|i can|able to"
                r"|available to|free to|available) (?:now )?(?:start|join)(?: work"
                r"| working)? (?:\w+ ){0,5}(?:instead|earlier|sooner|later|from|already|immediately|now|in"
                r"|on)\b(?=.{0,80}\b(?:tell|know|let|inform|instead|they|update|should)\b)|\b(?:made me an offer"
                r"|offered me).{0,60}\b(?:rather|prefer|but|tell|know)\b"
            ),
        ),
    ),
    Intent.SETTINGS: (
        (
            5.0,
            (
                r"^(?:please |pls |can you |ok(?:ay)?,? |just )*(?:pause|mute)"
                r"(?:,? (?:please|pls|now|until|till|for|the next)\b.*)?\W*$"
            ),
        ),
        (
            3.2,
            (
                r"\bclocks? (?:is |are )?(?:wrong|off|out)\b|\bi'm (?:now |currently |back |off )?in (?!a\b|the\b"
                r"|my\b|an\b|touch|limbo|bed|shock|tears|work|meetings?)[a-z]{3,} (?:now|until|till|for (?:a|the"
                r"|two|three|\d)|this week|these days)\b"
            ),
        ),
        (
            4.0,
            (
                r"\btime ?zone\b|\bquiet hours?\b|\b(?:pause|mute|stop|hold|suspend|halt|freeze) (?:everything|all"
                r"|it all|all reminders|reminders|the bot|notifications|messages|all of (?:it|them)|the reminders"
                r"|me)\b|\bno (?:messages|reminders|notifications|texts|pings)(?: \w+){0,3} (?:before|after|between"
                r"|at night|on|until|till|from|past|at weekends|during|in the)\b|\b(?:don't|do not|please don't"
                r"|never|stop) (?:message|messaging|text|texting|remind|write|ping|disturb|buzz|contact"
                r"|send)(?: to)?(?: me)?(?: \w+){0,2} (?:before|after|between|at night|past|at weekends"
                r"|on (?:sunday|saturday|weekend)|in the (?:night|morning)|during|so early|so late)\b"
            ),
        ),
        (
            3.2,
            (
                r"\b(?:speak|talk|write|answer|reply|do you (?:speak|know)|switch to|change to|use"
                r"|in) (?:\w+ ){0,3}?(?:spanish|french|german|italian|portuguese|hindi|polish|dutch|english|arabic"
                r"|chinese|turkish|russian|ukrainian|romanian|urdu|tamil|greek|swedish|japanese|korean|espa[nñ]ol"
                r"|fran[cç]ais|deutsch)\b|\b(?:change|set|switch) (?:the |your |my )?(?:language|settings?|cadence"
                r"|country|reminder time|morning (?:time|hour|messages?)|hours|holidays)\b|^settings?\b|\b(?:space"
                r"|spread) (?:the |out |my )?(?:\w+ ){0,3}(?:days|apart|out|weeks|further|more)\b|\b(?:days"
                r"|weeks?) apart\b|\b(?:fewer|less|more|gentler|slower) (?:reminders|follow[- ]?ups|often|frequent"
                r"|cadence|messages)\b|\bgentle (?:cadence|mode|pace)\b|\b(?:turn|switch) (?:off"
                r"|on) (?:the )?(?:cards?|calm|quotes|words|reminders|notifications)\b|\b(?:never|always"
                r"|don't) suggest (?:a |the )?cards?\b|\b(?:unpause|resume|unmute)\b|\bremind(?:ers)? (?:me )?(?:at"
                r"|in the|every) (?:\d|morning|evening)\b.*\b(?:always|every|from now|instead)\b"
            ),
        ),
        (
            2.8,
            (
                r"^(?:hi,? |hey,? )?(?:i'm|i am|im|i've moved|i moved|moved|i live|i'm now|we moved|i will be"
                r"|i'm currently|i'm based|currently|now|based) (?:now |currently |based |living |back |staying "
                r"|to )*(?:in|to) (?!the (?!hague|netherlands|bronx|gambia|uk|us)|an? |my |our |two |touch|limbo"
                r"|bed|shock"
                r"|tears|trouble|pain|work\b|meetings?|round|stage|next|final)[a-z][a-z .'-]{2,30}(?: now"
                r"| these days| this week| at the moment| until.{0,20}"
                r"| for .{0,20})?[.!]?$"
            ),
        ),
        (
            2.4,
            (
                r"\b(?:morning|daily|first) (?:message|messages|reminder|reminders)(?: \w+){0,3} (?:at|to|by|before"
                r"|after|later|earlier)\b|\bon (?:vacation|holiday|holidays)\b.{0,30}\b(?:pause|until|till|quiet)\b"
                r"|\b(?:be|stay|go|keep) (?:quiet|silent)\b"
            ),
        ),
    ),
    Intent.HELP: (
        (4.0, r"\b(?:explain|tell me) (?:to me )?(?:what|how) (?:you|this|it|the bot)\b|\bwhat (?:do you|you) do\b"),
        (
            4.2,
            (
                r"\b(?:what (?:can|do|else can|all can) (?:you|u|this (?:bot|thing)|it) (?:\w+ )?(?:do|for|know)"
                r"|what (?:can|do|should) i (?:ask|say|type|do|write) (?:here|to you|with (?:you|this))|how (?:do"
                r"|does|to|can|should) (?:i |this |you |it |we |the bot )?(?:\w+ )?(?:use|work|works|start|begin"
                r"|add (?:an?|my|new)|set (?:this|it) up|get started)|(?:what|who) (?:are|is) (?:you|this|this bot"
                r"|hearback|this thing)|how (?:does|do) (?:this|it|you|the bot) (?:\w+ )?(?:work|function)"
                r"|^help(?: me)?(?: please)?\W*$|help me (?:use|start|understand)|instructions|manual|commands?"
                r"|features|tutorial|do i (?:have|need) to (?:type|write|use)|what is this)\b"
            ),
        ),
    ),
    Intent.SMALLTALK: (
        (
            3.0,
            (
                r"^(?:ok(?:ay)?|k|kk|thanks|thank you|thank u|cheers|ta|great|cool|nice|perfect|awesome|good|lovely"
                r"|fab|brilliant|sweet|got it|understood|noted|alright|fine|sure|yes|no|yep|yeah|yup|nope|hi|hello"
                r"|hey|hiya|yo|morning|good (?:morning|evening|afternoon|night|day)|goodnight|evening|bye|goodbye"
                r"|see you|lol|haha\w*|wow|hmm+|amen|will do|you too|appreciate it|much appreciated|many thanks"
                r"|thanks (?:a lot|so much|again|for (?:that|the|your).*)|thank you (?:so much|very much|for.*)"
                r"|welcome|no worries|sounds good|right|oh|ah|aww?|greetings|namaste|hola|bonjour|ciao|gracias"
                r"|merci|danke)\b(?:[\s,.!?]*(?:ok(?:ay)?|thanks|thank you|you|so much|a lot|again|then|mate|bot"
                r"|friend|dear|there|sir|madam|lol|haha|that's|helpful|kind|for|the|reminder|help|it|sweet|good"
                r"|great|all|this|everyone|very|much|too|are|i|will|got|nice|day|one|have|a|today|buddy|love|man|x+"
                r"|and|my|your|that|was|really|back|again)){0,8}[\s.!?]*$"
            ),
        ),
        (
            2.6,
            (
                r"\byou(?:'re| are| r) (?:so |very |really |too |pretty )?(?:sweet|kind|nice|great|the best|funny"
                r"|helpful|awesome|amazing|a star|a lifesaver|cute|good|lovely|an angel)\b|\b(?:love|like) (?:you"
                r"|this bot|this thing)\b|\bgood bot\b|\bhow are you\b|\bwhat's up\b|\bare you (?:a |an )?(?:real"
                r"|human|bot|robot|ai|person)\b|\bhave a (?:good|nice|great|lovely)\b"
            ),
        ),
    ),
    Intent.OUT_OF_SCOPE: (
        (
            3.2,
            (
                r"\b(?:weather|translate|recipe|football|soccer|match score|who won|the game|stock price|bitcoin"
                r"|crypto|joke|poem|song|movie|film|news today|capital of|calculate|homework|python code|write code"
                r"|horoscope|lottery|visa application|pizza|restaurant near|directions to|president of)\b"
            ),
        ),
        (
            3.6,
            (
                r"\b(?:write|make|create|build|improve|review|update|do|fix|check|need|rewrite"
                r"|tailor)(?: \w+){0,3} (?:cv|resume|résumé|cover letter|coverletter|portfolio|linkedin profile"
                r"|personal statement|linkedin headline)\b|\b(?:find|search|look for|get|show|send|recommend"
                r"|suggest)(?: \w+){0,5} (?:jobs|job openings|vacancies|openings|companies (?:hiring|that)|hiring"
                r"|job boards?|roles near|internships|a job)\b|\b(?:companies|who is|who's|anyone) hiring\b"
                r"|\bapply (?:for me|to jobs)\b|\b(?:interview questions|practi[sc]e questions|mock interview"
                r"|salary (?:for|of) a|how much (?:do|does|is|should) (?:a|an|the))\b"
            ),
        ),
    ),
}
