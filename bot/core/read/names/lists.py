"""Word lists that only the tagger of names needs: kinds of workplaces, family names, words beside a person."""

from __future__ import annotations

from bot.core.read.tables import words

#: What a place of work is, where it is told without a name: "a small vet in leeds", "the garage on mill road".
KINDS = words(
    """
    hospital school bakery clinic shop store cafe hotel restaurant garage warehouse agency firm startup start-up bank
    university college library pub bar gym salon surgery pharmacy charity council company practice factory plant
    museum nursery kennels farm dealership supermarket bookshop studio theatre church vet vets dentist butcher
    butchers hospice creche kindy kindergarten daycare cattery stables yard depot mill dairy brewery winery vineyard
    ranch resort lodge inn motel hostel spa barbers barbershop hairdressers florist florists jewellers opticians
    laundry launderette carwash quarry foundry refinery port airport airline station embassy consulate ministry
    department prison court police fire ambulance army navy temple mosque synagogue parish diocese abbey convent
    academy institute foundation trust society association federation union guild club league team orchestra choir
    gallery cinema arena stadium zoo aquarium park garden centre center home homes house care kitchen diner bistro
    takeaway chippy canteen caterers catering deli grocers market mart bazaar mall outlet boutique showroom workshop
    lab labs hub office bureau chambers law solicitors accountants consultancy consultants estates agents lettings
    builders plumbing plumbers roofing joinery electrical scaffolding construction contractors haulage couriers
    logistics transport freight taxis cabs buses coaches rail shipping movers removals storage cleaning cleaners
    security facilities staffing recruitment marketing media press magazine newspaper radio tv podcast publisher
    games gaming fintech edtech biotech software saas crypto insurer insurance broker brokers fund hedge capital
    ventures wealth equity mortgage lender utility power water energy solar wind oil gas mining steel motors autos
    tyres tires cycles bikes boats marine aviation aerospace drones robotics textiles fashion tailors shoes toys
    furniture carpets flooring kitchens bathrooms windows blinds paints tools hardware timber nurseries orchards
    fisheries butchery cheese coffee tea chocolate sweets ices brewing distillery cider spirits polyclinic hosp uni
    primary infants juniors grammar montessori preschool middle elementary high secondary district county city town
    borough parish municipal state federal national regional central royal nhs hse
    """
)
SURNAMES = words(
    """
    smith jones brown taylor wilson johnson williams davis miller moore anderson thomas jackson white harris martin
    thompson garcia clark lewis walker hall allen young king wright scott green baker adams nelson hill campbell
    mitchell roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan
    cooper reed bailey bell kelly howard ward cox richardson wood watson brooks bennett gray james patel singh khan
    kim park nguyen chen wang li wu liu zhang shah kumar sharma ali ahmed hussein hussain silva santos novak marsh
    lee okafor nair alvarez conti noor mbeki whitlock haddad dlamini duffy chan fernandez lopez gonzalez martinez
    rodriguez perez sanchez ramirez torres flores rivera gomez diaz reyes cruz ortiz gutierrez mendoza castillo
    romero herrera medina aguilar vargas ramos costa pereira oliveira souza ferreira alves ribeiro carvalho rossi
    russo ferrari esposito bianchi romano ricci marino greco muller schmidt schneider fischer weber meyer wagner
    becker schulz hoffmann bauer koch richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann
    hartmann lange krause lehmann dubois durand leroy moreau laurent lefebvre roux fournier girard bonnet lambert
    fontaine rousseau vincent jansen bakker visser smit meijer mulder bos vos peters hendriks dekker kowalski
    nowak wisniewski wojcik kaminski lewandowski zielinski szymanski ivanov petrov sokolov popov kuznetsov horvat
    kovac popescu ionescu yilmaz kaya demir celik sahin ozturk hassan ibrahim osman mahmoud abdullah rahman begum
    chowdhury islam akhtar malik iqbal qureshi sheikh mirza gupta verma mehta joshi desai iyer menon pillai reddy
    rao naidu das banerjee mukherjee chatterjee bose ghosh sen roy kapoor chopra malhotra bhatia arora sethi
    fernando perera silva wijesinghe tan lim ng ong goh koh teo wong cheung leung lau ho yeung tanaka suzuki sato
    watanabe ito yamamoto nakamura kobayashi kato yoshida choi jung kang cho yoon jang pham tran le vo dang bui do
    mensah owusu boateng asante osei adeyemi okonkwo eze obi nwosu balogun adebayo bello musa diallo traore keita
    ndlovu nkosi khumalo zulu moyo banda phiri mwangi kamau otieno wanjiru kariuki abebe tesfaye haile santoso
    wijaya hidayat cruz bautista dimaculangan villanueva mendes nunes murray graham reid ross kerr burns hughes
    price griffiths lloyd owens pritchard byrne walsh ryan sullivan doyle mccarthy gallagher kennedy quinn
    fitzgerald nolan brennan larsen hansen nielsen jensen pedersen olsen andersson karlsson nilsson eriksson
    lindqvist virtanen korhonen papadopoulos georgiou cohen levy goldberg friedman katz shapiro rosen
    """
)
#: Words that stand beside a person's name.
PERSON_CUES = words(
    """
    boss manager mgr owner owners director head lead leader chef chair founder founders ceo cto cfo coo md hr hm
    recruiter panel interviewer bloke guy lady lad woman man gentleman girl fella chap person someone called named
    name contact supervisor foreman matron principal headteacher deputy partner partners vp gm team met meet with
    w rang emailed texted told said says reckons thinks wrote messaged thanked ask asked spoke chatted sister madam
    sir auntie uncle captain engineer ji sahib pastor father reverend rev judge lady lord dame herr frau monsieur
    mme maam ma'am
    """
)
#: Names of large employers, in one word each or their first one; many are everyday words too.
EMPLOYERS = words(
    """
    accenture adidas adobe aldi alibaba allianz amazon amex apple arup asda astrazeneca atos aviva bain barclays basf
    bayer bbc bcg bloomberg bmw boeing boots bosch bp bt bupa capgemini carrefour chase cisco citi citibank
    cloudflare coinbase comcast costa costco currys danone datadog dell deloitte deutsche dhl diageo disney dropbox
    dyson ebay edf ericsson evri expedia exxon facebook fedex fiserv ford fujitsu gap glovo goldman google greggs
    grubhub gsk halfords hcl hellofresh hilton honda honeywell hp hsbc huawei hyundai ibm ikea indeed infosys ing
    instacart intel jpmorgan kfc klarna kpmg kroger lidl linkedin lloyds loreal lowes lufthansa lyft marriott
    mastercard mcdonalds mckinsey mercedes meta microsoft monzo morrisons natwest nestle netflix next nhs nike nokia
    notion novartis nvidia o2 ocado openai oracle oxfam palantir panasonic paypal pepsi pfizer philips porsche
    primark pwc qantas qualcomm quora rbs reddit renault revolut roche rolls ryanair safeway sainsburys salesforce
    samsung santander sap shell shopify siemens sky slack snapchat snowflake sodexo sony spotify square starbucks
    stripe subway swiggy target tata tcs telefonica tesco tesla tiktok total toyota tui twitter uber ubisoft unilever
    ups verizon visa vodafone volkswagen volvo waitrose walgreens walmart wayfair wetherspoons whatsapp wipro wise
    wizz workday zalando zara zoho zomato hermes dpd serco capita g4s mitie compass aramark hays reed adecco randstad
    manpower ey bnp axa zurich airbnb asos deliveroo pret nandos argos homebase screwfix travelodge bechtel
    """
)
