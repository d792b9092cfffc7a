"""How English counts time: durations with their direction, ages, anniversaries and jubilees.

The names of anniversaries are the Latin ones of the dictionaries; the jubilees those of wedding and royal custom.
Written for this project.
"""

from __future__ import annotations

# What bounds a number: "about" both ways, "more" from below, "less" from above. Two-word forms first.
MODIFIER_PAIRS = {
    ("more", "than"): "more",
    ("at", "least"): "more",
    ("less", "than"): "less",
    ("fewer", "than"): "less",
    ("at", "most"): "less",
    ("up", "to"): "less",
    ("as", "many"): "less",
    ("no", "more"): "less",
    ("close", "to"): "about",
    ("just", "over"): "more",
    ("just", "under"): "less",
    ("well", "over"): "more",
}
MODIFIERS = {
    "about": "about",
    "almost": "about",
    "approximately": "about",
    "around": "about",
    "barely": "about",
    "nearly": "about",
    "roughly": "about",
    "some": "about",
    "over": "more",
    "under": "less",
}
PREPOSITIONS = {
    "for": "for",
    "in": "in",
    "within": "within",
    "inside": "within",
    "during": "over",
    "over": "over",
    "after": "after",
    "throughout": "over",
    "every": "every",
}
# What may stand between a number and its unit, as one word.
WHOLE = (["consecutive"], ["straight"], ["successive"], ["full"], ["whole"])
WINDOWS = {
    "past": "past",
    "last": "past",
    "previous": "past",
    "preceding": "past",
    "prior": "past",
    "next": "next",
    "coming": "next",
    "following": "next",
}
DIRECTIONS = ("ago", "earlier", "later", "before", "after", "since", "hence", "previously", "from now", "on(?=[,.])")
# Directions that say the same.
SAME_DIRECTION = {"from": "hence", "previously": "earlier", "on": "later"}
# Counted from a point that the text has named.
ANAPHORIC = frozenset({"earlier", "later", "before", "after", "since"})

TURNS = frozenset({"turn", "turned", "turning", "turns"})
AGED = frozenset({"aged", "age", "ages"})
# Between the parts of a family name.
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "van", "von"}
)

ANNIVERSARIES = {
    "anniversary": None,
    "anniversaries": None,
    "birthday": None,
    "birthdays": None,
    "bicentenary": 200,
    "bicentennial": 200,
    "centenary": 100,
    "centennial": 100,
    "jubilee": None,
    "quincentenary": 500,
    "sesquicentennial": 150,
    "tercentenary": 300,
    "tricentennial": 300,
}
JUBILEES = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "sapphire": 65, "platinum": 70}
