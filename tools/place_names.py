"""What no source says, for ``make_places``: codes side by side, and names that people use for places.

GeoNames numbers the parts of most countries in its own way; ``holidays`` uses ISO 3166-2. The United States,
the United Kingdom and Switzerland need no list. The parts of other countries are left out: their
holidays do not differ by part, or the two divide the country differently (France, Italy).
"""

from __future__ import annotations


def _pairs(text: str) -> dict[str, str]:
    return {theirs: ours for theirs, _, ours in (pair.partition("=") for pair in text.split())}


#: Country -> GeoNames' code of a part -> the code of ``holidays``.
ADMIN = {
    "DE": _pairs("01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE"),
    "AU": _pairs("01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA"),
    "AT": _pairs("01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9"),
    "CA": _pairs("01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU"),
    "ES": _pairs(
        "07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV 60=VC"
        " CE=CE ML=ML"
    ),
    "IN": _pairs(
        "01=AN 02=AP 03=AS 05=CH 07=DL 09=GJ 10=HR 11=HP 12=JK 13=KL 14=LD 16=MH 17=MN 18=ML 19=KA 20=NL 21=OD 22=PY"
        " 23=PB 24=RJ 25=TN 26=TR 28=WB 29=SK 30=AR 31=MZ 33=GA 34=BR 35=MP 36=UP 37=CG 38=JH 39=UK 40=TS 41=LA 52=DH"
    ),
    "BR": _pairs(
        "01=AC 02=AL 03=AP 04=AM 05=BA 06=CE 07=DF 08=ES 11=MS 13=MA 14=MT 15=MG 16=PA 17=PB 18=PR 20=PI 21=RJ 22=RN"
        " 23=RS 24=RO 25=RR 26=SC 27=SP 28=SE 29=GO 30=PE 31=TO"
    ),
    "NZ": _pairs(
        "E7=AUK E8=BOP E9=CAN F1=GIS F2=HKB F3=MWT F4=MBH F5=NSN F6=NTL F7=OTA F8=STL F9=TKI G1=WKO G2=WGN G3=WTC"
        " TAS=TAS"
    ),
    "PT": _pairs(
        "02=01 03=02 04=03 05=04 06=05 07=06 08=07 09=08 10=30 11=09 13=10 14=11 16=12 17=13 18=14 19=15 20=16 21=17"
        " 22=18 23=20"
    ),
    "MY": _pairs(
        "01=01 02=02 03=03 04=04 05=05 06=06 07=08 08=09 09=07 11=13 12=10 13=11 14=14 15=15 16=12 17=16",
    ),
    "AR": _pairs(
        "01=B 02=K 03=H 04=U 05=X 06=W 07=C 08=E 09=P 10=Y 11=L 12=F 13=M 14=N 15=Q 16=R 17=A 18=J 19=D 20=Z 21=S"
        " 22=G 23=V 24=T"
    ),
    "CL": _pairs("01=VS 02=AI 03=AN 04=AR 05=AT 06=BI 07=CO 08=LI 10=MA 11=ML 12=RM 14=LL 15=TA 16=AP 17=LR 18=NB"),
}

