"""What helps to tell a person's full name from other capitalised words in English text.

Particles as in the Chicago Manual of Style, 8.5 to 8.14. The last list holds capitalised words that begin sentences,
name institutions or places, and so are no part of a person's name.
"""

from __future__ import annotations

from editlint.language.en.titles import SURE_TITLES

TITLES = tuple(sorted(word.capitalize() for word in SURE_TITLES))

PARTICLES = (
    "al",
    "bin",
    "da",
    "das",
    "de",
    "del",
    "della",
    "den",
    "der",
    "di",
    "dos",
    "du",
    "ibn",
    "la",
    "le",
    "van",
    "von",
)

NO_FIRST_NAMES = frozenset(
    """A After All Although An And As At Before Both But By Each For From He Her His How I If In It Its My No Not Of On
    One Or Our She Since So That The Their Then There These They This Those To Under We What When Where While Who Why
    With You Your North South East West New Great United
    Agency Air Army Association Avenue Bank Bureau Centre Center Church City Club College Commission Committee Company
    Congress Corp Corporation Council County Court Department Federation Foundation Fund Group Hall Hospital House Inc
    Institute International League Library Ltd Ministry Museum National Navy News Office Organisation Organization
    Park Parliament Party Press Republic River School Senate Service Society State States Street Times Union University
    World January February March April June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday""".split()
)
