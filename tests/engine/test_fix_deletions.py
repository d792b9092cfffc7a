"""A correction that deletes takes the markup of its words along, or is not offered."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editlint.config.settings import Settings
from editlint.documents import parse
from editlint.engine.deletions import Deletions
from editlint.engine.fixer import fix_source
from editlint.engine.rereading import Rereading
from editlint.engine.run import Run
from editlint.source import Source

OLD = "The bridge is old, she said."
HTML = f"<h1>Bridge</h1><p>{OLD}</p>"
TEX = "\\documentclass{article}\\begin{document}\n" + OLD


@pytest.fixture(scope="module")
def the_run():
    return Run(Settings(select=("residue.teaser-block", "residue.share-buttons")), use_cache=False)


@pytest.mark.parametrize(
    ("format_name", "before", "after"),
    [
        ("markdown", f"{OLD}\n\nRead next: [The tax](/tax)\n\nAlso read: **[The tax](/tax)**\n", f"{OLD}\n"),
        ("markdown", f"**{OLD}**\n\nRead next: [The tax](/tax)\n\nIt is late.\n", f"**{OLD}**\n\nIt is late.\n"),
        ("markdown", f"{OLD}\r\n\r\nRead next: [The tax](/tax)\r\n", f"{OLD}\r\n"),
        ("markdown", f'{OLD}\n\nRead next: [The tax]({{{{< relref "tax.md" >}}}})\n', f"{OLD}\n"),
        ("markdown", f"{OLD}\n\n- One\n- Read next: *[The tax](/tax)*\n", f"{OLD}\n\n- One\n"),
        ("markdown", f"{OLD}\n\nRead next: [The tax][t]\n\n[t]: /tax\n", f"{OLD}\n\n[t]: /tax\n"),
        ("html", f'{HTML}<p>Read next: <a href="/tax">The tax</a></p><p>Late.</p>', f"{HTML}<p>Late.</p>"),
        ("html", f"{HTML}\n<ul>\n<li>Read next: <a href=x>The tax</a></li>\n</ul>\n", f"{HTML}\n"),
        ("html", f"<main>{HTML}<p>Read next: <b>The tax</b></main>", f"<main>{HTML}</main>"),
        ("rst", f"{OLD}\n\nRead next: `The tax </tax>`_\n\nAfter.\n", f"{OLD}\n\nAfter.\n"),
        ("asciidoc", f"{OLD}\n\nRead next: link:/tax[The tax]\n\nAfter.\n", f"{OLD}\n\nAfter.\n"),
        ("latex", f"{TEX}\n\nRead next: \\href{{/tax}}{{The tax}}\n\\end{{document}}\n", f"{TEX}\n\\end{{document}}\n"),
    ],
)
def test_left_overs_go_with_their_markup(the_run, format_name, before, after):
    assert fix_source(the_run, Source(before, "a"), format_name, unsafe=True).after == after


def cut(text, words, format_name="markdown", *, bare=False):
    """The text without some words of its prose, or None."""

    def read(text):
        return parse(Source(text), format_name)

    document = read(text)
    start = document.text.index(words)
    span = Deletions(document, Rereading(document, read)).cut(start, start + len(words), bare=bare)
    return None if span is None else text[: span.start] + text[span.end :]


@pytest.mark.parametrize(
    ("format_name", "text", "words", "after"),
    [
        ("markdown", "A *very* old bridge.", "very ", "A old bridge."),
        ("markdown", "A **very old** bridge.", "very ", "A **old** bridge."),
        ("markdown", "A **very old** bridge.", " old", "A **very** bridge."),
        ("markdown", "We [waited](/x) long.", "waited ", "We long."),
        ("markdown", "We **waited long** here.", "We waited", None),
        ("markdown", "**Very old** is the bridge.", "Very ", "**old** is the bridge."),
        ("markdown", "One.\n\n- *Very* old.", "Very ", "One.\n\n- old."),
        ("markdown", "*old bridge*", "old", None),
        ("html", "<p>One.</p>\n<p><b>Very</b> old.", "Very ", "<p>One.</p>\n<p>old."),
        ("markdown", "Plain words here.", "words ", "Plain here."),
        ("html", "<p>A <em>very</em> old bridge.</p>", "very ", "<p>A old bridge.</p>"),
        ("html", "<p>We <em>waited long</em> here.</p>", "We waited ", None),
        ("html", "<p>One.</p><!-- kept --><p>Two.</p>", "Two.", "<p>One.</p><!-- kept -->"),
        ("latex", "We \\emph{waited long} here.", "We waited ", None),
        ("latex", "A \\emph{very} old bridge.", "very ", "A old bridge."),
    ],
)
def test_words_go_with_their_markup_or_stay(format_name, text, words, after):
    assert cut(text, words, format_name) == after


def test_a_safe_deletion_takes_no_markup():
    assert cut("A **very** old bridge.", "very", bare=True) is None


@pytest.mark.parametrize(
    ("format_name", "text", "after"),
    [
        ("html", "<p>One.</p><img src=x><p>Two <b>b</b>.</p>", "<p>One.</p><img src=x>"),
        ("html", "<div><p>One.</p><div><p>Two <b>b</b>.</p></div></div>", "<div><p>One.</p></div>"),
        ("html", "<p>One.</p><p>Two <b>b</b>.<p>Three.", "<p>One.</p><p>Three."),
        ("markdown", "One.\n\n![x](a.png)\n\n# Two **b**.\n![y](b.png)\n", "One.\n\n![x](a.png)\n\n\n![y](b.png)\n"),
        ("markdown", "One.\n\n## Two *b*.\n\nThree.\n", "One.\n\n\n\nThree.\n"),
        ("markdown", "One.\n\nTwo *b*.\n---\n\nThree.\n", "One.\n\n\n\nThree.\n"),
        ("markdown", "One.\n\nTwo <b>b</b>.\n\n---\n", "One.\n\n\n\n---\n"),
        ("rst", "One.\n\nTwo *b*.\n--------\n\nThree.\n", "One.\n\n\n\nThree.\n"),
        ("latex", "One.\n\\begin{itemize}\n\\item Two \\emph{b}.\n\\end{itemize}\n", "One.\n\n"),
    ],
)
def test_a_block_goes_with_its_own_markup_only(format_name, text, after):
    assert cut(text, "Two b.", format_name) == after


def test_the_tags_of_a_template_stay():
    assert cut("One.\n\n{{% tab %}}\nTwo *b*.\n{{% /tab %}}\n", "Two b.") == "One.\n\n{{% tab %}}\n\n{{% /tab %}}\n"


WORD = st.sampled_from(["bridge", "toll", "old", "late", "Kerr"])
INLINE = st.sampled_from(["{}", "{}", "*{}*", "**{}**", "[{}](/x)", "**[{}](/x)**", "[*{}* more](/y_z)", "***{}***"])
SPAN = st.builds(str.format, INLINE, st.lists(WORD, min_size=1, max_size=2).map(" ".join))
LINE = st.lists(SPAN, min_size=1, max_size=4).map(" ".join)
BLOCK = st.builds(str.format, st.sampled_from(["{}", "{}", "# {}", "- {}", "> {}", "1. {}", "{}\n---"]), LINE)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(blocks=st.lists(BLOCK, min_size=1, max_size=5), data=st.data())
def test_the_prose_of_what_is_left_is_the_rest(blocks, data):
    text = "\n\n".join(blocks) + "\n"
    document = parse(Source(text), "markdown")
    if data.draw(st.booleans()):
        first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(document.blocks) - 1)] * 2)))
        start, end = document.blocks[first].start, document.blocks[last].end
    else:
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    assume(start < end)
    span = Deletions(document, Rereading(document, lambda new: parse(Source(new), "markdown"))).cut(start, end)
    if span is not None:
        left = parse(Source(text[: span.start] + text[span.end :]), "markdown").text
        rest = document.text[:start] + document.text[end:]
        assert "".join(left.split()) == "".join(rest.split())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(blocks=st.lists(LINE, min_size=2, max_size=5), data=st.data())
def test_a_paragraph_can_always_be_deleted(blocks, data):
    document = parse(Source("\n\n".join(blocks)), "markdown")
    index = data.draw(st.integers(1, len(blocks) - 1))
    block = document.blocks[index]
    span = Deletions(document, Rereading(document, lambda new: parse(Source(new), "markdown"))).cut(
        block.start - 2, block.end
    )
    text = document.source.text
    assert text[: span.start] + text[span.end :] == "\n\n".join(blocks[:index] + blocks[index + 1 :])


def test_in_a_long_run_of_left_overs_all_go_in_the_end(the_run):
    many = "".join(f"{OLD}\n\nRead next: [The tax {number}](/tax)\n\n" for number in range(90))
    assert fix_source(the_run, Source(many, "a"), "markdown", unsafe=True).after == f"{OLD}\n\n" * 90
