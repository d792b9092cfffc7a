"""What an archive keeps of an article: of whom each statement is, by a name that other articles know, and the record."""

from __future__ import annotations

import json

import pytest

import editlint
from editlint.analysis.clipping import Clipping, clipping_of
from editlint.config.settings import Settings
from editlint.engine.outcome import Outcome, pack, unpack
from editlint.engine.run import Run


def clip(text: str, form: str = "text") -> Clipping:
    return clipping_of(editlint.parse(text, format=form)._article)


def told(text: str, attribute: str) -> list[tuple[str, str, str]]:
    return [(it.subject, it.kind, it.text) for it in clip(text).statements if it.attribute == attribute]


def test_a_surname_and_a_pronoun_have_the_full_name():
    text = "Ana Ruiz, the mayor of Torres, was born in 1961. In 1990 Ruiz, aged 35, bought the yard. She died in 2020."
    of_her = [it for it in clip(text).statements if it.kind == "person"]
    assert {"born", "age", "died"} <= {it.attribute for it in of_her}
    assert {(it.subject, it.name, it.described) for it in of_her} == {("ana ruiz", "Ana Ruiz", "mayor of Torres")}


def test_a_body_is_one_and_its_founding_another_thing():
    text = "The Torres Bank was founded in 1951."
    assert told(text, "founded") == [("torres bank", "body", "1951")]
    assert told(text, "happened") == [("torres bank founded", "event", "1951")]


@pytest.mark.parametrize(
    "text",
    [
        "Count Otmar died in 1999 aged 94.",
        "Brother Luis died in 1999 aged 94.",
        "Ruiz was born in 1961.",
        "The club was founded in 1990.",
        "Profits fell from $40 million to $30 million.",
    ],
)
def test_what_has_no_full_name_has_no_subject(text):
    statements = clip(text).statements
    assert statements
    assert {it.subject for it in statements} == {""}


def test_a_title_is_no_part_of_the_name():
    assert told("Captain Carl Holm was born in 1920.", "born") == [("carl holm", "person", "1920")]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Ana Ruiz, the mayor of Torres, was born in 1961.", "mayor of Torres"),
        ("The mayor of Torres, Ana Ruiz, was born in 1961.", "mayor of Torres"),
        ("Mayor Ana Ruiz was born in 1961.", "Mayor"),
        ("Ana Ruiz, a carpenter from Leeds who sings, was born in 1961.", "carpenter from Leeds"),
        ("Ana Ruiz was born in 1961. Ruiz, chairwoman of the trust, left.", ""),
        ("Her father, Luis Ruiz, was born in 1961.", ""),
        ("Mr Luis Ruiz, is a pilot, was born in 1961.", ""),
        ("In Lisbon, Ana Ruiz was born in 1961, the year of the flood.", ""),
    ],
)
def test_how_a_person_is_introduced(text, described):
    assert {it.described for it in clip(text).statements if it.attribute == "born"} == {described}


def test_the_record_of_an_article():
    front = "---\ntitle: A yard\nurl: https://example.org/1\ndate: 2024-05-02\nauthor: [Ana Ruiz, Olga Braun]\n"
    found = clip(front + "section: Local\n---\nThe yard was sold, said Carl Holm.\n", "markdown")
    assert found[:6] == ("A yard", "https://example.org/1", "2024-05-02", "Ana Ruiz, Olga Braun", "Local", "en")
    assert [(it.name, it.source_class, it.citations) for it in found.sources] == [("Carl Holm", "named-person", 1)]