#: Zones whose part is clear to a person though not by the count of its people, and old names of a part's own.
ZONE_PARTS = {
    "Europe/London": ("GB", "ENG"),
    "Europe/Belfast": ("GB", "NIR"),
    "Africa/Ceuta": ("ES", "CE"),
    "America/Toronto": ("CA", "ON"),
    "America/Montreal": ("CA", "QC"),
    "America/Nipigon": ("CA", "ON"),
    "America/Thunder_Bay": ("CA", "ON"),
    "America/Rainy_River": ("CA", "ON"),
    "America/Atikokan": ("CA", "ON"),
    "America/Coral_Harbour": ("CA", "NU"),
    "America/Blanc-Sablon": ("CA", "QC"),
    "America/Yellowknife": ("CA", "NT"),
    "America/Inuvik": ("CA", "NT"),
    "America/Iqaluit": ("CA", "NU"),
    "America/Pangnirtung": ("CA", "NU"),
    "America/Rankin_Inlet": ("CA", "NU"),
    "America/Resolute": ("CA", "NU"),
    "America/Cambridge_Bay": ("CA", "NU"),
    "America/Dawson": ("CA", "YT"),
    "America/Goose_Bay": ("CA", "NL"),
    "America/Glace_Bay": ("CA", "NS"),
    "America/Swift_Current": ("CA", "SK"),
    "America/Creston": ("CA", "BC"),
    "America/Dawson_Creek": ("CA", "BC"),
    "America/Fort_Nelson": ("CA", "BC"),
    "Australia/ACT": ("AU", "ACT"),
    "Australia/Canberra": ("AU", "ACT"),
    "Australia/Currie": ("AU", "TAS"),
    "Australia/Lindeman": ("AU", "QLD"),
    "Australia/Eucla": ("AU", "WA"),
    "Australia/Lord_Howe": ("AU", "NSW"),
    "Pacific/Chatham": ("NZ", "CIT"),
    "America/Indiana/Knox": ("US", "IN"),
    "America/Indiana/Marengo": ("US", "IN"),
    "America/Indiana/Petersburg": ("US", "IN"),
    "America/Indiana/Tell_City": ("US", "IN"),
    "America/Indiana/Vevay": ("US", "IN"),
    "America/Indiana/Vincennes": ("US", "IN"),
    "America/Indiana/Winamac": ("US", "IN"),
    "America/Kentucky/Monticello": ("US", "KY"),
    "America/Menominee": ("US", "MI"),
    "America/North_Dakota/Beulah": ("US", "ND"),
    "America/North_Dakota/Center": ("US", "ND"),
    "America/North_Dakota/New_Salem": ("US", "ND"),
    "America/Adak": ("US", "AK"),
    "America/Juneau": ("US", "AK"),
    "America/Metlakatla": ("US", "AK"),
    "America/Nome": ("US", "AK"),
    "America/Sitka": ("US", "AK"),
    "America/Yakutat": ("US", "AK"),
}

#: Old names whose link leads to another country's zone.
ZONE_LINKS = {"Iceland": "Atlantic/Reykjavik", "Africa/Timbuktu": "Africa/Bamako"}

#: English names of parts that ``holidays`` knows by another name only.
REGION_NAMES = {
    ("DE", "BY"): "Bavaria",
    ("DE", "HE"): "Hesse",
    ("DE", "NI"): "Lower Saxony",
    ("DE", "NW"): "North Rhine-Westphalia",
    ("DE", "RP"): "Rhineland-Palatinate",
    ("DE", "SN"): "Saxony",
    ("DE", "ST"): "Saxony-Anhalt",
    ("DE", "TH"): "Thuringia",
    ("AT", "2"): "Carinthia",
    ("AT", "3"): "Lower Austria",
    ("AT", "4"): "Upper Austria",
    ("AT", "6"): "Styria",
    ("AT", "7"): "Tyrol",
    ("AT", "9"): "Vienna",
    ("CH", "GE"): "Geneva",
    ("CH", "LU"): "Lucerne",
    ("CH", "ZH"): "Zurich",
    ("CH", "SG"): "St. Gallen",
    ("ES", "AN"): "Andalusia",
    ("ES", "CN"): "Canary Islands",
    ("ES", "CT"): "Catalonia",
    ("ES", "IB"): "Balearic Islands",
    ("ES", "NC"): "Navarre",
    ("ES", "PV"): "Basque Country",
    ("ES", "VC"): "Valencia",
    ("PT", "11"): "Lisbon",
    ("PT", "20"): "Azores",
    ("PT", "30"): "Madeira",
    ("BR", "DF"): "Federal District",
    ("MY", "07"): "Penang",
    ("MY", "14"): "Kuala Lumpur",
    ("AR", "C"): "Buenos Aires City",
}

