"""Forms of English verbs and nouns by which passives and nominal style are recognised.

Irregular past participles as school grammars list them (after Quirk et al. 1985, appendix on irregular verbs), those in
-ed excepted; suffixes of abstract nouns after Williams, Style: Toward Clarity and Grace, and the US Plain Language
guidelines on "hidden verbs".
"""

from __future__ import annotations

FORMS_OF_BE = frozenset("be am is are was were been being isn't aren't wasn't weren't".split())

IRREGULAR_PARTICIPLES = frozenset(
    "awoken beaten bent bet bidden bitten bled blown born borne bought bound bred broadcast broken brought built "
    "burnt burst cast caught chosen clung cost cut dealt done drawn driven drunk dug eaten fed felt flown "
    "forbidden forecast foregone forgiven forgotten forsaken fought found frozen given ground grown heard held "
    "hewn hidden hit hung hurt kept known laid lain learnt led left lent let lit lost made meant met mistaken "
    "mown outdone overcome overdone overridden overseen overtaken overthrown overturned paid proven put quit read "
    "rebuilt redone ridden rung said sawn seen sent set sewn shaken shed shone shorn shot shown shut slain slit "
    "smitten sold sought sown sped spent spilt split spoken spread spun stolen strewn stricken struck strung "
    "stuck stung sung sunk swept sworn swum swung taken taught thought thrown told torn understood undertaken "
    "undone upheld upset withdrawn withheld woken won worn woven written wrung".split()
)

# In -ed, but adjectives in most of their uses: "was tired" is no passive.
ADJECTIVES_IN_ED = frozenset(
    "aged alleged amazed ashamed bored concerned confused crowded delighted disappointed embarrassed excited "
    "exhausted frightened hundred indeed interested limited married mixed naked need pleased retired sacred "
    "satisfied scared seed speed supposed surprised talented tired used worried wicked".split()
)

# May stand between a form of "be" and its participle, beside words in -ly.
BETWEEN = frozenset(
    "not later soon also never always often still just been being now once again then already yet even".split()
)

NOMINAL_SUFFIXES = (
    "ation", "ition", "ction", "ption", "ution", "ssion", "sion", "ment", "ance", "ence", "ancy", "ency", "ility",
    "ivity", "ality", "osity", "arity", "ness", "ations", "itions", "ctions", "ptions", "utions", "ssions", "sions",
    "ments", "ances", "ences", "ancies", "encies", "ilities", "ivities", "alities", "osities", "arities", "nesses",
)  # fmt: skip
SHORTEST_NOMINAL = 8

# In one of those suffixes, but names of things and people, or plain words that hide no verb.
CONCRETE_NOUNS = frozenset(
    "population populations million location locations station stations nation nations occasion occasions "
    "television televisions question questions government governments parliament parliaments department "
    "departments apartment apartments document documents instrument instruments monument monuments basement "
    "basements element elements moment moments comment comments experience experiences science sciences "
    "conference conferences audience audiences evidence sentence sentences violence residence residences agency "
    "agencies emergency emergencies currency currencies ambulance ambulances business businesses witness "
    "witnesses illness illnesses university universities community communities personality personalities "
    "celebrity celebrities mansion mansions pension pensions version versions session sessions mission missions "
    "commission commissions section sections fiction election elections auction auctions constitution "
    "constitutions institution institutions tournament tournaments distance distances finance finances insurance "
    "ordinance ordinances instance instances substance substances reality majority minority president's".split()
)
