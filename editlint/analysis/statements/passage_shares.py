"""A share in words over sentences, or in brackets, that figures beside it say again."""

from __future__ import annotations

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import FRACTION, PERCENT
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import value_of
from editlint.analysis.statements.ledger import Entry, closes
from editlint.analysis.statements.ledger_resumed import is_apposed, points, resumes
from editlint.analysis.statements.stretches import Stretch, says_again
from editlint.language.en import ledger, parts
from editlint.language.en import passage_parts as en

_NEARER = 1.9  # times that two shares of one thing are apart at most, where nothing but how they are put joins them
_NEAR_WHOLE = 2  # points: what two shares leave of 100 per cent where one is what the other leaves
_LEAD = 5  # items round a share that say how it is meant


def said_twice(stretch: Stretch) -> tuple[Cell, Cell] | None:
    """The only fraction and the only percentage of a stretch, where the second says the first again."""
    shares = [cell for cell in stretch.cells if cell.unit == SHARE]
    if len(shares) != 2 or shares[1] not in stretch.own:
        return None
    one, other = shares
    if {one.quantity.kind, other.quantity.kind} != {FRACTION, PERCENT}:
        return None
    cells = stretch.current
    words = one if one.quantity.kind == FRACTION else other
    figures = other if words is one else one
    if _is_known(stretch, words, figures, other):
        return words, figures
    if any(_tells_another(stretch, cell) for cell in shares):
        return None
    if one in stretch.own:
        return (words, figures) if _in_bracket(cells, one, other) or _between_commas(cells, one, other) else None
    if cells.before(other, 1)[:1] in (("that",), ("this",), ("the",)) and cells.items[other.item + 1].lower in en.MARKS:
        return words, figures  # "that one-tenth mark"
    lead = cells.items[: other.item]
    if cells.behind(other, 1) and cells.behind(other, 1)[0] in en.DEFINITE | {"a", "an"}:
        return None  # "half the crews"
    opens = says_again(lead[:5]) and "so" not in [item.lower for item in lead[:1]]
    pronoun = cells.of_what(other)[:1]
    return (words, figures) if opens and (not pronoun or pronoun[0] in en.PRONOUNS) else None


def _is_known(stretch: Stretch, words: Cell, figures: Cell, later: Cell) -> bool:
    """Whether the later of two shares is put as one that is known, and is near the other, though not the same."""
    earlier = words if later is figures else figures
    said, other = value_of(figures), value_of(words)
    if not 1 / _NEARER <= said / other <= _NEARER or stretch.of(earlier).read.index > stretch.current.read.index:
        return False
    entry, before = Entry(stretch.current, later), Entry(stretch.of(earlier), earlier)
    if (
        closes(entry)
        or closes(before)
        or (abs(said + other - 100) < _NEAR_WHOLE and not points(entry))
        or not resumes(entry)
    ):
        return False
    near = {*_beside(before), *_beside(entry)} - {"about", "margin"}
    if (
        not near.isdisjoint(en.OTHER_SHARES | ledger.REVISED | ledger.COMPARED | ledger.PARTIAL)
        or "if" in stretch.words
    ):
        return False
    between = list(stretch.items_between(earlier, later))
    contrast = any(item.lower in en.CONTRASTING for item in between)
    dated = any(item.tag == tags.DATE for item in between)
    return not contrast and not dated and _same_whole(stretch, earlier, later)


def _beside(entry: Entry) -> tuple[str, ...]:
    return (*entry.cells.before(entry.cell, 2), *entry.cells.behind(entry.cell, 2))


def _same_whole(stretch: Stretch, one: Cell, other: Cell) -> bool:
    """Whether two shares may be of one whole: not where "and" or a comma joins them with their own wholes."""
    if stretch.of(one) is not stretch.of(other):
        return True
    glue, cells = stretch.current.glue(one, other), stretch.current
    alone = cells.behind(other, 1) != ("of",) and is_apposed(Entry(cells, other))
    return not glue.listed or glue.told or glue.last in parts.SAME or alone


def _in_bracket(cells: Cells, one: Cell, other: Cell) -> bool:
    """Whether a share opens the bracket behind what the other is of."""
    between = cells.items[one.item + 1 : other.item]
    if not between or between[-1].lower not in ("(", "—", "–"):
        return False
    inner = between[:-1]
    told = any(item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.COORDINATOR, tags.MARK) for item in inner)
    return not told and other.depth == one.depth + (between[-1].lower == "(") and not other.noun


def _between_commas(cells: Cells, one: Cell, other: Cell) -> bool:
    """Whether a share stands alone behind "or" and a comma: "One pupil in five at the school, or 35 per cent,"."""
    between = [item for item in cells.items if item.start >= one.quantity.end and item.end <= other.start]
    behind = cells.items[other.item + 1 : other.item + 2]
    if [item.lower for item in between[-2:]] != [",", "or"] or any(item.tag != tags.MARK for item in behind):
        return False
    told = (tags.VERB, tags.AUXILIARY, tags.MODAL, tags.COORDINATOR, tags.MARK, tags.QUANTITY)
    return not any(item.tag in told for item in between[:-2])


def _tells_another(stretch: Stretch, share: Cell) -> bool:
    cells = stretch.of(share)
    before = cells.before(share, 4)
    made = {"up"} if not en.MAKING.isdisjoint(before) else set()  # "make up 25%"
    near = {*before, *cells.behind(share, 3)} - {"about"} - made
    modal = any(
        item.tag == tags.NEGATION or item.lower in en.SUPPOSING
        for item in cells.items[max(0, share.item - _LEAD) : share.item + _LEAD]
    )
    return modal or not en.OTHER_SHARES.isdisjoint(near) or "if" in stretch.words
