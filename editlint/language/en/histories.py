"""Words that the histories of persons, bodies and events are read by: ages, birthdays, jubilees, editions. Data.

The names of jubilees are those of wedding and royal custom, of the decades of life those of the dictionaries.
"""

from __future__ import annotations

# Nouns for somebody of an age: the first and the last year of it, None for no end.
AGED_NOUNS: dict[str, tuple[int, int | None]] = {
    "teenager": (13, 19),
    "teen": (13, 19),
    "quadragenarian": (40, 49),
    "quinquagenarian": (50, 59),
    "sexagenarian": (60, 69),
    "septuagenarian": (70, 79),
    "octogenarian": (80, 89),
    "nonagenarian": (90, 99),
    "centenarian": (100, None),
    "supercentenarian": (110, None),
}
# Words for the tens of a life: "in her sixties".
TENS = {
    "teens": (13, 19),
    "twenties": (20, 29),
    "thirties": (30, 39),
    "forties": (40, 49),
    "fifties": (50, 59),
    "sixties": (60, 69),
    "seventies": (70, 79),
    "eighties": (80, 89),
    "nineties": (90, 99),
}
# Words with an age behind them: "aged 14", "at the age of 41", "at age 41".
AGE_WORDS = frozenset({"age", "aged", "ages"})
# Verbs whose object is the age that their subject comes to, and the state of being of an age.
TURNING = frozenset({"turn", "reach", "hit", "celebrate", "mark"})
BEING = frozenset({"be", "become"})
DYING = frozenset({"die", "perish", "drown", "kill", "murder", "assassinate", "execute", "hang"})
# Words that open a clause that tells when: "was 36 when she won", "by the time the war came".
WHEN = frozenset({"when", "as", "while", "time", "year"})

# Feasts that are counted by an ordinal before them, and those with their number in the word.
COUNTED_FEASTS = frozenset({"anniversary", "birthday", "jubilee"})
# Verbs whose subject keeps a feast that nobody else is said to have.
KEEPING = frozenset(
    "celebrate mark reach turn hit prepare hold keep approach near have observe give see enjoy plan throw".split()
)
# Determiners with which a subject takes up what was just told: "the visit", "her visit", "Olm's visit".
GOING_ON = frozenset({"the", "this", "that", "'s", "his", "her", "its", "their"})
NUMBERED_FEASTS = {
    "centenary": 100,
    "centennial": 100,
    "sesquicentennial": 150,
    "sesquicentenary": 150,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "tercentennial": 300,
    "tricentennial": 300,
    "tricentenary": 300,
    "quatercentenary": 400,
    "quadricentennial": 400,
    "quincentenary": 500,
    "quincentennial": 500,
    "semicentennial": 50,
    "millennium": 1000,
    "millennial": 1000,
}
# What a metal or stone before "jubilee", "anniversary" or "wedding" counts; each may have several readings.
JUBILEES: dict[str, tuple[int, ...]] = {
    "silver": (25,),
    "pearl": (30,),
    "coral": (35,),
    "ruby": (40,),
    "sapphire": (45, 65),
    "golden": (50,),
    "gold": (50,),
    "emerald": (55,),
    "diamond": (60, 75),
    "platinum": (70, 75),
    "oak": (80,),
}
# Things that come back, and are counted from the first one on: "its 25th year", "the 50th edition".
EDITIONS = frozenset({"edition", "year", "season", "staging", "running", "outing", "instalment", "installment"})
# Other nouns that may stand behind a number of years, or for one.
COUNTING = frozenset(("century", "centuries", "years", "age", "figure", "half-century", "quarter-century"))
# Words that say that there is one each year.
YEARLY = frozenset({"annual", "annually", "yearly"})
EACH = frozenset({"every", "each"})
TIMES_OF_YEAR = frozenset(
    """year spring summer autumn fall winter january february march april may june july august september october
    november december christmas easter""".split()
)

