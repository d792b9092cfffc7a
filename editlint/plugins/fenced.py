"""Kinds of rule and formats of plug-ins as the engine sees them: each call behind a fence, each answer looked at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from editlint.documents import Format
from editlint.documents.collections.parts import Flaw, Part
from editlint.errors import EditlintError
from editlint.plugins.ends import blamed
from editlint.plugins.fence import MOST, Fence, fenced
from editlint.plugins.given import look_at_hit, look_at_statement, several

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
        return self._answers(lambda: self._check.find(article, rule), look_at_hit, article)

    def _state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        return self._answers(lambda: self._check.state(article, rule), look_at_statement, article)

    def _answers(
        self, ask: Callable[[], Any], look_at: Callable[[Any, Article], None], article: Article
    ) -> Iterator[Any]:
        """What the plug-in gives, up to what is wrong with it; then what it raised, for whoever asked."""
        taken: list[Any] = []
        failure: BaseException | None = None
        with Fence():
            try:
                for each in islice(several(ask()), MOST):
                    taken.append(each)  # noqa: PERF402  what came before a failure counts
            except BaseException as error:  # noqa: BLE001  raised again behind what has been given
                failure = blamed(error)
        for each in taken:
            try:
                look_at(each, article)
            except EditlintError as error:
                raise self._named(error) from None
            yield each
        if len(taken) == MOST:
            failure = EditlintError(f"it gives {MOST:,} values and more for one article")
        if failure is not None:
            raise self._named(failure) if isinstance(failure, EditlintError) else failure

    def _named(self, error: EditlintError) -> EditlintError:
        said = f"the kind “{self.kind}” of the plug-in {self.plug_in} gives something wrong: {error.message}"
        return EditlintError(said, hint=error.hint)

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
