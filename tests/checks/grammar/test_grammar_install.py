"""The installation of LanguageTool from a Maven repository: a small one of our own, served by a real server."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from editlint.checks.grammar.artifacts import Artifact, Release, locked_release
from editlint.checks.grammar.install import CENTRAL, VARIABLE, Progress, install, manifest, repository_in
from editlint.errors import EditlintError

BODIES = {f"org/example/part{n}/1.0/part{n}-1.0.jar": bytes([n]) * (100_000 * n + 7) for n in (1, 2, 3)}
RELEASE = Release("1.0", tuple(Artifact(hashlib.sha256(b).hexdigest(), len(b), path) for path, b in BODIES.items()))
FIRST = next(iter(BODIES))


class Repository(ThreadingHTTPServer):
    """A Maven repository that can be told to misbehave.

    `cut` is how many bytes an answer gives before the connection ends, `broken` what is answered first, by path.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.bodies = dict(BODIES)
        self.cut = 0
        self.failures: list[int] = []
        self.ranges = True
        self.asked: list[tuple[str, str | None, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    server: Repository

    def do_GET(self) -> None:
        repository, path = self.server, self.path.removeprefix("/maven2").removeprefix("/")
        repository.asked.append((path, self.headers["Range"], self.headers["Authorization"]))
        if repository.failures:
            self.send_error(repository.failures.pop())
            return
        body = repository.bodies.get(path)
        if body is None:
            self.send_error(404)
            return
        begin = int(re.sub(r"\D", "", self.headers["Range"] or "0")) if repository.ranges else 0
        if begin:
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {begin}-{len(body) - 1}/{len(body)}")
        else:
            self.send_response(200)
        rest = body[begin:]
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest[: repository.cut or None])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def repository() -> Iterator[Repository]:
    server = Repository()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def installed(folder: Path, repository: str) -> list[Progress]:
    told: list[Progress] = []
    place = Path(install(str(folder), repository, told.append, RELEASE))
    assert place == folder / "LanguageTool-1.0"
    assert {each.name: each.read_bytes() for each in (place / "libs").iterdir()} == {
        path.rpartition("/")[2]: body for path, body in BODIES.items()
    }
    with zipfile.ZipFile(place / "languagetool-server.jar") as jar:
        assert b"libs/part3-1.0.jar" in jar.read("META-INF/MANIFEST.MF")
    assert not list(folder.glob("unfinished*"))
    return told


def test_all_artifacts_are_installed_and_the_progress_is_told(repository: Repository, tmp_path: Path) -> None:
    told = installed(tmp_path, f"{repository.address}/maven2/")
    assert told[-1] == Progress(RELEASE.size, RELEASE.size, 3, 3)
    assert sorted(told) == told
    assert installed(tmp_path, "http://127.0.0.1:9/nobody") == []  # it is there: nobody is asked


def test_what_was_cut_short_goes_on_where_it_stopped(repository: Repository, tmp_path: Path) -> None:
    repository.cut = 60_000
    with pytest.raises(EditlintError, match="cannot be downloaded: the connection ended early"):
        install(str(tmp_path), repository.address, lambda _: None, RELEASE)
    kept = sum(each.stat().st_size for each in (tmp_path / "unfinished-1.0" / "libs").iterdir())
    assert kept >= 60_000
    assert not (tmp_path / "LanguageTool-1.0").exists()
    repository.cut = 0
    told = installed(tmp_path, repository.address)
    assert told[-1].size == RELEASE.size
    assert any(asked for _, asked, _ in repository.asked if asked)


def test_a_repository_that_gives_no_parts_begins_anew(repository: Repository, tmp_path: Path) -> None:
    libraries = tmp_path / "unfinished-1.0" / "libs"
    libraries.mkdir(parents=True)
    (libraries / "part1-1.0.jar.part").write_bytes(BODIES[FIRST][:500])
    repository.ranges = False
    assert installed(tmp_path, repository.address)[-1].size == RELEASE.size


@pytest.mark.parametrize("part", [b"something else", b"x" * 1_000_000])
def test_a_part_of_something_else_is_thrown_away(repository: Repository, tmp_path: Path, part: bytes) -> None:
    libraries = tmp_path / "unfinished-1.0" / "libs"
    libraries.mkdir(parents=True)
    (libraries / "part1-1.0.jar.part").write_bytes(part)
    assert installed(tmp_path, repository.address)[-1].size == RELEASE.size


def test_a_server_that_fails_for_a_moment_is_asked_again(repository: Repository, tmp_path: Path) -> None:
    repository.failures = [503]
    installed(tmp_path, repository.address)


def test_another_file_than_the_locked_one_is_refused(repository: Repository, tmp_path: Path) -> None:
    repository.bodies[FIRST] = b"X" + BODIES[FIRST][1:]
    with pytest.raises(EditlintError, match=r"part1-1\.0\.jar cannot be downloaded: .* checksum is wrong"):
        install(str(tmp_path), repository.address, lambda _: None, RELEASE)
    assert not (tmp_path / "unfinished-1.0" / "libs" / "part1-1.0.jar").exists()


def test_what_a_repository_does_not_have_is_said_at_once(repository: Repository, tmp_path: Path) -> None:
    del repository.bodies[FIRST]
    with pytest.raises(EditlintError) as caught:
        install(str(tmp_path), repository.address.replace("//", "//ana:secret@"), lambda _: None, RELEASE)
    assert f"{repository.address} does not give {FIRST}: 404" in caught.value.message
    assert "--repository" in caught.value.hint
    assert [path for path, _, _ in repository.asked].count(FIRST) == 1


def test_a_name_and_password_in_the_address_are_sent(repository: Repository, tmp_path: Path) -> None:
    installed(tmp_path, repository.address.replace("//", "//ana:s%40cret@"))
    assert {given for _, _, given in repository.asked} == {"Basic YW5hOnNAY3JldA=="}


def test_a_folder_serves_as_a_repository(tmp_path: Path) -> None:
    for path, body in BODIES.items():
        (tmp_path / "maven" / path).parent.mkdir(parents=True)
        (tmp_path / "maven" / path).write_bytes(body)
    installed(tmp_path / "here", (tmp_path / "maven").as_uri())
    (tmp_path / "maven" / FIRST).unlink()
    with pytest.raises(EditlintError, match="there is no such file"):
        install(str(tmp_path / "there"), (tmp_path / "maven").as_uri(), lambda _: None, RELEASE)


def test_whoever_stops_it_loses_nothing(repository: Repository, tmp_path: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.files:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(str(tmp_path), repository.address, stop, RELEASE)
    assert not (tmp_path / "LanguageTool-1.0").exists()
    before = len(repository.asked)
    installed(tmp_path, repository.address)
    assert len(repository.asked) - before < len(BODIES)


def test_two_at_once_make_one_installation(repository: Repository, tmp_path: Path) -> None:
    told: dict[int, list[Progress]] = {1: [], 2: []}
    other = threading.Thread(target=install, args=(str(tmp_path), repository.address, told[2].append, RELEASE))

    def tell(progress: Progress) -> None:
        if not told[1]:
            other.start()
        told[1].append(progress)

    assert install(str(tmp_path), repository.address, tell, RELEASE)
    other.join()
    assert len(repository.asked) == len(BODIES)
    assert all(each.waits for each in told[2])


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of that kind")
def test_a_disk_without_room_is_said_and_keeps_what_has_come(repository: Repository, tmp_path: Path) -> None:
    program = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "sys.path.insert(0, sys.argv[3])\n"
        "from test_grammar_install import RELEASE, EditlintError, install\n"
        "try: install(sys.argv[1], sys.argv[2], lambda _: None, RELEASE)\n"
        "except EditlintError as error: print(error.message, error.hint)\n"
    )
    run = subprocess.run(
        [sys.executable, "-B", "-c", program, str(tmp_path), repository.address, str(Path(__file__).parent)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "cannot write" in run.stdout
    assert "make room and run it again: what has come so far is kept" in run.stdout
    assert installed(tmp_path, repository.address)[-1].size == RELEASE.size


def test_more_than_the_disk_holds_is_not_begun(repository: Repository, tmp_path: Path) -> None:
    huge = Release("2.0", (Artifact("0" * 64, 1 << 60, FIRST),))
    with pytest.raises(EditlintError, match="LanguageTool needs"):
        install(str(tmp_path), repository.address, lambda _: None, huge)
    assert repository.asked == []


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no file stands in the way of a folder here")
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EditlintError, match="cannot write"):
        install(str(tmp_path / "file" / "folder"), "http://127.0.0.1:9", lambda _: None, RELEASE)


def test_a_manifest_has_lines_of_72_bytes_at_most() -> None:
    lines = manifest([f"library-{n}.jar" for n in range(99)]).split("\r\n")
    assert max(map(len, lines)) <= 72
    assert (
        "".join(line.removeprefix(" ") if line.startswith(" ") else f"\n{line}" for line in lines).count(".jar") == 99
    )


def test_the_locked_release_is_whole() -> None:
    release = locked_release()
    assert re.fullmatch(r"\d+\.\d+", release.version)
    assert len({each.file for each in release.artifacts}) == len(release.artifacts) > 100
    assert all(re.fullmatch(r"[0-9a-f]{64}", each.sha256) and each.path.endswith(".jar") for each in release.artifacts)
    assert {"languagetool-server", "language-en"} <= {each.path.split("/")[-3] for each in release.artifacts}


def test_the_repository_is_given_or_in_the_environment_or_maven_central(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert repository_in("") == CENTRAL
    monkeypatch.setenv(VARIABLE, "https://mirror.example/maven")
    assert repository_in("") == "https://mirror.example/maven"
    assert repository_in("file:///srv/maven") == "file:///srv/maven"
    with pytest.raises(EditlintError, match="no address of a repository"):
        repository_in("mirror.example")


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "editlint", "grammar", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_without_java_the_command_line_says_what_to_install(tmp_path: Path) -> None:
    run = command("install", PATH=str(tmp_path), LTP_PATH=str(tmp_path / "lt"))
    assert (run.returncode, run.stdout) == (2, "")
    assert "error: Java is not installed" in run.stderr
    assert "Java 17 or newer" in run.stderr
    assert not (tmp_path / "lt").exists()


def test_an_old_java_is_told_apart(tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    java.chmod(0o755)
    run = command("install", PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}", LTP_PATH=str(tmp_path / "lt"))
    assert run.returncode == 2
    assert "error: Java is too old" in run.stderr


def test_the_state_is_told(tmp_path: Path) -> None:
    run = command("status", LTP_PATH=str(tmp_path), EDITLINT_CACHE_DIR=str(tmp_path))
    assert run.returncode == 2
    assert run.stdout == "LanguageTool: not installed\nserver kept alive: none\n"
    assert "“editlint grammar install” installs it" in run.stderr
    assert command("stop", EDITLINT_CACHE_DIR=str(tmp_path)).stdout == "no server was kept alive\n"


def test_only_an_installation_takes_a_repository() -> None:
    run = command("status", "--repository", CENTRAL)
    assert (run.returncode, run.stderr) == (2, "error: “grammar status” takes no --repository\n")
