"""Clauses: a verb group with its subject, objects and adjuncts, read from left to right without a grammar of the whole.

A subject that is interrupted ("The yard, founded in 1951, has ...") is kept for the verb that comes later; relative clauses
and participles take what stands before them. Where no subject is found there is none: nothing is guessed from meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.phrases import AMOUNT, NOMINAL, PRONOMINAL, TIME, Link, Phrase, Verb
from editlint.language.en import lexicon as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.phrases import Part

_BREAKS = frozenset((",", ";", ":", "(", ")", "[", "]", "—", "–", "-", "“", "”", '"'))
_CLOSED_BY = frozenset((",", ")", "—", "–", "-", "]"))
_NAMES = (NOMINAL, PRONOMINAL)
_OF_ROLE = ("as", "than", "like")  # "his spell as chief executive lasted ..."


class Clause(NamedTuple):
    """A verb group with what belongs to it.

    Attributes:
        verb: its verb group.
        subject: the phrase that is its grammatical subject, None when none was found.
        objects: phrases without a preposition right behind the verb, amounts included.
        adjuncts: phrases with a preposition and times, before and behind it.
        loose: phrases without a preposition after a comma: appositions, amounts set off ("a fall of two-thirds").
        opener: the word that opens it: "when", "who", "and"; "" for none.
        parent: index of the clause that it hangs on or follows, -1 for the first.
        start, end: prose offsets of all that belongs to it.
    """

    verb: Verb
    subject: Phrase | None
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Phrase, ...]
    loose: tuple[Phrase, ...]
    opener: str
    parent: int
    start: int
    end: int


class _Draft:
    """A clause that is still being read."""

    __slots__ = ("arguments", "host", "opener", "parent", "subject", "verb")

    def __init__(self, verb: Verb, subject: Phrase | None, opener: str, parent: int) -> None:
        self.verb, self.subject, self.opener, self.parent = verb, subject, opener, parent
        self.host: Phrase | None = None  # what a relative clause before the first other one belongs to
        self.arguments: list[tuple[Phrase, bool]] = []  # each with whether a mark stands between it and the verb


def clauses_of(parts: Sequence[Part]) -> list[Clause]:
    """The clauses of a sentence, given its parts, in the order of their verbs."""
    drafts: list[_Draft] = []
    between: list[Phrase | Link] = []
    for at, part in enumerate(parts):
        if not isinstance(part, Verb):
            between.append(part)
            continue
        drafts.append(_opened(part, drafts, between, parts[at + 1] if at + 1 < len(parts) else None))
        between = []
    if drafts:
        _give(drafts[-1], between)
    _lend_subjects(drafts)
    return [_frozen(draft) for draft in drafts]


def _opened(verb: Verb, drafts: list[_Draft], between: list[Phrase | Link], following: Part | None) -> _Draft:
    """A new clause at a verb; what stands before its subject is given to the clause before."""
    current = drafts[-1] if drafts else None
    verb = _told(verb, current, between, following)
    subject_at, opener_at = _subject_at(verb, between, current)
    opener = _word(between[opener_at]) if opener_at >= 0 else ""
    subject = between[subject_at] if subject_at >= 0 else None
    first = min((at for at in (subject_at, opener_at) if at >= 0), default=len(between))
    if verb.shape in ("ed", "ing") and subject_at >= 0:
        first = len(between)  # what a participle belongs to stays where it is
    if isinstance(subject, Link):
        subject = None
    if verb.preposition:
        opener, subject = verb.preposition, None  # "after opening in May" has the subject of its clause
    if isinstance(subject, Phrase) and subject.preposition in en.SUBORDINATORS_TOO and not verb.shape:
        opener = subject.preposition
    resumed = _resumed(verb, drafts, between) if subject is None and not opener else None
    draft = _Draft(verb, subject or resumed or _inherited(verb, current, opener), opener, len(drafts) - 1)
    if current is None:
        draft.host = _host_of_relative(between, opener_at)
        draft.arguments = [
            (it, False) for it in between if isinstance(it, Phrase) and it is not subject and it.preposition
        ]
        draft.arguments += [
            (it, False) for it in between if isinstance(it, Phrase) and it.kind == TIME and not it.preposition
        ]
        return draft
    _give(current, between[:first])
    draft.arguments = [
        (it, False)
        for it in between[first:]
        if isinstance(it, Phrase) and it is not subject and (it.preposition or it.kind == TIME)
    ]
    return draft


def _host_of_relative(between: list[Phrase | Link], opener_at: int) -> Phrase | None:
    """The phrase before a relative word that opens a sentence's first clause: "The mill, whose owner died, closed"."""
    opener = between[opener_at] if opener_at > 0 else None
    if not isinstance(opener, Link) or opener.tag != tags.RELATIVE:
        return None
    named = [it for it in between[:opener_at] if isinstance(it, Phrase) and it.kind in _NAMES and not it.preposition]
    return named[-1] if named else None


