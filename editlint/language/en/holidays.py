"""What beside the name of a holiday says that another day is meant, and on which other days it is kept. Data.

The days of independence are those of the states' own laws.
"""

from __future__ import annotations

# Words right before a holiday: the date is that of a day before or after it.
OF_ANOTHER_DAY = frozenset(
    "after before since until till following preceding than from to through past between and or by".split()
)
# Words before a holiday of another calendar.
OF_OTHERS = frozenset(
    "chinese lunar orthodox coptic julian ethiopian armenian tibetan persian jewish islamic bank".split()
)
# What behind a holiday says that it is kept on another day.
MOVED = ("observed", "bank holiday", "weekend", "in lieu", "substitute", "moved", "instead", "transferred")
# Other days of a holiday, month and day.
ALSO: dict[str, tuple[tuple[int, int], ...]] = {
    "Christmas Day": ((1, 7), (1, 6)),
    "Christmas": ((1, 7), (1, 6)),
    "Christmas Eve": ((1, 6), (1, 5)),
    "New Year's Eve": ((1, 13),),
    "New Year's Day": ((1, 14),),
    "New Year's": ((12, 31), (1, 14)),
    "Columbus Day": ((10, 12),),
    "Memorial Day": ((5, 30), (5, 4), (6, 6)),
    "Valentine's Day": ((6, 12),),
    "Armistice Day": ((8, 22),),
    "Labor Day": ((5, 1),),
    "Shrove Tuesday": (),
}
# Holidays of many countries: only a date near the best known one is a slip, unless such a country is spoken of.
DIFFERS: dict[str, dict[tuple[int, int], tuple[str, ...]]] = {
    "Independence Day": {
        (7, 1): ("Burundi", "Rwanda", "Somali"),
        (7, 3): ("Belarus",),
        (7, 5): ("Algeria", "Venezuela", "Cape Verde", "Cabo Verde"),
        (7, 6): ("Malawi", "Comoros"),
        (7, 7): ("Solomon",),
    },
}
