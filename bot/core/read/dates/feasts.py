"""Days that are called by a name, and how each is found in a year: fixed, the nth weekday of a month, so many days from
Easter, or looked up in the calendars of ``holidays``, which know the moon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.core.read.dates.nouns import Feast
from bot.core.read.day import month_end, sure_date
from bot.core.read.tables import words

_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Gauss, as corrected by Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar, by its Gregorian date."""
    moon = (19 * (year % 19) + 15) % 30
    month, day = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _fixed(month: int, day: int) -> Feast:
    return Feast(lambda year: sure_date(year, month, day))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday of a month; -1 is the last. None where the month has none."""
    if nth < 0:
        last = month_end(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    first = date(year, month, 1)
    on = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return on if on.month == month else None


def _nth(month: int, weekday: int, nth: int, more: int = 0) -> Feast:
    def on(year: int) -> date | None:
        day = nth_weekday(year, month, weekday, nth)
        return day and day + timedelta(days=more)

    return Feast(on)


def _around_easter(days: int, sunday: Callable[[int], date] = easter) -> Feast:
    return Feast(lambda year: sunday(year) + timedelta(days=days) if _FIRST_YEAR <= year <= _LAST_YEAR else None)


def _looked_up(calendar: str, name: str, days: int = 0) -> Feast:
    def on(year: int) -> date | None:
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        from holidays import calendars  # large, and few people name such a day

        found = getattr(getattr(calendars, calendar)(), name)(year)
        of_year = next((one for one in _days(found) if one.year == year), None)
        return of_year and of_year + timedelta(days=days)

    return Feast(on)


def _days(found: Any) -> list[date]:
    """The days in what a calendar answers: a day, a day with a mark of how sure it is, or several such pairs."""
    if isinstance(found, date):
        return [found]
    pairs = [found] if isinstance(found, tuple) and not (found and isinstance(found[0], tuple)) else found or ()
    days = [one[0] if isinstance(one, tuple) and one else one for one in pairs]
    return [one for one in days if isinstance(one, date)]


def _near(month: int, day: int) -> Feast:
    """A working day's feast: the weekday nearest to a date."""

    def on(year: int) -> date:
        named = date(year, month, day)
        return named + timedelta(days={5: -1, 6: 1}.get(named.weekday(), 0))

    return Feast(on)


