"""Left-overs inside running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.residue.mojibake import find_mojibake
from editlint.analysis.residue.text_marks import MARK_KINDS, find_marks
from editlint.documents import parse
from editlint.source import Source


def marks(kind: str, text: str, format_name: str = "text") -> list[str]:
    article = Article(parse(Source(text), format_name))
    places = [article.document.source_span(mark.start, mark.end) for mark in find_marks(article, kind)]
    return [text[place.start : place.end] for place in places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The pier is TK metres long.", ["TK"]),
        ("It cost $XX million and took XX years.", ["$XX", "XX"]),
        ("Lorem ipsum is what it says.", ["Lorem ipsum"]),
        ("Dear [Your Name], come in.", ["[Your Name]"]),
        ("It opened on [date] at [insert time].", ["[date]", "[insert time]"]),
        ("It opened <insert date here> at noon.", ["<insert date here>"]),
        ("It opened at ____ o'clock.", ["____"]),
        ("She shops at TK Maxx.", []),
        ("Thyssenkrupp (TK) sold it. TK said no.", []),
        ("J. TK Smith came.", []),
        ("The witness [name withheld] agreed [with the mayor].", []),
        ("Super Bowl XXX and Pope John XXIII", []),
        ("The number 000 is short.", []),
    ],
)
def test_placeholders(text: str, found: list[str]) -> None:
    assert marks("placeholder", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruis [check spelling] agreed.", ["[check spelling]"]),
        ("TODO: ask the mayor", ["TODO: ask the mayor"]),
        ("The ferry [citation needed] left.", ["[citation needed]"]),
        ("It was built in 1911 (CQ).", ["(CQ)"]),
        ("It is back [sic] again [in May].", []),
        ("Todos los barcos", []),
        ("DRAFTING the law took a year.", []),
    ],
)
def test_notes_to_the_desk(text: str, found: list[str]) -> None:
    assert marks("draft-note", text) == found


def test_an_opening_and_a_closing_courtesy_but_none_in_the_middle() -> None:
    text = "Sure! Here is the text.\n\nOne.\n\nWould you like me to go?\n\nTwo.\n\nThree.\n\nI hope this helps!"
    assert marks("generator-text", text) == ["Sure! Here", "I hope this helps"]


def test_site_generators_read_their_own_code() -> None:
    body = "The ferry {{< figure src=boat.jpg >}} of {{ site.town }} came in."
    assert marks("shortcode", body) == ["{{< figure src=boat.jpg >}}"]
    assert marks("template-variable", body) == ["{{ site.town }}"]
    source = f"---\ntitle: Ferry\n---\n{body}"
    assert marks("shortcode", source, "markdown") == marks("template-variable", source, "markdown") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smith &amp; Sons&nbsp;sold it", ["&amp;", "&nbsp;"]),
        ("a <b>bold</b> move", ["<b>", "</b>"]),
        ("see [the page](https://example.org/a)", ["[the page](https://example.org/a)"]),
        ("a ~~bad~~ move", ["~~bad~~"]),
        ("AT&T; and R&D", []),
        ("if a < b then c > d", []),
        ("2 ** 3 is eight", []),
        ("snake_case__name", []),
    ],
)
def test_markup_that_shows(text: str, found: list[str]) -> None:
    assert marks("stray-markup", text) == found


BROKEN = st.sampled_from("àéîõüßçñøÀÉÖÜ€–—“‘’…™•°£§©½šžœ")


@given(st.lists(BROKEN, min_size=1, max_size=5))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_mojibake_is_read_back(characters: list[str]) -> None:
    def break_up(char: str) -> str:
        return "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in char.encode())

    text = "".join(f"x{break_up(char)}y " for char in characters)
    repaired = text
    for start, end, meant in reversed(list(find_mojibake(text))):
        repaired = repaired[:start] + (meant or "") + repaired[end:]
    assert repaired == "".join(f"x{char}y " for char in characters)


WORDS = st.sampled_from(["café", "SÃO", "Ärger", "naïve", "garçon", "NÃO", "Århus", "Ñandú", "voilà", "CRÈME", "Â"])
MARKS = st.sampled_from([" ", "”—", " “", "’ ", "–", "… ", ", ", "‘", "—"])


@given(st.lists(st.tuples(WORDS, MARKS), max_size=8))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_honest_letters_and_marks_stay(pairs: list[tuple[str, str]]) -> None:
    text = "".join(word + mark for word, mark in pairs if (word, mark[0]) != ("Â", " "))
    assert list(find_mojibake(text)) == []


@given(st.text(alphabet="ab TKX[]{}<>&;%*_#\\n?0-/.“”\"'â€™Ã©", max_size=120))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_marks_are_in_order_and_apart(text: str) -> None:
    article = Article(parse(Source(text), "text"))
    for kind in MARK_KINDS:
        found = find_marks(article, kind)
        assert all(0 <= m.start < m.end <= len(article.text) for m in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[row" + ' wide="yes"' * 40 + " {", []),
        ("[row" + ' wide="yes"' * 40 + "]", ["[row" + ' wide="yes"' * 40 + "]"]),
        ("Then [row" + " a='b'" * 60 + " came.", []),
        ('See [row a="b c" d=e/] here.', ['[row a="b c" d=e/]']),
        ("See [row a=“b c” /] here.", ["[row a=“b c” /]"]),
        ('See [row a="b c" d] here.', []),
    ],
)
def test_a_bracket_of_many_attributes_is_read_once(text, found):
    assert marks("shortcode", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They counted ?? people.", ["??"]),
        ("They counted ????? people.", ["?????"]),
        ("Do you know???? people asked.", []),
        ("?" * 20_000, []),
    ],
)
def test_a_run_of_question_marks_for_a_number_is_read_once(text, found):
    assert marks("placeholder", text) == found
