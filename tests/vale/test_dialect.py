"""Patterns of .NET do in Python what they do in Vale's engine."""

from __future__ import annotations

import pytest

from editlint.vale.dialect import PatternRefused, Refused, compiled, read_pattern
from editlint.vale.finder import PlainFinder
from editlint.vale.model import Block, Pattern

WORDS = r"(?m)\b(?:%s)\b"
PLAIN = "(?m)(?:%s)"


def found(pattern: Pattern | str, text: str) -> list[str]:
    if isinstance(pattern, str):
        return [match[0] for match in compiled(pattern).finditer(text)]
    block = Block("text", text, ())
    return [text[match.start : match.end] for match in PlainFinder().matches(pattern, block)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"a$", "a\na", ["a"]),  # the very end
        (r"(?m)a$", "a\na", ["a", "a"]),
        (r"a\Z", "a\n", ["a"]),
        (r"a\z", "a\n", []),
        (r"^b", "a\nb", []),
        (r"(?m)^b", "a\nb", ["b"]),
        (r"a(?i)b|c", "aB AB C", ["aB", "C"]),  # to the end of the group, other ways included
        (r"(?:a(?i)b)c", "aBc aBC", ["aBc"]),
        (r"(?-i)a", "Aa", ["a"]),
        (r"(?i)b(?-i:a)|(?-i:c)", "Ba BA c C", ["Ba", "c"]),  # in a group of its own
        (r"(?i)a(?-i)b", "Ab AB", ["Ab"]),
        (r"[a-z-[aeiou]]+", "apple", ["ppl"]),
        (r"[\w-[\d]]+", "a1b", ["a", "b"]),
        (r"[[:alpha:]]+", "ab1é", ["ab"]),
        (r"[[:^digit:]]+", "ab1", ["ab"]),
        (r"(?<n>a)\k<n>", "aab", ["aa"]),
        (r"(?P<n>a)(?P=n)", "aab", ["aa"]),
        (r"(?'n'a)\k'n'", "aab", ["aa"]),
        (r"(?<n>a)(b)\1\2", "abba", ["abba"]),  # those without a name come first
        (r"(?<=a+)b", "aab", ["b"]),
        (r"(?<!:[^ ]+?):", "a: b:c:", [":", ":"]),
        (r"\p{Lu}\p{Ll}+", "Émile", ["Émile"]),
        (r"\pL+", "aé1", ["aé"]),
        (r"a{,2}", "a{,2}", ["a{,2}"]),  # no repetition
        (r"a{2", "a{2", ["a{2"]),
        (r"\x41\u0042\x{43}\cI\101", "ABC\tA", ["ABC\tA"]),
        (r"\h\_", "h_", ["h_"]),
        (r"a++b", "aab", ["aab"]),
        (r"(?>a|ab)c", "abc ac", ["ac"]),
        (r"(?x) a b # c", "ab", ["ab"]),
        (r"a(?#no)b", "ab", ["ab"]),
        (r"(?n)(a)(?<x>b)\1", "abb", ["abb"]),
        (r"(a)?(?(1)b|c)", "ab c", ["ab", "c"]),
        (r"a.c", "a\nc abc", ["abc"]),
        (r"(?s)a.c", "a\nc", ["a\nc"]),
        (r"[]a]+", "]a", ["]a"]),
        (r"[^]a]+", "]ab", ["b"]),
        (r"[a\-z]+", "a-z", ["a-z"]),
        (r"[\w-z]+", "a-z", ["a-z"]),
        (r"\w+\s\w+", "é\u00a0ü", ["é\u00a0ü"]),
        (r"x*", "", [""]),
        (r"(?:\b)*a", "a", ["a"]),
    ],
)
def test_means_what_it_means_in_vale(pattern, text, expected):
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "offset"),
    [
        ("ab(c", 2),
        ("ab)c", 2),
        ("a[b", 1),
        ("a**", 2),
        ("*a", 0),
        ("a{3,2}", 1),
        ("a\\", 1),
        (r"(a)\2", 3),
        (r"\k<x>", 0),
        ("(?<a-b>c)", 0),
        ("a(?q)b", 3),
        (r"\p{Nonsense}", 0),
        ("[z-a]", 1),
        ("[[:nonsense:]]", 1),
        ("a(?#b", 1),
        ("(" * 500, 80),
        (r"\u12", 0),
    ],
)
def test_says_what_cannot_be_run_and_where(pattern, offset):
    with pytest.raises(Refused) as refused:
        compiled(pattern)
    assert refused.value.offset == offset
    assert refused.value.hint


def test_a_mistake_is_placed_in_its_token():
    pattern = Pattern(("good", "ba(d"), WORDS, r"\braw\s", "", ignore_case=True, where=(("tokens", 0), ("tokens", 7)))
    with pytest.raises(PatternRefused) as refused:
        read_pattern(pattern)
    assert (refused.value.key, refused.value.index, refused.value.column) == ("tokens", 7, 3)


def test_a_mistake_in_what_stands_before_is_placed_there():
    with pytest.raises(PatternRefused) as refused:
        read_pattern(Pattern(("a",), PLAIN, "ab[", ignore_case=True))
    assert (refused.value.key, refused.value.column) == ("raw", 3)


def test_the_first_token_that_fits_wins():
    assert found(Pattern(("foo", "foo bar"), WORDS), "foo bar") == ["foo"]


def test_an_option_in_a_token_reaches_later_ones():
    assert found(Pattern(("one", "(?i)two", "three"), WORDS), "ONE TWO THREE") == ["TWO", "THREE"]


def test_groups_are_counted_as_dotnet_counts_them():
    pattern = Pattern((r"(?<late>a)(b)?(c)",), PLAIN)
    (match,) = PlainFinder().matches(pattern, Block("text", "ac", ()))
    assert match.groups == (None, "c", "a")
