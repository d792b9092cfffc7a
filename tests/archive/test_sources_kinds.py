"""What sources may be: folders, packed files, Parquet, web archives, stores; and what is said of those that are broken."""

from __future__ import annotations

import bz2
import datetime as dt
import gzip
import json
import lzma
import os
import re

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")
pytest.importorskip("warcio")

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
from archive.sourced import AGED, DOUBLED, sourced

from editlint.archive.shards import Fields
from editlint.archive.sources import cutting, files

PAGE = f"<html><head><title>The yard</title></head><body><p>{AGED}</p></body></html>"


def lines(texts):
    return "".join(json.dumps({"title": f"Story {n}", "body": each}) + "\n" for n, each in enumerate(texts)).encode()


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [
        (".gz", gzip.compress),
        (".bz2", bz2.compress),
        (".xz", lzma.compress),
        (".zst", lambda data: pa.compress(data, "zstd", asbytes=True)),
    ],
)
def test_a_packed_file_says_what_it_says_unpacked(tmp_path, monkeypatch, suffix, pack):
    monkeypatch.setattr(cutting, "BYTES", 300)
    data = lines(["É " + AGED, DOUBLED] * 5)
    (tmp_path / "s.jsonl").write_bytes(data)
    (tmp_path / f"s.jsonl{suffix}").write_bytes(pack(data))
    plain = sourced(tmp_path, tmp_path / "s.jsonl")
    packed = sourced(tmp_path, tmp_path / f"s.jsonl{suffix}")
    assert len(packed.shards) == len(plain.shards) > 1
    assert packed.places == plain.places
    assert len(packed.places) == 10
    assert not os.listdir(tmp_path / "out" / "copies")


