"""What beside the name of a holiday says that another day is meant, and on which other days it is kept. Data.

The days of independence are those of the states' own laws.
"""

from __future__ import annotations

# Words right before a holiday: the date is that of a day before or after it.
OF_ANOTHER_DAY = frozenset(
    "after before since until till following preceding than from to through past between and or by".split()
)
# Of these those behind which a date between commas still is the feast's own: "from Halloween, 31 October, until".
LIMITS = frozenset("since until till from to".split())
# Between a feast and its date: "which in 2018 came on", "; it was", "(".
_FALLS = (
    r" (?:falls|fell|falling|is|was|will be|will fall|comes|came|lands|landed|arrives|arrived|occurs|occurred|being)"
    r"(?: (?:kept|celebrated|observed|marked|held))?(?:,? (?:this|next|last|that) year,?)?(?: on)? "
)
_IN_YEAR = r"(?:,? (?:(?:this|next|last|that) year|in (?P<year>[12]\d\d\d)),?)?"
THEN = (
    r"(?:,? on |, (?:on )?| \((?:on )?| [–—] |: | when,? on |,?(?: which| that)?" + _IN_YEAR + _FALLS + "|"
    r"[.;] (?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he (?:day|date|feast|holiday))(?: day| year)?" + _FALLS + r")"
    r"(?:the )?(?:\w+day,? )?(?:the )?(?:night|morning|evening|afternoon)?(?:of )?(?:the )?"
)
# Between a date and its feast.
BEFORE = r"(?:, (?:on )?| \(| [–—] |,?(?: which)? (?:is|was|being|will be) |: )"
# Before a date: it is that of the feast just named.
THAT_DAY = (
    r"(?:\b(?:that|the same|that same|this) (?:day|morning|afternoon|evening|night|lunchtime|date)|\bthe anniversary)"
    r"(?:, (?:on )?| \((?:on )?| [–—] |: )(?:the )?(?:\w+day,? )?(?:the )?$"
)
# Words before a holiday of another calendar.
OF_OTHERS = frozenset(
    "chinese lunar orthodox coptic julian ethiopian armenian tibetan persian jewish islamic bank".split()
)
# What behind a holiday says that it is kept on another day.
MOVED = ("observed", "bank holiday", "weekend", "in lieu", "substitute", "moved", "instead", "transferred")
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

# Words of places that keep such a holiday on its best known day: there any other date is a slip.
LANDS = {
    "Independence Day": frozenset(
        """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois iowa
        kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska
        nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming""".split()
    ),
}

