"""Words by which a passage tells of lives, feasts and events without saying so plainly: a thesaurus, as data.

What stands here only says of which class a wording is; whether two facts belong together is decided by the passage.
"""

from __future__ import annotations

# Wordings of being born, with the date behind them.
BIRTH_WORDS = ("born", "birth", "birthdate", "birthday", "birthplace")
BIRTH_PHRASES = (
    "into the world",
    "into this world",
    "light of day",
    "first breath",
    "drew breath",
    "drawing breath",
    "saw daylight",
    "seen daylight",
    "seen the light",
    "came squalling",
    "came bawling",
    "gave birth to him",
    "gave birth to her",
    "brought him into",
    "brought her into",
    "first cry",
    "saw the light",
    "first opened her eyes",
    "first opened his eyes",
    "entered the world",
    "made her entrance",
    "made his entrance",
    "made her appearance",
    "made his appearance",
)
# Verbs of which a child is the subject, where nothing else is said to have come: "a boy who arrived on 26 December
# 1979".
ARRIVING = frozenset({"arrive", "deliver", "appear", "baptise", "baptize", "christen", "foal", "calve", "whelp"})
# Of these those of a feast that is kept within the first months of a life, wherever that is.
BAPTISING = frozenset({"baptise", "baptize", "christen", "foal", "calve", "whelp"})
# Nouns that a year of birth stands before, or behind "of": "a 1951 baby", "a child of 1951".
YEAR_CHILDREN = frozenset({"baby", "child", "arrival", "vintage", "birth"})

# Others of whom a passage about somebody may tell a birth or an age.
RELATIVES = frozenset(
    """mother father brother sister son daughter child children twin twins baby babies wife husband uncle aunt cousin
    grandfather grandmother grandson granddaughter grandchild nephew niece partner widow widower parent parents stepson
    stepdaughter bride groom fiancee fiance friend colleague classmate heir successor predecessor great-grandson
    great-granddaughter half-brother half-sister mum dad infant girlfriend boyfriend spouse""".split()
)
# Words before a number that say that it is an age.
AGE_LEADS = (
    "aged",
    "age",
    "age of",
    "age as",
    "yet",
    "to be",
    "age at",
    "all of",
    "a tender",
    "a ripe",
    "a mature",
    "ages",
    "turn",
    "turns",
    "turned",
    "turning",
    "hit",
    "hits",
    "reached",
    "was",
    "is",
    "were",
    "being",
    "he's",
    "she's",
    "became",
    "been",
    "be",
    "just",
    "only",
    "barely",
    "still",
    "already",
    "a mere",
    "a spry",
    "a sprightly",
    "now",
    "then",
    "at",
)
# Words behind a number that leave it an age.
AGE_TAILS = """when and at in on by as this last next yesterday today tomorrow with that while but or years then before
until if now for for-her for-his the""".split()
# Nouns of persons in "a man of 41".
PEOPLE = """man woman boy girl lad lass youth youngster lady gentleman widow widower bachelor veteran bride
    apprentice schoolboy schoolgirl spinster slip novice child kid pensioner colt filly gelding mare stripling sprightly
    grandmother grandfather""".split()
# Words that tell of a death, and of the day of it.
DYING = frozenset(
    """die died dies dying lived death dead passed passing perished drowned killed murdered assassinated executed
    succumbed     funeral buried mourned demise deathbed slain expired""".split()
)
LIVED = "lived"  # "lived to 83"; in another clause than an age it tells no death
# Words before an age that make it inexact.
INEXACT = frozenset(
    "nearly almost about around some approximately over under roughly nearing approaching past perhaps maybe circa "
    "least most than".split()
)
WHEN = frozenset({"when", "while", "as", "until", "before", "after", "since", "by"})

# Words by which two persons are told to be some years apart.
COMPARING = frozenset("older younger senior junior elder".split())

# Openings of a sentence that only says when what was just told came to pass.
SAYING_WHEN = (
    "that was",
    "this was",
    "it was",
    "the year was",
    "the date was",
    "the day was",
    "that happened",
    "it happened",
)

