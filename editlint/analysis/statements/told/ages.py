"""Ages, however they stand in a sentence: behind a name, as a predicate, in a word, as a counted birthday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.dates.numbers import cardinal, ordinal
from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.statements.told.passage import subject_at, teller_of
from editlint.language.en import histories as en_ages
from editlint.language.en import told as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read

BESIDE, PREDICATE, BIRTHDAY, WORD, GENERIC, BARE = "beside", "predicate", "birthday", "word", "generic", "bare"
_OLDEST = 122
_YOUNGEST = 5  # years; smaller numbers are mostly other counts


class ToldAge(NamedTuple):
    """An age that a sentence tells.

    Attributes:
        start, end: prose offsets of what tells the number.
        low, high: the years that it may be.
        sort: "beside" a name, "predicate", "birthday", "word" (an octogenarian), "generic" ("a man of 41") or "bare":
            a number that counts nothing.
        phrase, entity: who is of that age: the phrase and whom it means, None when not sure.
    """

    start: int
    end: int
    low: int
    high: int
    sort: str
    phrase: Phrase | None
    entity: Entity | None


_NUMBER = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_TAIL = (
    r"(?=(?: years?(?:,| and) [\w-]+ (?:days?|weeks?|months?))?\s*(?:[,;:)—–’”]|\.(?!\d)|$|\n)|,? (?:"
    + "|".join(sorted(set(en.AGE_TAILS)))
    + r")\b)"
)
_BESIDE = LatePattern(
    r"(?<=[a-zé’'\]. ])(?:, (?:now |then |aged |still )?| \((?:aged |now )?)"
    + _NUMBER
    + r"(?:(?=\))|(?=[,.;](?!\d))|(?= when\b| at the time\b| and (?!\d)| (?:last|next|this|today|in [A-Z])))"
)
_LED = LatePattern(r"\b(?:" + "|".join(sorted(en.AGE_LEADS, key=len, reverse=True)) + r") " + _NUMBER + _TAIL, 2)
_OLD = LatePattern(
    r"\b" + _NUMBER + r"(?:-|\s)years?(?:(?:,| and) [\w-]+ (?:months?|weeks?|days?)){0,2}(?:-|\s)"
    r"(?:old|young|of age)\b",
    2,
)
_GENERIC = LatePattern(r"\ban? (?:[a-z]+ )?(?:" + "|".join(en.PEOPLE) + r") of " + _NUMBER + _TAIL)
_CANDLE = " candles"
_BEFORE_DATE = 9  # characters between an age and the date behind it: "at 19 on 3 March"
_CANDLES = LatePattern(
    r"\b(?:blew|blow|blows|blowing|puffed|snuffed|huffed) out (?:all |her |his |the )*" + _NUMBER + r" candles\b"
    r"|\b(?P<m>\d{1,3}|[a-z]+(?:-[a-z]+)?) candles,? (?:[-–—] ?)?(?:with )?"
    r"one for (?:every|each) (?:single )?(?:year|birthday)\b",
    re.IGNORECASE,
)
_NTH_YEAR = LatePattern(
    r"\bin (?:(?P<whose>his|her) |the )(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) year"
    r"(?(whose)(?: of (?:his|her) (?:age|life))?(?=[,.;)]| when\b)| of (?:his|her) (?:age|life)\b)"
)
_FEAST = LatePattern(r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) birthday\b")
_APART = LatePattern(r"\b(?:short|shy|ahead) of (?:his|her|their) $|\b(?:before|after) (?:his|her|their) $")
_ROUND = LatePattern(r"\bbig (?P<tens>[2-9]|[a-z]+)[- ]?(?:oh?|0)\b", re.IGNORECASE)
_WORDED = LatePattern(r"\b(?:" + "|".join(en_ages.AGED_NOUNS) + r")\b")
_TENS = LatePattern(r"\bin (?:his|her) (?P<tens>[2-9]0s|" + "|".join(en_ages.TENS) + r")\b")


def can_tell_age(text: str, start: int, end: int) -> bool:
    """Whether a stretch of prose has a wording of an age, unread."""
    return any(pattern.search(text, start, end) for pattern in (_BESIDE, _LED, _OLD, _FEAST, _CANDLES, _GENERIC))


def ages_in(article: Prose, read: Read) -> list[ToldAge]:
    """The ages of a sentence, in order, each once."""
    found: dict[int, ToldAge] = {}
    if not read.items:
        return []  # a list, or no prose
    for reader in (_feasts, _candles, _rounds, _nth_years, _olds, _generics, _besides, _led, _words):
        for age in reader(article, read):
            if not any(age.start < it.end and it.start < age.end for it in found.values()):
                found[age.start] = age
    return sorted(found.values(), key=lambda age: age.start)


def is_of_a_start(article: Prose, age: ToldAge) -> bool:
    """Whether an age is that at which something began, whatever is dated beside it: "a cooper from the age of 15"."""
    return article.text.endswith(_FROM, 0, age.start)


_FROM = tuple(f"{word} {age}" for word in ("from", "since") for age in ("the age of ", "age ", "age of "))


def _number(word: str) -> int | None:
    value = cardinal(word.lower())
    return int(value) if value is not None and value == int(value) and _YOUNGEST <= value <= _OLDEST else None


def _inexact(text: str, start: int) -> bool:
    before = [word.strip(",(") for word in text[max(0, start - 22) : start].lower().split()[-2:]]
    than = "than" in before and before[-1] != "than" and before[0] == "than"  # "older than her 47-year-old rival"
    return any(word in en.INEXACT for word in (before[1:] if than else before))


def _besides(article: Prose, read: Read) -> Iterator[ToldAge]:
    text = article.text
    for told in _BESIDE.finditer(text, read.start, read.end):
        number = _number(told.group("n"))
        start, end = told.span("n")
        before = [it for it in read.phrases if it.end <= told.start() + 1]
        host = before[-1] if before and told.start() - before[-1].end <= 1 else None
        if number is None or host is None or not host.proper or host.kind != NOMINAL or host.dates:
            continue
        if any(it.start <= start < it.end for it in read.dates) or _inexact(text, start):
            continue
        sort = PREDICATE if text[end : end + 5] in (" when", " at t") else BESIDE  # "Ruiz, 31 when they won"
        yield ToldAge(start, end, number, number, sort, host, teller_of(article).entity(host))


def _led(article: Prose, read: Read) -> Iterator[ToldAge]:
    text = article.text
    for told in _LED.finditer(text, read.start, read.end):
        number = _number(told.group("n"))
        start, end = told.span("n")
        if number is None or any(it.start <= start < it.end for it in read.dates) or _inexact(text, start):
            continue
        lead = told.group().split(" ")[0].lower()
        if lead == "yet" and number > _YOUNGEST:
            number -= 1  # "not yet 30"
        if _COMPARED.match(text, end):
            continue  # "is six years older"
        if lead in ("at", "reached", "hit", "were") and not _aged_at(text, read, told.start(), end):
            continue
        whose = lead in ("age", "ages") and article.text[told.start() - 4 : told.start()] in ("her ", "his ")
        phrase, entity = (None, None) if whose else subject_at(teller_of(article), read, start)
        bracket = lead in ("age", "aged") and article.text[told.start() - 1 : told.start()] == "("
        yield ToldAge(start, end, number, number, BESIDE if bracket else PREDICATE, phrase, entity)


_COMPARED = LatePattern(r" years? (?!old\b|of age\b|young\b)")


def _aged_at(text: str, read: Read, start: int, end: int) -> bool:
    """Whether "at 17" is an age: it opens its sentence or ends it, and nothing that has a number is near."""
    clause = read.clause_at(end - 1)
    lives = clause is not None and clause.verb.lemma in en_ages.LIVED
    if any(end < date.start <= end + _BEFORE_DATE for date in read.dates) and text[end : end + 5].lstrip(
        ","
    ).startswith((" in ", " on ")):
        return clause is not None and clause.subject is not None and not text[start - 1 : start].isdigit()
    opens = start - read.start < _OPENS or text[start - 2 : start] == ", "
    runs_on = opens and text[end : end + 5].startswith((" he ", " she "))
    return runs_on or ((opens or lives) and text[end : end + 1] in (",", ".", ";"))


def _olds(article: Prose, read: Read) -> Iterator[ToldAge]:
    text = article.text
    for told in _OLD.finditer(text, read.start, read.end):
        number = _number(told.group("n"))
        if number is None or _inexact(text, told.start()):
            continue
        phrase, entity = subject_at(teller_of(article), read, told.start())
        own = next((it for it in read.phrases if it.start <= told.start() < it.end), None)
        if own is not None and own.determiner in ("a", "an"):
            phrase = described(read, own)
            if phrase is None:
                continue  # "a 12-year-old in Michigan" may be anybody
            entity = teller_of(article).entity(phrase)
        elif own is not None and own != phrase and "-" in told.group():
            entity = teller_of(article).entity(own)
            phrase = own
        yield ToldAge(told.start("n"), told.end(), number, number, PREDICATE, phrase, entity)


def _generics(article: Prose, read: Read) -> Iterator[ToldAge]:
    for told in _GENERIC.finditer(article.text, read.start, read.end):
        number = _number(told.group("n"))
        if number is None or _inexact(article.text, told.start("n")):
            continue
        own = next((it for it in read.phrases if it.start <= told.start() < it.end), None)
        phrase = described(read, own) if own is not None else None
        if phrase is not None:
            entity = teller_of(article).entity(phrase)
            yield ToldAge(told.start("n"), told.end("n"), number, number, PREDICATE, phrase, entity)
        else:
            yield ToldAge(told.start(), told.end("n"), number, number, GENERIC, None, None)


def described(read: Read, own: Phrase) -> Phrase | None:
    """Whom "a girl of 12" is said of: the subject of its copula, of "as a girl of 12", or the name it goes with."""
    for clause in read.clauses:
        subject = clause.subject
        if subject is None or subject == own:
            continue
        opens = own.preposition_start - read.start < _OPENS and subject.start > own.end
        copula = clause.verb.lemma in en_ages.BEING and 0 <= own.start - clause.verb.end <= _NEAR
        if copula or opens or (own.preposition == "as" and own in clause.adjuncts):
            whom = [it for it in clause.objects if it.head in ("him", "her")] if not copula else []
            return whom[0] if whom else subject  # "signed him as a boy of 12"
    before = [it for it in read.phrases if it.end < own.start]
    gap = read.text[before[-1].end - read.start : own.start - read.start] if before else ""
    if gap != ", " or before[-1].kind != NOMINAL:
        return None
    if before[-1].proper and not before[-1].dates and before[-1].determiner != "the":
        return before[-1]
    main = next((it for it in read.clauses if it.verb.finite and it.verb.end < own.start), None)
    return main.subject if main is not None else None  # "carried the weight, a six-year-old"


_OPENS = 2  # characters before what opens a sentence
_NEAR = 6  # characters between a copula and what is said by it: "was just a girl of 12"


def _nth_years(article: Prose, read: Read) -> Iterator[ToldAge]:
    """As in "in the 64th year of his age": the age is that of the last birthday, though many mean this one."""
    for told in _NTH_YEAR.finditer(article.text, read.start, read.end):
        number = ordinal(told.group("n").lower())
        if number is not None and _YOUNGEST < number <= _OLDEST:
            phrase, entity = subject_at(teller_of(article), read, told.start())
            yield ToldAge(told.start("n"), told.end("n"), number - 1, number, WORD, phrase, entity)


def _feasts(article: Prose, read: Read) -> Iterator[ToldAge]:
    for told in _FEAST.finditer(article.text, read.start, read.end):
        number = ordinal(told.group("n").lower())
        if number is None or number > _OLDEST or _inexact(article.text, told.start()):
            continue
        if _APART.search(article.text, read.start, told.start()):
            continue  # "died in 1987, two months short of his 70th birthday"
        phrase = next((it for it in read.phrases if it.start <= told.start() < it.end), None)
        if phrase is not None and phrase.determiner == "its":
            continue  # of a body
        entity = teller_of(article).owner(phrase) if phrase is not None else None
        yield ToldAge(told.start(), told.end(), number, number, BIRTHDAY, phrase, entity)


def _candles(article: Prose, read: Read) -> Iterator[ToldAge]:
    for told in _CANDLES.finditer(article.text, read.start, read.end):
        group = "n" if told.group("n") is not None else "m"
        number = _number(told.group(group))
        if number is not None:
            phrase, entity = subject_at(teller_of(article), read, told.start())
            if group == "m":
                phrase, entity = None, None  # the candles stand for somebody whom the passage names
            end = told.end() if group == "n" else told.end(group) + len(_CANDLE)
            yield ToldAge(told.start(group), end, number, number, BIRTHDAY, phrase, entity)


def _rounds(article: Prose, read: Read) -> Iterator[ToldAge]:
    """As in "the big five-oh", "the big 5-0"."""
    for told in _ROUND.finditer(article.text, read.start, read.end):
        tens = cardinal(told.group("tens").lower())
        if tens is not None and 1 < tens < _YOUNGEST * 2:
            phrase, entity = subject_at(teller_of(article), read, told.start())
            number = int(tens) * 10
            yield ToldAge(told.start("tens"), told.end(), number, number, PREDICATE, phrase, entity)


def _words(article: Prose, read: Read) -> Iterator[ToldAge]:
    text = article.text
    for told in _WORDED.finditer(text, read.start, read.end):
        low, high = en_ages.AGED_NOUNS[told.group()]
        phrase = next((it for it in read.phrases if it.start <= told.start() < it.end), None)
        if phrase is not None and phrase.determiner in ("a", "an"):
            phrase = described(read, phrase) or phrase
        entity = teller_of(article).entity(phrase) if phrase is not None else None
        yield ToldAge(told.start(), told.end(), low, high or _OLDEST, WORD, phrase, entity)
    for told in _TENS.finditer(text, read.start, read.end):
        tens = told.group("tens")
        low, high = (int(tens[:2]), int(tens[:2]) + 9) if tens[0].isdigit() else en_ages.TENS[tens]
        phrase, entity = subject_at(teller_of(article), read, told.start())
        yield ToldAge(told.start("tens"), told.end(), low, high, WORD, phrase, entity)
