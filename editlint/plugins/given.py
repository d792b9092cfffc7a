"""What a plug-in's check gives for an article, looked at value by value: places lie in the text, data are plain.

Whatever is wrong is said of the plug-in's check, by `EditlintError`; nothing of it gets further.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Evidence, Hit, KnownEvidence, Proposal, SourceHit, Statement
from editlint.errors import EditlintError
from editlint.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.article import Article

_DEEPEST = 50  # values in values


def several(given: Any) -> Iterator[Any]:
    """What was given as one thing after the other.

    Raises:
        EditlintError: it is one thing.
    """
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes, Mapping)):
        raise _wrong(f"it gives {_shown(given)}, and not several values")
    return iter(given)


def look_at_hit(hit: Any, article: Article) -> None:
    """Look at one value that `find` gave.

    Raises:
        EditlintError: it is no hit, or says what cannot be.
    """
    if isinstance(hit, SourceHit):
        _look_at_source_hit(hit, len(article.document.source.text))
    elif isinstance(hit, Hit):
        _look_at_hit(hit, len(article.text))
    else:
        raise _wrong(f"{_shown(hit)} is no Hit")


def look_at_statement(stated: Any, article: Article) -> None:
    """Look at one value that `state` gave.

    Raises:
        EditlintError: it is no statement, or says what cannot be.
    """
    if not isinstance(stated, Statement):
        raise _wrong(f"{_shown(stated)} is no Statement")
    _look_at_place(stated.start, stated.end, len(article.text))
    _look_at_texts(stated, "topic", "key")
    if not isinstance(stated.value, tuple):
        raise _wrong(f"the value {_shown(stated.value)} is no tuple")
    _look_at_data(stated.value)


def _look_at_hit(hit: Hit, length: int) -> None:
    _look_at_place(hit.start, hit.end, length)
    _look_at_severity(hit.severity)
    if hit.message is not None:
        _look_at_texts(hit, "message")
    if not isinstance(hit.values, Mapping):
        raise _wrong(f"its values are {_shown(hit.values)}, and no mapping")
    for each in hit.evidence:
        if isinstance(each, Evidence):
            _look_at_place(each.start, each.end, length)
            _look_at_texts(each, "message")
        elif isinstance(each, KnownEvidence):
            _look_at_texts(each, "origin", "message")
        else:
            raise _wrong(f"{_shown(each)} is no Evidence")
    _look_at_proposals(hit.proposals, length)
    _look_at_mapping(hit.data)


def _look_at_source_hit(hit: SourceHit, length: int) -> None:
    _look_at_place(hit.start, hit.end, length)
    _look_at_severity(hit.severity)
    _look_at_texts(hit, "message")
    _look_at_proposals(hit.proposals, length)
    _look_at_mapping(hit.data)


def _look_at_place(start: Any, end: Any, length: int) -> None:
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise _wrong(f"a place from {_shown(start)} to {_shown(end)} is not in a text of {length:,} characters")


def _look_at_severity(severity: Any) -> None:
    if severity is not None and not isinstance(severity, Severity):
        raise _wrong(f"{_shown(severity)} is no Severity")


def _look_at_texts(value: Any, *names: str) -> None:
    for name in names:
        if not isinstance(getattr(value, name), str):
            raise _wrong(f"its {name} is {_shown(getattr(value, name))}, and no text")


def _look_at_proposals(proposals: Any, length: int) -> None:
    for each in proposals:
        if not isinstance(each, Proposal):
            raise _wrong(f"{_shown(each)} is no Proposal")
        _look_at_texts(each, "title")
        reached = 0
        for start, end, text in sorted(each.edits):
            _look_at_place(start, end, length)
            if start < reached:
                raise _wrong(f"two edits of “{each.title}” change the same stretch")
            if not isinstance(text, str):
                raise _wrong(f"an edit of “{each.title}” puts in {_shown(text)}, and no text")
            reached = end


def _look_at_mapping(data: Any) -> None:
    if not isinstance(data, Mapping):
        raise _wrong(f"its data are {_shown(data)}, and no mapping")
    _look_at_data(dict(data))


def _look_at_data(value: Any, depth: int = 0) -> None:
    """Data go into caches, to other processes and into JSON."""
    if depth > _DEEPEST:
        raise _wrong("its data are nested too deeply")
    if value is None or type(value) in (bool, int) or isinstance(value, str):
        return
    if type(value) is float and isfinite(value):
        return
    if isinstance(value, (tuple, list)):
        for each in value:
            _look_at_data(each, depth + 1)
    elif isinstance(value, dict) and all(isinstance(key, str) for key in value):
        for each in value.values():
            _look_at_data(each, depth + 1)
    else:
        raise _wrong(f"{_shown(value)} cannot be in data: texts, finite numbers, tuples, lists and dicts can")


def _wrong(what: str) -> EditlintError:
    return EditlintError(what, hint="see “editlint.Hit” and “editlint.checks.base” for what a check may give")


def _shown(value: object) -> str:
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  its class is a plug-in's
        return f"a {type(value).__name__}"
    return text if len(text) <= 60 else f"{text[:57]}..."
