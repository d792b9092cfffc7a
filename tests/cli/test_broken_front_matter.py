"""Front matter that cannot be read is said where its date would have counted."""

from __future__ import annotations

BROKEN = "---\ntitle: [unclosed\ndate: [2024, 3\n---\n\nThe mayor left on Monday, 5 March.\n"


def test_it_is_said_once_and_the_article_is_linted(cli, write):
    write("a.md", BROKEN)
    result = cli("--select", "dates", "a.md")
    assert result.err.count("note: a.md: the front matter is not YAML") == 1
    assert (result.code, "Traceback" in result.err) == (0, False)


def test_good_front_matter_and_none_are_not_spoken_of(cli, write):
    write("a.md", BROKEN.replace("[unclosed", "[closed]").replace("[2024, 3", "2024-03-08"))
    write("b.md", "The mayor left on Monday, 4 March.\n")
    result = cli("--select", "dates", "a.md", "b.md")
    assert result.err == ""
    assert "dates.weekday-mismatch" in result.out
