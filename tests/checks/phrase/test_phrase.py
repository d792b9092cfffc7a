import marshal
import re

import pytest
from counting import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st
from phrase_harness import article_of, corrected, hits_of, matches_of, rule_of

from editlint.checks.phrase.check import PhraseCheck

CHECK = PhraseCheck()


def found(text, *phrases, **options):
    return matches_of(CHECK, text, phrases=list(phrases), **options)


@pytest.mark.parametrize(
    "text",
    [
        "A game changer for all.",
        "A GAME changer for all.",
        "Of all game\nchangers.",
        "The game changer's price.",
        "“Game changer”, he said.",
        "(game changers)",
    ],
)
def test_words_are_found_in_any_case_and_beside_any_mark(text):
    assert len(found(text, "game changer[s]")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "endgame changer",
        "game changers",
        "game, changer",
        "game. Changer",
        "game-changer",
        "pre-game changer",
        "game\n\nchanger",
    ],
)
def test_a_phrase_is_found_whole_or_not_at_all(text):
    assert found(text, "game changer") == []


def test_apostrophes_are_alike():
    assert found("They don’t. They don't.", "don't") == ["don’t", "don't"]
    assert found("They don't.", "don’t") == ["don't"]


def test_a_possessive_belongs_to_the_next_word_but_a_contraction_does_not():
    assert found("Kyiv’s mayor, KYIV'S MAYOR", "kyiv") == ["Kyiv", "KYIV"]
    assert found("The mayor’s hat, THE MAYOR'S HAT", "the mayor") == ["The mayor", "THE MAYOR"]
    assert found("Let's see what's up", "let", "what") == []


def test_a_word_with_a_capital_is_matched_with_it():
    assert found("The Web and the web", "the Web") == ["The Web"]
    assert found("The Web and the web", "web", case=True) == ["web"]


def test_offsets_hold_after_characters_that_grow_in_lower_case():
    assert found("İİİ İstanbul is a game changer", "game changer") == ["game changer"]


def test_marks_inside_and_round_a_phrase_count():
    assert found("and, e.g., this; e.g this; and/or that", "e.g.", "and/or") == ["e.g.", "and/or"]


def test_any_word_stands_for_one_word_of_the_same_sentence():
    phrase = "ever-changing * landscape"
    assert found("an ever-changing media landscape", phrase) == ["ever-changing media landscape"]
    assert found("an ever-changing landscape", phrase) == []
    assert found("an ever-changing, media landscape", phrase) == []


def test_the_longest_of_those_that_begin_first_wins():
    assert found("at this point in time", "at this point", "at this point in time", "in time") == [
        "at this point in time"
    ]


def test_several_ways_through_the_same_words():
    assert found("a b c d", "a * c d", "a b * x", "b c") == ["a b c d"]


def test_an_exception_silences_what_it_overlaps():
    text = "A close call. A close call centre."
    assert found(text, "close call", **{"except": ["call centre"]}) == ["close call"]


@pytest.mark.parametrize(
    ("within", "expected"),
    [("sentence", 2), ("paragraph", 1), ("3 words", 3), ("4 words", 2)],
)
def test_what_stands_near_excuses(within, expected):
    text = "Critics of the law, Ana Ruiz among them. Critics too.\n\nCritics alone."
    assert len(found(text, "critics", unless_near=["ana ruiz"], within=within)) == expected


def test_what_must_stand_near():
    text = "They toe the line. In football they toe the line."
    assert len(found(text, "toe the line", near=["football"])) == 1
    assert len(found(text, "toe the line", near=["football"], within="paragraph")) == 2
    assert found(text, "toe the line", near=["football"], unless_near=["in"]) == []
    assert found("The football line.", "football line", near=["football"]) == []


