"""Compare what the scan of all patterns finds with what each pattern finds alone.

    python scripts/compare_patterns.py .vale.ini FILE...

Says how many matches were compared and where they differ; the exit code is 1 where any do.
"""

from __future__ import annotations

import sys

from editlint.source import decode
from editlint.vale.blocks import text_of
from editlint.vale.checks import ready
from editlint.vale.configuration import load_settings
from editlint.vale.finder import PlainFinder
from editlint.vale.formats import format_of
from editlint.vale.reading import text_settings
from editlint.vale.rule_finder import Ready, RuleFinder, patterns_of
from editlint.vale.styles import load_rules


def main(config: str, paths: list[str]) -> int:
    """Compare over some files."""
    settings = load_settings(config, with_user=False)
    rules = [Ready(rule, ready(rule, settings.vocabulary)) for rule in load_rules(settings).rules if _is_runnable(rule)]
    finder, plain = RuleFinder(), PlainFinder()
    compared = differing = 0
    for path in paths:
        with open(path, "rb") as file:
            source = decode(file.read(), path)
        reading, _ = text_settings(settings, tuple(settings.parts_for(path)), ignore_syntax=False)
        text = text_of(source, format_of(path, settings.formats), reading)
        plan = finder.plan(rules)
        for group in plan.groups:
            scan = finder.scan(group, text.blocks_of(plan.kinds))
            for each, _ in group.rules:
                for pattern in patterns_of(each.check):
                    for block in scan.blocks:
                        alone = [match[:2] for match in plain.matches(pattern, block)]
                        likely = block in scan.blocks_for((group.patterns.indexes[id(pattern)],))
                        together = [match[:2] for match in scan.matches(pattern, block)] if likely else []
                        compared += len(alone)
                        if alone != together:
                            differing += 1
                            print(f"{path}: {each.rule.name}: {alone[:5]} alone, {together[:5]} together")
    print(f"{compared} matches of {len(rules)} rules in {len(paths)} files compared, {differing} blocks differ")
    return int(differing > 0)


def _is_runnable(rule: object) -> bool:
    return getattr(rule, "extends", "") not in ("script", "spelling", "sequence")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
