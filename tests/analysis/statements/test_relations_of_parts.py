"""Nothing is lost by what is asked of words and numbers before sentences are read for parts and relations."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.reading.item import DATE, MARK, Item
from editlint.analysis.statements import parts
from editlint.analysis.statements.numbered import numbered_of
from editlint.analysis.statements.passage_parts import find_all_parts
from editlint.analysis.statements.relations import Relations
from editlint.analysis.statements.votes import _words_of_votes
from editlint.documents import parse
from editlint.language.en import lexicon
from editlint.language.en.votes import VOTING
from editlint.source import Source

# Each states something, or nearly does.
TEXTS = (
    "Four goats, two sheep and a donkey, nine animals in all, were sold.",
    "Steel took £2.8m of the £4.1m, wood £0.7m and paint the remaining £0.9m.",
    "The navy sent 19 ships. Eleven are Danish, five Dutch and two Greek.",
    "The town owns 60% of the quay and the church the other 30%. A third of it is let.",
    "The club asked 80 members. Of them 20 signed, which is 35 per cent.",
    "One tree in ten is dead, 30 per cent of them oaks.",
    "Nearly two thirds of the crews (48 per cent) signed.",
    "The council rejected the plan by 38 votes to 31. The majority of five was the third-placed.",
    "The 21-member council's vote was nine in favour and 14 against; two were absent.",
    "The ruling was 7-4. The six judges in the majority of the court said so.",
    "Orr came first with 41 points, followed by Lund with 44 and Webb with 39.",
    "Orr was the longest at 61 miles. Second-placed Lund ran for 66 miles.",
    "Hull won 3-1 after leading 2-0 at half-time, with goals from Orr, Lund and Webb.",
    "They played 24 games, won six, drew nine and lost seven.",
    "He has two sons, Ole, Jan and Nils. The trio: Ann, Bea, Eva and Ida.",
    "Five boys and two girls were hurt. All eight children are at home.",
    "Fourteen homes were burnt in May. The 16 houses stood empty.",
    "The Ames sit top with 31 points. Below them come the Lund, who have 34.",
)
WORDS = """a the all of in to by and or out 10pc half third quarter rest other majority margin council's vote's one two
nine 12 18 31 40 1.5 £2m £5m 20% third-placed two-thirds said was were won lost members, (Orr), : those both nearly over
more than first last next judges' elected balloted for against 7-4 among them it's"""
RELATIONS = "portions hundreds twice accounts returns margins rolls sides"


def article_of(text: str) -> Article:
    return Article(parse(Source(text, "a.txt"), "text"))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text or two of the list with some words put in the place of others, or beside them."""
    words = " ".join(draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=2))).split()
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(words) - 1))
        words[at : at + draw(st.integers(0, 1))] = [draw(st.sampled_from(WORDS.split()))]
    return " ".join(words)


@given(texts())
@settings(deadline=None, derandomize=True, max_examples=100)
def test_what_is_asked_first_hides_nothing(text: str) -> None:
    asked = list(find_all_parts(article_of(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "_WAYS", tuple((lambda _: True, told) for _, told in parts._WAYS))
        patch.setattr(parts, "may_score", lambda _: True)
        for relation in RELATIONS.split():
            patch.setattr(Relations, relation, True)
        patch.setattr(Relations, "orders", property(lambda self: self._look.has_order()))
        assert list(find_all_parts(article_of(text))) == asked


@given(texts())
@settings(deadline=None, derandomize=True, max_examples=30)
def test_the_words_of_a_sentence_hold_those_of_its_items(text: str) -> None:
    article = article_of(text)
    numbered = numbered_of(article)
    contracted = {"is", "are", "have", "has", "had", "will", "would", "not"}
    for index in range(len(article.sentences)):
        items = article.reading.sentence(index).items
        words = {word for item in items if _is_word(item) for word in item.lower.split()} - contracted
        assert words <= numbered.words_in(index) | {"'s", "'"}


def _is_word(item: Item) -> bool:
    return item.tag not in (MARK, DATE) and (item.value is None or item.lower.isalpha())


def test_every_form_of_a_verb_of_voting_is_a_word_of_votes() -> None:
    forms = (line.split() for line in lexicon._forms())
    assert {form for form, *bases in forms if not VOTING.isdisjoint(bases[::2])} <= _words_of_votes()
