"""A page that is generated: written, or with --check compared with what is there."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def write_or_check(page: Path, text: str, script: str) -> int:
    """Write a page, or with --check say whether it is this text; the exit code is 1 where it is not."""
    if "--check" in sys.argv[1:]:
        same = page.exists() and page.read_text(encoding="utf-8") == text
        name = page.relative_to(ROOT).as_posix()
        print(f"{name} is up to date" if same else f"{name} is stale: run scripts/{script}")
        return 0 if same else 1
    page.write_text(text, encoding="utf-8")
    return 0
