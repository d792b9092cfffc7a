"""The words by which English sentences are taken apart: forms of verbs, and the closed classes.

`verbs.txt` lists the verbs of the news with marks, one a line; `verb_forms.tsv` holds their forms and is made from it
by `scripts/write_lexicon.py`. Both are read when first asked for. A form that is listed *can* be a verb; whether it
is one in its place is for a parser to say.

The closed classes follow Quirk et al., A Comprehensive Grammar of the English Language (1985), chapters 2.34, 3.21 to
3.51, 5.10 to 5.25, 6.15 to 6.48, 9.7 to 9.13 and 14.12. Lists of parts of them that serve one analysis only
(`sourcing`, `date_cues`, `topics`) stand there. All words are in lower case with straight apostrophes; what is of
several words has one blank between two.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from os.path import dirname, join

from editlint.language.en import standing
from editlint.values import NamedTuple

BASE, THIRD, ING, PAST, PARTICIPLE = "b", "s", "g", "d", "n"
FINITE = frozenset((BASE, THIRD, PAST))  # a base form stands for the present too ("they rise")

_HERE = dirname(__file__)
_NOUN, _ADJECTIVE_FROM_PARTICIPLE, _ADJECTIVE = "n", "a", "j"

# --- Before nouns ---

DETERMINERS = standing.ARTICLES | frozenset(
    """all another any both each either enough every few fewer less many more most much neither no several some such
    that these this those what whatever which whichever""".split()
)
# Of these the ones that stand for a noun too: "some said", "those who".
PRONOUNS_TOO = DETERMINERS - standing.ARTICLES - frozenset("every no such what whatever which whichever".split())
POSSESSIVES = frozenset("my your his her its our their whose".split())

# --- Prepositions ---

# Participles that are mostly verbs or adjectives ("given", "following", "opposite") are none here.
PREPOSITIONS = frozenset(
    """aboard about above across after against along alongside amid amidst among amongst around as at atop before behind
    below beneath beside besides between beyond by circa concerning despite down during except excluding for from in
    including inside into like minus near notwithstanding of off on onto out outside over past per regarding since than
    through throughout till to toward towards under underneath unlike until up upon versus via with within without
    worth""".split()
)
# Of these the ones that open clauses too: "since it opened".
SUBORDINATORS_TOO = frozenset("after before since until till as than".split())
PREPOSITIONS_OF_SEVERAL_WORDS = frozenset(
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

# Of these and the subordinators below the ones of which each word is read by itself: what they say of numbers and dates
# is in their words ("ahead of", "up to"), or they are something else as often ("in that", "the year").
READ_WORD_BY_WORD = frozenset(
    (
        "across from", "ahead of", "as for", "in lieu of", "in place of", "instead of", "as of", "as per", "as to",
        "at the end of", "away from", "back to",
        "close to", "compared to", "compared with", "down to", "far from", "followed by", "inside of", "next to",
        "off of", "on board", "on top of", "opposite to", "out of", "outside of", "short of", "up to", "at the time",
        "by the time", "in case", "in case of", "in order to", "in that", "rather than", "so as to", "the day",
        "the moment", "the year", "other than", "as part of",
    )
)  # fmt: skip
# Prepositions that are adjectives between a determiner and its noun: "the past week".
ADJECTIVES_TOO = frozenset("above inside minus near opposite outside past plus under".split())
# Nouns in the plural that do not show it.
PLURALS = frozenset("cattle children clergy geese men mice people police teeth women".split())

# --- Between clauses ---

COORDINATORS = frozenset("and but nor or plus so yet".split())
# Beside `SUBORDINATORS_TOO`.
SUBORDINATORS = frozenset(
    """albeit although because how if lest once that though unless when whenever whereas wherever whether while whilst
    why""".split()
)
SUBORDINATORS_OF_SEVERAL_WORDS = frozenset(
    (
        "as if", "as long as", "as soon as", "as though", "assuming that", "at the time", "by the time", "even if",
        "even though", "except that", "given that", "in case", "in order that", "in order to", "in that", "now that",
        "on condition that", "only if", "provided that", "providing that", "rather than", "so as to", "so long as",
        "so that", "such that", "the day", "the moment", "the year",
    )
)  # fmt: skip
RELATIVES = frozenset("that where which who whom whose".split())
OF_PEOPLE = ("who",)  # relative words that no place can stand before
OF_HOMES = ("of", "from", "in", "at", "near")  # before the place that somebody is of
# After these a clause may follow that no word opens: "said the yard closed".
SAYING = frozenset(
    """add admit allege announce argue believe claim confirm declare deny estimate expect fear feel find hope insist
    know learn mean note predict report reveal say show state suggest suppose suspect tell think understand
    warn""".split()
)

# Behind these the one who speaks may stand, also where no quotation mark shows it.
INVERTED = frozenset("add insist say".split())

# --- Verb groups ---

BE = frozenset("be am is are was were been being isn't aren't wasn't weren't ain't".split())
# Ends of words that are written together with what stands before them; 's is the genitive too.
_CLITICS = frozenset("'m 're 's 've".split())
AUXILIARIES = (
    BE
    | _CLITICS
    | frozenset(
        """have has had having haven't hasn't hadn't do does did don't doesn't didn't get gets got getting""".split()
    )
)
# `standing` says of each modal whether it looks ahead, supposes or allows.
MODALS = standing.WILL | standing.MAY | standing.CAN | frozenset("ought mustn't oughtn't needn't 'll 'd".split())
# What stands before -n't where it is not what is left: "won't" is "will" and "n't".
NEGATED = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "is"}
# Verbs that are written together with what stands before them.
CLITICS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
# Forms in -ing of verbs that are mostly nouns.
NOUNS_IN_ING = frozenset(
    """banking beginning briefing broadcasting building burning christening closing clothing crossing ending farming
    financing founding funding gathering greeting hearing housing landing lending manufacturing marketing meeting mining
    offering opening parking planning policing publishing racing ranking rating reading recycling shipping sinking
    sitting
    spending trading training wedding""".split()
)
# In these 's is a verb and no genitive.
CONTRACTED = frozenset(
    "it's he's she's that's there's what's who's let's where's here's how's when's everyone's".split()
)
NEGATIONS = (standing.NEGATIONS - frozenset("cannot neither nor nowhere".split())) | {"n't", "rarely", "seldom"}
# Stand after verbs and dates: "closed down", "two years ago".
# Words in -ly that are adjectives or nouns, and no adverbs.
NOT_ADVERBS = frozenset(
    """ally anomaly assembly belly bully butterfly costly curly daily deadly doily dolly early elderly family folly
    friendly ghostly gully hilly hourly jelly july kindly leisurely likely lively lonely lovely melancholy monopoly
    monthly nightly orderly quarterly rally reply scholarly silly sly supply tally timely ugly unlikely weekly
    wily yearly""".split()
)
PARTICLES = frozenset("after ago apart aside away back before down earlier later off out over since up".split())
# Inside a verb group ("has since been closed"), beside words in -ly and negations.
IN_VERB_GROUPS = frozenset(
    """again almost already also always better both ever even first further hence however indeed instead just later long
    meanwhile more much nearly now often once only otherwise perhaps quite rather since so sometimes soon still then
    thereby therefore though thus today together too twice well yesterday yet""".split()
)
# Words that are adverbs wherever no other class has them.
ADVERBS = (
    (IN_VERB_GROUPS | PARTICLES | frozenset("afterwards ahead almost earlier here thereafter tomorrow very".split()))
    - PREPOSITIONS
    - DETERMINERS
    - COORDINATORS
    - SUBORDINATORS
)

# Stand before a date and cut it: "early May", "mid 1950".
PARTS_OF_TIME = frozenset("early late mid".split())

# Stand behind a date and cut it: "Tuesday night".
PARTS_OF_DAY = frozenset("afternoon evening lunchtime morning night".split())
ADVERBS_OF_SEVERAL_WORDS = frozenset(
    ("as well", "at first", "at last", "no longer", "of course", "once again", "so far")
)

# --- Pronouns ---

SUBJECT, OBJECT, POSSESSIVE, REFLEXIVE = "subject", "object", "possessive", "reflexive"


# In capitals these are names, whatever they are in small letters.
NAMES_IN_CAPITALS = frozenset(("IT", "OR", "US", "WHO"))


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
# Words that stand for a noun phrase wherever they stand: not "her" and "his", which may belong to what follows.
PRONOUNS = (PERSONAL_PRONOUNS.keys() - POSSESSIVES) | frozenset(
    """anybody anyone anything everybody everyone everything nobody no-one none nothing one others somebody someone
    something there""".split()
)


class VerbForm(NamedTuple):
    """One reading of a form.

    Attributes:
        base: the base form of the verb, "rise" of "rose".
        features: which forms of the verb it can be, letters of this module in the order b, s, g, d, n: "rose" is "d",
            "closed" is "dn", "cut" is "bdn".
    """

    base: str
    features: str


def verb(form: str) -> VerbForm | None:
    """The commonest verb that a lower-case word can be a form of; None where it is no form of a listed verb."""
    readings = verbs(form)
    return readings[0] if readings else None


@lru_cache(maxsize=1 << 13)
def verbs(form: str) -> tuple[VerbForm, ...]:
    """All verbs that a lower-case word can be a form of, the commonest first: "found" is of "find" and of "found"."""
    parts = _rest(_forms(), form + "\t").split()
    return tuple(map(VerbForm, parts[::2], parts[1::2]))


@lru_cache(maxsize=1 << 12)
def is_noun_too(base: str) -> bool:
    """Whether the base form of a verb is commonly a noun: "rise", "vote". False for what is no listed verb."""
    return _NOUN in _rest(_marks(), base + " ")


def is_adjective_too(base: str) -> bool:
    """Whether the base form of a verb is commonly an adjective or an adverb: "open", "clear"."""
    return _ADJECTIVE in _rest(_marks(), base + " ")


def has_adjective_participle(base: str) -> bool:
    """Whether the past participle of a verb is commonly an adjective: "injured", "broken"."""
    return _ADJECTIVE_FROM_PARTICIPLE in _rest(_marks(), base + " ")


def _rest(lines: list[str], key: str) -> str:
    """What follows the key in the line that begins with it, "" where there is none."""
    index = bisect_left(lines, key)
    if index < len(lines) and lines[index].startswith(key):
        return lines[index][len(key) :]
    return ""


# Sorted lines, not dictionaries: those would take 9 ms to make, and most runs look up few words.
@cache
def _forms() -> list[str]:
    return _lines("verb_forms.tsv")


@cache
def _marks() -> list[str]:
    return _lines("verbs.txt")


def _lines(name: str) -> list[str]:
    with open(join(_HERE, name), "rb") as file:
        return file.read().decode("ascii").split("\n")[:-1]
