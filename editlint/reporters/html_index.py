"""What stands above the articles of a report: the summary, a chart of packs, the list of articles, and the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model import Severity
from editlint.plural import counted
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.model import Report, Violation

BAR_WIDTH = 260  # of the longest bar, in CSS pixels
ROW = 24
NAMES = 104  # room for the names of packs


def summary(report: Report) -> str:
    """The figures of a report in one sentence."""
    said = ", ".join(counted(report.count(each), str(each)) for each in Severity)
    hidden = f"; {report.suppressed:,} hidden by comments or the baseline" if report.suppressed else ""
    problems = f"; {counted(len(report.problems), 'problem')}" if report.problems else ""
    quiet = report.files - len({(violation.path, violation.data.get("article")) for violation in report.violations})
    clean = f"; nothing to say about {quiet:,}" if quiet and report.violations else ""
    return f"{counted(report.files, 'article')}: {said}{hidden}{clean}{problems}."


def legend() -> str:
    """What the marks mean, each as it looks."""
    marks = "".join(f'<li><span class="mark {each}">{each}</span></li>' for each in Severity)
    return (
        f'<ul class="legend" aria-label="Marks">{marks}<li><span class="evidence">evidence</span> for a note elsewhere'
        '</li><li><span class="beside warning"></span>a whole passage</li>'
        '<li class="tap">Tap a mark for its note.</li></ul>'
    )


def severity_boxes(report: Report) -> str:
    """A box to tick for each severity that occurs."""
    boxes = "".join(
        f'<label><input type="checkbox" name="severity" value="{each}" checked> {each}</label>'
        for each in Severity
        if report.count(each)
    )
    return f"<fieldset><legend>Severity</legend>{boxes}</fieldset>"


def rule_choice(report: Report) -> str:
    """The choice of one rule or pack, each with its number of violations."""
    packs: dict[str, dict[str, int]] = {}
    for violation in report.violations:
        rules = packs.setdefault(violation.rule.split(".")[0], {})
        rules[violation.rule] = rules.get(violation.rule, 0) + 1
    options = []
    for pack, rules in sorted(packs.items()):
        options.append(_option(pack, f"{pack}: all", sum(rules.values())))
        options += [_option(rule, rule, number) for rule, number in sorted(rules.items())]
    return f'<label>Rule <select id="rule"><option value="">all rules</option>{"".join(options)}</select></label>'


def _option(value: str, name: str, number: int) -> str:
    return f'<option value="{as_xml(value)}">{as_xml(name)} ({number:,})</option>'


def overview(
    violations: Mapping[str, Sequence[Violation]], links: Mapping[str, str], titles: Mapping[str, tuple[str, str]]
) -> str:
    """A bar chart of packs by severity and the list of articles, worst first."""
    if not violations:
        return ""
    return _chart(each for own in violations.values() for each in own) + _table(violations, links, titles)


def _chart(violations: Iterable[Violation]) -> str:
    counts: dict[str, dict[str, int]] = {}
    for violation in violations:
        row = counts.setdefault(violation.rule.split(".")[0], {})
        row[violation.severity] = row.get(violation.severity, 0) + 1
    rows = sorted(counts.items(), key=lambda row: (-sum(row[1].values()), row[0]))
    longest = max((sum(row.values()) for _, row in rows), default=1)
    bars = "".join(_bar(pack, row, ROW * index, longest) for index, (pack, row) in enumerate(rows))
    said = "; ".join(f"{pack} {sum(row.values())}" for pack, row in rows)
    key = " ".join(f'<span class="key {severity}">{severity}</span>' for severity in Severity)
    width, height = NAMES + BAR_WIDTH + 56, ROW * len(rows)
    return (
        f'<figure class="packs"><figcaption>By pack: {key}</figcaption><svg viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="img" aria-label="{as_xml(said)}">{bars}</svg></figure>'
    )


def _bar(pack: str, row: Mapping[str, int], y: int, longest: int) -> str:
    parts = [f'<text x="{NAMES - 8}" y="{y + 16}" text-anchor="end">{as_xml(pack)}</text>']
    x = float(NAMES)
    for severity in Severity:
        width = row.get(severity, 0) * BAR_WIDTH / longest
        if width:
            parts.append(f'<rect class="{severity}" x="{x:.1f}" y="{y + 4}" width="{width:.1f}" height="14"/>')
        x += width
    return "".join([*parts, f'<text x="{x + 6:.1f}" y="{y + 16}">{sum(row.values()):,}</text>'])


def _table(
    violations: Mapping[str, Sequence[Violation]], links: Mapping[str, str], titles: Mapping[str, tuple[str, str]]
) -> str:
    rules = sorted({each.rule for own in violations.values() for each in own})
    numbers = {rule: index for index, rule in enumerate(rules)}
    heads = "".join(f'<th scope="col" class="n">{severity}s</th>' for severity in Severity)
    rows = "".join(_row(path, own, links[path], titles[path], numbers) for path, own in violations.items())
    return (
        f'<table id="articles" data-rules="{as_xml(" ".join(rules))}"><caption>Articles, worst first</caption><thead>'
        f'<tr><th scope="col">article</th><th scope="col" class="day">published</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(path: str, own: Sequence[Violation], link: str, title: tuple[str, str], numbers: Mapping[str, int]) -> str:
    """An article in the list. Its `data-v` holds for each rule by number how often it speaks, by severity."""
    counts: dict[tuple[int, str], int] = {}
    for each in own:
        key = (numbers[each.rule], each.severity[0])
        counts[key] = counts.get(key, 0) + 1
    data = " ".join(f"{rule}{severity}{number}" for (rule, severity), number in sorted(counts.items()))
    headline, day = title
    name = as_xml(path or "standard input")
    head = f'<a href="{as_xml(link)}">{as_xml(headline) or name}</a>' + (f"<small>{name}</small>" if headline else "")
    cells = "".join(
        f'<td class="n {severity}">{sum(each.severity == severity for each in own) or ""}</td>' for severity in Severity
    )
    return f'<tr data-v="{data}"><th scope="row">{head}</th><td class="day">{day}</td>{cells}</tr>\n'
