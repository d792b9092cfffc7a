"""Events by class: the verbs, nouns and idioms that tell one thing, and the words that make another of it. Data."""

from __future__ import annotations

# Classes of events: the verbs and the nouns that tell one thing.
EVENT_CLASSES: tuple[tuple[str, str, str], ...] = (
    ("fire", "burn gut blaze torch raze ignite", "fire blaze inferno conflagration arson"),
    (
        "collapse",
        "collapse fall crumble topple cave subside buckle burst crash break breach",
        "collapse fall subsidence burst break breach",
    ),
    ("flood", "flood inundate submerge swamp sweep", "flood flooding deluge inundation burst"),
    ("blast", "explode detonate erupt blow", "explosion blast bombing detonation bomb eruption"),
    ("sinking", "sink founder capsize scuttle", "sinking shipwreck wreck capsize foundering loss"),
    ("crash", "crash collide derail smash plough plow overrun", "crash collision derailment smash pile-up overrun"),
    ("signing", "sign ink initial", "signing signature"),
    ("takeover", "acquire buy purchase", "takeover acquisition purchase buyout buy-out"),
    ("merger", "merge amalgamate", "merger amalgamation"),
    ("sale", "sell auction", "sale auction disposal"),
    ("wedding", "marry wed", "wedding marriage nuptials"),
    ("divorce", "divorce", "divorce"),
    ("resignation", "resign quit leave", "resignation departure"),
    ("arrest", "arrest detain nick apprehend", "arrest detention capture"),
    ("swearing-in", "swear", "swearing-in inauguration"),
    ("verdict", "convict acquit", "verdict conviction acquittal"),
    ("robbery", "rob burgle steal raid", "robbery burglary theft heist raid break-in hold-up"),
    ("murder", "murder kill assassinate slay shoot stab", "murder killing assassination slaying shooting stabbing"),
    ("kidnap", "kidnap abduct", "kidnapping kidnap abduction"),
    ("strike", "strike", "strike walkout stoppage"),
    ("closure", "close shut shutter", "closure closing shutdown"),
    ("demolition", "demolish bulldoze dynamite level", "demolition"),
    ("evacuation", "evacuate", "evacuation"),
    ("landing", "land", "landing touchdown"),
    ("launch", "launch", "launch launching lift-off liftoff"),
    ("opening", "open inaugurate", "opening inauguration"),
    ("unveiling", "unveil", "unveiling"),
    ("coronation", "crown enthrone", "coronation enthronement"),
    ("quake", "quake", "earthquake quake tremor"),
    ("storm", "lash batter", "storm hurricane cyclone gale tempest"),
    ("appointment", "appoint hire name", "appointment hiring"),
    ("vote", "vote elect", "vote election by-election referendum poll ballot plebiscite"),
    ("transfer", "transfer switch move", "transfer switch move relocation"),
    ("dismissal", "sack dismiss oust", "sacking dismissal ousting firing"),
    ("diagnosis", "diagnose", "diagnosis"),
    ("graduation", "graduate", "graduation"),
    ("promotion", "promote", "promotion"),
    ("invasion", "invade", "invasion"),
    ("surrender", "surrender capitulate", "surrender capitulation"),
    ("liberation", "liberate", "liberation"),
    ("shelling", "shell bombard", "shelling bombardment"),
    ("release", "release free", "release"),
    ("seizure", "seize confiscate", "seizure confiscation"),
    ("rescue", "rescue", "rescue"),
    ("ascent", "climb scale", "ascent climb"),
    ("crossing", "cross", "crossing"),
    ("suspension", "suspend", "suspension"),
    ("expulsion", "expel", "expulsion"),
    ("abdication", "abdicate", "abdication"),
    ("visit", "visit", "visit"),
    ("introduction", "introduce", "introduction"),
    ("ordination", "ordain consecrate", "ordination consecration"),
    ("christening", "christen baptise baptize", "christening baptism"),
    ("engagement", "betroth", "engagement betrothal"),
    ("relegation", "relegate", "relegation"),
    ("nationalisation", "nationalise nationalize", "nationalisation nationalization"),
    ("privatisation", "privatise privatize", "privatisation privatization"),
    ("premiere", "premiere", "premiere"),
    ("bankruptcy", "bankrupt", "bankruptcy insolvency liquidation administration"),
    ("escape", "escape flee abscond", "escape breakout getaway"),
    ("discovery", "discover unearth find", "discovery find unearthing"),
    ("burial", "bury inter", "funeral burial interment"),
    ("retirement", "retire", "retirement"),
    ("independence", "secede", "independence"),
    ("transplant", "transplant", "transplant operation surgery"),
    ("battle", "fight", "battle clash"),
    ("death", "die perish", "death passing demise"),
    ("ratification", "ratify", "ratification"),
    ("abolition", "abolish", "abolition"),
    ("dissolution", "dissolve", "dissolution"),
    ("annexation", "annex", "annexation"),
    ("adoption", "adopt", "adoption"),
    ("enactment", "enact", "enactment"),
    ("passage", "pass", "passage"),
    ("theft", "steal", "theft"),
    ("slide", "slide", "slide landslide avalanche"),
    ("confirmation", "confirm", "confirmation"),
    ("nomination", "nominate", "nomination"),
    ("assassination", "assassinate", "assassination"),
    ("deportation", "deport", "deportation"),
    ("extradition", "extradite", "extradition"),
    ("inspection", "inspect", "inspection"),
    ("publication", "publish", "publication"),
    ("destruction", "destroy wreck", "destruction"),
    ("raid", "raid storm", "raid storming"),
    ("return", "return", "return homecoming"),
    ("wounding", "wound injure", "wounding injury"),
    ("hanging", "hang execute behead", "hanging execution"),
)
# Of these what befalls persons: two of a family may each have theirs.
OF_PERSONS = frozenset(
    """burial wedding divorce murder kidnap arrest diagnosis graduation christening engagement ordination promotion
    appointment dismissal retirement resignation verdict hanging transplant swearing-in release expulsion
    death""".split()
)
# Of these what comes back after some years.
COMING_BACK = frozenset(
    """vote transfer promotion relegation suspension invasion crossing ascent rescue release introduction visit seizure
    shelling strike nomination confirmation inspection raid return publication passage adoption""".split()
)
# Of these what one tells by a plural: "the gales of 14 January".
IN_NUMBERS = frozenset(("storm", "flood", "quake"))
# Idioms that tell an event of a class.
EVENT_IDIOMS = {
    "put their names to": "signing",
    "put his name to": "signing",
    "put her name to": "signing",
    "put pen to paper": "signing",
    "tied the knot": "wedding",
    "walked down the aisle": "wedding",
    "exchanged vows": "wedding",
    "stepped down": "resignation",
    "stood down": "resignation",
    "handed in his notice": "resignation",
    "handed in her notice": "resignation",
    "gave way": "collapse",
    "came down": "collapse",
    "caved in": "collapse",
    "went up in flames": "fire",
    "went up in smoke": "fire",
    "flames gutted": "fire",
    "caught fire": "fire",
    "burned down": "fire",
    "burnt down": "fire",
    "set light to": "fire",
    "setting light to": "fire",
    "set fire to": "fire",
    "set alight": "fire",
    "slid off": "crash",
    "overran": "crash",
    "into custody": "arrest",
    "went to the polls": "vote",
    "go to the polls": "vote",
    "took up the": "appointment",
    "took up her": "appointment",
    "took up his": "appointment",
    "took the helm": "appointment",
    "took the reins": "appointment",
    "took office": "appointment",
    "picked up on": "discovery",
    "came across": "discovery",
    "stumbled on": "discovery",
    "swept away": "flood",
    "reduced … to ashes": "fire",
    "to the ground": "fire",
    "ripped through": "fire",
    "tore through": "fire",
    "broke its banks": "flood",
    "broke into": "robbery",
    "cleared out": "robbery",
    "held up": "robbery",
    "helped themselves to": "robbery",
    "found … guilty": "verdict",
    "put … behind bars": "verdict",
    "went over the wall": "escape",
    "gave … the slip": "escape",
    "turned over": "sinking",
    "said i do": "wedding",
    "said 'i do'": "wedding",
    "said ‘i do’": "wedding",
    "said “i do”": "wedding",
    "became man and wife": "wedding",
    "became husband and wife": "wedding",
    "walked … down the aisle": "wedding",
    "got hitched": "wedding",
    "put up the shutters": "closure",
    "came off the rails": "crash",
    "left the rails": "crash",
    "left the track": "crash",
    "ploughed into": "crash",
    "hit the buffers": "crash",
    "ran aground": "sinking",
    "razed": "demolition",
    "reduced … to rubble": "demolition",
    "blown up": "blast",
    "led away in handcuffs": "arrest",
    "put … under arrest": "arrest",
    "threw in the towel": "resignation",
    "cleared his desk": "resignation",
    "cleared her desk": "resignation",
    "fell on his sword": "resignation",
    "lowered into the ground": "burial",
    "put out to sea": "launch",
    "down the slipway": "launch",
    "rose in the air": "launch",
    "pulled the cord": "unveiling",
    "burst its banks": "flood",
    "went down": "sinking",
    "went to the bottom": "sinking",
    "downed tools": "strike",
    "walked out": "strike",
    "shut its doors": "closure",
    "closed its doors": "closure",
    "blew up": "blast",
    "went off": "blast",
    "laid to rest": "burial",
    "took over": "takeover",
    "taken over": "takeover",
    "snapped up": "takeover",
    "cut the ribbon": "opening",
    "opened its doors": "opening",
    "found guilty": "verdict",
    "pulled down": "demolition",
    "torn down": "demolition",
    "knocked down": "demolition",
    "made off with": "robbery",
    "broke out of": "escape",
}
# Verbs of what an event does: their date is that of the event which is their subject.
DONE_BY_EVENTS = frozenset(
    """kill injure claim destroy gut wreck damage happen occur break start begin take strike hit leave shake rip "
    "tear drown
    bring cost engulf sweep devastate flatten level raze be follow end close bury maim wipe hold conclude""".split()
)
# Prepositions that put a clause at an event or count from it: a date behind the noun is that of the event.
AT_AN_EVENT = frozenset("since after before until following on upon at with during in from despite by".split())
# Heads behind which a noun of an event is still dated itself: "completion of the purchase in July 2020".
DATED_OF = frozenset("completion day date night morning evening time hour month year eve week".split())
# Heads whose class is told by the noun before them: "that signing ceremony".
FRAMES_OF_EVENTS = frozenset(
    "ceremony service disaster tragedy operation deal agreement accident incident scene attack party night day evening "
    "morning".split()
)
# Words that open clauses which take up something told before.
TAKING_UP = frozenset("when after before since until till while once as where that who which".split())

# Classes of sudden events that one event can be of both.
RELATED = (frozenset(("flood", "collapse")), frozenset(("fire", "blast")), frozenset(("crash", "sinking", "blast")))
# Nouns that take up any sudden event, and the classes that are sudden.
ANY_EVENT = frozenset(
    "disaster tragedy accident incident catastrophe event calamity outrage atrocity emergency attack ordeal".split()
)
SUDDEN = frozenset("fire collapse flood blast sinking crash murder quake storm robbery kidnap".split())
# Words by which an event is another one than that told before.
ANOTHER = frozenset(
    """another second third fourth again next new later earlier previous former subsequent further other different
    separate similar last latest annual every each two three several many repeat twice reopened rebuilt re-election
    planned proposed own attempted abortive failed first initial original would-be final previous past
    anniversary""".split()
)
DEMONSTRATIVE = frozenset({"that", "this", "the", "its", "their", "his", "her", "'s"})