def _resumed(verb: Verb, drafts: list[_Draft], between: list[Phrase | Link]) -> Phrase | None:
    """The subject that a sentence comes back to behind a relative clause and a comma."""
    closed = bool(between) and _is_mark(between[-1], _CLOSED_BY)
    return drafts[0].host if closed and verb.finite and drafts else None


def _told(verb: Verb, current: _Draft | None, between: list[Phrase | Link], following: Part | None) -> Verb:
    """A form such as "founded" as a participle where it stands as one, else as the past tense that it may be."""
    if not verb.either:
        return verb
    last = between[-1] if between else None
    by = isinstance(following, Phrase) and following.preposition == "by"
    takes_object = isinstance(following, Phrase) and not following.preposition and following.kind != TIME
    marked = isinstance(last, Link) and last.lower in (",", "(", "—", "–")
    if last is None and current is None:
        participle = True
    elif marked:
        before = between[-2] if len(between) > 1 else None
        closes = sum(isinstance(it, Link) and it.lower in _CLOSED_BY for it in between) > 1
        participle = not takes_object and not (closes and current is None) and isinstance(before, Phrase)
        if current is not None and not current.verb.shape and current.opener not in en.RELATIVES:
            participle = participle and not takes_object
        elif current is not None:
            participle = False
    else:
        told = current is not None and not current.verb.shape and not any(isinstance(it, Link) for it in between)
        participle = by or (
            told
            and not takes_object
            and isinstance(last, Phrase)
            and current is not None
            and current.verb.lemma not in en.SAYING
        )
    return verb._replace(finite=False, shape="ed", passive=True) if participle else verb


def _subject_at(verb: Verb, between: list[Phrase | Link], current: _Draft | None) -> tuple[int, int]:
    """The indexes of the subject and of the word that opens the clause, -1 for none."""
    if verb.shape == "to":
        return -1, -1
    low, opener = _last_opener(between)
    high = len(between)
    if high and _is_mark(between[-1], _CLOSED_BY) and verb.finite:
        inner = next((at for at in range(high - 2, low - 1, -1) if _is_mark(between[at], _BREAKS)), -1)
        if inner > low:
            high = inner
        elif current is not None and low == 0:
            return -1, opener  # a list of what one subject did: "She joined in 1998, made sergeant in 2004"
    if verb.shape:
        return _host_of_participle(verb, between), opener
    relative = (
        opener >= 0 and between[opener].tag == tags.RELATIVE
        if opener >= 0 and isinstance(between[opener], Link)
        else False
    )
    aside = _in_brackets(between)
    named = [at for at in range(low, high) if at not in aside and _can_be_subject(between[at])]
    if named:
        proper = [at for at in named if between[at].kind in _NAMES and between[at].preposition not in _OF_ROLE]  # type: ignore[union-attr]
        return (proper or named)[-1], opener
    if relative:
        before = [at for at in range(opener) if isinstance(between[at], Phrase) and between[at].kind in _NAMES]  # type: ignore[union-attr]
        return (before[-1] if before else -1), opener
    return -1, opener


def _in_brackets(between: list[Phrase | Link]) -> set[int]:
    """The indexes of what stands between round brackets that are closed: "Ruiz (b. Lima, 1950) left"."""
    found: set[int] = set()
    opened = -1
    for at, part in enumerate(between):
        if isinstance(part, Link) and part.lower == "(":
            opened = at
        elif isinstance(part, Link) and part.lower == ")" and opened >= 0:
            found.update(range(opened, at))
            opened = -1
    return found


