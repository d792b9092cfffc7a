#!/usr/bin/env python3
"""Write docs/rules.md from the rule files: what each rule is for, what it flags and leaves alone, its options.

Without arguments it writes the page; with --check it exits 1 when the page is not what the rule files say.
"""

from __future__ import annotations

import sys
from pathlib import Path

from editlint.checks.registry import Registry
from editlint.rulebook.load import load_rulebook
from editlint.rulebook.packs import builtin_folder
from editlint.testing.explain import explain

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
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


def main() -> int:
    """Write or compare."""
    text = page()
    if "--check" in sys.argv[1:]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        print("docs/rules.md is up to date" if same else "docs/rules.md is stale: run scripts/write_rules_page.py")
        return 0 if same else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
