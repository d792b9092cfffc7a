#!/usr/bin/env python3
"""Write docs/rules.md from the rule files: what each rule is for, what it flags and leaves alone, its options.

Without arguments it writes the page; with --check it exits 1 when the page is not what the rule files say.
"""

from __future__ import annotations

import sys

from generated_page import ROOT, write_or_check

from editlint.checks.registry import Registry
from editlint.rulebook.load import load_rulebook
from editlint.rulebook.packs import builtin_folder
from editlint.testing.explain import explain

PAGE = ROOT / "docs" / "rules.md"
HEAD = """\
# Rules

Generated from the rule files by `scripts/write_rules_page.py`; the examples are cases of the rules' own tests. In them,
`[[` and `]]` stand round what the rule hits.

"""


def page() -> str:
    """The whole page."""
    registry = Registry()
    rules = load_rulebook([builtin_folder()], registry.kinds, version="page", use_cache=False).rules
    packs = sorted({rule.pack for rule in rules.values()})
    lines = [HEAD + "| pack | rules |", "|---|---|"]
    for pack in packs:
        names = [rule.name for rule in rules.values() if rule.pack == pack]
        links = ", ".join(f"[{name.split('.', 1)[1]}](#{name.replace('.', '')})" for name in names)
        lines.append(f"| `{pack}` | {links} |")
    for pack in packs:
        lines += ["", f"## {pack}", ""]
        lines += [explain(rule, registry.check(rule.kind), "markdown") for rule in rules.values() if rule.pack == pack]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page(), "write_rules_page.py"))
