"""What stands between a measure and the same in another unit."""

from __future__ import annotations

# With these the second one can be nothing else when a bracket, a mark or the end comes behind it.
JOINTS = frozenset(
    (
        *(
            "(",
            "[",
            "/",
            "=",
            ",",
            "—",
            "–",
            "or",
            "(or",
            "(=",
            ", or",
            "— or",
            "– or",
            "or about",
            "(that is",
            "(i.e.",
        ),
        *(
            "(ie",
            "that is",
            ", that is",
            ", that is,",
            "(equal to",
            "equivalent to",
            ", equivalent to",
            "(equivalent to",
        ),
        *("the equivalent of", ", the equivalent of", "(the equivalent of"),
    )
)
ALTERNATIVES = frozenset(("or", ", or", "/"))  # that may also be two measures to choose between
# Words that may stand between the second one and the mark behind it.
DIMENSIONS = frozenset("down up high tall long wide deep away thick across square each apiece".split())
OPENING = ("(", ",", "-", "–", "—")
TO_OTHERS = (
    "to the ",
    "to our ",
    "to your ",
    "to their ",
    "to his ",
    "to her ",
    "to a ",
    "to any",
    "to you ",
    "to me ",
    "in old money",
    "in new money",
    "for the metric",
)
IN_OTHER_WORDS = ("in other words", "put another way", "put differently", "in old money", "in other units")
# What the next sentence opens with, to say a measure again.
TAKING_UP = frozenset("that this it which".split())
DEFINITE = frozenset("the those these".split())
TELLING = frozenset("is was are were makes equals means".split())
# Beside degrees these tell a difference of temperatures.
DIFFERENCES = frozenset(
    """by rise rose rises fall fell falls drop dropped drops jump jumped dip dipped warming cooling warmed cooled
    increase increased up down above below warmer cooler colder hotter higher lower difference within average""".split()
)

# Between a measure and one of the other system: it is the same again, unless something stands there that adds to it.
AGAIN = frozenset("or is equal equals equivalent as know knows known call calls say says i e translates works".split())
NOT_AGAIN = frozenset(
    """and but to than from not nor while when more less up down each over under against by for in at she he they we i
    you there""".split()
)

METRIC = frozenset(
    """kilometre metre centimetre millimetre kilogram gram tonne litre millilitre hectolitre hectare degree-celsius
    square-kilometre square-metre square-centimetre cubic-metre cubic-centimetre kilometre-per-hour""".split()
)

# Over a whole passage: with these the second measure is another one.
NOT_AGAIN_PASSAGE = frozenset(
    """but than while plus more less fewer further away another other another's additional deep wide high tall
    added rise rose fell up down""".split()
)
# Who reckons in the other system, and what that is called.
READERS = frozenset(
    """metric imperial continental european europeans american americans british britons canadian canadians french
    german foreign foreigners overseas visitors readers euro abroad old money younger older scales celsius fahrenheit
    speedometer odometer gauge us gallons""".split()
)
SCALES = frozenset("metric imperial celsius fahrenheit".split())
PUTTING = frozenset("call convert translate equal tell reckon express render mean know".split())
TEMPERATURES = {"fahrenheit": "degree-fahrenheit", "celsius": "degree-celsius", "centigrade": "degree-celsius"}
