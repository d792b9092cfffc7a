"""How English says numbers beside the plain number words of `dates`: large numbers, fractions, times, what bounds one.

The classes of modifiers follow Huddleston and Pullum, The Cambridge Grammar of the English Language, 5.11; Indian
numerals after ISO 4217 usage of Indian papers. The lists are our own.
"""

from __future__ import annotations

from editlint.language.en.dates import NUMBER_WORDS, ORDINAL_WORDS
from editlint.language.en.measures import MODIFIERS

SMALL = {word: number for word, number in NUMBER_WORDS.items() if number < 100 and word != "dozen"} | {"zero": 0}
ONES = frozenset(word for word, number in SMALL.items() if number < 10)
HUNDRED, DOZEN = "hundred", {"dozen": 12}
SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
}
# Signs of scales behind digits; those of the second list only of money, or before what is counted.
SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
MONEY_SCALES = {"m": 1e6, "b": 1e9, "k": 1e3, "t": 1e12, "mm": 1e6, "cr": 1e7}
COUNTED_SCALES = {"m": 1e6, "k": 1e3}

ORDINALS = {word: float(number) for word, number in ORDINAL_WORDS.items()} | {"thousandth": 1e3, "millionth": 1e6}
ORDINAL_SUFFIXES = frozenset("st nd rd th".split())
VULGAR = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        (
            *((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 7)),
            *((1, 8), (3, 8), (5, 8), (7, 8), (1, 9), (1, 10)),
        ),
        strict=True,
    )
)
# The parts of a whole, in the singular and the plural.
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "hundredths": 100, "thousandths": 1000} | {
    form: number for word, number in ORDINAL_WORDS.items() if number > 2 for form in (word, f"{word}s")
}
# Denominators that are written with a stroke; 9/11 and 24/7 are none.
STROKE_PARTS = frozenset((2, 3, 4, 5, 6, 8, 9, 10, 16, 20, 32, 50, 64, 100))
# After “a third” or “half” such a word shows that no noun follows which it orders or describes.
AFTER_PART = frozenset(
    """a an all and are as at because before but by can could did do does during each every for from had has have he her
    his i if in into is it its last less more my nor not of off on one or our over own said say says she since so than
    that the their them then these they this those to under until was we were what when where which while who whose will
    with within would you your again above below through""".split()
)
# The half of a match or a year is a stretch of it.
BEFORE_HALF = frozenset("the first second this that other better opening closing last".split())
# A pronoun or a name, no count: “no one”, “the one”.
BEFORE_ONE = frozenset(
    """no this that the any every which each some another either neither my your his her its our their day square
    number""".split()
)
AFTER_ONE = frozenset(
    """of can could would should will may might must who whom whose that which is was were are has had have to and or
    but for in on at by with as if when than from too also ever never not has says said another more""".split()
)

FACTORS = {"twice": 2.0, "thrice": 3.0}
MULTIPLES = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
AFTER_MULTIPLE = frozenset("the its that what their his her this".split())
FOLD = {f"{word}fold": float(number) for word, number in SMALL.items() if 2 <= number <= 20} | {"hundredfold": 100.0}
TIMES = frozenset("times time".split())
AS_MUCH = frozenset("as".split())

# What bounds a number, by the words before it: about, a little less, from below ("over": and closely), from above.
BOUNDS_OF_TIME = MODIFIERS
BOUNDS = {
    "about": "close to, an estimated, in the region of, in the order of, circa, perhaps, approx, estimated",
    "nearly": "almost, nearly, just under, a little under, slightly under, just short of, a little less than, "
    "slightly less than, just below, slightly fewer than, very nearly, a shade under, a whisker under",
    "more": "above, exceeding, more than, at least, no fewer than, no less than, not less than, upwards of, "
    "upward of, in excess of, well over, far more than, a minimum of, greater than, not fewer than, well above, "
    "as few as, as little as, far over",
    "over": "barely, just over, a little over, slightly over, slightly more than, just more than, "
    "a little more than, just above, little more than, a shade over, a whisker over",
    "less": "below, less than, fewer than, at most, up to, no more than, not more than, as many as, as much as, "
    "a maximum of, well under, far fewer than, lower than, well below",
}
# “Rugen 36 of the 90” names nothing.
AFTER_OF = frozenset("the its his her their our those these them".split())
# “Adds up to 40” is a sum, and bounds nothing.
ADDING = frozenset("add adds added adding".split())
# After the number and its unit.
BOUNDS_AFTER = {
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("or", "more"): "more",
    ("or", "over"): "more",
    ("or", "above"): "more",
    ("and", "over"): "more",
    ("at", "least"): "more",
    ("or", "fewer"): "less",
    ("or", "less"): "less",
    ("or", "under"): "less",
    ("at", "most"): "less",
    ("plus",): "more",
    ("odd",): "about",
}
# “over three days” bounds a time only after such a word; else it says during which.
BEFORE_OVER = frozenset(
    """for took takes take taking lasted lasts last lasting spent spend waited wait was is were are be been being after
    to of just well served serving needs needed requires required""".split()
)