# Objects that say nothing of what is opened or closed: "opened its doors".
HOLLOW_OBJECTS = frozenset({"door", "gate", "shutter", "curtain", "book", "business"})
# Nouns for an event of any kind: they take up what the text told last.
EVENT_NOUNS = frozenset(
    """accident attack blast blaze catastrophe crash disaster event explosion fire incident flood shooting tragedy quake
    earthquake wreck""".split()
)
# Words before a noun that say that there is one alone.
ONLY = frozenset({"only", "sole", "lone", "solitary", "maiden"})
# Words that say that something comes again, so that two dates are those of two.
AGAIN = frozenset(
    "again another second third fourth fifth next new former later annual reopened twice every each other different "
    "once rival two three several many".split()
)

# Attributes that begin the history of what they are of.
BEGINNINGS = frozenset(
    """founded started incorporated inaugurated invented introduced opened premiered built completed consecrated
    unveiled launched commissioned published released first discovered enacted adopted passed signed
    in-force""".split()
)
# Words before a feast that make its number inexact.
ABOUT = frozenset({"nearly", "almost", "about", "around", "roughly", "approximately"})
# Attributes from which persons count their jubilees.
EMBARKINGS = frozenset("acceded crowned married joined ordained elected appointed".split())
# Attributes for which one has to be of an age.
TAKEN_UP = frozenset("graduated".split())
# Attributes of sudden events, which "the disaster" takes up.
SUDDEN = frozenset("collapsed burned sank crashed exploded erupted demolished".split())
# Attributes whose date an age may stand beside and is not counted to: "the chapel, built in 1956, is 60 years old".
COUNTED_FROM = frozenset(
    "born founded started incorporated opened built completed consecrated launched commissioned published first".split()
)

# Words that open clauses which take up something known: "since the act was passed".
TAKING_UP = frozenset("since after when before until till because as who which that where while whose once".split())

# Verbs of which the subject is as old as the date behind them: "dates from 1868", "goes back to 1868".
DATING = frozenset({"date", "go"})
# Attributes that no person has.
NOT_OF_PERSONS = frozenset(
    """passed enacted adopted ratified signed in-force founded started built completed published released closed
    abolished""".split()
)
# Verbs with the age at which their subject does it: "died at 83".
LIVED = DYING | frozenset("retire marry wed enlist graduate emigrate debut".split())
# Things that come back once a year at most, by their number: "the 40th Kelso Book Fair".
ONCE_A_YEAR = frozenset(
    "fair festival marathon regatta rally carnival biennale convention games derby championship parade gala".split()
)
# Things of which there may be several a year, and whose editions and years are counted.
RECURRING = ONCE_A_YEAR | frozenset(
    "show cup race congress conference tournament exhibition relay meeting match pageant".split()
)

# Words that tell of the day of writing.
TODAY = frozenset({"today", "now", "tonight", "yesterday"})

# Prepositions that put a clause at an event or count from it: a date behind is that of the event, too.
AT_AN_EVENT = frozenset("since after before until following on upon at with during".split())
# Number words from which those of an age are made.
AGES_IN_WORDS = frozenset(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety""".split()
)

# Words right before a number that is an age, and right after one.
BEFORE_AGES = frozenset(
    """was were is am be been being turn turns turned turning aged age of at now reach reached reaches became becomes
    become only just barely hit hits and or already still nearly almost about then""".split()
)
AFTER_AGES = frozenset(
    """when in and or at on by years year but this next last while as for if after before until because that who with
    tomorrow today yesterday old then now from""".split()
)

# What makes something begin anew, so that nobody can know from which beginning its years are counted.
RENEWALS = frozenset({"renewed"})

# Nouns for when or where something happened: "his date of birth".
DAYS_OF = frozenset({"date", "day", "year", "month", "time"})
# Attributes of the first of all times, even of what comes again: "the annual fair, begun in 1983".
STARTS = frozenset({"started", "first"})
# Before a clause that something else is counted from.
COUNTED_AFTER = frozenset("after before since".split())
# What says that a feast is not kept in its year.
MOVED = frozenset("belated belatedly delayed postponed rescheduled".split())
OFF_TIME = frozenset("late early overdue".split())
YEARS = ("year", "years")
LEAP_DAYS = ("29 Feb", "29th Feb", "February 29", "Feb. 29", "29th of Feb")
