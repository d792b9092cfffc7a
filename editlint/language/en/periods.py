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

# A thing is of the period in which it came up, too.
APPEARING = frozenset(
    "go come appear open start begin bear emerge form debut premiere record film shoot produce manufacture launch "
    "introduce unveil dig cut sign inaugurate invent patent write release".split()
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
MONTHS_TO = r"\bthree months (?:to|ended|ending|through|until|that ended)(?: on)? $"
# "The last six months of the year", "the first three months of the calendar year".
MONTHS_OF = (
    r"\b(?P<which>first|last|final|opening|closing) (?P<count>six|three) months of "
    r"(?:the|last|this) (?:calendar )?year\b"
)
MONTHS_IN = {"six": 6, "three": 3}
