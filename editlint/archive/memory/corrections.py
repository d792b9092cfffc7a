"""What stands corrected: a text beside the tables, `DIR/corrections.yml`, to be read, versioned and edited by hand.

An entry says what a house has found to be so, and where that can be looked up. Entries are added at the end; of several
about one fact the last one counts, and one that withdraws it takes it back. No run and no index touches the file.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days, fold_name
from editlint.analysis.statements.statement import DATE, Amount
from editlint.engine.rewrite import rewrite
from editlint.errors import unwritable
from editlint.files import read_file
from editlint.language.en.fact_words import ONCE
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import Node

FILE = "corrections.yml"
KEYS = ("subject", "fact", "value", "instead_of", "article", "reference", "since", "withdrawn")
_HEAD = "# What stands corrected. The last entry about a fact counts; “editlint archive correct” adds them.\n"

SAME_NAME = 30 * 366  # days beyond which two things of one name are two things

Days = tuple[dt.date, dt.date]


class Correction(NamedTuple):
    """What a house has found to be so.

    Attributes:
        subject: of whom or what, as an editor writes it.
        fact: a word of `ONCE`: "born".
        days: the first and the last day that it may be, inclusive; equal for one day.
        instead_of: the value that was wrong, where other values may be right of others of that name; None: all others.
        article: the article that was wrong, as `--article` has it; "" where none was named.
        reference: where it can be looked up.
        since: the day since when it stands, as an ISO date; "" where none was given.
        path, line: where the file has it; "" and 0 of one that is not written yet.
    """

    subject: str
    fact: str
    days: Days
    instead_of: Days | None = None
    article: str = ""
    reference: str = ""
    since: str = ""
    path: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, str, Days | None]:
        """What two entries about one fact share."""
        return fold_name(self.subject), self.fact, self.instead_of

    @property
    def attribute(self) -> str:
        """The attribute of statements that are held to it."""
        return ONCE[self.fact]

    @property
    def value(self) -> str:
        """The right value, as an editor writes it."""
        return describe_days(*self.days)

    @property
    def amount(self) -> Amount:
        """The right value, as statements have theirs."""
        return as_amount(self.days)

    @property
    def words(self) -> str:
        """What a message says: stands corrected since September 2, 2024: born 1961 (birth register)."""
        since = f" since {describe_days(*(dt.date.fromisoformat(self.since),) * 2)}" if self.since else ""
        return f"stands corrected{since}: {self.fact} {self.value} ({self.reference})"


def as_amount(days: Days) -> Amount:
    """Days as the value of a statement."""
    return Amount(days[0].toordinal(), days[1].toordinal(), DATE)


def read_corrections(folder: str) -> list[Correction]:
    """What stands corrected in an archive, in the order of the file.

    Raises:
        EditlintErrors: the file has mistakes.
        EditlintError: it cannot be read.
    """
    path = os.path.join(folder, FILE)
    if not os.path.exists(path):
        return []
    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import LIST, read_yaml

    file = read_yaml(path)
    standing: dict[tuple[str, str, Days | None], Correction] = {}
    if file.root is not None and file.root.kind != LIST:
        file.error("the corrections must be a list", file.root, hint="each entry begins with “- subject:”")
    elif file.root is not None:
        fields = Fields(file)
        for node in file.root.items:
            _take(fields, node, standing)
    file.raise_errors()
    return list(standing.values())


def _take(fields: Fields, node: Node, standing: dict[tuple[str, str, Days | None], Correction]) -> None:
    """Take in an entry: it stands in place of an earlier one about the same, or withdraws it."""
    given = fields.mapping(node, "a correction", KEYS)
    if not given:
        return
    withdrawn = fields.choice(given.get("withdrawn"), "“withdrawn”", ("yes", "no"), "no") == "yes"
    needed = ("subject", "fact") if withdrawn else ("subject", "fact", "value", "reference")
    lacking = [name for name in needed if name not in given]
    if lacking:
        fields.file.error(f"the correction has no “{lacking[0]}”", node)
        return
    correction = _decoded(fields, given, node)
    standing.pop(correction.key, None)
    if not withdrawn:
        standing[correction.key] = correction


def _decoded(fields: Fields, given: Mapping[str, Node], node: Node) -> Correction:
    from editlint.rulebook.facts_file import days_in

    nothing = (dt.date.min, dt.date.min)
    since = days_in(fields, given.get("since"), "“since”")
    return Correction(
        fields.words(given["subject"], "“subject”"),
        fields.choice(given["fact"], "“fact”", tuple(ONCE), "born"),
        days_in(fields, given.get("value"), "“value”") or nothing,
        days_in(fields, given.get("instead_of"), "“instead_of”"),
        fields.text(given.get("article"), "“article”"),
        fields.words(given["reference"], "“reference”") if "reference" in given else "",
        since[0].isoformat() if since is not None else "",
        fields.file.path,
        node.line,
    )


def add_correction(folder: str, correction: Correction, *, withdrawn: bool = False) -> None:
    """Add an entry at the end of the file; what stands in it is not touched.

    Raises:
        EditlintError: the file has mistakes, or cannot be written.
    """
    read_corrections(folder)  # nothing is added to what cannot be read
    path = os.path.join(folder, FILE)
    before, known = _HEAD, None
    try:
        if os.path.exists(path):
            known = read_file(path)
            before = known.decode("utf-8-sig")
        lead = "" if before.endswith("\n") or not before else "\n"
        rewrite(path, f"{before}{lead}{_entry(correction, withdrawn=withdrawn)}".encode(), known=known)
    except OSError as error:
        raise unwritable(path, error) from None


def _entry(correction: Correction, *, withdrawn: bool) -> str:
    values = {"subject": _text(correction.subject), "fact": correction.fact}
    if withdrawn:
        values["withdrawn"] = "yes"
    else:
        values["value"] = written(correction.days)
    if correction.instead_of is not None:
        values["instead_of"] = written(correction.instead_of)
    for name in ("article", "reference"):
        if getattr(correction, name):
            values[name] = _text(getattr(correction, name))
    if correction.since:
        values["since"] = correction.since
    lines = [f"{name}: {value}" for name, value in values.items()]
    return "- " + "\n  ".join(lines) + "\n"


def written(days: Days) -> str:
    """Days as the file has them: 1961, 1961-05, 1961-05-19, or two days with a slash between."""
    first, last = days
    if first == last:
        return first.isoformat()
    if (first.year, first.month, first.day, last.month, last.day) == (last.year, 1, 1, 12, 31):
        return f"{first.year:04}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and (last + dt.timedelta(1)).day == 1:
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _text(value: str) -> str:
    """A text as YAML has it, on one line."""
    return json.dumps(" ".join(value.split()), ensure_ascii=False)


def days_meant(text: str) -> Days | None:
    """The days that an editor means by 1961-05-19, 1961-05, 1961, or by “May 19, 1961”; None where it is no date."""
    from editlint.api import parse
    from editlint.rulebook.facts_file import days_of

    plain = days_of(text.strip())
    if plain is not None:
        return plain
    dates = parse(text).dates
    if len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(text)):
        return days_of(dates[0].value)
    return None
