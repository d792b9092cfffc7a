"""Code of templates and marks of Markdown's extensions: what readers see of a source is prose, and nothing else is."""

from __future__ import annotations

import pytest
from prose import assert_sound, kinds, read, texts

import editlint

SITE = "---\nslug: x\n---\n"


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        # A tag in a sentence has a place in it; one in lines of its own parts paragraphs.
        ("A {{ site.name }} b.", ["A ￼ b."]),
        ("A {% if x %}b{% else %}c{% endif %} d.", ["A ￼b￼c￼ d."]),
        ("{% raw %}{{ a }}{% endraw %} b.", ["￼ b."]),
        ("One.\n{% include a.html b='c' %}\nTwo.", ["One.", "Two."]),
        ("One.\n{{< figure\n  src='a'\n\tcaption='b' >}}\nTwo.", ["One.", "Two."]),
        ("{{< note >}}\nInside **it**.\n{{< /note >}}", ["Inside it."]),
        ("{% highlight ruby %}\na\n\n> b\n{% endhighlight %}\nAfter.", ["After."]),
        ("{{< highlight go >}}\na\n\nb\n{{< /highlight >}}\nAfter.", ["After."]),
        ("{%- comment -%}\na\n\nb\n{%- endcomment -%}\nAfter.", ["After."]),
        ("A <%= b %> c <%# d %> e.", ["A ￼ c ￼ e."]),
        ("A {# b #} c {{!-- d --}} e {{/* f */}} g.", ["A c e g."]),
        ('A [b]({{ "/c/" | url }}) d.', ["A b d."]),
        ('A <img src="{{ "/c/" | url }}" alt="d"> e.', ["A ￼ e."]),
        ("A <b class='{{ c }}'>d</b> e.", ["A d e."]),
        ("A https://b.c/{{ d }}/e f.", ["A ￼ f."]),
        ("- a\n- {% if b %}c{% endif %}\n", ["a", "￼c￼"]),
        ("| a | b |\n|---|---|\n| {{ c | d }} e | f |", ["a", "b", "￼ e", "f"]),
        ('A [gallery ids="1,2"] b.', ["A ￼ b."]),
        ("{{< code-toggle file='a' >}}\nb = 'c'\n{{< /code-toggle >}}\nD.", ["D."]),
        ("Term\n: Its *meaning*.\n", ["Term", "Its meaning."]),
        # Code of Markdown opens nothing, nor does a sign that is escaped or not closed.
        ("A `{{` b `}}` c.", ["A ￼ b ￼ c."]),
        ("```\n{{ a\n```\nB }} c.", ["B }} c."]),
        ("A \\{{ b }} c.", ["A {{ b }} c."]),
        ("A {{ b.\n\nC }} d.", ["A {{ b.", "C }} d."]),
        ("A {% highlight %} b.", ["A ￼ b."]),
        ("A <!-- {{ --> b }} c.", ["A b }} c."]),
        # Marks.
        ("# A {#b}\n\nC *d*{.e} [f](/g){:target='h'} i.\n{: .j}", ["A", "C d f i."]),
        ("A `<b>`{=html} c.", ["A ￼ c."]),
        ('!!! note "A"\n    B c.\n\n    D.\n', ["B c.", "D."]),
        (":::tip A\nB c.\n:::\n", ["B c."]),
        ("::: {.a}\n\nB c.\n\n:::\n", ["B c."]),
        ("> [!info]- A b\n> c.", ["A b c."]),
        ("A [[b|c d]] [[e]] ![[f.png]].", ["A c d e ￼."]),
        ("A $x^2$ b $$y = z$$ c.\n\n$$\nd\n$$\nE.", ["A ￼ b ￼ c.", "E."]),
        ("It cost $5, not $6; A$7=US$5. !!! He left.", ["It cost $5, not $6; A$7=US$5. !!! He left."]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_readers_see_of_a_source(source, prose, newline):
    document = read((SITE + source).replace("\n", newline), "markdown")
    assert texts(document) == prose
    assert_sound(document)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("import A, { B } from 'c'\nexport const d = {\n  e: 'f',\n}\n\nG h.", ["G h."]),
        ("Import duties rose.\n\nimport duties fell.", ["Import duties rose.", "import duties fell."]),
        ('<Tabs items={["a > b"]}>\n\n## C\n\nD *e*.\n\n</Tabs>', ["C", "D e."]),
        ("A {props.b + {c: 1}.c} d {/* e */} f.", ["A ￼ d f."]),
        ("A <B c={d > e}>f</B> g <H i='j' /> k <L.M>n</L.M> <>o</>.", ["A f g ￼ k n o."]),
        ("A <b title={c > d}>e</b> f.", ["A e f."]),
        ("A { b.\n\nC < d and `{`.", ["A { b.", "C < d and ￼."]),
    ],
)
def test_what_readers_see_of_mdx(source, prose):
    document = read(source, "mdx")
    assert texts(document) == prose
    assert_sound(document)


def test_comments_of_mdx_talk_to_us():
    text = "{/* editlint: ignore[wording.repeated-word] a test */}\nThe the ferry.\n\nThe the quay.\n"
    found = editlint.lint_text(text, format="mdx")
    assert [v.line for v in found if v.rule == "wording.repeated-word"] == [4]


@pytest.mark.parametrize("format_name", ["html", "text"])
def test_other_formats_have_templates_too(format_name):
    document = read("A {{ b }} c <%= d %> e.", format_name)
    assert texts(document) == ["A ￼ c ￼ e."]
    assert document.shown(0, len(document.text)) == document.source.text


def test_a_tag_that_nothing_will_replace_is_a_block_and_left_over():
    text = "The ferry is back.\n\n{{ content }}\n\nIt sails daily.\n"
    assert kinds(read(text, "markdown"))[1] == ("paragraph", 0, "￼")
    [violation] = [v for v in editlint.lint_text(text) if v.rule == "residue.template-variable"]
    assert (violation.line, violation.column, violation.match) == (3, 1, "{{ content }}")


@pytest.mark.parametrize(
    "unit",
    [
        "{{ ",
        "{% a ",
        "{{ x }} ",
        "{% highlight x %} ",
        "{# ",
        "<% ",
        '[a b="c ',
        "$x_ ",
        "$$\n",
        "`` ",
        "` {{ ",
        "{: ",
        "[[a|",
        "```\n{{\n",
        "<A b={ ",
        "{ ",
        "import {\n",
        "!!! a\n    x\n",
        "> <!-- x\n",
        "> <img\n",
        "{{{ ",
        "[a]",
    ],
)
def test_signs_by_the_ten_thousand_are_read(unit):
    for format_name in ("markdown", "mdx", "html", "text"):
        document = read(SITE + unit * (30_000 // len(unit)) + "\n\nEnd.", format_name)
        assert document.source_span(0, len(document.text)).end <= len(document.source.text)


def test_a_tag_full_of_curly_marks_that_never_ends_is_read_once():
    text = "[gallery" + " title=“Quay”" * 40
    assert read(text, "text").text.startswith("[gallery")


def test_braces_that_nothing_closes_hide_nothing_up_to_the_end():
    assert texts(read("Begin it with {{ and go on.", "markdown")) == ["Begin it with {{ and go on."]
