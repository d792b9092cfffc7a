"""What helps to tell a person's full name from other capitalised words in English text.

Titles as the AP Stylebook lists them under "courtesy titles", "legislative titles" and "military titles"; particles
as in the Chicago Manual of Style, 8.5 to 8.14. The last list holds capitalised words that begin sentences, name
institutions or places, and so are no part of a person's name.
"""

from __future__ import annotations

TITLES = (
    "Ambassador",
    "Brig",
    "Capt",
    "Captain",
    "Chancellor",
    "Col",
    "Colonel",
    "Dame",
    "Dr",
    "Gen",
    "General",
    "Gov",
    "Judge",
    "Justice",
    "King",
    "Lady",
    "Lieutenant",
    "Lord",
    "Lt",
    "Maj",
    "Mayor",
    "Mr",
    "Mrs",
    "Ms",
    "Pope",
    "President",
    "Prince",
    "Princess",
    "Prof",
    "Professor",
    "Queen",
    "Rep",
    "Rev",
    "Secretary",
    "Sen",
    "Senator",
    "Sgt",
    "Sir",
)

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