def test_classes_come_from_the_analysis():
    assert found("Held on 5 May with Ana Ruiz and 12,000 others.", "{number} others", "with {person}") == [
        "with Ana Ruiz",
        "12,000 others",
    ]
    said = "Ana Ruiz said no. The County Council said no. Mr. Lund said no. On Friday Eva Lund said no."
    assert found(said, "{person} said") == ["Ana Ruiz said", "Mr. Lund said", "Eva Lund said"]
    assert found("Sold as of 3 May 2024, as of now.", "as of {date}") == ["as of 3 May 2024"]
    assert found("He called it “a very bad mistake” twice.", "it {quotation} twice") == [
        "it “a very bad mistake” twice"
    ]


def test_shared_lists_are_inflected():
    lists = {"reporting-verb": (["say", "point out"], "verb")}
    assert found("Some said, many pointed out.", "(some|many) {reporting-verb}", lists=lists) == [
        "Some said",
        "many pointed out",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They utilized it.", "They used it."),
        ("Utilizing it pays.", "Using it pays."),
        ("It took costs into consideration.", "It considered costs."),
        ("An added bonus. The added bonuses.", "A bonus. The bonuses."),
        ("It was an old relic.", "It was a relic."),
        ("UNEXPECTED SURPRISE", "SURPRISE"),
        ("a past experience", "an experience"),
        ("It is 8 p.m. at night.", "It is 8 p.m."),
    ],
)
def test_corrections_keep_form_capitals_and_articles(text, expected):
    replace = {
        "utilize~": "use~",
        "take~ * into consideration": "consider~ *",
        "added bonus[es]": "bonus[es]",
        "old relic": "relic",
        "unexpected surprise": "surprise",
        "past experience": "experience",
        "p.m. at night": "p.m.",
    }
    assert corrected(CHECK, text, replace=replace) == expected
    assert matches_of(CHECK, expected, replace=replace) == []


def test_a_phrase_written_as_its_replacement_is_right():
    assert matches_of(CHECK, "A t-shirt and a T-shirt.", replace={"t-shirt": "T-shirt"}) == ["t-shirt"]


def test_several_replacements_are_several_proposals():
    hit = hits_of(CHECK, "We liaise.", replace={"liaise~": ["talk~", "work~ with"]}, safe=True)[0]
    assert [proposal.edits[0][2] for proposal in hit.proposals] == ["talk", "work with"]
    assert hit.values["replacement"] == "“talk” or “work with”"
    assert all(proposal.safe for proposal in hit.proposals)


def test_many_rules_give_in_one_pass_what_each_gives_alone():
    rules = [
        rule_of(CHECK, "a.one", phrases=["the end", "day"]),
        rule_of(CHECK, "a.two", phrases=["the end of the day", "{number} day[s]"]),
        rule_of(CHECK, "a.four", phrases=["the day"]),
        rule_of(CHECK, "a.five", phrases=["the day's"]),
        rule_of(CHECK, "a.six", phrases=["the day", "the day's end"]),
        rule_of(CHECK, "a.three", phrases=["the * of"], **{"except": ["end of the"]}),
    ]
    text = "At the end of the day, the rest of us had 5 days. The day's end."
    alone = [list(PhraseCheck().find(article_of(text), rule)) for rule in rules]
    together = PhraseCheck()
    together.prepare(rules)
    article = article_of(text)
    assert [list(together.find(article, rule)) for rule in rules] == alone
    assert [len(hits) for hits in alone] == [3, 2, 2, 1, 2, 1]


def test_the_compiled_form_is_plain_and_gives_the_same():
    rule = rule_of(
        CHECK, phrases=["(a|the) close shave"], replace={"close~ ranks": "unite~"}, lists={"unused": (["x"], "none")}
    )
    compiled = marshal.loads(marshal.dumps(CHECK.compile_options(rule.options)))
    assert compiled["lists"] == {}
    text = "A close shave, so they closed ranks."
    assert list(CHECK.find(article_of(text), rule._replace(options=compiled))) == list(
        CHECK.find(article_of(text), rule)
    )


def test_changed_options_are_not_answered_from_the_compiled_form():
    compiled = CHECK.compile_options(rule_of(CHECK, phrases=["one", "two"]).options)
    changed = rule_of(CHECK)._replace(options={**compiled, "phrases": ["two"]})
    assert [hit.start for hit in CHECK.find(article_of("one two"), changed)] == [4]


