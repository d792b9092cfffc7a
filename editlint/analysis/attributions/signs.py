"""By which words near a noun it is seen that it is no claim of nobody, before anything is read.

What is read, and how far it goes, is said in `voiceless`; here is what follows from it for the words near the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.attributions.classes import Classes

MOST_MODIFIERS = 4  # words between a determiner and its noun
LONGEST_SUBJECT = 16  # words from a noun to its verb: "concerns about the safety of the new line have been"
LONGEST_CHAIN = 6  # auxiliaries and adverbs of one verb
_REACH_BEFORE = MOST_MODIFIERS + 2 + LONGEST_CHAIN  # words from a noun back to the "there" of "there have been"


def with_signs(classes: Classes) -> Classes:
    """The classes with the words by which a look round a noun tells that it is no claim, before anything is read.

    A claim has a verb of the rule's behind its noun, or "that" where it opens a sentence; or before it what draws it,
    what governs it, "there" or "if". Nouns that any verb makes a claim need none of them.
    """
    before = {*classes.amid, *classes.draws}
    if classes.exists:
        before.add("there")
    if classes.if_so:
        before.add("if")
    behind = {*classes.does, *classes.done, *classes.is_so}
    if classes.alone:
        behind.add("that")
    return classes._replace(before=frozenset(before), behind=frozenset(behind))


def may_be_a_claim(lower: Sequence[str], classes: Classes, head: int) -> bool:
    """Whether near a noun stands a word without which there is no claim (`with_signs`): most have none.

    Its verb begins within the words that `_predicate` goes through. Its phrase begins at most `MOST_MODIFIERS` before
    it, what draws or governs it or "if" stands right before that, and "there" before the chain of a verb before that.
    """
    return (
        not classes.behind.isdisjoint(lower[head + 1 : head + 1 + LONGEST_SUBJECT])
        or not classes.before.isdisjoint(lower[max(0, head - _REACH_BEFORE) : head])
        or lower[head] in classes.any_verb
    )
