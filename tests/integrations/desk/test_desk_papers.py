"""Files that are more than their text: the desk finds in them what the command line does, at places in the text."""

from __future__ import annotations

import base64
import io
import json

import pytest
from jsonschema import Draft202012Validator

from editlint.integrations.desk import papers
from editlint.integrations.desk.answers import Refused
from editlint.integrations.desk.papers import Paper, Papers, digest_of

LEAD = "😀 The ferry sank on Monday, May 2, 1995, said Ana Ruiz, and the the crew was saved."
MAIL = b"From: a@example.org\nSubject: Ferry sinks\nDate: Fri, 3 May 2024 09:00:00 +0000\n"


def word():
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    document.add_heading("Ferry sinks", 1)
    document.add_paragraph(LEAD)
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("Year", "Passengers", "Ships", "2021", "412,000", "98"), strict=True):
        cell.text = text
    document.add_heading("What is next", 2)
    document.add_paragraph("It was was late. See https://example.org/a for more, and and wait.")
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def mail():
    body = base64.encodebytes(f"{LEAD}\n\nThe vote is on Monday, May 7.\n".encode())
    return MAIL + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + body


def latin_mail():
    kind = b"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
    return MAIL + kind + "Zoë Müller said that the the café is closed.\n".encode("latin-1")


def nitf():
    rows = "".join(f"<tr><td>{year}</td><td>{year * 7}</td></tr>" for year in range(2019, 2024))
    return (
        f"<nitf><head><docdata><date.issue norm='20240503T120000Z'/></docdata></head><body><body.head><hedline><hl1>Ferry"
        f" sinks</hl1></hedline></body.head><body.content><p>{LEAD}</p><table>{rows}</table></body.content></body></nitf>"
    ).encode()


FILES = {"story.docx": word, "story.eml": mail, "latin.eml": latin_mail, "story.nitf": nitf}


def known(violations):
    return [(each["rule"], each["fingerprint"], each["message"]) for each in violations]


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_the_notes_of_the_command_line(desk, cli, tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name]())
    read = desk.ask("POST", f"/read?name={name}", (tmp_path / name).read_bytes()).json
    answer = desk.ask("POST", "/article", {"paper": read["paper"], "published": "", "session": "a"}).json
    found = answer["report"]["violations"]
    assert found
    told = json.loads(cli("check", "--isolated", "--no-cache", "--format", "json", name).out)["violations"]
    assert sorted(known(found)) == sorted(known(told))
    for each in found:
        assert read["text"][each["start"] : each["end"]] == each["match"]
        line = read["text"].splitlines()[each["line"] - 1]
        assert line[each["column"] - 1 :].startswith(each["match"].splitlines()[0])
        assert each["fixes"] == []
    report = desk.ask("POST", "/report", {"paper": read["paper"], "as": "json"}).json
    assert report["violations"] == told


def test_what_a_file_says_of_itself_and_its_headings_are_known(desk):
    texts = {}
    for name, make in FILES.items():
        read = desk.ask("POST", f"/read?name={name}", make()).json
        shown = desk.ask("POST", "/article", {"paper": read["paper"]}).json["article"]
        texts[name] = (shown["headline"], shown["published"])
        assert [read["text"][start:end] for each in shown["sources"] for start, end in each["places"]] != []
        for each in shown["facts"]:
            for line in each["lines"]:
                assert read["text"][line["start"] : line["end"]] == line["value"]
        assert all(0 <= start < end <= len(read["text"]) for start, end, _ in shown["sentences"])
    assert texts["story.eml"] == texts["story.nitf"] == ("Ferry sinks", "2024-05-03")
    assert texts["story.docx"][0] == "Ferry sinks"


def test_the_file_of_a_folder_is_linted_as_what_it_is(serve, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "story.docx").write_bytes(word())
    newsroom = serve(str(tmp_path))
    opened = newsroom.ask("GET", "/files/in/story.docx").json
    assert (opened["from"], opened["editable"]) == ("docx", False)
    found = newsroom.ask("POST", "/article", {"paper": opened["paper"]}).json["report"]["violations"]
    assert {each["path"] for each in found} == {"in/story.docx"}
    assert "residue.navigation" not in {each["rule"] for each in found}


def test_a_file_that_is_not_held_is_refused_and_so_is_one_beside_a_text(desk):
    described = desk.ask("GET", "/openapi.json").json
    schema = {**described["components"]["schemas"]["ArticleOrPaper"], "components": described["components"]}
    for body, status, fits in (
        ({"paper": "0" * 32}, 410, True),
        ({"paper": "0" * 32, "text": "a"}, 422, False),
        ({"published": ""}, 422, False),
        ({"text": "a"}, 200, True),
    ):
        assert desk.ask("POST", "/article", body).status == status
        assert Draft202012Validator(schema).is_valid(body) == fits
    assert desk.ask("POST", "/report", {"paper": "0" * 32, "as": "json"}).json["error"]["field"] == "paper"
    assert desk.ask("POST", "/lint", {"paper": "0" * 32, "text": ""}).status == 422


def test_the_hint_of_a_file_is_one_for_the_page(desk):
    answer = desk.ask("POST", "/read?name=a.csv", b"id,copy\n1,It was.\n").json["error"]
    assert answer["hint"].startswith("on the command line, --field")
    answer = desk.ask("POST", "/read?name=a.csv", b"id,body\n1,It was.\n2,It was.\n").json["error"]
    assert answer["message"] == "a.csv holds several articles, which are not read as one"


def test_what_is_held_is_bounded_and_the_last_file_is_always_there(monkeypatch):
    monkeypatch.setattr(papers, "MOST", 10)
    held = Papers()
    first, second, third = Paper("a", b"1234"), Paper("b", b"5678"), Paper("c", b"9")
    large = Paper("d", b"0" * 20)
    for each in (first, second, first, third, third):
        held.keep(each)
    assert held.get(digest_of(first)) == first
    held.keep(Paper("e", b"12"))
    with pytest.raises(Refused) as refused:
        held.get(digest_of(second))
    assert refused.value.status == 410
    held.keep(large)
    assert held.get(digest_of(large)) == large
