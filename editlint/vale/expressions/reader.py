"""Reads a regular expression of .NET, as the engine of Vale takes them, into a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editlint.vale.expressions.refusal import Refused
from editlint.vale.expressions.sets import Members, escaped, named
from editlint.vale.expressions.tree import (
    ENDLESS,
    NOTHING,
    Atomic,
    Back,
    Choice,
    Condition,
    Edge,
    Group,
    Literal,
    Look,
    Node,
    OneOf,
    Repeat,
    row,
)

_PLAIN = re.compile(r"[^\\.+*?()|\[{^$]+")
_COUNT = re.compile(r"\{(\d+)(?:(,)(\d*))?\}")
_OPTIONS = re.compile(r"\(\?([A-Za-z]*)(?:-([A-Za-z]*))?([:)])")
_NAMED_GROUP = re.compile(r"\(\?P?<(\w+)>|\(\?'(\w+)'")
_BALANCING = re.compile(r"\(\?[<'](\w*)-(\w+)[>']")
_NAMED_BACK = re.compile(r"\(\?P=(\w+)\)|\\k?(?:<(\w+)>|'(\w+)')")
_CONDITION = re.compile(r"\(\?\((\w+)\)")
_HEX = re.compile(r"x\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})")
_OCTAL = re.compile(r"[0-7]{1,3}")
_PROPERTY = re.compile(r"[pP](?:\{(\^?[\w=-]+)\}|([A-Z]))")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
_KNOWN = "imnsx"
_DEEPEST = 80
_LARGEST = 65_535  # what Python's `re` can count to in a repetition is more, but nobody means it


def read(text: str) -> tuple[Node, list[str]]:
    """The tree of an expression, and the names of its groups by their place.

    Raises:
        Refused: it is none, or has what no engine of ours can do.
    """
    reader = Reader(text)
    tree = reader.read()
    if reader.numbers:
        reader = Reader(text, reader.groups or ["0"])
        tree = reader.read()
    return tree, reader.groups


def numbering(groups: Sequence[str]) -> list[int]:
    """The places of groups in the order in which .NET counts them: those without a name come first."""
    return sorted(range(len(groups)), key=lambda place: (bool(groups[place]), place))


class Reader:
    """Reads one expression.

    Attributes:
        groups: the names of the groups by their place, "" for those that have none.
        numbers: whether a group was referred to by its number, which only he knows who knows all groups.
    """

    def __init__(self, text: str, all_groups: Sequence[str] = ()) -> None:
        self._text = text
        self._all = all_groups
        self._at = 0
        self._depth = 0
        self.groups: list[str] = []
        self.numbers = False

    def read(self) -> Node:
        """The tree of the whole expression.

        Raises:
            Refused: it is none, or has what no engine of ours can do.
        """
        tree, _ = self._choice("")
        if self._at < len(self._text):
            raise Refused("a “)” closes nothing", r"write \) for the character", self._at)
        return tree

    def _choice(self, options: str) -> tuple[Node, str]:
        """Ways up to the end of the group, and the options at its end; what (?i) sets holds up to there."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Refused("groups are nested too deeply", "write it with fewer brackets", self._at)
        text = self._text
        ways: list[Node] = []
        starts = [self._at]
        parts: list[Node] = []
        while self._at < len(text) and text[self._at] != ")":
            if text[self._at] == "|":
                self._at += 1
                ways.append(row(parts))
                starts.append(self._at)
                parts = []
                continue
            changed = _OPTIONS.match(text, self._at)
            if changed is not None and changed[3] == ")" and (changed[1] or changed[2] is not None):
                options = self._changed(options, changed)
                self._at = changed.end()
            elif not self._skipped(options):
                self._add(parts, options)
        ways.append(row(parts))
        self._depth -= 1
        return (ways[0] if len(ways) == 1 else Choice(tuple(ways), tuple(starts))), options

    def _changed(self, options: str, match: re.Match[str]) -> str:
        for letter in match[1] + (match[2] or ""):
            if letter.lower() not in _KNOWN:
                raise Refused(f"the option “{letter}” is not known here", f"write some of {_KNOWN}", match.start() + 2)
        kept = set(options) | set(match[1].lower())
        return "".join(sorted(kept - set((match[2] or "").lower())))

    def _skipped(self, options: str) -> bool:
        """Whether a comment was passed, or white space where it means nothing."""
        text, at = self._text, self._at
        if text.startswith("(?#", at):
            end = text.find(")", at)
            if end < 0:
                raise Refused("a comment is not closed", "close it with “)”", at)
            self._at = end + 1
            return True
        if "x" not in options or text[at] not in " \t\n\r\f\v#":
            return False
        end = text.find("\n", at) if text[at] == "#" else at
        self._at = len(text) if end < 0 else end + 1
        return True

    def _add(self, parts: list[Node], options: str) -> None:
        """Read one part with its repetition, or characters up to something else."""
        text, start = self._text, self._at
        plain = _PLAIN.match(text, start)
        if plain is not None and "x" not in options:
            end = plain.end()
            if end < len(text) and self._repeats(end):
                end -= 1
            if end > start:
                self._literal(parts, text[start:end], ignore_case="i" in options)
                self._at = end
                return
        part = self._part(options)
        while self._at < len(text) and self._skipped_before_count(options):
            pass
        if self._at < len(text) and self._repeats(self._at):
            part = self._repeated(part, options)
        if isinstance(part, Literal):
            self._literal(parts, part.text, ignore_case=part.ignore_case)
        elif part is not NOTHING:
            parts.append(part)

    def _skipped_before_count(self, options: str) -> bool:
        return "x" in options and self._skipped(options)

    def _literal(self, parts: list[Node], text: str, *, ignore_case: bool) -> None:
        last = parts[-1] if parts else None
        if isinstance(last, Literal) and last.ignore_case == ignore_case:
            parts[-1] = Literal(last.text + text, ignore_case)
        else:
            parts.append(Literal(text, ignore_case))

    def _repeats(self, at: int) -> bool:
        return self._text[at] in "*+?" or (self._text[at] == "{" and _COUNT.match(self._text, at) is not None)

    def _repeated(self, part: Node, options: str) -> Node:
        text, at = self._text, self._at
        count = _COUNT.match(text, at)
        if count is not None:
            least = int(count[1])
            most = (int(count[3]) if count[3] else ENDLESS) if count[2] else least
            self._at = count.end()
        else:
            least, most = int(text[at] == "+"), 1 if text[at] == "?" else ENDLESS
            self._at += 1
        if least > most or least > _LARGEST or (most > _LARGEST and most != ENDLESS):
            raise Refused("this repetition counts wrongly", "write the smaller number first, as in {2,5}", at)
        manner = text[self._at : self._at + 1]
        if manner in ("?", "+"):
            self._at += 1
        else:
            manner = ""
        while self._skipped_before_count(options) and self._at < len(text):
            pass
        if self._at < len(text) and self._repeats(self._at):
            raise Refused("a repetition is repeated", "put the inner one in brackets, as in (?:a{2})*", self._at)
        if isinstance(part, Edge | Look):  # once is as good as many times
            return part if least else NOTHING
        return Repeat(part, least, most, manner)

    def _part(self, options: str) -> Node:
        text, at = self._text, self._at
        sign = text[at]
        if sign == "(":
            return self._group(options)
        if sign == "[":
            self._at += 1
            return self._set(options).node("i" in options)
        if sign == "\\":
            return self._escape(options)
        if sign in "*+?":
            raise Refused("there is nothing to repeat", f"write \\{sign} for the character", at)
        self._at += 1
        if sign == "^":
            return Edge("^" if "m" in options else "A")
        if sign == "$":
            return Edge("$" if "m" in options else "z")
        if sign == ".":
            return OneOf(r"[\s\S]" if "s" in options else r"[^\n]")
        return Literal(sign, "i" in options)

    def _group(self, options: str) -> Node:
        text, at = self._text, self._at
        inline = _OPTIONS.match(text, at)
        if inline is not None and inline[3] == ":":
            self._at = inline.end()
            return self._closed(self._changed(options, inline), at)
        for opening, behind, negative in (("(?=", 0, 0), ("(?!", 0, 1), ("(?<=", 1, 0), ("(?<!", 1, 1)):
            if text.startswith(opening, at):
                self._at += len(opening)
                return Look(self._closed(options, at), bool(behind), bool(negative))
        if text.startswith("(?>", at):
            self._at += 3
            return Atomic(self._closed(options, at))
        back = _NAMED_BACK.match(text, at)
        if back is not None:
            self._at = back.end()
            return self._back(back[1], options, at)
        if _CONDITION.match(text, at):
            return self._condition(options)
        name = _NAMED_GROUP.match(text, at)
        if name is not None:
            self._at = name.end()
            return self._kept(name[1] or name[2], options, at)
        if _BALANCING.match(text, at):
            raise Refused("groups that balance each other cannot be run", "write the pattern without (?<a-b>", at)
        if text.startswith("(?", at) and not text.startswith("(?)", at):
            raise Refused("this kind of group is not known", "write (?:…) for a group that keeps nothing", at)
        self._at += 1
        return self._closed(options, at) if "n" in options else self._kept("", options, at)

    def _kept(self, name: str, options: str, at: int) -> Node:
        place = len(self.groups)
        self.groups.append(name)
        return Group(self._closed(options, at), place)

    def _closed(self, options: str, at: int) -> Node:
        part, _ = self._choice(options)
        if self._at >= len(self._text):
            raise Refused("a “(” is not closed", r"close it, or write \( for the character", at)
        self._at += 1
        return part

    def _condition(self, options: str) -> Node:
        at = self._at
        match = _CONDITION.match(self._text, at)
        assert match is not None
        place = self._place(match[1], at)
        self._at = match.end()
        part = self._closed(options, at)
        ways = part.ways if isinstance(part, Choice) else (part,)
        if len(ways) > 2:
            raise Refused("a condition has more than two ways", "put the second in brackets", at)
        return Condition(place, ways[0], ways[1] if len(ways) == 2 else NOTHING)

    def _place(self, name: str, at: int) -> int:
        """The place of the group that a reference means: unnamed groups are counted first, then named ones."""
        groups = self._all or self.groups
        if name in groups:
            if groups.count(name) > 1:
                raise Refused(f"several groups are called “{name}”", "give each a name of its own", at)
            return groups.index(name)
        if name.isdecimal():
            self.numbers = True
            numbered = numbering(groups)
            if 0 < int(name) <= len(numbered):
                return numbered[int(name) - 1]
            if not self._all:
                return len(groups)
        raise Refused(f"there is no group “{name}”", "count the groups of the whole pattern", at)

    def _back(self, name: str, options: str, at: int) -> Node:
        return Back(self._place(name, at), "i" in options)

    def _escape(self, options: str) -> Node:
        text, at = self._text, self._at
        sign = text[at + 1 : at + 2]
        if not sign:
            raise Refused(r"a “\” stands at the end", r"write \\ for the character", at)
        if sign in "bBAGZz":
            self._at += 2
            return Edge(sign)
        if sign in "wWdDsS":
            self._at += 2
            return OneOf("\\" + sign, spaces=sign == "s")
        if sign in "pP":
            return OneOf(self._property(), "i" in options, wide=True)
        back = _NAMED_BACK.match(text, at)
        if back is not None:
            self._at = back.end()
            return self._back(next(name for name in back.groups() if name), options, at)
        if sign in "123456789":
            end = at + 2
            while text[end : end + 1].isdecimal():
                end += 1
            if int(text[at + 1 : end]) <= max(9, len(self._all or self.groups)):
                self._at = end
                return self._back(text[at + 1 : end], options, at)
        return Literal(self._character(), "i" in options)

    def _character(self) -> str:
        """The character that an escape stands for."""
        text, at = self._text, self._at + 1
        octal = _OCTAL.match(text, at)
        if octal is not None:
            self._at = octal.end()
            return chr(int(octal[0], 8) & 0xFF)
        sign = text[at : at + 1]
        if sign in ("x", "u"):
            code = _HEX.match(text, at)
            number = int(code[1] or code[2] or code[3], 16) if code is not None else 0x110000
            if code is None or number > 0x10FFFF:
                raise Refused("this is no number of a character", r"write \x and two digits, or \u and four", at - 1)
            self._at = code.end()
            return chr(number)
        if sign == "c":
            self._at = at + 2
            return chr(ord(text[at + 1 : at + 2].upper() or "@") & 0x1F)
        self._at = at + 1
        return _ESCAPED.get(sign, sign)

    def _property(self) -> str:
        match = _PROPERTY.match(self._text, self._at + 1)
        if match is None:
            raise Refused("this property of characters is not complete", r"write it as in \p{Lu}", self._at)
        name = (match[1] or match[2]).removeprefix("Is")
        source = f"\\{self._text[self._at + 1]}{{{name}}}"
        import regex

        try:
            regex.compile(source)
        except regex.error:
            raise Refused(f"no property of characters is called “{name}”", r"write it as in \p{Lu}", self._at) from None
        self._at = match.end()
        return source

    def _set(self, options: str) -> Members:
        """What stands after "[", its "]" included."""
        text, start = self._text, self._at - 1
        members = Members(negative=text.startswith("^", self._at))
        self._at += members.negative
        first = self._at
        while True:
            if self._at >= len(text):
                raise Refused("a “[” is not closed", r"close it, or write \[ for the character", start)
            if text[self._at] == "]" and self._at > first:
                self._at += 1
                return members
            if text.startswith("-[", self._at) and self._at > first:
                self._at += 2
                members.without = self._set(options).node("i" in options).source
                if not text.startswith("]", self._at):
                    raise Refused("a set taken away must stand last", "move it to the end, as in [a-z-[aeiou]]", start)
            elif not self._whole_set(members):
                self._range(members)

    def _whole_set(self, members: Members) -> bool:
        r"""Whether a set inside of a set was read: \w, \p{Lu}, [:alpha:]."""
        text, at = self._text, self._at
        if text[at] == "\\" and text[at + 1 : at + 2] in ("w", "W", "d", "D", "s", "S"):
            members.parts.append(text[at : at + 2])
            self._at += 2
            return True
        if text[at] == "\\" and text[at + 1 : at + 2] in ("p", "P"):
            members.parts.append(self._property())
            members.wide = True
            return True
        name = named(text, at)
        if name is None:
            return False
        if not name[1]:
            raise Refused(f"no set of characters is called “{name[0]}”", "write it as in [[:alpha:]]", at)
        if name[2]:
            members.apart.append(f"[^{name[1]}]")
        else:
            members.parts.append(name[1])
        self._at = name[3]
        return True

    def _range(self, members: Members) -> None:
        text, at = self._text, self._at
        low = self._member()
        following = text[self._at + 1 : self._at + 2]
        if not text.startswith("-", self._at) or following in ("", "]", "["):
            members.parts.append(escaped(low))
            members.single.append(low)
            return
        if following == "\\" and text[self._at + 2 : self._at + 3] in ("w", "W", "d", "D", "s", "S", "p", "P"):
            members.parts.append(escaped(low))
            members.parts.append("\\-")
            self._at += 1
            return
        self._at += 1
        high = self._member()
        if high < low:
            raise Refused(f"the range from “{low}” to “{high}” runs backwards", "write the lower one first", at)
        members.parts.append(f"{escaped(low)}-{escaped(high)}")

    def _member(self) -> str:
        if self._text[self._at] == "\\":
            if self._text.startswith("\\b", self._at):
                self._at += 2
                return "\b"
            return self._character()
        self._at += 1
        return self._text[self._at - 1]
