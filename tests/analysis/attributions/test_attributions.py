from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.attributions import FORMS, SOURCE_CLASSES, Attribution
from editlint.documents import parse
from editlint.source import Source


def article(text: str, kind: str = "text") -> Article:
    return Article(parse(Source(text), kind))


def only(text: str) -> Attribution:
    found = article(text).attributions
    assert len(found) == 1, [(each.source, each.cue) for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "source", "source_class", "cue", "form"),
    [
        ("Ana Ruiz said that it rained.", "Ana Ruiz", "named-person", "say", "active"),
        ("President Ana Ruiz has warned of rain.", "President Ana Ruiz", "named-person", "warn", "active"),
        ("The Ministry of Works announced a plan.", "The Ministry of Works", "named-body", "announce", "active"),
        ("NATO said it would rain.", "NATO", "named-body", "say", "active"),
        ("The police said it rained.", "The police", "named-body", "say", "active"),
        ("The Monmouth poll suggests a close race.", "The Monmouth poll", "document", "suggest", "active"),
        ("Officials told reporters that it rained.", "Officials", "described", "tell", "active"),
        ("A person familiar with the talks said so.", "A person familiar with the talks", "described", "say", "active"),
        (
            "Critics of the plan have long argued that it leaks.",
            "Critics of the plan",
            "vague-group",
            "argue",
            "active",
        ),
        ("Some of the farmers fear a flood.", "Some of the farmers", "vague-group", "fear", "active"),
        ("Many say it leaks.", "Many", "vague-quantity", "say", "active"),
        ("Recent studies show that it leaks.", "Recent studies", "report", "show", "active"),
        ("She said so.", "She", "pronoun", "say", "active"),
        ("It leaks, according to the engineers.", "the engineers", "described", "according to", "according"),
        ("The dam was described by critics as a leak.", "critics", "vague-group", "describe", "passive"),
        ("It is believed that the dam leaks.", "", "none", "believe", "impersonal"),
        ("The dam is said to leak.", "", "none", "say", "passive"),
        ("The dam reportedly leaks.", "", "none", "reportedly", "adverb"),
        ("To some, the dam is a ruin.", "some", "vague-quantity", "to", "according"),
        ("The dam is a ruin to many.", "many", "vague-quantity", "to", "according"),
        ("In one study, nine of ten dams leaked.", "one study", "report", "in", "according"),
        ("A wall fell. They say it leaks.", "They", "vague-quantity", "say", "active"),
        ("Officials put the loss at $3 million.", "Officials", "described", "put", "active"),
        ("Purists wince.", "Purists", "vague-group", "wince", "active"),
        ("Reviewers have been less than kind.", "Reviewers", "vague-group", "kind", "active"),
        ("Former members say it leaks.", "Former members", "vague-group", "say", "active"),
        ("The loss is put at $3 million.", "", "none", "put", "passive"),
        ("There were claims that the dam leaks.", "", "none", "claims", "nominal"),
        ("The gossip has it that the dam leaks.", "", "none", "gossip", "nominal"),
    ],
)
def test_frames(text: str, source: str, source_class: str, cue: str, form: str) -> None:
    found = only(text)
    assert (found.source, found.source_class, found.cue, found.form) == (source, source_class, cue, form)


