import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrase_harness import article_of, corrected, hits_of, matches_of, rule_of

from editlint.analysis.article import Article
from editlint.checks.consistency.mixed_forms import FormMixCheck
from editlint.checks.pattern.check import PatternCheck
from editlint.checks.pattern.literals import required_texts
from editlint.documents import parse
from editlint.expressions.cost import COST, TooSlow, check_cost, reach_of
from editlint.expressions.syntax import Character, Choice, Repeat
from editlint.expressions.syntax import parse as parse_pattern
from editlint.expressions.windows import matches_within
from editlint.source import Source

CHECK = PatternCheck()


def found(text, *patterns, **options):
    return matches_of(CHECK, text, patterns=list(patterns), **options)


def test_a_pattern_is_found_in_any_case_unless_asked():
    assert found("Foo foo", "foo") == ["Foo", "foo"]
    assert found("Foo foo", "foo", case=True) == ["foo"]


def test_a_group_named_hit_narrows_what_is_reported():
    assert found("5 % of 7%", r"\d (?P<hit>%)") == ["%"]


def test_no_match_crosses_a_block_and_anchors_are_lines():
    assert found("one\n\ntwo", r"one\s+two") == []
    assert found("one\n\none two\none", r"^one$") == ["one", "one"]


def test_a_required_text_is_looked_for_in_every_block():
    rule = rule_of(CHECK, patterns=[r"\w+-x"], **{"except": ["old-x"]})
    compiled = rule._replace(options=CHECK.compile_options(rule.options))
    for text in ("a-X b\n\nc\n\nd old-x e-x", "İ a-X b\n\nc\n\nd old-x e-x"):
        assert [text[hit.start : hit.end] for hit in CHECK.find(article_of(text), compiled)] == ["a-X", "e-x"]


def test_the_longest_of_those_that_begin_together_wins():
    assert found("5 km wide", r"\d+", r"\d+ km", r"km wide") == ["5 km"]


def test_exceptions_silence_what_they_overlap():
    assert found("Route 66 and 77", r"\d+", **{"except": [r"route \d+"]}) == ["77"]


@pytest.mark.parametrize(
    ("pattern", "said", "offset"),
    [("a(b", "not a regular expression", 1), ("x*", "empty text", 0), (r"(?:\w+\s?)+!", "for ever", 0)],
)
def test_a_wrong_pattern_is_a_located_mistake(pattern, said, offset):
    (mistake,) = CHECK.validate(rule_of(CHECK, patterns=["fine", pattern]).options)
    assert said in mistake.message
    assert (mistake.member, mistake.offset) == (1, offset)


def test_replacements_are_filled_from_the_match():
    replace = {r"(\w+ly)-(\w+ed)": r"\1 \2", r"(?P<h>\d+)(?P<hit> %)": ["%", " percent"], "!(?=!)": ""}
    assert (
        corrected(CHECK, "A newly-elected mayor, 5 % of all!!", replace=replace) == "A newly elected mayor, 5% of all!"
    )
    hit = hits_of(CHECK, "5 %", replace=replace)[0]
    assert hit.values["replacement"] == "“%” or “ percent”"
    assert [proposal.title for proposal in hit.proposals] == ["write “%”", "write “ percent”"]


def test_a_match_that_reads_as_its_replacement_is_right():
    assert found("e-mail and email", replace={"e-?mail": "email"}) == ["e-mail"]


@pytest.mark.parametrize("replacement", [r"\2", r"\g<who>", "\\"])
def test_a_replacement_that_cannot_be_filled_in_is_a_mistake(replacement):
    (mistake,) = CHECK.validate(rule_of(CHECK, replace={"a(b)": replacement}).options)
    assert (mistake.option, mistake.key) == ("replace", "a(b)")


def test_a_rule_without_patterns_is_a_mistake():
    assert [mistake.option for mistake in CHECK.validate(rule_of(CHECK).options)] == ["patterns"]


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"(?:foo|barn)s?\s+x", ("barn", "foo")),
        (r"\d+(?:st|nd|rd)", ("nd", "rd", "st")),
        (r"\d*(?:0|4)(?:st|nd)(?!\w)", ("0nd", "0st", "4nd", "4st")),
        (r"(?:LOREM) ipsum\b", ("lorem ipsum",)),
        (r"(?:ab)+c?", ("ab",)),
        (r"([a-z]+ly)-(\w+)", ("ly-",)),
        (r"(?i:LY)-(\w+)", ("ly-",)),
        (r"[!?]{2,}", ("!", "?")),
        (r"(?:ab)+cd", ("abcd",)),
        (r",,+", (",,",)),
        (r"x(?:a|b)+y*", ("xa", "xb")),
        (r"(?:ab)*", ()),
        (r"a?|b", ()),
        (r"\w+", ()),
    ],
)
def test_texts_that_every_match_holds(pattern, texts):
    assert required_texts(pattern, re.IGNORECASE) == texts


HARMFUL = [
    r"(\w+)+",
    r"(a+)+$",
    r"(a|aa)+$",
    r"(a|a)*b",
    r"((a+)b?)+c",
    r"(?:a+|b)*c",
    r"x(?:(?:\d+)*)+",
    r"(?=(a+)+)b",
    r"(\w+\s*)+",
    r"(?:a?){40}a{40}$",
    "a?" * 40 + "a" * 40,
    r"a*a*a*a*a*a*a*b",
    r"\w+\d+x",
    r".*foo.*bar",
    r"\w+(?=.*x)",
    r"(\w+)\1",
    r"(?:\w+ ?){0,3}x",
    r"(?:.{0,60}x){3}",
    r"(?x) ( \w+ \s* ) + # words",
]
HARMLESS = [
    r"(?:, \w+)+",
    r"(?:\w+ )+x",
    r"(?:ab)+",
    r"\w+\s+\w+",
    r"(?:\d{3},)*\d+",
    r"[^.]{0,60}foo[^.]{0,60}bar",
    r"\b(\w+) \1\b",
    r"\w+ said .* that",
    r"(?:\w+ ){0,3}\w+",
    r"(?:\d?\d){1,2}",
    r"(?<!\w)(?:an?|the) [a-z]+(?:ly|ing)(?= \w)",
]