# Wordings of a founding, by what may be their subject. STRICT ones begin a body whatever is said to be founded.
FOUNDING_VERBS = frozenset(
    """found establish form institute constitute incorporate charter start begin launch inaugurate create originate
    commence organise organize convene""".split()
)
OPENING_VERBS = frozenset(
    "open build erect construct complete consecrate dedicate commission premiere debut unveil publish release "
    "introduce".split()
)
FOUNDING_NOUNS = frozenset(
    """founding foundation establishment formation creation inception origins beginnings start launch incorporation
    inauguration opening birth""".split()
)
# Idioms of a beginning: a verb, and what stands behind it; "" for the verb with a particle alone.
FOUNDING_IDIOMS = (
    "set up",
    "got up",
    "goes back to",
    "go back to",
    "dates back to",
    "dates from",
    "dating from",
    "dating back to",
    "dated back to",
    "trace its … to",
    "traces its … to",
    "trace their … to",
    "traced its … to",
    "been going since",
    "been around since",
    "been running since",
    "been open since",
    "been trading since",
    "been published since",
    "been held since",
    "in business since",
    "in existence since",
    "in service since",
    "in print since",
    "existed since",
    "stood since",
    "stood there since",
    "stood here since",
    "took … vows",
    "the day it opened",
    "put up in",
    "put up by",
    "has its roots",
    "came into being",
    "came into existence",
    "came about in",
    "brought into being",
    "threw open its",
    "opened its doors",
    "opened for business",
    "opened to the public",
    "opened to traffic",
    "opened to trains",
    "opened to shipping",
    "opened to passengers",
    "opened to visitors",
    "opened to readers",
    "opened to patients",
    "opened to students",
    "opened to pupils",
    "opened to worshippers",
    "opened to walkers",
    "opened to bathers",
    "first opened",
    "cut the ribbon",
    "cutting the ribbon",
    "cut the first sod",
    "turned the first sod",
    "broke ground",
    "laid the foundation stone",
    "laid the first stone",
    "laid the cornerstone",
    "foundation stone … laid",
    "first stone … laid",
    "cornerstone … laid",
    "keel … laid",
    "laid the keel",
    "left the yard",
    "left the stocks",
    "left the slipway",
    "first issue",
    "first number",
    "first edition",
    "first match",
    "first concert",
    "first performance",
    "first service",
    "first staged",
    "first held",
    "first met",
    "first ran",
    "first run",
    "first published",
    "first performed",
    "first appeared",
    "first printed",
    "first broadcast",
    "first aired",
    "first took place",
    "first took to",
    "hung out its shingle",
    "hung out its sign",
    "put up its shutters",
    "raised its curtain",
    "took its first pupils",
    "went on air",
    "first went on",
    "got going",
    "got … going",
    "get … going",
    "set … up",
    "set … going",
    "got … together",
    "got together in",
    "thrown open",
    "first lit",
    "first light shone",
    "first rang out",
    "first rolled",
    "first sailed",
    "first raised",
    "first unfurled",
    "first switched on",
    "first trains ran",
    "first train ran",
    "first customers",
    "first patients",
    "first pupils",
    "first students",
    "first passengers",
    "maiden voyage",
    "first voyage",
    "first season",
    "first members",
    "got under way",
    "started life",
    "began life",
    "began trading",
    "started trading",
    "was born",
    "saw the light of day",
)
# Verbs of what a body does first: "pulled its first pint", "put on their first play".
FIRST_DONE = """took|took in|admitted|welcomed|enrolled|received|served|sold|pulled|poured|brewed|played|gave|
    held|staged|ran|printed|
    published|made|baked|issued|rang up|drew|struck|sounded|dispensed|fired|milled|put on|put out|brought out|
    flew|carried|
    turned out|shipped|signed|screened|showed|planted|bottled|treated|taught|sailed|launched|opened|met for|rehearsed|
    broadcast|transmitted|cast|wove|spun|threw|blew|smelted|forged|raised|landed|smoked|roasted|ground|hung|mounted"""
