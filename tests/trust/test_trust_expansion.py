"""What stands for more than it is: definitions, aliases, references. Bounded while it is read, and said where it is not."""

from __future__ import annotations

import pytest

from editlint.documents import FORMATS, parse
from editlint.documents.bounds import LONGEST_FRONT_MATTER
from editlint.errors import EditlintError
from editlint.source import Source

WORDS = "so many words " * 4000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("asciidoc", f":a: {WORDS}\n\n" + "{a} " * 2000),
        ("rst", f".. |a| replace:: {WORDS}\n\n" + "|a| " * 2000),
    ],
)
def test_what_definitions_stand_for_is_bounded_all_together(name, text):
    with pytest.raises(EditlintError, match="500,000 characters that definitions put in the place of names") as told:
        parse(Source(text, "a"), name)
    assert told.value.location is not None
    assert told.value.location.line == 3


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("asciidoc", ":a: the mayor\n:b: {a} {a}\n\nSo said {a} and {b}.\n", "So said the mayor and \ufffc."),
        ("asciidoc", ":a: {b}\n:b: {a}\n\nSo said {a}.\n", "So said \ufffc."),
        (
            "rst",
            ".. |a| replace:: the mayor\n.. |b| replace:: |a|\n\nSo said |a| and |b|.\n",
            "So said the mayor and |a|.",
        ),
        (
            "latex",
            "\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}\\begin{document}So \\a said.\\end{document}",
            "So \ufffc said.",
        ),
    ],
)
def test_definitions_are_taken_as_they_are_written_and_never_in_turn(name, text, said):
    assert parse(Source(text), name).text == said


@pytest.mark.parametrize(
    ("fence", "front"),
    [
        ("---", "".join(f"k{number}: v\n" for number in range(20_000)) + "date: [2024-05-03]\n"),
        ("+++", "date = 1\n" + "a." * (LONGEST_FRONT_MATTER // 2) + "b = 1\n"),
    ],
)
def test_front_matter_longer_than_any_is_not_read_and_said_to_be(fence, front):
    document = parse(Source(f"{fence}\n{front}{fence}\n\nText.\n"), "markdown")
    assert dict(document.front_matter) == {}
    assert f"more than {LONGEST_FRONT_MATTER:,} characters" in document.front_matter_error
    assert document.text == "Text."


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;',
    ],
)
@pytest.mark.parametrize(
    "root", ["<rss><channel><item><title>&a;</title></item></channel></rss>", "<nitf><p>&a;</p></nitf>"]
)
def test_no_entity_is_declared_in_an_article(declared, root):
    divide = FORMATS["xml"].divide
    assert divide is not None
    with pytest.raises(EditlintError, match="entity"):
        list(divide(f"<!DOCTYPE a [{declared}]>{root}".encode(), "a.xml", ""))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rst", ".. include:: {}\n\n.. raw:: html\n   :file: {}\n\n.. csv-table::\n   :file: {}\n\nText.\n"),
        ("asciidoc", "include::{}[]\n\nText.\n"),
        ("latex", "\\begin{{document}}\\input{{{}}}\\include{{{}}}\n\nText.\\end{{document}}\n"),
        ("markdown", "{{{{< readfile {} >}}}}\n\n{{% include {} %}}\n\nText.\n"),
    ],
)
def test_no_file_is_read_that_an_article_names(name, text, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("nobody may see this")
    document = parse(Source(text.format(*[secret] * 3)), name)
    assert "nobody" not in document.text
    assert document.text.endswith("Text.")


@pytest.mark.parametrize(
    "table", ["a." * 30_000 + "b = 1", '"a"."b".' * 5_000 + "c = 1", "[a" + ".a" * 5_000 + "]", "a = " + "[" * 9_000]
)
def test_a_configuration_of_keys_within_keys_is_refused_in_words(cli, write, table):
    write("a.md", "The mayor said so.\n")
    write("pyproject.toml", f"[tool.editlint]\n{table}\n")
    done = cli("a.md")
    assert done.code == 2
    assert "nested too deeply" in done.err


def test_the_place_of_a_key_is_told_however_many_there_are(cli, write):
    write("a.md", "The mayor said so.\n")
    keys = "".join(f'"dates.none{number}" = "off"\n' for number in range(300))
    write("pyproject.toml", f"[tool.editlint.rules]\n{keys}")
    done = cli("a.md")
    assert done.code == 2
    assert all(f"pyproject.toml:{line}:1" in done.err for line in (2, 150, 301))
