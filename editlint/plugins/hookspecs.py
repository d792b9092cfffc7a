"""The hooks of editlint. Each is called once a run, to build registries; none is called for every article.

A plug-in is a module or object with functions of these names, marked with `editlint.hookimpl`, that a distribution
names in its entry points of the group `editlint`. Arguments may be added in later versions, never taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.plugins.markers import hookspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from editlint.checks.base import Check
    from editlint.documents import Format


@hookspec
def editlint_checks() -> Iterable[Check]:
    """Kinds of rule: objects with `kind`, `options`, `values` and `find`, see `editlint.checks.base.Check`."""
    raise AssertionError("a specification is never called")


@hookspec
def editlint_rule_packs() -> Iterable[str]:
    """Folders that hold packs of rules, as `rules/` does: `<folder>/<pack>/<rule>.yml`."""
    raise AssertionError("a specification is never called")


@hookspec
def editlint_formats() -> Iterable[Format]:
    """Formats of articles: name, suffixes and a function from Source to Document."""
    raise AssertionError("a specification is never called")


@hookspec
def editlint_analyses() -> Mapping[str, Callable[..., Any]]:
    """Analyses by name: functions of an article, computed on demand and once by `article.analysis(name)`."""
    raise AssertionError("a specification is never called")


@hookspec
def editlint_reporters() -> Mapping[str, Callable[..., Any]]:
    """Output formats by name: functions of report, rules and look that yield lines."""
    raise AssertionError("a specification is never called")


@hookspec
def editlint_default_config() -> Mapping[str, Any]:
    """A configuration that goes below the user's own, in the form of a configuration file."""
    raise AssertionError("a specification is never called")