# Whose first it may be: "its first pint", "the first children".
WHOSE_FIRST = ("its", "their", "the", "his", "her")
# Kinds of bodies that can be called by each other's noun.
KINDS_OF_BODIES: tuple[frozenset[str], ...] = tuple(
    frozenset(kind.split())
    for kind in (
        "school college academy grammar primary seminary institute polytechnic kindergarten nursery university",
        "theatre theater playhouse cinema venue house",
        "church chapel cathedral parish abbey temple congregation",
        "paper newspaper daily weekly gazette magazine journal monthly periodical title herald times post echo courier",
        "band choir orchestra ensemble quartet symphony troupe players singers chorale",
        "festival fair show fete fête event pageant carnival gala",
        "shop store market arcade bookshop",
        "prize award trophy cup medal",
        "hotel inn pub restaurant cafe café",
        "museum gallery archive collection",
        "club society association guild union lodge organisation organization charity group",
        "team side squad club eleven outfit",
        "hospital infirmary clinic hospice",
        "railway line tramway funicular",
        "bridge span crossing viaduct structure",
        "race marathon regatta rally derby",
        "brewery brewer firm company business",
        "bakery mill factory foundry shipyard distillery works plant",
        "station lifeboat branch",
    )
)
# Heads that stand for a body that the passage is about.
GENERIC_BODIES = frozenset(
    """firm company business club school college festival society group organisation organization association charity
    institution team band choir orchestra church parish brewery shop store hotel theatre theater museum library bank
    newspaper paper magazine journal party union agency station service league race fair show event venue programme
    program scheme trust foundation university hospital factory mill bakery pub inn restaurant family enterprise outfit
    order community congregation company's institute movement publisher house works yard dynasty brand chain maker
    playhouse chapel cathedral abbey monastery convent hospice infirmary clinic colliery pit foundry shipyard distillery
vineyard winery dairy farm estate lido pool baths park garden gardens stadium pier lighthouse canal tunnel tramway
funicular arcade market cafe café bookshop bookseller tailor observatory planetarium aquarium circus quartet symphony
guild lodge branch co-operative co-op cooperative insurer brewer broadcaster daily weekly monthly periodical gazette
tournament cup derby championship contest competition pageant fete fête gala exhibition academy seminary polytechnic
nursery kindergarten synagogue mosque temple side squad eleven outfit partnership practice shelter archive prize award
bridge span
carnival regatta marathon cinema gallery zoo airline airport railway line ballet opera troupe ensemble""".split()
)
# Of these those that any other of them can be called.
ANY_BODY = frozenset(
    "firm company business outfit enterprise concern group organisation organization institution venue body "
    "institute".split()
)
# What a body has that begins with it: "the boathouse had been established in 1896".
BEGUN_WITH = frozenset("boathouse clubhouse house home doors ground premises building".split())
# What is built, and is as old as that.
BUILT = frozenset(
    """building tower castle statue monument ship ferry steamer hall dam wall barn cottage farmhouse jetty pier kiln
    windmill watermill mansion villa palace fort fountain organ bell clock vessel tug trawler lifeboat locomotive
    viaduct lock weir manor rectory vicarage schoolhouse courthouse prison jail warehouse hangar""".split()
)

# What a body brings out, and is no beginning of it.
WORKS = frozenset("album single song record book novel film movie play series".split())

# What happens once in a life, by the noun of which a feast may be.
ENDS_OF_LIFE = frozenset("death passing demise".split())
STARTS_OF_LIFE = frozenset("birth".split())
# What stands behind a number of years that are counted to the very day.
TO_THE_DAY = (
    " on to the day",
    " on, to the day",
    " later to the day",
    " later, to the day",
    " to the day later",
    " to the very day later",
    " on to the very day",
    " later to the very day",
    " almost to the day",
    " to the day",
)

# What stands behind "this" in "40 years this July since".
MONTHS = """january february march april may june july august september october november december week month year spring
summer autumn winter weekend""".split()
# What opens a clause about somebody just named.
WHO = frozenset("who whose whom".split())
# What opens a clause about a time to come.
NOT_YET = frozenset("until till before once if unless".split())
