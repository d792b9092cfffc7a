"""Finds the noun phrase that is the subject of a reporting verb, before it or (inverted) after it.

It walks over words and the gaps between them, a bounded number of steps a verb: over adverbs and auxiliaries, over
parentheses between commas, then through the phrase to its head. No parser, no part-of-speech tagger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import DESCRIBED, NAMED_BODY, NAMED_PERSON, PRONOUN
from editlint.analysis.attributions.sources import Phrase, classify, is_name
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.first_names import FIRST_NAMES
from editlint.language.en.reporting_verbs import NOUN_LIKE, REPORTING_FORMS, SPEECH_VERBS

if TYPE_CHECKING:
    from editlint.analysis.attributions.reading import Reading

_NAMED_SUBJECTS = (NAMED_PERSON, NAMED_BODY, DESCRIBED, PRONOUN)
_LONGEST_PHRASE = 14
_LONGEST_PARENTHESIS = 30
_LONGEST_CHAIN = 7
_LONGEST_ADJUNCT = 16
_LONGEST_APPOSITION = 9
_LONGEST_LABEL = 6
_PARTICLES = frozenset(["de", "van", "von", "der", "al", "bin"])
_JOINING_GAPS = frozenset((" ", "-", "’ ", "' ", "/", " & ", "–"))
_OPENER_OF = {",": ",", ")": "(", "),": "(", "—": "—", "–": "–", "”,": ",", '",': ",", "’,": ",", ".,": ","}
_KNOWN_HEADS = en.VAGUE_GROUPS | en.GENERAL_GROUPS | en.DESCRIBED_PEOPLE | en.REPORTS | en.BODIES


def subject_before(reading: Reading, verb: int, sentence_first: int) -> Phrase | None:
    """The subject of the verb at a word index, or None where there is none that could be a source."""
    if reading.lower[verb - 1] == "to" and verb - 2 >= sentence_first and reading.lower[verb - 2] in cues.BEFORE_TO_SAY:
        return opening_subject(reading, sentence_first, verb - 1)
    if reading.lower[verb - 1] == "to" and verb - 3 >= sentence_first:
        prompted = _prompted(reading, verb - 2, sentence_first)
        if prompted is not None:
            return prompted
    at = _skip_chain(reading, verb, sentence_first)
    if at is None:
        return None
    base = REPORTING_FORMS[reading.lower[verb]][0]
    if reading.lower[at] in ("and", "but", "then"):
        phrase = opening_subject(reading, sentence_first, at)
        return phrase if phrase is not None and phrase.source_class in _NAMED_SUBJECTS else None
    gap = reading.gap(at).strip()
    if not gap or gap in ("’", "'"):
        return _phrase_ending(reading, at, sentence_first, base)
    for _ in range(3):
        opener = _OPENER_OF.get(reading.gap(at).strip())
        if opener is None:
            return None
        before = _before_parenthesis(reading, at, opener, sentence_first)
        if before is None:
            return None
        at = before
        if reading.mark_of[at] != reading.mark_of[verb]:
            return None
        phrase = _phrase_ending(reading, at, sentence_first, base)
        if phrase is not None:
            return apposition(reading, phrase._replace(last=at + 1), verb, sentence_first) or phrase
    return None


def _prompted(reading: Reading, at: int, sentence_first: int) -> Phrase | None:
    """The vague source in "led some to wonder", "prompting many critics to ask"."""
    lower = reading.lower
    if lower[at] not in en.QUANTITY_PRONOUNS and lower[at] not in en.VAGUE_GROUPS:
        return None
    first = at
    while first - 1 > sentence_first and (lower[first - 1] in en.QUANTITIES or lower[first - 1] in en.THIN_MODIFIERS):
        first -= 1
    if lower[first - 1] not in cues.PROMPTING:
        return None
    return classify(reading, first, at + 1, at, sentence_first)


def _skip_chain(reading: Reading, verb: int, sentence_first: int) -> int | None:
    """The last word before a verb's adverbs and auxiliaries."""
    at = verb - 1
    lower = reading.lower
    stop = max(sentence_first, verb - _LONGEST_CHAIN)
    while at >= stop:
        word = lower[at]
        if word == "to" and lower[at - 1] not in cues.CATENATIVES:
            return None
        if not (word in en.AUXILIARIES or (word.endswith("ly") and word not in ("family", "assembly", "italy"))):
            return at
        if reading.gap(at) != " ":
            return None if "," not in reading.gap(at) or (at == verb - 1 and word not in en.AUXILIARIES) else at
        at -= 1
    return None


