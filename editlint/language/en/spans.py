"""English words by which a length of time hangs on two points of it."""

from __future__ import annotations

UNITS = frozenset(
    "minute minutes hour hours day days night nights week weeks fortnight fortnights month months year years decade "
    "decades century centuries winters summers springs autumns christmases harvests".split()
)

# Behind a length: which way it counts from another point.
LATER = frozenset("later afterwards on hence thereafter".split())
EARLIER = frozenset("earlier previously".split())
AFTER = frozenset("after following into".split())
BEFORE = frozenset(("before",))
AGO = frozenset(("ago",))
SINCE = frozenset(("since",))
TOLD_AGO = frozenset("that when".split())  # behind "30 years ago"

# Behind a length: it is no length of what the dates tell.
OF_AGE = frozenset("old older younger of-age".split())
COMPARED = frozenset("longer shorter ahead late early overdue behind away more less each apiece apart".split())
SHUT_IN = frozenset("bars wire barbed walls locked closed".split())  # "three years behind bars" compares nothing

# Before a length: it is said again and again, is one of several, or counts from now.
REPEATED = frozenset("every each per any another last past next previous coming first final within than by".split())

# Verbs of which a length is the whole: "the fair lasted five days", "she spent nine days there".
LASTING = frozenset(
    "last run take spend serve be span stretch continue cover hold conduct stay remain rule reign lead work live sit "
    "go stage play teach mean make give leave represent total mark keep head chair govern captain manage consume "
    "occupy absorb fill".split()
)

BEGINNING = frozenset(
    "begin start open launch found establish form join enter arrive move marry appoint elect take come hire sign "
    "convene break kick switch light lay sail set become commission inaugurate introduce hand roll kick break "
    "erupt strike unveil accede rise board embark depart premiere debut assume succeed crown elevate ordain "
    "recruit sign inaugurate commence activate enrol enlist log clock swear install".split()
)
ENDING = frozenset(
    "end finish close conclude leave quit retire stop fall die divorce step resign depart return complete expire "
    "abolish dissolve disband surrender reach land cease sell scrap lift adjourn disappear demolish return "
    "relinquish vacate give wrap call shut bow hand pull arrive dock moor alight disembark knock pack sack "
    "dismiss oust depose unseat defeat abdicate topple free release extinguish douse "
    "fold liquidate decommission discontinue axe cancel bid surface emerge conquer win cross check withdraw "
    "subside recede".split()
)

# Things that have a length of their own, whenever they are held or sold.
PRODUCTS = frozenset(
    "course degree contract lease warranty guarantee plan loan deal programme program cycle mission sentence "
    "term-deposit "
    "bond apprenticeship subscription ban mortgage visa licence license option agreement suspension".split()
)

# What is done on working days alone, and counted in them.
SITTING = frozenset(
    "inquest inquiry hearing hearings trial retrial tribunal court jury sitting sat session listed evidence testimony "
    "deliberated deliberating deliberations arbitration class classes school lessons working business".split()
)

# A sum of several stretches, which need not fill the time between two dates.
SUMMED = frozenset("total combined altogether cumulative aggregate all".split())

# What is undone, and by what.
REVERSALS = {
    "elect": ("lose",),
    "close": ("reopen", "open", "return", "resume"),
    "shut": ("reopen", "open", "return", "resume"),
    "leave": ("return", "come", "rejoin", "arrive", "get", "reach", "pull"),
    "walk": ("return", "come", "go"),
    "go": ("return", "come", "resurface", "reappear"),
    "set": ("return", "arrive", "reach", "come", "get", "finish"),
    "depart": ("return", "arrive", "reach", "come", "pull"),
    "sail": ("return", "arrive", "reach", "come", "dock", "land"),
    "send": ("return", "come"),
    "retire": ("return", "come"),  # a jury
    "suspend": ("reinstate", "resume", "lift", "return", "restore"),
    "stop": ("resume", "restart", "start", "return"),
    "halt": ("resume", "restart"),
    "cancel": ("resume", "restart", "restore", "reinstate"),
    "vanish": ("reappear", "find", "resurface", "return"),
    "disappear": ("reappear", "find", "resurface", "return"),
    "lose": ("regain", "recover", "retake", "reclaim", "restore", "win"),
    "cut": ("restore", "reconnect", "return"),
    "fail": ("return", "restore", "come"),
    "ban": ("lift", "reinstate"),
    "impose": ("lift", "remove", "scrap"),
    "arrest": ("release", "free"),
    "detain": ("release", "free"),
    "capture": ("release", "free", "liberate", "retake", "recapture", "escape"),
    "imprison": ("release", "free", "pardon", "escape"),
    "intern": ("release", "free", "liberate"),
    "jail": ("release", "free", "pardon"),
    "abduct": ("release", "free", "rescue", "find"),
    "seize": ("release", "free", "rescue", "retake", "recapture", "return"),
    "kidnap": ("release", "free", "rescue", "find"),
    "steal": ("recover", "return", "find"),
    "remove": ("return", "restore", "reinstate"),
    "evacuate": ("return",),
    "occupy": ("liberate", "evacuate", "vacate"),
    "lead": ("lose",),
    "strike": ("return", "resume"),
    "board": ("land", "arrive", "leave", "take"),
    "invade": ("liberate", "withdraw"),
    "besiege": ("relieve", "surrender", "fall"),
    "exile": ("return",),
    "flee": ("return",),
    "emigrate": ("return",),
    "sink": ("raise", "refloat"),
    "ground": ("refloat", "fly"),
    "admit": ("discharge", "leave"),
    "dismiss": ("reinstate", "reappoint"),
    "marry": ("divorce", "separate", "die", "part"),
    "wed": ("divorce", "separate", "part"),
    "bear": ("die",),
}
NOUNS_OF_ENDS = {
    "start": "start", "beginning": "begin", "opening": "open", "launch": "launch", "appointment": "appoint",
    "outbreak": "begin", "kick-off": "start", "arrival": "arrive", "sinking": "begin", "failure": "fail",
    "end": "end", "closure": "close", "closing": "close", "finish": "finish", "return": "return", "rescue": "end",
    "departure": "leave", "resignation": "resign", "retirement": "retire", "death": "die", "release": "release",
}  # fmt: skip

