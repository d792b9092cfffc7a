"""The smallest parts of a stretch that numbers are made of: figures, words and signs, and how each is joined on."""

from __future__ import annotations

from itertools import accumulate

from editlint.values import LatePattern


def _pieces(others: str) -> LatePattern:
    """The pieces of a text in which these ranges hold all that is no letter, beside the first characters.

    Letters without the fractions among them are told by all else: twice as quick as by their class.
    """
    letter = rf"[^\x00-@\[-`{{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7{others}]"
    return LatePattern(
        r"([0-9]+(?:[,\u00a0\u2009\u202f][0-9][0-9][0-9]?(?![0-9]))*(?:\.[0-9]+)?"
        rf"|[A-Za-z]\.(?:[A-Za-z]\.)*[A-Za-z](?!{letter})\.?"
        rf"|{letter}+(?:['’]{letter}+)*"
        r"|\S)"
    )


# To compile a range takes time for each character of it, and almost all texts need but few.
_LAST = "\u20bf"  # behind the signs of punctuation and of money
_PIECE, _ANY_PIECE = _pieces(rf"\u2000-{_LAST}"), _pieces(r"\u2000-\u2bff\ud800-\uf8ff\uffdd-\U0010ffff")
_HYPHENS = frozenset("-‑–")
_PAD = ("",) * 8  # so that the words around a piece can be asked for without asking where the stretch ends
_BLANKS = (" ",) * len(_PAD)


class Pieces:
    """Parallel lists over the pieces of a stretch, with eight empty ones behind them.

    Attributes:
        forms, lower: the pieces as written and in small letters with straight apostrophes.
        starts, ends: prose offsets.
        joins: what stands before each: " " for any space or the beginning, "" for nothing, "-" or "–" for a hyphen or
            an en dash between two pieces, which is none itself.
        figures: whether each is written in digits.
        count: how many there are.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        stretch = text[start:end]
        parts = (_PIECE if stretch.isascii() or max(stretch) <= _LAST else _ANY_PIECE).split(stretch)
        edges = list(accumulate(map(len, parts), initial=start))
        forms, starts, ends = parts[1::2], edges[1:-1:2], edges[2::2]
        joins = [gap and " " for gap in parts[:-1:2]]
        if joins:
            joins[0] = " "
        if not _HYPHENS.isdisjoint(forms):
            forms, starts, ends, joins = _joined(forms, starts, ends, joins)
        self.count = len(forms)
        self.forms = [*forms, *_PAD]
        self.lower = [*"\n".join(forms).lower().replace("’", "'").split("\n"), *_PAD] if forms else list(_PAD)
        behind = [end] * len(_PAD)
        self.starts = [*starts, *behind]
        self.ends = [*ends, *behind]
        self.joins = [*joins, *_BLANKS]
        self.figures = ["0" <= form < ":" for form in self.forms]

    def phrase(self, first: int, words: int) -> tuple[str, ...]:
        """So many pieces in small letters from one on."""
        return tuple(self.lower[first : first + words])


def _joined(
    forms: list[str], starts: list[int], ends: list[int], joins: list[str]
) -> tuple[list[str], list[int], list[int], list[str]]:
    """The pieces without the hyphens between two of them, which become the way that the second is joined on."""
    kept: list[int] = []
    how: list[str] = []
    hyphen = ""
    last = len(forms) - 1
    for index, form in enumerate(forms):
        if form in _HYPHENS and 0 < index < last and joins[index] == joins[index + 1] == "" and not hyphen:
            hyphen = "–" if form == "–" else "-"
            continue
        kept.append(index)
        how.append(hyphen or joins[index])
        hyphen = ""
    return [forms[i] for i in kept], [starts[i] for i in kept], [ends[i] for i in kept], how
