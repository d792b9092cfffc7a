"""Claims that nobody makes: "fears are mounting", "it has emerged that", "there is a feeling that".

Which nouns, verbs and complements make one is the rule's; here is the grammar between them: where the phrase of a noun
begins, what may stand before its verb, whose it is, who is named as the one who spoke. Linear in the words of a clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.classes import CLAUSE, NOTHING, THAT, TOPIC
from editlint.analysis.attributions.frame import SourceFrame
from editlint.analysis.attributions.phrases import KNOWN_HEADS
from editlint.analysis.attributions.signs import LONGEST_CHAIN, LONGEST_SUBJECT, MOST_MODIFIERS, may_be_a_claim
from editlint.analysis.attributions.sources import is_name
from editlint.analysis.attributions.subjects import subject_before
from editlint.analysis.attributions.told import is_told
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en import standing
from editlint.language.en import voiceless as words
from editlint.language.en.reporting_verbs import BASE, ING, REPORTING_FORMS, SAY_VERBS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.attributions.classes import Classes, Wordings
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens

_WHO = KNOWN_HEADS | en.PERSONS
_LONGEST_SUPPOSED = 10  # words from a noun to the verb of "if the gossip in the weighing room is right"
_ASIDE_ENDS = ",—–.!?;:)"


class _Verb(NamedTuple):
    """A verb of a voiceless claim: its words, `last` exclusive; `passive` where somebody could be its agent."""

    first: int
    last: int
    cue: str
    passive: bool


def voiceless(tokens: Tokens, classes: Classes, met: frozenset[str] | None = None) -> Iterator[SourceFrame]:
    """The frames of such claims outside quotation marks, in order; whether a source near excuses them is not asked.

    `met` are those of their nouns that the article has, where that is known.
    """
    for index in tokens.places(classes.nouns if met is None else met):
        sentence = tokens.telling[index]
        if sentence < 0 or not may_be_a_claim(tokens.lower, classes, index):
            continue
        stretch = tokens.sentences[sentence]
        frame = _Finder(tokens, classes, stretch, sentence).frame(index)
        if frame is not None:
            yield frame


class _Finder:
    """Reads one sentence round a noun."""

    def __init__(self, tokens: Tokens, classes: Classes, stretch: SentenceTokens, sentence: int) -> None:
        self._tokens = tokens
        self._lower = tokens.lower
        self._classes = classes
        self._stretch = stretch
        self._sentence = sentence

    def frame(self, head: int) -> SourceFrame | None:
        """The frame of the noun at a word, where it is what a claim hangs on and nobody's."""
        word, classes = self._lower[head], self._classes
        claims = word in classes.subjects
        first = self._phrase_start(head) if claims or word in classes.guides else self._none_start(head)
        if first is None:
            return None
        if self._is_supposed(first):
            return self._supposition(first, head)
        if not claims and word not in classes.none_of:
            return None
        verb = self._existence(first, head) or self._predicate(head)
        if verb is None and first > self._stretch.first and self._lower[first - 1] in self._classes.amid:
            verb = self._of_a_topic(first - 1, head, words.ABOUT)
        if verb is None:
            verb = self._drawn(first, head)
        if verb is None and self._classes.alone and first == self._stretch.first:
            verb = self._opening(first, head)
        if verb is None or self._is_somebodys(head, verb.first):
            return None
        if is_told(self._tokens, self._stretch, verb.last, classes.told, by=verb.passive, others=words.FROM):
            return None
        start, end = min(first, verb.first), max(head + 1, verb.last)
        return SourceFrame(
            start, end, None, verb.first, verb.last, word, at.NOMINAL, self._sentence, claim_first=verb.last
        )

    def _phrase_start(self, head: int) -> int | None:
        """The first word of the noun's phrase; None where it is somebody's, denied, or no subject."""
        tokens, lower = self._tokens, self._lower
        first = head
        stop = max(self._stretch.first, head - MOST_MODIFIERS)
        while first > stop and tokens.gaps[first - 1] in (" ", "-"):
            word = lower[first - 1]
            if word == "no" and lower[first] in words.SCARCE:
                first -= 1  # "no end of conjecture"
                break
            if (
                word in words.OWNING
                or word in words.POINTING
                or word in standing.NOBODY
                or (tokens.is_possessive(first - 1) and word not in en.VAGUE_GROUPS)
            ):
                return None
            if word in cues.DETERMINERS:
                first -= 1
                break
            if word == "of" and first - 2 > stop and lower[first - 2] in words.SWELLS:
                first -= 2
                continue
            if word in words.BOUNDS or word in self._classes.draws or self._is_verb(first - 1):
                break
            if first - 1 > self._stretch.first and is_name(tokens, first - 1, self._stretch.first):
                return None
            first -= 1
        return first if self._can_be_subject(first) else None

    def _none_start(self, head: int) -> int | None:
        """The "no" of "no serious observer"."""
        for index in range(head - 1, max(self._stretch.first, head - MOST_MODIFIERS) - 1, -1):
            if self._tokens.gaps[index] != " " or self._lower[index] in words.BOUNDS:
                return None
            if self._lower[index] == "no":
                return index if self._can_be_subject(index) else None
        return None

    def _is_verb(self, index: int) -> bool:
        """Whether a word before a noun is a verb of saying of which it is the object: "voiced concerns"."""
        base, bits = REPORTING_FORMS.get(self._lower[index], ("", 0))
        return base in SAY_VERBS and not bits & ING

    def _can_be_subject(self, first: int) -> bool:
        if first == self._stretch.first or self._tokens.gaps[first - 1].strip():
            return True
        word = self._lower[first - 1]
        if word == "if":
            return bool(self._classes.if_so)
        if any(
            tuple(self._lower[first - len(each) : first]) == tuple(each) for each in self._classes.draws.get(word, ())
        ):
            return True
        if word in en.CALENDAR or word in cues.TIMES:
            return self._lower[first] in cues.ARTICLES  # "by Friday the rumour"
        return word in words.BEFORE_A_SUBJECT or word in self._classes.amid or word in words.EXISTING

    def _is_supposed(self, first: int) -> bool:
        """Whether the claim is only supposed or asked about: "if fears grow", "whether questions were raised"."""
        return any(
            word in words.SUPPOSING for word in self._lower[max(self._stretch.first, first - 2) : first]
        ) or self._tokens.is_asked(self._stretch)

    def _supposition(self, first: int, head: int) -> SourceFrame | None:
        """The frame of "if the gossip in the weighing room is right": what follows is the gossip's."""
        if first == self._stretch.first or self._lower[first - 1] != "if":
            return None
        for index in range(head + 1, min(self._stretch.last - 1, head + _LONGEST_SUPPOSED)):
            if self._tokens.gaps[index - 1] not in (" ", "-"):
                return None
            if self._lower[index] in words.BE_OR_PROVE and (last := self._match(self._classes.if_so, index + 1)):
                if self._is_somebodys(head, index):
                    return None
                return SourceFrame(first - 1, last, None, index, last, self._lower[head], at.NOMINAL, self._sentence)
        return None

    # --- What makes it a claim ---

    def _existence(self, first: int, head: int) -> _Verb | None:
        """The verb of "there is" before the phrase."""
        if not self._classes.exists or first <= self._stretch.first or self._lower[first - 1] not in words.EXISTING:
            return None
        there = first - 1
        stop = max(self._stretch.first, there - LONGEST_CHAIN)
        while there > stop and self._lower[there - 1] != "there" and self._is_auxiliary(there - 1):
            there -= 1
        if there <= self._stretch.first or self._lower[there - 1] != "there":
            return None
        if not self._classes.modal and self._is_unreal(self._lower[there:first]):
            return None
        return self._of_a_topic(there - 1, head, words.OF_WHAT)

    def _of_a_topic(self, before: int, head: int, about: frozenset[str]) -> _Verb | None:
        """The noun with what it is about: "fears that", "a feeling of", "calls for"."""
        after = head + 1
        if after >= self._stretch.last and head - 2 > before and self._lower[head - 1] == "of":
            return _Verb(before, after, self._lower[head], passive=False)  # "there has been an outpouring of dismay"
        if after >= self._stretch.last or self._tokens.gaps[head] != " ":
            return None
        if NOTHING not in self._classes.what:
            if "that" not in self._lower[after : min(self._stretch.last, after + LONGEST_CHAIN)]:
                return None
        elif self._lower[after] not in about and not self._leads_to_that(after):
            return None
        return _Verb(before, after, self._lower[head], passive=False)

    def _leads_to_that(self, after: int) -> bool:
        """Whether a place and then "that" follow a noun: "whispers at Westgate that"."""
        if self._lower[after] not in words.AT_A_PLACE:
            return False
        stop = min(self._stretch.last, after + LONGEST_CHAIN)
        that = next((at for at in range(after, stop) if self._lower[at] == "that"), stop)
        return that < stop and not any(self._tokens.gaps[at].strip() for at in range(after, that))

    def _drawn(self, first: int, head: int) -> _Verb | None:
        """The verb that draws the noun: "has sparked outrage", "came in for criticism"."""
        for wording in self._classes.draws.get(self._lower[first - 1], ()) if first > self._stretch.first else ():
            begin = first - len(wording)
            if begin > self._stretch.first and self._lower[begin:first] == list(wording):
                if self._lower[first] in en.DEFINITE or self._is_voiced(begin):
                    return None
                group = self._lower[max(self._stretch.first, begin - LONGEST_CHAIN) : begin]
                met = wording[-1] == "with"  # "met with derision by the minister"
                return None if self._is_unreal(group) else _Verb(begin, head + 1, self._lower[head], passive=met)
        return None

    def _is_voiced(self, verb: int) -> bool:
        """Whether the one who raises it is told, or nobody has yet: "Ruiz raised doubts", "to raise doubts"."""
        if self._lower[verb - 1] == "to":
            return True
        if self._lower[verb] not in words.VOICED_BY_SUBJECT:
            return False
        subject = subject_before(self._tokens, verb, self._stretch.first, "say")
        if subject is None or subject.source_class != at.DESCRIBED:
            return subject is not None
        return self._lower[subject.head].endswith(words.ONE_WHO) or self._lower[subject.head] in _WHO

    def _opening(self, first: int, head: int) -> _Verb | None:
        """The noun of "Fears that the dam will burst sent people away": nobody's from the first word on."""
        named = first < head and is_name(self._tokens, first, self._stretch.first)
        plain = not named and self._lower[first] not in en.DEFINITE and not self._is_verb_of(first, head)
        if not plain or head + 1 >= self._stretch.last or self._lower[head + 1] != "that":
            return None
        return _Verb(first, head + 1, self._lower[head], passive=False)

    def _is_verb_of(self, first: int, head: int) -> bool:
        """Whether the noun is rather the verb of the noun before it: "locals fear that"."""
        bits = REPORTING_FORMS.get(self._lower[head], ("", 0))[1]
        return head > first and bool(bits & BASE) and self._lower[head - 1].endswith("s")

    def _predicate(self, head: int) -> _Verb | None:
        """The first verb of the rule's that the noun is the subject of, past what it is about."""
        tokens, lower = self._tokens, self._lower
        chain: list[str] = []
        stop = min(self._stretch.last, head + 1 + LONGEST_SUBJECT)
        about = False
        for index in range(head + 1, stop):
            if tokens.gaps[index - 1] not in (" ", "-"):
                return None
            word = lower[index]
            verb = self._verb_at(index, chain, direct=not about)
            if verb is not None:
                return verb
            if self._is_auxiliary(index):
                chain.append(word)
                continue
            if not words.FINITE.isdisjoint(chain):
                loose = lower[head] in self._classes.any_verb and word not in words.OF_TRUTH
                loose = loose and not self._is_unreal(chain) and "that" not in lower[head:index]
                return _Verb(index, index + 1, word, passive=True) if loose else None  # another verb
            chain = []
            if not about and not (word in en.PREPOSITIONS or word in words.AFTER_A_NOUN):
                return None
            if about and (word in words.CLAUSES or word in en.PRONOUNS or word in words.OWNING):
                return None
            about = True
        return None

    def _is_auxiliary(self, index: int) -> bool:
        word = self._lower[index]
        return word in words.CHAIN or word.endswith(("ly", "n't"))

    def _verb_at(self, index: int, chain: list[str], *, direct: bool) -> _Verb | None:
        """The verb of the rule's that begins at a word, given the auxiliaries before it."""
        if not self._classes.modal and self._is_unreal(chain):
            return None
        be = not en.BE_FORMS.isdisjoint(chain)
        word = self._lower[index]
        if be:
            for table, passive in ((self._classes.done, True), (self._classes.is_so, False)):
                last = self._match(table, index)
                if last and (self._is_that(last) or self._says_what(last)):
                    return _Verb(index, last, word, passive and word not in words.CAUSED)
        last = self._match(self._classes.does, index)
        if not last or not (self._is_that(last) or self._says_what(last)):
            return None
        ing = word.endswith("ing")
        perfect = not cues.PERFECT.isdisjoint(chain)
        if (ing != be and not perfect) or self._is_counted(last):
            return None
        if not direct and not chain and not self._is_clear_verb(index, last):
            return None
        return _Verb(index, last, word, passive=False)

    def _is_that(self, last: int) -> bool:
        """Whether a wording ends with the "that" of a clause: not "is that of a child"."""
        beyond = self._lower[last] if last < self._stretch.last else ""
        return self._lower[last - 1] == "that" and bool(beyond) and beyond not in en.PREPOSITIONS

    def _is_counted(self, last: int) -> bool:
        """Whether it is told by how much something has grown: a figure, and nobody's feeling."""
        lower = self._lower
        return any(
            lower[at] == "by" or (lower[at] in ("from", "to") and lower[at + 1][0].isdigit())
            for at in range(last, min(self._stretch.last - 1, last + 2))
        )

    def _is_clear_verb(self, index: int, last: int) -> bool:
        """Whether a form without an auxiliary behind a noun is no noun itself, as in "over the rise in"."""
        if self._lower[index - 1] in cues.DETERMINERS or self._lower[index - 1] in en.PREPOSITIONS:
            return False
        return last >= self._stretch.last or self._lower[last] not in ("of", "in")

    def _match(self, table: Wordings, index: int) -> int:
        """The word after the longest wording that stands at a word, 0 for none; a point in it ends the clause."""
        found = 0
        for wording in table.get(self._lower[index], ()):
            ends = wording[-1] == "."
            last = index + len(wording) - ends
            if last > self._stretch.last or self._lower[index:last] != list(wording[: last - index]):
                continue
            if not ends or self._gap(last):
                found = max(found, last)
        return found

    def _is_unreal(self, chain: Sequence[str]) -> bool:
        return any(
            word in cues.MODALS or word in standing.NEGATIONS or word.endswith("n't") or word in words.NOT_YET
            for word in chain
        )

    def _says_what(self, last: int) -> bool:
        """Whether what follows a verb is of a sort that makes it a claim."""
        return NOTHING in self._classes.what or any(self._is_what(last, sort) for sort in self._classes.what)

    def _is_what(self, last: int, sort: str) -> bool:
        lower, stretch = self._lower, self._stretch
        gap = self._gap(last)
        if sort == CLAUSE:
            if gap:
                return gap[0] in _ASIDE_ENDS and self._is_aside(last)
            word = lower[last]
            if word == "that" or "that" in lower[last : last + 4]:
                return True
            dated = last + 1
            if word in en.PREPOSITIONS and lower[dated] in en.CALENDAR and self._gap(dated + 1)[:1] == ",":
                return self._is_aside(last)
            return (word in cues.CLAUSE_STARTS and word != "to") or self._tokens.is_capital(last)
        if gap:
            return False
        if sort == THAT:
            return lower[last] == "that"
        if sort == TOPIC:
            return lower[last] in words.ABOUT
        beyond = lower[last + 1] if last + 1 < stretch.last else ""
        if lower[last] != "to" or beyond in cues.DETERMINERS:
            return False
        return bool(beyond)

    def _gap(self, last: int) -> str:
        """The marks before a word, "." where it is beyond the sentence."""
        return self._tokens.gaps[last - 1].strip() if last < self._stretch.last else "."

    def _is_aside(self, last: int) -> bool:
        """Whether a short clause stands between commas, or ends the sentence behind one: "the sale, it emerged,"."""
        stop = max(self._stretch.first, last - LONGEST_CHAIN)
        return any("," in self._tokens.gaps[word - 1] for word in range(stop + 1, last))

    # --- Whose it is ---

    def _is_somebodys(self, head: int, until: int) -> bool:
        """Whether a name stands behind the noun: "concerns from the Harbour Board", "fears of Ana Ruiz"."""
        lower, tokens = self._lower, self._tokens
        for index in range(head + 1, min(until, self._stretch.last - 1)):
            if lower[index] in words.OF_SOMEBODY:
                after = index + 1 + (lower[index + 1] in cues.DETERMINERS)
                if after < self._stretch.last and is_name(tokens, after, self._stretch.first):
                    return True
        return False
