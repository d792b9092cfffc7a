"""Active frames: "critics say that", and inverted ones, “...,” said Ana Ruiz.

A form that may as well be a noun ("reports", "claims", "some point") counts as a verb only where it agrees with its
subject and a claim can follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.frame import Cue, SourceFrame
from editlint.analysis.attributions.governed import Governor, governor_of
from editlint.analysis.attributions.openings import opening_subject
from editlint.analysis.attributions.phrases import KNOWN_HEADS, apposition, is_figure, phrase_after
from editlint.analysis.attributions.subjects import ends_no_subject, subject_before
from editlint.analysis.attributions.vague_claims import claim_follows, is_object, is_stated
from editlint.language.en import attribution_cues as cues
from editlint.language.en import reporting_verbs as verbs
from editlint.language.en import sourcing as en
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.sources import SourcePhrase
    from editlint.analysis.attributions.tokens import Tokens

_INVERTED_STARTS = (
    cues.INVERTED_STARTS
    | en.QUANTITIES
    | {"those"}
    | en.VAGUE_GROUPS
    | en.GENERAL_GROUPS
    | en.DESCRIBED_PEOPLE
    | TITLES
    | en.PERSONAL_PRONOUNS
)
_PLURAL_CLASSES = (at.VAGUE_GROUP, at.VAGUE_QUANTITY)
_VAGUE_CLASSES = (*_PLURAL_CLASSES, at.REPORT)
_OF_TWO_VERBS = (at.NAMED_PERSON, at.NAMED_BODY, at.PRONOUN, at.DESCRIBED)
_FROM_REPORTS = (
    verbs.SHOW_VERBS
    | verbs.SPEECH_VERBS
    | verbs.CALL_VERBS
    | verbs.JUDGE_VERBS
    | verbs.TRACE_VERBS
    | {"note", "cite", "hold", "speak", "tell"}
)
_THEM = frozenset(["them", "which", "whom", "these", "those"])
_OF_ANOTHER = ("quote", "cite")  # their object may be the one who speaks
_LONGEST_CHAIN = 60  # words before a verb in which its auxiliaries are looked for
_LONGEST_QUOTED = 20
_LONGEST_SPEAKER = 14
_SO_SAYS = (1, 2, 3)  # where the verb of "so at least says" stands
_LONGEST_PUT = 12  # words from "put" to "at" and a figure
_ENDS_OF_SPEECH = ",”\"’'?!—–"
_MARKS_OF_SPEECH = frozenset(_ENDS_OF_SPEECH)


def inverted(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of a verb that stands before its subject and after what was said."""
    index = cue.place
    if cue.base not in verbs.INVERTING_VERBS or not cue.bits & verbs.FINITE:
        return None
    if index + 1 >= cue.last or tokens.gaps[index] != " ":
        return None
    if not (_follows_speech(tokens, cue) or _leads_to_speech(tokens, cue)):
        return None
    after = tokens.lower[index + 1]
    capital = tokens.is_capital(index + 1)
    spoken = index > cue.first and any(mark in tokens.gaps[index - 1] for mark in '”"')
    starts = capital or after in _INVERTED_STARTS or (spoken and after not in en.PREPOSITIONS)
    if not (starts or after in en.THIN_MODIFIERS) or (capital and after in en.CALENDAR):
        return None
    phrase = phrase_after(tokens, index + 1, cue.last, cue.first)
    if phrase is not None:
        phrase = apposition(tokens, phrase, cue.last, cue.first) or phrase
    follower = tokens.lower[phrase.last] if phrase is not None and phrase.last < cue.last else ""
    if phrase is None or (follower in cues.AFTER_A_SUBJECT and tokens.gaps[phrase.last - 1] == " "):
        return None
    if not starts and phrase.source_class not in _VAGUE_CLASSES:
        return None
    if (cue.base in ("claim", "add") and follower == "to") or not _may_speak(tokens, phrase, spoken=spoken):
        return None
    return SourceFrame(index, phrase.last, phrase, index, index + 1, cue.base, at.ACTIVE, cue.sentence, inverted=True)


