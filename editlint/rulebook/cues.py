r"""The little language in which rules write phrases, and its expansion into plain phrases.

    pivotal moment              these words, in any case; a word with a capital is matched with it
    (troubled|choppy) waters    one of several
    [very] unique, moment[s]    what stands in brackets may be missing
    navigate~                   any form of the verb: navigates, navigating, navigated
    ever-changing * landscape   one word, whatever it is
    {reporting-verb}            any entry of the word list of that name
    {date}                      a date, as the analysis finds it; see CLASSES
    \( \[ \* ...               the character itself

A replacement is written in the same language: a bracket or list that stands in the cue too takes the same choice, `~`
takes the verb's form, `*` the word that was met. Nothing here searches a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from editlint.errors import EditlintError, Location, did_you_mean
from editlint.values import NamedTuple

CLASSES = ("date", "number", "person", "quotation")
LIMIT = 5000  # phrases that one cue may stand for
DEEPEST = 20  # brackets within brackets
MOST = 100  # brackets and lists in one cue
_INFLECTED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)~")
_NAME = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_LITERAL = {char: chr(0xE000 + index) for index, char in enumerate("\\()[]{}|*~")}  # escaped, till the end
_PLAIN = {ord(stand_in): char for char, stand_in in _LITERAL.items()}


class CueError(EditlintError):
    """A mistake in a cue or a pattern.

    Attributes:
        cue: the text that is wrong.
        offset, end: the mistake's place inside it, in characters from 0.
    """

    def __init__(self, message: str, cue: str, offset: int, end: int, *, hint: str = "") -> None:
        where = Location("", 1, offset + 1, max(end, offset + 1) + 1, cue)
        super().__init__(message, hint=hint, location=where)
        self.cue = cue
        self.offset = offset
        self.end = max(end, offset + 1)


class Expansion(NamedTuple):
    """One of the phrases that a cue stands for.

    Attributes:
        text: the phrase; `*` and `{date}` stand in it where any word or a class is meant.
        choices: what was chosen for each bracket and list, by its text in the cue.
        forms: the fields of VerbForms that the first `~` can be read as, none without one.
    """

    text: str
    choices: Mapping[str, str]
    forms: tuple[str, ...]


class _Text(NamedTuple):
    text: str


class _Choice(NamedTuple):
    """Brackets of either kind or a list: `source` is its text in the cue, `ways` the alternatives."""

    source: str
    ways: tuple[tuple[_Part, ...], ...]


_Part = _Text | _Choice


def expand(cue: str, lists: Mapping[str, Sequence[str]]) -> list[Expansion]:
    """All phrases that a cue stands for, in the order in which its alternatives are written.

    Args:
        cue: a phrase in the language above.
        lists: the entries of each word list by its name, inflections included.

    Raises:
        CueError: the cue is wrong; with its place in the cue.
    """
    parts = _Parser(cue, lists).parse()
    if _count(parts) > LIMIT:
        raise CueError(f"stands for more than {LIMIT:,} phrases", cue, 0, len(cue), hint="split it into several")
    found: dict[str, Expansion] = {}
    for text, choices in _ways(parts, {}):
        for spelled, form in _inflect(text):
            phrase = " ".join(spelled.split())
            known = found.setdefault(phrase, Expansion(phrase, choices, ()))
            if form and form not in known.forms:
                found[phrase] = known._replace(forms=(*known.forms, form))
    _check(cue, found)
    return list(found.values())


def fill(replacement: str, expansion: Expansion, lists: Mapping[str, Sequence[str]]) -> list[str]:
    """The texts that may stand for an expansion, `*` left in where a met word belongs.

    Raises:
        CueError: the replacement is wrong, or has a bracket that the cue has not.
    """
    parts = _Parser(replacement, lists).parse()
    text = _chosen(parts, expansion, replacement)
    texts = _in_form(text, expansion.forms, replacement)
    if not all(texts):
        raise CueError(
            "the replacement is empty", replacement, 0, len(replacement), hint="use `phrases` to only report it"
        )
    return texts


def unescape(text: str) -> str:
    """An expansion's text with escaped characters as themselves."""
    return text.translate(_PLAIN)


def lists_in(cue: str) -> tuple[str, ...]:
    """The names of the word lists that a cue mentions, classes left out."""
    return tuple(name for name in _NAME.findall(re.sub(r"\\.", "", cue)) if name not in CLASSES)