def test_of_a_packed_file_that_breaks_off_what_stands_before_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(cutting, "BYTES", 300)
    data = gzip.compress(lines([f"{number} {AGED}" for number in range(300)]))
    path = tmp_path / "s.jsonl.gz"
    path.write_bytes(data[: len(data) // 2])
    found = sourced(tmp_path, path)
    assert len(found.filed) > 50
    assert found.errors == [f"cannot read {path}: the packed file breaks off (what stands before the break was read)"]


def test_the_folder_has_all_that_is_an_article(tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    for name, content in {
        "2024/a.md": f"# Yard\n\n{AGED}",
        "2024/b.jsonl": lines([DOUBLED, AGED]).decode(),
        "2024/c.xml": f"<rss><channel><item><title>A</title><description>{AGED}</description></item></channel></rss>",
        "2024/d.eml": f"Subject: Yard\n\n{AGED}\n",
        "e.csv": f'title,body\nA,"{AGED}"\n' + f"B,{DOUBLED}\n" * 90,
        "f.json": '{"version": 1}',
        "g.html": PAGE,
        "notes.tar.gz": "",
        ".hidden.md": AGED,
        "picture.png": "",
        "out/violations/x.md": AGED,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    os.symlink("nowhere.md", folder / "z.md")
    monkeypatch.setattr(cutting, "BYTES", 1000)
    found = sourced(folder, folder)
    assert sorted({os.path.relpath(each.path, folder) for each in found.filed}) == [
        *("2024/a.md", "2024/b.jsonl", "2024/c.xml", "2024/d.eml", "e.csv", "f.json", "g.html"),
    ]
    assert len(found.filed) == 6 + 1 + 91
    assert sorted({each.kind for each in found.shards}) == ["csv", "files"]
    assert len([each for each in found.shards if each.kind == "csv"]) > 1
    assert found.problems == ["this JSON is no ninjs and no article; its fields are: version"]
    aged = [place[1:3] for place in found.places if place[0] == "dates.age"]
    assert len(aged) == 6


RECORDS = [
    {"uid": "a1", "meta": {"day": "2024-05-02"}, "link": "https://example.org/1"},
    {"uid": None, "meta": {"day": "soon"}, "link": "https://example.org/2"},
    {"uid": "a3", "link": "https://example.org/3"},
]
FIELDS = Fields(id="uid", date="meta.day", url="link")


def as_lines(path):
    path.write_text("".join(json.dumps({"body": DOUBLED, **each}) + "\n" for each in RECORDS))
    return path


def as_rows(path):
    rows = [f"{each['uid'] or ''},{each.get('meta', {}).get('day', '')},{each['link']},{DOUBLED}" for each in RECORDS]
    path.write_text("\n".join(["uid,meta.day,link,body", *rows, ""]))
    return path


def as_table(path):
    pq.write_table(pa.Table.from_pylist([{"body": DOUBLED, "wide": "x" * 99, **each} for each in RECORDS]), path)
    return path


@pytest.mark.parametrize(("name", "write"), [("s.jsonl", as_lines), ("s.csv", as_rows), ("s.parquet", as_table)])
@pytest.mark.parametrize("folder", [False, True])
def test_records_are_named_dated_and_addressed_by_their_fields(tmp_path, name, write, folder):
    (tmp_path / "in").mkdir()
    path = write(tmp_path / "in" / name)
    found = sourced(tmp_path, path.parent if folder else path, fields=FIELDS)
    assert found.ids == ["a1", "https://example.org/2", "a3"]
    assert [each.url for each in found.filed] == [each["link"] for each in RECORDS]
    assert [each.line - found.filed[0].line for each in found.filed] == [0, 1, 2]
    first = found.filed[0].line
    assert found.problems == [
        f"line {first + 1}: it has no field “uid”",
        f"line {first + 1}: “soon” in its field “meta.day” is no day (YYYY-MM-DD)",
        f"line {first + 2}: it has no field “meta.day”",
    ]


def test_a_row_of_parquet_is_a_line_and_its_field_the_column(tmp_path, monkeypatch):
    rows = [
        {"Headline": f"The the mill {n}", "story": {"text": f"It rained.\n\n{AGED}"}, "day": dt.date(2024, 5, 2)}
        for n in range(7)
    ]
    path = tmp_path / "s.parquet"
    pq.write_table(pa.Table.from_pylist([*rows, {"Headline": "None", "story": {"text": ""}}]), path, row_group_size=3)
    monkeypatch.setattr(cutting, "BYTES", 300)
    found = sourced(tmp_path, path, fields=Fields(body="story.text", date="day"))
    assert len(found.shards) > 2
    ages = [place for place in found.places if place[0] == "dates.age"]
    column = f"It rained.\n\n{AGED}".index("35") + 1
    assert [place[1:7] for place in ages] == [(n, column, n, column + 2, column - 1, column + 1) for n in range(1, 8)]
    words = [place for place in found.places if place[0] == "wording.repeated-word"]
    assert [place[1:7] for place in words] == [(n, 1, n, 8, 0, 7) for n in range(1, 8)]
    assert "line 8: “None” has no text in “story.text”" in found.problems


@pytest.mark.parametrize(
    ("table", "fields", "said"),
    [
        ({"id": ["1"], "note": ["x"]}, Fields(), "no column is known to hold the article; the columns are: id, note"),
        ({"id": ["1"], "note": ["x"]}, Fields(body="notes"), "there is no column “notes”"),
        ({"id": ["1"], "body": ["x"]}, Fields(id="uid.x"), "there is no column “uid.x”"),
    ],
)
def test_columns_that_are_not_there(tmp_path, table, fields, said):
    pq.write_table(pa.table(table), tmp_path / "s.parquet")
    (error,) = sourced(tmp_path, tmp_path / "s.parquet", fields=fields).errors
    assert said in error


def captured(kind, address, http, payload):
    """A record of a web archive."""
    content = http.encode() + b"\r\n\r\n" + payload
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-05-02T10:00:00Z\r\n"
    head += f"Content-Type: application/http\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def crawl(packed, pages):
    """A web archive of pages, each with a request and a picture beside it."""
    pack = gzip.compress if packed else bytes
    records = [captured("warcinfo", "", "software: a test", b"")]
    for number, page in enumerate(pages):
        address = f"https://example.org/{number}"
        records.append(captured("request", address, "GET / HTTP/1.1", b""))
        records.append(captured("response", address, "HTTP/1.1 200 OK\r\nContent-Type: image/png", b"PNG"))
        records.append(captured("response", address, "HTTP/1.1 200 OK\r\nContent-Type: text/html", page))
    return b"".join(map(pack, records))


PAGES = [f"<html><body><p>É {number}. {AGED}</p></body></html>".encode() for number in range(6)]
CRAWLS = {
    "c.warc": lambda: crawl(False, PAGES),
    "c.warc.gz": lambda: crawl(True, PAGES),
    "whole.warc.gz": lambda: gzip.compress(crawl(False, PAGES)),
}


@pytest.mark.parametrize("name", CRAWLS)
def test_pages_of_a_web_archive(tmp_path, monkeypatch, name):
    monkeypatch.setattr(cutting, "BYTES", 2000)
    path = tmp_path / name
    path.write_bytes(CRAWLS[name]())
    found = sourced(tmp_path, path, fields=Fields(date="WARC-Date"))
    assert len(found.shards) > 1
    assert found.ids == [each.url for each in found.filed] == [f"https://example.org/{n}" for n in range(6)]
    column = PAGES[0].decode().index("35") + 1
    assert [place[:3] for place in found.places] == [("dates.age", 1, column)] * 6
    assert not found.problems


def test_the_encoding_of_a_page_is_what_the_server_or_the_page_says(tmp_path):
    page = f"<html><head><meta charset=windows-1252></head><body><p>Café. {DOUBLED}</p></body></html>"
    path = tmp_path / "c.warc"
    path.write_bytes(crawl(False, [page.encode("windows-1252")]))
    (place,) = sourced(tmp_path, path).places
    assert page[place[5] : place[6]] == "The the"


@pytest.mark.parametrize("name", ["c.warc", "c.warc.gz"])
def test_a_broken_record_costs_itself(tmp_path, name):
    data = CRAWLS[name]()
    sign = b"\x1f\x8b\x08" if name.endswith(".gz") else b"WARC/1.0"
    starts = [each.start() for each in re.finditer(re.escape(sign), data)]
    at = starts[6]  # the second page's
    path = tmp_path / name
    path.write_bytes(data[:at] + b"WARD\r\n\r\n" + data[at + 8 :])
    found = sourced(tmp_path, path)
    assert found.ids == [f"https://example.org/{n}" if n != 1 else f"{path}#7" for n in range(6)]
    assert found.problems == ["its record 7 is broken, or breaks off"]
    path.write_bytes(data[:-20])
    found = sourced(tmp_path, path)
    assert [each.outcome.unread for each in found.filed] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        *(
            (f"empty{suffix}", b"", "it holds no article")
            for suffix in (".jsonl", ".csv", ".xml", ".warc", ".jsonl.gz")
        ),
        ("blank.jsonl", b"\n\n", "it holds no article"),
        ("head.csv", b"title,body\n", "it holds no article"),
        ("latin.csv", b"title,body\nA,Caf\xe9\n", "line 2: not UTF-8: byte 0xe9 at its byte 6"),
        ("other.xml", b"<project/>", "this XML is not a feed"),
        ("cut.xml", b"<rss><channel><item><title>B", "line 1: the XML is broken"),
        ("between.xml", b"<rss><channel><item><description>B</description></item> <li", "line 1: the XML is broken"),
    ],
)
def test_what_is_broken_is_a_problem_of_its_own(tmp_path, name, content, problem):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "whole.jsonl").write_bytes(lines([AGED]))
    found = sourced(tmp_path, tmp_path / name, tmp_path / "whole.jsonl")
    assert any(said.startswith(problem) for said in found.problems)
    assert found.filed[-1].path.endswith("whole.jsonl")
    assert not found.errors


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("s.parquet", b"", "is no Parquet: Parquet file size is 0 bytes"),
        ("s.parquet", b"PAR1 and no more than that", "is no Parquet"),
        ("s.jsonl.gz", b"{}", "Not a gzipped file"),
        ("s.csv", b"id,note\n1,x\n", "the columns are: id, note"),
        ("s.xml", b'<!DOCTYPE r [<!ENTITY x "y">]><rss><item/></rss>', "it declares the entity “x”"),
        ("s.xml", b'<?xml version="1.0" encoding="klingon"?><rss/>', "“klingon”, which nobody knows"),
    ],
)
def test_what_cannot_be_read_is_set_aside_and_the_rest_goes_on(tmp_path, name, content, error):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "whole.jsonl").write_bytes(lines([AGED]))
    found = sourced(tmp_path, tmp_path / name, tmp_path / "whole.jsonl")
    assert error in found.errors[0]
    assert len(found.filed) == len(found.errors) == 1


