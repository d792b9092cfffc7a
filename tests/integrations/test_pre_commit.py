"""The hooks, run by the real pre-commit in a real git repository: a bad article is refused, a good one passes.

pre-commit installs the project by pip, so these tests need a package index; without one they fail, and say so. The
environment is built once for all of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[2]
NEWSROOM = PROJECT / "examples" / "newsroom"
HUB = "https://github.com/editlint/editlint"


class Repository(NamedTuple):
    """A git repository, and how to type there."""

    folder: Path
    env: dict[str, str]

    def type(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, check=False, cwd=self.folder, capture_output=True, text=True, env=self.env)

    def done(self, *command: str) -> str:
        """The output of a command that must succeed."""
        result = self.type(*command)
        assert result.returncode == 0, f"{' '.join(command)}\n{result.stdout}{result.stderr}"
        return result.stdout.strip()

    def commit(self, name: str, text: str) -> subprocess.CompletedProcess[str]:
        """Write a file and try to commit it; whatever comes of it, the next test starts from the last good commit."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.done("git", "add", name)
        return self.type("git", "commit", "--quiet", "--message", f"Change {name}")


@pytest.fixture(scope="module")
def environment(tmp_path_factory, cache_folder):
    """The variables of the desk's machine: an own home for pre-commit, and nothing of a git that may be running us."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PYTEST_"))}
    for role in ("AUTHOR", "COMMITTER"):
        env |= {f"GIT_{role}_NAME": "Desk", f"GIT_{role}_EMAIL": "desk@example.org"}
    env["GIT_CONFIG_GLOBAL"] = os.devnull
    env["PRE_COMMIT_HOME"] = str(tmp_path_factory.mktemp("pre-commit"))
    env["EDITLINT_CACHE_DIR"] = str(cache_folder)
    env["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), env.get("PATH", os.defpath)])
    return env


@pytest.fixture(scope="module")
def project(tmp_path_factory, environment):
    """The project as it lies here, committed or not, as a repository that pre-commit can clone."""
    folder = tmp_path_factory.mktemp("project")
    files = Repository(PROJECT, environment).done("git", "ls-files", "-co", "--exclude-standard").splitlines()
    for name in files:
        if (PROJECT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, folder / name)
    clone = Repository(folder, environment)
    clone.done("git", "init", "--quiet", "--initial-branch", "main")
    clone.done("git", "add", "--all", "--force")
    clone.done("git", "commit", "--quiet", "--message", "As it lies here")
    return clone


@pytest.fixture(scope="module")
def installed(tmp_path_factory, environment, project):
    """A newsroom under git whose commits go through the hooks of the project."""
    desk = Repository(tmp_path_factory.mktemp("newsroom"), environment)
    desk.done("git", "init", "--quiet", "--initial-branch", "main")
    config = (NEWSROOM / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert HUB in config
    config = config.replace(HUB, str(project.folder)).replace("v0.1.0", project.done("git", "rev-parse", "HEAD"))
    (desk.folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    for name in (".editlint.yml", "house"):
        source, target = NEWSROOM / name, desk.folder / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    desk.done("git", "add", "--all")
    desk.done("git", "commit", "--quiet", "--message", "The desk")
    desk.done("pre-commit", "install", "--install-hooks")
    return desk


@pytest.fixture
def desk(installed):
    """The newsroom as its last commit has it."""
    yield installed
    installed.done("git", "reset", "--quiet", "--hard")
    installed.done("git", "clean", "--quiet", "--force", "-d")


def draft(name: str) -> str:
    return (NEWSROOM / name).read_text(encoding="utf-8")


def test_a_commit_with_a_bad_article_is_refused_with_the_places(desk):
    before = desk.done("git", "rev-parse", "HEAD")
    refused = desk.commit("drafts/tower-clock.md", draft("drafts/tower-clock.md"))
    assert refused.returncode == 1
    assert "drafts/tower-clock.md:22:43: error dates.conflict" in refused.stderr
    assert "see: line 12: Nyström Brothers: 1874" in refused.stderr
    assert desk.done("git", "rev-parse", "HEAD") == before


@pytest.mark.parametrize("name", ["published/ferry-timetable.md", "published/harvest-market.html"])
def test_a_commit_with_a_good_article_passes(desk, name):
    passed = desk.commit(name, draft(name))
    assert passed.returncode == 0, passed.stderr
    assert desk.done("git", "log", "-1", "--format=%s") == f"Change {name}"


def test_safe_corrections_are_made_and_left_for_a_look(desk):
    refused = desk.commit("a.md", "Emil Strand, the chief of the fire brigade, said that it will utilise the crane.\n")
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stderr
    assert (desk.folder / "a.md").read_text(encoding="utf-8").endswith("it will use the crane.\n")
    assert desk.commit("a.md", (desk.folder / "a.md").read_text(encoding="utf-8")).returncode == 0


def test_a_house_rule_whose_test_fails_is_refused_with_its_line(desk):
    name = "house/rules/courier/plain-words.yml"
    broken = draft(name).replace("    a large number of: many\n", "")
    refused = desk.commit(name, broken)
    assert refused.returncode == 1
    assert "FAIL  courier.plain-words: invalid-2" in refused.stderr
    assert f"{name}:" in refused.stderr
    assert desk.commit(name, draft(name) + "# checked\n").returncode == 0


def test_what_the_configuration_leaves_out_is_left_out_though_pre_commit_names_it(desk):
    passed = desk.commit("README.md", "Critics say that the the plan will fail.\n")
    assert passed.returncode == 0, passed.stderr
