"""Front matter in YAML, TOML and JSON: whatever stands in it, the article is read, and it says what it could not read."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.engine.suppress import find_suppressions
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import check_document, check_outcome, strict
from fuzzing.yaml_texts import TOKENS, value, written

if TYPE_CHECKING:
    import random

_YAML = (
    "title: The yard\ndate: 2024-05-02 10:00:00 +01:00\nlang: en\ntags: [a, b]\nauthor: {name: Ana Ruiz}\n",
    "title: 'A: “b”'\npublished: 02.05.2024\neditlint: {ignore: [dates.age, wording], reason: known}\ndescription: >\n  a b\n  c\n",
    "a: &a {b: [1, 2]}\nc: *a\nlanguage: de-AT\nheadline: Ten ferries sank\ndraft: no\nversion: 1.10\n",
)
_TOML = (
    'title = "The yard"\ndate = 2024-05-02T10:00:00Z\nlang = "en"\n[a]\nb = [1, 2.5, true]\n[editlint]\nignore = ["dates"]\n',
)
_JSON = (
    '{"title": "The yard", "date": "2024-05-02", "lang": "en", "a": {"b": [1, null]}, "editlint": {"ignore": "dates"}}',
)
_TOML_TOKENS = (
    "[",
    "]",
    "=",
    '"',
    "'",
    "{",
    "}",
    "\n",
    ".",
    "1e999",
    "9" * 40,
    "nan",
    "2024-05-03",
    "07:32:00",
    "\\",
    '"""',
    "[a]\n",
    "# ",
)
_JSON_TOKENS = (
    *'"{}[],:',
    "null",
    "1e999",
    "9" * 40,
    "\\u0041",
    "\\ud800",
    "\\",
    "NaN",
    "\n",
    " ",
)
_NAMES = (
    "title",
    "date",
    "published",
    "lang",
    "language",
    "editlint",
    "tags",
    "author",
    "a",
    "c",
    "headline",
    "description",
    "version",
)


def one(chance: random.Random) -> None:
    """One article with front matter."""
    way = chance.randrange(4)
    if way == 0:
        text = f"+++\n{mutated(chance, chance.choice(_TOML), _TOML_TOKENS)}\n+++\n"
    elif way == 1:
        text = f"{mutated(chance, chance.choice(_JSON), _JSON_TOKENS)}\n"
    elif way == 2:
        text = f"---\n{written({name: value(chance) for name in chance.sample(_NAMES, 4)})}\n---\n"
    else:
        text = f"---\n{mutated(chance, chance.choice(_YAML), TOKENS, _YAML)}\n---\n"
    text += prose.article(chance, "markdown")
    if chance.random() < 0.2:
        text = mutated(chance, text, ("---\n", "+++\n", "...\n", "\r\n", "\ufeff"))
    name = chance.choice(("markdown", "markdown", "html", "mdx", "asciidoc", "rst", "text", "astro"))
    source = Source(text.removeprefix("\ufeff"), "a")
    document = parse(source, name)
    check_document(document)
    for key in _NAMES:
        document.front_matter.get(key)
        assert 0 <= document.front_matter_line(key) <= len(source.line_starts), key
    assert isinstance(document.front_matter_error, str)
    assert isinstance(document.language, str)
    for each in find_suppressions(document):
        assert all(isinstance(name, str) for name in each.selectors), each
    Article(document).published  # noqa: B018  found on first use
    if chance.random() < 0.1:
        check_outcome(strict().lint_source(source, name), source)
