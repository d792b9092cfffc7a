"""Names and subjects round a place of a text: who or what a date, an age or an anniversary is said of.

A shallow reading: capitals, verbs and pronouns inside one paragraph. Where it is not plain who is meant the answer is
none, because a statement about the wrong person is worse than no statement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.language.en.dates import MONTHS, WEEKDAYS
from editlint.language.en.dating import OFFICES, OPENERS, SUBJECT_VERBS, THIRD_PERSON, TITLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.statements.scene import Scene

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
CAPITAL = rf"[{_UPPER}][\w’'\-]*\.?"
_PARTICLE = r"(?:de|da|del|della|der|den|di|dos|du|la|le|van|von|bin|ibn|al|el|of|the|and)"
_NAME = LatePattern(rf"{CAPITAL}(?: (?:\"[^\"]{{1,30}}\"|“[^”]{{1,30}}”|(?:{_PARTICLE} ){{0,2}}{CAPITAL}))*")
_PERSON = LatePattern(rf"{CAPITAL}(?: (?:{CAPITAL}|(?:de|da|del|di|du|la|le|van|von|der|den|bin|ibn|al) ))*")
_SUFFIX = LatePattern(r"(?:jr|sr|[ivx]+)\.?", re.IGNORECASE)
_LEADING = OPENERS | TITLES
_NOT_NAMES = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS))


_LONGEST = 1500  # characters of a sentence in which a pronoun is looked up


class Subject(NamedTuple):
    """Who is meant: the surname in lower case as a key, the name as it stands, and where it stands."""

    key: str
    name: str
    start: int
    end: int


def surname_key(name: str) -> str:
    """The last word of a name in lower case, without possessive, suffix and full stop."""
    words = [word.strip(".,") for word in name.replace("’", "'").removesuffix("'s").split()]
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        words.pop()
    return words[-1].lower() if words else ""


def trimmed(name: str, start: int) -> tuple[str, int]:
    """A run of capitals without the sentence openers and titles before the name, and where it begins."""
    words = name.split(" ")
    offices = [at for at, word in enumerate(words[:-1]) if word.lower() in OFFICES]
    leading = offices[-1] + 1 if offices else 0
    while leading < len(words) and words[leading].rstrip(".").lower() in _LEADING:
        leading += 1
    start += sum(len(word) + 1 for word in words[:leading])
    words = words[leading:]
    return " ".join(words), start


def subject_ending(text: str, start: int, end: int) -> Subject | None:
    """The person whose name ends right at `end`, not reaching before `start`."""
    piece = text[start:end].rstrip(" ,")
    piece_end = start + len(piece)
    found = None
    for match in _PERSON.finditer(piece):
        if match.end() == len(piece) or piece[match.end() :] in ("’s", "'s"):
            found = match
    return _subject(found.group(), start + found.start(), piece_end) if found else None


def subject_starting(text: str, start: int, end: int) -> Subject | None:
    """The person whose name begins right at `start`, not reaching beyond `end`."""
    match = _PERSON.match(text, start, end)
    return _subject(match.group(), match.start(), match.end()) if match else None


def _subject(name: str, start: int, end: int) -> Subject | None:
    name, start = trimmed(name.rstrip(), start)
    key = surname_key(name)
    if len(key) < 2 or key in _NOT_NAMES or key in OPENERS:
        return None
    return Subject(key, name, start, end)


_SPEAKING = LatePattern(
    rf"(?P<who>\b[Hh]e|\b[Ss]he|\bwho|{CAPITAL}(?: {CAPITAL})*)(?<![’']s)(?<![’'])"  # "Ruiz's beloved mother"
    r"(?P<aside>(?:, [^,.;]{1,90},)|(?: \([^()]{1,60}\)))?"
    r" (?:\w+ly |had |has |was |is |would |will )?"
    rf"(?P<verb>{'|'.join(SUBJECT_VERBS)}|(?!aged\b)[a-z]+ed)\b"
)


_NICKNAME = LatePattern(rf"[\"“‘'](?P<name>{CAPITAL})[\"”’'] $")
_OTHER_VERB = LatePattern(r"\b(?:was|were|is|are)\b")


def clause_subject(scene: Scene, start: int, end: int, before: int) -> Subject | None:
    """The subject of the last verb between `start` and `before`, in a sentence that ends at `end`.

    A relative "who" is the name right before it. A pronoun is looked up in the paragraph.
    """
    text = scene.text
    last = None
    start = max(start, before - _LONGEST)
    for match in _SPEAKING.finditer(text, start, min(end, before + 12)):
        if match.start("verb") <= before:
            last = match
    if last is not None and _OTHER_VERB.search(text, last.end(), before):
        return None
    return _resolve(scene, last.group("who"), last.start("who"), last.end("who"), start) if last else None


def _resolve(scene: Scene, who: str, start: int, end: int, sentence_start: int) -> Subject | None:
    lower = who.lower()
    if lower == "who":
        return subject_ending(scene.text, sentence_start, start)
    if lower in ("he", "she"):
        return antecedent(scene, start)
    nickname = _NICKNAME.search(scene.text[max(sentence_start, start - 24) : start]) if " " not in who else None
    found = _subject(who, start, end)
    if nickname is None or found is None:
        return found
    return found._replace(name=f"{nickname.group('name')} {found.name}")


def antecedent(scene: Scene, offset: int) -> Subject | None:
    """Whom "he" or "she" at an offset means: the person with whom the sentences of the paragraph go on.

    Walks back over sentences that go on with a pronoun to one that opens with a name; any other name of a person
    between makes the answer none.
    """
    text = scene.text
    at = scene.sentence_index(offset)
    block = scene.sentences[at].block
    start = max(scene.sentence(offset).start, offset - _LONGEST)
    own = _names_in(text, start, offset) or _owners(text, start, offset)
    if own:
        return own[-1] if len({name.key for name in own}) == 1 else None
    for index in range(at - 1, max(-1, at - 8), -1):
        sentence = scene.sentences[index]
        if sentence.block != block:
            break
        if sentence.end - sentence.start > _LONGEST:
            return None
        names = _names_in(text, sentence.start, sentence.end)
        if not names:
            continue
        opening = names[0]
        rest = {name.key for name in names} | _others_in(text, sentence.start, sentence.end)
        if opening.start - sentence.start <= 40 and len(rest) == 1:
            return opening
        return None
    return None


_OWNER = LatePattern(rf"({CAPITAL}(?: {CAPITAL})*)[’']s ")


_FULL_NAME = LatePattern(rf"(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bof )(?<!\bfrom )(?<!\bthe ){CAPITAL}(?: {CAPITAL})+")


def _others_in(text: str, start: int, end: int) -> set[str]:
    """The surnames of full names between two offsets, places after a preposition left aside."""
    found = (_subject(match.group(), match.start(), match.end()) for match in _FULL_NAME.finditer(text, start, end))
    return {subject.key for subject in found if subject is not None and " " in subject.name}


def _names_in(text: str, start: int, end: int) -> list[Subject]:
    """The names between two offsets that are likely persons: two capitals in a row, or the subject of a verb."""
    found = []
    for match in _SPEAKING.finditer(text, start, end):
        who = match.group("who")
        if who.lower() not in THIRD_PERSON and who.lower() != "who":
            subject = _subject(who, match.start("who"), match.end("who"))
            if subject is not None:
                found.append(subject)
    return found


def _owners(text: str, start: int, end: int) -> list[Subject]:
    """The names in the possessive between two offsets: "Ruiz" in "Ruiz's mother died"."""
    found = (_subject(match.group(1), match.start(1), match.end(1)) for match in _OWNER.finditer(text, start, end))
    return [subject for subject in found if subject is not None]
