"""How English counts time: durations with their direction. Written for this project."""

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
AGED = frozenset({"aged", "age", "ages"})  # before a number that is an age
ANAPHORIC = frozenset({"earlier", "later", "before", "after", "since"})