def _may_speak(tokens: Tokens, phrase: SourcePhrase, *, spoken: bool) -> bool:
    """Whether a phrase behind its verb is a speaker, and not the subject of a clause: "said Norway's choice hurt"."""
    if not spoken and phrase.source_class == at.DESCRIBED and tokens.is_possessive(phrase.first):
        head = tokens.lower[phrase.head]
        return head in KNOWN_HEADS or head in TITLES or head in en.PERSONS
    return True


def _leads_to_speech(tokens: Tokens, cue: Cue) -> bool:
    """Whether a sentence opens with the verb and comes to a quotation: "Added Ana Ruiz, “..."."""
    after = cue.place + 1
    if cue.place != cue.first or not (tokens.is_capital(after) or tokens.lower[after] == "the"):
        return False
    until = min(cue.last - 1, cue.place + _LONGEST_SPEAKER)
    return any(tokens.gaps[at] in (', "', ", “", ': "', ": “") for at in range(cue.place + 1, until))


def _follows_speech(tokens: Tokens, cue: Cue) -> bool:
    """Whether a comma, a dash or a closing mark stands before the verb, or "so": "so says a study"."""
    if tokens.lower[cue.first] == "so" and cue.place - cue.first in _SO_SAYS:
        return True
    if cue.place > cue.first:
        return not _MARKS_OF_SPEECH.isdisjoint(tokens.gaps[cue.place - 1])
    start = tokens.starts[cue.place]
    before = tokens.text[max(0, start - 2) : start].strip()
    return bool(before) and before in _ENDS_OF_SPEECH


