"""English words for parts of years and centuries, and for what a period makes a thing."""

from __future__ import annotations

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": -1, "last": -1, "closing": -1, "opening": 1}
PARTS = {"quarter": 4, "half": 2, "third": 3, "decade": 10}  # of a whole, and how many of them there are
OF_YEARS = frozenset(("year",))
SOME_YEAR = (("last", "year"), ("this", "year"), ("next", "year"), ("that", "year"), ("the", "year"))

# A thing is of the period in which this was done to it: "the 17th-century hall, built in 1650".
MAKING = frozenset(
    "build put erect raise construct lay found make paint write compose carve cast print publish design date create "
    "complete finish forge weave commission consecrate plant establish mint draw sculpt issue release".split()
)

# Accounts have years of their own, whose quarters lie elsewhere.
OF_ACCOUNTS = frozenset("fiscal financial tax trading school academic".split())

SURELY_MAKING = frozenset("paint write compose build carve".split())

# A thing is of the period in which it came up, too.
APPEARING = frozenset(
    "go come appear open start begin bear emerge form debut premiere record film shoot produce manufacture launch "
    "introduce unveil dig cut sign inaugurate invent patent write release act perform stage sing play".split()
)
PERIODS = frozenset("century centuries decade decades".split())
PRONOUNS = frozenset("it they which that this he she who".split())
OWN = frozenset("its their his her the this that".split())
QUARTERS = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
MODS = {"early": "START", "mid": "MID", "middle": "MID", "late": "END", "later": "END"}
MONTHS = frozenset("january february march april may june july august september october november december".split())
GROWN = frozenset("child children product veteran creature".split())  # of the time in which they grew up
BEING = frozenset("be remain become".split())
CALENDAR = ("calendar", "year")  # what the quarters of a firm may be said to follow
# "The last years of the Sixties", "the dawn of the century": which part of how many.
YEARS_OF = {
    "years": {"first": (1, 2), "early": (1, 2), "opening": (1, 2), "last": (2, 2), "closing": (2, 2), "final": (2, 2),
              "dying": (2, 2), "later": (2, 2)},
    "months": {"first": (1, 2), "early": (1, 2), "opening": (1, 2), "last": (2, 2), "closing": (2, 2), "final": (2, 2),
               "dying": (2, 2)},
    "end": {"end": (2, 2)}, "close": {"close": (2, 2)}, "tail": {"tail": (2, 2)},
    "dawn": {"dawn": (1, 4)}, "outset": {"outset": (1, 2)}, "start": {"start": (1, 2)},
    "beginning": {"beginning": (1, 2)},
}  # fmt: skip
# Before a period: it is the one in which lies what was told.
THAT = r"\b(?:that|this|the same|that same|this same|that very)(?: [a-z-]+)? $"
# Behind a period: a date on which it ended.
ENDED = (
    r",? (?:(?:which|that),? (?:[\w&’'.]+,? ){0,4})?"
    r"(?:ended|ending|ends|closed|closing|to|through|runs to|ran to)(?: on)? $"
)
# Seasons of the north, each with the months that may be counted in it.
SEASON = r"\b(?:(?:early|late|mid|high|deep)[- ]?)?(?P<season>spring|summer|autumn|winter)(?:time)?\b"
SEASONS = {"spring": (2, 6), "summer": (5, 9), "autumn": (8, 12), "winter": (11, 4)}
SOUTHERN = frozenset(
    "australia australian australians zealand africa african argentina argentine chile chilean brazil brazilian "
    "uruguay paraguay peru peruvian bolivia ecuador sydney melbourne brisbane perth adelaide auckland wellington "
    "christchurch johannesburg durban pretoria zimbabwe namibia botswana kenya antarctic antarctica southern fiji "
    "indonesia falklands tasmania queensland victoria canberra hobart dunedin southern-hemisphere".split()
)
# Parts of a house by which it is dated: "the last brick was laid in 1887".
# Words behind a season that make a term, a show or a sale of it, which has dates of its own.
NO_SEASON = frozenset(
    "term semester collection statement budget edition issue league games olympics training session sale sales break "
    "holiday holidays holidays quarter equinox solstice transfer timetable schedule school house garden palace time "
    "wheat barley catalogue series programme program show fair exhibition tour festival meeting conference "
    "season".split()
)
# Styles and reigns of which a house or a picture is called, with the years in which they are counted, loosely.
ERAS = {
    "georgian": (1710, 1840), "victorian": (1835, 1905), "edwardian": (1899, 1916), "regency": (1790, 1840),
    "tudor": (1480, 1606), "elizabethan": (1555, 1608), "jacobean": (1600, 1630), "interwar": (1917, 1941),
    "inter-war": (1917, 1941),
}  # fmt: skip
OF_STYLE = frozenset(
    "house houses terrace terraces church chapel hall villa villas mansion manor cottage cottages mill school pub inn "
    "theatre bridge station building buildings townhouse rectory vicarage facade façade square crescent pier hotel "
    "semi warehouse workhouse library asylum prison gaol farmhouse parsonage pavilion bandstand lighthouse schoolhouse "
    "almshouse almshouses folly portrait tomb staircase ballroom lodge tower barracks hospital".split()
)
# Where those words mean other things.
OF_LANDS = frozenset(
    "georgia tbilisi caucasus melbourne victoria australia saakashvili abkhazia ossetia batumi style revival mock "
    "neo-georgian mock-tudor".split()
)
# Between a date and its season: "3 August, the coldest day of a bitter winter".
DAY_OF = r", (?:the|a) [a-z -]{2,40} of (?:an?|the|that|this)(?: [a-z]+){0,2} $"
OF_HOUSES = frozenset("brick stone foundation foundations cornerstone roof keystone walls timbers tower".split())
MONTHS_TO = r"\bthree months (?:to|ended|ending|through|until|that ended)(?: on)?(?: the end of)? $"
# "The last six months of the year", "the first three months of the calendar year".
MONTHS_OF = (
    r"\b(?P<which>first|last|final|opening|closing) (?P<count>six|three) months of "
    r"(?:the|last|this) (?:calendar )?year\b"
)
MONTHS_IN = {"six": 6, "three": 3}
# Between a period and a date that explains it: a mark first, and "that is", "to be exact", "all of it" or a noun.
EXPLAINED = r" ?[,:;(–—-]"
EXPLAINED_BEFORE = (
    r"(?:,| \(| [–—-]) ?(?:(?:in other words|that is(?: to say)?|which is to say|i\.e\.|namely|or rather),? )?"
    r"(?:in |during |at )?(?:the )?(?:very )?"
)
MEANT = (
    r"\b(?:by which (?:he|she|they|it) (?:meant|means|mean)|that is(?: to say)?|which is to say"
    r"|to be (?:exact|precise))\b"
)
# Prepositions that put what was told outside of a period.
AWAY = frozenset("since until till before after by from to into past beyond towards toward".split())
# Words between a period and a date by which they are two times.
CONTRASTS = frozenset(
    """and but yet then later earlier before after since until till again now today still already previously formerly
    unlike rather instead than when while once if not nor following next preceding compared against versus from to
    who whose whom""".split()
)
CONTRASTS_OF_TIME = frozenset(
    """then later earlier before after since until till again now today still already previously formerly following
    preceding compared against versus unlike once when while born died""".split()
)
# What says that all that follows lies in a period.
ALL = frozenset("all everything both every each entire whole entirely entirety lot".split())
LOOKING_BACK = frozenset("previously earlier already since again formerly later next following".split())
# Parts of a month, by what stands before its name, with the days that may be counted in them.
MONTH_PARTS = (
    (r"early(?: in)?|(?:the )?(?:beginning|start|outset) of|the (?:first|opening) days of", (1, 15)),
    (r"mid|the middle of|midway through|halfway through", (7, 24)),
    (r"late(?: in)?|(?:the )?(?:end|close) of|the (?:last|closing|final|dying) days of", (16, 31)),
    (r"the (?:first|opening) week(?:end)? (?:of|in)", (1, 10)),
    (r"the second week(?:end)? (?:of|in)", (5, 17)),
    (r"the third week(?:end)? (?:of|in)", (12, 24)),
    (r"the fourth week(?:end)? (?:of|in)", (19, 31)),
    (r"the (?:last|final|closing) week(?:end)? (?:of|in)", (20, 31)),
    (r"the (?:first|opening) (?:half|fortnight) (?:of|in)", (1, 17)),
    (r"the (?:second|last|latter|final) (?:half|fortnight) (?:of|in)", (14, 31)),
)
# A day of a month that was named before: "on the 29th", "the 3rd and 4th of the month".
DAY_OF_MONTH = (
    r"\bthe (?P<day>\d{1,2}(?=st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd|th)?"
    r"(?= of (?:the|that) month\b|[,.;:)–—]| (?:and|or|to|when|at|in|–|—) |$)"
)
DAY_NEAR = r"\d|\bthe (?:[a-z]+-)?(?:first|second|third|[a-z]+th)\b"
NUMBERED_DAYS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
BEFORE_DAY = r"\b(?:on|night of|morning of|evening of|afternoon of|from|between|,|\(|[–—:]) $|\($"
# What stands before a month of which a part is meant.
BEFORE_MONTH = (
    r"\b(?:(?:early|late) in|(?:week|weekend|days|half|fortnight) (?:of|in)"
    r"|(?:end|close|beginning|start|outset|middle) of|through|early|late|mid)[ -]$"
)
RUNS_WITH = (
    r"\b(?:fiscal|financial|tax) year "
    r"(?:is|runs|follows|matches|mirrors|tracks|coincides|goes|starts|begins|ends)\b"
)
# Somebody is somewhere all through a season: "she passed the autumn in Olm".
SPENDING = frozenset("spend pass while idle winter summer".split())
# What has anniversaries, and is of the season in which they are kept.
KEPT_YEARLY = frozenset("wedding marriage opening launch debut premiere ceremony".split())
# A half of a decade or century that the years beside it tell.
HALF_OF = (
    r"\b(?P<which>first|second|early|opening|latter|later|closing) (?:half|part|years) of the (?:same )?"
    r"(?P<unit>decade|century)\b"
)
LENGTHS = {"decade": 10, "century": 100}
LATER_HALF = frozenset("second latter later closing".split())
OF_THAT_MONTH = (
    r"\bon the (?P<day>\d{1,2}(?=st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd|th)?"
    r"(?= of (?:that|the same) month\b)"
)
# Reigns, with their years.
REIGNS = {
    "Victoria": (1837, 1901), "Elizabeth I": (1558, 1603), "Henry VIII": (1509, 1547), "George III": (1760, 1820),
    "Edward VII": (1901, 1910), "George V": (1910, 1936), "James I": (1603, 1625), "Charles I": (1625, 1649),
    "Charles II": (1660, 1685), "Anne": (1702, 1714), "William IV": (1830, 1837), "Henry VII": (1485, 1509),
    "George I": (1714, 1727), "George II": (1727, 1760), "George IV": (1820, 1830), "George VI": (1936, 1952),
    "Louis XIV": (1643, 1715), "Louis XV": (1715, 1774), "Louis XVI": (1774, 1792), "Elizabeth II": (1952, 2022),
}  # fmt: skip
REIGN = r"\breign of (?:King |Queen )?(?P<name>[A-Z][a-z]+(?: [IVX]+)?)\b"
# What is of the season in which it comes.
OF_WEATHER = frozenset("storm gale frost flood downpour hailstorm heatwave cloudburst shower squall fog".split())
TYPES = frozenset((("winter", "storm"),))  # of weather, whenever it comes
