"""English words by which a clause says that its figure is the earlier or the later of two."""

from __future__ import annotations

EARLIER = frozenset(
    """until earlier previously previous formerly former once originally initially initial ago before prior
    preceding used opening""".split()
)
AFTERWARDS = frozenset(
    "later now today currently latest new present nowadays remain remains left final closing".split()
)
# Verbs of a clause with "when" that tells of a beginning, or of an end.
WHENEVER = frozenset(("when", "time"))
BEGINNING = frozenset("begin start open arrive join launch found establish take come".split())
ENDING = frozenset("end finish close leave retire stand step depart die stop".split())
# Words of dates that are counted from another one, and of those that are now.
RELATIVE_BEFORE = frozenset("earlier before previous preceding prior".split())
RELATIVE_AFTER = frozenset("later after on following since".split())
PRESENT = frozenset("this now today currently current present tonight".split())
FUTURE = frozenset("will would shall".split())
# Verbs with "to" that tell how much there is, not what it became.
AMOUNTING = frozenset("run come amount number extend stretch total reach add contribute".split())
INSTEAD = frozenset(
    (
        ("as", "opposed to"),
        ("instead", "of"),
        ("rather", "than"),
        ("compared", "with"),
        ("compared", "to"),
        ("opposed", "to"),
    )
)
# Words between a preposition and its figure.
LOOSE = frozenset("a an the about around some just only nearly almost over under of its their his her our".split())
OPENING = frozenset((":", ";"))
ASIDE = frozenset(("than", "since"))
LAST = frozenset(("last", "last year", "last season", "previous", "the previous year", "last month", "last week"))
TIMED = frozenset("last previous year month week quarter earlier its".split())
GRADES = frozenset("top bottom upper lower first last highest lowest".split())
MAKING = frozenset("give make take set pick end turn".split())  # “making up two-thirds”
MEASURED = frozenset((",", "to", "from", "at", "of", "than", "against", "was", "is", "stood"))
LASTING = frozenset("take last be average stand run wait".split())
FROM_THEN = frozenset("ago later earlier before after old on late early overdue".split())
AS_MUCH_AGAIN = (["as", "much", "again"], ["as", "many", "again"])
AGAIN = "again"  # “half as much again”
BASED = frozenset("up down rise fall increase drop gain loss improvement advance".split())  # … on the 40
MOVING = frozenset("fall climb rise drop sink slide slip dive plunge tumble".split())
START = frozenset("start beginning outset".split())
CLOSE = frozenset("end close finish".split())
OF_THEM = frozenset("which whom these those".split())
SET_BESIDE = frozenset(("as opposed to", "opposed to", "instead of", "rather than", "compared with", "compared to"))
GENERIC = frozenset(
    """rolls numbers figures visits members arrivals crowds takings admissions attendances enrolments
    enrollments ranks""".split()
)
NO_GRADES = frozenset("modest latest honest west interest guest earnest forest".split())
NAMING = frozenset("page chapter section article route road flight bus room aged age number no no. unit act".split())
INCLUDING = frozenset("including among".split())
WON = frozenset("win beat lose lead pass miss carry trail sign make back follow".split())
ITSELF = "itself"
OWNING = frozenset("its their his her".split())
FALLEN = frozenset("short ill asleep apart foul silent prey victim vacant open due through overboard".split())
SUMS = frozenset("sum sums amount amounts total money cash income revenue revenues takings spending".split())
PEOPLE = frozenset("person visitor patient pupil student member passenger customer worker job spectator fan".split())
# Verbs whose object, or subject, is what is there no longer.
REMOVING = frozenset("take shut close axe scrap sack dismiss wipe strip remove destroy sell eliminate cancel".split())
LOSS = frozenset(
    """go take shut close vanish disappear axe scrap sack dismiss wipe strip remove leave die perish destroy sell
    eliminate abolish cancel""".split()
)
# Behind these another thing is told.
ENDS = frozenset((";", ")", "because", "although", "said", "says"))
# What there are more or fewer of, where the figures count it without naming it.
COUNTED = frozenset(
    "people visitors patients pupils students members voters passengers tourists customers crimes accidents deaths "
    "births "
    "workers jobs homes houses cars trains flights families children fans readers viewers players arrests cases "
    "complaints "
    "calls fires thefts burglaries sales tickets guests shoppers ships boats planes animals birds trees".split()
)
# Words behind which another clause, or the other side of a comparison, tells of itself.
BOUNDS = frozenset("when what than while whereas against versus compared".split())
FEWER = {"fewer": -1, "more": 1}
SIZES = frozenset(("percent", "point", "basis-point"))
# Verbs with the particles by which they tell a change.
_UPWARDS = dict.fromkeys(("up", "upwards", "upward", "higher"), 1)
_DOWNWARDS = dict.fromkeys(("down", "downwards", "downward", "lower"), -1)
PHRASAL: dict[str, dict[str, int]] = {
    **dict.fromkeys(
        "go come move edge creep inch drift nudge push shoot tick trend march climb head spiral".split(),
        _UPWARDS | _DOWNWARDS,
    ),
    "be": _UPWARDS | _DOWNWARDS,
    "stand": {"higher": 1, "lower": -1},
    "thin": {"out": -1},
    "fall": {"off": -1, "away": -1, "back": -1},
    "drop": {"off": -1, "away": -1, "back": -1},
    "tail": {"off": -1},
    "taper": {"off": -1},
    "dry": {"up": -1},
    "die": {"down": -1, "away": -1},
    "melt": {"away": -1},
    "scale": {"back": -1, "down": -1, "up": 1},
    "cut": {"back": -1, "down": -1},
    "pare": {"back": -1, "down": -1},
    "run": {"down": -1},
    "step": {"up": 1},
    "ramp": {"up": 1},
    "build": {"up": 1},
    "pick": {"up": 1},
    "fill": {"up": 1},
    "shoot": {"up": 1},
    "mark": {"up": 1, "down": -1},
    "bump": {"up": 1},
    "whittle": {"down": -1, "away": -1},
    "wind": {"down": -1},
    "bring": {"down": -1},
}
# Verbs with the objects by which they do.
IDIOMS: dict[str, dict[str, int]] = {
    "lose": {"ground": -1, "value": -1, "weight": -1, "height": -1},
    "give": {"ground": -1},
    "gain": {"ground": 1, "value": 1, "weight": 1, "height": 1},
    "put": {"weight": 1},
    "take": {"tumble": -1, "dive": -1, "knock": -1},
    "make": {"gains": 1, "headway": 1},
    "notch": {"gain": 1, "gains": 1},
    "post": {"gain": 1, "gains": 1, "loss": -1, "losses": -1},
}
# Verbs with a particle that tell a change only of a little or of a number: “gave up some ground”, “put on 3 per cent”.
SLIGHTLY = {"give": ("up", -1), "put": ("on", 1), "hand": ("back", -1), "claw": ("back", 1)}
SLIGHT = frozenset("little some ground bit weight value lot much half touch fraction cents points".split())
# Comparatives that stand alone, with their way and the kind of figures that they can be told of.
COMPARATIVES: dict[str, tuple[int, str]] = {
    **dict.fromkeys("dearer costlier pricier".split(), (1, "money")),
    "cheaper": (-1, "money"),
    **dict.fromkeys("taller heavier hotter warmer milder balmier deeper wider".split(), (1, "measure")),
    **dict.fromkeys("lighter colder cooler chillier icier frostier shallower narrower".split(), (-1, "measure")),
    **dict.fromkeys("busier fuller".split(), (1, "count")),
    **dict.fromkeys("quieter emptier".split(), (-1, "count")),
}
# Verbs by which something becomes what the comparative behind them says: “grew steadily colder”.
BECOMING = frozenset("grow get become turn".split())
# What says of a figure that it did not change.
UNCHANGED = frozenset("unchanged steady flat static constant same still".split())
# What a year ends with, told as a sum.
LOSSES = frozenset("loss losses deficit".split())
PROFITS = frozenset("profit profits surplus".split())
MINUS = "minus"
ONE = "one"
# Words before a comparative that make it a wish or a choice: “a cheaper way”, “to make it cheaper”.
OPTIONAL = frozenset("to for even much any could would should may might will can make be seek find want".split())
# Words behind a verb of change that compare how it went with how another did.
PACES = frozenset("faster slower quicker more less sooner further".split())
# Forms that may be a past tense or a present one.
ALIKE = frozenset("been cost put cut hit set let shut bet cast spread read quit shed hurt burst split beat".split())
FOLD = "fold"
# Comparatives that tell of the number on a list: “the shorter waiting list”.
LENGTHS = {"shorter": -1, "longer": 1, "shortened": -1, "lengthened": 1}
LISTS = frozenset("list lists queue queues roll rolls backlog register".split())
POSSESSIVE = "'s"
PERIODS = frozenset(
    "year month week quarter season spring summer autumn fall winter time morning afternoon term".split()
)
IN_YEAR = frozenset("in by since during for of until".split())
WITHOUT = frozenset("before after of excluding without less plus including net".split())  # … tax
LESS = {"less": -1, "higher": 1, "lower": -1}
# Objects that are lost, raised or cut without a figure of theirs.
IDLE_OBJECTS = frozenset(
    """life question issue concern alarm doubt awareness eyebrow hope fear voice spectre specter flag child family
    courage interest patience faith trust way sight touch control consciousness temper heart nerve mind job seat
    game match title battle war record album gift
    election case appeal bid vote money fund corner tie ribbon hair grass""".split()
)
IDLE = frozenset("lose raise cut drop gain lift hoist boost reduce lower".split())
WITH_OBJECT = frozenset(("lose", "gain"))  # “lost to Hill” is no change
# What a participle of change says the way of: “its third losing session”, “a growing number”.
UNTOLD = frozenset(
    """economy market industry sector company companies firm business country nation city town trend demand concern
    concerns threat problem body field area list season pains evidence calls fears pressure sense interest awareness
    movement up season conditions""".split()
)
SPEEDS = frozenset("fast fastest slow slowest rapidly quickly ever slowly faster slower steadily".split())
PLANTING = frozenset(("grow",))
COLLECTING = frozenset(("raise",))
# Comparatives that tell how many came: “a smaller crowd”.
WIDTHS = {"smaller": -1, "larger": 1, "bigger": 1, "thinner": -1}
CROWDS = frozenset(
    """crowd crowds audience audiences turnout gate gates attendance attendances congregation readership membership
    workforce staff herd flock fleet population electorate enrolment enrollment intake harvest catch crop
    field""".split()
)
SET_AGAINST = frozenset("since below above ahead behind".split())
COMPARED = "compared"
# What a figure is that has not come about.
EXPECTED = frozenset(
    """expected expectation expectations forecast forecasts estimated estimate estimates projected projection target
    targets aim planned budgeted predicted goal hoped""".split()
)
# What a year is from which a change is counted: "up 3 per cent since 2020", "with 2020 as its base".
BASE = frozenset("base baseline".split())
COUNTED_FROM = frozenset("since from on than with over against".split())
# What something can be a part of that it never was.
BASES = frozenset("estimate estimates average target forecast usual norm limit capacity guideline".split())
# What a fall or a drop does that is no change of a number.
HARMING = frozenset("kill hurt injure wound trap bury maim claim crush displace".split())
# Behind a measure: it is how far something is from something else.
OFF = frozenset("above below beyond short shy clear ahead behind".split())
SPLIT_BY = frozenset("to against".split())
QUOTES = ('"', "“", "”")
