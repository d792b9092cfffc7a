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
    ("suspension", "suspend halt", "suspension halt"),
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
    ("freeze-up", "freeze", "freeze freeze-up"),
    ("drought", "", "drought famine"),
    ("eclipse", "eclipse", "eclipse"),
    ("outbreak", "", "outbreak epidemic plague"),
    ("heatwave", "", "heatwave heat-wave"),
    ("snowfall", "snow", "snowfall blizzard snowstorm"),
    ("speech", "address speak", "speech address lecture sermon oration"),
    ("meeting", "meet", "meeting summit encounter"),
    ("ban", "ban outlaw prohibit", "ban prohibition"),
    (
        "win",
        "win beat defeat thrash rout hammer trounce overcome",
        "win victory triumph romp rout thrashing drubbing hammering trouncing walloping defeat",
    ),
    ("increase", "raise increase lift hike", "increase rise hike"),
    ("cut", "cut lower reduce slash", "cut reduction"),
    ("attack", "attack assault maul savage", "mauling assault"),
    ("recall", "recall", "recall"),
    ("spill", "spill leak", "spill leak leakage"),
    ("knighthood", "knight", "knighthood investiture"),
    ("debut", "debut", "debut"),
    ("eviction", "evict", "eviction"),
    ("cancellation", "cancel scrap axe", "cancellation"),
    ("coup", "overthrow topple depose", "coup overthrow putsch"),
    ("hijack", "hijack", "hijacking hijack"),
    ("flotation", "float list", "flotation listing"),
    ("exhumation", "exhume disinter", "exhumation"),
    ("beatification", "beatify", "beatification"),
    ("canonisation", "canonise canonize", "canonisation canonization"),
    ("pardon", "pardon", "pardon"),
    ("sentencing", "sentence jail imprison", "sentencing"),
    ("uprising", "rebel mutiny riot", "uprising rebellion mutiny riot revolt"),
    ("felling", "chop", "felling"),
    ("massacre", "massacre butcher", "massacre"),
    ("blackout", "black", "blackout outage"),
    ("rollout", "roll", "rollout roll-out"),
    ("reburial", "rebury", "reburial"),
    ("dedication", "dedicate", "dedication"),
    ("installation", "install", "installation"),
    ("lynching", "lynch", "lynching"),
    ("mobbing", "ambush", "ambush"),
    ("veto", "veto", "veto"),
    ("repeal", "repeal", "repeal"),
    ("defection", "defect", "defection"),
    ("impeachment", "impeach", "impeachment"),
    ("amputation", "amputate", "amputation"),
    ("scattering", "scatter", "scattering"),
)
# Nouns that take up an event of several classes: "married on 17 April ... after the ceremony of 21 April".
GENERIC = {
    "ceremony": frozenset(
        """wedding signing opening unveiling ordination christening coronation swearing-in graduation burial launch
        dedication installation knighthood engagement reburial beatification canonisation""".split()
    ),
    "service": frozenset("wedding burial christening ordination dedication reburial".split()),
    "nuptials": frozenset(("wedding",)),
    "deal": frozenset("takeover sale merger signing transfer".split()),
    "transaction": frozenset("takeover sale merger".split()),
    "move": frozenset("suspension ban closure increase cut appointment dismissal recall".split()),
    "decision": frozenset("suspension ban closure increase cut appointment dismissal recall cancellation".split()),
    "game": frozenset(("win",)),
    "match": frozenset(("win",)),
    "handover": frozenset("transfer sale release".split()),
}
# Of these those that are of other things too: only behind a preposition or "that" they take up what was told.
LOOSE_GENERIC = frozenset("service game match move decision".split())
# Of the classes those that come about often: only "that win", or what is the only one, is the one that was told.
OFTEN = frozenset("win increase cut attack visit recall speech meeting".split())
ONLY = frozenset(("only", "one", "sole", "lone", "single"))
# Of these what befalls persons: two of a family may each have theirs.
OF_PERSONS = frozenset(
    """burial wedding divorce murder kidnap arrest diagnosis graduation christening engagement ordination promotion
    appointment dismissal retirement resignation verdict hanging transplant swearing-in release expulsion
    death""".split()
)
# Of these what comes back after some years.
COMING_BACK = frozenset(
    """vote transfer promotion relegation suspension invasion crossing ascent rescue release introduction visit seizure
    shelling strike nomination confirmation inspection raid return publication passage adoption win increase cut ban
    sale attack recall spill speech meeting outbreak drought eclipse heatwave""".split()
)
# Of these what one tells by a plural: "the gales of 14 January".
IN_NUMBERS = frozenset(("storm", "flood", "quake"))
# Verbs of what an event does: their date is that of the event which is their subject.
DONE_BY_EVENTS = frozenset(
    """kill injure claim destroy gut wreck damage happen occur break start begin take strike hit leave shake rip "
    "tear drown
    bring cost engulf sweep devastate flatten level raze be follow end close bury maim wipe hold conclude come fall
    carry arrive""".split()
)
# Prepositions that put a clause at an event or count from it: a date behind the noun is that of the event.
AT_AN_EVENT = frozenset(
    "since after before until following on upon at with during in from despite by for through".split()
)
# Heads behind which a noun of an event is still dated itself: "completion of the purchase in July 2020".
DATED_OF = frozenset("completion day date night morning evening afternoon time hour month year eve week moment".split())
# Heads that are of the time of the event that they are of: "film of the launch, in June 1926".
RECORDS = frozenset(
    """film photograph photographs picture pictures footage newsreel recording account survivors survivor victims victim
    witness witnesses result results aftermath scene site horror noise sound shock memory story tale""".split()
)
# Between "the date of the fire" or "the evening she died" and the date.
GIVEN_AS = (
    r"(?:,| as| is| was| at|,? (?:is )?(?:given|put|recorded|entered|shown|listed) (?:as|at))"
    r"(?: (?:that|a|the)(?: [a-z]+){1,2})?(?: (?:on|in|the))? ?"
)
# Heads whose class is told by the noun before them: "that signing ceremony".
FRAMES_OF_EVENTS = frozenset(
    "ceremony service disaster tragedy operation deal agreement accident incident scene attack party night day evening "
    "morning".split()
)
# Words that open clauses which take up something told before.
TAKING_UP = frozenset("when after before since until till while once as where that who which".split())

