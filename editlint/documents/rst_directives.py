"""Directives and roles of reStructuredText, docutils' and Sphinx's, by what of them is text that a reader sees."""

from __future__ import annotations


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# The first line is the beginning of the text.
ARGUMENT_IS_TEXT = _names(
    "attention caution danger error hint important note tip warning seealso todo epigraph highlights pull-quote "
    "compound centered versionnote"
)
WITH_VERSION = _names("versionadded versionchanged deprecated versionremoved deprecated-removed")
TITLED = _names(
    "admonition topic sidebar rubric table list-table csv-table flat-table dropdown tab tab-item card collapse details"
)
_BODY_ALONE = _names(
    "container class only figure glossary grid grid-item grid-item-card tab-set tabs group-tab hlist rst-class toggle "
    "abstract dedication header footer list-item panels"
)
WITH_TEXT = ARGUMENT_IS_TEXT | WITH_VERSION | TITLED | _BODY_ALONE
# Their titles are captions; what they hold is a table.
TABLES = _names("table list-table csv-table flat-table")
# Descriptions of code: the argument is a signature, what stands below is text. With or without a domain.
_OBJECTS = _names(
    "attribute class classmethod cmdoption confval data decorator describe directive envvar exception function macro "
    "member method module object opcode option property role staticmethod struct type var variable"
)
# Roles whose text is shown as it is; those that lead somewhere show it when it has a title of its own.
SHOWN_ROLES = _names(
    "abbr abbreviation ac acronym dfn emphasis guilabel menuselection strong sub subscript sup superscript term title "
    "title-reference t"
)
RAISED_ROLES = _names("sup superscript")
TITLED_ROLES = _names("any doc download eq keyword numref option ref std:doc std:ref std:term")


def is_object(name: str) -> bool:
    """Whether a directive describes code, as `py:function` does."""
    return name.rpartition(":")[2] in _OBJECTS and (":" in name or name not in WITH_TEXT)