def opening_subject(reading: Reading, sentence_first: int, stop: int, *, any_noun: bool = False) -> Phrase | None:
    """The subject with which a sentence opens, past "On Tuesday," and "then": of a second verb, or of none of ours.

    With `any_noun` a noun will do that is no source by itself: "the palace issued a statement".
    """
    first = _past_adjunct(reading, sentence_first, stop)
    if first is None:
        return None
    for _ in range(3):
        phrase = _opening_phrase(reading, first, stop, sentence_first, any_noun=any_noun)
        after = _past_comma(reading, first, stop)
        if phrase is not None or after is None:
            return phrase
        first = after
    return None


def _opening_phrase(reading: Reading, first: int, stop: int, sentence_first: int, *, any_noun: bool) -> Phrase | None:
    if reading.mark_of[first] >= 0:
        return None
    if reading.lower[first] in en.PRONOUNS:
        return classify(reading, first, first + 1, first, sentence_first)
    phrase = phrase_after(reading, first, stop, sentence_first)
    if phrase is None or reading.is_possessive(phrase.head):
        return None
    if reading.lower[phrase.head] in cues.REFLEXIVES and phrase.head > phrase.first:
        phrase = classify(reading, phrase.first, phrase.head, phrase.head - 1, sentence_first)
    named = apposition(reading, phrase, stop, sentence_first)
    if named is not None:
        return named
    known = reading.lower[phrase.head] in _KNOWN_HEADS or is_name(reading, phrase.head, sentence_first)
    if not known and any_noun and reading.lower[first] in cues.DETERMINERS and first + 1 < stop:
        return classify(reading, first, first + 2, first + 1, sentence_first)
    return phrase if known else None


def _past_adjunct(reading: Reading, first: int, stop: int) -> int | None:
    """The word at which the subject of a sentence can begin: not before the colon of a label."""
    lower = reading.lower
    label = next((at for at in range(first, min(stop - 1, first + _LONGEST_LABEL)) if ":" in reading.gap(at)), -1)
    first = label + 1 if label >= 0 else first
    while first < stop and lower[first] in cues.SENTENCE_ADVERBS:
        first += 1
    if first == stop:
        return None
    if lower[first] in ("this", "last", "next", "that") and first + 1 < stop and lower[first + 1] in cues.TIMES:
        return _past_comma(reading, first, stop)
    word = lower[first]
    participle = word.endswith(("ing", "ed")) and word not in FIRST_NAMES
    if participle or word in en.PREPOSITIONS or word in en.CLAUSE_BREAKS or word in cues.OPENING_PARTICIPLES:
        return _past_comma(reading, first, stop)
    return first


def _past_comma(reading: Reading, first: int, stop: int) -> int | None:
    """The word after the next comma."""
    for index in range(first, min(stop - 1, first + _LONGEST_ADJUNCT)):
        if "," in reading.gap(index):
            return index + 1
    return None