# Nouns that stand for what an event befell: "before the structure gave way".
THINGS_TAKEN_UP = frozenset(
    """structure building vessel ship boat craft aircraft plane jet pair couple two newlyweds works site house property
    place premises company firm bank town village city valley dam span engine train coach bus car van lorry
    truck""".split()
)
# Classes of sudden events that one event can be of both.
RELATED = (frozenset(("flood", "collapse")), frozenset(("fire", "blast")), frozenset(("crash", "sinking", "blast")))
# Nouns that take up any sudden event, and the classes that are sudden.
ANY_EVENT = frozenset(
    "disaster tragedy accident incident catastrophe event calamity outrage atrocity emergency attack ordeal mishap "
    "nightmare horror drama smash prang calamity misfortune episode".split()
)
SUDDEN = frozenset(
    """fire collapse flood blast sinking crash murder quake storm robbery kidnap slide spill attack massacre hijack
    derailment mobbing""".split()
)
# Words by which an event is another one than that told before.
ANOTHER = frozenset(
    """another second third fourth again next new later earlier previous former subsequent further other different
    separate similar last latest annual every each two three several many repeat twice reopened rebuilt re-election
    planned proposed own attempted abortive failed first initial original would-be final previous past
    anniversary""".split()
)
# Verbs between a noun and its own date: "the purchase, made in 2020", "the halt, imposed on 9 March".
HELD = frozenset(
    """hold complete be take make do happen occur impose stage carry seal perform conduct celebrate solemnise solemnize
    fire strike deliver vote push wave ram steer""".split()
)
# Between a noun and a date: it is not that of the event. "His resignation, effective on Friday".
NOT_YET = frozenset("effective due expected scheduled planned until since before after by announced reported".split())
# Words of a sentence that sets an event against another one of its kind.
COMPARED = frozenset(
    "stronger weaker worse bigger larger smaller greater deadlier fiercer heavier milder linked unrelated".split()
)
DEMONSTRATIVE = frozenset({"that", "this", "the", "its", "their", "his", "her", "'s"})