def clip_part(tmp_path, name: str, text: str) -> Clipping:
    """The clipping of the only article of a file of several."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    outcome = Run(Settings(), use_cache=False, clippings=True).lint_file(str(path))
    assert [each.problems for each in outcome.parts] == [()]
    return outcome.parts[0].clipping


PROSE = "Ana Ruiz was born in Lisbon in 1961 and has led the yard in the old port for ten years."
RECORD = {"title": "A yard", "date": "2024-05-02", "url": "https://example.org/1"}
WORDPRESS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>
<title>A yard</title><link>https://example.org/1</link><dc:creator>Olga Braun</dc:creator>
<content:encoded><![CDATA[<p>{prose}</p>]]></content:encoded><wp:post_date>2024-05-02 08:00:00</wp:post_date>
<wp:post_type>post</wp:post_type><category domain="post_tag" nicename="x">boats</category>
<category domain="category" nicename="local">Local</category></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A yard</title><author><name>Olga Braun</name></author>
<link href="https://example.org/1"/><published>2024-05-02T08:00:00Z</published><category term="local" label="Local"/>
<content type="html">&lt;p&gt;{prose}&lt;/p&gt;</content></entry></feed>"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g1"><itemMeta>
<versionCreated>2024-05-02T08:00:00Z</versionCreated></itemMeta><contentMeta><headline>A yard</headline>
<by>By Olga Braun</by><subject qcode="x:1"><name>Local</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>{prose}</p></body></html></inlineXML>
</contentSet></newsItem>"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", json.dumps({**RECORD, "body": PROSE, "authors": ["Olga Braun"], "categories": ["Local", "Port"]})),
        ("a.jsonl", json.dumps({**RECORD, "body": PROSE, "author": {"name": "Olga Braun"}, "section": "Local"})),
        (
            "a.csv",
            f"title,date,url,author,section,body\nA yard,2024-05-02,https://example.org/1,Olga Braun,Local,{PROSE}\n",
        ),
        ("a.xml", WORDPRESS.replace("{prose}", PROSE)),
        ("a.xml", ATOM.replace("{prose}", PROSE)),
        ("a.xml", NEWSML.replace("{prose}", PROSE)),
    ],
)
def test_the_record_of_an_article_among_several(tmp_path, name, text):
    found = clip_part(tmp_path, name, text)
    address = "" if "newsItem" in text else "https://example.org/1"
    assert found[:6] == ("A yard", address, "2024-05-02", "Olga Braun", "Local", "en")


def test_the_record_of_a_page():
    head = '<meta property="og:url" content="https://example.org/1"><meta property="article:section" content="Local">'
    script = '{"@type": "NewsArticle", "headline": "A yard", "author": {"name": "Olga Braun"}, "datePublished": "2024-05-02"}'
    page = f'<html><head>{head}<script type="application/ld+json">{script}</script></head><body><p>{PROSE}</p></body></html>'
    assert clip(page, "html")[:6] == ("A yard", "https://example.org/1", "2024-05-02", "Olga Braun", "Local", "en")


GERMAN = (  # in which “die” is no verb, and nobody has died
    "Der Hafen wurde 1951 gegründet. Anna Ruiz, geboren am 3. Mai 1961, sagte, die Werft habe 30 Boote und 40 Prozent "
    "mehr Gewinn. Die Leute haben auf dem Markt mit den Fischern geredet. "
)


def test_in_another_language_nothing_is_taken_for_english():
    found = clip(GERMAN * 2)
    assert (found.language, found.statements, found.sources) == ("de", (), ())


def test_what_a_foreign_paragraph_states_is_not_kept():
    found = clip(f"{f'{PROSE} ' * 5}\n\n{GERMAN * 2}")
    assert (found.language, {it.place.line for it in found.statements}) == ("en", {1})


def test_a_clipping_comes_back_from_a_cache():
    found = clip("Ana Ruiz, who was born in 1961, said: “I was born in 1962.” The yard holds more than 30 boats.")
    kept = unpack(pack(Outcome(parts=(Outcome(clipping=found),))))
    assert kept.parts[0].clipping == found
    assert repr(kept.parts[0].clipping) == repr(found)  # named tuples, all the way down


def test_the_places_of_a_part_are_moved():
    found = clip("Ana Ruiz was born in 1961.")
    there = found.moved(lambda place: place._replace(line=place.line + 7))
    assert {it.place.line for it in there.statements} == {8}


def test_a_kept_result_has_its_clipping(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "a.md"
    path.write_text(PROSE, encoding="utf-8")
    first, again = (Run(Settings(), clippings=True).lint_file(str(path)) for _ in range(2))
    assert first.clipping is not None
    assert again == first
    assert Run(Settings()).lint_file(str(path)).clipping is None
