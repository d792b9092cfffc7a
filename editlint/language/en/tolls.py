"""How English reports count the dead, the injured and others: what is counted, and how exactly.

Verbs and nouns of casualty reports after the Reuters Handbook of Journalism, "death tolls"; the lists are our own.
"""

from __future__ import annotations

# The word after a number (or before it: "kills 12") and what it counts.
AFTER_NUMBER = {
    "killed": "dead",
    "dead": "dead",
    "died": "dead",
    "die": "dead",
    "deaths": "dead",
    "fatalities": "dead",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "injuries": "injured",
    "arrested": "arrested",
    "arrests": "arrested",
    "detained": "arrested",
    "missing": "missing",
    "rescued": "rescued",
    "evacuated": "evacuated",
    "displaced": "displaced",
    "hospitalized": "hospitalised",
    "hospitalised": "hospitalised",
}
BEFORE_NUMBER = {
    "kills": "dead",
    "killing": "dead",
    "killed": "dead",
    "kill": "dead",
    "claims": "dead",
    "injures": "injured",
    "injuring": "injured",
    "injured": "injured",
    "wounds": "injured",
    "wounding": "injured",
    "wounded": "injured",
    "hurts": "injured",
    "arrest": "arrested",
    "arrests": "arrested",
    "arrested": "arrested",
    "detain": "arrested",
    "detains": "arrested",
}
VERB_WORDS = {
    "dead": "killed",
    "injured": "injured",
    "arrested": "arrested",
    "missing": "missing",
    "rescued": "rescued",
    "evacuated": "evacuated",
    "displaced": "displaced",
    "hospitalised": "hospitalised",
}

PERSONS = frozenset(
    """people persons civilians children men women boys girls passengers soldiers troops protesters officers police
    migrants workers students residents others victims militants demonstrators suspects crew members firefighters
    journalists tourists miners homes families patients rebels fighters policemen pupils villagers worshippers
    shoppers fans employees inmates prisoners refugees dead were was are have been had has being reported confirmed
    feared and got as a of including""".split()
)

AT_LEAST = frozenset(
    (
        *("at least", "more than", "upwards of", "no fewer than", "no less than"),
        *"over surpass surpasses surpassed exceed exceeds exceeded tops passes passed past reaches reached".split(),
        *"hits beyond".split(),
    )
)
AT_MOST = frozenset(("up to", "as many as", "fewer than", "less than", "under", "at most"))
ABOUT = frozenset(
    ("about", "around", "some", "nearly", "almost", "approximately", "roughly", "an estimated", "close to")
)

# Words in the same sentence that make a count one of something else.
OTHER_COUNTS = frozenset(
    """another other others more additional further including since previous previously earlier yesterday initially
    total altogether combined each average year month week two-thirds half per initial revised later rose risen
    increased""".split()
)

# What a number before a colon measures, so that it promises no list.
UNITS = frozenset(
    """years months weeks days hours minutes seconds times percent points miles metres meters kilometers kilometres feet
    inches pounds dollars euros cents tons tonnes acres degrees thousands millions billions hundreds dozens as is was
    has its this his does""".split()
)
