"""Charts as SVG without script or style, drawn by leather. Colours are variables of the page, and follow its light.

A chart is a picture to a screen reader: what it shows stands in a table beside it, and in one sentence in its label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.archive.report.intervals import Interval

WIDTH, HEIGHT = 350, 190  # of a chart by years, in CSS pixels: one fits on a telephone
BARS_WIDTH, BAR = 760, 26
HIGHEST = 2  # times the highest point: what of a stroke lies above is cut off, so that it flattens no line
LEAST_YEARS = 3  # fewer are told better by the table
_TICKS = 5  # years written below a chart
_LABEL = 50  # characters of what stands beside a bar


def by_year(points: Mapping[int, Interval], label: str, colour: str, *, percent: bool = False) -> str:
    """A line through the years with the interval of each as a stroke; "" for fewer than three years.

    Args:
        points: the years in order.
        label: what the chart shows, in a sentence.
        colour: a variable of the page.
        percent: the values are shares.
    """
    if len(points) < LEAST_YEARS:
        return ""
    leather = _leather()
    years = list(points)
    chart = leather.Chart()
    chart.add_x_scale(years[0], years[-1])
    chart.add_x_axis(ticks=_spread(years), tick_formatter=lambda value, _, __: str(value))
    top = _top(points.values())
    chart.add_y_scale(0, top)
    if percent:
        chart.add_y_axis(tick_formatter=lambda value, _, __: f"{value * 100:.0f} %")
    rows = [(year, each.value, max(each.low, 0.0), min(each.high, top)) for year, each in points.items()]
    chart.add_series(leather.Series(rows), _measured(leather, f"var(--{colour})"))
    return _svg(chart, WIDTH, HEIGHT, label)


def bars(values: Sequence[tuple[str, float]], label: str, colour: str) -> str:
    """Horizontal bars with their names; "" for fewer than two."""
    if len(values) < 2:
        return ""
    leather = _leather()
    names = _distinct([name if len(name) <= _LABEL else f"{name[: _LABEL - 1]}…" for name, _ in values])
    chart = leather.Chart()
    chart.add_bars(
        [(value, name) for (_, value), name in zip(values, names, strict=True)], fill_color=f"var(--{colour})"
    )
    return _svg(chart, BARS_WIDTH, BAR * len(values) + 60, label)


def _leather() -> Any:
    import leather

    leather.theme.margin = 0.02
    leather.theme.tick_font_char_width = 7
    leather.theme.background_color = "none"
    return leather


def _top(points: Iterable[Interval]) -> float:
    """Where the scale ends: at the highest bound, but no higher than `HIGHEST` times the highest point."""
    listed = list(points)
    highest, bound = max(each.value for each in listed), max(each.high for each in listed)
    return max(min(bound, HIGHEST * highest or bound), 0.001)


def _spread(years: Sequence[int]) -> list[int]:
    """A few years at even steps, of 1, 2, 5, 10 and so on."""
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 500, 10_000) if (years[-1] - years[0]) / each <= _TICKS)
    return [year for year in range(years[0], years[-1] + 1) if year % step == 0]


def _distinct(names: Sequence[str]) -> list[str]:
    """Names of which none is the same as another: leather knows a bar by its name."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _measured(leather: Any, colour: str) -> Any:
    """A shape of leather's: a line, its points, and a stroke for the interval of each point."""

    class Measured(leather.Shape):  # type: ignore[misc]
        def validate_series(self, series: Any) -> None:
            pass

        def to_svg(
            self, width: float, height: float, x_scale: Any, y_scale: Any, series: Any, palette: Any
        ) -> ET.Element:
            group = ET.Element("g")
            for each in series.data():
                _, _, low, high = each.row
                x = str(x_scale.project(each.x, 0, width))
                ends = (str(y_scale.project(bound, height, 0)) for bound in (low, high))
                stroke = dict(zip(("y1", "y2"), ends, strict=True))
                ET.SubElement(group, "line", {"class": "interval", "x1": x, "x2": x, **stroke, "stroke": colour})
            for shape in (leather.Line(colour, 2), leather.Dots(colour, 2.5)):
                group.append(shape.to_svg(width, height, x_scale, y_scale, series, palette))
            return group

    return Measured()


def _svg(chart: Any, width: int, height: int, label: str) -> str:
    """The drawing as an element of a page; coordinates to a tenth of a pixel, fonts and greys are the page's."""
    drawn = chart.to_svg_group(width, height)
    for element in drawn.iter():
        for name in ("font-family", "font-size"):
            element.attrib.pop(name, None)
        for name, value in element.attrib.items():
            if name in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"):
                element.set(name, f"{float(value):.1f}")
            elif name == "d":
                element.set(name, " ".join(_rounded(part) for part in value.split()))
            elif value.startswith("#"):
                element.set(name, "currentColor")
    inner = ET.tostring(drawn, encoding="unicode")
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-label="{as_xml(label)}">{inner}</svg>'
    )


def _rounded(part: str) -> str:
    return part if part.isalpha() else f"{float(part):.1f}"
