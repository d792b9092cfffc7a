"""Files of word processors made for tests, part by part."""

from __future__ import annotations

import io
import re
import zipfile

from editlint.documents.office.docx import decode_docx
from editlint.documents.office.odt import decode_odt
from editlint.documents.office.prose import parse_office

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def relationships(**kinds):
    """A part of relationships: kind to target."""
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'
        for i, (kind, (target, mode)) in enumerate(
            ((kind, (t, "") if isinstance(t, str) else (t[0], ' TargetMode="External"')) for kind, t in kinds.items()),
            1,
        )
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'


def archive(parts):
    """An archive of parts, names to texts or bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2024, 5, 3, 10, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def document(body):
    """The main part with a body."""
    return f"{HEAD}<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"


def docx(body, links=None, **parts):
    """A .docx file with a body; `parts` are further ones of the folder word/, their names without a suffix."""
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document(body),
    }
    kinds = {name: f"{name}.xml" for name in parts if name != "document"} | (links or {})
    if kinds:
        files["word/_rels/document.xml.rels"] = relationships(**kinds)
    return archive(files | {f"word/{name}.xml": content for name, content in parts.items()})


def notes(kind, **texts):
    """The part of footnotes or endnotes: ids (with a letter before them) to paragraphs of XML."""
    each = "".join(f'<w:{kind} w:id="{name[1:]}">{content}</w:{kind}>' for name, content in texts.items())
    return f"{HEAD}<w:{kind}s {SPACES}>{each}</w:{kind}s>"


def p(*runs, style="", properties=""):
    """A paragraph; texts without a tag become runs."""
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{own}{properties}</w:pPr>{inner}</w:p>"


def r(text, properties=""):
    """A run with a text."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{text}</w:t></w:r>'


def read(data, path="story.docx"):
    """The source of a file's bytes."""
    return (decode_odt if path.endswith(".odt") else decode_docx)(data, path)


def blocks(data, path="story.docx"):
    """Kind, level, region and text of each block."""
    parsed = parse_office(read(data, path))
    return [(b.kind, b.level, b.region, parsed.text[b.start : b.end]) for b in parsed.blocks]


def part(data, name):
    """A part of an archive, as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name).decode("utf-8")


def commented_texts(data):
    """What each comment of the main part is laid on, by its number."""
    main = part(data, "word/document.xml")
    found = {}
    for number in re.findall(r'<w:commentRangeStart [^>]*?w:id="(\d+)"/>', main):
        inner = main.partition(f'<w:commentRangeStart w:id="{number}"/>')[2].partition(
            f'<w:commentRangeEnd w:id="{number}"/>'
        )[0]
        found[int(number)] = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", inner))
    return found
