"""Pages of site generators as people write them: shortcodes, includes and scripts are code, what they enclose is text."""

from __future__ import annotations

import pytest
from prose import assert_sound, read, texts

import editlint
from editlint.api import parse

JEKYLL = """\
---
layout: post
title: "The quay"
---
* Contents
{:toc}

{% include figure.html src="a.png"
   caption="the the" %}

It was {{ page.date | date: "%Y" }}, says [Ana]({% post_url 2024-05-02-a %}){:target="_blank"}.
{: .lead #id}
*[EU]: the the European Union
*[HTML]: the the

{% highlight ruby linenos %}
the the
{% endhighlight %}
{::comment}
the the
{:/comment}
{% if page.x %}On condition.{% endif %}
"""
HUGO = """\
+++
title = "The quay"
publishDate = 2024-05-03T10:00:00+02:00
+++
{{< figure src="a.png" caption="the the" >}}

See [Ana]({{< ref "a.md" >}}).

{{% notice tip %}}
Inner **text**.
{{% /notice %}}

{{< highlight go >}}
the the
{{< /highlight >}}
<!--more-->
"""
ASTRO = """\
---
import Layout from "../layout.astro";
const title = "The the quay";
---
<Layout title={title} about="the the">
  <h1>The {name} quay</h1>
  {posts.map((post) => <li>the the {post.title}</li>)}
  <p>It is <b>open</b>{/* the the */}.</p>
  <Card href="/x">Come in.</Card>
</Layout>
<style>p { color: red }</style><script>const a = {b: "the the"};</script>
"""
ELEVENTY = """\
---
title: The quay
date: 2024-05-03
---
{% extends "base.njk" %}
{% block content %}
<h1>{{ title }}</h1>
{# the the #}
{% set said = "the the" %}
<p>It is {{ state | safe }}.</p>
{% callout "the the" %}<p>Come <b>in</b>.</p>{% endcallout %}
{% endblock %}
"""


@pytest.mark.parametrize(
    ("path", "source", "prose"),
    [
        ("_posts/2024-05-03-a.md", JEKYLL, ["The quay", "It was ￼, says Ana.", "￼On condition.￼"]),
        ("content/a.md", HUGO, ["The quay", "See Ana.", "Inner text."]),
        ("src/pages/a.astro", ASTRO, ["The ￼ quay", "It is open.", "Come in."]),
        ("src/a.njk", ELEVENTY, ["The quay", "It is ￼.", "Come in."]),
        ("src/a.liquid", ELEVENTY, ["The quay", "It is ￼.", "Come in."]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_text(path, source, prose, newline):
    from editlint.documents import format_of

    document = read(source.replace("\n", newline), format_of(path))
    assert_sound(document)
    assert texts(document) == prose


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("_posts/2024-05-03-the-quay.md", "2024-05-03"),
        ("site/_posts/news/2024-5-3-the-quay.html", "2024-05-03"),
        ("site\\_posts\\2024-05-03-the-quay.md", "2024-05-03"),
        ("2024-05-03-the-quay.md", "None"),
        ("_posts/the-quay.md", "None"),
        ("_posts/2024-13-03-the-quay.md", "None"),
    ],
)
def test_the_name_of_a_post_says_when_it_appears(path, day):
    assert str(parse("It was late.\n", path=path).published) == day


def test_front_matter_speaks_before_the_name_of_a_post():
    article = parse("---\ndate: 2024-06-01\n---\nText.\n", path="_posts/2024-05-03-a.md")
    assert str(article.published) == "2024-06-01"


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("The EU met.\n*[EU]: European Union\n\n*[UN]: United Nations", ["The EU met."]),
        ("*[the quay](/a)* opened.", ["the quay opened."]),
        ("*[a]: so he said* and left.", ["[a]: so he said and left."]),
        ("It is *[EU]: no line.", ["It is *[EU]: no line."]),
        ("    *[EU]: code\n\n`*[EU]: x`\n\nText.", ["Text."]),
    ],
)
def test_what_an_abbreviation_stands_for_is_no_text(source, prose):
    document = read(source, "markdown")
    assert_sound(document)
    assert texts(document) == prose


@pytest.mark.parametrize("comment", ["{% comment %} @ {% endcomment %}", "{::comment} @ {:/comment}", "{# @ #}"])
def test_comments_of_generators_talk_to_us(comment):
    said = comment.replace("@", "editlint: ignore[wording.repeated-word] a test")
    found = editlint.lint_text(f"---\nslug: x\n---\n{said}\n\nThe the ferry.\n\nThe the quay.\n")
    assert [v.line for v in found if v.rule == "wording.repeated-word"] == [8]


@pytest.mark.parametrize("unit", ["{::comment}", "* a\n{:toc}\n", "<A b={", "{", "---\n", "<", "{a}"])
def test_no_page_is_too_much(unit):
    for format_name in ("markdown", "astro"):
        assert_sound(read(unit * 2_000, format_name))


@pytest.mark.parametrize(
    ("path", "source"), [("a.njk", ELEVENTY), ("a.njk", ELEVENTY.partition("---\n{%")[2]), ("a.astro", ASTRO)]
)
def test_the_code_of_a_page_is_no_residue(path, source):
    from editlint.documents import format_of

    assert not editlint.lint_text(source, format=format_of(path), config={"select": ["residue"]})
