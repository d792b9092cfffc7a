"""How much of an article is read, for all formats in one place; docs/formats.md says what a person sees of it.

What one kind of file alone can have too much of, as sections of a mail, is said where that is read.

Reading grows with what is read. These bounds are not for that: they keep one file from taking the memory of the
machine and the time of the others. Each lies far above what anybody publishes.
"""

from __future__ import annotations

from editlint.errors import EditlintError, Location

LARGEST_TEXT = 40_000_000  # bytes of one article as it is written, markup and images within it included
LONGEST = 10_000_000  # characters of its prose: twice the longest novels
MOST_PIECES = 500_000  # stretches of prose between markup, or of markup between prose
LONGEST_EXPANSION = 500_000  # characters that definitions put in the place of their names
LONGEST_FRONT_MATTER = 100_000  # characters
MOST_LINES = 50_000  # of reStructuredText that are read for their structure, which is slow
DEEPEST = 10_000  # elements of HTML or XML within each other


def too_long(path: str, what: str, *, line: int = 0) -> EditlintError:
    """The error of an article that is larger than any; `what` follows "it has", as of "10 characters"."""
    place = f", at line {line:,}" if line else ""
    said = f"it has more than {what}{place}, and is not checked: no article has so many"
    hint = "divide it, or leave it out with “exclude”"
    return EditlintError(said, hint=hint, location=Location(path, line, 1 if line else 0))
