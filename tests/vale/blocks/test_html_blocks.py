from __future__ import annotations

from reading import places, read, shown


def test_each_element_has_its_scope():
    source = (
        "<h2>Head</h2><p>Text.</p><ul><li>item<li>next</ul><table><caption>cap</caption><tr><th>h<td>c</table>"
        "<blockquote><p>q</p><p>r</p></blockquote><figcaption>f</figcaption>"
    )
    assert shown(source, "html") == [
        ("text.heading.h2.html", "Head"),
        ("text.html", "Text."),
        ("text.list.html", "item"),
        ("text.list.html", "next"),
        ("text.table.caption.html", "cap"),
        ("text.table.header.html", "h"),
        ("text.table.cell.html", "c"),
        ("text.blockquote.html", "q"),
        ("text.blockquote.html", "r"),
        ("text.figure.caption.html", "f"),
    ]


def test_scripts_and_figures_are_left_out_and_their_ends_are_known():
    source = "<script>a <p>b</p></script><style>x</style><figure><pre>c</pre>d</figure><p>e</p>"
    assert shown(source, "html") == [("text.html", "e")]
    assert shown(source, "html", as_vale=True) == [("text.html", "d"), ("text.html", "e")]
    assert read("<pre>a</pre><pre>b</pre>", "html").counts == {"pre": 2}


def test_classes_and_elements_can_be_left_out():
    source = '<p class="skip now">a</p><div class="skip"><div>b</div>c</div><p>d <em>e</em></p>'
    assert [text for _, text in shown(source, "html", ignored_classes=("skip",))] == ["d e"]
    assert [text for _, text in shown(source, "html", skipped_scopes=("div",))][-1] == "d e"
    assert [text for _, text in shown(source, "html", ignored_scopes=("em",))][-1] == "d *"


def test_entities_are_what_they_stand_for_and_breaks_part_words():
    source = "<p>Tom &amp; Ann&rsquo;s caf&eacute;<br>next</p>"
    assert shown(source, "html") == [("text.html", "Tom & Ann's café\nnext")]
    assert shown(source, "html", as_vale=True) == [("text.html", "Tom & Ann's café next")]
    block = read(source, "html").blocks_of(frozenset())[0]
    at = block.text.index("é")
    span = block.source_span(at, at + 1)
    assert source[span.start : span.end] == "&eacute;"


def test_texts_of_images_have_their_place():
    assert places('<p><img src=a alt="one &amp; two"></p>', "html")["text.attr.alt"] == ["one &amp; two"]


def test_text_after_the_last_end_tag_is_lost_only_where_vale_is_followed():
    assert shown("<p>a</p>b", "html") == [("text.html", "a"), ("text.html", "b")]
    assert shown("<p>a</p>b", "html", as_vale=True) == [("text.html", "a")]


def test_classes_of_what_is_around_are_parts_of_the_scope():
    source = '<div class="note big"><p>a</p><p class="lead">b</p></div><p>c</p>'
    assert [scope for scope, _ in shown(source, "html")] == [
        "text.class.note.class.big.html",
        "text.class.note.class.big.class.lead.html",
        "text.html",
    ]


def test_content_for_machines_is_no_text():
    assert shown("<p><data value=1>name-of-it</data></p>", "html") == [("meta.html", "name-of-it")]


def test_newlines_are_one_character():
    source = "<p>one\r\ntwo &amp;\rthree</p>"
    assert shown(source, "html") == [("text.html", "one\ntwo &\nthree")]
    assert places(source, "html") == {"text.html": ["one\r\ntwo &amp;\rthree"]}
