"""Clauses: a verb group with its subject, objects and adjuncts, read from left to right without a grammar of the whole.

A subject that is interrupted ("The yard, founded in 1951, has ...") is kept for the verb that comes later; relative
clauses and participles take what stands before them. Where no subject is found there is none: nothing is guessed from
meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.coordination import coordinated, first_of_several
from editlint.analysis.reading.openers import behind_for, can_be_subject, in_brackets, last_opener
from editlint.analysis.reading.phrases import AMOUNT, NOMINAL, PRONOMINAL, TIME, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import ORDINAL
from editlint.language.en import lexicon as en
from editlint.language.en.mentions import ROLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.phrases import Part

_BREAKS = frozenset((",", ";", ":", "(", ")", "[", "]", "—", "–", "-", "“", "”", '"'))
_JOINTS = frozenset(("and", "or"))
_CLOSES_SPEECH = frozenset((",", "”", '"'))
_COMMAS = frozenset((",", "—", "–", "-"))
_CLOSED_BY = frozenset((",", ")", "—", "–", "-", "]"))
_NAMES = (NOMINAL, PRONOMINAL)
_BEFORE_CLAUSES = ("after", "before", "since", "until", "as")
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
    between: list[Phrase | Joint] = []
    for at, part in enumerate(parts):
        if not isinstance(part, Verb):
            between.append(part)
            continue
        drafts.append(_opened(part, drafts, between, _next_phrase(parts, at + 1)))
        between = []
    if drafts:
        _give(drafts[-1], between)
    _lend_subjects(drafts)
    return [_frozen(draft) for draft in drafts]


def _next_phrase(parts: Sequence[Part], at: int) -> Part | None:
    """The part at an index, adverbs passed over."""
    while at < len(parts) and isinstance(part := parts[at], Joint) and part.tag == tags.ADVERB:
        at += 1
    return parts[at] if at < len(parts) else None


def _opened(verb: Verb, drafts: list[_Draft], between: list[Phrase | Joint], following: Part | None) -> _Draft:
    """A new clause at a verb; what stands before its subject is given to the clause before."""
    current = drafts[-1] if drafts else None
    verb = _told(verb, current, between, following)
    subject_at, opener_at = _subject_at(verb, between, current)
    opener = _word(between[opener_at]) if opener_at >= 0 else ""
    subject = between[subject_at] if subject_at >= 0 else None
    if isinstance(subject, Phrase) and not verb.shape:
        last, subject_at = subject_at, first_of_several(between, subject_at, opener_at + 1)
        subject = coordinated(between[subject_at : last + 1])
    first = min((at for at in (subject_at, opener_at) if at >= 0), default=len(between))
    if verb.shape in ("ed", "ing") and subject_at >= 0:
        first = len(between)  # what a participle belongs to stays where it is
    if isinstance(subject, Joint):
        subject = None
    if verb.preposition:
        opener, subject = verb.preposition, None  # "after opening in May" has the subject of its clause
    if isinstance(subject, Phrase) and subject.preposition in en.SUBORDINATORS_TOO and not verb.shape:
        opener = subject.preposition
    joined = verb.finite and opener in _JOINTS and (subject is not None or _closes(between, opener_at))
    if joined and (host := _without_verb(drafts)) is not None:
        opener, subject, first = "", host, len(between)
    if verb.finite and not opener and (after_for := behind_for(between)) is not None:
        opener, subject, first = "for", after_for, len(between) - 1
    resumed = _resumed(verb, drafts, between) if subject is None and not opener else None
    if verb.finite and not opener and current is not None and (told := _told_before_its_verb(drafts, between)):
        resumed, subject, first = told, None, len(between)
    if verb.finite and _is_inverted(verb, between, following):
        assert isinstance(following, Phrase)
        subject, opener, first = following, "", len(between)
    if _is_of_ordinal(between, opener_at):
        told = subject if subject_at > opener_at else None  # "his second, which closed": no noun that it takes up
    else:
        told = subject or resumed or _inherited(verb, current, opener)
    draft = _Draft(verb, told, opener, len(drafts) - 1)
    if verb.shape == "to" and not opener:
        draft.host = _host_of_infinitive(between, current)
    if current is None:
        draft.host = draft.host or _host_of_relative(between, opener_at)
        draft.arguments = [
            (it, False) for it in between if isinstance(it, Phrase) and it is not subject and it.preposition
        ]
        draft.arguments += [
            (it, False) for it in between if isinstance(it, Phrase) and it.kind == TIME and not it.preposition
        ]
        return draft
    if verb.finite and subject is not None and not opener:
        _take_for_participle(drafts)
    _give(current, between[:first])
    draft.arguments = [
        (it, False)
        for it in between[first:]
        if isinstance(it, Phrase) and it is not subject and (it.preposition or it.kind == TIME)
    ]
    return draft


def _is_inverted(verb: Verb, between: list[Phrase | Joint], following: Part | None) -> bool:
    """Whether the subject stands behind its verb, as it does behind what was said: "“It fell,” said Ann Toll"."""
    if not between or not _is_mark(between[-1], _CLOSES_SPEECH):
        return False
    if not isinstance(following, Phrase) or following.preposition or following.kind != NOMINAL:
        return False
    quoted = _word(between[-1]) != ","
    return verb.lemma in en.INVERTED or (quoted and verb.lemma in en.SAYING and following.proper)


def _host_of_infinitive(between: list[Phrase | Joint], current: _Draft | None) -> Phrase | None:
    """The subject of a verb to come that an infinitive hangs on: "The vote to strike was carried"."""
    openers = (tags.SUBORDINATOR, tags.RELATIVE)
    opened = next((at for at in range(len(between) - 1, -1, -1) if getattr(between[at], "tag", -1) in openers), -1)
    if current is not None and opened < 0 and current.verb.lemma not in en.SAYING:
        return None
    inside = between[opened + 1 :]
    if not inside or not isinstance(inside[-1], Phrase):
        return None
    named = [it for it in inside if isinstance(it, Phrase) and it.kind in _NAMES and not it.preposition]
    return named[-1] if named else None


def _told_before_its_verb(drafts: list[_Draft], between: list[Phrase | Joint]) -> Phrase | None:
    """The subject of a finite verb that a shorter clause parts it from: an infinitive, or a participle without a mark.

    A form that was taken for the verb is the participle: "Three men injured in the blast remain in hospital".
    """
    current = drafts[-1]
    if any(isinstance(it, Joint) and it.tag != tags.ADVERB for it in between):
        return None
    if current.verb.shape == "to":
        return current.host
    if any(isinstance(it, Phrase) and not it.preposition and it.kind != TIME for it in between) or current.arguments:
        return None
    if current.verb.either and current.verb.finite and current.subject is not None and between:
        current.verb = current.verb._replace(finite=False, shape="ed", passive=True)
        return current.subject
    return None


def _take_for_participle(drafts: list[_Draft]) -> None:
    """Take the first verb for a participle where it has no subject: "In a letter sent in May, she left"."""
    draft = drafts[0]
    hosts = [phrase for phrase, _ in draft.arguments if phrase.preposition and phrase.kind == NOMINAL]
    if len(drafts) == 1 and draft.subject is None and draft.verb.either and draft.verb.finite and hosts:
        draft.verb = draft.verb._replace(finite=False, shape="ed", passive=True)
        draft.subject = hosts[0]
        draft.arguments = [(phrase, marked) for phrase, marked in draft.arguments if phrase is not hosts[0]]


def _closes(between: list[Phrase | Joint], joint: int) -> bool:
    """Whether a mark ends what "and" joins, and the verb behind it is not joined: "who sang in May and June, left"."""
    return _is_mark(between[-1], _CLOSED_BY) and not _is_mark(between[joint + 1], _BREAKS)


def _without_verb(drafts: list[_Draft]) -> Phrase | None:
    """The subject of a sentence of which only relative clauses have been read: its verb is still to come."""
    if not drafts or drafts[0].host is None or any(draft.opener not in en.RELATIVES for draft in drafts):
        return None
    return drafts[0].host


def _host_of_relative(between: list[Phrase | Joint], opener_at: int) -> Phrase | None:
    """The phrase before a relative word that opens a sentence's first clause: "The mill, whose owner died, closed"."""
    opener = between[opener_at] if opener_at > 0 else None
    if not isinstance(opener, Joint) or opener.tag != tags.RELATIVE:
        return None
    named = [it for it in between[:opener_at] if isinstance(it, Phrase) and it.kind in _NAMES and not it.preposition]
    return named[0] if named else None