#: What countries and parts are called besides the names that the sources give them.
OTHER_NAMES = {
    "AE": ("UAE", "Emirates", "the Emirates"),
    "AT": ("Österreich",),
    "BE": ("Belgique", "België"),
    "BR": ("Brasil",),
    "CH": ("Schweiz", "Suisse", "Svizzera"),
    "CI": ("Côte d'Ivoire", "Cote d Ivoire"),
    "CD": ("DRC", "DR Congo", "Congo"),
    "CN": ("PRC", "Mainland China"),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic", "Česko"),
    "DE": ("Deutschland", "Allemagne", "Alemania"),
    "DK": ("Danmark",),
    "ES": ("España",),
    "FI": ("Suomi",),
    "GB": ("UK", "Great Britain", "Britain", "GB"),
    "GR": ("Hellas",),
    "HU": ("Magyarország",),
    "IE": ("Eire", "Republic of Ireland"),
    "IN": ("Bharat",),
    "IT": ("Italia",),
    "JP": ("Nippon",),
    "KR": ("South Korea", "Korea"),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "MX": ("México",),
    "NL": ("Holland", "Netherlands", "Nederland"),
    "NO": ("Norge",),
    "NZ": ("NZ", "Aotearoa"),
    "PL": ("Polska",),
    "RU": ("Russian Federation", "Россия"),
    "SE": ("Sverige",),
    "TR": ("Türkiye", "Turkey", "Turkiye"),
    "UA": ("Україна",),
    "US": ("USA", "US", "America", "the States", "States", "United States of America"),
    "VA": ("Vatican City",),
    "VN": ("Viet Nam",),
    "ZA": ("RSA", "SA"),
    "CA/NL": ("Newfoundland",),
    "CA/PE": ("PEI",),
    "GB/NIR": ("N Ireland", "NI"),
    "US/CA": ("Cali",),
    "US/MA": ("Mass",),
    "AU/TAS": ("Tassie",),
}

#: Names that no list has, and short ones, with the city and country that are meant.
NICKNAMES = {
    "NYC": ("New York City", "US"),
    "NY": ("New York City", "US"),
    "Manhattan": ("New York City", "US"),
    "LA": ("Los Angeles", "US"),
    "SF": ("San Francisco", "US"),
    "San Fran": ("San Francisco", "US"),
    "Frisco": ("San Francisco", "US"),
    "the Bay Area": ("San Francisco", "US"),
    "Bay Area": ("San Francisco", "US"),
    "Silicon Valley": ("San Jose", "US"),
    "DC": ("Washington", "US"),
    "Washington DC": ("Washington", "US"),
    "Philly": ("Philadelphia", "US"),
    "Vegas": ("Las Vegas", "US"),
    "NOLA": ("New Orleans", "US"),
    "ATL": ("Atlanta", "US"),
    "St Louis": ("St. Louis", "US"),
    "Saint Louis": ("St. Louis", "US"),
    "KL": ("Kuala Lumpur", "MY"),
    "HK": ("Hong Kong", "HK"),
    "BKK": ("Bangkok", "TH"),
    "Bengaluru": ("Bengaluru", "IN"),
    "Bangalore": ("Bengaluru", "IN"),
    "Bombay": ("Mumbai", "IN"),
    "Calcutta": ("Kolkata", "IN"),
    "Madras": ("Chennai", "IN"),
    "NCR": ("Delhi", "IN"),
    "Saigon": ("Ho Chi Minh City", "VN"),
    "HCMC": ("Ho Chi Minh City", "VN"),
    "BA": ("Buenos Aires", "AR"),
    "CDMX": ("Mexico City", "MX"),
    "DF": ("Mexico City", "MX"),
    "Rio": ("Rio de Janeiro", "BR"),
    "Sampa": ("São Paulo", "BR"),
    "Joburg": ("Johannesburg", "ZA"),
    "Jozi": ("Johannesburg", "ZA"),
    "St Petersburg": ("Saint Petersburg", "RU"),
    "Petersburg": ("Saint Petersburg", "RU"),
    "Frankfurt": ("Frankfurt am Main", "DE"),
    "Tel Aviv": ("Tel Aviv", "IL"),
    "BXL": ("Brussels", "BE"),
    "Cologne": ("Köln", "DE"),
    "Zurich": ("Zürich", "CH"),
    "Gurgaon": ("Gurugram", "IN"),
    "Brum": ("Birmingham", "GB"),
    "Newcastle": ("Newcastle upon Tyne", "GB"),
    "Stoke": ("Stoke-on-Trent", "GB"),
    "Hull": ("Kingston upon Hull", "GB"),
}