class _Parser:
    """Reads one cue from left to right."""

    def __init__(self, cue: str, lists: Mapping[str, Sequence[str]]) -> None:
        self.cue = cue
        self.lists = lists
        self.at = 0
        self.depth = 0
        self.brackets = 0
        self.named: dict[str, _Choice] = {}

    def parse(self) -> tuple[_Part, ...]:
        parts = self._sequence("")
        if self.at < len(self.cue):
            raise self._error(f"“{self.cue[self.at]}” closes nothing", hint="write \\ before it to mean the character")
        return parts

    def _error(self, message: str, start: int | None = None, hint: str = "") -> CueError:
        at = self.at if start is None else start
        return CueError(message, self.cue, at, max(self.at, at + 1), hint=hint)

    def _sequence(self, stops: str) -> tuple[_Part, ...]:
        parts: list[_Part] = []
        plain: list[str] = []
        while self.at < len(self.cue):
            char = self.cue[self.at]
            if char in stops or char in ")]}":
                break
            if char == "\\":
                plain.append(self._escaped())
            elif char in "([{":
                self.brackets += 1
                if self.brackets > MOST:
                    raise self._error("more brackets and lists than one cue may have", hint="split it into several")
                parts.append(_Text("".join(plain)))
                plain.clear()
                parts.append(self._list() if char == "{" else self._brackets(char))
            elif char == "|":
                raise self._error("“|” stands outside brackets", hint="write (this|that), or two cues")
            else:
                plain.append(self._character(char))
        parts.append(_Text("".join(plain)))
        return tuple(part for part in parts if part != _Text(""))

    def _character(self, char: str) -> str:
        before = self.cue[self.at - 1 : self.at]
        if char == "~" and not (before.isalpha() or before in (")", "}")):
            raise self._error("“~” follows no word", hint="write it right after a verb, as in navigate~")
        if char == "*" and (before.strip("[( ") or self.cue[self.at + 1 : self.at + 2].strip("]) ")):
            raise self._error(
                "“*” stands for a whole word", hint="put a space on both sides, or [s] for a part of a word"
            )
        self.at += 1
        return char

    def _escaped(self) -> str:
        char = self.cue[self.at + 1 : self.at + 2]
        if char not in _LITERAL:
            raise self._error("“\\” is followed by nothing that needs it", hint="write \\\\ to mean the character")
        self.at += 2
        return _LITERAL[char]

    def _brackets(self, opening: str) -> _Choice:
        start = self.at
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._error("brackets within brackets, too deep to follow", hint="split it into several")
        closing = ")" if opening == "(" else "]"
        ways: list[tuple[_Part, ...]] = []
        while True:
            self.at += 1
            ways.append(self._sequence("|" + closing))
            if self.cue[self.at : self.at + 1] == closing:
                break
            if self.cue[self.at : self.at + 1] != "|":
                self.at = min(self.at, len(self.cue))
                raise self._error(f"“{opening}” is not closed by “{closing}”", start)
        self.at += 1
        self.depth -= 1
        if opening == "[":
            ways.append(())
        return _Choice(self.cue[start : self.at], tuple(ways))

    def _list(self) -> _Part:
        start = self.at
        match = _NAME.match(self.cue, start)
        if match is None:
            raise self._error("“{” begins no name of a list", hint="write it as {reporting-verb}")
        self.at = match.end()
        name = match.group(1)
        if name in self.lists and name not in self.named:
            self.named[name] = _Choice(match.group(), tuple((_Text(word),) for word in self.lists[name]))
        if name in self.named:
            return self.named[name]
        if name in CLASSES:
            return _Text(match.group())
        known = [*self.lists, *CLASSES]
        raise self._error(f"no word list “{name}”", start, did_you_mean(name, known) or f"known: {', '.join(known)}")


def _count(parts: Sequence[_Part]) -> int:
    """How many phrases the parts stand for, counted as far as that may matter."""
    total = 1
    for part in parts:
        if total > LIMIT:
            break
        if isinstance(part, _Choice):
            total *= sum(map(_count, part.ways[: LIMIT + 1]))
        else:
            total *= 6 ** min(part.text.count("~"), 5)
    return total


def _ways(parts: Sequence[_Part], choices: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text that the parts stand for, with what was chosen."""
    if not parts:
        yield "", choices
        return
    first, rest = parts[0], parts[1:]
    if isinstance(first, _Text):
        for text, chosen in _ways(rest, choices):
            yield first.text + text, chosen
        return
    for way in first.ways:
        for head, inner in _ways(way, choices):
            for text, chosen in _ways(rest, {**inner, first.source: head}):
                yield head + text, chosen


def _inflect(text: str) -> Iterator[tuple[str, str]]:
    """The text in every form of its verbs, with the form of the first."""
    match = _INFLECTED.search(text)
    if match is None:
        yield text, ""
        return
    from editlint.language.en.inflection import verb_forms

    for form, words in verb_forms(match.group(1).lower())._asdict().items():
        for word in words:
            for rest, _ in _inflect(text[match.end() :]):
                yield text[: match.start()] + _like(match.group(1), word) + rest, form


def _like(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _check(cue: str, found: Mapping[str, Expansion]) -> None:
    for phrase in found:
        words = phrase.split()
        if not words or not any(char.isalnum() for char in _NAME.sub("x", phrase)):
            hint = "not everything may be in brackets" if cue.strip() else ""
            raise CueError("can be no word at all", cue, 0, len(cue), hint=hint)
        if words[0] == "*" or words[-1] == "*":
            at = cue.find("*")
            raise CueError("“*” at an end of the phrase", cue, at, at + 1, hint="begin and end with a word")


def _chosen(parts: Sequence[_Part], expansion: Expansion, replacement: str) -> str:
    texts: list[str] = []
    for part in parts:
        if isinstance(part, _Text):
            texts.append(part.text)
        elif part.source in expansion.choices:
            texts.append(expansion.choices[part.source])
        else:
            at = replacement.find(part.source)
            raise CueError(
                f"“{part.source}” is not in the cue",
                replacement,
                at,
                at + len(part.source),
                hint="a replacement is one text",
            )
    return " ".join("".join(texts).split())


def _in_form(text: str, forms: Sequence[str], replacement: str) -> list[str]:
    """The replacement with its verb in the form of the cue's."""
    match = _INFLECTED.search(text)
    if match is None:
        return [text]
    if not forms:
        at = replacement.find("~")
        raise CueError("“~” has no verb in the cue to follow", replacement, at, at + 1)
    from editlint.language.en.inflection import verb_forms

    inflected = verb_forms(match.group(1))
    words = dict.fromkeys(getattr(inflected, form)[0] for form in forms)
    return [text[: match.start()] + word + text[match.end() :] for word in words]