def apposition(reading: Reading, phrase: Phrase, stop: int, sentence_first: int) -> Phrase | None:
    """The person whose name follows a description in commas: "the mayor, Ana Ruiz, said"."""
    if phrase.source_class not in (DESCRIBED, NAMED_BODY):
        return None
    first = phrase.last
    for _ in range(2):
        if first >= stop or reading.gap(first - 1) != ", ":
            return None
        last = first
        while last < stop and last - first < _LONGEST_APPOSITION and (last == first or reading.gap(last - 1) == " "):
            last += 1
        name_first = last
        while name_first > first and _is_name_part(reading, name_first - 1):
            name_first -= 1
        closed = last == stop or reading.gap(last - 1) != " "
        if (
            closed
            and last - name_first >= 2
            and not any(is_finite_verb(reading.lower[at]) for at in range(first, last))
        ):
            found = classify(reading, name_first, last, last - 1, sentence_first)
            if found.source_class == NAMED_PERSON:
                return found
        first = last
    return None


def is_finite_verb(word: str) -> bool:
    """Whether a word can only be a finite verb, so that a clause and not an apposition holds it."""
    return word in en.AUXILIARIES or word in en.CLAUSE_BREAKS or word in en.PRONOUNS


def _is_name_part(reading: Reading, at: int) -> bool:
    return is_name(reading, at, -1) or reading.lower[at] in _PARTICLES


def _before_parenthesis(reading: Reading, at: int, opener: str, sentence_first: int) -> int | None:
    """The word before a stretch in commas, dashes or brackets that ends with the word `at`."""
    stop = max(sentence_first, at - _LONGEST_PARENTHESIS)
    for word in range(at - 1, stop - 1, -1):
        gap = reading.gap(word)
        if opener in gap:
            return word
        if len(gap) > 1 and gap.strip() in (";", ":"):
            return None
    return None


def _phrase_ending(reading: Reading, at: int, sentence_first: int, base: str) -> Phrase | None:
    lower = reading.lower
    if lower[at] in en.PRONOUNS:
        if lower[at] == "who":
            return _antecedent(reading, at, sentence_first)
        return classify(reading, at, at + 1, at, sentence_first)
    if lower[at] in cues.DETERMINERS or lower[at] in en.PREPOSITIONS or lower[at] == "which":
        return None
    begin = _segment_start(reading, at, sentence_first)
    head = _head(reading, begin, at)
    last = at + 1
    if head is None:
        if base not in SPEECH_VERBS or lower[begin] not in cues.DETERMINERS:
            return None
        head = _first_head(reading, begin, at)
        if head == begin:
            return None
    first = _phrase_start(reading, begin, head)
    for _ in range(4):
        quantity = _quantity_before(reading, begin, first)
        if quantity is not None:
            first = quantity
            break
        outer = _governor(reading, begin, first)
        if outer is None:
            break
        if outer < 0:
            farther = _head(reading, begin, first - 2) if first - 2 >= begin else None
            if farther is None or not reading.is_capital(farther):
                return None
            outer = farther
        head = outer
        first = _phrase_start(reading, begin, head)
    return classify(reading, first, last, head, sentence_first)


def _antecedent(reading: Reading, who: int, sentence_first: int) -> Phrase | None:
    """The person to whom a relative clause belongs: "Ana Ruiz, who said"."""
    last = who
    first = last
    while (
        first > sentence_first
        and _is_name_part(reading, first - 1)
        and (first == last or reading.gap(first - 1) == " ")
    ):
        first -= 1
    if first == last or reading.gap(last - 1) not in (" ", ", "):
        return None
    phrase = classify(reading, first, last, last - 1, sentence_first)
    return phrase if phrase.source_class == NAMED_PERSON else None


def _segment_start(reading: Reading, at: int, sentence_first: int) -> int:
    """The first word of the stretch before a verb in which its subject must stand."""
    lower = reading.lower
    begin = at
    stop = max(sentence_first, at - _LONGEST_PHRASE)
    while begin > stop:
        before = lower[begin - 1]
        gap = reading.gap(begin - 1)
        if gap not in _JOINING_GAPS and not _is_abbreviation(reading, begin - 1, gap):
            break
        if (before in en.CLAUSE_BREAKS and before != "and") or (before in en.PRONOUNS and before != "who"):
            break
        form = REPORTING_FORMS.get(before)
        if form is not None and form[0] in SPEECH_VERBS and before not in NOUN_LIKE and lower[begin] != "by":
            relative = next(
                (back for back in range(begin - 2, max(stop, begin - 6) - 1, -1) if lower[back] == "who"), -1
            )
            if relative < 0:
                break
        begin -= 1
    return begin


