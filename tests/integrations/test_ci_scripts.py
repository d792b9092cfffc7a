"""The shell steps of the GitHub Action and of the GitLab component, run as they stand in their files, in real repositories.

Pip finds the project in the environment of the tests, and so has nothing to fetch; its command stands where pip puts it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
ACTION = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
GOOD = "# The ferry\n\nThe ferry sank on Monday, May 1, 1995.\n"
BAD = GOOD.replace("May 1", "May 2")

pytestmark = pytest.mark.skipif(not (shutil.which("bash") and shutil.which("git")), reason="needs bash and git")


class Done(NamedTuple):
    code: int
    out: str
    folder: Path

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def environment(cache_folder):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PIP_", "PYTEST_"))}
    for role in ("AUTHOR", "COMMITTER"):
        kept |= {f"GIT_{role}_NAME": "Desk", f"GIT_{role}_EMAIL": "desk@example.org"}
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    return {
        **kept,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PIP_NO_INDEX": "1",
        "PYTHONPATH": os.pathsep.join(libraries),
        "EDITLINT_CACHE_DIR": str(cache_folder),
        "PATH": os.pathsep.join([os.path.dirname(sys.executable), kept["PATH"]]),
    }


@pytest.fixture
def repository(tmp_path, environment):
    """A clone, one commit deep, of a repository whose last commit spoils one of two articles."""

    def git(folder: Path, *command: str) -> str:
        done = subprocess.run(
            ["git", *command], check=True, cwd=folder, capture_output=True, text=True, env=environment
        )
        return done.stdout.strip()

    hub = tmp_path / "hub"
    (hub / "on sale").mkdir(parents=True)
    git(hub, "init", "--quiet", "--initial-branch=main")
    git(hub, "config", "uploadpack.allowAnySHA1InWant", "true")
    for name, text in (("old.md", BAD), ("on sale/new.md", GOOD)):
        (hub / name).write_text(text, encoding="utf-8")
    git(hub, "add", ".")
    git(hub, "commit", "--quiet", "--message", "Two articles")
    base = git(hub, "rev-parse", "HEAD")
    (hub / "on sale/new.md").write_text(BAD, encoding="utf-8")
    git(hub, "commit", "--quiet", "--all", "--message", "Spoil one")
    git(tmp_path, "clone", "--quiet", "--depth=1", hub.as_uri(), "clone")
    return tmp_path / "clone", base


@pytest.fixture(scope="module")
def runner(tmp_path_factory, environment):
    """The folder of a runner in which the first step of the action has installed the project."""
    folder = tmp_path_factory.mktemp("runner")
    step = ACTION["runs"]["steps"][0]
    env = {**environment, "RUNNER_TEMP": str(folder), "PACKAGE": "editlint", "ACTION": "/nowhere"}
    subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], check=True, env=env)
    command = folder / "editlint" / "bin" / "editlint"
    command.write_text(f"#!{sys.executable}\nfrom editlint.cli import program\n\nprogram()\n", encoding="utf-8")
    command.chmod(0o755)
    return folder


@pytest.fixture
def act(runner, repository, environment):
    """The second step of the action with these inputs, as a runner runs it."""
    folder, base = repository

    def run(event: str = "", /, **inputs: str) -> Done:
        step = ACTION["runs"]["steps"][1]
        given = {name: each.get("default", "") for name, each in ACTION["inputs"].items()} | inputs
        env = {**environment, "RUNNER_TEMP": str(runner), "GITHUB_OUTPUT": str(runner / "output")}
        for name, value in step["env"].items():
            known = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)
            env[name] = given[known[1]] if known else (event or base)
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, check=False, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # fmt: skip
        return Done(done.returncode, done.stdout, folder)

    return run


def annotated(out):
    return re.findall(r"^::error file=([^,]+),", out, re.MULTILINE)


def test_the_action_annotates_all_articles_and_leaves_a_report(act, runner):
    done = act()
    assert done.code == 1
    assert annotated(done.out) == ["old.md", "on sale/new.md"]
    report = json.loads(done.read("editlint.sarif"))
    assert len(report["runs"][0]["results"]) == 2
    assert (runner / "output").read_text().splitlines()[-1] == "sarif=editlint.sarif"


@pytest.mark.parametrize("event", ["", "0" * 40])
def test_the_action_keeps_to_changed_lines_where_there_is_something_to_compare_with(act, event):
    done = act(event, changed="true")
    assert (done.code, annotated(done.out)) == (1, ["on sale/new.md"] if not event else ["old.md", "on sale/new.md"])


def test_the_action_takes_paths_and_options_as_they_are(act):
    done = act(paths="on sale\n", options="--exit-zero\n\n--profile=essential", sarif="a b.sarif")
    assert (done.code, annotated(done.out)) == (0, ["on sale/new.md"])
    assert json.loads(done.read("a b.sarif"))


HOSTILE = "$(touch hacked)\n`touch hacked`\na'; touch hacked; '\n\"; touch hacked; \"\n-x"


def test_the_action_runs_nothing_of_what_it_is_given(act):
    done = act(paths=HOSTILE)
    assert done.code == 2
    assert "there is no file or folder $(touch hacked)" in done.out
    assert not (done.folder / "hacked").exists()


def test_the_steps_of_the_action_hold_no_input_but_by_their_environment():
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]


def job_of(**given: str) -> dict:
    """The job of the component with these inputs, filled in as GitLab does before it reads the file."""
    head, text = (PROJECT / "templates" / "editlint.yml").read_text(encoding="utf-8").split("\n---\n")
    values = {name: each["default"] for name, each in yaml.safe_load(head)["spec"]["inputs"].items()}
    values |= {name.replace("_", "-"): value.replace("\n", "\\n") for name, value in given.items()}
    filled = re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: values[match[1]], text)
    return yaml.safe_load(filled)[values["job-name"]]


@pytest.fixture(scope="module")
def image(runner, environment):
    """The environment of the job's container, in which its first commands have installed the project."""
    path = os.pathsep.join([str(runner / "editlint" / "bin"), environment["PATH"]])
    env = {**environment, **job_of()["variables"], "PATH": path}
    subprocess.run(["sh", "-ec", "\n".join(job_of()["before_script"])], check=True, env=env)
    return env


