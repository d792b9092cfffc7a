"""The articles of a folder over HTTP: which are shown, how they are saved, and what no path leads to."""

from __future__ import annotations

import os
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

SECRET = "nobody outside of the newsroom reads this"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    top = tmp_path_factory.mktemp("newsroom")
    for name, content in {
        "outside.md": SECRET,
        "desk/.gitignore": "old/\n",
        "desk/.hidden.md": SECRET,
        "desk/.git/HEAD": "",
        "desk/.git/description.md": SECRET,
        "desk/old/story.md": SECRET,
        "desk/notes.py": SECRET,
        "desk/story.md": "# The the ferry\n",
        "desk/drafts/ü & 100% “a” #1?.md": "It sank.\n",
        "desk/drafts/page.html": "<p>It sank.",
    }.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    desk = top / "desk"
    (desk / "link.md").symlink_to(top / "outside.md")
    (desk / "inside.md").symlink_to("story.md")
    (desk / "dead.md").symlink_to("nothing.md")
    (desk / "out").symlink_to(top)
    (desk / os.fsdecode(b"broken-\xff.md")).write_text(SECRET)
    return desk


@pytest.fixture(scope="module")
def newsroom(serve, folder):
    return serve(str(folder))


def path_of(name):
    return f"/files/{quote(name)}"


def opened(newsroom, name):
    answer = newsroom.ask("GET", path_of(name))
    assert answer.status == 200
    return answer.json


def saved(newsroom, name, text, etag):
    return newsroom.ask("PUT", path_of(name), {"text": text}, if_match=etag)


def test_the_articles_are_those_that_a_run_would_find(newsroom):
    listed = newsroom.ask("GET", "/files").json
    assert listed["folder"] == "desk"
    assert {"markdown", "html", "text"} <= set(listed["formats"])
    assert [(each["path"], each["format"], each["editable"]) for each in listed["files"]] == [
        ("drafts/page.html", "html", True),
        ("drafts/ü & 100% “a” #1?.md", "markdown", True),
        ("inside.md", "markdown", True),
        ("story.md", "markdown", True),
    ]


def counts(newsroom):
    """The counts of all articles, as soon as they are there."""
    while True:
        files = newsroom.ask("GET", "/files").json["files"]
        if all(each["warning"] is not None for each in files):
            return {each["path"]: (each["error"], each["warning"], each["suggestion"]) for each in files}


def test_violations_are_counted_once_somebody_looks_and_again_when_an_article_changes(newsroom, folder):
    path = folder / "counted.md"
    path.write_text("The the ferry sank.\n")
    assert counts(newsroom)["counted.md"] == (0, 1, 0)
    path.write_text("The ferry sank on Monday, May 2, 1995.\n")
    assert counts(newsroom)["counted.md"] == (1, 0, 0)
    path.unlink()
    assert "counted.md" not in counts(newsroom)


@pytest.mark.parametrize(
    "path",
    [
        "link.md",
        "dead.md",
        "out/outside.md",
        ".hidden.md",
        ".git/description.md",
        "old/story.md",
        "notes.py",
        "../outside.md",
        "drafts/../../outside.md",
        "%2e%2e/outside.md",
        "..%2foutside.md",
        "..%5coutside.md",
        "%2e%2e%2foutside.md",
        "drafts%2fpage.html",
        "drafts/../story.md",
        "./story.md",
        "/story.md",
        "story.md/",
        "story.md%00",
        "STORY.md",
        "broken-%ff.md",
        "{folder}/story.md",
        "/{folder}/story.md",
        "",
    ],
)  # fmt: skip
def test_no_path_leads_anywhere_else(newsroom, folder, path):
    target = "/files/" + path.format(folder=folder)
    for method, body in (("GET", None), ("PUT", {"text": ""})):
        answer = newsroom.ask(method, target, body, if_match='"a"')
        assert answer.status == 404
        assert SECRET not in answer.body.decode()
    assert (folder.parent / "outside.md").read_text() == SECRET


def test_an_article_is_opened_mended_and_saved(newsroom, folder):
    file = opened(newsroom, "story.md")
    found = newsroom.lint(file["text"], path="story.md", format=file["format"]).json["violations"]
    [edit] = found[0]["fixes"][0]["edits"]
    mended = file["text"][: edit["start"]] + edit["text"] + file["text"][edit["end"] :]
    answer = saved(newsroom, "story.md", mended, file["etag"])
    assert answer.status == 200
    assert answer.headers["etag"] == answer.json["etag"] == opened(newsroom, "story.md")["etag"] != file["etag"]
    assert (folder / "story.md").read_bytes() == b"# The ferry\n"
    assert opened(newsroom, "inside.md")["text"] == "# The ferry\n"


