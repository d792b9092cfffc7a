"""LaTeX: one walk over the source, from sign to sign; no command is carried out and no file is followed.

What a command shows is known by its name; of one that is not known, an argument with several words is text. Braces
are matched once, beforehand, so that no depth of them costs more than its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents import latex_words as words
from editlint.documents.builder import ProseBuilder
from editlint.documents.document import BLOCK_QUOTE, CAPTION, HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Document
from editlint.documents.latex_braces import matching_braces
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.source import Source

_SIGN = re.compile(
    r"\\(?P<name>[A-Za-z@]+)\*?|\\(?P<row>\\\*?(?:\[[^\]\n]{0,40}\])?)|\\(?P<symbol>[\s\S])"
    r"|(?P<comment>%[^\r\n]*)|(?P<maths>\$\$?)|(?P<brace>[{}])|(?P<tie>~)|(?P<cell>&)"
    r"|(?P<quote>``|''|`|'|---?)|(?P<blank>(?>\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*)"
)
_SPACES = re.compile(r"[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?")
_OPTION = re.compile(r"[ \t]*\[(?:[^\[\]{}]|\{[^{}]{0,300}\}){0,500}\]")
_ENVIRONMENT = re.compile(r"\{([A-Za-z@]{1,60})(\*?)\}")
_SETTING = re.compile(r"\\(title|subtitle|date|author)\b\s*(?:\[[^\]\n]{0,300}\])?\{")
_COMMENT = re.compile(r"(?<!\\)%([^\r\n]*)")
_LETTER = re.compile(r"[ \t]{0,9}(?:\{[ \t]{0,9}(\\[ij]|[^\s\\{}])?[ \t]{0,9}\}|(\\[ij](?![A-Za-z])|[^\W\d_]))")
_WORDS = re.compile(r"\S\s+\S")
_QUOTES = {"``": "“", "''": "”", "`": "‘", "'": "’", "--": "–", "---": "—"}
_BLANK_LINE = re.compile(r"(?:\n|\r(?!\n))[ \t]*[\r\n]")
_LONGEST_MATHS = 5_000
_FAR = 500  # characters: so far back the beginning of a line is looked for


class _Role(NamedTuple):
    """What a paragraph is by the environments round it."""

    name: str = ""
    quotes: int = 0
    lists: int = 0
    table: bool = False


def parse_latex(source: Source) -> Document:
    """The document that a source of LaTeX holds; a part of one without a preamble is read in whole."""
    builder = ProseBuilder(source)
    reader = _Reader(builder, source.text)
    reader.read()
    return builder.document("latex", metadata=reader.metadata)


class _Reader:
    """Reads one document."""

    def __init__(self, builder: ProseBuilder, text: str) -> None:
        self.metadata: dict[str, str] = {}
        self._builder = builder
        self._text = text
        self._end = len(text)
        self._closing = matching_braces(text)
        self._at_close: dict[int, Callable[[int], None]] = {}  # what is to be done at a closing brace
        self._roles = [_Role()]
        self._absent: set[str] = set()  # ends that do not occur from some place on

    def read(self) -> None:
        """Read the preamble for what it tells of the document, then the document."""
        begin = self._text.find("\\begin{document}")
        start = int(self._text.startswith("\ufeff"))
        if begin > start:
            self._preamble(start, begin)
        if begin >= 0:
            start = begin + len("\\begin{document}")
            finish = self._text.find("\\end{document}", start)
            self._end = finish if finish >= 0 else self._end
        self._run(start, self._end)
        self._end_block()

    def _preamble(self, start: int, end: int) -> None:
        """Note title, author and date, and comments that speak to us."""
        found = [*_SETTING.finditer(self._text, start, end), *_COMMENT.finditer(self._text, start, end)]
        for each in sorted(found, key=lambda it: it.start()):
            if each.re is _COMMENT:
                if "editlint" in each[1] or "vale" in each[1]:
                    self._builder.comment(*each.span(), each[1])
                continue
            closing = self._closing.get(each.end() - 1, 0)
            if closing and each[1] in words.HEADINGS:
                self._run(each.end(), min(closing, end))
                self._builder.end_block(HEADING, words.HEADINGS[each[1]])
            elif closing:
                self._note(each[1], self._text[each.end() : closing])
        self._builder.skip("html", start, end)

    def _note(self, name: str, value: str) -> None:
        value = " ".join(re.sub(r"\\thanks\{[^{}]*\}|\\\\|[{}~]", " ", value).split())
        if value and "\\" not in value:
            self.metadata.setdefault("published" if name == "date" else name, value)

    def _run(self, start: int, end: int) -> None:
        """Read a stretch of the source."""
        at = start
        while sign := _SIGN.search(self._text, at, end):
            if sign.start() > at:
                self._builder.prose(at, sign.start())
            at = max(sign.end(), getattr(self, f"_{sign.lastgroup}")(sign))
        if at < end:
            self._builder.prose(at, end)

    def _role(self) -> tuple[str, int]:
        role = self._roles[-1]
        if role.table:
            return TABLE_CELL, 0
        if role.quotes:
            return BLOCK_QUOTE, role.quotes
        return (LIST_ITEM, role.lists) if role.lists else (PARAGRAPH, 0)

    def _end_block(self) -> None:
        self._builder.end_block(*self._role())

    def _blank(self, sign: re.Match[str]) -> int:
        self._end_block()
        return sign.end()

    def _comment(self, sign: re.Match[str]) -> int:
        """A comment takes the end of its line with it, and the blanks that begin the next one."""
        self._builder.comment(*sign.span(), sign.group()[1:])
        after = _SPACES.match(self._text, sign.end())
        before = self._text[max(0, sign.start() - _FAR) : sign.start()].rstrip(" \t")
        end = after.end() if after else sign.end()
        if before[-1:] in ("", "\r", "\n") or self._text[end : end + 1] in ("\r", "\n"):
            return sign.end()  # a comment alone in its line, or a blank line behind it
        return end

    def _quote(self, sign: re.Match[str]) -> int:
        self._builder.replaced(_QUOTES[sign.group()], *sign.span())
        return sign.end()

    def _tie(self, sign: re.Match[str]) -> int:
        self._builder.space(*sign.span())
        return sign.end()

    def _cell(self, sign: re.Match[str]) -> int:
        if self._roles[-1].table:
            self._end_block()
        else:
            self._builder.verbatim("&", sign.start())
        return sign.end()

    def _row(self, sign: re.Match[str]) -> int:
        if self._roles[-1].table or self._builder.at_line_start:
            self._end_block()
        else:
            self._builder.line_break(*sign.span())
        return sign.end()

    def _brace(self, sign: re.Match[str]) -> int:
        act = self._at_close.pop(sign.start(), None) if sign.group() == "}" else None
        if act is not None:
            act(sign.start())
        return sign.end()

    def _maths(self, sign: re.Match[str]) -> int:
        return self._formula(sign, sign.group())

    def _formula(self, sign: re.Match[str], closer: str) -> int:
        """A formula is one thing in the sentence; a sign that nothing closes is a sign."""
        limit = min(self._end, sign.end() + _LONGEST_MATHS)
        end = self._text.find(closer, sign.end(), limit)
        while end > 0 and closer[0] == "$" and self._text[end - 1] == "\\":
            end = self._text.find(closer, end + 1, limit)
        if end < 0 or _BLANK_LINE.search(self._text, sign.end(), end):
            self._builder.verbatim(sign.group(), sign.start())
            return sign.end()
        self._builder.object(sign.start(), end + len(closer))
        return end + len(closer)

    def _find(self, closer: str, at: int) -> int:
        """Where a text stands next that closes something, or -1."""
        if closer in self._absent:
            return -1
        found = self._text.find(closer, at, self._end)
        if found < 0:
            self._absent.add(closer)
        return found

    def _symbol(self, sign: re.Match[str]) -> int:
        symbol = sign["symbol"]
        if symbol in "([":
            return self._formula(sign, "\\)" if symbol == "(" else "\\]")
        if symbol in words.ACCENTS:
            return self._accent(sign, symbol)
        said = words.SYMBOLS.get(symbol)
        if said is None:
            self._builder.verbatim(symbol, sign.start() + 1)
        elif said:
            self._builder.space(*sign.span())
        return sign.end()

    def _accent(self, sign: re.Match[str], mark: str) -> int:
        letter = _LETTER.match(self._text, sign.end(), self._end)
        if letter is None:
            return sign.end()
        said = words.accented(mark, (letter[1] or letter[2] or "").strip())
        self._builder.replaced(said, sign.start(), letter.end())
        return letter.end()

    def _name(self, sign: re.Match[str]) -> int:
        """A command."""
        name = sign["name"]
        after = sign.end()
        if name in ("begin", "end"):
            return self._environment(sign, name)
        if name in words.CHARACTERS:
            after = self._text_after(after)
            if words.CHARACTERS[name]:
                self._builder.replaced(words.CHARACTERS[name], *sign.span())
            return after
        if name in words.ACCENTS:
            return self._accent(sign, name)
        if name in words.HEADINGS or name in ("caption", "captionof"):
            return self._heading(sign, name)
        if name in words.NOTES:
            return self._note_at(sign)
        special = {"item": self._item, "par": self._paragraph, "verb": self._verb, "iffalse": self._false}.get(name)
        if special is not None:
            return special(sign)
        if name in ("date", "author"):
            opening = self._group(after)
            if opening:
                self._note(name, self._text[opening + 1 : self._closing[opening]])
        return self._of_kind(sign, name)

    def _of_kind(self, sign: re.Match[str], name: str) -> int:
        """A command of which it is known, or can be told, how much of it is text."""
        after = sign.end()
        if name == "href":
            return self._href(sign)
        if name == "enquote":
            return self._wrapped(sign, "“", "”")
        if name in words.DECLARATIONS:
            return self._text_after(after)
        if name == "textsuperscript":
            return self._superscript(sign)
        if name in words.SHOWN:
            return self._past(after, words.SETTINGS_BEFORE.get(name, 0))
        if name in words.UNSEEN:
            return self._past(after, 9)
        opening = self._group(after)
        inner = self._text[opening + 1 : self._closing[opening]] if opening else ""
        if name not in words.OBJECTS and _WORDS.search(inner[:300]):
            return self._past(after, 0)
        end = self._past(after, 9)
        self._builder.object(sign.start(), max(end, sign.end()))
        return end

    def _text_after(self, at: int) -> int:
        """Where text goes on behind a command without arguments: its blanks and an empty group belong to it."""
        spaces = _SPACES.match(self._text, at, self._end)
        if self._text.startswith("{}", at):
            return at + 2
        return spaces.end() if spaces else at

    def _group(self, at: int) -> int:
        """Where the group opens that is the argument of a command whose name or option ends at `at`; 0: nowhere."""
        option = _OPTION.match(self._text, at, self._end)
        at = option.end() if option else at
        spaces = _SPACES.match(self._text, at, self._end)
        opening = spaces.end() if spaces else at
        return opening if self._closing.get(opening, 0) > opening and self._text[opening] == "{" else 0

    def _past(self, at: int, groups: int) -> int:
        """The offset behind the options and the first so many groups of a command."""
        for _ in range(groups + 1):
            while option := _OPTION.match(self._text, at, self._end):
                at = option.end()
            if not groups or not self._text.startswith("{", at) or at not in self._closing:
                return at
            at = self._closing[at] + 1
            groups -= 1
        return at

    def _heading(self, sign: re.Match[str], name: str) -> int:
        opening = self._group(self._past(sign.end(), 1 if name == "captionof" else 0))
        if not opening:
            return sign.end()
        self._end_block()
        kind, level = (HEADING, words.HEADINGS[name]) if name in words.HEADINGS else (CAPTION, 0)
        self._at_close[self._closing[opening]] = lambda _: self._builder.end_block(kind, level)
        return opening + 1

    def _note_at(self, sign: re.Match[str]) -> int:
        """A footnote, in brackets where its mark stands."""
        opening = self._group(sign.end())
        if not opening:
            return sign.end()
        self._builder.space(sign.start(), sign.start() + 1)
        self._builder.replaced("(", sign.start() + 1, sign.end())
        self._at_close[self._closing[opening]] = lambda at: self._builder.replaced(")", at, at + 1)
        return opening + 1

    def _wrapped(self, sign: re.Match[str], before: str, behind: str) -> int:
        opening = self._group(sign.end())
        if not opening:
            return sign.end()
        self._builder.replaced(before, *sign.span())
        self._at_close[self._closing[opening]] = lambda at: self._builder.replaced(behind, at, at + 1)
        return opening + 1

    def _superscript(self, sign: re.Match[str]) -> int:
        opening = self._group(sign.end())
        begin = self._builder.length
        if opening:
            self._at_close[self._closing[opening]] = lambda _: self._builder.raised(begin)
        return opening + 1 if opening else sign.end()

    def _href(self, sign: re.Match[str]) -> int:
        first = self._group(sign.end())
        second = self._group(self._closing[first] + 1) if first else 0
        if not second:
            return sign.end()
        target = self._text[first + 1 : self._closing[first]].replace("\\", "")
        begin = self._builder.length
        self._at_close[self._closing[second]] = lambda _: self._builder.link(begin, target)
        return second + 1

    def _item(self, sign: re.Match[str]) -> int:
        self._end_block()
        label = _OPTION.match(self._text, sign.end(), self._end)
        if label:
            self._run(self._text.index("[", sign.end()) + 1, label.end() - 1)
            self._end_block()
            return label.end()
        return self._text_after(sign.end())

    def _paragraph(self, sign: re.Match[str]) -> int:
        self._end_block()
        return sign.end()

    def _verb(self, sign: re.Match[str]) -> int:
        mark = self._text[sign.end() : sign.end() + 1]
        end = self._text.find(mark, sign.end() + 1, min(self._end, sign.end() + 500)) if mark.strip() else -1
        if end < 0:
            return sign.end()
        self._builder.object(sign.start(), end + 1)
        self._builder.skip("code", sign.start(), end + 1)
        return end + 1

    def _false(self, sign: re.Match[str]) -> int:
        end = self._find("\\fi", sign.end())
        if end < 0:
            return sign.end()
        self._builder.skip("code", sign.start(), end + 3)
        return end + 3

    def _environment(self, sign: re.Match[str], which: str) -> int:
        found = _ENVIRONMENT.match(self._text, sign.end())
        if found is None:
            return sign.end()
        name = found[1]
        if which == "end":
            return self._ended(name, found.end())
        if name in words.CODE or name in words.MATHS:
            closer = f"\\end{{{name}{found[2]}}}"
            end = self._find(closer, found.end())
            if end < 0:
                return found.end()
            end += len(closer)
            if name in words.MATHS:
                self._builder.object(sign.start(), end)
            else:
                self._end_block()
                self._builder.skip("code", sign.start(), end)
            return end
        self._end_block()
        role = self._roles[-1]
        self._roles.append(
            _Role(
                name,
                role.quotes + (name in words.QUOTES),
                role.lists + (name in words.LISTS),
                role.table or name in words.TABLES,
            )
        )
        return self._past(found.end(), 2)

    def _ended(self, name: str, end: int) -> int:
        self._end_block()
        if len(self._roles) > 1 and self._roles[-1].name == name:
            self._roles.pop()
        return end
