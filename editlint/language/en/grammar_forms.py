"""Forms of English verbs and nouns by which passives and nominal style are recognised.

Participles come from the table of irregular verbs, forms of "be" and adverbs from the closed classes; suffixes of
abstract nouns after Williams, Style: Toward Clarity and Grace, and the US Plain Language guidelines on "hidden verbs".
"""

from __future__ import annotations

from editlint.language.en import lexicon
from editlint.language.en.irregular_verbs import IRREGULAR

FORMS_OF_BE = lexicon.BE

# Verbs that take no object, or of which the participle is mostly an adjective after "be": "was gone" is no passive.
_WITHOUT_PASSIVE = frozenset(
    """arise become befall come creep dwell fall fit flee forgo get go have kneel lean leap lie oversleep rid rise
    shrink sit sleep slide spit stand stride stink strive swell thrive underlie wed weep wet""".split()
)
IRREGULAR_PARTICIPLES = frozenset(
    participle
    for verb, (_, participles) in IRREGULAR.items()
    if verb not in _WITHOUT_PASSIVE
    for participle in participles
) | {"bidden", "foregone", "stricken"}

# In -ed, but adjectives in most of their uses: "was tired" is no passive.
ADJECTIVES_IN_ED = frozenset(
    "aged alleged amazed ashamed bored concerned confused crowded delighted disappointed embarrassed excited "
    "exhausted frightened hundred indeed interested limited married mixed naked need pleased retired sacred "
    "satisfied scared seed speed supposed surprised talented tired used worried wicked".split()
)

# May stand between a form of "be" and its participle, beside words in -ly.
BETWEEN = lexicon.IN_VERB_GROUPS | {"not", "never", "being", "been"}

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
