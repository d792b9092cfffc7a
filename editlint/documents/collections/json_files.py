"""JSON as articles: a line each (JSONL), an object, or an array of objects; ninjs of the IPTC among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.cutting import Cutter, as_utf8
from editlint.documents.collections.json_places import ARRAY, OBJECT, OTHER, STRING, Value, json_bytes, loads, places
from editlint.documents.collections.naming import Names
from editlint.documents.collections.news_markup import plain_title
from editlint.documents.collections.parts import BODY, HEADLINE, Field, Flaw, Origin, Part
from editlint.documents.collections.records import (
    BODIES,
    LOOK,
    body_name,
    format_of_text,
    headline_name,
    key,
    listed,
    metadata_names,
)
from editlint.documents.collections.wrappings import JSON_STRING, unwrapped_json
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INNER = ("rendered", "value", "html", "text")  # of an object that stands where a text is expected
_HINT = "--field NAME says which field holds the article"
_NO_TEXT = ("picture", "audio", "video", "graphic", "photo", "event", "planning")  # types of ninjs


def divide_json_lines(data: bytes, path: str, field: str, names: Names | None = None) -> Iterator[Part | Flaw]:
    """The articles of a file with one JSON object a line; `names` are those of the articles before."""
    data = as_utf8(data, path)
    cutter, names = Cutter(data), names or Names()
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if end - at > LARGEST_TEXT:
            yield Flaw(
                cutter.origin(at).line, f"the line has {end - at:,} bytes, and is passed over: no article has so many"
            )
        elif raw := data[at:end].rstrip():
            yield _of_line(raw, cutter.origin(at), names, field)
        at = end + 1


def _of_line(raw: bytes, origin: Origin, names: Names, field: str) -> Part | Flaw:
    try:
        text = raw.decode("utf-8")
        values = loads(text)
    except UnicodeDecodeError as error:
        return Flaw(origin.line, f"not UTF-8: byte 0x{raw[error.start]:02x} at its byte {error.start + 1}")
    except ValueError as error:
        said = str(error).replace("(line 1, column ", "(column ")
        return Flaw(origin.line, f"no JSON: {said}", "each line is one object, with the fields of one article")
    if not isinstance(values, dict):
        return Flaw(origin.line, "no article: a line is an object with named fields", _HINT)
    return _of_object(text, places(text), origin, names, field)


def divide_json(data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
    """The articles of a JSON file: of an object, of an array, or of an array in an object.

    Raises:
        EditlintError: it is no JSON, or no object of it has a field that holds an article.
    """
    data = json_bytes(data, path)
    text = data.decode("utf-8")
    top = places(text)
    names = Names()
    if top.kind == OBJECT and _has_body(text, top, field):
        yield _of_object(text, top, Origin(), names, field)
        return
    objects = _objects(text, top, field)
    if objects is None:
        given = listed(top.members) if top.kind == OBJECT else "none: it is no object"
        wanted = f"has no field “{field}”" if field else "is no ninjs and no article"
        raise EditlintError(f"this JSON {wanted}; its fields are: {given}", hint=_HINT, location=Location(path))
    cutter = Cutter(data)
    at = byte = 0
    for each in objects:
        byte += len(text[at : each.start].encode())
        at = each.start
        own = text[each.start : each.end]
        yield _of_object(own, places(own), cutter.origin(byte), names, field)


def _objects(text: str, top: Value, field: str) -> Sequence[Value] | None:
    """The objects of an array, alone or in an object, of which one at least is an article."""
    lists = [top] if top.kind == ARRAY else [each for each in top.members.values() if each.kind == ARRAY]
    for each in lists:
        objects = [value for value in each.elements if value.kind == OBJECT]
        if any(_has_body(text, value, field) for value in objects):
            return objects
    return [] if top.kind == ARRAY and not top.elements else None


def _has_body(text: str, value: Value, field: str) -> bool:
    return _body(text, value, field) is not None


_MOST = {"author": 20}  # values of an array, where it is not the first alone that counts


def _of_object(text: str, value: Value, origin: Origin, names: Names, field: str) -> Part | Flaw:
    headline = _headline(text, value)
    known = metadata_names(value.members)
    told = {what: _words(text, value.members[name], _MOST.get(what, 1)) for what, name in known.items()}
    if "published" in known and not told["published"]:
        told["published"] = _number(text, value.members[known["published"]])
    title = plain_title(_said(text, headline)) if headline else ""
    name = names.name(title, told.get("url", ""))
    body = _body(text, value, field)
    if body is None:
        kind = _words(text, value.members["type"]) if "type" in value.members else ""
        wanted = f"has no text in a field “{field}”" if field else "has no field that holds the article"
        said = f"is of type {kind} and holds no text" if kind in _NO_TEXT else wanted
        return Flaw(origin.line, f"“{name}” {said}; its fields are: {listed(value.members)}", _HINT)
    found, format_name = body
    fields = [Field(HEADLINE, headline.start, headline.end, (JSON_STRING,), "html")] if headline else []
    fields.append(Field(BODY, found.start, found.end, (JSON_STRING,), format_name))
    metadata = {what: said for what, said in {"title": title, **told}.items() if said}
    return Part(name, text, origin, tuple(fields), metadata)


def _body(text: str, value: Value, field: str) -> tuple[Value, str] | None:
    """The string that holds the article, and its format."""
    if field:
        found = _at(value, field)
        string = _string(found) if found else None
        return (string, _format(field, text, string)) if string else None
    several = value.members.get("bodies")
    if several is not None and several.kind == ARRAY:
        return _of_bodies(text, several.elements)
    name = body_name(name for name, each in value.members.items() if key(name) in BODIES and _string(each))
    if not name:
        return None
    string = _string(value.members[name])
    return (string, _format(name, text, string)) if string else None


def _at(value: Value, field: str) -> Value | None:
    """The member of a name; a name with full stops leads into objects."""
    if field in value.members:
        return value.members[field]
    first, _, rest = field.partition(".")
    inner = value.members.get(first)
    return _at(inner, rest) if inner is not None and rest else None


def _string(value: Value) -> Value | None:
    """The value if it is a string with something in it, or the one that stands in an object for it."""
    if value.kind == OBJECT:
        inner = next((value.members[name] for name in _INNER if name in value.members), None)
        return _string(inner) if inner is not None and inner.kind == STRING else None
    return value if value.kind == STRING and value.end > value.start else None


def _of_bodies(text: str, bodies: Sequence[Value]) -> tuple[Value, str] | None:
    """Of the forms in which ninjs has one text, the one that says most of its structure."""
    found: list[tuple[int, Value, str]] = []
    for each in bodies:
        string = _string(each)
        if string is None:
            continue
        names = {key(name): inner for name, inner in each.members.items()}
        said = " ".join(_words(text, names[name]) for name in ("contenttype", "role") if name in names)
        format_name = _known(said) or _format("", text, string)
        caption = "caption" in said or "summary" in said
        found.append((2 * caption + (format_name == "text"), string, format_name))
    best = min(found, key=lambda each: each[0], default=None)
    return best[1:] if best else None


def _format(name: str, text: str, string: Value) -> str:
    """The format of a string by its name or its beginning, of which no escape but that of a new line matters."""
    return format_of_text(name, text[string.start : min(string.end, string.start + LOOK)].replace("\\n", "\n"))


def _known(said: str) -> str:
    return "html" if "html" in said else "text" if "plain" in said else ""


def _headline(text: str, value: Value) -> Value | None:
    several = value.members.get("headlines")
    if several is not None and several.kind == ARRAY:
        mains = [each for each in several.elements if _words(text, each.members.get("role")) in ("main", "")]
        found = next((each for each in (*mains, *several.elements) if _string(each)), None)
        return _string(found) if found else None
    name = headline_name(name for name, each in value.members.items() if _string(each))
    return _string(value.members[name]) if name else None


def _number(text: str, value: Value) -> str:
    """A number as it is written; "" for anything else."""
    said = text[value.start : value.end] if value.kind == OTHER else ""
    return said if said[:1].isdigit() else ""


def _said(text: str, value: Value | None) -> str:
    return unwrapped_json(text, value.start, value.end).text if value is not None else ""


def _words(text: str, value: Any, most: int = 1) -> str:
    """What a string says, an object with a name, or the first of an array of these; "" for anything else."""
    if value is not None and value.kind == ARRAY:
        return ", ".join(filter(None, (_words(text, each) for each in value.elements[:most] if each.kind != ARRAY)))
    if value is not None and value.kind == OBJECT and "name" in value.members:
        value = value.members["name"]
    return _said(text, value) if value is not None and value.kind == STRING else ""
