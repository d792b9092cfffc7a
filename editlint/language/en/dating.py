"""Words that tie a date to what it dates: how English says that something or somebody began, ended, or turned an age.

The classes follow the event classes of TimeML 1.2.1 (aspectual and occurrence verbs); the members are those that news
style guides use in their entries on dates, ages and anniversaries. Written for this project.
"""

from __future__ import annotations

from editlint.language.en.function_words import SAFE_TO_DROP
from editlint.language.en.names import OPENERS as SENTENCE_OPENERS
from editlint.language.en.titles import PARTS_OF_TITLES, SURE_TITLES

# Past forms that say that a body, a work or a law came into being.
ORIGIN_VERBS = frozenset(
    "built constructed completed created enacted established formed founded inaugurated incorporated invented launched "
    "opened passed published ratified released signed started".split()
)
# Heads of the names of events ("Battle of ..."), and the verbs that found a body once and for all.
EVENT_HEADS = ("Battle", "Battles", "Siege", "Massacre", "Relief", "Sack")
FOUNDING_VERBS = ("founded", "established", "formed", "incorporated")

# Last words of names that are no person's, in lower case.
BODY_NOUNS = frozenset(
    """academy agency alliance army association authority bank board brigade bureau club college commission committee
    company confederation conference congress corporation council court department empire federation foundation front
    government institute international league letters library magazine ministry movement museum nights opposition
    orchestra organisation organization papers parliament party press rebellion regime republic revolution revolutions
    rising riots school senate society soviet strike strikes studies theatre theater times tribune union uprising
    university war wars works""".split()
)

# Nouns and verbs of one event, by the name of the event: "its founding" and "was founded in" speak of one thing.
EVENT_WORDS = {
    word: name
    for name, words in {
        "FOUND": (
            "aired began begun build built created creation debut debuted established establishment formation "
            "formed forming foundation founded founding inaugurated inauguration inception incorporated "
            "introduced introduction invented invention launch launched launching liftoff open opened opening "
            "opens premiere premiered start started"
        ),
        "PUBLISH": "edition publication published publishing release released",
        "APPEAR": "appeared",
        "ATTACK": "attack attacked attacks",
        "BAN": "ban banned",
        "BOMB": "bombed bombing bombings",
        "CONSECRATE": "consecrated consecration dedicated dedication",
        "CRASH": "crash crashed",
        "CROWN": "coronation crowned",
        "DISCOVER": "discovered discovery",
        "ERUPT": "erupted eruption",
        "INVADE": "invaded invasion",
        "MARRY": "marriage married wed wedding",
        "MERGE": "merged merger",
        "SHOOT": "shooting shot",
        "SINK": "sank sinking sunk",
        "SIGN": "adopted adoption enacted enactment passage passed ratification ratified sign signed signing",
        "INDEPENDENCE": "independence independent",
        "END": "end ended ending ends",
        "BIRTH": "birth born",
        "DEATH": "assassinated assassination death died killed killing murder murdered",
        "ARRIVAL": "arrival arrived landed landing",
        "FALL": "collapse collapsed fall fell",
    }.items()
    for word in words.split()
}
# Words without a meaning of their own in a phrase that names an event.
FILLERS = frozenset(
    "a about after all also an and any are as at be been before by first's for from had has have he her his in into "
    "is it its last new of on one our own she so some than that the their them then there these they this those to "
    "under was were what when where which while who with".split()
)
# What an anniversary counts from when it names no event: "its 20th anniversary".
ORIGIN_NOUNS = frozenset(
    {
        "birth",
        "birthday",
        "creation",
        "establishment",
        "formation",
        "foundation",
        "founding",
        "inception",
        "independence",
        "launch",
        "opening",
        "publication",
        "release",
        "signing",
    }
)
DEATH_VERBS = frozenset({"died", "dies", "killed", "assassinated", "murdered", "executed", "perished"})

# Past forms that cannot stand with a day to come; none is also an adjective or a participle of plans.
PAST_VERBS = frozenset(
    {
        "announced",
        "appeared",
        "arrived",
        "began",
        "became",
        "beat",
        "came",
        "collapsed",
        "confirmed",
        "crashed",
        "created",
        "defeated",
        "died",
        "erupted",
        "established",
        "fell",
        "founded",
        "gave",
        "happened",
        "joined",
        "killed",
        "launched",
        "left",
        "lost",
        "made",
        "married",
        "met",
        "moved",
        "occurred",
        "opened",
        "passed",
        "published",
        "received",
        "released",
        "resigned",
        "retired",
        "rose",
        "said",
        "saw",
        "sent",
        "signed",
        "started",
        "struck",
        "took",
        "visited",
        "voted",
        "was",
        "went",
        "were",
        "won",
        "wrote",
    }
)
# They announce or suppose: a past form near them says nothing of the past.
PLANNING_WORDS = frozenset(
    {
        "anticipated",
        "budget",
        "budgeted",
        "could",
        "deadline",
        "due",
        "expected",
        "expects",
        "expires",
        "fiscal",
        "forecast",
        "future",
        "going",
        "intended",
        "may",
        "might",
        "plan",
        "planned",
        "planning",
        "plans",
        "postponed",
        "projected",
        "projections",
        "projects",
        "proposed",
        "rescheduled",
        "schedule",
        "scheduled",
        "shall",
        "should",
        "slated",
        "target",
        "targets",
        "upcoming",
        "will",
        "would",
    }
)
# Works and thought experiments: what is told in them is not told of the world.
INVENTED = ("book", "comic", "episode", "film", "game", "movie", "novel", "play", "scenario", "series", "show", "story")

# Past and present forms without -ed that make the name or pronoun right before them a subject.
SUBJECT_VERBS = (
    "was is were be been became began begins broke brought built bought came chose did does drew drove fell fought "
    "found gave goes got grew had has held hid hit kept knew laid led left lost made makes met paid put ran rode rose "
    "said sang sat saw says sells sent set shot sold spent spoke stood swam taught thought threw told took turns went "
    "won wore wrote dies lives works"
).split()
# Titles that have words before them: "Burundi President ...", "former Prime Minister ...".
OFFICES = frozenset({"chancellor", "governor", "mayor", "minister", "president", "secretary", "senator"})
TITLES = SURE_TITLES | PARTS_OF_TITLES | frozenset(["father", "sister", "st"])
# Nouns by which a life goes on where the name has been said: "The poet was born in ...".
PERSON_NOUNS = (
    "activist actor actress architect artist astronaut athlete author boxer businessman chef coach comedian composer "
    "conductor dancer director drummer duke economist engineer explorer footballer general guitarist historian "
    "inventor journalist judge king lawyer mathematician musician novelist painter philosopher photographer physicist "
    "pianist playwright poet politician president prince princess queen rapper scientist sculptor senator singer "
    "songwriter surgeon writer"
).split()
# Capitals at the start of a sentence that begin no name.
OPENERS = SENTENCE_OPENERS | SAFE_TO_DROP | {"following"}
