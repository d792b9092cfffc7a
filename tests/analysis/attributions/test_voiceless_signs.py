"""What a look round a word passes by is no claim: with the look and without it the same is found."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.attributions.classes import CLAIMS_WITH_THAT, NOTHING, TOPIC, Classes
from editlint.analysis.attributions.sayings import Sayings, by_telling_word, sayings
from editlint.analysis.attributions.signs import with_signs
from editlint.analysis.attributions.tokens import Tokens, tokens_of
from editlint.analysis.attributions.voiceless import voiceless
from editlint.documents import parse
from editlint.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAYINGS = [text.split() for text in ("set alarm bells ringing", "all bets are off .", "word has it", "bells * loud")]
_CLASSES = with_signs(
    CLAIMS_WITH_THAT._replace(
        subjects=frozenset(["fears", "calls", "word"]),
        does={"grow": (("grow",),), "is": (("is", "that"),)},
        done={"voiced": (("voiced",),)},
        what=frozenset([NOTHING, TOPIC]),
        draws={"sparked": (("sparked",),), "for": (("came", "in", "for"),)},
        none_of=frozenset(["observer"]),
        says=Sayings(by_telling_word(_SAYINGS)),
        guides=frozenset(["papers"]),
        if_so={"right": (("right",),)},
        nouns=frozenset(["fears", "calls", "word", "observer", "papers"]),
        any_verb=frozenset(["word"]),
    )
)
_NOUNS = "fears calls word observer papers claims rumours gossip"
_ROUND = "grow grows voiced been have has are is was right sparked came in for amid there if no that it of about"
_OTHER = (
    "the a some serious growing new on Tuesday in Oakham whether set alarm bells ringing all bets off loud very newly"
)
_STRETCHES = [
    "set alarm bells",
    "bells newly ringing",
    "all bets are",
    "off .",
    "word has it",
    "bells very",
    "there have",
]
_WORDS = [*_NOUNS.split(), *_ROUND.split(), *_OTHER.split(), *_STRETCHES, ",", ".", "?", "“", "”"]


def tokens(text: str) -> Tokens:
    return tokens_of(Article(parse(Source(text), "text")))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join), st.sampled_from([_CLASSES, CLAIMS_WITH_THAT]))
def test_no_claim_is_lost_by_the_look_round_its_noun(text: str, classes: Classes) -> None:
    found = list(voiceless(tokens(text), classes))
    with mock.patch("editlint.analysis.attributions.voiceless.may_be_a_claim", return_value=True):
        assert found == list(voiceless(tokens(text), classes))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join))
def test_no_saying_is_lost_by_the_look_round_its_telling_word(text: str) -> None:
    def everywhere(tokens: Tokens, *_: object) -> list[tuple[int, Sequence[Sequence[str]]]]:
        words = enumerate(tokens.lower)
        return [(at, known) for at, word in words if (known := [each for each in _SAYINGS if each[0] == word])]

    found = list(sayings(tokens(text), _CLASSES))
    with mock.patch("editlint.analysis.attributions.sayings._openings", everywhere):
        assert found == list(sayings(tokens(text), _CLASSES))
