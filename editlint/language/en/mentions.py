"""Words by which English goes on about somebody or something: pronouns, roles, kin, heads of names.

Closed classes after Quirk et al., A Comprehensive Grammar of the English Language, chapters 2, 5 and 6; occupations and
kin as the stylebooks of AP and the BBC write them; heads of names as national registers of bodies have them. Our own
selection.
"""

from __future__ import annotations

from editlint.language.en.dating import BODY_NOUNS, PERSON_NOUNS
from editlint.language.en.sourcing import AUXILIARIES, CLAUSE_BREAKS, PERSONS, PREPOSITIONS, QUANTITIES
from editlint.language.en.titles import TITLES as NEWS_TITLES

TITLES = NEWS_TITLES | frozenset("monsignor rabbi imam saint archbishop mayoress".split())

# --- Pronouns, by the hint of gender that they give ---

PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("they them their theirs themselves".split(), "they"),
}
# Those that stand before what somebody has.
CONTRACTIONS = ("'s", "'d", "'ll", "'re", "'ve")
OWNING = frozenset("his her its their whose".split())
# Those that can only be the subject.
NOMINATIVES = frozenset("he she they".split())
REFLEXIVES = frozenset("himself herself itself themselves".split())
# After these an object pronoun may mean the subject of its own clause: "Torres kept the dog with her".
ALSO_OF_THE_SUBJECT = frozenset("with behind around near beside before after above over under".split())
RELATIVES = frozenset("who which whose whom".split())
# Of those who speak and are spoken to.
SPEAKING = frozenset("i we you me us my our your i'm i've i'd i'll we're we've we'd we'll you're you've you'd".split())
# Before "it" with an adjective these do the same: "made it easier to".
BEFORE_EMPTY_IT = frozenset("make makes made making find finds found finding think thought consider".split())
# After "it" these say that it is nothing at all: "it is likely that", "it seems".
EMPTY_IT_VERBS = frozenset("seems seemed appears appeared rained snowed turns turned takes took".split())
BE = frozenset("is was are were be been".split())
# ... and these after "it is", where no noun comes: "it was clear that", "it was 1940 before".
EMPTY_IT_PREDICATES = frozenset(
    """clear likely unlikely possible impossible necessary important true unclear thought believed said
    reported hoped expected known understood not here there then only hard easy difficult time""".split()
)

# --- Determiners ---

DEFINITE = frozenset("the this that these those".split())
INDEFINITE = frozenset("a an another".split())
# Modifiers that say nothing about which one it is.
IDLE_MODIFIERS = frozenset(
    """late famous local small big large great little young elderly whole entire very same current present
    now then historic beloved troubled ailing popular celebrated renowned well-known""".split()
)
# Where two phrases with one head have different ones of these, they are two.
TELLING_APART = frozenset(
    """old new first second third fourth fifth last next former latter other upper lower north south east
    west northern southern eastern western left right inner outer original present earlier later elder
    younger eldest youngest previous former final main big small larger smaller""".split()
)
# Adjectives that open a phrase and are never its head; a verb after one of them is a participle before a noun.
NEVER_HEADS = (
    TELLING_APART
    | IDLE_MODIFIERS
    | frozenset(
        """long short high low early good bad national public private royal civil medieval modern ancient
        wooden red white black blue green grey annual monthly weekly daily free full open nearby retired
        married only own own-built youngest oldest largest smallest best worst busiest leading many few
        several more most""".split()
    )
    - frozenset("present original right left final".split())
)

# --- People ---

