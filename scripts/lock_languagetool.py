"""Write the lock file of `editlint grammar install` anew: which artifacts LanguageTool is made of, and their checksums.

    python scripts/lock_languagetool.py 6.8

Needs `mvn`, which resolves the dependencies; whoever installs needs none. Run it to go to another version of
LanguageTool, then the tests of the pack `grammar`.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

LOCK = Path(__file__).parents[1] / "editlint" / "checks" / "grammar" / "languagetool.lock"
# English, and the three that the server loads at its start whatever it is asked.
LANGUAGES = ("en", "ca", "es", "pt")
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>editlint</groupId><artifactId>languagetool</artifactId><version>1</version><dependencies>{}</dependencies></project>
"""
DEPENDENCY = """<dependency><groupId>org.languagetool</groupId><artifactId>{}</artifactId><version>{}</version>
<exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion></exclusions>
</dependency>"""


def resolve(version: str, folder: Path) -> list[Path]:
    """Let Maven copy all that is needed into a folder, laid out as a repository is."""
    names = ["languagetool-server", *(f"language-{each}" for each in LANGUAGES)]
    pom = folder / "pom.xml"
    pom.write_text(POM.format("".join(DEPENDENCY.format(name, version) for name in names)), "utf-8")
    options = (f"-DoutputDirectory={folder / 'jars'}", "-DincludeScope=runtime", "-Dmdep.useRepositoryLayout=true")
    subprocess.run(["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", *options], check=True)
    return sorted((folder / "jars").rglob("*.jar"))


def main() -> int:
    """Write the lock file of the version that is given."""
    (version,) = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        jars = resolve(version, folder)
        lines = [
            f"# LanguageTool {version}: SHA-256, size, and path in a Maven repository. By scripts/lock_languagetool.py"
        ]
        for jar in jars:
            checksum = hashlib.sha256(jar.read_bytes()).hexdigest()
            lines.append(f"{checksum} {jar.stat().st_size} {jar.relative_to(folder / 'jars').as_posix()}")
    if len({jar.name for jar in jars}) < len(jars):
        raise SystemExit("two artifacts have files of one name")
    LOCK.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(jars)} artifacts in {LOCK}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