def test_a_name_may_hold_what_urls_and_headers_use_themselves(newsroom, folder):
    name = "drafts/ü & 100% “a” #1?.md"
    file = opened(newsroom, name)
    assert saved(newsroom, name, "It floats.\n", file["etag"]).status == 200
    assert (folder / name).read_text(encoding="utf-8") == "It floats.\n"


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (b"\xef\xbb\xbfa\r\nb\r\n", "a\nc\n", b"\xef\xbb\xbfa\r\nc\r\n"),
        (b"a\r\nb\n", "a\r\nb\nc", b"a\r\nb\nc"),
        (b"", "a\r\n", b"a\r\n"),
        (b"a", "", b""),
        (b"a\n", "\u2028\x0c\0 \U0001f600\n", "\u2028\x0c\0 \U0001f600\n".encode()),
    ],
)
def test_a_file_keeps_its_mark_newlines_and_permissions(newsroom, folder, before, text, after):
    path = folder / "kept.md"
    path.write_bytes(before)
    path.chmod(0o640)
    etag = opened(newsroom, "kept.md")["etag"]
    assert saved(newsroom, "kept.md", text, etag).status == 200
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (after, 0o640)
    assert [each.name for each in folder.iterdir() if "editlint" in each.name] == []


def test_what_another_has_changed_is_not_written_over(newsroom, folder):
    path = folder / "shared.md"
    path.write_text("mine")
    etag = opened(newsroom, "shared.md")["etag"]
    path.write_text("theirs")
    answer = saved(newsroom, "shared.md", "mine, mended", etag)
    assert answer.status == 412
    assert answer.error == "the article has changed on disk since it was opened"
    assert path.read_text() == "theirs"
    assert saved(newsroom, "shared.md", "both", answer.json["etag"]).status == 200


def test_of_many_who_save_one_version_one_succeeds(newsroom, folder):
    path = folder / "contested.md"
    path.write_text("first")
    etag = opened(newsroom, "contested.md")["etag"]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: saved(newsroom, "contested.md", f"of {number}", etag), range(8)))
    assert sorted(each.status for each in answers) == [200, *[412] * 7]
    winner = next(number for number, each in enumerate(answers) if each.status == 200)
    assert path.read_text() == f"of {winner}"


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        ({"text": "a"}, {}, 428),
        ({"text": "a"}, {"if_match": "*"}, 412),
        ({"text": "a"}, {"if_match": "W/{etag}"}, 412),
        ({"txt": "a"}, {"if_match": "{etag}"}, 422),
        (b'{"text": "\\ud800"}', {"if_match": "{etag}", "content_type": "application/json"}, 422),
        (b'{"text": "a', {"if_match": "{etag}", "content_type": "application/json"}, 400),
        ({"text": "a"}, {"if_match": '"b", {etag}'}, 200),
    ],
)
def test_a_save_must_say_what_and_of_which_version(newsroom, folder, body, headers, status):
    path = folder / "said.md"
    path.write_text("before")
    etag = opened(newsroom, "said.md")["etag"]
    answer = newsroom.ask("PUT", "/files/said.md", body, **{k: v.format(etag=etag) for k, v in headers.items()})
    assert answer.status == status
    assert path.read_text() == ("a" if status == 200 else "before")


def test_a_save_that_is_cut_off_writes_nothing(newsroom, folder):
    path = folder / "cut.md"
    path.write_text("whole")
    etag = opened(newsroom, "cut.md")["etag"]
    with socket.create_connection((newsroom.host, newsroom.port)) as connection:
        connection.sendall(
            f"PUT /files/cut.md HTTP/1.1\r\nHost: localhost\r\nIf-Match: {etag}\r\n"
            'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"text": "half'.encode()
        )
        connection.shutdown(socket.SHUT_WR)
        assert b" 200 " not in connection.recv(1000)
    assert path.read_text() == "whole"


def test_an_article_that_is_no_text_is_said_to_be_none(newsroom, folder):
    (folder / "binary.md").write_bytes(b"a\0b")
    answer = newsroom.ask("GET", "/files/binary.md")
    assert answer.status == 422
    assert "is a binary file, not text" in answer.error
    assert str(folder) not in answer.body.decode()


def test_the_configuration_holds_for_the_paths_of_the_folder_and_for_texts_that_name_one(serve, tmp_path):
    desk = tmp_path / "desk"
    (desk / "opinion").mkdir(parents=True)
    (desk / ".editlint.yml").write_text(
        "overrides: [{files: ['opinion/**'], rules: {wording.repeated-word: off}}]\nexclude: ['old.md']\n"
    )
    for name in ("opinion/view.md", "news.md", "old.md"):
        (desk / name).write_text("The the ferry.\n")
    (tmp_path / "link").symlink_to(desk)
    newsroom = serve(str(tmp_path / "link"), "--config", str(tmp_path / "link" / ".editlint.yml"))
    assert counts(newsroom) == {"news.md": (0, 1, 0), "opinion/view.md": (0, 0, 0)}
    for name, matches in (
        ("news.md", ["The the"]),
        ("opinion/view.md", []),
        ("old.md", ["The the"]),
        ("", ["The the"]),
    ):
        found = newsroom.lint("The the ferry.\n", path=name).json["violations"]
        assert [each["match"] for each in found] == matches


def test_a_folder_that_is_not_there_is_said_so(cli):
    result = cli("desk", "nowhere", "--no-browser")
    assert (result.code, result.err) == (2, "error: there is no folder nowhere\n --> nowhere\n")
