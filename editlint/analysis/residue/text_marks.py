"""Left-overs inside running text: placeholders, notes to the desk, template code, stray markup, broken characters.

Every kind is looked for only when a character or a word that it needs occurs at all. Whether a rule wants to hear of
a mark inside a quotation is the rule's business.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.genre import is_about_code
from editlint.analysis.residue.known_phrases import lowered_prose, present
from editlint.language.en import drafting as english
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.documents.document import Template

_ORDER = (  # a note says what to do with the placeholder in it, code explains the markup in it
    "mojibake",
    "draft-note",
    "shortcode",
    "template-variable",
    "placeholder",
    "generator-text",
    "stray-markup",
)
MARK_KINDS = (
    "draft-note",
    "generator-text",
    "mojibake",
    "placeholder",
    "shortcode",
    "stray-markup",
    "template-variable",
)

# Patterns stand as text: most articles need none of them, and `re` keeps those that it has compiled.
# A bracket with attributes, a closing bracket, or one of WordPress's own names.
# A value ends where another attribute or the bracket's end may follow, and is read in one way only: an attribute that
# can be read in two would be tried in each with all the others.
_SHORTCODE_VALUE = (
    r"(?>(?:\"[^\"\]]{0,2000}\"|'[^'\]]{0,2000}'|[“”″][^“”″\]]{0,2000}[“”″])(?=\s|/?\])|[^\s\]]{1,2000}+)"
)
_SHORTCODE = (
    r"\[(?:"
    rf"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*(?:\s{{1,20}}[a-z_-]{{1,60}}\s?=\s?{_SHORTCODE_VALUE}){{1,60}}+\s{{0,20}}+/?"
    r"|[a-z]+=(?:https?:|\ufffc)[^\[\]\s]*"
    r"|/(?!b\]|i\]|u\]|url\]|img\]|quote\]|size\]|color\]|code\]|list\]|center\])[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*"
    r"|/?(?:caption|gallery|embed|playlist|wp_[a-z_]+|vc_[a-z_]+|et_pb_[a-z_]+|contact-form-7|dropcap|adrotate)"
    r")\]"
)
_HUGO = r"\{\{[<%][^{}]{1,300}[%>]\}\}|\{%-?[^{}%]{1,300}-?%\}"
_TEMPLATE = (
    r"\{\{\{?\s{0,20}[\w.#/^ |'\"“”‘’\[\]-]{1,80}\s{0,20}\}?\}\}"
    r"|\$\{[\w.]{1,60}\}|#\{[\w.]{1,60}\}|<%=?[^%<>]{1,120}%>|%%[A-Za-z][\w -]{0,40}%%|\*\|[A-Z][\w:]*\|\*"
    r"|%[A-Z]{2,}(?:_[A-Z]+)*%|%[A-Z]+_[A-Z_]+%|\{[a-z]+(?:_[a-z]+)+\}|\{(?:first|last|full|user|company) ?name\}"
    r"|\[object Object\]|\[%[^%\[\]]{1,80}%\]|%\d\$[sd]"
)
_ENTITY = r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});"
_TAG = (
    r"(?i)</?(?:p|br|b|i|u|em|strong|a|div|span|img|h[1-6]|ul|ol|li|table|tr|td|th|tbody|iframe|script|style|blockquote|"
    r"figure|figcaption|font|center|hr|sup|sub|section|article|header|footer|nav|button|input|form|video|audio|small)"
    r"(?:\s[^<>]{0,300})?/?>|<!--|-->"
)
_BBCODE = r"(?i)\[(?:/(?:b|i|u|url|img|quote|size|color|center)|(?:url|img|quote|size|color)=[^\]]{1,200})\]"
_EMPHASIS = (
    r"\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*(?!\*)|~~(?=\S)([^~\n]{1,200}?)(?<=\S)~~"
    r"|(?<!\w)__(?=[^\s_])([^_\n]{1,200}?)(?<=[^\s_])__(?!\w)"
)
_LINK = r"!?\[([^\]\[\n]{1,200})\]\((?:https?:|/|#|mailto:|www\.|\ufffc)[^)\s]{0,2000}(?:\s\"[^\"]{0,300}\")?\)"
_WIKI = r"\[\[(?:[^\[\]|\n]{1,100}\|)?([^\[\]|\n]{1,100})\]\]|__[A-Z]{4,}__|'''[^'\n]{1,100}'''|~~~~"
_ESCAPE = r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\r\\n|\\n(?=\\n|[A-Z]|\s|$)|\]\]>|<!\[CDATA\["
_SYMBOLS = LatePattern(r"[^\w\s(#*–—-]+\s+")
_FIRST_SIGN = LatePattern(r"\S")
_HEADING = re.compile(r"#{1,6} (?=\S)")

_TK = r"(?<![\w.&/-])(?:TK)+(?:TK)?(?![\w&-]|\.[A-Za-z])"
_CROSSES = (
    r"(?<!\w)[Xx]{4,}(?!\w)|[$€£#]\s?[Xx]{2,}(?:[.,][Xx]{2,})*(?!\w)|(?<!\w)XX[/.:]XX(?:[/.:]XX(?:XX)?)?(?!\w)"
    r"|(?<!\w)XX+(?=%| (?:percent|per cent|people|years?|million|billion|words|members)\b|,000|-year-old|:XX|/XX|th\b)"
)
_ZEROS = r"(?<!\d)00([/.])00\1(?:00)?00(?!\d)|(?:\(000\) |(?<!\d)000-)000-0000(?!\d)"
_UNKNOWN = r"(?<![\w?])\?{2,}(?= (?:percent|per cent|people|million|years))"
_BLANK = r"(?<=\s)_{3,}(?=[\s.,])"
_LONGEST_NOTE = 200  # characters of a line that is a note as a whole
_CREDITS = 3  # paragraphs of credits that may end a story
_FILLERS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("XX", "xx"), _CROSSES),
    (("00/00", "00.00", "000-0000"), _ZEROS),
    (("??",), _UNKNOWN),
    (("___",), _BLANK),
)
_BRACKET = r"(?i)\[([^\[\]\n]{1,200})\]|<((?:insert|add|your|name|date|enter)\b[^<>\n]{0,60})>"
_ROUND = r"\((?:CQ|cq|sp\?|check|CHECK|CHECK THIS|ck|CK|source\?|confirm|verify|who\?|when\?|\?{2,})\)"
_COLLEAGUE = r"@\w+[:,]? (?:please|can you|pls)\b"

_MARKUP: tuple[tuple[tuple[str, ...], str], ...] = (
    (("<", "-->"), _TAG),
    (("[",), _BBCODE),
    (("\\", "]]>", "[CDATA["), _ESCAPE),
    (("**", "__", "~~"), _EMPHASIS),
    (("](",), _LINK),
    (("[[", "__", "'''", "~~~~"), _WIKI),
)


class ResidueMark(NamedTuple):
    """A left-over inside running text: prose offsets, and what may stand in its place (None: nobody can tell)."""

    kind: str
    start: int
    end: int
    replacement: str | None = None


def find_marks(article: Prose, kind: str) -> Sequence[ResidueMark]:
    """The left-overs of one of MARK_KINDS in order; none touches another, nor one of a kind before it."""
    return article.remember(f"residue.{kind}", lambda a: _beside_others(a, kind, _apart(_FINDERS[kind](a))))


def _holds(text: str, signs: Sequence[str]) -> bool:
    """Whether one of some signs stands in a text.

    The first character of each is looked for before: alone it is found several times faster, and most texts have few.
    """
    maybe = [sign for sign in signs if sign[0] in text]
    return bool(maybe) and any(len(sign) == 1 or sign in text for sign in maybe)


def _beside_others(article: Prose, kind: str, marks: Sequence[ResidueMark]) -> Sequence[ResidueMark]:
    """The marks that touch none of a kind that goes before: one left-over is reported once."""
    if not marks:
        return marks
    first = sorted((o.start, o.end) for each in _ORDER[: _ORDER.index(kind)] for o in find_marks(article, each))
    before = [bisect_left(first, (mark.end,)) - 1 for mark in marks]  # of those, which touch one another as little
    return tuple(mark for mark, at in zip(marks, before, strict=True) if at < 0 or first[at][1] <= mark.start)


def _apart(marks: Iterator[ResidueMark]) -> Sequence[ResidueMark]:
    kept: list[ResidueMark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _shortcodes(article: Prose) -> Iterator[ResidueMark]:
    text = article.text
    if "]" in text:
        for match in re.finditer(_SHORTCODE, text):
            yield ResidueMark("shortcode", match.start(), match.end(), "")
    source = _is_site_source(article)
    for template, code in _code(article):
        if (not source and re.search(_HUGO, code)) or re.match(_SHORTCODE, code):
            yield ResidueMark("shortcode", template.start, template.start + 1, "")


_OF_SITES = ("mdx", "astro", "html-template")


def _is_site_source(article: Prose) -> bool:
    """A page with front matter is the source of a static site, whose generator reads such code; so are some formats."""
    document = article.document
    return document.format in _OF_SITES or (document.format in ("markdown", "html") and bool(document.front_matter))


def _code(article: Prose) -> Iterator[tuple[Template, str]]:
    """The code of templates in the text, which the prose keeps as one character each."""
    source = article.document.source.text
    for template in article.document.templates:
        yield template, source[template.source_start : template.source_end]


def _template_variables(article: Prose) -> Iterator[ResidueMark]:
    text = article.text
    if is_about_code(article):
        return
    if not _is_site_source(article):
        for template, code in _code(article):
            if re.search(_TEMPLATE, code):
                yield ResidueMark("template-variable", template.start, template.start + 1)
    if _holds(text, ("{", "%", "*|", "[object")):
        for match in re.finditer(_TEMPLATE, text):
            if match.group() not in _system_variables():
                yield ResidueMark("template-variable", match.start(), match.end())


def _stray_markup(article: Prose) -> Iterator[ResidueMark]:
    text = article.text
    if is_about_code(article):
        return
    if "&" in text:
        from html import unescape

        for match in re.finditer(_ENTITY, text):
            character = unescape(match.group())
            if len(character) <= 2:
                yield ResidueMark("stray-markup", match.start(), match.end(), character.replace("\u00a0", " "))
    for needed, pattern in _MARKUP:
        if _holds(text, needed):
            for match in re.finditer(pattern, text):
                inner = next((group for group in match.groups() if group), "")
                yield ResidueMark("stray-markup", match.start(), match.end(), " " if match.group() == "\\n" else inner)
    if article.document.format != "markdown" and "# " in text:
        for block in article.blocks:
            if heading := _HEADING.match(text, block.start, block.end):
                yield ResidueMark("stray-markup", heading.start(), heading.end(), "")


def _placeholders(article: Prose) -> Iterator[ResidueMark]:
    text, lowered = article.text, lowered_prose(article)
    for phrase in present(article, english.DUMMY_TEXT):
        yield from _literal("placeholder", lowered, phrase)
    if "TK" in text:
        yield from _to_come(text)
    if is_about_code(article):
        return  # "[name]" is for its reader to fill in
    for needed, pattern in _FILLERS:
        if _holds(text, needed):
            for match in re.finditer(pattern, text):
                if not _is_divider(article, match):
                    yield ResidueMark("placeholder", match.start(), match.end())
    if "[" in text or "<" in text:
        for match in re.finditer(_BRACKET, text):
            if _waits(match):
                yield ResidueMark("placeholder", match.start(), match.end())


def _to_come(text: str) -> Iterator[ResidueMark]:
    """TK is "to come": not where it is somebody's initials or an abbreviation that the article has introduced."""
    matches = list(re.finditer(_TK, text))
    for match in matches:
        before, after = (
            text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2],
            text[match.end() : match.end() + 12],
        )
        single = len(match.group()) == 2
        bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
        if single and bracketed and before[:-1].rstrip()[-1:].isalpha() and before[:-1].split()[-1][:1].isupper():
            return
        if single and (
            re.match(r" (?:[A-Z\d]|[A-Z]\.)", after) or re.search(r"[A-Z][\w.]* $", before) or after[:1] in "'’"
        ):
            continue
        yield ResidueMark("placeholder", match.start(), match.end())