def test_files_that_are_too_large_to_be_read_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_TEXT", 1000)
    monkeypatch.setattr(files, "LARGEST", 2000)
    for name, content in (("a.txt", "x " * 600), ("b.json", " " * 3000), ("c.md", DOUBLED), ("d.md.gz", "")):
        (tmp_path / name).write_text(content)
    found = sourced(tmp_path, *(tmp_path / name for name in ("a.txt", "b.json", "c.md", "d.md.gz")))
    assert found.problems == ["it has 1,200 bytes, and is passed over: no article has so many"]
    assert [error.partition(" ")[2] for error in found.errors] == [
        "has 3,000 bytes: a file that is read whole has 2,000 at most"
        " (as JSONL, CSV, WXR or Parquet a collection may have any size)",
        "is packed (of packed files those of JSONL, CSV, XML and WARC are read)",
    ]
    assert len(found.places) == 1


def test_a_source_that_is_not_there_is_said_at_once(cli, write):
    write("stories.jsonl", "")
    result = cli("archive", "run", "storys.jsonl", "--out", "out", "--isolated")
    assert result.code == 2
    assert "there is no source storys.jsonl" in result.err
    assert "stories.jsonl" in result.err


@pytest.fixture
def store():
    """A store in the memory of this process."""
    files = fsspec.filesystem("memory")
    yield files
    files.store.clear()
    files.pseudo_dirs[:] = [""]