HE_NOUNS = frozenset(
    """man boy father son brother husband uncle nephew grandfather grandson widower fiancé groom bridegroom
    stepfather stepson king prince duke earl lord baron emperor pope monk businessman chairman spokesman
    fisherman salesman congressman councilman alderman actor waiter gentleman policeman fireman sir mr
    bishop priest abbot cardinal archbishop""".split()
) - frozenset("bishop priest actor cardinal archbishop".split())  # these may be women, too
SHE_NOUNS = frozenset(
    """woman girl mother daughter sister wife aunt niece grandmother granddaughter widow fiancée bride
    stepmother stepdaughter queen princess duchess countess lady baroness empress nun abbess businesswoman
    chairwoman spokeswoman congresswoman councilwoman actress waitress heroine midwife policewoman mrs ms
    miss dame mayoress""".split()
)
KIN = frozenset(
    """father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother
    grandson granddaughter cousin widow widower partner stepfather stepmother stepson stepdaughter fiancé
    fiancée child baby grandchild twin godfather godmother spouse""".split()
)
ROLES = (
    frozenset(PERSON_NOUNS)
    | PERSONS
    | frozenset(
        """bishop archbishop priest vicar pastor abbot mayor minister senator governor president chancellor
        chairman chairwoman chair chairperson director manager founder co-founder owner leader head
        secretary treasurer captain colonel commander admiral sergeant officer detective inspector
        constable sheriff judge magistrate lawyer prosecutor attorney doctor nurse vet dentist chemist
        professor lecturer teacher headteacher headmaster headmistress principal dean researcher scientist
        economist historian author writer editor reporter journalist columnist critic poet playwright
        novelist sculptor painter potter weaver carpenter plumber electrician shoemaker tailor butcher
        baker brewer miller farmer forester gardener shepherd sailor pilot driver conductor cellist
        violinist pianist organist soprano tenor bassist singer songwriter composer drummer dancer
        choreographer comedian presenter screenwriter cyclist skier sprinter golfer rower wrestler
        footballer coach player skipper king queen prince princess duke duchess baron baroness emperor
        pope cardinal spokesman spokeswoman spokesperson ambassador envoy diplomat adviser advisor aide
        councillor mp lawmaker politician activist campaigner executive entrepreneur industrialist
        merchant trader resident neighbour neighbor witness victim suspect defendant plaintiff prisoner
        patient passenger survivor pensioner employee apprentice intern successor predecessor inventor
        explorer mountaineer astronaut astronomer mathematician philosopher philanthropist collector
        curator archivist librarian photographer filmmaker illustrator cartoonist keeper gamekeeper
        lighthouse-keeper innkeeper beekeeper caretaker cleaner guard warden ranger porter usher cashier
        butler cook housekeeper nanny governess tutor schoolteacher schoolmaster schoolmistress pensioner
        plasterer bricklayer stonemason mason joiner cabinetmaker blacksmith silversmith goldsmith
        watchmaker clockmaker bookbinder bookseller grocer fishmonger florist barber hairdresser
        seamstress dressmaker milliner saddler cooper wheelwright shipwright shipbuilder boatbuilder
        docker miner collier quarryman lorry-driver tractor-driver postman postmistress postmaster
        telegraphist typist stenographer bookkeeper banker broker auctioneer surveyor draughtsman planner
        programmer developer technician welder fitter machinist chauffeur navigator bosun helmsman whaler
        trapper hunter shooter angler ferryman boatman gondolier tinker hermit pilgrim missionary chaplain
        deacon deaconess curate preacher evangelist canon prior prioress provost verger sexton sacristan
        bellringer oculist optician pharmacist apothecary physiotherapist psychiatrist paediatrician
        cardiologist neurologist geneticist zoologist ornithologist entomologist palaeontologist
        archaeologist anthropologist linguist philologist classicist theologian translator interpreter
        publisher biographer essayist lyricist librettist satirist humorist blogger podcaster broadcaster
        newsreader weatherman umpire gymnast javelin-thrower sprinter hurdler marathoner climber diver
        surfer skater bobsledder golfer cricketer policeman policewoman fireman fisherman businessman
        businesswoman salesman signaller stationmaster""".split()
    )
)
# Nouns by which a text goes on about somebody just named, though it has not used them before.
EPITHETS = frozenset("pensioner teenager youngster octogenarian nonagenarian centenarian newcomer".split())
PEOPLE = ROLES | EPITHETS | KIN | HE_NOUNS | SHE_NOUNS | frozenset(["person", "teenager", "toddler", "infant", "youth"])

# --- Heads of names ---

