"""Which texts of an article each scope reaches, in Markdown, HTML and plain text: every word is a number after a "q"."""

from __future__ import annotations

import pytest

ARTICLES = {
    "md": """\
---
title: The q1 harbour
author: The q2 desk
---

# Quay q3 opens

The q4 quay opened. The *q5* mayor
spoke to q6 guests.

## What q7 costs

- wood q8 here
- **steel** q9 there

  more q10 steel

> said q11 twice

3. third q12 point

Press `q13` and [the q14 page](https://q15.example/) or ![a q16 crane](q17.jpg "q18").

| Part q19 | Price |
|----------|-------|
| q20 beam | `q21` |

```sh
q22
```

Note[^n] and ~~q23~~ <b>q24</b> q25.

[^n]: A q26 note.

<!-- q27 -->
<div class="box">q28 <i>q29</i></div>
""",
    "html": """\
<html><head><title>q1 harbour</title><style>q2</style></head><body>
<h1>q3 opens</h1>
<p>The q4 quay opened. The <em>q5</em> mayor <code>q6</code> spoke.</p>
<h3 class="sub">q7 costs</h3>
<ol><li>wood q8</li><li><p>steel q9</p></li></ol>
<blockquote>said q10</blockquote>
<table><caption>q11</caption><tr><th>q12</th></tr><tr><td>q13</td></tr></table>
<figure><img src="q14" alt="a q15 crane"><figcaption>q16</figcaption></figure>
<pre>q17</pre><script>q18</script><!-- q19 -->
<div class="box">q20 <strong>q21</strong> <a href="q22">q23</a> <kbd>q24</kbd> &amp; q25</div>
</body></html>
""",
    "txt": """\
q1 harbour

The q2 quay opened. The q3 mayor
spoke to q4 guests.

- wood q5
""",
}

# A scope, and the numbers that it reaches in each of the articles.
REACHED = [
    (
        "text",
        "1 2 3 4 5 6 7 8 9 10 11 12 14 16 19 20 23 24 25 26 28 29",
        "1 3 4 5 7 8 9 10 11 12 13 15 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("heading", "3 7", "3 7", ""),
    ("heading.h1", "3", "3", ""),
    ("heading.h2", "7", "", ""),
    ("heading.h3", "", "7", ""),
    ("list", "8 9 12 26", "8 9", ""),
    ("blockquote", "11", "10", ""),
    ("table", "19 20", "11 12 13", ""),
    ("table.header", "19", "12", ""),
    ("table.cell", "20", "13", ""),
    ("table.caption", "", "11", ""),
    ("figure.caption", "", "", ""),
    ("alt", "16", "15", ""),
    ("text.attr.alt", "16", "15", ""),
    ("text.frontmatter", "1 2", "", ""),
    ("text.frontmatter.author", "2", "", ""),
    ("paragraph", "4 5 6 10 14 23 24 25 28 29", "1 4 5 20 21 23 25", "1 2 3 4 5"),
    (
        "sentence",
        "3 4 5 6 7 8 9 10 11 12 14 19 20 23 24 25 26 28 29",
        "1 3 4 5 7 8 9 10 11 12 13 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("summary", "4 5 6 8 9 10 11 12 14 23 24 25 26 28 29", "1 4 5 8 9 10 20 21 23 25", ""),
    (
        "raw",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25",
        "1 2 3 4 5",
    ),
    ("link", "14", "23", ""),
    ("code", "13 21", "6", ""),
    ("strong", "24", "21", ""),
    ("emphasis", "5 29", "5", ""),
    ("text.md", "1 2 3 4 5 6 7 8 9 10 11 12 14 19 20 23 24 25 26 28 29", "", ""),
    ("text.html", "", "1 3 4 5 7 8 9 10 11 12 13 20 21 23 25", ""),
    ("text.txt", "", "", "1 2 3 4 5"),
    ("class.box", "28 29", "20 21 23 25", ""),
    ("comment", "", "", ""),
    (
        "~heading",
        "1 2 4 5 6 8 9 10 11 12 14 16 19 20 23 24 25 26 28 29",
        "1 4 5 8 9 10 11 12 13 15 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("~list", "1 2 3 4 5 6 7 10 11 14 16 19 20 23 24 25 28 29", "1 3 4 5 7 10 11 12 13 15 20 21 23 25", "1 2 3 4 5"),
    (
        "~raw",
        "1 2 3 4 5 6 7 8 9 10 11 12 14 16 19 20 23 24 25 26 28 29",
        "1 3 4 5 7 8 9 10 11 12 13 15 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("~text", "", "", ""),
    (
        "text & ~heading",
        "1 2 4 5 6 8 9 10 11 12 14 16 19 20 23 24 25 26 28 29",
        "1 4 5 8 9 10 11 12 13 15 20 21 23 25",
        "1 2 3 4 5",
    ),
    (
        "text & ~heading.h1",
        "1 2 4 5 6 7 8 9 10 11 12 14 16 19 20 23 24 25 26 28 29",
        "1 4 5 7 8 9 10 11 12 13 15 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("~heading & ~list & ~table", "1 2 4 5 6 10 11 14 16 23 24 25 28 29", "1 4 5 10 15 20 21 23 25", "1 2 3 4 5"),
    ("paragraph & ~text", "", "", ""),
    ("sentence & list", "8 9 12 26", "8 9", ""),
    (
        "sentence & ~heading",
        "4 5 6 8 9 10 11 12 14 19 20 23 24 25 26 28 29",
        "1 4 5 8 9 10 11 12 13 20 21 23 25",
        "1 2 3 4 5",
    ),
    ("[heading, list]", "3 7 8 9 12 26", "3 7 8 9", ""),
    ("[alt, table.cell, emphasis]", "5 16 20 29", "5 13 15", ""),
]


@pytest.mark.parametrize("row", REACHED, ids=[row[0] for row in REACHED])
def test_what_a_scope_reaches(cli, write, row):
    scope, *reached = row
    written = scope if scope.startswith("[") else f"'{scope}'"
    write("styles/House/R.yml", f"extends: existence\nmessage: '%s'\nscope: {written}\ntokens: ['q\\d+']\n")
    write(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\n")
    paths = [write(f"a.{kind}", article) for kind, article in ARTICLES.items()]
    result = cli("vale", "--output=line", "--no-global", *paths)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    for path, numbers in zip(paths, reached, strict=True):
        found = [line.rpartition(":q")[2] for line in lines if line.startswith(f"{path}:")]
        assert " ".join(sorted(found, key=int)) == numbers
