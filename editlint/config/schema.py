"""JSON Schemas of configuration and rule files, generated from what the readers know, for editors to complete by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.config.read import LEVELS
from editlint.rulebook.decode import PLACES, REQUIRED, SCOPES
from editlint.rulebook.rule import LANGUAGES, OPT_IN, PROFILES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.rulebook.rule import Kind, Option

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SCALAR = {"type": ["string", "number", "boolean"]}


def rule_schema(kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """The schema of rule files: the options depend on the kind."""
    properties: dict[str, Any] = {
        "summary": _TEXT,
        "why": _TEXT,
        "references": _TEXTS,
        "severity": {"enum": list(LEVELS)},
        "tags": _TEXTS,
        "profile": {"enum": [*PROFILES, OPT_IN]},
        "kind": {"enum": sorted(kinds)},
        "options": {"type": "object"},
        "scope": _members(SCOPES),
        "not_in": _members(PLACES),
        "message": _TEXT,
        "help": _TEXT,
        "fix_quotations": {"type": ["boolean", "string"]},
        "in_residue": {"type": ["boolean", "string"]},
        "language": {"enum": list(LANGUAGES)},
        "tests": _tests(),
    }
    return {
        "$schema": DRAFT,
        "title": "editlint rule",
        "type": "object",
        "additionalProperties": False,
        "required": list(REQUIRED),
        "properties": properties,
        "allOf": [_of_kind(kind) for _, kind in sorted(kinds.items())],
    }


def config_schema() -> dict[str, Any]:
    """The schema of configuration files."""
    setting = {
        "oneOf": [
            {"enum": ["on", "off", *LEVELS]},
            {"type": "boolean"},
            {"type": "object", "properties": {"severity": {"enum": list(LEVELS)}}},
        ]
    }
    rules = {"type": "object", "additionalProperties": setting}
    pack = {"oneOf": [_TEXT, {"type": "object", "properties": {"vale": _TEXT, "editlint": _TEXT}}]}
    override = {
        "type": "object",
        "additionalProperties": False,
        "required": ["files", "rules"],
        "properties": {"files": _TEXTS, "rules": rules},
    }
    return {
        "$schema": DRAFT,
        "title": "editlint configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "extends": _TEXTS,
            "profile": {"enum": list(PROFILES)},
            "select": _TEXTS,
            "extend_select": _TEXTS,
            "ignore": _TEXTS,
            "rules": rules,
            "packs": {"oneOf": [_TEXT, {"type": "array", "items": pack}]},
            "facts": _TEXTS,
            "dictionary": _TEXTS,
            "vocabularies": _TEXTS,
            "overrides": {"type": "array", "items": override},
            "exclude": _TEXTS,
            "archive": _TEXT,
            "fail_level": {"enum": list(LEVELS)},
            "max_warnings": {"type": "integer", "minimum": 0},
            "plugins": {"type": "object"},
        },
    }


def _members(names: tuple[str, ...]) -> dict[str, Any]:
    return {"oneOf": [{"enum": list(names)}, {"type": "array", "items": {"enum": list(names)}}]}


def _of_kind(kind: Kind) -> dict[str, Any]:
    options = {
        "type": "object",
        "additionalProperties": False,
        "properties": {option.name: _option(option) for option in kind.options},
        "required": [option.name for option in kind.options if option.required],
    }
    return {
        "if": {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]},
        "then": {"properties": {"options": options}},
    }


def _option(option: Option) -> dict[str, Any]:
    member: dict[str, Any] = {"enum": list(option.choices)} if option.choices else _SCALAR
    shapes: dict[str, dict[str, Any]] = {
        "text": member,
        "texts": {"oneOf": [member, {"type": "array", "items": member, "uniqueItems": True}]},
        "integer": {"type": "integer"},
        "number": {"type": "number"},
        "boolean": {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]},
        "mapping": {"type": "object"},
        "any": {},
    }
    shape = dict(shapes[option.type])
    if option.doc:
        shape["description"] = option.doc
    return shape


def _tests() -> dict[str, Any]:
    case = {"oneOf": [_TEXT, {"type": "object", "required": ["text"]}]}
    cases = {"type": "array", "items": case, "minItems": 2}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {"valid": cases, "invalid": cases, "options": {"type": "object"}, "variants": {}},
    }