#: Country, or country and part, with the zone -> areas that no source lists and people name, with commas between them.
AREAS = {
    ("GB/ENG", "Europe/London"): (
        "Yorkshire, North Yorkshire, West Yorkshire, South Yorkshire, Lancashire, Cumbria, Northumberland, County"
        " Durham, Cheshire, Merseyside, Derbyshire, Nottinghamshire, Lincolnshire, Leicestershire, Staffordshire,"
        " Shropshire, Warwickshire, Worcestershire, Herefordshire, Northamptonshire, Bedfordshire, Cambridgeshire,"
        " Norfolk, Suffolk, Essex, Hertfordshire, Buckinghamshire, Oxfordshire, Berkshire, Gloucestershire,"
        " Wiltshire, Somerset, Dorset, Devon, Cornwall, Hampshire, Surrey, Sussex, East Sussex, West Sussex, Kent,"
        " Isle of Wight, the Midlands, West Midlands, East Midlands, East Anglia, Tyneside, Wirral, the Cotswolds,"
        " the Lake District"
    ),
    ("GB/SCT", "Europe/London"): "the Highlands, Highlands, Fife, Lothian, Orkney, Shetland, Skye, Hebrides",
    ("GB/NIR", "Europe/London"): "Ulster, County Antrim, County Down",
    ("IE", "Europe/Dublin"): "County Cork, County Galway, Connemara, Kerry, County Kerry, Munster, Donegal, Mayo",
    (
        "US/CA",
        "America/Los_Angeles",
    ): "Orange County, SoCal, NorCal, Napa Valley, Southern California, Northern California",
    ("US/NY", "America/New_York"): "Long Island, Upstate New York, Westchester, Hudson Valley",
    ("US", "America/New_York"): "New England, East Coast, the East Coast",
    ("US", "America/Los_Angeles"): "West Coast, the West Coast, Pacific Northwest",
    ("US", "America/Chicago"): "Midwest, the Midwest",
    ("CA/BC", "America/Vancouver"): "Vancouver Island",
    ("CA/NS", "America/Halifax"): "Cape Breton",
    (
        "IT",
        "Europe/Rome",
    ): "Sicily, Sicilia, Sardinia, Sardegna, Tuscany, Toscana, Lombardy, Lombardia, Piedmont, Veneto,"
    " Umbria, Puglia, Apulia, Calabria, Liguria, Emilia-Romagna, South Tyrol",
    ("FR", "Europe/Paris"): "Normandy, Normandie, Brittany, Bretagne, Provence, Corsica, Corse, Alsace, Burgundy,"
    " Dordogne, Ile de France, French Riviera, Cote d'Azur, Savoy",
    ("GR", "Europe/Athens"): "Crete, Rhodes, Corfu",
    ("DK", "Europe/Copenhagen"): "Jutland, Zealand",
    ("PL", "Europe/Warsaw"): "Silesia, Mazovia, Lesser Poland",
    ("SE", "Europe/Stockholm"): "Skåne, Gotland",
    ("BE", "Europe/Brussels"): "Flanders, Wallonia",
    ("RO", "Europe/Bucharest"): "Transylvania",
    ("PT/08", "Europe/Lisbon"): "Algarve, the Algarve",
    ("ES/AN", "Europe/Madrid"): "Costa del Sol",
    ("ES/IB", "Europe/Madrid"): "Mallorca, Majorca, Ibiza, Menorca",
    ("ES/CN", "Atlantic/Canary"): "Tenerife, Gran Canaria, Lanzarote, Fuerteventura",
    ("ID", "Asia/Makassar"): "Bali, Lombok",
    ("ID", "Asia/Jakarta"): "Java, Sumatra",
    ("PH", "Asia/Manila"): "Luzon, Mindanao",
    ("MY/13", "Asia/Kuching"): "Borneo",
    ("NZ", "Pacific/Auckland"): "North Island, South Island",
    ("AU/QLD", "Australia/Brisbane"): "Sunshine Coast",
    ("AU/NSW", "Australia/Sydney"): "Central Coast, Hunter Valley",
    ("IN", "Asia/Kolkata"): "Delhi NCR",
}