PER_WORDS = frozenset("per every".split())
EACH = frozenset("each apiece".split())
# What “a” may make a rate of, beside units.
RATE_NOUNS = frozenset(
    """head person piece share barrel bottle pint ticket seat game match visit pupil student patient unit household
    family car copy kilowatt-hour shift season term round hectare plate item vote""".split()
)

# Clock times.
NOON = {"noon": 720, "midday": 720, "midnight": 0}
HALF_DAYS = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 720, "p.m": 720, "p.m.": 720}
OCLOCK = "o'clock"
DAY_PARTS = {
    ("in", "the", "morning"): 0,
    ("in", "the", "afternoon"): 720,
    ("in", "the", "evening"): 720,
    ("at", "night"): 720,
}
BEFORE_CLOCK = frozenset("at by until till before after from about around since".split())
PAST, TO = frozenset(("past", "after")), frozenset(("to",))

# After such nouns of `tolls.NUMBERED` a number is a name; these too.
ALSO_NUMBERED = frozenset(
    """apartment apt box flat room ward wing floor bus channel engine pit pier district division junction camp dorm cell
    no nos number numbers bay berth plot figure formula route highway interstate world war psalm top""".split()
)
STREETS = frozenset(
    """street road avenue lane drive close court place square terrace gardens way boulevard crescent grove hill row mews
    st rd ave blvd ln park parade broadway""".split()
)
BEFORE_YEAR = frozenset(
    """in since until till by from of during early late mid before after between around circa the spring summer autumn
    fall winter to through""".split()
)
# Of those before a year, the ones that stand before what is counted too: “by 1500 votes”.
BEFORE_YEAR_OR_COUNT = frozenset("by to of from around after before between".split())
PERSON_PLURALS = frozenset("people men women children police deaths dead others".split())
UNSAID = frozenset("several few many couple".split())
# Round a member of a list that has a name and a number: "..., Krog 38 and ...".
ENDS_MEMBER = frozenset(", ; . and or but ) —".split()) | {""}
OPENS_MEMBER = frozenset(", ; and".split())
PERCENT_SIGNS = frozenset("% percent per pc".split())
NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday i mr mrs ms but and or so only just still then now today
    yesterday tomorrow meanwhile nearly almost about around roughly some more over under between up fewer less between
    another last first next all both including""".split()
)
PLURAL_VERBS = frozenset(
    """was is has does this thus as says his its us plus perhaps always yes less unless across towards afterwards
    besides sometimes wins loses beats ends ties""".split()
)
RANGE_OPENERS = frozenset("between aged ages".split())
MINUS = frozenset(("minus", "−", "-"))
# Behind a clock time without its half of the day; after the others of AFTER_PART a number is a price or a mark.
AFTER_TIME_NOT = frozenset("a an all each for of per less more or".split())
CLOCK_CLOSERS = frozenset("today tomorrow yesterday tonight sharp gmt bst est local".split())
CHEAPER = frozenset("more less fewer lower higher larger bigger cheaper smaller faster longer".split())
BEFORE_SHARE = frozenset("by than only least most up fully".split())
# What begins a sentence before a number and is no name.
OPENERS = frozenset(
    """police officers among after before despite following without least about only there here yet once while although
    though total plus since last next first at kills killed win wins won with within""".split()
)
OVER = "over"  # the class of BOUNDS that bounds from below, and closely
# Before “a day” such a word says how often.
RATED = frozenset("once twice thrice times time such what quite many".split())
# Joined to a number with a hyphen, it is still one: “mid-30s”, “an over-50 club”, “a-dozen”.
BEFORE_HYPHEN = frozenset("mid under over a pre post plus".split())
ZONES = frozenset("gmt utc bst".split())  # behind four digits that are a time
NUMBERED_SHORT = frozenset("no nos p pp vol ch fig para sec".split())  # with a full stop, before a number
AFTER_QUARTER_OF = frozenset("a an the all its their those".split())
# After such a word "3 per cent to 15 per cent" is by how much something changes, and to what.
CHANGES = frozenset(
    """add added adds advance advanced advances by climb climbed climbing climbs cut cuts cutting decline declined
    declines decrease decreased decreases dip dipped dips down drop dropped dropping drops edged expanded fall
    fallen falling falls fell gain gained gains grew grow growing grown grows increase increased increases
    increasing jump jumped jumps leapt lost narrowed plunged reduced reduction rise risen rises rising rose sank
    shed shrank slid slipped slumped soared surge surged surges tumbled up widened""".split()
)

# Adjectives between a number and a unit of time that say how the time felt: it is as long with them or without.
OF_FELT_TIME = frozenset(
    "unbroken long short full whole solid straight consecutive successive continuous uninterrupted glorious miserable "
    "turbulent difficult hard happy lonely stormy fruitful productive painful gruelling exhausting tense nervous quiet "
    "brief mere further extra additional more entire complete eventful controversial successful unhappy uneasy".split()
)
# Behind "a year" they make it a distance in time and no rate; the second ones at the end of their clause only.
FROM_NOW = frozenset(("ago", "earlier", "later", "previously"))
BESIDE_TIMES = frozenset(("before", "after"))
OF_SERVICES = frozenset(("from", "to"))  # behind "the 14.50": a train, a bus
# These bound no length of time: "was lower than a week earlier".
OF_LEVELS = frozenset((("lower", "than"), ("higher", "than")))