def _resumed(verb: Verb, drafts: list[_Draft], between: list[Phrase | Joint]) -> Phrase | None:
    """The subject that a sentence comes back to behind a relative clause and a comma."""
    closed = bool(between) and _is_mark(between[-1], _CLOSED_BY)
    return drafts[0].host if closed and verb.finite and drafts else None


def _told(verb: Verb, current: _Draft | None, between: list[Phrase | Joint], following: Part | None) -> Verb:
    """A form such as "founded" as a participle where it stands as one, else as the past tense that it may be."""
    if not verb.either:
        return verb
    last = between[-1] if between else None
    by = isinstance(following, Phrase) and following.preposition == "by"
    takes_object = isinstance(following, Phrase) and not following.preposition and following.kind != TIME
    marked = isinstance(last, Joint) and last.lower in (",", "(", "—", "–")
    if last is None and current is None:
        participle = True
    elif marked:
        before = between[-2] if len(between) > 1 else None
        closes = sum(isinstance(it, Joint) and it.lower in _CLOSED_BY for it in between) > 1
        participle = not takes_object and not (closes and current is None) and isinstance(before, Phrase)
        if current is not None and not current.verb.shape and current.opener not in en.RELATIVES:
            participle = participle and not takes_object
        elif current is not None:
            participle = False
    else:
        told = current is not None and not current.verb.shape and not any(isinstance(it, Joint) for it in between)
        told = told and not (isinstance(last, Phrase) and last.preposition in _BEFORE_CLAUSES)  # "after a bus crashed"
        participle = by or (
            told
            and not takes_object
            and isinstance(last, Phrase)
            and current is not None
            and current.verb.lemma not in en.SAYING
        )
    return verb._replace(finite=False, shape="ed", passive=True) if participle else verb


