"""House facts that an article offers: what it dates plainly and no fact knows yet, for a person to look up and accept.

Nothing is taken over by itself. The YAML is in the form of the house's own files, with a reference left to be written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.facts import fold_name
from editlint.analysis.statements.arithmetic import Days, disjoint
from editlint.analysis.statements.events import dated_things
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.story import Story


class ProposedFact(NamedTuple):
    """A dated thing of an article. `start` and `end` are the prose offsets of the date."""

    name: str
    kind: str
    days: Days
    start: int
    end: int


class SourcedFact(NamedTuple):
    """A proposed fact and the place that says so, as in "articles/a.md:12"."""

    fact: ProposedFact
    place: str


def propose_facts(article: Story) -> list[ProposedFact]:
    """The events, foundings, births and deaths that an article dates and that no known fact holds, in order."""
    found = [
        ProposedFact(each.name, each.sort, each.days, each.start, each.end)
        for each in dated_things(article)
        if each.fact is None and each.proper and not article.in_quotation(each.start, each.end)
    ]
    return sorted(found, key=lambda fact: fact.start)


def facts_as_yaml(proposed: Iterable[SourcedFact]) -> str:
    """The proposed facts as a YAML file of facts, one entry a thing and date, in order of name and kind.

    Places that say the same are named in the comment of one entry; a thing with two dates that exclude each other has
    two entries, each of which says so.
    """
    entries: dict[tuple[str, str, Days], list[SourcedFact]] = {}
    for each in proposed:
        entries.setdefault((fold_name(each.fact.name), each.fact.kind, each.fact.days), []).append(each)
    lines = ["facts:"] if entries else ["facts: []"]
    for (key, kind, days), found in sorted(entries.items()):
        others = [other for name, sort, other in entries if (name, sort) == (key, kind) and disjoint(other, days)]
        lines.append(f"  # {', '.join(dict.fromkeys(each.place for each in found))}")
        if others:
            lines.append(f"  # Another date is given too: {', '.join(_when(other) for other in sorted(others))}")
        lines += [f"  - name: {_quoted(found[0].fact.name)}", f"    kind: {kind}", f"    start: {_when(days)}"]
        lines.append("    reference: look it up and name the source here")
    return "\n".join(lines) + "\n"


def _when(days: Days) -> str:
    """Days as a file of facts writes them: a day, a month, a year, or two days with a slash between."""
    first, last = days
    if first == last:
        return first.isoformat()
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}"
    if (first.year, first.month, first.day) == (last.year, last.month, 1) and (
        last.toordinal() - first.toordinal()
    ) > 26:
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _quoted(name: str) -> str:
    """A name as a YAML text, in quotation marks where it needs them."""
    plain = name.replace("’", "").replace(" ", "").replace("-", "").replace(".", "").isalnum()
    return (
        name
        if plain and name.lower() not in ("yes", "no", "true", "false", "null")
        else '"' + name.replace('"', '\\"') + '"'
    )
