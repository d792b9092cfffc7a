"""Write the table of verb forms, `editlint/language/en/verb_forms.tsv`, from `verbs.txt` beside it.

Run this when a verb, a mark, or a rule of inflection changes:

    python scripts/write_lexicon.py

Each line is a form, a tab, and its readings: base and features in turn, parted by blanks. Features are the letters of
`editlint.language.en.lexicon`. A form of several verbs has the one first of which it is an irregular form ("found": of
"find", then "found"), then the others by the alphabet.
"""

from __future__ import annotations

from pathlib import Path

from editlint.language.en import lexicon
from editlint.language.en.inflection import verb_forms
from editlint.language.en.irregular_verbs import IRREGULAR

DATA = Path(lexicon.__file__).parent
SOURCE, TARGET = DATA / "verbs.txt", DATA / "verb_forms.tsv"
LETTERS = (lexicon.BASE, lexicon.THIRD, lexicon.ING, lexicon.PAST, lexicon.PARTICIPLE)  # as the fields of VerbForms


def table(lines: list[str]) -> str:
    """The text of the table for the lines of the list of verbs."""
    readings: dict[str, dict[str, str]] = {}
    for base in (line.split(" ")[0] for line in lines):
        for letter, forms in zip(LETTERS, verb_forms(base), strict=True):
            for form in forms:
                of_form = readings.setdefault(form, {})
                of_form[base] = of_form.get(base, "") + letter
    return "".join(f"{form}\t{_row(form, of_form)}\n" for form, of_form in sorted(readings.items()))


def _row(form: str, of_form: dict[str, str]) -> str:
    ordered = sorted(of_form, key=lambda base: (base == form or base not in IRREGULAR, base))
    return " ".join(f"{base} {of_form[base]}" for base in ordered)


def main() -> None:
    """Write the table."""
    text = table(SOURCE.read_text("ascii").splitlines())
    TARGET.write_text(text, "ascii")
    print(f"{text.count(chr(10))} forms")


if __name__ == "__main__":
    main()
