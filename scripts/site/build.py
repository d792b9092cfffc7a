#!/usr/bin/env python3
"""Build the documentation site into build/site/html, from README, docs/ and the page of the rules, one page a pack.

A link to another page stays one; a link to any other file of the repository leads to where it is hosted, and must be
there. A dead link, a dead anchor or a page that the contents do not name fails.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from posixpath import dirname, normpath, relpath

from editlint.rulebook.addresses import PAGE

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "scripts" / "site"
SITE = ROOT / "build" / "site"
PAGES = SITE / "pages"
HOSTED = PAGE.removesuffix("/docs/rules.md")
RULES = "docs/rules.md"
_CODE = re.compile(r"(^(`{3,}|~{3,}).*?^\2[ ]*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<=\]\()([\w./-]*)(#[\w.-]+)?(?=\))")


class SiteError(Exception):
    """A link that leads nowhere in the repository, or a page that nothing leads to."""


def pages() -> dict[str, tuple[str, str]]:
    """Each page of the site: the file of the repository that it stands for, and its text."""
    laid = {"index.md": "README.md", "changelog.md": "CHANGELOG.md", "contributing.md": "CONTRIBUTING.md"}
    laid |= {each.name: f"docs/{each.name}" for each in sorted((ROOT / "docs").glob("*.md")) if each.name != "rules.md"}
    found = {page: (origin, (ROOT / origin).read_text(encoding="utf-8")) for page, origin in laid.items()}
    head, *packs = re.split(r"(?m)^(?=## [a-z]+\n\n### )", (ROOT / RULES).read_text(encoding="utf-8"))
    found["rules/index.md"] = (RULES, head)
    for text in packs:
        name = text.split("\n", 1)[0].removeprefix("## ")
        found[f"rules/{name}.md"] = (RULES, text.replace("## ", "# ", 1).replace("\n### ", "\n## "))
    return found


def with_links(text: str, moved: Callable[[re.Match[str]], str]) -> str:
    """The text with its links moved; what looks like one in code is none."""
    code = [match.group().replace("\\|", "|") for match in _CODE.finditer(text)]
    prose = _CODE.sub("\0", text)
    rest = iter(code)
    return re.sub("\0", lambda _: next(rest), _LINK.sub(moved, prose))


def main() -> int:
    """Lay the pages out and build the site."""
    found = pages()
    page_of = {origin: page for page, (origin, _) in found.items() if origin != RULES} | {RULES: "rules/index.md"}
    packs = {page[6:-3] for page in found if page.startswith("rules/")}

    def moved(page: str, origin: str, match: re.Match[str]) -> str:
        path, anchor = match[1], match[2] or ""
        target = normpath(f"{dirname(origin)}/{path}".lstrip("/")) if path else origin
        if target == RULES and anchor:
            pack = next(each for each in sorted(packs, key=len, reverse=True) if anchor[1:].startswith(each))
            return f"{relpath(f'rules/{pack}.md', dirname(page) or '.')}{anchor}"
        if target in page_of:
            return f"{relpath(page_of[target], dirname(page) or '.')}{anchor}"
        if not (ROOT / target).exists():
            raise SiteError(f"{origin}: there is no {target}")
        return f"{HOSTED}/{target}{anchor}"

    contents = (HERE / "zensical.toml").read_text(encoding="utf-8")
    unnamed = [page for page in found if f'"{page}"' not in contents]
    if unnamed:
        raise SiteError(f"the contents in zensical.toml do not name {', '.join(unnamed)}")
    shutil.rmtree(SITE, ignore_errors=True)
    for page, (origin, text) in found.items():
        path = PAGES / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(with_links(text, partial(moved, page, origin)), encoding="utf-8")
    shutil.copy(HERE / "site.css", PAGES)
    shutil.copy(HERE / "zensical.toml", SITE)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    return subprocess.run(command, check=False, cwd=SITE).returncode


if __name__ == "__main__":
    sys.exit(main())
