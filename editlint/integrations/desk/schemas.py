"""The shapes of what the desk takes and gives, as schemas of JSON Schema 2020-12."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
SEVERITY: Schema = {"enum": ["error", "warning", "suggestion"]}
DAY: Schema = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}


def ref(name: str) -> Schema:
    """A reference to one of SCHEMAS."""
    return {"$ref": f"#/components/schemas/{name}"}


def several(items: Schema) -> Schema:
    """A list of such things."""
    return {"type": "array", "items": items}


def record(about: str = "", /, **members: Schema) -> Schema:
    """An object that has these members."""
    made: Schema = {"type": "object", "properties": members}
    if members:
        made["required"] = list(members)
    return {"description": about, **made} if about else made


def with_optional(schema: Schema, members: Schema) -> Schema:
    """An object that may have these members too."""
    return {**schema, "properties": {**schema["properties"], **members}}


def strict(schema: Schema) -> Schema:
    """An object with no other members than those that it names: what is sent to the desk."""
    return {**schema, "additionalProperties": False}


def numbers(about: str, count: int) -> Schema:
    """A list of so many whole numbers."""
    return {"type": "array", "description": about, "items": COUNT, "minItems": count, "maxItems": count}


_SPAN = {"start": COUNT, "end": COUNT}
_PLACE = {"line": COUNT, "column": COUNT, "end_line": COUNT, "end_column": COUNT, **_SPAN}
_RELATED = record("The other side of a contradiction, or evidence.", path=TEXT, **_PLACE, message=TEXT)
_EDIT = record("Put the text in place of what stands between the offsets.", **_SPAN, text=TEXT)
_FIX = record("A correction; a safe one can change no meaning.", title=TEXT, safe=FLAG, edits=several(_EDIT))
_PLACES = several(numbers("Start and end.", 2))

_WHY: Schema = {**TEXT, "description": "why the file cannot be saved"}
_HELD: Schema = {**TEXT, "description": "to be sent in place of the text, which is not all that is in the file"}
_NUMBER: Schema = {"type": ["integer", "null"]}
_DISMISSED = several(strict(record("Left out of the report.", fingerprint=TEXT, rule=TEXT, reason=TEXT)))

ARTICLE_OPTIONS: dict[str, Schema] = {
    "format": {**TEXT, "description": "“markdown”, “html”, “text” …; by default that of the path, else markdown"},
    "published": {**DAY, "description": "the day of publication; else front matter or a dateline tell it"},
    "path": {**TEXT, "maxLength": 1000, "description": "the name in violations; overrides look at it; no file is read"},
    "session": {**TEXT, "maxLength": 100, "description": "of your choosing, for a text that is sent again as it grows"},
}
_SENT = {**TEXT, "description": "the article; offsets are code points of it, without a byte order mark at its start"}
_PAPER: Schema = {**TEXT, "description": "in place of text, format and path: the file is linted as what it is"}


def _text_or_paper(schema: Schema) -> Schema:
    """An object that has a text, or the name of a file that is held."""
    named = strict(with_optional(schema, {"text": _SENT, "paper": _PAPER, **ARTICLE_OPTIONS}))
    return {**named, "oneOf": [{"required": ["text"]}, {"required": ["paper"]}]}


SCHEMAS: dict[str, Schema] = {
    "Article": strict(with_optional(record("An article to be read.", text=_SENT), ARTICLE_OPTIONS)),
    "ArticleOrPaper": _text_or_paper(record("An article to be read: a text, or a file that was read.")),
    "ReportRequest": _text_or_paper(
        with_optional(
            record(
                "An article, and the format of its report; of a file its places are those in the file.",
                **{"as": {**TEXT, "description": "“html”, “sarif”, “json”, “full”, “junit” …"}},
            ),
            {"dismissed": _DISMISSED},
        )
    ),
    "NewText": strict(record("What an article is to hold.", text=TEXT)),
    "Violation": record(
        "What a rule has to say about one place. Lines and columns are 1-based, offsets 0-based code points.",
        path=TEXT,
        **_PLACE,
        rule=TEXT,
        severity=SEVERITY,
        tags=TEXTS,
        message=TEXT,
        match=TEXT,
        related=several(_RELATED),
        fixes=several(_FIX),
        fingerprint=TEXT,
        data={"type": "object"},
    ),
    "Report": record(
        "The report that `editlint --format json` prints, version 1.",
        version={"const": 1},
        tool=record(name={"const": "editlint"}, version=TEXT),
        summary=record(files=COUNT, violations=COUNT, error=COUNT, warning=COUNT, suggestion=COUNT, suppressed=COUNT),
        violations=several(ref("Violation")),
        errors=several(record("What could not be checked.", path=TEXT, message=TEXT, hint=TEXT)),
    ),
    "Shown": record(
        "What the page shows of an article beside its violations.",
        headline=TEXT,
        published=DAY,
        language={**TEXT, "description": "that the article says it is in: “en”; “” when nothing tells"},
        notices=TEXTS,
        words=COUNT,
        sentences=several(numbers("Start, end and words of a sentence.", 3)),
        grade={"type": ["number", "null"], "description": "Flesch-Kincaid grade; null without running text"},
        paragraphs=several(record(**_SPAN, words=COUNT, grade={"type": "number"})),
        sources=several(record(name=TEXT, **{"class": TEXT}, places=_PLACES)),
        unsourced=record(figures=_PLACES, quotations=_PLACES),
        facts=several(ref("FactSubject")),
    ),
    "FactSubject": record(
        "Of whom or what facts are told; the words of the article where `named` is false.",
        subject=TEXT,
        named=FLAG,
        lines=several(record(text=TEXT, attribute=TEXT, value=TEXT, when=TEXT, remark=TEXT, **_SPAN)),
    ),
    "ReportAndArticle": record(report=ref("Report"), article=ref("Shown")),
    "Files": record(
        "`formats` are those in which a text may be sent. Counts are null until the article has been counted.",
        folder={"type": ["string", "null"]},
        formats=TEXTS,
        files=several(
            with_optional(
                record(path=TEXT, format=TEXT, editable=FLAG),
                {"why": _WHY, "error": _NUMBER, "warning": _NUMBER, "suggestion": _NUMBER},
            )
        ),
    ),
    "OpenFile": with_optional(
        record(
            "`format` is what to send the text with. The text of an office's file is shown, and cannot be saved.",
            path=TEXT,
            text=TEXT,
            format=TEXT,
            etag=TEXT,
            editable=FLAG,
            **{"from": TEXT},
        ),
        {"why": _WHY, "paper": _HELD},
    ),
    "SavedFile": record(path=TEXT, format=TEXT, etag=TEXT, editable=FLAG),
    "ReadFile": with_optional(
        record("`from` is the format of the file.", text=TEXT, format=TEXT, editable=FLAG, **{"from": TEXT}),
        {"why": _WHY, "paper": _HELD},
    ),
    "Rule": record(
        name=TEXT,
        severity=SEVERITY,
        profile=TEXT,
        summary=TEXT,
        why=TEXT,
        help=TEXT,
        tags=TEXTS,
        references=TEXTS,
        options={"type": "object"},
        examples=record(flagged=TEXTS, left_alone=TEXTS),
    ),
    "Error": with_optional(
        record(error=with_optional(record(message=TEXT, hint=TEXT), {"line": COUNT, "column": COUNT, "field": TEXT})),
        {"etag": TEXT},
    ),
}
