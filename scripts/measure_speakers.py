"""How often the speaker of a quotation is right, on articles that are not part of this project.

    python scripts/measure_speakers.py FOLDER

The labels in tests/analysis/speaker-labels.json were written by hand before the output had been seen, in three samples
drawn one after the other; what went wrong in one was worked on before the next. They hold no text: an article is known
by the SHA-256 of its bytes, a quotation by its offsets in the source. A speaker counts as right when the name found, or
the words found where the label begins with “=”, are those of the label.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.source import decode

LABELS = Path(__file__).parent.parent / "tests" / "analysis" / "speaker-labels.json"


def is_right(wanted: list[str], speaker: str, name: str) -> bool:
    """Whether a speaker or the name found for it is one of those wanted."""
    found = f"{speaker}|{name}".lower()
    return any(
        speaker.lower() == want[1:].lower() if want.startswith("=") else bool(speaker) and want.lower() in found
        for want in wanted
    )


def speaker_at(article: Article, start: int, end: int) -> tuple[str, str]:
    """Speaker and name of the quotation that overlaps a stretch of the source."""
    for quotation in article.quotations:
        span = article.document.source_span(quotation.start, quotation.end)
        if span.start < end and start < span.end:
            return quotation.speaker, quotation.name
    return "", ""


def main() -> int:
    """Measure, and list what was wrong."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    files = {hashlib.sha256(data).hexdigest(): data for data in map(Path.read_bytes, Path(sys.argv[1]).iterdir())}
    right: Counter[int] = Counter()
    total: Counter[int] = Counter()
    missing = 0
    for label in json.loads(LABELS.read_text(encoding="utf-8")):
        data = files.get(label["sha256"])
        if data is None:
            missing += 1
            continue
        article = Article(parse(decode(data), label["format"]))
        for wanted in label["quotations"]:
            speaker, name = speaker_at(article, wanted["start"], wanted["end"])
            total[wanted["sample"]] += 1
            if is_right(wanted["speaker"], speaker, name):
                right[wanted["sample"]] += 1
            else:
                print(f"{label['sha256'][:12]} {wanted['start']}: {wanted['speaker']} but found {speaker!r} ({name!r})")
    for sample, count in sorted(total.items()):
        print(f"sample {sample}: right {right[sample]} of {count}")
    print(f"articles not in the folder: {missing}")
    return 0 if total and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