@pytest.mark.parametrize(
    "text",
    [
        "The reports were late and the claims were paid.",
        "At some point the plan failed.",
        "Residents were told to leave.",
        "He wants to say it.",
        "“Critics say it leaks.”",
        "The show must go on.",
        "Views of the sea are dear.",
    ],
)
def test_no_frames(text: str) -> None:
    assert article(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Critics say that the dam leaks.", ["the dam leaks"]),
        ("The dam leaks, according to Ana Ruiz.", ["The dam leaks"]),
        ("According to Ana Ruiz, the dam leaks.", ["the dam leaks"]),
        ("The dam leaks, the engineer, Ana Ruiz, said on Monday.", ["The dam leaks"]),
        ("The dam leaks, said Ana Ruiz.", ["The dam leaks"]),
        ("The dam leaks, said initial reports.", ["The dam leaks"]),
        ("The dam leaks, said initial reports said.", ["The dam leaks"]),
        ("Added Ana Ruiz of the Bridge Club, “It leaks.”", ["It leaks"]),
        ("Added the engineer, “It leaks.”", ["It leaks"]),
        ("“It leaks. We had no choice,” Ruiz said.", ["It leaks. We had no choice"]),
        ("“Who built it?” asked Ana Ruiz.", ["Who built it"]),
        ("“Repairs,” Ruiz told reporters on Monday, “will take a year.”", ["will take a year"]),
        ("Repairs, Ruiz said, will take a year.", ["will take a year"]),
        ("Ruiz said in a letter on Monday: “It leaks.”", ["It leaks"]),
        ("Ruiz said on Monday that the dam leaks.", ["the dam leaks"]),
        ("Ruiz told the court that the dam leaks.", ["the dam leaks"]),
        ("Ruiz told reporters the dam leaks.", ["the dam leaks"]),
        ("Ruiz said on Monday the dam leaked.", ["on Monday the dam leaked"]),
        ("The dam, which is old, leaks, Ruiz said, and Hale agreed.", ["The dam, which is old, leaks"]),
        ("It rained.\n\nSaid Ruiz.", []),
    ],
)
def test_the_claim_is_the_clause_or_quotation_after_or_before(text: str, claims: list[str]) -> None:
    it = article(text)
    named = [frame for frame in it.attributions if frame.claim_end > frame.claim_start]
    assert [it.text[frame.claim_start : frame.claim_end] for frame in named][: len(claims)] == claims


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("Critics say it leaks.", ""),
        ("Critics, including Ana Ruiz, say it leaks.", "named-example"),
        ("Critics say it leaks. “It is a sieve,” said Ana Ruiz.", "owner-follows"),
        ("The minister said critics believe that it leaks.", "reported"),
        ("Critics fear that it leaks, the Norland Herald reported.", "reported"),
        ("Some critics say it leaks, but Ana Ruiz said it does not.", ""),
        ("Studies show that it leaks. It was published in Nature on Monday.", "owner-follows"),
    ],
)
def test_excuses(text: str, excused: str) -> None:
    critics = [each for each in article(text).attributions if each.group in ("critics", "studies")]
    assert [each.excused for each in critics] == [excused]


def test_a_link_excuses() -> None:
    it = article("Studies show that [the dam leaks](https://example.org/dam).", "markdown")
    assert it.attributions[0].excused == "linked"


def test_a_group_is_repeated() -> None:
    it = article("Critics say it leaks.\n\nCritics say it stinks.\n\nReports suggest so.\n\nReports suggest more.")
    assert [each.excused for each in it.attributions] == ["", "repeated", "", "repeated"]


def test_some_and_others_of_one_paragraph_are_one() -> None:
    it = article("Critics say it leaks. Others fear that it stinks.")
    assert [each.excused for each in it.attributions] == ["", "repeated"]


def test_the_fullest_name_is_given() -> None:
    it = article("Human Rights Watch (HRW) said so. HRW added that Ana Ruiz agreed. Ruiz said no.")
    assert [each.name for each in it.attributions][:2] == ["Human Rights Watch", "Human Rights Watch"]
    assert it.attributions[-1].name == "Ana Ruiz"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "critics",
                "say",
                "that",
                "many",
                "believe",
                ",",
                ".",
                "“",
                "”",
                "according",
                "to",
                "Ana",
                "Ruiz",
                "said",
                "the",
                "report",
                "by",
                "it",
                "is",
                "widely",
                "seen",
                "as",
                "he",
                "studies",
                "show",
                "reportedly",
                ",",
                "and",
                "some",
                "of",
                "who",
                "told",
                "was",
                "described",
                "by",
                "experts",
                "The",
                "However",
                "(",
                ")",
                "—",
                "’s",
            ]
        ),
        max_size=25,
    )
)
def test_offsets_hold_for_any_text(words: list[str]) -> None:
    it = article(" ".join(words))
    for frame in it.attributions:
        assert 0 <= frame.start < frame.end <= len(it.text)
        assert it.text[frame.source_start : frame.source_end] == frame.source
        assert frame.cue_start < frame.cue_end
        assert frame.claim_start <= frame.claim_end <= len(it.text)
        assert frame.source_class in SOURCE_CLASSES
        assert frame.form in FORMS


def test_names_and_claims_are_the_same_whenever_they_are_asked_for() -> None:
    text = (
        "Ana Ruiz said the plan failed. Ruiz said so twice. She warned that it leaks.\n\n"
        "Dr Ole Berg denied it, Ruiz said. He said that the plan works. “It works,” he said. She disagreed."
    )
    it = article(text)
    assert [each.name for each in it.quotations] == ["Ole Berg"]
    backwards = [(each.claim, each.name) for each in reversed(it.attributed)]
    whole = article(text).attributions
    assert backwards[::-1] == [((each.claim_start, each.claim_end), each.name) for each in whole]
    assert [each.name for each in whole[:3]] == ["Ana Ruiz"] * 3