def _is_abbreviation(reading: Reading, at: int, gap: str) -> bool:
    """Whether a point after a word belongs to it: "Dr. Ruiz", "J. Smith", "the U.S. Senate"."""
    return gap == ". " and (reading.lower[at] in en.TITLES or len(reading.forms[at]) <= 2 or "." in reading.forms[at])


def _head(reading: Reading, begin: int, at: int) -> int | None:
    """The rightmost word that can be a source and is followed by nothing but what belongs to it."""
    lower = reading.lower
    for head in range(at, begin - 1, -1):
        word = lower[head]
        if head < at and lower[head + 1] not in en.POSTMODIFIERS:
            continue
        if word in _KNOWN_HEADS or word in en.QUANTITY_PRONOUNS:
            return head
        if word == "those" and head < at and lower[head + 1] in cues.AFTER_THOSE:
            return head
        if reading.is_capital(head) and word not in en.CALENDAR and word not in en.PREPOSITIONS:
            if head == begin and (word in en.CLAUSE_BREAKS or word in en.AUXILIARIES or word in cues.DETERMINERS):
                continue
            return head
    return None


def _first_head(reading: Reading, begin: int, at: int) -> int:
    """The word before the first preposition of a phrase, else its last."""
    for word in range(begin + 1, at):
        if reading.lower[word + 1] in en.PREPOSITIONS or reading.lower[word + 1] in ("who", "that", "which"):
            return word
    return at


def _phrase_start(reading: Reading, begin: int, head: int) -> int:
    """The first word of the phrase with that head."""
    lower = reading.lower
    first = head
    while first > begin:
        before = lower[first - 1]
        if before in cues.DETERMINERS:
            return first - 1
        if before in en.PREPOSITIONS:
            break
        if before in en.CLAUSE_BREAKS and not (before == "and" and _joins(reading, first - 1, begin)):
            break
        if before in en.AUXILIARIES or before in en.PRONOUNS:
            break
        first -= 1
    return first


def _quantity_before(reading: Reading, begin: int, first: int) -> int | None:
    """The first word of "some of", "many of" or "a growing number of" before a phrase."""
    lower = reading.lower
    if first - 2 < begin or lower[first - 1] != "of":
        return None
    if lower[first - 2] in en.QUANTITIES:
        return first - 2
    if lower[first - 2] not in en.QUANTITY_NOUNS:
        return None
    start = first - 2
    while start > begin and start > first - 5 and lower[start - 1] not in en.PREPOSITIONS:
        start -= 1
    return start


def _joins(reading: Reading, index: int, begin: int) -> bool:
    """Whether an "and" joins two sources: "Smith and Jones", "critics and supporters"."""
    if index <= begin:
        return False
    return reading.lower[index - 1] in _KNOWN_HEADS or (reading.is_capital(index - 1) and reading.is_capital(index + 1))


def _governor(reading: Reading, begin: int, first: int) -> int | None:
    """The head that a phrase belongs to through a preposition: the index, None for none, -1 for no source at all."""
    lower = reading.lower
    if first <= begin or lower[first - 1] not in en.PREPOSITIONS:
        return None
    outer = first - 2
    if outer < begin:
        return -1 if lower[first - 1] in ("of", "by", "to", "than") else None
    if lower[outer] in en.QUANTITY_PRONOUNS:
        return outer
    if lower[outer] in en.QUANTITY_NOUNS or lower[outer] in en.QUANTITIES:
        return -1
    if lower[outer] in _KNOWN_HEADS or reading.is_capital(outer):
        return outer
    return -1 if lower[first - 1] in ("of", "to", "by", "against", "on", "with", "among", "between") else None