_hindu, _islamic, _hebrew = "_HinduLunisolar", "_IslamicLunar", "_HebrewLunisolar"
_chinese, _buddhist = "_ChineseLunisolar", "_BuddhistLunisolar"
_BY_NAMES: dict[str, Feast] = {
    "christmas|xmas|christmas day|xmas day": _fixed(12, 25),
    "christmas eve|xmas eve": _fixed(12, 24),
    "boxing day|st stephen's day": _fixed(12, 26),
    "new year's eve|new years eve|new year eve|nye": _fixed(12, 31),
    "new year's day|new years day|new year's|new years|new year|new year day": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "groundhog day": _fixed(2, 2),
    "valentine's day|valentines day|valentine day|valentine's|valentines": _fixed(2, 14),
    "st patrick's day|st patricks day|st. patrick's day|saint patrick's day|st paddy's day|paddy's day": _fixed(3, 17),
    "april fools|april fools day|april fool's day|april fool's|april fools'": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "st george's day|st georges day": _fixed(4, 23),
    "anzac day": _fixed(4, 25),
    "star wars day": _fixed(5, 4),
    "cinco de mayo": _fixed(5, 5),
    "flag day": _fixed(6, 14),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day|fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween|hallowe'en|halloween day": _fixed(10, 31),
    "all saints day|all saints' day|all saint's day|world vegan day": _fixed(11, 1),
    "guy fawkes night|bonfire night|guy fawkes": _fixed(11, 5),
    "veterans day|veteran's day|veterans' day|remembrance day|armistice day": _fixed(11, 11),
    "st andrew's day|st andrews day": _fixed(11, 30),
    "international women's day|women's day": _fixed(3, 8),
    "australia day": _fixed(1, 26),
    "republic day": _fixed(1, 26),
    "loyalty day|law day|lei day|may day|labour day": _fixed(5, 1),
    "lincoln's birthday|lincolns birthday|lincoln birthday|abraham lincoln's birthday": _fixed(2, 12),
    "pi day": _fixed(3, 14),
    "burns night": _fixed(1, 25),
    "boss's day|boss day|bosses day|boss's": _near(10, 16),
    "king's day|kings day|koningsdag": Feast(
        lambda year: date(year, 4, 26 if date(year, 4, 27).weekday() == 6 else 27)
    ),
    "martin luther king day|martin luther king's day|martin luther kings day|mlk day|mlk jr day|mlk jr. day"
    "|martin luther king jr day|civil rights day": _nth(1, 0, 3),
    "presidents day|presidents' day|president's day|president day|washington's birthday|washingtons birthday"
    "|george washington day": _nth(2, 0, 3),
    "mother's day|mothers day|mother day|mothers' day": _nth(5, 6, 2),
    "memorial day|decoration day": _nth(5, 0, -1),
    "father's day|fathers day|father day|fathers' day": _nth(6, 6, 3),
    "labor day": _nth(9, 0, 1),
    "grandparents day|national grandparents day|grandparent's day": _nth(9, 0, 1, 6),
    "columbus day|indigenous peoples day|indigenous peoples' day": _nth(10, 0, 2),
    "canadian thanksgiving": _nth(10, 0, 2),
    "thanksgiving|thanksgiving day|turkey day": _nth(11, 3, 4),
    "black friday": _nth(11, 3, 4, 1),
    "cyber monday": _nth(11, 3, 4, 4),
    "giving tuesday": _nth(11, 3, 4, 5),
    "earth hour": _nth(3, 5, -1),
    "military spouse day": _nth(5, 6, 2, -2),
    "early may bank holiday": _nth(5, 0, 1),
    "spring bank holiday": _nth(5, 0, -1),
    "summer bank holiday|august bank holiday": _nth(8, 0, -1),
    "election day": _nth(11, 0, 1, 1),
    "super bowl sunday": _nth(2, 6, 2),
    "easter|easter sunday|easter day": _around_easter(0),
    "easter monday|easter mon": _around_easter(1),
    "good friday": _around_easter(-2),
    "maundy thursday|holy thursday|covenant thursday|covenant thu|thursday of mysteries": _around_easter(-3),
    "palm sunday|branch sunday": _around_easter(-7),
    "ash wednesday|lent": _around_easter(-46),
    "shrove tuesday|pancake day|pancake tuesday|mardi gras|fat tuesday|carnival": _around_easter(-47),
    "ascension day|ascension": _around_easter(39),
    "pentecost|whitsun|whit sunday|white sunday": _around_easter(49),
    "whit monday|pentecost monday|monday of the holy spirit": _around_easter(50),
    "trinity sunday": _around_easter(56),
    "corpus christi": _around_easter(60),
    "orthodox easter|orthodox easter sunday": _around_easter(0, orthodox_easter),
    "orthodox good friday": _around_easter(-2, orthodox_easter),
    "clean monday|orthodox shrove monday|great lent|great fast": _around_easter(-48, orthodox_easter),
    "lazarus saturday": _around_easter(-8, orthodox_easter),
    "chinese new year|chinese new years|chinese new year's|chinese new year's day|chinese lunar new year"
    "|chinese lunar new year's day|lunar new year|spring festival": _looked_up(_chinese, "lunar_new_year_date"),
    "mid-autumn festival|moon festival": _looked_up(_chinese, "mid_autumn_date"),
    "dragon boat festival": _looked_up(_chinese, "dragon_boat_date"),
    "vesak|vaisakha|buddha day|buddha purnima|buddha's birthday": _looked_up(_buddhist, "vesak_date"),
    "yom kippur|day of atonement": _looked_up(_hebrew, "yom_kippur_date", -1),
    "rosh hashanah|rosh hashana|rosh hashanna|jewish new year": _looked_up(_hebrew, "rosh_hashanah_date", -1),
    "hanukkah|chanukah|hanukah|hannukkah|hanuka|channukah": _looked_up(_hebrew, "hanukkah_date", -1),
    "passover|pesach": _looked_up(_hebrew, "passover_date", -1),
    "sukkot|succos|sukkos|feast of tabernacles|feast of booths|feast of the ingathering": _looked_up(
        _hebrew, "sukkot_date", -1
    ),
    "shavuot|shavuoth|shavuos|feast of weeks": _looked_up(_hebrew, "shavuot_date", -1),
    "purim": _looked_up(_hebrew, "purim_date", -1),
    "shushan purim": _looked_up(_hebrew, "purim_date"),
    "tisha b'av|tisha bav": _looked_up(_hebrew, "tisha_bav_date"),
    "lag b'omer|lag baomer": _looked_up(_hebrew, "lag_baomer_date", -1),
    "shemini atzeret": _looked_up(_hebrew, "sukkot_date", 6),
    "simchat torah": _looked_up(_hebrew, "sukkot_date", 7),
    "yom haatzmaut|yom ha'atzmaut": _looked_up(_hebrew, "israel_independence_date", -1),
    "eid al-fitr|eid al fitr|eid ul-fitr|eid ul fitr|eid": _looked_up(_islamic, "eid_al_fitr_dates"),
    "eid al-adha|eid al adha|eid ul-adha|id ul-adha|sacrifice feast|bakr id|feast of the sacrifice": _looked_up(
        _islamic, "eid_al_adha_dates"
    ),
    "ramadan|ramadhan|ramzan": _looked_up(_islamic, "ramadan_beginning_dates"),
    "islamic new year|hijri new year|muslim new year|amun jadid": _looked_up(_islamic, "hijri_new_year_dates"),
    "ashura|day of ashura": _looked_up(_islamic, "ashura_dates"),
    "mawlid|mawlid al-nabawi|milad un-nabi": _looked_up(_islamic, "mawlid_dates"),
    "laylat al-qadr|laylat al qadr|laylat al kadr|night of power|night of measures": _looked_up(
        _islamic, "laylat_al_qadr_dates"
    ),
    "isra and mi'raj|isra and miraj|the prophet's ascension|the night journey|ascension to heaven": _looked_up(
        _islamic, "isra_and_miraj_dates"
    ),
    "jumu'atul-wida|jamat ul-vida|jumatul wida": _looked_up(_islamic, "jumuatul_wida_dates"),
    "diwali|deepavali|divali|lakshmi puja": _looked_up(_hindu, "diwali_india_date"),
    "dhanteras|dhanatrayodashi": _looked_up(_hindu, "diwali_india_date", -2),
    "naraka chaturdashi|kali chaudas|choti diwali|chhoti diwali": _looked_up(_hindu, "diwali_india_date", -1),
    "bhai dooj": _looked_up(_hindu, "diwali_india_date", 2),
    "chhath|chhath puja|dala puja|surya shashthi": _looked_up(_hindu, "chhath_puja_date"),
    "dussehra|vijayadashami|dasara": _looked_up(_hindu, "dussehra_date"),
    "navaratri|navratri|durga puja": _looked_up(_hindu, "sharad_navratri_date"),
    "maha saptami": _looked_up(_hindu, "maha_ashtami_date", -1),
    "raksha bandhan|rakhi": _looked_up(_hindu, "raksha_bandhan_date"),
    "holi|dhulandi|phagwah": _looked_up(_hindu, "holi_date"),
    "holika dahan|chhoti holi|choti holi|kamudu pyre": _looked_up(_hindu, "holi_date", -1),
    "ganesh chaturthi": _looked_up(_hindu, "ganesh_chaturthi_date"),
    "janmashtami|krishna janmashtami|gokulashtami": _looked_up(_hindu, "janmashtami_date"),
    "pongal|thai pongal": _looked_up(_hindu, "pongal_date"),
    "makar sankranti|makara sankranthi|maghi": _looked_up(_hindu, "makar_sankranti_date"),
    "bogi pandigai|bhogi": _looked_up(_hindu, "pongal_date", -1),
    "maattu pongal|mattu pongal": _looked_up(_hindu, "pongal_date", 1),
    "kaanum pongal|kanni pongal": _looked_up(_hindu, "pongal_date", 2),
    "vaisakhi|baisakhi|vasakhi|vaishakhi": _looked_up(_hindu, "vaisakhi_date"),
    "onam|thiru onam|thiruvonam": _looked_up(_hindu, "onam_date"),
    "vasant panchami|basant panchami": _looked_up(_hindu, "basant_panchami_date"),
    "maha shivaratri|shivaratri": _looked_up(_hindu, "maha_shivaratri_date"),
    "ram navami": _looked_up(_hindu, "ram_navami_date"),
    "guru nanak jayanti": _looked_up(_hindu, "guru_nanak_jayanti_date"),
    "guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday": _looked_up(
        _hindu, "guru_gobind_singh_jayanti_date"
    ),
    "guru ravidass jayanti|guru ravidas jayanti|guru ravidass birthday|guru ravidas birthday": _looked_up(
        _hindu, "guru_ravidas_jayanti_date"
    ),
    "saraswati jayanti|dayananda saraswati jayanti": _looked_up(_hindu, "swami_dayanand_saraswati_jayanti_date"),
}
#: Words of every day, or names of people, too: a day only with a year, or where nothing else is said.
_WEAK = words("lent carnival ascension epiphany eid holi maghi vesak onam purim boss's rakhi valentines nye") | {
    "new year", "new years", "law day", "great fast", "great lent", "lei day", "boss day", "pi day", "loyalty day",
    "election day", "republic day", "may day", "spring festival", "women's day", "night of power",
    "the night journey", "corpus christi",
}  # fmt: skip
#: By name, in small letters and with plain quotes.
FEASTS: dict[str, Feast] = {
    name: replace(feast, weak=name in _WEAK) for names, feast in _BY_NAMES.items() for name in names.split("|")
}


def around(feast: Feast, today: date) -> tuple[date | None, date | None]:
    """Return the feast's day ahead, today included, and the last one behind."""
    days = [on for on in (feast.on(today.year + step) for step in (-1, 0, 1, 2)) if on is not None]
    return next((on for on in days if on >= today), None), next((on for on in reversed(days) if on <= today), None)