def test_a_store_is_read_by_its_address(tmp_path, store):
    store.pipe("/house/2024/a.md", f"# A\n\n{AGED}".encode())
    store.pipe("/house/2024/b.jsonl.gz", gzip.compress(lines([AGED, DOUBLED])))
    store.pipe("/house/2025/c.jsonl", lines([DOUBLED]))
    store.pipe("/house/2025/d.png", b"")
    assert [each.path for each in sourced(tmp_path, "memory://house").filed] == [
        *["memory:///house/2024/b.jsonl.gz"] * 2,
        *("memory:///house/2024/a.md", "memory:///house/2025/c.jsonl"),
    ]
    assert len(sourced(tmp_path, "memory://house/*/*.jsonl").filed) == 1
    assert len(sourced(tmp_path, "memory://house/2025/c.jsonl").places) == 1
    assert sourced(tmp_path, "memory://house/2026").errors == [
        "cannot read memory://house/2026: there is no such file or folder"
    ]


def test_an_unknown_store_is_set_aside(tmp_path):
    (error,) = sourced(tmp_path, "klingon://house").errors
    assert error.startswith("cannot read klingon://house: Protocol not known")


def test_a_file_of_a_store_that_is_done_is_not_read_again(cli, store, monkeypatch):
    settings = ["--isolated", "--jobs", "1", "--select", "dates.age"]
    command = ["archive", "run", "memory://house/s.jsonl", "--out", "out", *settings]
    store.pipe("/house/s.jsonl", lines([AGED, AGED]))
    assert cli(*command).code == 0
    assert pq.read_table("out/statistics").num_rows == 2
    opened = []
    with monkeypatch.context() as patched:
        patched.setattr(type(store), "_open", lambda *given, **named: opened.append(given))
        assert cli(*command).code == 0
    assert not opened
    store.pipe("/house/s.jsonl", lines([AGED, AGED, AGED]))
    assert cli(*command).code == 0
    assert pq.read_table("out/statistics").num_rows == 3
    assert not os.path.exists("out/copies")