# Feasts that fall on one of these days wherever they are kept, month and day, the best known first.
KEPT_ON: dict[str, tuple[tuple[int, int], ...]] = {
    "Republic Day": (
        (1, 1),
        (1, 11),
        (1, 26),
        (2, 23),
        (3, 23),
        (4, 12),
        (5, 28),
        (6, 1),
        (6, 2),
        (6, 9),
        (6, 12),
        (6, 25),
        (7, 1),
        (7, 14),
        (7, 23),
        (7, 25),
        (8, 1),
        (9, 1),
        (9, 24),
        (10, 5),
        (10, 24),
        (10, 25),
        (10, 29),
        (11, 11),
        (11, 15),
        (11, 28),
        (12, 1),
        (12, 11),
        (12, 12),
        (12, 13),
        (12, 18),
    ),
    "Anzac Day": ((4, 25),),
    "ANZAC Day": ((4, 25),),
    "Australia Day": ((1, 26),),
    "Canada Day": ((7, 1),),
    "Waitangi Day": ((2, 6),),
    "St George's Day": ((4, 23), (5, 6), (11, 23)),
    "St Andrew's Day": ((11, 30),),
    "St David's Day": ((3, 1),),
    "St Stephen's Day": ((12, 26), (12, 27), (8, 20)),
    "St Nicholas Day": ((12, 6), (12, 5), (12, 19)),
    "Burns Night": ((1, 25),),
    "Twelfth Night": ((1, 5), (1, 6)),
    "Candlemas": ((2, 2), (2, 15)),
    "Michaelmas": ((9, 29), (10, 10), (11, 8)),
    "All Saints' Day": ((11, 1),),
    "All Souls' Day": ((11, 2),),
    "Gandhi Jayanti": ((10, 2),),
    "Trafalgar Day": ((10, 21),),
    "Cinco de Mayo": ((5, 5),),
    "Halloween": ((10, 31),),
    "Bastille Day": ((7, 14),),
    "Guy Fawkes Night": ((11, 5),),
    "Bonfire Night": ((11, 5),),
    "Boxing Day": ((12, 26),),
    "Christmas Day": ((12, 25), (1, 6), (1, 7)),
    "Christmas Eve": ((12, 24), (1, 5), (1, 6)),
    "New Year's Day": ((1, 1), (1, 14)),
    "New Year's Eve": ((12, 31), (1, 13)),
    "Valentine's Day": ((2, 14), (6, 12)),
    "St Patrick's Day": ((3, 17),),
    "St. Patrick's Day": ((3, 17),),
    "April Fools' Day": ((4, 1),),
    "April Fool's Day": ((4, 1),),
    "Armistice Day": ((11, 11), (8, 22)),
    "Remembrance Day": ((11, 11),),
    "Veterans Day": ((11, 11), (11, 10), (11, 12)),
    "International Women's Day": ((3, 8),),
    "Juneteenth": ((6, 19),),
    "Groundhog Day": ((2, 2),),
    "Hallowe'en": ((10, 31),),
    "All Hallows' Eve": ((10, 31),),
    "All Saints Day": ((11, 1),),
    "All Souls Day": ((11, 2),),
    "Hogmanay": ((12, 31),),
    "Epiphany": ((1, 6), (1, 19)),
    "Lammas": ((8, 1),),
    "Martinmas": ((11, 11),),
    "Lady Day": ((3, 25),),
    "Midsummer's Day": ((6, 24),),
    "St Swithin's Day": ((7, 15),),
    "St Lucy's Day": ((12, 13),),
    "Walpurgis Night": ((4, 30),),
    "St. Andrew's Day": ((11, 30),),
    "St. George's Day": ((4, 23), (5, 6), (11, 23)),
    "St. David's Day": ((3, 1),),
    "St. Stephen's Day": ((12, 26), (12, 27), (8, 20)),
    "St. Nicholas Day": ((12, 6), (12, 5), (12, 19)),
    "St Valentine's Day": ((2, 14), (6, 12)),
    "St. Valentine's Day": ((2, 14), (6, 12)),
    "St Crispin's Day": ((10, 25),),
    "St Piran's Day": ((3, 5),),
    "St Brigid's Day": ((2, 1),),
    "St. Brigid's Day": ((2, 1),),
    "World AIDS Day": ((12, 1),),
    "Pearl Harbor Day": ((12, 7),),
    "Pi Day": ((3, 14),),
    "International Workers' Day": ((5, 1),),
    "Earth Day": ((4, 22),),
    "Bloomsday": ((6, 16),),
    "Oak Apple Day": ((5, 29),),
    "Bonfire night": ((11, 5),),
    "Burns night": ((1, 25),),
    "Candlemas Day": ((2, 2), (2, 15)),
    "New Year's": ((1, 1), (12, 31), (1, 14)),
    "Christmas": ((12, 25), (1, 6), (1, 7)),
}
# Kept on so many days that a date beside it may be any of them.
OF_MANY_DAYS = frozenset(("Republic Day",))
# Other days of a feast that moves.
ALSO: dict[str, tuple[tuple[int, int], ...]] = {
    "Columbus Day": ((10, 12),),
    "Memorial Day": ((5, 30), (5, 4), (6, 6)),
    "Labor Day": ((5, 1),),
}
# Regions (see `calendar_places`) whose churches keep the Easter of the east, and words of those churches.
OF_THE_EAST = frozenset("russia yugoslavia romania greece bulgaria egypt".split())
OF_EASTERN_CHURCHES = frozenset(
    "orthodox coptic copts ethiopian ethiopia eritrea lebanon syria patriarch eparchy macedonia georgia".split()
)
# Before a feast or a day that says when something was.
ON = r"\b(?:on|(?:morning|afternoon|evening|night|hours|small hours|dawn|day) of)(?: the)?(?: traditional)? $"
# Words by which the next sentence tells of the same feast: "last year was no exception: on 24 December ...".
AS_EVER = frozenset("exception different usual usually always ever year's year’s".split())
# What is held on a feast: "the Republic Day function".
HELD = frozenset(
    """function parade celebration celebrations festivities service dinner speech fair concert ceremony lunch march
    procession swim dip party picnic fireworks ball supper bonfire dance breakfast address match derby race
    stroll walk vigil rally banquet blaze massacre regatta hunt feast""".split()
)
# Feasts whose concerts, dances and parades are held on the days around them, too.
LOOSELY_KEPT = frozenset(
    """Christmas|Easter|Thanksgiving|Halloween|Hallowe'en|Pentecost|New Year's|Valentine's Day|St Valentine's Day
    St. Valentine's Day|St Patrick's Day|St. Patrick's Day|Earth Day|International Women's Day|Juneteenth|Mardi Gras
    Bonfire Night|Guy Fawkes Night|Bonfire night|Burns Night|Burns night|Cinco de Mayo|Veterans Day|Memorial Day
    Labor Day|Columbus Day|Pancake Day|World AIDS Day|Martin Luther King Day|Martin Luther King Jr. Day|May Day
    Midsummer's Day|Remembrance Day|Armistice Day""".replace("\n    ", "|").split("|")
)
# What a feast did: "Bastille Day drew thousands to the square on July 14".
DRAWING = frozenset(
    "brought drew saw filled found began opened ended dawned passed was fell packed emptied closed went came".split()
)
# Words of a sentence whose day is that of a plan, a message or another day than the feast's.
NOT_THAT_DAY = frozenset(
    """ahead before after since until till eve following preceding previous earlier later announce announced announces
    said says told decided decide agreed approved banned ban ruled rule invited invitation tickets ticket deadline due
    application applications apply postponed moved cancelled canceled rescheduled forward preparations prepare preparing
    rehearsal rehearsals rehearsed dress week weekend days observed instead lieu plan plans planned booked elected born
    died published release released sale ordered orders called warned wrote issued not unlike""".split()
)
