"""The attributes of a tag of HTML, and what they say of its element. They are text of the markup, never prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editlint.documents.html_syntax import unescaped

_ATTRIBUTE = re.compile(r"""([^\s/>="']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
# Links between a comment of a reviewer and its place, as Google Docs exports them.
_REVIEW = re.compile(r"""\bid=["']?(?:cmnt(_ref)?|ftnt(?:_ref)?())\d""")
_DOCS_TITLES = {"title": "h1", "subtitle": "h2"}
_DOCS_LINK = "https://www.google.com/url?"
_STRUCK = re.compile(r"text-decoration(?:-line)?\s{0,9}:[^;}]{0,80}\bline-through", re.IGNORECASE)
_DOCS_RULE = re.compile(r"\.(c\d+)\{([^{}]*)\}")
_DISPLAY_NONE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def is_hidden(attributes: str) -> bool:
    """Whether the attributes of a tag hide its element."""
    if "hidden" not in attributes and "display" not in attributes:
        return False
    values = attributes_of(attributes)
    return "hidden" in values or _DISPLAY_NONE.search(values.get("style", "")) is not None


def is_struck(attributes: str, classes: set[str]) -> bool:
    """Whether the attributes of a tag strike its text through, by its style or one of the classes that do."""
    if "line-through" not in attributes and not (classes and "class" in attributes):
        return False
    values = attributes_of(attributes)
    return _STRUCK.search(values.get("style", "")) is not None or not classes.isdisjoint(
        values.get("class", "").split()
    )


def struck_classes(style_sheet: str) -> Iterator[str]:
    """The classes by which Google Docs strikes text through; its style sheets name them c1, c2 and so on."""
    if "line-through" in style_sheet:
        for rule in _DOCS_RULE.finditer(style_sheet):
            if _STRUCK.search(rule[2]):
                yield rule[1]


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case; of two with one name, the first."""
    values: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(text):
        name, double, single, bare = found.groups()
        values.setdefault(name.lower(), unescaped(double or single or bare or ""))
    return values


def value_place(text: str, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute stands in the text of a tag's attributes, or None where it has none."""
    for found in _ATTRIBUTE.finditer(text):
        if found[1].lower() == name:
            group = next((index for index in (2, 3, 4) if found[index] is not None), 0)
            return found.span(group) if group else None
    return None


def review_link(attributes: str) -> str:
    """What a link of Google Docs is: the "mark" of a reviewer's comment or of a footnote, or the begin of a "comment".

    "" for any other.
    """
    found = _REVIEW.search(attributes)
    return "" if found is None else "comment" if found.group(1) is None and found.group(2) is None else "mark"


def docs_title(attributes: str) -> str:
    """The heading that a paragraph of Google Docs is by its style: "h1" for a title, "h2" for a subtitle, else ""."""
    if "title" not in attributes or "h." not in attributes:
        return ""
    values = attributes_of(attributes)
    if not values.get("id", "").startswith("h."):
        return ""
    return next((_DOCS_TITLES[style] for style in values.get("class", "").split() if style in _DOCS_TITLES), "")


def link_target(attributes: str) -> str:
    """Where a link leads; one that Google Docs wraps, where it leads in the end."""
    target = attributes_of(attributes).get("href", "")
    if target.startswith(_DOCS_LINK):
        from urllib.parse import parse_qs

        target = next(iter(parse_qs(target[len(_DOCS_LINK) :], max_num_fields=50).get("q", [])), target)
    return target
