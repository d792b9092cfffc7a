"""What a fact sheet calls the attributes of statements, and how it says that something is not told as a fact.

An attribute that is not here is called by its name with spaces for hyphens, so that a frame needs no line here.
"""

from __future__ import annotations

ATTRIBUTES = {
    "age-at-death": "age at death",
    "years-begun": "anniversary",
    "years-since": "anniversary",
    "changed-from": "from",
    "changed-to": "to",
    "changed-by": "by",
    "risen-by": "up by",
    "risen-share": "up by",
    "risen-part": "up by",
    "fallen-by": "down by",
    "fallen-share": "down by",
    "fallen-part": "down by",
    "direction": "change",
    "ratio": "factor",
    "number": "how many",
    "measured": "measure",
    "converted": "the same as",
    "named": "one of them",
    **dict.fromkeys(("count-again", "count-before", "count-said", "counted-before"), "count"),
    **dict.fromkeys(("share-before", "shares-before", "last-share"), "share"),
    **dict.fromkeys(("score-before", "final-score-after"), "score"),
    **dict.fromkeys(("drawn-score", "drawn-score-against"), "drawn score"),
    **dict.fromkeys(("ranked-before", "ranked-behind", "ranked-before-rising", "ranked-behind-rising"), "in its rank"),
    **{f"lasts-{unit}": "lasts" for unit in ("years", "months", "weeks", "days", "hours")},
    **{f"spent-{unit}": "time spent" for unit in ("years", "months", "weeks", "days", "hours")},
}

# What relations need beside an attribute that says more of the same words: "founded" tells that it began.
LESS_TELLING = frozenset(
    """happened began ended more-votes fewer-votes ranked-before ranked-behind ranked-before-rising ranked-behind-rising
    count-before counted-before share-before shares-before score-before""".split()
)

# What happens once, as an editor says it, and the attribute under which articles are held to it. Events happen.
ONCE = {
    "born": "life-began",
    "died": "life-ended",
    "founded": "founded",
    "abolished": "abolished",
    "demolished": "demolished",
    "invented": "invented",
    "happened": "happened",
}

# How a statement stands, by the words of `Attribution.standing`.
STANDINGS = {
    "denied": "denied",
    "withheld": "not confirmed",
    "possible": "possible",
    "planned": "planned",
    "asked": "asked",
    "supposed": "supposed",
    "unasserted": "not asserted",
}
QUOTED = "quoted"  # in quotation marks, and nobody is given as the speaker
SINCE, UNTIL = "from", "until"  # a time of which one end is open
