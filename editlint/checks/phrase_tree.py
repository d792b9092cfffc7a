"""The form in which phrases are kept: a tree of words, and what each phrase means to its rule.

A tree is made of dictionaries, lists, texts and numbers only, so that the rulebook's cache can keep it. Each step is
one word of `Words.lower`; where something other than a space stands before the word, the step has it in front
(", and"). How trees are made stands in `phrase_index`, how they are searched in `phrase_scan`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Node = dict[str, Any]  # words to nodes, and under the two names below
HERE = ""  # the numbers of the entries that end at a node
OPEN = "\0"  # the nodes after `*` and after classes such as {date}
PHRASE, EXCEPT, NEAR, UNLESS_NEAR = 0, 1, 2, 3


class Entry(NamedTuple):
    """What a phrase means to its rule.

    Attributes:
        role: PHRASE, EXCEPT, NEAR or UNLESS_NEAR.
        cue: the cue as the rule writes it.
        exact: for each step the word with its capitals, or "" where case is nothing; () for a phrase in any case.
        replacements: what may stand instead, `*` where the met word belongs.
        any_steps: which steps are `*`.
        before, after: characters of the phrase right before its first and after its last word.
    """

    role: int
    cue: str
    exact: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()
    any_steps: tuple[int, ...] = ()
    before: str = ""
    after: str = ""


def plain_gap(gap: str) -> str:
    """What stands between two words, with straight quotation marks and a space for a line break."""
    return gap.translate(_GAPS)


_GAPS = {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("\n"): " "}


def step_key(gap: str, word: str) -> str:
    """The key of a word behind a gap: the word alone after a plain space."""
    return word if gap == " " else gap + word
