"""How English writes dates: names of months and days, number words, units, holidays and periods.

The abbreviations are those of the AP Stylebook and the Guardian style guide together with the three-letter forms of
tables and captions. Written for this project.
"""

from __future__ import annotations

MONTH_NAMES = tuple("January February March April May June July August September October November December".split())
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTH_ABBREVIATIONS = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sept": 9,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
# Months that are other words in small letters.
MONTHS_AND_WORDS = frozenset({"august", "march", "may"})
# Months that are also verbs, first names or surnames: alone they need a preposition before them.
NAME_MONTHS = frozenset({"March", "April", "May", "June", "August"})

_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES.split())}
WEEKDAY_ABBREVIATIONS = {
    "Mon": 0,
    "Tue": 1,
    "Tues": 1,
    "Wed": 2,
    "Weds": 2,
    "Thu": 3,
    "Thur": 3,
    "Thurs": 3,
    "Fri": 4,
    "Sat": 5,
    "Sun": 6,
}

# Singular and plural of the units from the day upwards, and what one of them is.
UNITS = {
    form: unit
    for unit in ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")
    for form in (unit, f"{unit}s")
}
UNITS |= {"century": "century", "centuries": "century"}
SHORT_UNITS = {"minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour"}
# Seasons as TIMEX3 writes them.
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# The time of speaking or writing, which TIMEX3 calls PRESENT_REF.
PRESENT_WORDS = ("at present", "at the moment", "currently", "nowadays", "right now", "these days")
# How a year in words begins.
SPOKEN_YEARS = (
    *"eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
    "one thousand",
    "two thousand",
)
DEICTICS = {"today": 0, "yesterday": -1, "tomorrow": 1}
NEAR_DAYS = DEICTICS | {"tonight": 0, "last night": -1, "the day after tomorrow": 2, "the day before yesterday": -2}

_FROM_ONE = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = frozenset(_TENS.split())
NUMBER_WORDS = {word: number for number, word in enumerate(_FROM_ONE.split(), 1)}
NUMBER_WORDS |= {word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
NUMBER_WORDS |= {"dozen": 12, "hundred": 100, "thousand": 1000}
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINAL_WORDS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINAL_WORDS |= {f"{word[:-1]}ieth": number for word, number in NUMBER_WORDS.items() if word in TENS}
ORDINAL_WORDS["hundredth"] = 100
DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
# Numbers that are not said.
UNCOUNTED = frozenset({"few", "many", "several", "some"})

# Holidays with a rule: (month, day), ("easter", days after Easter Sunday) or ("nth", month, weekday, n; -1 the last).
HOLIDAYS: dict[str, tuple[int | str, ...]] = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1),
    "New Year's": (1, 1),
    "Groundhog Day": (2, 2),
    "Valentine's Day": (2, 14),
    "St Patrick's Day": (3, 17),
    "St. Patrick's Day": (3, 17),
    "April Fools' Day": (4, 1),
    "April Fool's Day": (4, 1),
    "May Day": (5, 1),
    "Juneteenth": (6, 19),
    "Independence Day": (7, 4),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "Guy Fawkes Night": (11, 5),
    "Bonfire Night": (11, 5),
    "Armistice Day": (11, 11),
    "Remembrance Day": (11, 11),
    "Veterans Day": (11, 11),
    "Earth Day": (4, 22),
    "International Women's Day": (3, 8),
    "Ash Wednesday": ("easter", -46),
    "Shrove Tuesday": ("easter", -47),
    "Mardi Gras": ("easter", -47),
    "Pancake Day": ("easter", -47),
    "Mothering Sunday": ("easter", -21),
    "Palm Sunday": ("easter", -7),
    "Maundy Thursday": ("easter", -3),
    "Good Friday": ("easter", -2),
    "Holy Saturday": ("easter", -1),
    "Easter Sunday": ("easter", 0),
    "Easter Monday": ("easter", 1),
    "Easter": ("easter", 0),
    "Ascension Day": ("easter", 39),
    "Pentecost": ("easter", 49),
    "Whit Sunday": ("easter", 49),
    "Whit Monday": ("easter", 50),
    "Trinity Sunday": ("easter", 56),
    "Remembrance Sunday": ("nth", 11, 6, 2),
    "Martin Luther King Day": ("nth", 1, 0, 3),
    "Martin Luther King Jr. Day": ("nth", 1, 0, 3),
    "Presidents Day": ("nth", 2, 0, 3),
    "Presidents' Day": ("nth", 2, 0, 3),
    "Memorial Day": ("nth", 5, 0, -1),
    "Labor Day": ("nth", 9, 0, 1),
    "Columbus Day": ("nth", 10, 0, 2),
    "Thanksgiving Day": ("nth", 11, 3, 4),
    "Thanksgiving": ("nth", 11, 3, 4),
    "Black Friday": ("thanksgiving", 1),
    "Cyber Monday": ("thanksgiving", 4),
    "Giving Tuesday": ("thanksgiving", 5),
    "Election Day": ("election",),
}
# Holidays that also stand for other things when no more is said: they need a preposition or a year.
BARE_HOLIDAYS = frozenset({"Christmas", "Easter", "Thanksgiving", "Halloween", "Pentecost", "New Year's"})

# Named stretches of history that articles use as dates, with the days that histories commonly give.
PERIODS = {
    "First World War": "1914-07-28/1918-11-11",
    "World War I": "1914-07-28/1918-11-11",
    "World War One": "1914-07-28/1918-11-11",
    "WWI": "1914-07-28/1918-11-11",
    "WW1": "1914-07-28/1918-11-11",
    "Second World War": "1939-09-01/1945-09-02",
    "World War II": "1939-09-01/1945-09-02",
    "World War Two": "1939-09-01/1945-09-02",
    "WWII": "1939-09-01/1945-09-02",
    "WW2": "1939-09-01/1945-09-02",
    "American Civil War": "1861-04-12/1865-04-09",
    "Great Depression": "1929/1939",
    "American Revolution": "1775/1783",
    "American Revolutionary War": "1775/1783",
    "French Revolution": "1789/1799",
    "Middle Ages": "0500/1500",
}
NAMED_DAYS = {"9/11": (2001, 9, 11)}
# Days that stand for their attacks: month, day -> year, where such a word follows.
ATTACK_DAYS = {(9, 11): 2001, (10, 7): 2023}
ATTACK_WORDS = frozenset({"attack", "attacks", "hijackers", "massacre", "terror", "terrorist"})

# Words beside a weekday that say that it is another day than the one told.
ANOTHER_DAY = frozenset(
    """move moved moving postponed postpone delayed delay rearranged rescheduled switch switched instead rather earlier
    later next last following previous before after until by since usually normally always every each
    not""".split()
)
# How a month is told by that of publication, also as letters do.
MONTHS_FROM_NOW = {"this": 0, "next": 1, "last": -1, "inst": 0, "prox": 1, "ult": -1}
# What says that a day is of the year beside one that is told: "A year later, on Sunday 1 March".
YEAR_BESIDE = r"\b(?:[Aa] year (?:later|earlier|on|before|after)|(?:following|previous|next|preceding) year)\b"
# Behind an ordinal that is a day of the month where no mark stands; before anything else it counts: "the 23rd day".
AFTER_DAYS = (
    "a after and as at before but by for from had has he in is it of on or she so that the they to until was we were "
    "when where which while who will with"
).split()
