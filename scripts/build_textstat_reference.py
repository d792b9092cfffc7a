"""Record what an untouched textstat says of the reference texts, for the test that ours says the same.

textstat and NLTK run here as they are, with NLTK's corpus reader on release 0.7a of the CMU Pronouncing Dictionary,
laid out as NLTK distributes it. See build_syllables.py for where the file comes from.

    python scripts/build_textstat_reference.py package/lib/cmu/cmudict.0.7a
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "analysis" / "readability"


def lay_out(dictionary: Path, folder: Path) -> None:
    """Write the dictionary in the form of NLTK's corpus: word, number of the pronunciation, phones."""
    rows = []
    for line in dictionary.read_text("ascii").splitlines():
        if not line.startswith(";;;"):
            word, *phones = line.split()
            match = re.fullmatch(r"(.+)\((\d+)\)", word)
            name, number = (match[1], int(match[2]) + 1) if match else (word, 1)
            rows.append(f"{name} {number} {' '.join(phones)}")
    target = folder / "corpora" / "cmudict"
    target.mkdir(parents=True)
    (target / "cmudict").write_text("\n".join(rows) + "\n", "ascii")


def main() -> None:
    """Write the values of every name for every text."""
    with tempfile.TemporaryDirectory() as data:
        lay_out(Path(sys.argv[1]), Path(data))
        os.environ["NLTK_DATA"] = data
        sys.path.insert(0, str(TESTS))
        import textstat
        from reference_texts import reference_texts

        from editlint.analysis.readability.textstat_values import NAMES

        warnings.simplefilter("ignore", DeprecationWarning)
        rows = []
        for text in reference_texts():
            row = {name: getattr(textstat, name)(text, *more) for name, more in NAMES.items()}
            row["difficult_words_list"] = sorted(row["difficult_words_list"])
            rows.append(row)
    lines = [json.dumps([row[name] for name in NAMES], ensure_ascii=False) for row in rows]
    (TESTS / "textstat_reference.jsonl").write_text(
        "\n".join([json.dumps(list(NAMES)), *lines]) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
