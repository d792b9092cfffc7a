"""The container file: what it copies is there, and what it starts serves, answers its own health check, and ends."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[3]
LINES = (PROJECT / "examples" / "container" / "Containerfile").read_text(encoding="utf-8").splitlines()


def of(instruction):
    return [line.removeprefix(instruction).strip() for line in LINES if line.startswith(f"{instruction} ")]


def test_what_is_copied_is_there_and_is_enough_to_build():
    copied = [name for line in of("COPY") if not line.startswith("--from") for name in line.split()[:-1]]
    assert copied
    assert [name for name in copied if not (PROJECT / name).exists()] == []
    project = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.findall(r'^(?:readme|path|"rules") = "?([\w./]+)"|^  "(LICENSE)",$', project, re.MULTILINE)
    for name in {"LICENSE", "README.md", "scripts/needs_python.py", *filter(None, sum(needed, ()))}:
        assert any(name == each or name.startswith(f"{each}/") for each in (*copied, "editlint", "rules")), name


def test_the_extras_that_are_installed_are_there():
    [named] = re.findall(r"\[([\w,]+)\]", of("RUN")[0])
    known = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(named.split(",")) <= known.keys()


def test_it_runs_as_a_user_without_rights():
    assert of("USER") == ["10001:10001"]


def test_what_it_starts_serves_is_healthy_and_ends_when_told_to(serve, tmp_path):
    (tmp_path / "story.md").write_text("The the ferry.\n")
    command, [folder] = json.loads(of("ENTRYPOINT")[0]), json.loads(of("CMD")[0])
    assert (command[:2], of("WORKDIR")[-1]) == (["editlint", "desk"], folder)
    [port] = of("EXPOSE")
    desk = serve(*[each if each != port else "0" for each in command[2:]], str(tmp_path))
    check = json.loads(of("HEALTHCHECK")[0].removeprefix("CMD "))
    assert check[0] == "python"
    subprocess.run([sys.executable, *(each.replace(port, str(desk.port)) for each in check[1:])], check=True)
    assert desk.ask("GET", "/files").status == 401
    listed = desk.ask("GET", "/files", authorization=f"Bearer {desk.token}").json
    assert [each["path"] for each in listed["files"]] == ["story.md"]
    desk.process.send_signal(getattr(signal, *of("STOPSIGNAL")))
    assert desk.process.wait(30) == 0
