"""What changes and comparisons state: "changed-from", "changed-to", "direction", and by how much.

Every change is a subject of its own. What it changed by is "risen-by" or "fallen-by" in its own unit, "risen-share" or
"fallen-share" in per cent of what it was, "risen-part" or "fallen-part" as a fraction, "ratio" as a multiple of it.
Whether it rose or fell is told here by the figures, never by the words: a wrong direction is not reported twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, PERCENT, Quantity
from editlint.analysis.statements.change_scene import DIRECTION, RATIO, ChangeScene, Sign
from editlint.analysis.statements.changes import Change, changes_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, amount_of
from editlint.language.en import changes as en
from editlint.language.en.lexicon import verbs
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.figures import Figure

SOURCE, TARGET = "changed-from", "changed-to"
LEAST, MOST = "least-ratio", "most-ratio"  # more than doubled, more than halved


def stated_changes(article: Prose, index: int) -> Iterator[Statement]:
    """What a sentence by itself states of changes between two figures."""
    scene = ChangeScene(article.reading.sentence(index), frames_of("en"))
    for number, change in enumerate(changes_of(scene)):
        yield from _stated(article.text, Subject(f"change {index}.{number}", change.name), change)


def _stated(text: str, subject: Subject, change: Change) -> Iterator[Statement]:
    source, targets = change.source, change.targets
    units = [figure.quantity.unit for figure in (source, *targets)]
    units += [figure.quantity.unit for figure in change.amounts if figure.quantity.kind not in (PERCENT, COUNT)]
    unit = next(filter(None, units), "")
    before = _reading(source, unit)
    after = tuple(_reading(target, unit) for target in targets)
    yield _statement(text, subject, SOURCE, source.quantity, (before,))
    yield _statement(text, subject, TARGET, targets[0].quantity, after)
    for sign in change.signs:
        yield _told(text, subject, DIRECTION, sign, Amount(sign.value, sign.value))
    for sign in change.ratios:
        attribute, low, high = _bounded(text, sign)
        yield _told(text, subject, attribute, sign, Amount(low, high))
    ways = {_way(before, each) for each in after}
    way = ways.pop() if len(ways) == 1 else ""
    for figure in change.amounts if way else ():
        yield from _step(text, subject, figure, source, way, added=change.added)


def _reading(figure: Figure, unit: str) -> Amount:
    """What a figure allows, in the unit that it shares with another one."""
    quantity = figure.quantity
    if figure.mark[:1] and figure.mark[0] in en.PARTICLES and not figure.phrase.preposition:
        return Amount(quantity.value, quantity.value, unit)  # “gone up to 12” is no upper bound
    return Amount(quantity.low, quantity.high, quantity.unit or unit)


def _way(before: Amount, after: Amount) -> str:
    if after.low > before.high:
        return "risen"
    return "fallen" if after.high < before.low else ""


def _step(text: str, subject: Subject, figure: Figure, source: Figure, way: str, *, added: bool) -> Iterator[Statement]:
    """By how much something changed, in the reading that its unit and what changed allow."""
    quantity = figure.quantity
    if quantity.kind == FACTOR:
        readings = [amount_of(quantity)]
        if added or figure.mark or not en.COMPARATIVES.keys().isdisjoint(figure.phrase.words):
            readings.append(Amount(quantity.low + 1, quantity.high + 1))
        yield _statement(text, subject, RATIO, quantity, readings)
    elif quantity.kind == FRACTION:
        yield _statement(text, subject, f"{way}-part", quantity, (amount_of(quantity),))
    elif quantity.unit == "percent":
        loose = _half_digit(quantity, text)
        low, high = quantity.low - loose, quantity.high + loose
        readings = [Amount(low, high, "percent")]
        base = source.quantity
        if "percent" in (base.unit, figure.quantity.unit) and base.kind in (PERCENT, COUNT) and base.unit == "percent":
            readings.append(
                Amount(100 * low / base.high, 100 * high / base.low, "percent") if base.low > 0 else readings[0]
            )
        yield _statement(text, subject, f"{way}-share", quantity, readings)
    else:
        loose = quantity.grain / 2 if quantity.grain > source.quantity.grain else 0
        yield _statement(
            text, subject, f"{way}-by", quantity, (Amount(quantity.low - loose, quantity.high + loose, quantity.unit),)
        )


def _half_digit(quantity: Quantity, text: str) -> float:
    """Half of the last figure of a share that is written without decimals; else its bounds say it already."""
    return 0.5 if "." not in text[quantity.start : quantity.end].rstrip(".") else 0.0


def _bounded(text: str, sign: Sign) -> tuple[str, float, float]:
    """The attribute of a verb that tells a multiple, and what it allows with the words before it: "nearly doubled"."""
    words = text[max(0, sign.start - 24) : sign.end].lower().split()[:-1]
    way = next((en.BOUNDED[word] for word in reversed(words[-2:]) if word in en.BOUNDED), None)
    if way is None:
        return RATIO, sign.value, sign.value
    if way > 0:
        shrunk = sign.value < 1 and bool(verbs(text[sign.start : sign.end].lower()))
        return (MOST if shrunk else LEAST), sign.value, sign.value  # "more than halved", "just over half of it"
    less, more = 1 + (sign.value - 1) * 0.8, 1 + (sign.value - 1) * 1.2
    return RATIO, min(less, sign.value), max(sign.value if way < 0 else more, less)


def _statement(
    text: str, subject: Subject, attribute: str, quantity: Quantity, readings: Sequence[Amount]
) -> Statement:
    return Statement(
        subject.key,
        subject.name,
        attribute,
        tuple(readings),
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        grain=quantity.grain,
        style="digits" if any(letter.isdigit() for letter in text[quantity.start : quantity.end]) else "words",
    )


def _told(text: str, subject: Subject, attribute: str, sign: Sign, reading: Amount) -> Statement:
    return Statement(
        subject.key, subject.name, attribute, (reading,), sign.start, sign.end, text[sign.start : sign.end]
    )
