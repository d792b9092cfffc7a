"""Kinds of rule and formats of plug-ins as the engine sees them: each call behind a fence, each answer looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from editlint.documents import Format
from editlint.documents.collections.parts import Flaw, Part
from editlint.errors import EditlintError
from editlint.plugins.fence import Fence, fenced
from editlint.plugins.given import hits, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from editlint.analysis.article import Article
    from editlint.checks.base import Hit, Rule, SourceHit, Statement


class FencedCheck:
    """A check of a plug-in; `plug_in` says of which. What else it has than these is what the plug-in's has."""

    def __init__(self, check: Any, plug_in: str) -> None:
        self.kind: str = check.kind
        self.options = tuple(check.options)
        self.values = tuple(check.values)
        self.plug_in = plug_in
        self._check = check
        if hasattr(check, "state"):
            self.state = self._state

    def find(self, article: Article, rule: Rule) -> Iterable[Hit | SourceHit]:
        """The hits.

        Raises:
            EditlintError: it gives what is none.
        """
        return self._looked_at(hits, fenced(self._check.find)(article, rule), article)

    def _state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        return self._looked_at(statements, fenced(self._check.state)(article, rule), article)

    def _looked_at(self, look: Callable[[Any, Article], Sequence[Any]], given: Any, article: Article) -> Sequence[Any]:
        try:
            with Fence():  # a sequence of theirs is code of theirs
                return look(given, article)
        except EditlintError as error:
            said = f"the kind “{self.kind}” of the plug-in {self.plug_in} gives something wrong: {error.message}"
            raise EditlintError(said, hint=error.hint) from None

    def __getattr__(self, name: str) -> Any:
        """What the check has beside what every check must have, with functions behind the fence."""
        if name.startswith("__") or name == "_check":
            raise AttributeError(name)
        value = getattr(self._check, name)
        return fenced(value) if callable(value) else value


def fenced_format(given: Any) -> Format:
    """A format of a plug-in, which need be none of our class."""
    values = {name: getattr(given, name) for name in Format._fields if hasattr(given, name)}
    for name in ("parse", "decode", "annotate"):
        if values.get(name) is not None:
            values[name] = fenced(values[name])
    if values.get("divide") is not None:
        values["divide"] = _dividing(values["divide"])
    return Format(**values)


def _dividing(divide: Callable[..., Any]) -> Callable[..., Iterator[Part | Flaw]]:
    """A function that divides, one part at a time: a file may hold more than memory does."""

    def call(data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
        with Fence():
            parts = iter(divide(data, path, field))
        while True:
            with Fence():
                part = next(parts, None)
            if part is None:
                return
            if not isinstance(part, (Part, Flaw)):
                raise EditlintError(f"“divide” gave a {type(part).__name__} instead of a Part or a Flaw")
            yield part

    return call
