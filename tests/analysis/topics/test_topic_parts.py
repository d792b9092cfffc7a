from __future__ import annotations

from math import sqrt
from operator import mul

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.topics.backends import BACKENDS, load
from editlint.analysis.topics.features import NAMES
from editlint.analysis.topics.matrix import UNIT, dense_products, halved, pack, sparse_products, unpack, upper_halves
from editlint.analysis.topics.meaning import vector_of, whole
from editlint.analysis.topics.network import Network, load_network
from editlint.analysis.topics.stems import stem
from editlint.analysis.topics.word_table import CENTRE_SCALE, RARE, english, lightened


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("visits", "visited"),
        ("visiting", "visit"),
        ("cities", "city"),
        ("stopped", "stopping"),
        ("bridge's", "bridges"),
    ],
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("universe", "university"), ("news", "new"), ("bus", "business")])
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.characters(categories=("Ll",)), max_size=20))
def test_a_stem_is_no_longer_than_its_word(word):
    assert len(stem(word)) <= len(word)


def test_terms_of_words():
    found = english().terms(["harbour", "the", "2024", "twenty-first-floor", "u.s", "xyzzyplugh", "us"])
    assert set(found) == {"harbour", "twenty-first-floor", "xyzzyplugh"}
    assert [term.stem for term in found["twenty-first-floor"]] == ["twenti", "floor"]
    (unknown,) = found["xyzzyplugh"]
    assert (unknown.idf, unknown.told) == (RARE, 0)


def test_frequent_words_tell_less_than_rare_ones():
    found = english().terms(["people", "harbour"])
    assert found["people"][0].idf < found["harbour"][0].idf < RARE


def nearness(one: str, other: str) -> float:
    table = english()
    a, b = (vector_of([table.terms([word])[word][0].told], table) for word in (one, other))
    return sum(x * y for x, y in zip(a, b, strict=True)) / UNIT**2


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("ship", "boat", "flour"), ("doctor", "hospital", "bridge"), ("goalkeeper", "striker", "election")],
)
def test_the_table_knows_what_words_are_about(word, near, far):
    assert nearness(word, near) > nearness(word, far) + 0.1


def test_unknown_words_have_no_meaning():
    assert not any(vector_of([], english()))


vectors = st.lists(st.lists(st.floats(-1, 1, width=16), min_size=4, max_size=4).filter(any), min_size=1, max_size=9)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(vectors)
def test_packed_products_are_cosines(plain):
    units = [whole(vector) for vector in plain]
    expected = [
        [
            sum(a * b for a, b in zip(x, y, strict=True)) / sqrt(sum(a * a for a in x) * sum(b * b for b in y))
            for y in plain
        ]
        for x in plain
    ]
    for row, wanted in zip(dense_products(units), expected, strict=True):
        assert [product / UNIT**2 for product in row] == pytest.approx(wanted, abs=0.01)


signed = st.integers(-(2**30), 2**30 - 1)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(st.sampled_from(["war", "peace", "tax", "island", "goal"]), st.floats(0.5, 100)),
        min_size=1,
        max_size=20,
    )
)
def test_a_vector_is_the_weighted_sum_less_the_centre(words):
    table = english()
    weighted = [(table.terms([word])[word][0], weight) for word, weight in words]
    found = vector_of([term.weighed(weight) for term, weight in weighted], table)
    lanes = [unpack(term.told // term.steps, table.lanes) for term, _ in weighted]
    raw = [sum(map(mul, column, [weight for _, weight in weighted])) for column in zip(*lanes, strict=True)]
    length = sqrt(sum(number**2 for number in raw))
    centred = [number / length - mean / CENTRE_SCALE for number, mean in zip(raw, table.centre, strict=True)]
    size = sqrt(sum(number**2 for number in centred))
    assert all(abs(UNIT * number / size - own) < 20 for number, own in zip(centred, found, strict=True))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(["war", "peace", "tax"]), st.floats(0.5, 1e7)), min_size=1, max_size=20))
def test_the_heaviest_words_stay_in_their_lanes(words):
    table = english()
    weighted = [(table.terms([word])[word][0], weight) for word, weight in words]
    told = lightened(weighted)
    lanes = list(unpack(sum(told), table.lanes))
    assert lanes == [sum(column) for column in zip(*(unpack(one, table.lanes) for one in told), strict=True)]
    if sum(weight for _, weight in weighted) < 1e5:
        assert told == [term.weighed(weight) for term, weight in weighted]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(signed, signed), min_size=1))
def test_lanes_add_up_on_their_own(pairs):
    one, other = zip(*pairs, strict=True)
    assert list(unpack(pack(one), len(pairs))) == list(one)
    assert list(unpack(pack(one) + pack(other), len(pairs))) == [a + b for a, b in pairs]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(signed, signed), min_size=1), st.integers(1, 2**31 - 1))
def test_lanes_are_multiplied_in_halves(pairs, factor):
    numbers = [number for pair in pairs for number in pair]
    wide = [half * factor for half in halved(pack(numbers), len(numbers))]
    assert upper_halves(wide, len(numbers)) == [number * factor >> 32 for number in numbers]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 400)), max_size=8))
def test_sparse_and_dense_products_agree(bags):
    full = [[bag.get(name, 0) for name in "abcdef"] for bag in bags]
    assert sparse_products(bags) == dense_products(full)


def test_a_network_adds_up_its_units():
    network = Network(hidden=((1.0, 0.0), (0.0, -1.0)), offsets=(0.5, 0.0), out=(2.0, 10.0), bias=1.0, limit=2.0)
    assert network.log_odds((1.0, 3.0)) == 1.0 + 2.0 * 1.5
    assert network.score((1.0, 3.0)) == 2.0


@pytest.mark.parametrize("backend", BACKENDS)
def test_shipped_networks_fit_the_features(backend):
    network = load_network(backend)
    assert {len(weights) for weights in network.hidden} == {len(NAMES)}
    assert len(network.hidden) == len(network.offsets) == len(network.out)
    assert network.limit > 0


def test_an_unknown_backend_is_refused():
    with pytest.raises(ValueError, match="telepathy"):
        load("telepathy")
