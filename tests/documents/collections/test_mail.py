"""Mail as an article: subject, date and text, in every way in which text travels."""

from __future__ import annotations

import base64
import html
import re
from email.message import EmailMessage

import pytest
from documents.collections.divided import articles, divided, source_of
from documents.prose import kinds, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.documents.collections.mime import text_sections
from editlint.documents.collections.parts import Flaw
from editlint.errors import EditlintError

TEXT = """\
Dear all,

the ferry — late again —
came in.

On Sunday Bo wrote:
> We wait.
> Still.
>> Since when?

Yours
--\x20
Ana Ruiz, not read
"""


def mail(text=TEXT, *, subject="Ferry late", cte=None, charset="utf-8", newline=b"\n", **headers):
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Ana Ruiz <ana@example.com>"
    message["Date"] = "Mon, 02 Sep 2024 10:00:00 +0200"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text, cte=cte, charset=charset)
    return bytes(message).replace(b"\n", newline)


@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_plain_text(cte, newline):
    (document,) = articles("mail", mail(cte=cte, newline=newline).decode())
    assert kinds(document) == [
        ("heading", 1, "Ferry late"),
        ("paragraph", 0, "Dear all,"),
        ("paragraph", 0, "the ferry — late again — came in."),
        ("paragraph", 0, "On Sunday Bo wrote:"),
        ("block-quote", 1, "We wait."),
        ("block-quote", 1, "Still."),
        ("block-quote", 2, "Since when?"),
        ("paragraph", 0, "Yours"),
    ]
    assert document.metadata["published"] == "Mon, 02 Sep 2024 10:00:00 +0200"
    assert document.metadata["author"] == "Ana Ruiz"
    raw = source_of(document, "ferry — late")
    if cte == "base64":
        assert "ferry — late".encode() in base64.b64decode(raw)
    else:
        assert raw == {"8bit": "ferry — late", "quoted-printable": "ferry =E2=80=94 late"}[cte]


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "koi8-r", "shift_jis", "iso-2022-jp"])
@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
def test_charsets(charset, cte):
    words = {"koi8-r": "паром пришёл", "shift_jis": "日本の船", "iso-2022-jp": "日本の船"}.get(charset, "café été")
    if (charset, cte) == ("iso-2022-jp", "8bit"):
        cte = "7bit"
    (part,) = divided("mail", mail(f"The {words} end.\n", charset=charset, cte=cte))
    assert texts(part.document("")) == ["Ferry late", f"The {words} end."]


def test_a_subject_in_encoded_words_over_two_lines():
    raw = b"From: a@b\nSubject: Re: =?utf-8?q?Caf=C3=A9?= =?utf-8?b?cw==?=\n and more\n\nText.\n"
    (document,) = articles("mail", raw.decode())
    assert texts(document) == ["Cafés and more", "Text."]
    assert document.metadata["title"] == "Cafés and more"


def test_of_alternatives_the_page_is_read_and_no_attachment():
    message = EmailMessage()
    message["Subject"] = "Ferry"
    message.set_content("As text.")
    message.add_alternative("<p>As a <b>page</b>.</p><blockquote>Quoted.</blockquote>", subtype="html")
    message.add_attachment("Not read.", filename="a.txt")
    message.add_attachment(b"\0\1", maintype="application", subtype="pdf", filename="a.pdf")
    (document,) = articles("mail", bytes(message).decode())
    assert texts(document) == ["Ferry", "As a page.", "Quoted."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hello there", "this is no mail: it has no headers"),
        (b"", "this is no mail: it has no headers"),
        (
            b"Subject: x\n"
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000)),
            "more than 50 sections",
        ),
    ],
)
def test_what_is_no_mail_is_said(content, said):
    with pytest.raises(EditlintError) as raised:
        divided("mail", content)
    assert said in raised.value.message


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: x\nContent-Type: application/pdf\n\nJVBE\n",
        b"Subject: x\nContent-Type: multipart/mixed; boundary=zz\n\nno such line\n",
    ],
)
def test_a_mail_without_text_is_a_flaw(content):
    (flaw,) = divided("mail", content)
    assert isinstance(flaw, Flaw)
    assert flaw.message == "it has no section of text"


def test_charsets_that_nobody_knows_are_read_as_most_mail_is():
    raw = "Subject: =?nope?Q?x?= y\nContent-Type: text/plain; charset=nope\n\nCafé.\n"
    (document,) = articles("mail", raw)
    assert texts(document)[1:] == ["Café."]


STORY = "The council voted on Thursday to tax every cruise passenger who comes ashore, the first levy of its kind.\n"
STORY += "Ship owners said they would think twice about the port.\n"
OLDER = (
    "On Thu, May 2, 2024 at 9:03 PM Tom Hale <th@example.com> wrote:\n> At the end of the day.\n>> So\n\n> it is.",
    "On Thu, May 2, 2024 at 9:03 PM Tom Hale\n<th@example.com> wrote:\n\n> At the end of the day.",
    "On Thu, May 2, 2024 Tom Hale <th@example.com> wrote:\n\nAt the end of the day.",
    "-----Original Message-----\nFrom: Tom\n\nAt the end of the day.",
    "________\nFrom: Tom\nSent: Thursday\nTo: Ana\nSubject: Tax\n\nAt the end of the day.",
)


@pytest.mark.parametrize("older", OLDER)
@pytest.mark.parametrize("page", [False, True])
def test_the_older_mail_below_a_reply_is_no_prose(older, page):
    raw = mail(f"{STORY}\n{older}\n").decode()
    if page:
        quotes = "".join(
            f"<blockquote>{each[1:]}</blockquote>" if each[:1] == ">" else f"{each}<br>"
            for each in html.escape(older).replace("\n&gt;", "\n>").split("\n")
        )
        raw = f"Subject: x\nContent-Type: text/html\n\n<p>{STORY}</p><div>{quotes}</div>\n"
    (document,) = articles("mail", raw)
    assert "think twice about the port." in document.text
    assert not re.search("wrote|Tom|Sent|end of the day|it is", document.text)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Fwd: Tax", f"{STORY}\n{OLDER[-1]}"),
        ("Tax", f"As you asked.\n\n{OLDER[-1]}"),
        ("Tax", f"{STORY}\nOn a site, Hale wrote:\n\n> At the end of the day.\n"),
        ("Tax", f"{STORY}\nOn May 3, 2024, Hale wrote:\n\nAt the end of the day.\n"),
        ("Tax", f"{STORY}\nFrom: Riga\nTo: Vilnius\n\nAt the end of the day.\n"),
    ],
)
def test_what_is_forwarded_or_written_in_the_story_is_read(subject, text):
    (document,) = articles("mail", mail(text, subject=subject).decode())
    assert "At the end of the day." in document.text


LINES = st.text(st.sampled_from("ab -é.>"), max_size=12)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(("plain", "html", "attachment")), LINES), min_size=1, max_size=4))
def test_sections_are_those_that_python_finds(given_sections):
    message = EmailMessage()
    message["Subject"] = "x"
    for number, (kind, text) in enumerate(given_sections):
        if not number:
            message.set_content(text, subtype="html" if kind == "html" else "plain")
        elif kind == "attachment":
            message.add_attachment(text, filename="a.txt")
        else:
            message.add_attachment(text, subtype=kind, disposition="inline")
    data = bytes(message)
    found = [data[each.start : each.end] for each in text_sections(data)]
    shown = [each for each in message.walk() if not each.is_multipart() and each.get_content_disposition() != "attachment"]  # fmt: skip
    assert [each.rstrip(b"\n") for each in found] == [each.get_payload().encode().rstrip(b"\n") for each in shown]
