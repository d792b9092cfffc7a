"""Comments that silence rules: none hides what it does not name, whatever stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import check_outcome, strict

if TYPE_CHECKING:
    import random

_PARTS = (
    *(
        "editlint",
        ":",
        "-",
        " ",
        "ignore",
        "disable",
        "enable",
        "[",
        "]",
        ",",
        "dates",
        "dates.age",
        "wording",
        "attribution",
        "ALL",
    ),
    *(
        "tag:lives",
        "tag:grammar",
        "*",
        "nothing.such",
        "vale",
        " off",
        " on",
        " = NO",
        " = YES",
        "House.Words",
        "reason",
        "\n",
        "é",
        "][",
    ),
)
_FRAMES = ("<!-- {} -->", "<!--{}-->", "<!-- {} --", "{{# {} #}}", "{{/* {} */}}", "<!-- {} -->\n\n", " <!-- {} -->")


def one(chance: random.Random) -> None:
    """One article with comments."""
    blocks = [" ".join(chance.sample(prose.SENTENCES, 2)) for _ in range(2)]
    for at in sorted((chance.randint(0, len(blocks)) for _ in range(chance.randint(1, 3))), reverse=True):
        said = (
            chance.choice(prose.COMMENTS)
            if chance.random() < 0.4
            else "".join(chance.choices(_PARTS, k=chance.randint(2, 9)))
        )
        blocks.insert(
            at, chance.choice(_FRAMES).format(mutated(chance, said, _PARTS) if chance.random() < 0.3 else said)
        )
    text = chance.choice(("\n", "\n\n", " ")).join(blocks)
    name = chance.choice(("markdown", "markdown", "html", "mdx"))
    source = Source(text.removeprefix("\ufeff"), "a")
    run = strict()
    outcome = run.lint_source(source, name)
    check_outcome(outcome, source)
    report = run.report_builder.report([outcome])
    shown = {(each.rule, each.start, each.end) for each in report.violations}
    if re.search(r"vale|\ball\b", text, re.IGNORECASE):
        return
    for each in outcome.violations:
        pack = each.rule.partition(".")[0]
        named = each.rule in text or re.search(rf"\b{pack}\b", text) or any(f"tag:{tag}" in text for tag in each.tags)
        assert named or (each.rule, each.start, each.end) in shown, each
    assert len(outcome.violations) == sum(each.rule in run.active for each in outcome.violations)
