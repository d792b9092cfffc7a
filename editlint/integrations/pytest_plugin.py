"""The pytest plugin: articles and rule files as tests.

It is loaded into every pytest run of its environment, so it imports pytest and nothing else; all work is imported
where it is done.

`pytest --editlint`, or `editlint = true` in the ini file, collects articles (one item each) and rule files (one item a
case). Each article is judged by itself, so that a test means the same whatever runs beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from editlint.integrations.pytest_articles import Editlint

pytest.register_assert_rewrite("editlint.testing.assertions")

ARTICLES = ["*.md", "*.markdown", "*.html", "*.htm"]
RULES = ["**/rules/*.yml", "**/rules/*/*.yml"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare our options; nothing of ours is loaded for that."""
    group = parser.getgroup("editlint", "lint articles and test rules")
    group.addoption("--editlint", action="store_true", default=False, help="collect articles and rule files")
    group.addoption("--editlint-update", action="store_true", default=False, help="write what articles say as expected")
    parser.addini("editlint", "collect articles and rule files", type="bool", default=False)
    parser.addini("editlint_files", f"globs of articles (default: {' '.join(ARTICLES)})", type="args", default=ARTICLES)
    parser.addini("editlint_rules", f"globs of rule files (default: {' '.join(RULES)})", type="args", default=RULES)
    parser.addini("editlint_config", "the configuration file (default: the one closest to an article)", default="")
    parser.addini(
        "editlint_fail_level", "severity from which an article fails (default: the configuration's)", default=""
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Articles and rule files by their globs."""
    config = parent.config
    if not (config.getoption("--editlint") or config.getini("editlint")):
        return None
    if file_path.suffix in (".yml", ".yaml"):
        if _matches(file_path, config.getini("editlint_rules")) and file_path.parent.name not in ("lists", "facts"):
            from editlint.integrations.pytest_names import identity
            from editlint.integrations.pytest_rules import RuleFile

            return RuleFile.from_parent(parent, path=file_path, **identity(file_path, config))
    elif _matches(file_path, config.getini("editlint_files")):
        from editlint.integrations.pytest_articles import ArticleFile, is_excluded
        from editlint.integrations.pytest_names import identity

        if not is_excluded(config, file_path):
            return ArticleFile.from_parent(parent, path=file_path, **identity(file_path, config))
    return None


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Name expectations that no article uses."""
    if config.getoption("--editlint") or config.getini("editlint"):
        from editlint.integrations.pytest_articles import unused_expectations

        for path in unused_expectations(config):
            terminalreporter.write_line(f"editlint: {path} belongs to no article that was collected")


@pytest.fixture(scope="session")
def editlint(request: pytest.FixtureRequest) -> Editlint:
    """Lint texts and files inside tests: `editlint.lint(text)`, `editlint.lint_path(path)`, `editlint.rules`."""
    from editlint.integrations.pytest_articles import Editlint, configuration

    return Editlint(configuration(request.config, request.config.rootpath))


def _matches(path: Path, globs: list[str]) -> bool:
    return any(path.match(glob) for glob in globs)
