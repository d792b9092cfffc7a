"""What befalls people and things that are counted, by its words: our own lists. The value is the class of a fate."""

from __future__ import annotations

_FATES = {
    "dead": """dead died killed perished drowned deceased killing drowning fatality dying death victim slain murdered
        suffocated""",
    "hurt": """injured hurt wounded injuring wounding maimed injury casualty treatment treated scalded
        concussed stretchered""",
    "hospital": "hospital hospitalised hospitalized admitted",
    "held": """arrested detained arrest detainee held seized custody nicked cuffs handcuffed apprehended rounded
        collared handcuffs kidnapped abducted hostage captured kidnapping captive""",
    "saved": "rescued saved survivor plucked winched airlifted rescue survived surviving alive",
    "missing": "missing unaccounted vanished disappeared",
    "stranded": "stranded marooned",
    "trapped": "trapped buried entombed",
    "ill": "ill sick sickly sickened poisoned infected sickness vomiting ailing patient unwell",
    "homeless": "evicted homeless displaced eviction",
    "sacked": "sacked dismissed axed redundant redundancy dismissal fired",
    "suspended": "suspended suspension",
    "jailed": "jailed imprisoned sentenced",
    "convicted": "convicted conviction guilty",
    "acquitted": "acquitted cleared acquittal",
    "charged": "charged indicted",
    "sunk": "sunk sank sinking",
    "stolen": "stolen theft",
    "burnt": "burnt burned torched gutted",
    "shortlisted": "shortlisted finalist",
    "cancelled": "cancelled canceled cancellation",
    "evacuated": "evacuated evacuee evacuation",
    "elected": "elected",
    "hired": "hired recruited",
}
FATES = {word: fate for fate, words in _FATES.items() for word in words.split()}
# The same in several words.
IN_WORDS: dict[tuple[str, ...], str] = {
    **dict.fromkeys(
        (
            ("lost", "their", "lives"),
            ("lost", "his", "life"),
            ("losing", "their", "lives"),
            ("lives", "were", "lost"),
            ("lives", "lost"),
            ("never", "came"),
            ("did", "not", "return"),
            ("never", "returned"),
            ("gave", "their", "lives"),
        ),
        "dead",
    ),
    **dict.fromkeys((("laid", "low"), ("fell", "ill"), ("struck", "down")), "ill"),
    **dict.fromkeys((("under", "arrest"), ("behind", "bars"), ("led", "away")), "held"),
    **dict.fromkeys((("laid", "off"), ("lost", "their", "jobs")), "sacked"),
    **dict.fromkeys((("pulled", "alive"), ("brought", "ashore"), ("pulled", "out")), "saved"),
    **dict.fromkeys((("lost", "their", "homes"),), "homeless"),
}
_DONE_TO = {
    "dead": "kill drown murder slay claim fatalities deaths killed",
    "hurt": "injure wound hurt maim",
    "held": "arrest detain seize nick apprehend collar kidnap abduct capture",
    "saved": "rescue save pluck winch",
    "stranded": "strand",
    "trapped": "trap bury",
    "jailed": "jail imprison",
    "ill": "poison sicken infect",
    "sacked": "sack dismiss axe fire",
    "homeless": "evict displace",
    "convicted": "convict",
    "suspended": "suspend",
    "evacuated": "evacuate",
    "hired": "hire recruit",
    "elected": "elect",
}
DONE_TO = {word: fate for fate, words in _DONE_TO.items() for word in words.split()}
DONE_IN_WORDS: dict[tuple[str, ...], str] = {
    **dict.fromkeys(
        (("bodies", "of", "the"), ("bodies", "of"), ("remains", "of"), ("deaths", "of"), ("death", "of")), "dead"
    ),
    ("laid", "low"): "ill",
    ("struck", "down"): "ill",
    ("laid", "off"): "sacked",
}
WHO = frozenset("who that whom".split())
# What may make those of a count some of them.
RESTRICTING = frozenset("from in with aboard under over of while by during on at as when since".split())
# "Held out" is no fate, and neither is "held their ground".
HELD_OTHERWISE = frozenset("out on up off their its his her a an the".split())