def rows_of(name, records):
    if name.endswith(".jsonl"):
        return "".join(json.dumps(each) + "\n" for each in records).encode()
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(records), sink)
    return sink.getvalue().to_pybytes()


STORIES = [
    {"uid": f"a{n}", "story": {"head": "The pier", "text": DOUBLED}, "meta": {"day": "2024-05-02"}} for n in (1, 2)
]


@pytest.mark.parametrize("name", ["s.jsonl", "s.parquet"])
@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (("--field", "story.txt"), "did you mean “story.text”?"),
        (("--field", "story.text", "--id", "uidd"), "did you mean “uid”?"),
        (("--field", "story.text", "--date", "meta.dya"), "did you mean “meta.day”?"),
        (("--field", "story.text", "--url", "qqqq"), "give one of the"),
    ],
)
def test_a_named_field_that_no_record_has_is_said_with_those_that_are_there(cli, write, tmp_path, name, options, hint):
    (tmp_path / name).write_bytes(rows_of(name, STORIES))
    result = cli("archive", "run", name, "--out", "out", "--isolated", "--jobs", "1", *options)
    assert result.code == 2
    noun = "field" if name.endswith(".jsonl") else "column"
    said = " ".join(result.err.split())
    assert (
        f"there is no {noun} “{options[-1]}”; the {noun}s are: uid, story, story.head, story.text, meta, meta.day"
        in said
    )
    assert hint in said
    result = cli("archive", "run", name, "--out", "out", "--isolated", "--jobs", "1", "--field", "story.text")
    assert result.code == 0


def test_a_named_field_that_one_record_has_is_there(tmp_path):
    (tmp_path / "s.jsonl").write_bytes(rows_of("s.jsonl", [{"body": DOUBLED}, *({"body": AGED, "uid": "b"},)]))
    found = sourced(tmp_path, tmp_path / "s.jsonl", fields=Fields(id="uid"))
    assert not found.errors
    assert found.problems == ["line 1: it has no field “uid”"]


def test_a_named_column_that_a_table_does_not_have(tmp_path):
    (tmp_path / "s.csv").write_text(f"uid,day,body\n1,2024-05-02,{DOUBLED}\n")
    (error,) = sourced(tmp_path, tmp_path / "s.csv", fields=Fields(date="dya")).errors
    assert "there is no column “dya”; the columns are: uid, day, body" in error
    assert "did you mean “day”?" in error


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2020-13-45", "line 1: from its date “2020-13-45” no day can be told (YYYY-MM-DD)"),
        ("2020-05-02T10:00:00Z", ""),
        ("0000-00-00 00:00:00", ""),
        ("1", ""),
        ("draft", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("name", ["s.jsonl", "s.parquet"])
def test_a_date_that_is_none_is_a_problem_also_in_a_field_of_a_usual_name(tmp_path, name, day, said):
    (tmp_path / name).write_bytes(rows_of(name, [{"title": "The pier", "date": day, "body": DOUBLED}]))
    found = sourced(tmp_path, tmp_path / name)
    assert found.problems == [said] * bool(said)
    assert len(found.places) == 1


def test_in_a_folder_a_file_without_a_named_field_costs_no_article(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_bytes(rows_of("a.jsonl", [{"body": DOUBLED, "uid": "a"}]))
    (tmp_path / "in" / "b.jsonl").write_bytes(rows_of("b.jsonl", [{"body": DOUBLED}]))
    found = sourced(tmp_path, tmp_path / "in", fields=Fields(id="uid"))
    assert len(found.places) == 2
    assert found.problems == ["line 1: it has no field “uid”"]
