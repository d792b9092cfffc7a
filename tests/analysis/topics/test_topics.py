from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from topic_stories import BACKGROUND, BRIDGE, CHOIR, COOKING, FOOTBALL, SPEECH, bridge

import editlint
from editlint.analysis.topics.topic import WINDOW


def scores(text: str, format: str = "markdown") -> dict[str, float | None]:
    document = editlint.parse(text, format=format)
    return {text[topic.start : topic.end]: topic.score for topic in document.topics}


@pytest.mark.parametrize("foreign", [CHOIR, COOKING, FOOTBALL])
@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_foreign_paragraph_scores_above_one_and_no_other_does(foreign, at):
    found = scores(bridge(foreign, at))
    assert found[foreign] >= 1
    assert all(score is None or score < 0 for text, score in found.items() if text != foreign)


def test_background_belongs():
    assert scores(bridge(BACKGROUND))[BACKGROUND] < 0


def test_lede_ending_and_other_peoples_words_are_not_judged():
    found = scores("\n\n".join([CHOIR, *BRIDGE[1:4], SPEECH, *BRIDGE[4:], FOOTBALL]))
    assert [found[text] for text in (CHOIR, SPEECH, FOOTBALL)] == [None, None, None]


def test_headline_and_byline_do_not_make_the_lede_a_candidate():
    found = scores("# Bridge to close\n\nBy Ada Quill\n\n" + "\n\n".join([CHOIR, *BRIDGE[1:]]))
    assert found[CHOIR] is None


@pytest.mark.parametrize("kind", ["- ", "> "])
def test_list_items_and_block_quotes_are_not_judged(kind):
    assert scores(bridge(kind + COOKING))[COOKING] is None


def test_a_short_article_has_no_topics():
    assert scores("\n\n".join([BRIDGE[0], CHOIR, BRIDGE[1], BRIDGE[2]])) == {}


def test_an_article_without_a_known_word_is_no_trouble():
    word = "xqzt " * 20
    assert set(scores("\n\n".join([word] * 7)).values()) <= {None, *scores("\n\n".join([word] * 7)).values()}


def test_an_empty_article():
    assert scores("") == {}


def test_what_a_publishing_system_left_is_not_read():
    teasers = (
        "Tags: #Harbour, #Bridges\n\nMore from this stream\n\nA Sponge That Stays Moist: Our Secret\n\n"
        "Discover how to bake a sponge that stays moist for a week, with jam from your own garden and cream from ours.\n\n"
        "Why the Striker Wept\n\n"
        "Discover the football season that nobody wanted to end, and the striker who scored in every single match of it."
    )
    found = scores(bridge(BACKGROUND) + "\n\n" + teasers, format="text")
    assert not any("sponge" in text for text in found)


def test_telling_words_of_a_paragraph():
    document = editlint.parse(bridge(CHOIR))
    words = next(topic.words for topic in document.topics if document.source[topic.start :].startswith("The children"))
    assert "choir" in words
    assert not {"the", "their", "and"} & set(words)


def test_offsets_are_those_of_the_source():
    text = "---\ntitle: Bridge\n---\n\n" + bridge("*" + CHOIR + "*")
    document = editlint.parse(text)
    foreign = next(topic for topic in document.topics if topic.score is not None and topic.score >= 1)
    assert text[foreign.start : foreign.end].strip("*") == CHOIR


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.permutations(range(1, 5)))
def test_the_order_of_the_others_hardly_matters(order):
    found = scores("\n\n".join([BRIDGE[0], *(BRIDGE[i] for i in order), FOOTBALL, BRIDGE[5]]))
    assert found[FOOTBALL] >= 1


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=600))
def test_any_text_can_be_measured(text):
    for topic in editlint.parse("\n\n".join([*BRIDGE, text, CHOIR])).topics:
        assert topic.start < topic.end


def test_the_same_text_gives_the_same_scores():
    assert scores(bridge(CHOIR)) == scores(bridge(CHOIR))


def test_a_long_text_is_compared_in_stretches(monkeypatch):
    from editlint.analysis.topics import cohesion

    compared = []
    compare = cohesion.compare

    def counted(passages, vectors):
        compared.append(len(passages))
        return compare(passages, vectors)

    monkeypatch.setattr(cohesion, "compare", counted)
    chance = random.Random(1)
    words = " ".join(BRIDGE).split()
    text = "\n\n".join(" ".join(chance.choices(words, k=25)) + "." for _ in range(5 * WINDOW + 7))
    found = editlint.parse(text).topics
    assert len(found) == sum(compared) == 5 * WINDOW + 7
    assert max(compared) <= WINDOW


def test_a_stray_sentence_is_advice_of_the_strict_profile():
    sentence = COOKING[: COOKING.index(".") + 1]
    text = "\n\n".join([*BRIDGE[:2], f"{BRIDGE[2]} {sentence}", *BRIDGE[3:]])
    strict = editlint.lint_text(text, config={"profile": "strict"})
    (stray,) = [each for each in strict if each.rule == "topic.stray-sentence"]
    assert (stray.match, str(stray.severity)) == (sentence, "suggestion")
    assert not [each for each in editlint.lint_text(text) if each.rule.startswith("topic.")]
