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

# What a list may hold. With “the” before its number in a heading, another noun makes a name: “The five whys”.
LISTED = frozenset(
    """advantages answers areas arguments aspects benefits causes challenges changes choices conditions criteria dangers
    demands differences effects elements examples exceptions facts factors features findings functions goals grounds
    groups guidelines habits hints ideas issues items lessons levels measures methods mistakes myths objections
    objectives obstacles options parts phases pillars pitfalls points possibilities principles priorities problems
    proposals questions reasons recommendations requirements results risks rules scenarios secrets sections signs
    sources stages steps strategies suggestions symptoms takeaways tasks techniques things tips topics traits trends
    types values variants ways winners""".split()
)

# After such a word a number is a name: “version 19”, “Round Two”, “page 4”.
NUMBERED = frozenset(
    """act article book bracket build category chapter class clause column day draft edition episode exhibit figure file
    form game gate grade group heat highway item key language level line lot mark model no number note option page panel
    paragraph part period phase platform point question release round route rule scene season section series session
    sheet size slide stage step table tier title track type unit verse version volume week year zone""".split()
)

# What may stand between the things announced and the colon; a verb there makes another statement of the sentence.
AFTER_LISTED = frozenset(
    """about above against among are as at before behind below between by during for from here how i in into of on our
    that they this to under upon was we were what when where which who whom whose why with within you your""".split()
)
