"""The closed classes of English words, by which the phrases and clauses of a sentence are told.

After Quirk et al., A Comprehensive Grammar of the English Language (1985), chapters 2.34, 3.21 to 3.51, 5.10 to 5.25,
6.15 to 6.48, 9.7 to 9.13 and 14.12. Lower case, straight apostrophes; what is of several words has one blank between
two. A word can be in several classes ("that", "before", "like"): which of them it is in its place is for a parser to
say. Lists of parts of these classes that serve one analysis only (`sourcing`, `date_cues`, `topics`) stand there.
"""

from __future__ import annotations

from editlint.language.en import standing
from editlint.values import NamedTuple

# --- Before nouns ---

ARTICLES = standing.ARTICLES
DEMONSTRATIVES = frozenset("this that these those".split())
POSSESSIVES = frozenset("my your his her its our their whose".split())
QUANTIFIERS = frozenset(
    """all any both each either enough every few fewer fewest half least less little many more most much neither no
    several some""".split()
)
DETERMINERS = (
    ARTICLES
    | DEMONSTRATIVES
    | POSSESSIVES
    | QUANTIFIERS
    | frozenset("another such what whatever which whichever".split())
)
# Stand between a determiner and what else comes before the noun: "the other 39", "the first two", "their own".
POSTDETERMINERS = frozenset("first former last latter next other others own past same very".split())

# --- Prepositions ---

PREPOSITIONS = frozenset(
    """aboard about above across after against along alongside amid amidst among amongst around as astride at atop
    barring before behind below beneath beside besides between beyond but by circa concerning considering despite down
    during except excluding following for from given in including inside into less like minus near notwithstanding of
    off on onto opposite out outside over past pending per plus regarding round since than through throughout till to
    toward towards under underneath unlike until up upon versus via with within without worth""".split()
)
PHRASAL_PREPOSITIONS = frozenset(
    (
        "according to", "across from", "ahead of", "along with", "apart from", "as for", "as of", "as per", "as to",
        "aside from", "away from", "back to", "because of", "close to", "compared to", "compared with", "contrary to",
        "depending on", "down to", "due to", "except for", "far from", "followed by", "inside of", "instead of",
        "irrespective of", "near to", "next to", "off of", "on board", "opposite to", "other than", "out of",
        "outside of", "owing to", "prior to", "rather than", "regardless of", "short of", "subsequent to", "such as",
        "thanks to", "together with", "up to",
        "as opposed to", "as part of", "as well as", "at the end of", "at the hands of", "by means of", "by virtue of",
        "by way of", "in accordance with", "in addition to", "in case of", "in charge of", "in connection with",
        "in favor of", "in favour of", "in front of", "in light of", "in lieu of", "in line with", "in place of",
        "in relation to", "in response to", "in spite of", "in support of", "in terms of", "in the face of",
        "in the wake of", "in view of", "on account of", "on behalf of", "on top of", "with regard to",
        "with respect to", "with the exception of",
    )
)  # fmt: skip

# --- Between clauses ---

COORDINATORS = frozenset("and but nor or plus yet".split())
# The first of a pair: "both A and B", "not only A but".
CORRELATIVES = frozenset("both either neither not whether".split())
SUBORDINATORS = frozenset(
    """after albeit although as because before if lest like once provided providing since so than that though till
    unless until when whenever where whereas wherever whether while whilst""".split()
)
PHRASAL_SUBORDINATORS = frozenset(
    (
        "as if", "as long as", "as soon as", "as though", "assuming that", "at the time", "by the time", "even if",
        "even though", "except that", "given that", "in case", "in order that", "in order to", "in that", "now that",
        "on condition that", "only if", "provided that", "providing that", "rather than", "so as to", "so long as",
        "so that", "such that", "the day", "the moment", "the year",
    )
)  # fmt: skip
# Open a clause that says something of the noun before it.
RELATIVES = frozenset("that which who whom whose when where why".split())
# Open a clause that stands for a noun: "asked who", "what she saw".
INTERROGATIVES = frozenset("how what whatever when where whether which who whoever whom whose why".split())

