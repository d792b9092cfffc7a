"""The elements of HTML by what they mean for prose. Names after the HTML standard (WHATWG), obsolete ones included."""

from __future__ import annotations

from editlint.documents.document import CAPTION, TABLE_CELL


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Their content is no markup: it ends only at their own end tag.
RAW = _names("script style title textarea xmp iframe noembed noframes noscript")
VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
# What no browser shows as text of the page.
UNSEEN = _names("template svg math object canvas select datalist audio video rt rp dialog")
UNSEEN_BLOCKS = _names("head pre")
STRUCK = _names("s del strike")
CODE = _names("code kbd samp tt")

HEADINGS = {f"h{level}": level for level in range(1, 7)}
REGIONS = _names("nav header footer aside")
LISTS = _names("ul ol menu dir dl")
ITEMS = _names("li dt dd")
CELLS = _names("td th")
ROWS = _names("td th tr tbody thead tfoot")
TABLE_PARTS = _names("table caption thead tbody tfoot tr td th colgroup")
# An end tag inside one of these does not close what is open outside.
SCOPES = _names("table td th caption")
KINDS = {"td": TABLE_CELL, "th": TABLE_CELL, "caption": CAPTION, "figcaption": CAPTION}
BLOCKS = (
    _names(
        "address article aside blockquote body button center details div fieldset figcaption figure footer form "
        "frameset head header hgroup hr html legend main nav optgroup option p pre search section summary"
    )
    | HEADINGS.keys()
    | LISTS
    | ITEMS
    | TABLE_PARTS
)