def _subject_at(verb: Verb, between: list[Phrase | Joint], current: _Draft | None) -> tuple[int, int]:
    """The indexes of the subject and of the word that opens the clause, -1 for none."""
    if verb.shape == "to":
        return -1, -1
    low, opener = last_opener(between, inside=current is None)
    high = len(between)
    if high and _is_mark(between[-1], _CLOSED_BY) and verb.finite:
        inner = next((at for at in range(high - 2, low - 1, -1) if _is_mark(between[at], _BREAKS)), -1)
        if inner > low:
            high = inner
        elif current is not None and low == 0:
            return -1, opener  # a list of what one subject did: "He came in 1961, left in 1970"
    if verb.shape:
        return _host_of_participle(verb, between, current), opener
    relative = opener >= 0 and getattr(between[opener], "tag", -1) == tags.RELATIVE
    aside = in_brackets(between)
    named = [at for at in range(low, high) if at not in aside and can_be_subject(between[at])]
    if named:
        proper = [at for at in named if between[at].kind in _NAMES and between[at].preposition not in _OF_ROLE]  # type: ignore[union-attr]
        return (proper or named)[-1], opener
    if relative:
        before = [at for at in range(opener) if isinstance(between[at], Phrase) and between[at].kind in _NAMES]  # type: ignore[union-attr]
        return (_whose_home(between, before[-1], opener) if before else -1), opener
    return -1, opener


def _whose_home(between: list[Phrase | Joint], at: int, opener: int) -> int:
    """Behind a place the person of whom it tells: "Ana Ruiz of Torres, who was born", "the pilot from Torres who"."""
    place, before = between[at], between[at - 1] if at else None
    if not (isinstance(place, Phrase) and isinstance(before, Phrase)) or before.kind != NOMINAL:
        return at
    if getattr(between[opener], "lower", "") not in en.OF_PEOPLE:
        return at
    told = place.proper and len(place.words) == 1 and place.preposition in en.OF_HOMES
    somebody = before.proper or (before.head in ROLES and place.preposition != "of")  # "the son of Ruiz, who"
    return at - 1 if told and somebody else at


def _is_of_ordinal(between: list[Phrase | Joint], opener: int) -> bool:
    """Whether the word that opens a clause is relative and stands right behind an ordinal without its noun."""
    if opener < 0 or getattr(between[opener], "tag", -1) != tags.RELATIVE:
        return False
    last = next((it for it in reversed(between[:opener]) if isinstance(it, Phrase)), None)
    return last is not None and last.kind == AMOUNT and any(it.kind == ORDINAL for it in last.quantities)


def _host_of_participle(verb: Verb, between: list[Phrase | Joint], current: _Draft | None) -> int:
    """The phrase that a participle belongs to: the nearest one before it, but for one set off in -ing."""
    if not between:
        return -1
    at = len(between) - 1
    marked = isinstance(between[at], Joint)
    while at >= 0 and isinstance(between[at], Joint) and (between[at].tag in (tags.MARK, tags.ADVERB)):  # type: ignore[union-attr]
        at -= 1
    part = between[at] if at >= 0 else None
    if not isinstance(part, Phrase):
        return -1
    if not marked and part.kind in _NAMES:
        return at
    told = current is not None and current.verb.finite and not (current.subject and current.subject.head == "there")
    if told and verb.shape == "ing" and _is_mark(between[-1], _COMMAS):
        return -1  # "The wall fell on a bus, killing two": the subject of its clause
    while (
        at >= 0
        and isinstance(part, Phrase)
        and (part.kind in (TIME, AMOUNT) or (verb.shape == "ing" and part.preposition) or part.preposition == "of")
    ):
        at -= 1
        part = between[at] if at >= 0 else None
        if isinstance(part, Joint) and part.tag == tags.MARK and at > 0 and isinstance(between[at - 1], Phrase):
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


def _give(draft: _Draft, parts: Sequence[Phrase | Joint]) -> None:
    """Give a clause what follows its verb."""
    marked = False
    for part in parts:
        if isinstance(part, Phrase):
            draft.arguments.append((part, marked))
        elif part.tag in (tags.MARK, tags.COORDINATOR):
            marked = marked or part.lower not in ("“", "”", '"')


def _is_mark(part: Phrase | Joint, marks: frozenset[str]) -> bool:
    return isinstance(part, Joint) and part.tag == tags.MARK and part.lower in marks


def _word(part: Phrase | Joint) -> str:
    return part.lower if isinstance(part, Joint) else ""


def _frozen(draft: _Draft) -> Clause:
    objects, adjuncts, loose = [], [], []
    for phrase, marked in draft.arguments:
        if phrase is draft.subject and not draft.verb.shape:
            continue
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