def active(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of a verb after its subject."""
    if cue.place == cue.first:
        return None
    if ends_no_subject(tokens, cue.place - 1) and not (cue.bits & verbs.ING or cue.base in _OF_ANOTHER):
        return None  # "the report", but not "without saying"
    governor = governor_of(tokens, cue)
    if governor is not None:
        return _governed(tokens, cue, governor)
    if cue.bits & verbs.ING:
        participle = _participle(tokens, cue)
        if participle is not None:
            return participle
    if cue.base in _OF_ANOTHER:
        quoted = _quoted(tokens, cue)
        if quoted is not None:
            return quoted
    if _is_no_verb_of_a_clause(tokens, cue):
        return None
    phrase = _subject(tokens, cue)
    if phrase is None:
        return None
    prompted = cue.place > phrase.last and tokens.lower[phrase.last] == "to"
    chain = [] if prompted else _chain(tokens, phrase, cue)
    absolute = bool(cue.bits & verbs.ING) and not chain and tokens.lower[phrase.first - 1] in cues.BEFORE_AN_ABSOLUTE
    if not (absolute or _is_finite(cue, chain)) or not is_stated(tokens, cue, phrase, chain):
        return None
    if phrase.source_class in _PLURAL_CLASSES and (cue.bits & verbs.THIRD or "has" in chain):
        return None
    if phrase.source_class == at.VAGUE_QUANTITY and not _quantity_speaks(tokens, cue, phrase):
        return None
    if cue.word in verbs.NOUN_LIKE and not _is_verb(tokens, cue, phrase, chain):
        return None
    if tokens.lower[phrase.head] == "it" and cue.base not in verbs.SPEECH_VERBS:
        return None
    index = cue.place
    first = phrase.first if phrase is not cue.before else index
    return SourceFrame(
        first, index + 1, phrase, index, index + 1, cue.base, at.ACTIVE, cue.sentence, claim_first=index + 1
    )


def _subject(tokens: Tokens, cue: Cue) -> SourcePhrase | None:
    """The source before a verb, where the verb makes one of it."""
    if cue.base in cues.ONLY_WITH and not cues.ONLY_WITH[cue.base] & {*tokens.lower[cue.place + 1 : cue.place + 2]}:
        return None
    if cue.base == "raise" and not _raises_doubt(tokens, cue):
        return None
    phrase = subject_before(tokens, cue.place, cue.first, cue.base)
    if phrase is not None and _are_people(tokens, cue, phrase):
        phrase = phrase._replace(source_class=at.VAGUE_GROUP)
    if tokens.lower[cue.place - 1] in ("and", "but") and cue.before is not None and phrase is not None:
        phrase = cue.before if cue.before.source_class in _OF_TWO_VERBS else phrase
    if phrase is None or not _makes_a_source(tokens, cue, phrase):
        return None
    if _is_said_twice(tokens, cue):
        return None
    if cue.base in cues.ONLY_INVERTED and not _beside_speech(tokens, cue, phrase):
        return None
    return phrase


def _makes_a_source(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether a verb makes its subject a source: by itself, or by what follows it."""
    if _fits(cue.base, phrase) or _puts_it(tokens, cue) or _finds_that(tokens, cue, phrase):
        return True
    cast = cue.base in cues.CASTING and phrase.source_class in _PLURAL_CLASSES
    return cast and "as" in tokens.lower[cue.place + 1 : min(cue.last, cue.place + _LONGEST_PUT)]


def _are_people(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether "figures" are people: "opposition figures accuse", not "industry figures show"."""
    lower = tokens.lower
    if lower[phrase.head] != "figures" or cue.base in verbs.SHOW_VERBS:
        return False
    return not en.OF_FIGURES.isdisjoint(lower[phrase.first : phrase.head])


def _is_said_twice(tokens: Tokens, cue: Cue) -> bool:
    """Whether the subject has been heard with the verb before it: "..., said initial reports said"."""
    before = cue.before
    return before is not None and before.last == cue.place and tokens.lower[before.first - 1] == cue.word


def _chain(tokens: Tokens, phrase: SourcePhrase, cue: Cue) -> list[str]:
    """The words between a subject and its verb, without what stands in commas behind the subject."""
    first = stop = max(phrase.last, cue.place - _LONGEST_CHAIN)  # of a second verb the subject may be far away
    for word in range(cue.place - 2, stop - 1, -1):
        if tokens.gaps[word].strip() and tokens.lower[word] not in en.AUXILIARIES:
            first = word + 1
            break
    if first == phrase.last < cue.place and tokens.gaps[cue.place - 1].strip():
        return []
    return tokens.lower[first : cue.place]


def _governed(tokens: Tokens, cue: Cue, governor: Governor) -> SourceFrame | None:
    """The frame of a verb that hangs on another: "refused to say", "plans to announce", "left without saying"."""
    if governor.without:
        phrase = cue.before or _leaving(tokens, cue, governor)
    else:
        phrase = subject_before(tokens, governor.place, cue.first, cue.base)
    if phrase is None or not _fits(cue.base, phrase):
        return None
    index = cue.place
    first = phrase.first if phrase is not cue.before and phrase.last <= index else governor.place
    return SourceFrame(
        first,
        index + 1,
        phrase,
        index,
        index + 1,
        cue.base,
        at.ACTIVE,
        cue.sentence,
        claim_first=index + 1,
        governor=governor.place,
    )


def _leaving(tokens: Tokens, cue: Cue, governor: Governor) -> SourcePhrase | None:
    """The subject of a sentence with "without saying", where it is a source by itself."""
    phrase = opening_subject(tokens, cue.first, governor.place, any_noun=True)
    if phrase is None or phrase.source_class != at.DESCRIBED:
        return phrase
    head = tokens.lower[phrase.head]
    return phrase if head in KNOWN_HEADS or head in TITLES else None


def _is_no_verb_of_a_clause(tokens: Tokens, cue: Cue) -> bool:
    """Whether the form is a noun of a heading ("Mixed Signals") or belongs to an appeal ("Stay informed")."""
    noun = cue.word in verbs.NOUN_LIKE and tokens.is_capital(cue.place)
    if noun or tokens.lower[cue.place - 1] in cues.BEFORE_NOUNS:
        return True
    if cue.word == "terms" and cue.place + 1 < cue.last and "," in tokens.gaps[cue.place]:
        return True
    return cue.place == cue.first + 1 and tokens.lower[cue.first] in cues.IMPERATIVES


def _participle(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "..., saying" and "..., calling it": its subject is the last source or the opening one."""
    if "," not in tokens.gaps[cue.place - 1] or cue.base not in verbs.SPEECH_VERBS:
        return None
    phrase = cue.before or opening_subject(tokens, cue.first, cue.place)
    if phrase is None or phrase.weak or phrase.source_class == at.REPORT:
        return None
    index = cue.place
    return SourceFrame(
        index, index + 1, phrase, index, index + 1, cue.base, at.ACTIVE, cue.sentence, claim_first=index + 1
    )


def _raises_doubt(tokens: Tokens, cue: Cue) -> bool:
    """Whether what is raised are questions, and not taxes."""
    return not cues.RAISED.isdisjoint(tokens.lower[cue.place + 1 : min(cue.last, cue.place + 4)])


def _finds_that(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether people of learning who are not named found something: "researchers have found that"."""
    head = tokens.lower[phrase.head]
    learned = phrase.source_class == at.VAGUE_GROUP and (head in en.LEARNED_GROUPS or head in en.WHO_FIND_OUT)
    last, gaps = cue.place + 1 == cue.last, tokens.gaps
    aside = phrase.first > cue.first and "," in gaps[phrase.first - 1] and (last or "," in gaps[cue.place])
    return learned and cue.base in verbs.SHOW_VERBS and (aside or (not last and tokens.lower[cue.place + 1] == "that"))


def _puts_it(tokens: Tokens, cue: Cue) -> bool:
    """Whether the verb is that of "as the court put it" or "officials put the cost at $3 million"."""
    if cue.base != "put" or cue.place + 1 >= cue.last:
        return False
    lower, until = tokens.lower, min(cue.last - 1, cue.place + _LONGEST_PUT)
    figures = (place for place in range(cue.place + 2, until) if lower[place] == "at")
    return lower[cue.place + 1] == "it" or any(is_figure(tokens, place + 1, cue.last) for place in figures)


def _quoted(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "quoted Ana Ruiz as saying": it is she who says it."""
    until = min(cue.last, cue.place + _LONGEST_QUOTED)
    saying = next((at for at in range(cue.place + 2, until) if tokens.lower[at] == "saying"), -1)
    if saying < 0 or tokens.lower[saying - 1] != "as":
        return None
    phrase = phrase_after(tokens, cue.place + 1, saying - 1, cue.first)
    if phrase is None:
        return None
    phrase = apposition(tokens, phrase, saying - 1, cue.first) or phrase
    return SourceFrame(
        cue.place, saying + 1, phrase, saying, saying + 1, "say", at.ACTIVE, cue.sentence, claim_first=saying + 1
    )


def _beside_speech(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether quotation marks, a comma or a colon stand right before the subject or right after the verb."""
    before = tokens.gaps[phrase.first - 1] if phrase.first else ""
    last = min(cue.place + 3, cue.last, len(tokens.forms) - 1)
    after = "".join(tokens.gaps[index] for index in range(cue.place, last))
    return any(mark in before for mark in '”"’') or any(mark in after for mark in '“":,')


def _is_finite(cue: Cue, chain: list[str]) -> bool:
    """Whether the subject does what the verb says: not "residents were told", "people claiming", "is most telling"."""
    if not cues.BE.isdisjoint(chain) and (not cue.bits & verbs.ING or not cues.OF_ADJECTIVES.isdisjoint(chain)):
        return False
    return bool(cue.bits & verbs.FINITE) or not cues.FINITE_AUXILIARIES.isdisjoint(chain)


def _quantity_speaks(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether "some" or "many" is the subject of the verb and not the determiner of a noun: "some point"."""
    if tokens.lower[phrase.first] == "the" or (
        phrase.first > cue.first and tokens.lower[phrase.first - 1] in cues.BEFORE_A_NOUN
    ):
        return False
    if cue.base == "call" and phrase.first > cue.first and tokens.lower[phrase.first - 1] == "what":
        return True
    if cue.word in cues.SOME_OF_IT and phrase.last == cue.place and is_object(tokens, cue, phrase):
        return False
    if phrase.head == phrase.first and phrase.last - phrase.head == 3 and tokens.lower[phrase.last - 1] in _THEM:
        return not (cue.bits & verbs.PARTICIPLE and tokens.lower[cue.place + 1 : cue.place + 2] in (["as"], ["by"]))
    if cue.word in cues.FEW_OF_THEM and tokens.lower[phrase.head] == "few":
        return False
    alone = phrase.last - 1 == phrase.head and tokens.lower[cue.place - 1] not in cues.PERFECT
    if alone and (cue.word in verbs.NOUN_LIKE or cue.word in cues.MAYBE_ADJECTIVES):
        follower = tokens.lower[cue.place + 1] if cue.place + 1 < cue.last else ""
        called = "as" in cues.AGENTLESS.get(cue.base, ()) and "as" in tokens.lower[cue.place + 1 : cue.place + 8]
        return called or claim_follows(tokens, cue) or (follower in ("as", "for") and cue.word != "reason")
    return True


def _is_verb(tokens: Tokens, cue: Cue, phrase: SourcePhrase, chain: list[str]) -> bool:
    """Whether a form that may be a noun is a verb here: it agrees with its subject, and a claim can follow."""
    index = cue.place
    if index + 1 < cue.last and tokens.gaps[index] == " " and tokens.lower[index + 1] in cues.AFTER_A_NOUN:
        return False
    if _follows_verb(tokens, cue):
        return False
    if not en.AUXILIARIES.isdisjoint(chain):
        return True
    if cue.base == "point" and phrase.source_class == at.REPORT:
        return tokens.lower[index + 1 : index + 2] in (["to"], ["towards"], ["toward"])
    if phrase.source_class in _PLURAL_CLASSES and phrase.last - phrase.head > 1 and not claim_follows(tokens, cue):
        after = tokens.lower[index + 1] if index + 1 < cue.last else ""
        return after in en.PREPOSITIONS or after == "out"
    head = tokens.lower[phrase.head]
    plural = (
        phrase.source_class in _PLURAL_CLASSES
        or head in ("they", "we", "i", "you")
        or (head.endswith("s") and (phrase.head == cue.first or not tokens.is_capital(phrase.head)))
        or (head.endswith("s") and head in en.REPORTS)
        or head in en.PLURAL_WITHOUT_S
    )
    if cue.bits & verbs.THIRD and not en.QUANTITY_NOUNS.isdisjoint(tokens.lower[phrase.first : phrase.head]):
        return True  # "a raft of surveys points to"
    if cue.bits & verbs.THIRD:
        apart = phrase.first > cue.first and "," in tokens.gaps[phrase.first - 1]
        closing = apart and index + 1 == cue.last  # "..., a report shows."
        speaks = phrase.source_class in (at.NAMED_PERSON, at.PRONOUN, at.DOCUMENT) or (
            phrase.source_class == at.REPORT and closing
        )
        return not plural and (speaks or claim_follows(tokens, cue))
    return plural or not cue.bits & verbs.BASE or bool(cue.bits & verbs.PAST)


def _follows_verb(tokens: Tokens, cue: Cue) -> bool:
    """Whether a verb stands right before, so that the form is its object: "the coach rejected claims that"."""
    before = cue.place - 1
    form = verbs.REPORTING_FORMS.get(tokens.lower[before])
    if form is None or not form[1] & verbs.PAST or tokens.lower[before] in verbs.NOUN_LIKE:
        return False
    return before > cue.first and tokens.lower[before - 1] not in cues.DETERMINERS


def _fits(base: str, phrase: SourcePhrase) -> bool:
    """Whether a verb makes its subject a source of a claim."""
    source = phrase.source_class
    if base in verbs.REACT_VERBS:
        return source == at.VAGUE_GROUP and not phrase.weak
    if source in (at.REPORT, at.DOCUMENT):
        return base in _FROM_REPORTS
    if base in verbs.TRACE_VERBS:
        return False
    if source == at.VAGUE_GROUP:
        return base not in (cues.NOT_FROM_PEOPLE if phrase.weak else cues.NOT_FROM_GROUPS)
    if source == at.VAGUE_QUANTITY:
        return base not in cues.NOT_FROM_QUANTITIES
    if source == at.DESCRIBED:
        return base not in cues.NOT_FROM_GROUPS or base in verbs.SPEECH_VERBS
    return base not in cues.NOT_REPORTING
