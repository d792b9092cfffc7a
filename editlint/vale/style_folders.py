"""Which rules the folder of a style holds."""

from __future__ import annotations

import os


def rules_of_style(folder: str) -> list[tuple[str, str]]:
    """The rules of a style's folder as names and paths, in the order of their paths.

    Names of folders within it join the rule's; those that start with "_" or "." hold what rules stand on.
    """
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith(("_", ".")))
        inner = os.path.relpath(root, os.path.dirname(os.path.abspath(folder)))
        parts = inner.split(os.sep)
        for name in sorted(names):
            if name.endswith(".yml") and not name.endswith(".test.yml"):
                found.append((".".join([*parts, name.partition(".")[0]]), os.path.join(root, name)))
    return found