_NO_BODIES = frozenset("nights letters papers works war wars riots rebellion rising uprising".split())
BODY_HEADS = (BODY_NOUNS - _NO_BODIES) | frozenset(
    """foods shipping line lines airlines airways railways motors industries group holdings trust fund ltd limited
    inc corp llc plc co ag gmbh & brothers sons partners band choir quartet ensemble ballet opera chorus
    philharmonic symphony team united rovers athletic city fc brewery distillery bakery mill mills foundry
    yard shipyard shipyards dockyard works hotel inn hospital clinic centre center laboratory observatory
    gallery cinema publisher publishers press records radio television tv news herald gazette post
    guardian observer chronicle journal service services agency authority office office union guild
    chamber charity mission order church parish diocese cooperative co-operative savings insurance mutual
    ventures systems technologies software studios pictures entertainment stores supermarkets police
    brigade regiment battalion ministry federation confederation commonwealth""".split()
)
PLACE_HEADS = frozenset(
    """street road avenue lane square park bridge river lake bay island islands isle mountain mountains hill
    hills valley forest harbour harbor port castle palace tower house hall cathedral chapel abbey
    monastery station airport stadium arena village town township county province district beach cape
    point canal dam lighthouse cemetery pier quay gate fort prison reserve farm""".split()
)
EVENT_HEADS = (
    frozenset(
        """battle siege massacre treaty war wars revolution rebellion rising uprising riots festival cup
        games marathon championship championships olympics election referendum conference congress summit
        fair exhibition expo race regatta derby tournament trial flood fire earthquake storm hurricane
        strike crisis""".split()
    )
    - BODY_HEADS
)
# Heads of names in the plural that tell of one thing.
# After these a name is rather a body's or a place's than a person's.
BEFORE_BODIES = frozenset("of at in for on near".split())
PLACE_PREPOSITIONS = frozenset("in at near from to outside around across through towards toward into".split())

# --- What ends a phrase ---

CONJUNCTIONS = frozenset("and or but nor".split())
SUBORDINATORS = frozenset(
    "when while because although though if unless until since after before as whereas where once that than".split()
)
STOP_WORDS = (
    PREPOSITIONS
    | AUXILIARIES
    | CLAUSE_BREAKS
    | CONJUNCTIONS
    | SUBORDINATORS
    | RELATIVES
    | frozenset(PRONOUNS)
    | frozenset("the a an this that these those i we you my your our who whom".split())
    | frozenset("out up down off away back ago apart aside along home please".split())
) - frozenset("well far like first further second own".split())
COUNTED = QUANTITIES | frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million".split()
)
# Present forms of regular verbs that follow a subject more often than they are plurals.
PRESENT_FORMS = frozenset(
    """opens closes plays plans employs owns runs makes takes gives goes comes says holds keeps leaves lives
    lies stands sits turns marks celebrates begins ends starts stops wants needs hopes expects seems
    remains becomes contains includes provides offers serves moves returns reopens publishes teaches
    writes wins loses shows draws seats attracts welcomes performs joins retires dies works cooks speaks
    belongs dates""".split()
)
# Nouns with an article that name nothing to which "it" could go back: times, sums, shares.
IDLE_NOUNS = frozenset(
    """time times year years month months week weeks day days hour hours minute minutes century decade
    morning afternoon evening night weekend spring summer autumn winter lot number total half third
    quarter majority minority couple few way fact end beginning start age rest same past future moment
    while mile miles kilometre kilometres percent cent hundred thousand million billion dozen pair series
    variety range kind sort part side case event reason result first second last others other more most""".split()
)
PLURAL_PEOPLE = frozenset("people men women children brothers-in-law police twins parents couple".split())
NO_PEOPLE = frozenset("german roman norman ottoman human germen specimen regimen acumen abdomen".split())
SUFFIXES = frozenset("jr sr ii iii iv".split())
# After a name, what only persons do.
LIVING_VERBS = frozenset("born died married aged retired graduated".split())
COPULAS = BE | frozenset("became remains remained".split())
# Nouns in -s that tell of one thing.
SINGULAR_IN_S = frozenset("works news series headquarters barracks airlines airways railways species means".split())
# What "'s" after these is: a verb, and no possessive ending.
BEFORE_CONTRACTED_IS = frozenset("he she it that there who what here let".split())
# With a point after them they go on with the name: "St. Olav".
SHORTENED = frozenset("st ft mt".split())
# Participles with which an apposition goes on: "a sculptor based in Halden".
SAYING_MORE = LIVING_VERBS | frozenset("based known".split())
