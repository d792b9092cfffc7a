"""Put LanguageTool where language-tool-python finds it, from Maven Central: for the tests that ask a real server.

    python scripts/fetch_languagetool.py

language-tool-python would download LanguageTool's own archive; build machines often reach package registries only.
The artifacts go to the user's cache folder, once; needs `mvn` and Java 17. Prints the folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

VERSION = "6.6"
ARTIFACTS = ("languagetool-server", "language-en")
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>editlint</groupId><artifactId>languagetool</artifactId><version>1</version><dependencies>{}</dependencies></project>
"""
DEPENDENCY = (
    "<dependency><groupId>org.languagetool</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
)


def fetch(folder: Path) -> None:
    """Download the artifacts with all that they need, and name them in the manifest of one jar, as the archive does."""
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as project:
        pom = Path(project, "pom.xml")
        pom.write_text(POM.format("".join(DEPENDENCY.format(name, VERSION) for name in ARTIFACTS)), "utf-8")
        goal = ("dependency:copy-dependencies", f"-DoutputDirectory={folder / 'libs'}", "-DincludeScope=runtime")
        subprocess.run(["mvn", "-q", "-B", "-f", str(pom), *goal], check=True)
    libraries = sorted(path.name for path in (folder / "libs").glob("*.jar"))
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest(libraries))


def manifest(libraries: list[str]) -> str:
    """A manifest whose class path holds the libraries; its lines end after 70 characters and go on after a space."""
    line = "Class-Path: " + " ".join(f"libs/{name}" for name in libraries)
    first, rest = line[:70], line[70:]
    more = "".join(f"\r\n {rest[at : at + 69]}" for at in range(0, len(rest), 69))
    return f"Manifest-Version: 1.0\r\n{first}{more}\r\n\r\n"


def main() -> int:
    """Fetch LanguageTool unless it is there."""
    from language_tool_python.utils import get_language_tool_download_path

    folder = get_language_tool_download_path() / f"LanguageTool-{VERSION}"
    if not (folder / "languagetool-server.jar").exists():
        unfinished = folder.with_name("unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        fetch(unfinished)
        unfinished.rename(folder)
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