TO_THE_END = frozenset("to until till through thru".split())
THROUGH = frozenset(("through", "thru"))  # the last day is counted in
UNTIL = frozenset(("until", "till"))
COUNTING = LATER | EARLIER | AFTER | BEFORE | AGO | SINCE

WHOLE = frozenset("last take run".split())  # verbs of which a length is always the whole
OF_A_DAY = frozenset("minute hour".split())
OF_A_LIFE = frozenset("year decade century".split())
ORIGINS = frozenset("bear build buy found establish open make form".split())
LAST = frozenset("last run take drag".split())
PASSING = frozenset("pass elapse go".split())  # of time: "60 years have passed since"
GAPS = frozenset("gap total period span stretch run".split())
STRETCHES = GAPS | frozenset(
    "delay wait interval interlude lapse silence absence break pause hiatus lull drought "
    "interregnum crossing journey voyage passage trip shift stay stint spell term tenure reign career".split()
)
COMPARING = frozenset(("than", "like", "unlike", "as"))
TAKING_UP = frozenset("that those these this the".split())

# How far from so many decades or centuries a length may be that is told by them, in years; and by one of them.
ROOM = {"decade": 4, "century": 49}
ROOM_OF_PARTS = {"century": 3}  # "a quarter of a century"
ROOM_OF_ONE = {"decade": 2, "century": 24}
# So few weeks or months are counted in days, and are so many days more or less: "a week" may be four days or ten.
# By more than so many weeks or months off they need not be counted in days.
FEW, ROOM_IN_DAYS, PLAINLY_OFF = {"week": 6, "month": 11}, {"week": 3, "month": 28}, 2.1

# How many days a unit has, about; and by what factor a length that is told for another may be off.
DAYS = {
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.4, "year": 365.25,
    "decade": 3652.5, "century": 36525,
}  # fmt: skip
TIMES_OFF = 8
IN_A_ROW = frozenset((("in", "a", "row"), ("in", "succession"), ("on", "end"), ("on", "the", "trot")))

INDEFINITE = frozenset("a an any another some no each every 's".split())  # before a length of nothing told of
CLOSING = frozenset("after".split())  # before a length that is over by then
# What a length does that sums up what was told: "That makes six hours of dancing".
MAKING_UP = frozenset("make mean total amount equal leave span".split())
# What is done from the one point to the other: "covered the route in two hours", "spent three years in captivity".
ACCOMPLISHING = frozenset(
    "cover do make complete run finish cross travel climb swim row sail cycle walk fly drive".split()
)
LATE = frozenset("evening night afternoon".split())  # behind a weekday: its hours are those after noon
HAD = frozenset(("had", "having", "’d", "'d"))
YEARS = frozenset("winters summers springs autumns christmases harvests".split())  # counted for years
# Verbs of a length that lies between two things: "ten years separated them", "was to pass before", "preceded it by".
SETTING_APART = frozenset(
    "pass elapse lie separate divide part intervene precede predate antedate follow postdate outlive survive "
    "outlast".split()
)
APART = frozenset(("apart",))
# Behind a length: it is exact, and what it counts from stands behind that: "nine weeks to the day after".
TO_THE_DAY = frozenset("day hour minute week month year letter dot".split())
TO_THE = ("to", "the")
# How far off a length may be to be taken for a slip of the time that the dates tell: by a third, or by tens.
SAME_YEAR = 60  # days by which a day may be told before an earlier one and be of the same year
SLIP, TENS = 1.75, 10
TAKEN_UP = frozenset("her him it them that this".split())
MINUTES = frozenset(("minute", "minutes"))
# The minutes of a game: "in the 23rd minute", "in the 23rd", "on 83".
OF_PLAY = (
    r"\b(?P<nth>\d{1,3})(?:st|nd|rd|th)[- ]minute\b"
    r"|\b(?:in|by|until) the (?P<bare>\d{1,3})(?:st|nd|rd|th)(?= minute|[,.;]| and\b| when\b| but\b|$)"
    r"|\bon (?P<on>\d{1,3})(?= minutes?\b|[,.;]| and\b| when\b|$)"
)
