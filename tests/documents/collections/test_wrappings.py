"""Every character of an unwrapped text leads back to the signs that stand for it, however they were written."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import quopri
import textwrap
from xml.parsers import expat

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.documents.collections.cutting import Cutter
from editlint.documents.collections.json_places import ARRAY, OBJECT, OTHER, STRING, places
from editlint.documents.collections.news_markup import unwrapped_markup
from editlint.documents.collections.parts import BODY, Field
from editlint.documents.collections.tables import rows
from editlint.documents.collections.wrapping_again import wrapped
from editlint.documents.collections.wrappings import (
    CSV_FIELD,
    JSON_STRING,
    JSON_STRINGS,
    MAIL,
    XML_TEXT,
    unwrapped,
)

often = settings(max_examples=50, deadline=None, derandomize=True)
SIGNS = st.characters(exclude_categories=("Cs",), exclude_characters="\r\0")
TEXTS = st.text(st.one_of(st.sampled_from("ab <>&\"'\\\n\t,;=.é’😀]-"), SIGNS), max_size=40)
XML_SIGNS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t", exclude_characters="\ufffe\uffff")
XML_TEXTS = st.text(st.one_of(st.sampled_from("ab <>&\"'é’😀]-;#"), XML_SIGNS), max_size=40)


def unwrap(raw, wrapping, before="", after=""):
    field = Field(BODY, len(before), len(before) + len(raw), wrapping, "text")
    return unwrapped(before + raw + after, field)


def assert_leads_back(found, text, source, meaning):
    """The text is the text, and each of its characters comes from what means it."""
    assert found.text == text
    last = 0
    for offset, sign in enumerate(text):
        start, end = found.source_span(offset, offset + 1)
        assert last <= start < end <= len(source)
        assert meaning(source[start:end]) == sign
        last = start
    for start, end, segment in found.stretches(0, len(text)):
        if segment.verbatim:
            assert source[segment.source_start : segment.source_end] == text[start:end]


@st.composite
def escaped_xml(draw):
    """A text, and one of the ways in which XML may write it."""
    parts, text = [], draw(XML_TEXTS)
    ways = draw(st.lists(st.sampled_from(("plain", "decimal", "hex", "name", "data", "comment")), min_size=len(text), max_size=len(text)))  # fmt: skip
    for sign, way in zip(text, ways, strict=True):
        if way == "data":
            parts.append(f"<![CDATA[{sign}]]>")
        elif way == "decimal":
            parts.append(f"&#{ord(sign)};")
        elif way == "hex":
            parts.append(f"&#x{ord(sign):X};")
        else:
            parts.append(html.escape(sign) + ("<!-- & -->" if way == "comment" else ""))
    return text, "".join(parts)


@often
@given(escaped_xml(), TEXTS)
def test_character_data_of_xml(case, before):
    text, raw = case
    found = unwrap(raw, (XML_TEXT,), before, "</p>")
    assert_leads_back(found, text, before + raw, html.unescape)


@often
@given(XML_TEXTS)
def test_a_cdata_section_is_one_stretch(text):
    raw = f"<![CDATA[{text.replace(']]>', ']] >')}]]>"
    found = unwrap(raw, (XML_TEXT,))
    assert found.text == raw[9:-3]
    assert len(list(found.stretches(0, len(found.text)))) == bool(found.text)


@often
@given(escaped_xml())
def test_markup_in_xml_means_the_same_in_html(case):
    text, raw = case
    found = unwrapped_markup(f"<x:hl2 a='1'>{raw}</x:hl2><p/>", 0, len(raw) + 27)
    assert found.text.startswith("<h2 a='1'>")
    assert found.text.endswith("</h2><p></p>")
    inner = found.text[10:-12].replace("<!-- & -->", "")
    assert html.unescape(inner) == text


@st.composite
def escaped_json(draw):
    text = draw(TEXTS)
    parts = []
    for sign in text:
        way = draw(st.sampled_from(("plain", "long", "ascii")))
        if way == "long":
            code = sign.encode("utf-16-be")
            parts.append("".join(f"\\u{code[at : at + 2].hex()}" for at in range(0, len(code), 2)))
        else:
            parts.append(json.dumps(sign, ensure_ascii=way == "ascii")[1:-1])
    return text, "".join(parts)


@often
@given(escaped_json(), TEXTS)
def test_a_string_of_json(case, before):
    text, raw = case
    found = unwrap(raw, (JSON_STRING,), before, '"')
    assert_leads_back(found, text, before + raw, lambda piece: json.loads(f'"{piece}"'))


@often
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_strings_of_json_make_one_text(texts):
    raw = json.dumps(texts, indent=1)
    found = unwrap(raw, (JSON_STRINGS,))
    assert_leads_back(found, "".join(texts), raw, lambda piece: json.loads(f'"{piece}"'))


def test_half_a_surrogate_pair_is_one_sign_that_can_be_written():
    assert unwrap(r"a\ud800b\udc00\ud83d\ude00", (JSON_STRING,)).text == "a\ufffdb\ufffd😀"


JSON = st.recursive(
    st.one_of(TEXTS, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)


def asked_for(value):
    """A value without what is neither object, array nor string in its arrays."""
    if isinstance(value, list):
        return [asked_for(each) for each in value if isinstance(each, (list, dict, str))]
    return {name: asked_for(each) for name, each in value.items()} if isinstance(value, dict) else value


@often
@given(JSON, st.booleans(), st.sampled_from((None, 1)))
def test_places_of_json_are_those_of_its_values(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)

    def meant(found):
        if found.kind == OBJECT:
            return {name: meant(each) for name, each in found.members.items()}
        if found.kind == ARRAY:
            return [meant(each) for each in found.elements]
        raw = text[found.start : found.end]
        return json.loads(f'"{raw}"' if found.kind == STRING else raw)

    found = places(text)
    if found.kind != OTHER:  # a number alone
        assert meant(found) == asked_for(value)


@often
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), max_size=4), st.sampled_from(",;\t|"),
       st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)), st.sampled_from(("\n", "\r\n")))  # fmt: skip
def test_rows_of_a_table_are_those_that_python_reads(table, delimiter, quoting, newline):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, quoting=quoting, lineterminator=newline).writerows(table)
    data = written.getvalue().encode()
    cutter = Cutter(data)
    read = []
    for row in rows(data, delimiter.encode()):
        assert row.wrong < 0
        cells = []
        for cell in row.cells:
            raw = cutter.text(cell.start, cell.end)
            if cell.quoted:
                found = unwrap(raw, (CSV_FIELD,))
                assert_leads_back(found, raw.replace('""', '"'), raw, lambda piece: '"' if piece == '""' else piece)
                raw = found.text
            cells.append(raw)
        read.append(cells)
    text = written.getvalue()
    assert read == [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


LINES = st.text(st.one_of(st.sampled_from("ab =.é’😀—\t"), SIGNS.filter(lambda sign: sign not in "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")), max_size=30)  # fmt: skip


@often
@given(st.lists(LINES, max_size=4), st.sampled_from(("utf-8", "utf-16-le")))
def test_quoted_printable(lines, charset):
    text = "\n".join(lines)
    encoded = quopri.encodestring(text.encode(charset), quotetabs=True).decode()
    found = unwrap(encoded, (MAIL, "quoted-printable", charset, ""))
    if charset == "utf-8":
        assert_leads_back(found, text, encoded, lambda piece: quopri.decodestring(piece).decode(charset))
    else:
        assert found.text == text


@often
@given(TEXTS, st.sampled_from(("utf-8", "shift_jis", "cp1252", "iso2022_jp")))
def test_base64(text, charset):
    data = text.encode(charset, "ignore")
    encoded = base64.encodebytes(data).decode()
    found = unwrap(encoded, (MAIL, "base64", charset, ""))
    assert found.text == data.decode(charset)
    for offset, sign in enumerate(found.text):
        start, end = found.source_span(offset, offset + 1)
        if charset != "iso2022_jp":
            whole = encoded[start:end].replace("\n", "")
            assert sign.encode(charset) in base64.b64decode(whole + "=" * (-len(whole) % 4))


@often
@given(st.text(st.sampled_from("abé’日本—x "), max_size=30), st.sampled_from(("utf-8", "cp1252", "shift_jis")))
def test_a_mail_that_is_no_utf8_is_read_by_its_bytes(text, charset):
    data = text.encode(charset, "ignore")
    raw = data.decode("latin-1")
    found = unwrap(raw, (MAIL, "", charset, "bytes"))
    assert_leads_back(found, data.decode(charset), raw, lambda piece: piece.encode("latin-1").decode(charset))


def test_broken_base64_is_read_as_far_as_it_goes():
    good = base64.b64encode(b"The ferry sank.").decode()
    assert unwrap(f"{good[:8]}*!\n{good[8:]}", (MAIL, "base64", "utf-8", "")).text == "The ferry sank."
    assert unwrap(good[:9], (MAIL, "base64", "utf-8", "")).text == "The fe"
    assert unwrap("", (MAIL, "base64", "utf-8", "")).text == ""
    assert unwrap("Zm9v=Zm9v", (MAIL, "base64", "utf-8", "")).text == "foo"


def test_broken_quoted_printable_stands_for_itself():
    raw = textwrap.dedent("""\
        100 =% of =ZZ, =C3 alone, soft =
        break""")
    assert unwrap(raw, (MAIL, "quoted-printable", "utf-8", "")).text == "100 =% of =ZZ, \ufffd alone, soft break"


def edited(raw, wrapping, first, last, new):
    """The text of a field behind an edit of its text, and the raw text that now stands for it; None if it is refused."""
    found = unwrap(raw, wrapping)
    start, end = found.source_span(first, last)
    field = Field(BODY, 0, len(raw), wrapping, "html")
    written = wrapped(raw, (field,), start, end, new)
    if written is None:
        return None
    again = raw[:start] + written + raw[end:]
    return unwrap(again, wrapping).text, again


def places_in(text, data):
    first = data.draw(st.integers(0, max(0, len(text) - 1)))
    return first, data.draw(st.integers(first, len(text)))


@often
@given(escaped_xml(), XML_TEXTS, st.data())
def test_an_edit_of_character_data_is_written_as_xml(case, new, data):
    text, raw = case
    first, last = places_in(text, data)
    done = edited(raw, (XML_TEXT,), first, last, new)
    if done is not None:
        assert done[0] == text[:first] + new + text[last:]
        expat.ParserCreate().Parse(f"<a>{done[1]}</a>".encode(), True)


@often
@given(escaped_json(), TEXTS, st.data())
def test_an_edit_of_a_string_is_written_as_json(case, new, data):
    text, raw = case
    first, last = places_in(text, data)
    said, again = edited(raw, (JSON_STRING,), first, last, new)
    assert said == json.loads(f'"{again}"') == text[:first] + new + text[last:]


@often
@given(TEXTS, TEXTS, st.data())
def test_an_edit_of_a_cell_is_written_as_csv(text, new, data):
    first, last = places_in(text, data)
    said, again = edited(text.replace('"', '""'), (CSV_FIELD,), first, last, new)
    assert said == text[:first] + new + text[last:]
    assert next(csv.reader(io.StringIO(f'"{again}"', newline=""))) == [said]


def test_what_cannot_be_written_back_exactly_is_not_written():
    assert edited("a<![CDATA[b]]>", (XML_TEXT,), 0, 2, "x") is None
    assert edited("<![CDATA[a]x>]]>", (XML_TEXT,), 2, 3, "]") is None
    assert edited('["a", "b"]', (JSON_STRINGS,), 0, 2, "x") is None
    assert edited("a", ("plain",), 0, 1, "x,y") is None
    assert edited("=41", (MAIL, "quoted-printable", "utf-8", ""), 0, 1, "x") is None