# --- Verb groups ---

BE = frozenset("be am is are was were been being isn't aren't wasn't weren't ain't".split())
HAVE = frozenset("have has had having haven't hasn't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
# `standing` says of each modal whether it looks ahead, supposes or allows.
MODALS = standing.WILL | standing.MAY | standing.CAN | frozenset("ought mustn't oughtn't mayn't needn't".split())
AUXILIARIES = BE | HAVE | DO | MODALS
# Behave as auxiliaries before "to": "used to be", "is going to", "has to".
SEMI_AUXILIARIES = frozenset(
    ("able to", "about to", "bound to", "due to", "going to", "got to", "have to", "has to", "had to", "having to",
     "likely to", "need to", "needs to", "needed to", "ought to", "set to", "supposed to", "unlikely to", "used to")
)  # fmt: skip
# Ends of words that are written together with what stands before them; 's is also the genitive.
CLITICS = {"'m": "be", "'re": "be", "'s": "be have", "'ve": "have", "'d": "have would", "'ll": "will"}
# "She'd", "they'll": pronoun and auxiliary in one word.
NEGATIVE_ENDING = "n't"
NEGATIONS = standing.NEGATIONS | standing.NOBODY | frozenset(("nothing", "no-one", "rarely", "seldom", "without"))
# Adverbs that stand inside a verb group ("has since been closed"), beside words in -ly and negations.
IN_VERB_GROUPS = frozenset(
    """again ago all almost already also always better both once each even ever far first further hence here however
    indeed instead just later long meanwhile more most much nearly no now often only otherwise perhaps quite rather
    since so sometimes soon still then thereby therefore though thus today together too twice well yesterday
    yet""".split()
)

# --- Pronouns ---

SUBJECT, OBJECT, POSSESSIVE, REFLEXIVE = "subject", "object", "possessive", "reflexive"


class Pronoun(NamedTuple):
    """What a personal pronoun tells.

    Attributes:
        person: 1, 2 or 3.
        number: "one", "more", or "" for either.
        gender: "he", "she", "it", or "" where it does not tell.
        roles: what it can be in its clause, of the roles of this module.
    """

    person: int
    number: str
    gender: str
    roles: tuple[str, ...]


def _pronouns(table: str) -> dict[str, Pronoun]:
    found = {}
    for line in table.strip().splitlines():
        word, person, number, gender, *roles = line.split()
        found[word] = Pronoun(int(person), number.strip("-"), gender.strip("-"), tuple(roles))
    return found


PERSONAL_PRONOUNS = _pronouns("""
i            1 one  -   subject
me           1 one  -   object
my           1 one  -   possessive
mine         1 one  -   subject object
myself       1 one  -   reflexive
we           1 more -   subject
us           1 more -   object
our          1 more -   possessive
ours         1 more -   subject object
ourselves    1 more -   reflexive
you          2 -    -   subject object
your         2 -    -   possessive
yours        2 -    -   subject object
yourself     2 one  -   reflexive
yourselves   2 more -   reflexive
he           3 one  he  subject
him          3 one  he  object
his          3 one  he  possessive subject object
himself      3 one  he  reflexive
she          3 one  she subject
her          3 one  she object possessive
hers         3 one  she subject object
herself      3 one  she reflexive
it           3 one  it  subject object
its          3 one  it  possessive
itself       3 one  it  reflexive
they         3 -    -   subject
them         3 -    -   object
their        3 -    -   possessive
theirs       3 -    -   subject object
themselves   3 more -   reflexive
themself     3 one  -   reflexive
""")
INDEFINITE_PRONOUNS = frozenset(
    """all another any anybody anyone anything both each either enough everybody everyone everything few fewer many
    more most much neither nobody none no-one nothing one others several some somebody someone something""".split()
)
# Stand in the place of the subject and are none.
EXISTENTIAL = frozenset(["there"])