def _is_divider(article: Prose, match: re.Match[str]) -> bool:
    """Whether a blank is the line that wire services draw: by itself, or before the credits that end the story."""
    index = article.document.block_index(match.start())
    block = article.blocks[index]
    opens = _FIRST_SIGN.search(article.text, block.start, match.end())
    if any(map(str.isalnum, match.group())) or opens is None or opens.start() < match.start():
        return False
    rest = _FIRST_SIGN.search(article.text, match.end(), block.end)
    if rest is None:
        return True
    own = article.remember(
        "blocks-of-no-region", lambda it: [at for at, each in enumerate(it.blocks) if not each.region]
    )
    return index > 0 and rest.group().isupper() and len(own) - bisect_right(own, index) < _CREDITS


def _waits(match: re.Match[str]) -> bool:
    """Whether what stands between brackets waits to be filled in."""
    inner = (match.group(1) or match.group(2)).strip().lower().replace("’", "'")
    if match.group(2):
        return True
    if inner in _bare():
        return True
    return any(
        inner == opening or inner.startswith((opening + " ", opening + ":"))
        for opening in _openings()
        if opening not in _bare()
    )


def _draft_notes(article: Prose) -> Iterator[ResidueMark]:
    text = article.text
    if "[" in text:
        notes = _phrases(english.BRACKET_NOTES)
        for match in re.finditer(_BRACKET, text):
            inner = (match.group(1) or "").strip().lower().replace("’", "'")
            if inner in notes or inner.startswith(_before_notes()):
                yield ResidueMark("draft-note", match.start(), match.end(), "")
    if "(" in text:
        for match in re.finditer(_ROUND, text):
            yield ResidueMark("draft-note", match.start(), match.end(), "")
    if "@" in text:
        for match in re.finditer(_COLLEAGUE, text):
            yield ResidueMark("draft-note", match.start(), match.end())
    openings, ends = _note_openings()
    for block in article.blocks:
        start, end = block.start, block.end
        if not text[start].isalnum() and (symbols := _SYMBOLS.match(text, start, end)):
            start = symbols.end()
        if text[start : start + 4] in openings and text.startswith(openings[text[start : start + 4]], start, end):
            opening = next(o for o in openings[text[start : start + 4]] if text.startswith(o, start, end))
            if opening[-1] == ":" or not text[start + len(opening) : start + len(opening) + 1].isalnum():
                label = opening in _phrases(english.LABELS) or end - start >= _LONGEST_NOTE
                yield ResidueMark("draft-note", start, start + len(opening) if label else end, "")
        if end - start <= 9 and text[start:end].lower() in ends:
            yield ResidueMark("draft-note", start, end, "")


