"""How English puts a number that comes back to one that was told: our own lists, verbs in their base form."""

from __future__ import annotations

POINTING = frozenset("that".split())
DEFINITE = frozenset("the that this those these".split())
# Beside these a definite number is one of several.
GRADED = frozenset("top bottom next first last lower upper middle past previous final extra same".split())
GOING_WITH = frozenset("with at having".split())
QUOTING = frozenset('“ " ‘ —'.split())
# Before a form in -ing that tells what has happened: "get over losing".
ENDURING = frozenset("get mind regret keep recall remember".split())
PUT_AS = frozenset("as at to".split())
PUTTING = frozenset("put give express record state report render reckon write enter quote round note set".split())
FIGURES = frozenset("figure share proportion rate fraction ratio".split())
EXPLAINING = frozenset(
    (
        ("it", "being"),
        ("this", "being"),
        ("that", "is"),
        ("that", "was"),
        ("this", "is"),
        ("which", "is"),
        ("which", "was"),
        ("which", "makes"),
        ("that", "makes"),
    )
)
OFF = frozenset("off discount ahead behind short".split())
ALL_THERE_IS = frozenset("all everything what".split())
# Verbs before "that" as a conjunction, beside those of reporting.
TELLING = frozenset("be mean see know ensure feel hope fear tell make agree learn hear understand guarantee".split())
MARKS = frozenset((",", "—", "–", "-", "("))
# Right before a number that says another one again.
AGAIN = frozenset("namely ie meaning equivalent equalling representing constituting".split())
