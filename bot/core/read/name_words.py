"""Tables for names: given names of many countries, the heads of job titles, the tails of company names, and words
that are neither."""

from __future__ import annotations

from bot.core.read.tables import words

#: Given names. A name that is also a word counts only where it is written as a name (``NAMES_LIKE_WORDS``).
GIVEN = words(
    """
    aaron abby abdul abdullah abi abigail abu adam adeola adrian agnes agnieszka ahmed aida aidan aisha aisling
    ajay akash akira alan albert alberto alejandra alejandro aleksandra alessandro alessia alex alexa alexander
    alexandra alexandre alexis alfie alfonso alfred ali alice alicia alina alison alistair allan allison alma
    alvaro amanda amara amber amelia amelie amina amir amira amit amy ana anastasia anders andre andrea andreas
    andrei andres andrew andrzej andy angel angela angelica angelo angie angus anil anita anja anjali ankit ann
    anna annabel anne anneke annette annie anthony antoine anton antonia antonio antony anya april archie ariana
    arjun arlene armando arnaud arthur arun asha ashley ashok astrid audrey austin ava avery axel ayesha barbara
    barry bart beata beatrice beatriz becca becky belinda ben benjamin benoit bernadette bernard bernd bert beth
    bethany betty bev beverley bianca birgit bjorn bob bobby bogdan bonnie brad bradley brandon brenda brendan
    brent brett brian bridget bronwyn bruce bruno bryan bryce caitlin callum calvin cameron camila camille carl
    carla carlo carlos carmen carol carole carolina caroline carolyn cassandra catalina catherine cathy cecilia
    celia celine cesar chad chandra chantal charles charlie charlotte chen cheryl chiara chidi chioma chloe
    chris christa christian christina christine christoph christophe christopher chuck ciara cindy claire clara
    clare claude claudia claudio claus clement clive clodagh cody colin colleen colm conor connie connor conrad
    corey courtney craig crystal curtis cynthia daisy dale damian damien dan dana daniel daniela danielle danny
    darren daryl dave david dawn dean deb debbie deborah debra deepa deepak deirdre denis denise dennis derek
    desmond devon diana diane diego dimitri dina dinesh dirk divya dmitri dominic dominik dominique don donald
    donna doreen doris dorothy doug douglas duncan dustin dylan ebony ed eddie edgar edith edmund eduardo edward
    edwin eileen elaine eleanor elena eleni eli elias elif elijah elin elisa elisabeth elise eliza elizabeth
    ella ellen ellie elliot elodie elsa emeka emil emilia emilie emily emma emmanuel enrique eric erica erik
    erika erin ernesto ernst esme esteban esther ethan eugene eunice eva evan eve evelyn ewa ewan faisal farah
    farhan fatima fatou felicia felipe felix fergus fernanda fernando fiona flora florence florian frances
    francesca francesco francis francisco franck francois franz fred freddie frederic freya frida friedrich
    gabriel gabriela gabrielle gail gareth gary gaurav gavin gaz gemma gene geoff geoffrey george georgia
    georgina gerald gerard gerry ghada gianni gil giles gillian gina giorgio giovanni giulia giuseppe gladys
    glen glenn gloria gordon graham greg gregor gregory greta guillaume guillermo gunter gustavo guy gwen hamish
    hamza hana hannah hans harriet harry harsh harvey hassan hazel heather hector heidi helen helena helene
    helga henrik henry herman hilary holly howard hugh hugo hui hussein ian ibrahim ida ifeoma ignacio igor
    ilaria imani imran ines inga ingrid irene irina iris isaac isabel isabella isabelle isla ismael ivan ivana
    ivy jaap jack jackie jackson jacob jacqueline jacques jade jake jakub jamal james jamie jan jana jane janet
    janice janine jared jasmin jasmine jason javier jay jean jeanette jeff jeffrey jelena jen jenna jennifer
    jenny jens jeremy jerome jerry jesse jess jessica jesus jill jim jimmy jin jo joan joana joanna joanne joao
    joaquin jodie joe joel joelle johan johanna johannes john johnny jon jonas jonathan joost jordan jorge jose
    josef joseph josephine josh joshua joyce juan juanita judith judy jules julia julian juliana julie juliet
    jun jurgen justin justyna kamal kamil kamila karen karim karin karina karl karla karolina kasia kate
    katarina katarzyna kate katharina katherine kathleen kathryn kathy katia katie katja katrin kavita kay kayla
    keisha keith kelly kelvin ken kenji kenneth kenny kerry kerstin kevin khadija khalid kieran kim kimberly
    kinga kiran kirsten kirsty klaus kofi krishna krista kristen kristian kristin kristina krystyna kumar kurt
    kwame kyle lakshmi lamar lana lara larry lars latoya laura lauren laurence laurent layla lea leah leanne lee
    leila lena leo leon leona leonard leonie leroy lesley leslie leticia lewis lia liam lidia lila lili lilian
    lily lin lina linda lindsay lionel lisa liu livia liz lizzie logan lois lola lorenzo loretta lori lorna
    lorraine louis louisa louise luc luca lucas lucia lucie lucy luigi luis luisa lukas luke luz lydia lyn lynn
    mabel maddie madeleine madison magda magdalena mahmoud maite malcolm malik mandy manfred manish manoj manuel
    manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret margarita marge margot
    maria mariam mariana marianne marie marija marilyn marina mario marion marisa marissa marjorie marko marlene
    marta martha martin martina marvin mary maryam mateo mateusz mathias mathieu matt matteo matthew matthias
    maureen maurice mauricio max maxime maya meena meera megan mehmet mei mel melanie melinda melissa mercy mia
    michael michaela michal michel michele michelle miguel mika mike mikhail mila milan mildred milena miles
    mina mira miranda miriam misha mitchell mo mohamed mohammad mohammed mohit moira mollie molly mona monica
    monika monique morgan moritz muhammad mustafa nabil nadia nadine naomi narinder natalia natalie natasha
    nathalie nathan nathaniel neha neil nelson neville niamh nicholas nick nicky nico nicola nicolas nicole
    nigel nikhil niki niklas nikolai nils nina nisha noah noel noelle noemi noor nora norma norman nuno odette
    ola olaf oleg olena olga oliver olivia olivier oluwaseun omar oscar osman owen pablo padraig paige pamela
    paolo pascal patricia patricio patrick patsy patty paul paula paulina pauline paulo pavel pawel pedro peggy
    penelope penny percy pete peter petra phil philip philippa philippe phillip phoebe phyllis pierre pietro
    piotr pooja prakash pranav praveen preeti priscilla priya priyanka rachel rafael rahul raj rajesh ralph
    ramesh ramon randy rani raquel rashid raul ravi raymond rebecca regina reiner remy rena renata rene renee
    reza rhiannon rhys ricardo riccardo richard rick ricky rita rob robert roberta roberto robin rocio rod
    rodney rodrigo roger rohan rohit roisin roland rolf roman ron ronald ronan ronnie rory rosa rosalind rosario
    rosemary rosie ross roxanne roy ruben rudolf rupert russell ruth ryan sabine sabrina sadia sadie saeed sally
    sam samantha sami samira samuel sandeep sandra sandy sanjay santiago saoirse sara sarah sasha saskia scott
    sean sebastian selina selma serena sergei sergio seth shane shanice shannon sharon shaun shauna shawn sheila
    shelley sheryl shirley shreya sian sibylle sid siddharth silke silvia simon simone sinead siobhan sofia
    sofie sofia solange sonia sonja sophia sophie spencer stacey stan stanley stavros stefan stefania stefanie
    stella stephan stephanie stephen steve steven stewart stuart sue suki sunil sunita suresh susan susana
    susanne suzanne suzy svetlana sven swati sybil sylvia sylvie tabitha taiwo takeshi tamara tammy tania tanya
    tara tariq tatiana ted terence teresa terri terry tess tessa thabo thandi theo theresa therese thomas tiago
    tiffany tim timothy tina tobias toby todd tom tomas tomasz tommy toni tony tonya tracey tracy travis trevor
    tricia trish tristan troy tunde ulrich ulrike uma umar ursula usha uwe valentina valeria valerie vanessa
    vera vernon veronica vicki vicky victor victoria vijay vikram viktor vincent vinod viola violet virginia
    vishal vivian viviane vladimir walter wanda warren wayne wei wendy werner wes wesley wilhelm wilma winston
    wolfgang xavier xiao yan yann yannick yara yasmin yolanda yosef yuki yusuf yvette yvonne zach zachary zahra
    zainab zara zhang zoe zofia zuzana bo al ade rashida sofiya tamsin delphine dr
    """
) - {"dr"}
NAMES_LIKE_WORDS = words(
    """
    april may june august will mark grace rich bill sue rose hope joy frank jack pat ray max drew chase angel
    amber crystal dawn dean don eve guy harsh jade jan jay jean ivy lee mercy miles penny rob robin ron sally
    sandy stan tony victor violet wanda art rick dale gene glen mo bo al ed jo ali kay lin liu kim ben sam jon
    ann eli leo ida ola wes gil lia lana bob van jun mina mira rani misha mel christian jordan georgia austin
    brandon madison paris sydney florence devon israel kent troy carol holly heather daisy hazel iris olive lily
    ruby pearl faith hunter mason carter taylor spencer wayne warren chen page summer sunny rod nick ross stella
    viola roman cat jet sky skye star stone
    """
)
TITLES = words(
    """
    mr mrs ms miss mx dr doctor prof professor sir madam frau herr hr mme madame mlle monsieur sig signor
    signora señor señora sr sra mevrouw meneer sister father captain
    """
)
#: Last words of job titles.
JOB_HEADS = words(
    """
    accountant actuary administrator admin advisor adviser agent analyst apprentice architect artist assistant
    associate auditor baker banker barista bartender bookkeeper broker builder butcher buyer carer caretaker
    carpenter cashier chef chemist cleaner clerk coach cook consultant controller coordinator copywriter counsel
    counsellor counselor courier crew csm curator dentist designer developer dev devops dietitian director
    dispatcher doctor driver economist editor electrician engineer estimator executive exec fitter florist
    fundraiser gardener guard hairdresser handler handyman hand helper hygienist horticulturist host hostess
    housekeeper inspector installer instructor intern internship interpreter investigator janitor joiner
    journalist labourer laborer landscaper lawyer lead leader lecturer librarian lifeguard machinist manager mgr
    marketer mechanic merchandiser midwife nanny nurse officer operative operator optician optometrist owner
    packer painter paralegal paramedic partner pa pharmacist photographer physio physiotherapist physician
    picker pilot planner plasterer plumber porter postman practitioner president principal producer programmer
    psychologist receptionist reception recruiter rep representative reporter researcher roofer sachbearbeiter
    sachbearbeiterin salesperson scientist sdr secretary server shopper solicitor sommelier sous specialist sre
    staff stylist supervisor surgeon surveyor sysadmin tailor teacher teller technician tech therapist trader
    trainee trainer translator tutor underwriter valet vet waiter waitress waitstaff warden warehouse welder
    worker writer programme-manager hca hgv lpn rn sen ta vp cfo cto coo ceo cmo qa pm stocker steward
    stewardess treasurer bookseller dishwasher op ops matron hod headteacher registrar counter fellow postdoc
    advisor controller foreman groundskeeper
    """
)
JOB_FIELDS = words(
    """
    role position job post opening vacancy gig opportunity internship traineeship apprenticeship placement spot
    slot
    """
)
#: Words that end the name of a company or place of work.
ORG_TAILS = words(
    """
    labs lab group health bank foods food systems logistics care university college uni hospital school council
    solutions company co corp inc ltd llc plc gmbh ag sa bv limited corporation software technologies technology
    tech media partners consulting associates energy motors airlines air hotel hotels restaurant cafe bakery bar
    pub clinic surgery dental pharmacy store stores shop market markets studio studios agency foundation trust
    institute services service insurance capital finance financial press publishing books design works
    industries engineering construction homes house farms farm garage gardens garden brewery coffee kitchen club
    gym spa salon academy nursery museum gallery theatre library rail railways transport freight shipping
    digital data analytics ai robotics bio pharma therapeutics medical & sons brothers bros games interactive
    networks telecom supply parts auto cars tools hardware clothing fashion jewellers optical vets nhs
    """
)
FORMATS = words(
    """
    phone video zoom teams skype onsite on-site meet facetime hangout webex hirevue
    """
)
#: Words that are never part of a company's name in the middle of a sentence, and end one.
STOPS = words(
    """
    a an the i me my mine we us our you your he him his she her it its they them their this that these those
    there here who whom whose which what when where why how and or but so because if as than then though
    although while since until till before after for with without at on in from of by to into over under about
    via per through during between like am is are was were be been being do does did done have has had having
    will would can could should shall may might must not no yes yeah yep nope ok okay just already still yet
    again too very really quite pretty super also only even ever never always maybe perhaps probably today
    tomorrow yesterday tonight morning afternoon evening night noon week month year day days weeks months hours
    minutes said says say told tell went go goes going gone got get gets getting came come comes coming met meet
    meeting spoke speak speaking talked talk talking called call calls calling emailed email emails rang ring
    rings phoned wrote write asked ask asks think thought know knew feel felt seemed seem hope hoped want wants
    wanted need needs promised reply replied answer answered interview interviews interviewed interviewing
    interviewer interviewers round rounds screen screening panel stage final second third first last next 1st
    2nd 3rd 4th role position job post vacancy opening hr recruiter hiring boss offer offered rejected reject
    rejection heard hear hearing let lets wish luck fingers crossed please thanks thank good great nice lovely
    bad awful terrible well fine ok cold warm friendly chat don't didn't i'm i've i'll they'd they'll they're
    they've he's he'll he'd she's she'll she'd it's that's what's haven't hasn't won't can't couldn't wouldn't
    isn't wasn't doesn't people team everyone everybody somebody someone nobody anything nothing something
    online virtual virtually onsite on-site phone video zoom teams skype person office done finished finally
    actually basically btw fyi lol haha yay wow oh hey hi hello dear both each all any some most more half
    quarter earlier later soon ago back new old another other same thing things one two three four five now
    right which decision result results news feedback update apparently supposedly hopefully hired hiring
    tomorrow's today's really late early changed moved pushed cancelled canceled confirmed scheduled booked set
    start starts starting confirm wants going weird long short quick
    """
)
#: Words that stand before "interview" and name no company.
NOT_BEFORE_INTERVIEW = (
    STOPS
    | FORMATS
    | words(
        """
    job phone video technical tech panel group practical whole big actual upcoming missed mock informal formal
    face-to-face exit scheduled zoom teams telephone initial follow-up followup 1:1 behavioral behavioural
    competency f2f only dream cancelled entire proper live coding case hirevue one-way recorded trial store
    retail work different fresh many few several post next own little kind such
    """
    )
)
