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

WANT = {
    "attribution.unnamed-report": ("Reports", "est"),
    "dates.weekday-mismatch": ("Monday", "2024"),
    "wording.repeated-word": ("the", "the"),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("form", "text"), [("markdown", MARKDOWN), ("html", HTML)])
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
