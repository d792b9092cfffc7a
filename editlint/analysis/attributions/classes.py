"""The classes of words by which a rule tells a claim that nobody makes: who, which verb, what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editlint.analysis.attributions.sayings import Sayings
from editlint.analysis.attributions.signs import with_signs
from editlint.language.en import voiceless as words
from editlint.values import NamedTuple

Wordings = Mapping[str, Sequence[Sequence[str]]]

THAT, CLAUSE, INFINITIVE, TOPIC, NOTHING = "that", "clause", "infinitive", "topic", "nothing"
WHATS = (THAT, CLAUSE, INFINITIVE, TOPIC, NOTHING)


class Classes(NamedTuple):
    """What one rule takes for a claim of nobody.

    Attributes:
        subjects: head nouns, or "it".
        does, done, is_so: wordings by their first word: active verbs, participles of a passive, what follows "be".
        what: which continuations make it a claim, of WHATS.
        exists: whether "there is" such a noun makes it one.
        alone: whether such a noun with "that" makes it one where it opens a sentence.
        amid: words that make it one when they govern the noun ("amid").
        draws: wordings before the noun by their last word: what draws or meets it ("sparked", "come in for").
        says: whole sayings that are a claim by themselves.
        guides: head nouns that "if" may stand before, besides the subjects: "if the papers are to be believed".
        if_so: what follows "be" where "if" stands before the noun: "if the gossip is right".
        none_of: nouns that count with "no" before them: "no observer doubts".
        nouns: the subjects, the guides and those of `none_of`.
        any_verb: nouns that are a claim with any verb but those of truth: "the rumour had reached the coast".
        told: words of a document or an occasion by which it is told where it was said.
        modal: whether what would or must be counts as well ("few would deny").
        before, behind: the words of which one stands near a noun of a claim on either side; `with_signs` finds them.
    """

    subjects: frozenset[str]
    does: Wordings
    done: Wordings
    is_so: Wordings
    what: frozenset[str]
    exists: bool
    alone: bool
    amid: frozenset[str]
    told: frozenset[str]
    modal: bool
    draws: Wordings
    none_of: frozenset[str]
    says: Sayings
    guides: frozenset[str]
    if_so: Wordings
    nouns: frozenset[str]
    any_verb: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


_NONE = frozenset[str]()
# The claims that attributions know of without a rule: a noun of hearsay or claiming, and "that" behind it.
CLAIMS_WITH_THAT = with_signs(
    Classes(
        subjects=words.CLAIMED,
        does={form: ((form, "it"),) for form in words.HAVING_IT},
        done={},
        is_so={"that": (("that",),)},
        what=frozenset([THAT]),
        exists=True,
        alone=True,
        amid=words.AMID,
        told=_NONE,
        modal=False,
        draws={},
        none_of=_NONE,
        says=Sayings({}),
        guides=_NONE,
        if_so={},
        nouns=words.CLAIMED,
    )
)