@cache
def _before_notes() -> tuple[str, ...]:
    """What brackets begin with in which a note goes on."""
    return tuple(note + mark for note in _phrases(english.BRACKET_NOTES) for mark in (" ", ":", ","))


def _generator_text(article: Prose) -> Iterator[ResidueMark]:
    lowered = lowered_prose(article)
    for phrase in present(article, english.GENERATOR_PHRASES):
        yield from _literal("generator-text", lowered, phrase)
    courtesies = present(article, english.GENERATOR_COURTESIES)
    edges = [*article.blocks[:2], *article.blocks[2:][-2:]]
    for block in edges:
        for phrase in courtesies:
            at = lowered.find(phrase, block.start, block.end)
            before = lowered[max(block.start, at - 2) : at] if at >= 0 else "-"
            if at == block.start or (before[-1] == " " and not before[0].isalnum() and before[0] not in ",;:("):
                yield ResidueMark("generator-text", at, at + len(phrase))


def _mojibake(article: Prose) -> Iterator[ResidueMark]:
    from editlint.analysis.residue.mojibake import find_mojibake

    for start, end, meant in find_mojibake(article.text):
        yield ResidueMark("mojibake", start, end, meant)


def _literal(kind: str, lowered: str, phrase: str) -> Iterator[ResidueMark]:
    at = lowered.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not lowered[at - 1 : at].isalnum() and not (lowered[end : end + 1].isalpha() and phrase[-1].isalpha()):
            yield ResidueMark(kind, at, end)
        at = lowered.find(phrase, end)


@cache
def _phrases(texts: str) -> tuple[str, ...]:
    return tuple(texts.split("; "))


@cache
def _system_variables() -> frozenset[str]:
    """Names that stand for a setting of the reader's computer, as instructions write them."""
    return frozenset(f"%{name}%" for name in _phrases(english.SYSTEM_VARIABLES))


@cache
def _bare() -> frozenset[str]:
    return frozenset(_phrases(english.BARE_BRACKETS))


@cache
def _openings() -> tuple[str, ...]:
    return _phrases(english.BRACKET_OPENINGS)


@cache
def _note_openings() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Openings by their first four characters, and whole lines that end a draft."""
    table: dict[str, list[str]] = {}
    for opening in sorted(_phrases(english.NOTE_OPENINGS), key=lambda text: (-len(text), text)):
        table.setdefault(opening[:4], []).append(opening)
    return {key: tuple(values) for key, values in table.items()}, frozenset(_phrases(english.END_MARKS))


_FINDERS = {
    "draft-note": _draft_notes,
    "generator-text": _generator_text,
    "mojibake": _mojibake,
    "placeholder": _placeholders,
    "shortcode": _shortcodes,
    "stray-markup": _stray_markup,
    "template-variable": _template_variables,
}