def _last_opener(between: list[Phrase | Link]) -> tuple[int, int]:
    """Where the clause can begin, and the index of the word that opens it, -1 for none."""
    for at in range(len(between) - 1, -1, -1):
        part = between[at]
        if isinstance(part, Link) and part.tag in (tags.SUBORDINATOR, tags.RELATIVE):
            return at + 1, at
        if isinstance(part, Link) and part.tag == tags.COORDINATOR and not _joins_phrases(between, at):
            return at + 1, at
        if isinstance(part, Link) and part.lower in (";", ":", "“"):
            return at + 1, -1
    return 0, -1


def _joins_phrases(between: list[Phrase | Link], at: int) -> bool:
    """Whether "and" joins two phrases of one subject: "Ann and Bo left"."""
    low, high = at - 1, at + 1
    if low < 0 or high >= len(between):
        return False
    one, other = between[low], between[high]
    return (
        low == 0
        and isinstance(one, Phrase)
        and isinstance(other, Phrase)
        and not one.preposition
        and not other.preposition
    )


def _can_be_subject(part: Phrase | Link) -> bool:
    if not isinstance(part, Phrase) or part.kind == TIME:
        return False
    return not part.preposition or part.preposition in en.SUBORDINATORS_TOO


def _host_of_participle(verb: Verb, between: list[Phrase | Link]) -> int:
    """The phrase that a participle belongs to: the nearest one before it, but for one set off in -ing."""
    if not between:
        return -1
    at = len(between) - 1
    marked = isinstance(between[at], Link)
    while at >= 0 and isinstance(between[at], Link) and (between[at].tag in (tags.MARK, tags.ADVERB)):  # type: ignore[union-attr]
        at -= 1
    part = between[at] if at >= 0 else None
    if not isinstance(part, Phrase):
        return -1
    if not marked and part.kind in _NAMES:
        return at
    while (
        at >= 0
        and isinstance(part, Phrase)
        and (part.kind in (TIME, AMOUNT) or (verb.shape == "ing" and part.preposition) or part.preposition == "of")
    ):
        at -= 1
        part = between[at] if at >= 0 else None
        if isinstance(part, Link) and part.tag == tags.MARK and at > 0 and isinstance(between[at - 1], Phrase):
            at -= 1
            part = between[at]
    return at if isinstance(part, Phrase) and part.kind in _NAMES else -1


def _inherited(verb: Verb, current: _Draft | None, opener: str) -> Phrase | None:
    """The subject that a verb shares with the clause before it."""
    if current is not None and verb.preposition:
        return current.subject
    if current is None or opener in en.SUBORDINATORS:
        return None if current is None or verb.finite else current.subject
    return current.subject


def _lend_subjects(drafts: list[_Draft]) -> None:
    """A participle at the head of a sentence has the subject of the main clause after it."""
    for at, draft in enumerate(drafts):
        if draft.subject is None and draft.verb.shape in ("ed", "ing"):
            later = drafts[at + 1 :]
            main = next((other for other in later if not other.verb.shape and not other.opener), None)
            lender = main or (later[0] if later else None)
            draft.subject = lender.subject if lender is not None else None


def _give(draft: _Draft, parts: Sequence[Phrase | Link]) -> None:
    """Give a clause what follows its verb."""
    marked = False
    for part in parts:
        if isinstance(part, Phrase):
            draft.arguments.append((part, marked))
        elif part.tag in (tags.MARK, tags.COORDINATOR):
            marked = marked or part.lower not in ("“", "”", '"')


def _is_mark(part: Phrase | Link, marks: frozenset[str]) -> bool:
    return isinstance(part, Link) and part.tag == tags.MARK and part.lower in marks


def _word(part: Phrase | Link) -> str:
    return part.lower if isinstance(part, Link) else ""


def _frozen(draft: _Draft) -> Clause:
    objects, adjuncts, loose = [], [], []
    for phrase, marked in draft.arguments:
        if phrase.preposition or phrase.kind == TIME:
            adjuncts.append(phrase)
        elif marked:
            loose.append(phrase)
        else:
            objects.append(phrase)
    spans = [(phrase.start, phrase.end) for phrase, _ in draft.arguments]
    if draft.subject:
        spans.append((draft.subject.start, draft.subject.end))
    return Clause(
        draft.verb,
        draft.subject,
        tuple(objects),
        tuple(adjuncts),
        tuple(loose),
        draft.opener,
        draft.parent,
        min([draft.verb.start, *(start for start, _ in spans)]),
        max([draft.verb.end, *(end for _, end in spans)]),
    )
