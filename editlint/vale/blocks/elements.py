"""The elements of HTML by what they mean for Vale's blocks, and which of them are open."""

from __future__ import annotations

MOST_CLASSES = 50  # that a block has at most: nested without end they would cost their square


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


INLINE = _names("b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del")
VOID = _names("area base br col embed hr img input link meta source track wbr")
HEADINGS = frozenset(f"h{level}" for level in range(10))
SCOPES = {
    "th": "text.table.header",
    "td": "text.table.cell",
    "caption": "text.table.caption",
    "li": "text.list",
    "blockquote": "text.blockquote",
    "figcaption": "text.figure.caption",
}
INLINE_SCOPES = {
    "a": "link",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "tt": "code",
}
_LISTS = _names("ul ol menu")
_TABLE = _names("table thead tbody tfoot tr")
CONTAINERS = frozenset(SCOPES) | HEADINGS | _LISTS | _TABLE
_ITEMS = {"li": _LISTS, "td": _TABLE, "th": _TABLE}  # what closes one of its kind that is open in the same container


def scope_of(tag: str) -> str:
    """What a block inside an element is, or an empty text where the element does not say."""
    return f"text.heading.{tag}" if tag in HEADINGS else SCOPES.get(tag, "")


class Containers:
    """The elements that are open, as far as they say what a block is: those with a scope, and those with a class."""

    def __init__(self) -> None:
        self.classes = ""  # of all that is open, as parts of a scope
        self._stack: list[str] = []
        self._scoped: list[str] = []  # those of the stack that say what a block is
        self._open: dict[str, int] = {}
        self._names: dict[str, int] = {}  # how many open elements have a class
        self._by_tag: dict[str, list[tuple[str, ...]]] = {}  # the classes of the open elements of each name

    def open(self, tag: str, classes: str) -> None:
        """An element is opened, and those closed that its start tag closes."""
        own = tuple(name for name in classes.split() if not set(name) & set(".&~")) if classes else ()
        if own or self._by_tag:
            self._by_tag.setdefault(tag, []).append(own)
            self._count(own, 1)
        if tag not in CONTAINERS:
            return
        around = _ITEMS.get(tag)
        if around:
            while self._stack and self._stack[-1] not in around and self._open.get("li" if tag == "li" else "table"):
                self._pop()
        self._stack.append(tag)
        if tag in SCOPES or tag in HEADINGS:
            self._scoped.append(tag)
        self._open[tag] = self._open.get(tag, 0) + 1

    def close(self, tag: str) -> None:
        """An end tag closes the last element of its name, and all inside it that needs no end tag."""
        same = self._by_tag.get(tag)
        if same:
            self._count(same.pop(), -1)
        if self._open.get(tag):
            while self._pop() != tag:
                pass

    def scope(self) -> str:
        """What a block is by what is open around it: a quotation in any case, else by the innermost that says so."""
        if self._open.get("blockquote"):
            return "text.blockquote"
        return scope_of(self._scoped[-1]) if self._scoped else ""

    def _pop(self) -> str:
        tag = self._stack.pop()
        if tag in SCOPES or tag in HEADINGS:
            self._scoped.pop()
        self._open[tag] -= 1
        return tag

    def _count(self, names: tuple[str, ...], by: int) -> None:
        if not names:
            return
        for name in names:
            count = self._names.get(name, 0) + by
            if count > 0:
                self._names[name] = count
            else:
                self._names.pop(name, None)
        shown = [name for name, _ in zip(self._names, range(MOST_CLASSES), strict=False)]
        self.classes = "".join(f".class.{name}" for name in shown)
