"""What a short run loads: nothing heavy on the way of the default rules, and no check at all for a kept result."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ARTICLE = """---
title: The bridge
date: 2024-05-03
---

# The bridge opens

The mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the bridge will open. “It took ten years,” she said.

Experts say that that the work, begun in 1998, cost 12 million euros. It was the worst delay in 20 years, critics say.

* The ferry stops on June 1.
* Tickets were $2 in 2010, according to the port.
"""
# Each of them costs from two milliseconds to some hundreds, and none of them is needed to lint one article.
HEAVY = {
    "argcomplete", "asyncio", "bz2", "concurrent", "concurrent.futures", "csv",
    "ctypes", "dataclasses", "decimal", "difflib", "email", "fractions", "hashlib", "html", "http", "importlib.metadata",
    "importlib.resources", "inspect", "json", "language_tool_python", "logging", "lzma", "multiprocessing", "nltk",
    "numpy", "pathlib", "pathspec", "pickle", "platform", "pluggy", "random", "shutil", "socket", "sqlite3", "ssl",
    "statistics", "subprocess", "tempfile", "textstat", "threading", "tomllib", "traceback", "unittest", "urllib",
    "uuid", "wordllama", "xml", "yaml", "zipfile",
}  # fmt: skip


RUN = """
import sys
from editlint.cli import main
code = main()
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def run(tmp_path):
    """Lint in a process of its own and say which modules it has then."""
    article = tmp_path / "article.md"
    article.write_text(ARTICLE, encoding="utf-8")
    environment = {**os.environ, "EDITLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": os.pathsep.join(sys.path)}

    def lint(*options):
        # -S: what the site-packages of this environment load at the interpreter's start is not ours.
        command = [sys.executable, "-S", "-c", RUN, str(article), "--isolated", *options]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path, env=environment)
        assert done.returncode in (0, 1), done.stderr[-2000:]
        return done.stdout, set(done.stderr.split())

    lint("--no-cache")  # the first run compiles the rules and finds the plug-ins
    return lint


def test_linting_an_article_loads_nothing_heavy(run):
    said, modules = run("--no-cache")
    assert "article.md:8:30: error dates.weekday-mismatch" in said
    assert "editlint.checks.attribution.check" in modules
    assert sorted(modules & HEAVY) == []


PLAIN = """# The ferry comes back

The ferry will run again before long, the harbour office said. It had stood idle since the storm tore its ramp away.

“We missed the sound of it,” said Ana Ruiz, who keeps the tea room by the slip. Her neighbours agree, and the boatman
has already oiled the winch.
"""
# Packages and modules of which an article without a number, a date or a word for time needs nothing.
OF_NUMBERS_AND_DATES = (
    "editlint.analysis.dates.days", "editlint.analysis.dates.relative", "editlint.analysis.dates.weekdays",
    "editlint.analysis.mentions.chain", "editlint.analysis.mentions.named", "editlint.analysis.reading.clauses",
    "editlint.analysis.reading.quantities", "editlint.analysis.statements.change_finding",
    "editlint.analysis.statements.change_statements", "editlint.analysis.statements.conversions",
    "editlint.analysis.statements.games", "editlint.analysis.statements.histories.milestones",
    "editlint.analysis.statements.histories.telling", "editlint.analysis.statements.ledger",
    "editlint.analysis.statements.lengths", "editlint.analysis.statements.orders",
    "editlint.analysis.statements.parts", "editlint.analysis.statements.passage_changes",
    "editlint.analysis.statements.passage_parts", "editlint.analysis.statements.passage_rates",
    "editlint.analysis.statements.periods", "editlint.analysis.statements.places",
    "editlint.analysis.statements.spans", "editlint.analysis.statements.stages",
    "editlint.analysis.statements.told.ages", "editlint.analysis.statements.told.births",
    "editlint.analysis.statements.told.feasts", "editlint.analysis.statements.told.passage",
    "editlint.analysis.statements.told.twice", "editlint.checks.arithmetic.relation",
    "editlint.checks.arithmetic.solver", "editlint.checks.calendar.weekdays", "editlint.documents.titles",
    "editlint.language.frames",
)  # fmt: skip


def test_an_article_without_numbers_and_dates_loads_nothing_that_reads_them(run, tmp_path):
    (tmp_path / "article.md").write_text(PLAIN, encoding="utf-8")
    _, modules = run("--no-cache")
    assert "editlint.analysis.statements.collection" in modules
    assert sorted(modules & set(OF_NUMBERS_AND_DATES)) == []


def test_a_kept_result_loads_no_check_and_no_analysis(run):
    first, _ = run()
    again, modules = run()
    assert again == first
    loaded = sorted(name for name in modules if name.startswith(("editlint.checks.", "editlint.analysis.")))
    assert loaded == ["editlint.checks.registry"]
    assert sorted(modules & HEAVY) == []


def test_importing_the_package_loads_nothing(tmp_path):
    script = (
        "import sys; before = set(sys.modules); import editlint; print(sorted(set(sys.modules) - before - {'typing'}))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], check=True, capture_output=True, text=True, cwd=tmp_path,
                          env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    ours = [name for name in eval(done.stdout) if name.startswith("editlint")]
    assert ours == ["editlint", "editlint.version"]


WITHOUT_PRIVATE_PARTS = """
import hashlib, re, sys, types
for name in PRIVATE:
    sys.modules[name] = types.ModuleType(name)  # there is nothing in it, as where an interpreter has no such part
from editlint.cli import main
sys.exit(main())
"""


def test_the_private_parts_of_the_interpreter_save_time_and_nothing_else(tmp_path):
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    rule = tmp_path / "house" / "desk" / "years.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        "summary: Name the years.\nwhy: Readers count.\nseverity: warning\nkind: pattern\nmessage: years\n"
        "options: {patterns: ['ten (years|months)']}\n"
        "tests:\n  valid: [In ten days., In two years.]\n  invalid: ['In [[ten years]].', 'In [[ten months]].']\n",
        encoding="utf-8",
    )
    (tmp_path / ".editlint.yml").write_text("packs: [house]\n", encoding="utf-8")
    answers = []
    for number, private in enumerate(([], ["_blake2", "re._parser"])):
        script = WITHOUT_PRIVATE_PARTS.replace("PRIVATE", repr(private))
        for _ in ("compiled anew", "from the caches"):
            done = subprocess.run(
                [sys.executable, "-c", script, "article.md"],
                check=False,
                capture_output=True,
                text=True,
                cwd=tmp_path,
                env={**os.environ, "EDITLINT_CACHE_DIR": str(tmp_path / f"cache{number}")},
            )
            answers.append((done.returncode, done.stdout, done.stderr))
    assert answers[0][0] == 1
    assert "desk.years" in answers[0][1]
    assert answers == [answers[0]] * 4