@pytest.fixture
def pipeline(image, repository):
    """The job with these inputs, as a GitLab runner runs it."""
    folder, base = repository

    def run(**given: str) -> Done:
        job = job_of(**given)
        env = {**image, **job["variables"], "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
        script = "\n".join(["set -e", *job["script"]])
        done = subprocess.run(["sh", "-c", script], check=False, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # fmt: skip
        for name in job["artifacts"]["paths"]:
            assert (folder / name).exists() == (done.returncode < 2)
        return Done(done.returncode, done.stdout, folder)

    return run


def in_quality_report(done):
    return [each["location"]["path"] for each in json.loads(done.read("gl-code-quality-report.json"))]


def test_the_component_reports_all_articles(pipeline):
    done = pipeline()
    assert (done.code, in_quality_report(done)) == (1, ["old.md", "on sale/new.md"])
    assert "old.md:3:19: error dates.weekday-mismatch" in done.out


def test_the_component_keeps_to_changed_lines(pipeline):
    done = pipeline(changed="true")
    assert (done.code, in_quality_report(done)) == (1, ["on sale/new.md"])


def test_the_component_takes_paths_and_options_as_they_are(pipeline):
    done = pipeline(paths="on sale\nold.md", options="--exit-zero\n--fail-level=error", job_name="articles")
    assert (done.code, in_quality_report(done)) == (0, ["old.md", "on sale/new.md"])


def test_the_component_runs_nothing_of_what_it_is_given(pipeline):
    done = pipeline(paths=HOSTILE.replace('"', '\\"'))
    assert done.code == 2
    assert not (done.folder / "hacked").exists()