def phrase_after(reading: Reading, first: int, end: int, sentence_first: int) -> Phrase | None:
    """The noun phrase that begins at a word: after "according to", "said" or "by"."""
    lower = reading.lower
    head = -1
    last = first
    while last < min(end, first + _LONGEST_PHRASE):
        word = lower[last]
        if last > first:
            gap = reading.gap(last - 1)
            if (
                gap not in _JOINING_GAPS
                and not _is_abbreviation(reading, last - 1, gap)
                and not _is_bracket(reading, last)
            ):
                break
            if _ends_phrase(reading, last, end) or _leaves_name(reading, last):
                break
            if word in en.PREPOSITIONS:
                if head < 0:
                    head = last - 1
                if word not in cues.AFTER_SOURCE or _is_adjunct(reading, last, end):
                    break
                if reading.lower[head] in en.QUANTITY_PRONOUNS and word not in ("of", "in"):
                    break
        elif word in en.PREPOSITIONS or word in en.CLAUSE_BREAKS:
            return None
        last += 1
    if last == first:
        return None
    if head < 0:
        head = last - 1
    head, first_of = _through_quantity(reading, first, head, last)
    return classify(reading, first_of, last, head, sentence_first)


def _is_bracket(reading: Reading, at: int) -> bool:
    """Whether an abbreviation in brackets begins at a word, or has just ended: "Customs Enforcement (ICE) director"."""
    before = reading.gap(at - 1)
    if before == " (":
        return reading.forms[at].isupper() and at + 1 < len(reading.forms) and reading.gap(at) == ") "
    return before == ") " and reading.forms[at - 1].isupper()


def _leaves_name(reading: Reading, at: int) -> bool:
    """Whether a word in lower case after a name is the verb of the name, and not part of its bearer's description."""
    if reading.is_capital(at) or not reading.is_capital(at - 1) or reading.is_possessive(at - 1):
        return False
    word = reading.lower[at]
    if word in en.PREPOSITIONS or word in _PARTICLES or word == "and":
        return False
    described = word in _KNOWN_HEADS or word in en.THIN_MODIFIERS or word in en.TITLES
    return not described and not word.endswith(("er", "or", "ist", "ian", "ant"))


def _through_quantity(reading: Reading, first: int, head: int, last: int) -> tuple[int, int]:
    """The head behind "a number of" and "some of the": critics, in "some of the critics"."""
    lower = reading.lower
    if lower[head] in en.QUANTITY_NOUNS and lower[first] != "the" and head + 2 < last and lower[head + 1] == "of":
        inner = head + 2
        while inner + 1 < last and lower[inner + 1] not in en.PREPOSITIONS:
            inner += 1
        return inner, first
    return head, first


def _ends_phrase(reading: Reading, at: int, end: int) -> bool:
    word = reading.lower[at]
    if word in en.CLAUSE_BREAKS or word in en.AUXILIARIES or word in en.PRONOUNS or word in ("there", "here"):
        joins = word == "and" and at + 1 < end and reading.is_capital(at - 1) and reading.is_capital(at + 1)
        return not joins
    if word in en.CALENDAR and reading.is_capital(at):
        return True
    form = REPORTING_FORMS.get(word)
    if form is None or word in NOUN_LIKE or reading.is_capital(at):
        return False
    return reading.lower[at - 1] not in cues.DETERMINERS


def _is_adjunct(reading: Reading, at: int, end: int) -> bool:
    """Whether a preposition after a source begins where or when it was said: "in a statement", "on Tuesday"."""
    if at + 1 >= end:
        return True
    after = reading.lower[at + 1]
    if after in en.CALENDAR or after[0].isdigit():
        return True
    if reading.lower[at] in ("in", "on", "at", "to", "from", "with"):
        return after in ("a", "an", "his", "her", "their", "its", "this", "that", "response", "reply") or (
            reading.lower[at] != "at" and reading.lower[at] != "from" and not is_name(reading, at + 1, -1)
        )
    return False