def test_the_compiled_form_of_another_version_is_made_anew():
    rule = rule_of(CHECK, phrases=["one"])
    old = rule._replace(options={**rule.options, "compiled": {"form": 0}})
    assert [hit.start for hit in CHECK.find(article_of("one two"), old)] == [0]


def test_mistakes_are_told_all_at_once_with_their_places():
    options = dict(
        rule_of(CHECK, phrases=["fine", "(bad"], replace={"[x]": "y", "good": "[z]"}, within="5 miles").options
    )
    mistakes = [(m.option, m.member, m.key, m.offset) for m in CHECK.validate(options)]
    assert mistakes == [
        ("within", None, None, 0),
        ("phrases", 1, None, 0),
        ("replace", None, "[x]", 0),
        ("replace", None, "good", 0),
    ]


def test_a_rule_without_phrases_is_a_mistake():
    assert [m.option for m in CHECK.validate(rule_of(CHECK).options)] == ["phrases"]


WORDS = st.sampled_from(["a", "b", "it", "B", "c-a", "don't", "ab", "É", "b's"])
GAPS = st.sampled_from([" ", " ", " ", "\n", ", ", ". ", "'s ", "’s ", "-", " “", "” ", "\n\n"])


def reference(cue):
    """A cue of plain words as a regular expression over text with straight apostrophes."""
    before = r"(?<![^\W_])(?<![^\W_]['\-.&])"
    after = r"(?!['\-.&]?[^\W_])"
    words = cue.split()
    possessive = "" if words[-1].lower() == "it" else rf"|(?='s{after})"
    parts = [re.escape(word) if word != word.lower() else f"(?i:{re.escape(word)})" for word in words]
    phrase = "[ \n]".join(parts)
    return re.compile(rf"{before}{phrase}(?:{after}{possessive})")


@given(
    st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=14),
    st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5, unique=True),
)
@settings(deadline=None, derandomize=True, max_examples=300)
def test_the_tree_finds_what_regular_expressions_find(pieces, cues):
    text = "".join(word + gap for word, gap in pieces).strip()
    straight = text.replace("’", "'")
    spans = set()
    for cue in cues:
        pattern = reference(cue)
        spans |= {m.span() for at in range(len(text)) if (m := pattern.match(straight, at))}
    expected = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not expected or start >= expected[-1][1]:
            expected.append((start, end))
    assert [(hit.start, hit.end) for hit in hits_of(CHECK, text, phrases=cues)] == expected


@given(
    st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=14),
    st.lists(
        st.lists(st.sampled_from(["a", "b", "a *", "[b]", "(it|ab)", "{number}", "don't"]), min_size=1, max_size=3).map(
            lambda parts: " ".join([*parts, "c-a"])
        ),
        min_size=2,
        max_size=4,
        unique=True,
    ),
)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_one_pass_for_all_rules_equals_a_pass_for_each(pieces, cues):
    text = "".join(word + gap for word, gap in pieces).strip() + " 5 a 6"
    rules = [rule_of(CHECK, f"house.r{number}", phrases=[cue]) for number, cue in enumerate(cues)]
    together = PhraseCheck()
    together.prepare(rules)
    article = article_of(text)
    for rule in rules:
        assert list(together.find(article, rule)) == list(CHECK.find(article_of(text), rule))


def steps_taken(paragraphs):
    text = "\n\n".join(["Critics make the close call, a close call centre of the the the day."] * paragraphs)
    rule = rule_of(
        CHECK,
        phrases=["close call", "(a|the) [*] [*] call", "critics", "the * day"],
        **{"except": ["call centre"]},
        unless_near=["nobody"],
        within="paragraph",
    )
    article = article_of(text)
    assert article.sentences
    hits = []
    counted = calls_of(lambda: hits.extend(CHECK.find(article, rule)))
    assert len(hits) == 3 * paragraphs
    return counted


def test_the_work_grows_with_the_length_of_the_article():
    assert steps_taken(400) < 4.5 * steps_taken(100)
