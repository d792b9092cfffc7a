"""Each violation's line, column and offsets are exact through emphasis, links, entities, hard wraps and newlines."""

from __future__ import annotations

import pytest

from editlint import lint_text

RULES = {"select": ["attribution.unnamed-report", "wording.repeated-word", "dates.weekday-mismatch"]}

MARKDOWN = """\
---
title: The harbour
date: 2024-03-08
---

# The *harbour* 🚢

It rained. **Reports**
*sugg*est that the bridge &amp; the ferry
are closed.

> It rained.

- Caf&eacute; owners met on **Monday,\x20
  March 5, 2024**, and [the](https://example.org/a_b "reports suggest")
  the mayor spoke.

```
Reports suggest nothing, the the code says.
```
"""

HTML = """\
<!doctype html><html><head><title>Reports suggest that the the title</title>
<meta property="article:published_time" content="2024-03-08T10:00:00Z"></head>
<body><h1>The <em>harbour</em> 🚢</h1>
<p>It rained. <b>Reports</b>
<i>sugg</i>est that the bridge &amp; the ferry
are closed.</p>
<script>var x = "Reports suggest the the";</script>
<ul><li>Caf&eacute; owners met on <b>Monday,&nbsp;March
5, 2024</b>, and <a href="/a?b=reports suggest">the</a> the mayor spoke.</li></ul></body></html>
"""

RST = """\
The *harbour* 🚢
================

:Date: 2024-03-08

It rained. **Reports**
*sugg*\\ est that the bridge & the ferry
are closed.

- Café owners met on **Monday,
  March 5, 2024**, and `the <https://example.org/a_b>`_
  the mayor spoke.

.. code-block:: text

   Reports suggest nothing, the the code says.
"""

ASCIIDOC = """\
= The *harbour* 🚢
Ana Ruiz
v1, 2024-03-08

It rained. *Reports*
**sugg**est that the bridge &amp; the ferry
are closed.

* Caf&#233; owners met on *Monday,
March 5, 2024*, and https://example.org/a_b[the]
the mayor spoke.

----
Reports suggest nothing, the the code says.
----
"""

LATEX = """\
\\title{The \\emph{harbour} 🚢}
\\date{2024-03-08}

It rained. \\textbf{Reports}
\\emph{sugg}est that the bridge \\& the ferry
are closed.

\\begin{itemize}
\\item Caf\\'e owners met on \\textbf{Monday,~March
  5, 2024}, and \\href{https://example.org/a_b}{the}
  the mayor spoke.
\\end{itemize}
\\begin{verbatim}
Reports suggest nothing, the the code says.
\\end{verbatim}
"""

WANT = {
    "attribution.unnamed-report": ("Reports", "est"),
    "dates.weekday-mismatch": ("Monday", "2024"),
    "wording.repeated-word": ("the", "the"),
}


FORMS = {"markdown": MARKDOWN, "html": HTML, "rst": RST, "asciidoc": ASCIIDOC, "latex": LATEX}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("form", "text"), FORMS.items())
def test_places_are_exact(form, text, newline):
    text = text.replace("\n", newline)
    found = {v.rule: v for v in lint_text(text, format=form, config=RULES)}
    assert sorted(found) == sorted(WANT)
    for rule, (first, last) in WANT.items():
        violation = found[rule]
        source = text[violation.start : violation.end]
        assert source.startswith(first), source
        assert source.endswith(last), source
        lines = text[: violation.start].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (violation.line, violation.column) == (len(lines), len(lines[-1]) + 1)
        lines = text[: violation.end].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (violation.end_line, violation.end_column) == (len(lines), len(lines[-1]) + 1)


def test_a_match_is_prose_and_not_markup():
    found = {v.rule: v.match for v in lint_text(MARKDOWN, config=RULES)}
    assert found["attribution.unnamed-report"] == "Reports suggest"
    assert found["wording.repeated-word"] == "the the"
