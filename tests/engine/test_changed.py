"""Which lines git says have changed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from editlint.engine.changed import EVERY_LINE, changed_lines

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
STORY = "".join(f"Line {number} of the story.\n" for number in range(1, 21))


@pytest.fixture
def repository(tmp_path):
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=n", "-c", "user.email=n@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "--quiet")
    (tmp_path / "a.md").write_text(STORY, encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "one")
    return tmp_path, git


def test_changed_lines_and_new_files(repository):
    folder, _ = repository
    (folder / "a.md").write_text(STORY.replace("Line 3 ", "Line three "), encoding="utf-8")
    (folder / "new ü.md").write_text(STORY, encoding="utf-8")
    top = folder.resolve()
    assert changed_lines("HEAD", str(folder)) == {
        str(top / "a.md"): [range(3, 4)],
        str(top / "new ü.md"): [EVERY_LINE],
    }


def test_a_file_with_a_new_name_is_no_new_text(repository):
    folder, git = repository
    git("mv", "a.md", "b.md")
    assert changed_lines("HEAD", str(folder)) == {}
    with open(folder / "b.md", "a", encoding="utf-8") as file:
        file.write("One more.\n")
    assert changed_lines("HEAD", str(folder)) == {str(folder.resolve() / "b.md"): [range(21, 22)]}


def test_a_file_that_git_does_not_compare_by_lines_has_changed_whole(repository):
    folder, git = repository
    for name in ("salt and salt.docx", "old.docx", "same.docx", "ü.docx"):
        (folder / name).write_bytes(b"PK\0" + name.encode() * 500)
    git("add", ".")
    git("commit", "--quiet", "-m", "two")
    (folder / "salt and salt.docx").write_bytes(b"PK\0 other")
    (folder / "ü.docx").write_bytes(b"PK\0 other")
    git("mv", "old.docx", "new.docx")
    with open(folder / "new.docx", "ab") as file:
        file.write(b"\0")
    (folder / "fresh.docx").write_bytes(b"PK\0 fresh")
    git("add", "fresh.docx")
    top = folder.resolve()
    assert changed_lines("HEAD", str(folder)) == {
        str(top / name): [EVERY_LINE] for name in ("salt and salt.docx", "ü.docx", "new.docx", "fresh.docx")
    }