@pytest.mark.parametrize("pattern", HARMFUL)
def test_what_can_take_for_ever_is_a_mistake(pattern):
    (mistake,) = CHECK.validate(rule_of(CHECK, patterns=[pattern]).options)
    assert "can take for ever" in mistake.message or "too large to see" in mistake.message
    assert mistake.hint


@pytest.mark.parametrize("pattern", HARMLESS)
def test_what_ends_soon_is_none(pattern):
    assert not list(CHECK.validate(rule_of(CHECK, patterns=[pattern]).options))


def test_the_two_forms_of_a_house_are_looked_at_too():
    check = FormMixCheck()
    mistakes = check.validate(rule_of(check, one="(a|a)*b", other="(").options)
    assert [(each.option, each.message.split(":")[0]) for each in mistakes] == [
        ("one", "a repetition whose rounds can be read in two ways can take for ever"),
        ("other", "not a regular expression"),
    ]


def test_a_stretch_of_many_thousand_characters_is_read_in_windows():
    text = "walking the pier, singing and sailing past " * 300
    for pattern in (r"[a-z]+ing\b", r"(?<=the )\w+", r"\w+\s+\w+", r"past $"):
        compiled = re.compile(pattern)
        whole = [match.span() for match in compiled.finditer(text)]
        assert [match.span() for match in matches_within(compiled, text, 0, len(text), reach_of(pattern, 0))] == whole


NODES = st.recursive(
    st.sampled_from(["a", "b", "[ab]", "."]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda ways: f"(?:{ways[0]}|{ways[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2,3}", "{0,9}"])).map(lambda it: f"(?:{it[0]}){it[1]}"),
    ),
    max_leaves=8,
)


def steps(pattern, text):
    """Every way from the beginning of a text, counted one by one as `re` tries them; counting stops at COST."""
    tree = parse_pattern(pattern, 0)
    count = 0

    def ends(node, at):
        nonlocal count
        count += 1
        if count > COST:
            return
        if isinstance(node, Character):
            if at < len(text) and node.matches(text[at]):
                yield at + 1
        elif isinstance(node, Choice):
            for way in node.ways:
                yield from ends(way, at)
        elif isinstance(node, Repeat):
            yield from rounds(node, at, 0)
        else:
            yield from row(node.parts, at)

    def row(parts, at):
        if not parts:
            yield at
        else:
            for middle in ends(parts[0], at):
                yield from row(parts[1:], middle)

    def rounds(node, at, done):
        if done < node.most and count < COST:
            for middle in ends(node.part, at):
                if middle > at:
                    yield from rounds(node, middle, done + 1)
        if done >= node.least:
            yield at

    for _ in ends(tree, 0):
        pass
    return count


@given(NODES)
@settings(deadline=None, derandomize=True, max_examples=200)
def test_no_accepted_pattern_has_ways_without_number(pattern):
    try:
        check_cost(pattern, 0)
    except TooSlow:
        return
    assert max(steps(pattern, "a" * 40), steps(pattern, "ab" * 20)) < COST


@given(st.text(alphabet="abc 1%\n", max_size=30))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_the_required_texts_lose_no_match(text):
    patterns = [r"a(?:b|cc)", r"[ab]1+", r"(?:ab|c)+ ?%", r"b{2}"]
    rule = rule_of(CHECK, patterns=patterns)
    compiled = rule._replace(options=CHECK.compile_options(rule.options))
    assert list(CHECK.find(article_of(text), compiled)) == list(CHECK.find(article_of(text), rule))


@pytest.mark.parametrize(
    ("target", "parameter"),
    [
        ("https://example.org/?utm_medium=mail", "utm_medium"),
        ("https://example.org/?a=1&fbclid=x#top", "fbclid"),
        ("https://example.org/?a=1&amp;fbclid=x", "fbclid"),
        ("https://example.org/utm_source", None),
        ("https://example.org/?myfbclid=x", None),
        ("https://example.org/?fbclid=x&staff=1", None),
        ("https://example.org/?q=gclid", None),
    ],
)
def test_where_links_lead(target, parameter):
    article = Article(parse(Source(f"See [the fbclid timetable]({target})."), "markdown"))
    patterns = [r"[?&#;](?P<hit>utm_[^=&#]*)", r"[?&#;](?P<hit>[fg]bclid)(?=[=&#]|$)"]
    options = {"in": "links", "patterns": patterns, "except": [r"\?.*&staff="]}
    hits = list(CHECK.find(article, rule_of(CHECK, **options)))
    assert [hit.values["found"] for hit in hits] == ([parameter] if parameter else [])
    assert [article.text[hit.start : hit.end] for hit in hits] == (["the fbclid timetable"] if parameter else [])


def test_where_links_lead_is_neither_replaced_nor_about_words():
    rule = rule_of(CHECK, replace={"a": "b"}, **{"in": "links"})
    assert [mistake.option for mistake in CHECK.validate(rule.options)] == ["replace"]
    assert (CHECK.about_words(rule.options), CHECK.about_words(rule_of(CHECK).options)) == (False, True)
