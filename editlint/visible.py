"""Texts of others as they may leave us, one function for each kind of output: what would steer is written out.

File names, rule texts and articles come from anywhere. For people a text is a line, and nothing in it moves the cursor,
turns the line round, is there without being seen, or gives an order to the service that reads the log of a build. For
programs it is the same text behind an escape of their format, or U+FFFD where the format has none.
"""

from __future__ import annotations

import re

from editlint.values import LatePattern

# Controls of C0 and C1, the breaks of lines and paragraphs, all that UAX 9 calls control of direction, what takes no
# room and joins nothing, tags, and halves of surrogate pairs but those that stand for the bytes of a file's name: 80 to
# 9f, which are C1 where a terminal is not told of UTF-8, are written out even there.
_STEERING = (
    "\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udc9f\udd00-\udfff\U000e0000-\U000e007f"
)
# The flag of Scotland is a black flag and six tags; the first alternative takes it whole, and it stays.
_FLAG = "\U0001f3f4[\U000e0030-\U000e007a]{2,8}\U000e007f"
# GitHub, Azure and TeamCity take orders from any line of a log that holds these two signs and a bracket.
_ORDER = r"##(?=\w*\[)"
_WRITTEN = LatePattern(f"{_FLAG}|{_ORDER}|[{_STEERING}]")
_ORDERED = LatePattern(_ORDER)
_STEERED = LatePattern(f"{_FLAG}|([{_STEERING}])")
_COLON = r"\1\\x3a"
# An order of GitHub's at the beginning of a line: it is looked for behind blanks, too.
_OPENING = LatePattern(r"^([^\S\n]*):(?=:[A-Za-z][\w-]*(?: [^\n]*)?::)", re.MULTILINE)
_NAMES = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "##": r"#\x23"}
# What Markdown takes for a sign, wherever it stands.
_SIGNS = LatePattern(r"([\\`*_{}\[\]<>()#+|~&])")
_XML_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_NUMBER = LatePattern(r"[+-]?[\d.,]+(?:\s?%)?\Z")
_IN_NAMES = {"\n": r"\n", "\t": r"\t", '"': r"\"", "\\": r"\\"}
# What SARIF reads in the text of a message: [text](target) and {0}.
_LINK = LatePattern(r"(?<!\\)\[([^\[\]\n]*)\]\(")
_PLACE = LatePattern(r"\{(\d+)\}")
_HALVES = LatePattern("[\ud800-\udfff]")
_NO_BYTES = LatePattern("[\ud800-\udc7f\udd00-\udfff]")
_NO_XML = LatePattern("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Styles without those that hide or blink, links, a line that is written over, a screen that is emptied: what we write.
_STYLE = r"(?:[0124]|[39][0-7])"
_OURS = rf"\x1b\[(?:{_STYLE}(?:;{_STYLE})*)?m|\x1b\]8;;[!-~]*\x1b\\|\r\x1b\[K|\x1b\[2J\x1b\[H|\r?\n|\t"
_PASSING = LatePattern(f"({_OURS}|{_FLAG})|[{_STEERING}]")


def steering(text: str) -> str:
    """The first character of a text that is for a terminal and not for a reader, or an empty string."""
    if text.isprintable():
        return ""
    return next((found[1] for found in _STEERED.finditer(text) if found[1]), "")


def visible(text: str) -> str:
    """A text on one line for people, with every control character written as its escape."""
    if text.isprintable() and "##" not in text and "::" not in text:  # as most texts are
        return text
    return _OPENING.sub(_COLON, _WRITTEN.sub(_escape, text))


def visible_lines(text: str) -> str:
    """A text of several lines for people: line breaks and tabs stay as they are."""
    written = _WRITTEN.sub(lambda found: found[0] if found[0] in "\n\t" else _escape(found), text)
    return _OPENING.sub(_COLON, written)


def visible_stream(text: str) -> str:
    """What is about to be written to a terminal or pipe, as it may be: our own styles and links stay, nothing else.

    The escapes are those of JSON, so that a text of a program's stays one.
    """
    return text if text.isprintable() else _PASSING.sub(lambda found: found[1] or _of_json(found[0]), text)


def without_orders(text: str, *, begins: bool) -> str:
    """Lines for a log in which no service finds an order. `begins` says whether the first of them begins here."""
    if "##" not in text and "::" not in text:
        return text
    rest, line_break, others = ("", "", text) if begins else text.partition("\n")
    return _ORDERED.sub(_escape, f"{rest}{line_break}{_OPENING.sub(_COLON, others)}")


def as_json(text: str) -> str:
    """JSON with the same meaning in which no character steers a terminal; a half of a surrogate pair is U+FFFD."""
    whole = _HALVES.sub("\ufffd", text)
    return _WRITTEN.sub(lambda found: found[0] if found[0] in "\n\t" else _of_json(found[0]), whole)


def as_yaml(quoted: str) -> str:
    """A text in double quotation marks of JSON as one of YAML, which names characters beyond FFFF by one escape."""
    return _WRITTEN.sub(lambda found: _of_yaml(found[0]), _HALVES.sub("\ufffd", quoted))


def as_xml(text: str) -> str:
    """Text for content and attributes of XML and HTML; characters that XML 1.0 cannot hold become U+FFFD."""
    text = text.translate(_XML_SIGNS)
    return text if text.isprintable() and "##" not in text else _WRITTEN.sub(_of_xml, _NO_XML.sub("\ufffd", text))


def as_markdown(text: str) -> str:
    """A text on one line of Markdown in which no sign means markup."""
    return _SIGNS.sub(r"\\\1", visible(" ".join(text.split())))


def as_command(text: str) -> str:
    """The data of a workflow command of GitHub; its lines stay lines."""
    return "%0A".join(visible(line) for line in text.replace("%", "%25").replace("\r", "%0D").split("\n"))


def as_property(text: str) -> str:
    """The value of a property of a workflow command."""
    return as_command(text).replace(":", "%3A").replace(",", "%2C")


def as_cell(text: str) -> str:
    """A text for a cell of CSV: one that a spreadsheet would run as a formula stands behind an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.match(text) else text


def of_cell(text: str) -> str:
    """What `as_cell` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def as_diff_name(path: str) -> str:
    """The name of a file for a line of a unified diff: in quotation marks as git does it, where it has to be."""
    if path.isprintable() and '"' not in path and "\\" not in path and "##" not in path:
        return f"{path}\t" if " " in path else path  # the tab ends a name that has blanks
    return '"' + "".join(map(_in_name, path)).replace("##", "#\\043") + '"'


def as_file_address(path: str) -> str:
    """A path as a relative address, byte for byte."""
    from urllib.parse import quote

    return quote(_NO_BYTES.sub("\ufffd", path).encode("utf-8", "surrogateescape"))


def as_message(text: str) -> str:
    """The text of a message of SARIF, in which there is neither a link nor a place to be filled in."""
    return _PLACE.sub(r"{{\1}}", _LINK.sub(r"\[\1\](", text))


def as_address(text: str) -> str:
    """An address as RFC 3986 writes it: what may not stand in one is written in per cent."""
    from urllib.parse import quote

    return quote(text.encode("utf-8", "replace"), safe="%/:?#[]@!$&'()*+,;=~")


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in _NAMES:
        return _NAMES[char]
    if len(char) > 1:
        return char  # a flag
    code = ord(char) - 0xDC00 if "\udc80" <= char <= "\udc9f" else ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _of_json(written: str) -> str:
    if written == "##":
        return r"#\u0023"
    if len(written) > 1:
        return written
    units = written.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _of_yaml(written: str) -> str:
    return f"\\U{ord(written):08x}" if len(written) == 1 and written > "\uffff" else _of_json(written)


def _of_xml(found: re.Match[str]) -> str:
    written = found[0]
    if written == "##":
        return "#&#x23;"
    return written if len(written) > 1 else f"&#x{ord(written):x};"


def _in_name(char: str) -> str:
    """A character of a file's name as git writes it in quotation marks."""
    if char in _IN_NAMES:
        return _IN_NAMES[char]
    if char.isprintable():
        return char
    data = char.encode("utf-8", "surrogateescape" if "\udc80" <= char <= "\udcff" else "replace")
    return "".join(f"\\{byte:03o}" for byte in data)
