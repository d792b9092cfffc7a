"""How English tells what a figure was and what it is now, beside the verbs and nouns of `frames/change.yml`."""

from __future__ import annotations

# The last word before a figure that was, and the first word of such a mark that tells which way it went.
SOURCES = frozenset(("from",))
BASES = frozenset(("on", "from"))  # “up on last year's 40”: only behind a word of direction
PARTICLES = {"up": 1, "down": -1, "higher": 1, "lower": -1, "upwards": 1, "downwards": -1, "upward": 1, "downward": -1}
OFF = {"off": -1}  # “off from 79”
STEAD = frozenset(("place", "lieu"))  # “in place of”
REPLACED = frozenset((("rather", "than"), ("instead", "of"), ("in", "place", "of"), ("in", "lieu", "of")))
TARGETS = frozenset(("to",))
STEPS = frozenset(("by",))
# Particles between a verb and its object: “wiping out £4bn”, “knocked off 40”.
OBJECT_PARTICLES = frozenset(("out", "off", "away", "back"))
# Verbs whose participle sets one figure beside another, with the prepositions of the other.
COMPARED = {"compare": frozenset(("with", "to"))}
AGAINST = frozenset(("against", "versus"))

# What stands before "than" and a figure that is known: which side of it the other one lies on.
COMPARATIVES = {
    **dict.fromkeys(
        """more higher larger greater bigger longer taller heavier wider deeper hotter warmer dearer costlier pricier
        steeper richer busier fuller""".split(),
        1,
    ),
    **dict.fromkeys(
        "fewer less lower smaller shorter lighter narrower shallower colder cooler cheaper leaner thinner".split(), -1
    ),
}
SIZED = COMPARATIVES.keys() - frozenset("more fewer less better".split())
QUICKER = {"quicker": -1, "faster": -1, "sooner": -1, "slower": 1}  # of times only
THAN, AS = "than", "as"
MEASURING = frozenset("many much high large big long tall heavy wide deep great often".split())  # “as many as”
AHEAD = {("ahead", "of"): 1, ("short", "of"): -1, ("clear", "of"): 1, ("shy", "of"): -1}
# Prepositions that compare shares and sums, which lie nowhere.
COPULAS = frozenset("be stand remain run come sit stay lie".split())
SIDES = {"above": 1, "below": -1}
TIMES = frozenset(
    """times twice thrice double treble triple fold twofold threefold fourfold fivefold tenfold half third thirds
    quarter quarters""".split()
)

# Nouns of a level, with the words that say that no earlier one lies beyond it.
LEVELS = {"high": 1, "peak": 1, "low": -1}
UNBEATEN = frozenset(("record", "all-time"))
# Nouns that a figure is given to with “of”: “from a peak of 40”.
STANDS_AT = frozenset(
    """high low peak level total record rate average figure maximum minimum forecast estimate median mean base
    number tally count sum price cost fee value score""".split()
)
OF = "of"

# Where less is better or a figure is a place: a rise to a smaller one is none.
PLACES = frozenset(
    """place places position positions rank ranks ranking rankings ranked standings table league ladder chart charts
    seed seeds par leaderboard handicap odds""".split()
)
NUMBERED = frozenset(("number", "no", "no.", "nos", "nos."))
PERSONS = frozenset("he she they we i you who".split())
# A currency falls when more of it is paid for another one.
CURRENCIES = frozenset(
    """pound pounds dollar dollars euro euros yen sterling yuan renminbi rupee rupees rouble roubles ruble rubles lira
    peso pesos real rand won franc krona krone zloty forint hryvnia naira shilling shekel dirham riyal baht ringgit
    rupiah currency currencies greenback loonie bitcoin""".split()
)
# Prepositions behind “a rise of 40 per cent” that give it a base of its own.
OTHER_BASES = frozenset(("on", "since", "from", "over", "against", "than", "above", "below", "compared"))
EXPLAINED = frozenset((":", ";", "—", "–"))  # behind these stands what the clause before says
FEWER = frozenset(("more", "fewer", "less"))
MARKING = frozenset("mark represent mean be amount show signal".split())  # whose object says what two figures are
CONTRASTS = frozenset("and but while as though although whereas".split())
SINCE = frozenset(("since", "now", "today", "today."))
ARTICLES = frozenset(("a", "an", "the"))
WITH = "with"
# Words before a comparison that take it back.
DENYING = frozenset("no not never nor hardly rather other without if whether any".split())

# How a verb that tells a multiple is bounded: “nearly doubled”, “more than halved”. Which way of the multiple the
# figure lies, on the side of the change: −1 for less of a change, 1 for more, 0 for both.
BOUNDED = {
    "nearly": -1,
    "almost": -1,
    "practically": -1,
    "virtually": -1,
    "roughly": 0,
    "about": 0,
    "approximately": 0,
    "around": 0,
    "effectively": 0,
    "over": 1,
    "than": 1,
    "least": 1,
}

# Times that lie before the one that is told of.
EARLIER = frozenset(
    "last previous ago earlier before prior former preceding once originally formerly previously initially".split()
)
AGO = frozenset("ago earlier before previously".split())
HAD = "had"  # “which had held 61”: before what the rest of the sentence tells
# Subjects that take up the figure of the sentence before.
OWNED = frozenset("its their his her our my your".split())
TAKEN_UP = frozenset("it that this which figure number total rate level".split())
POINTING = frozenset("the that this".split())
# With and without these two figures are not to be compared.
TAKEN_OFF = frozenset("tax taxes vat inflation fees interest costs deductions discount discounts expenses".split())
# “from 10 to 90” is a range and no change behind these.
RANGING = frozenset("anywhere somewhere ranging range ranged ranges varying vary varied varies spread".split())
PERSON = "person"  # the singular of “people”, who may be any
# Words in the plural without -s, so that a number before them counts.
PLURALS = frozenset(
    "people men women children police staff cattle fish sheep aircraft crew feet geese mice teeth fans head".split()
)
# Behind a verb: it happened more than once.
OVER_AND_OVER = ("twice", "thrice", "times")
# Words before a figure that is the base of a change: "8 per cent over the current £80m".
OVER = frozenset("over on".split())
NOWADAYS = frozenset("the its their current present existing".split())
