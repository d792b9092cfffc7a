"""The kind `changed-source`: what is given to two sources. Quoted words, in one article or in several; claims in one.

Only certain speakers contradict each other. Words that are everybody's (of a law, a slogan, a term that the article
uses before anybody says it), words of which one speaker is cited by the other, and essays that discuss what others
wrote are passed by. Short quotations must be equal, long ones may differ in a few words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from editlint.analysis.attributions import PRONOUN
from editlint.analysis.certain_speakers import BODY, MEANT, NOBODY, PERSON, Speaker, certain_speaker
from editlint.analysis.citations import is_cited, is_scholarly
from editlint.analysis.quotations import FRAGMENT, SPEECH
from editlint.checks.attribution.changed_claims import changed_claims
from editlint.checks.base import CrossHit, Evidence, Hit, Option, Statement
from editlint.documents.document import BLOCK_QUOTE, HEADING
from editlint.language.en.sourcing import DESCRIBED_PEOPLE, PERSONS, PREPOSITIONS
from editlint.language.en.titles import TITLES
from editlint.model import Severity
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.quotations import Quotation
    from editlint.checks.base import Rule, StatedAt

_WORD = LatePattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST_SPEAKERS = 8  # that one run of words is kept for
_RUN = 4  # words in a run by which long quotations find each other
_SAYING = 3  # persons to whom the same words are given, from which they are everybody's
_APART = 1500  # words between two mentions that a reader still takes for one
_PEOPLE = DESCRIBED_PEOPLE | PERSONS | TITLES


class _Said(NamedTuple):
    """A quotation as compared: its words, its place among the words of the article, and who says it for certain."""

    quotation: Quotation
    words: tuple[str, ...]
    place: int
    speaker: Speaker | None


_QUOTATIONS, _CLAIMS = "quotations", "claims"


class ChangedSourceCheck:
    """Reports the same words, or the same claim, given to two sources."""

    kind = "changed-source"
    formerly: Mapping[str, str] = {"attribution-drift": "it is “changed-source” with “of: claims”"}
    options = (
        Option("of", "text", _QUOTATIONS, "what may have one source only", choices=(_QUOTATIONS, _CLAIMS)),
        Option("words", "integer", 2, "words that a quotation has at least; of a claim, those of some length"),
        Option("alike", "number", 0.8, "share of words that two long quotations, or claims, have in common, 0 to 1"),
        Option("own", "integer", 4, "words of a quotation on which two people do not happen"),
        Option("across", "integer", 3, "words of a quotation that is held against other articles"),
        Option("archive_words", "integer", 8, "words of a quotation that is held against an archive, of many years"),
    )
    values = ("speaker", "other")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Quotations, or claims, that an earlier one gives to somebody else."""
        if is_scholarly(article):
            return
        if rule.options["of"] == _CLAIMS:
            yield from changed_claims(article, rule.options)
            return
        for said, before in _with_earlier(article, rule):
            other = next((earlier for earlier in before if earlier.speaker), None)
            if other is None or said.speaker is None or said.place - other.place > _APART:
                continue
            if _is_lost(other.speaker, said.speaker) and not _is_handed_on(article, said, other):
                yield _changed(said, other, rule.options["own"])

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """Each quotation with its certain speaker, by its words or by its most telling run of them."""
        if rule.options["of"] == _CLAIMS or is_scholarly(article):
            return
        least = max(rule.options["words"], rule.options["across"])
        for said, _ in _with_earlier(article, rule):
            if said.speaker is None or len(said.words) < least:
                continue
            quotation = said.quotation
            shown = quotation.name or quotation.speaker
            value = (said.speaker.kind, " ".join(said.speaker.name), shown, " ".join(said.words))
            runs = [" ".join(run) for run in _keys(said.words)]
            longest = max(map(len, runs))
            key = max(run for run in runs if len(run) == longest)
            yield Statement("quotation", key, value, quotation.start, quotation.end)

    def in_archive(self, rule: Rule, statement: Statement) -> bool:
        """Whether a quotation is long enough that in many years nobody else happens on it."""
        return len(statement.value[3].split()) >= int(rule.options["archive_words"])

    def compare(self, rule: Rule, statements: Sequence[StatedAt]) -> Iterable[CrossHit]:
        """Quotations that another article gives to somebody else; the vaguer one, else the rarer, is reported.

        What three persons say is a saying, an oath or a law.
        """
        told = Counter(_by(each) for each in {(it.article, _by(it)): it for it in statements}.values())
        statements = sorted(statements, key=lambda it: -told[_by(it)])  # of as many the first stands
        speakers: dict[tuple[str, str], StatedAt] = {}
        for stated in statements:
            own = stated.statement.value
            for other in speakers.values():
                if other.article != stated.article and _contradict(own, other.statement.value, rule.options):
                    if not _is_saying(stated, statements, rule.options["alike"]):
                        yield _between(stated, other)
                    break
            speakers.setdefault(_by(stated), stated)


def _with_earlier(article: Article, rule: Rule) -> Sequence[tuple[_Said, list[_Said]]]:
    """Each quotation with the earlier ones of the same words, in order; none whose words are everybody's."""
    least, alike = rule.options["words"], rule.options["alike"]
    return article.remember(f"quotations {least} {alike}", lambda it: list(_repeated(it, least, alike)))


def _repeated(article: Article, least: int, alike: float) -> Iterator[tuple[_Said, list[_Said]]]:
    seen: dict[tuple[str, ...], list[_Said]] = {}
    for said in _said(article, least):
        keys = _keys(said.words)
        met = [key for key in keys if key in seen]  # hardly ever any
        before = {earlier: None for key in met for earlier in seen[key] if _alike(said.words, earlier.words, alike)}
        for key in keys:
            known = seen.get(key)
            if known is None:
                seen[key] = [said]
            elif len(known) < _MOST_SPEAKERS and all(_shown(each) != _shown(said) for each in known):
                known.append(said)
        ordered = sorted(before, key=lambda each: each.place) if before else []
        if not _is_everybodys((*ordered, said)[0]):
            yield said, ordered


def _said(article: Article, least: int) -> Iterator[_Said]:
    """Quotations that say enough to be known again; a headline and a pull-quote repeat what the story has."""
    for quotation in article.quotations:
        if article.blocks[article.document.block_index(quotation.start)].kind in (HEADING, BLOCK_QUOTE):
            continue
        words = _words(article, quotation)
        if len(words) < least or not _say_enough(words, min(2, least)):
            continue
        theirs = quotation.kind in (SPEECH, FRAGMENT) and not is_cited(article, quotation.end)
        speaker = certain_speaker(article, quotation) if theirs else None
        yield _Said(quotation, words, article.words.index_at(quotation.start), speaker)


def _say_enough(words: Sequence[str], least: int) -> bool:
    """Whether there are so many among some words that are more than a preposition."""
    for word in words:
        if least <= 0:
            break
        least -= word[3:] != "" and word not in PREPOSITIONS
    return least <= 0


def _is_everybodys(first: _Said) -> bool:
    """Whether words stand first in the article without a person who says them: of a law, a slogan, a term in use."""
    quotation = first.quotation
    if first.speaker is not None or quotation.speaker_class == PRONOUN:
        return False
    return not any(word in _PEOPLE for word in quotation.speaker.lower().split())


def _is_lost(before: Speaker | None, after: Speaker | None) -> bool:
    """Whether a speaker gives way to another person, or to nobody: a group that is later named loses nothing."""
    if before is None or after is None or before.kind == NOBODY:
        return False
    return after.kind == NOBODY or (before.kind == after.kind == PERSON and _are_two(before.name, after.name))


def _are_two(one: Sequence[str], other: Sequence[str]) -> bool:
    return one[-1] != other[-1] and not set(one) & set(other)


def _is_handed_on(article: Article, said: _Said, other: _Said) -> bool:
    """Whether a speaker's sentence names the other ("Berg, as Ruiz had, said"), or one paragraph has both of them."""
    here, there = _sentence(article, said.quotation), _sentence(article, other.quotation)
    if here == there or (said.speaker and said.speaker.kind == PERSON and _is_one_paragraph(article, here, there)):
        return True
    return _names(article, here, said, other) or _names(article, there, other, said)


def _is_one_paragraph(article: Article, here: tuple[int, int], there: tuple[int, int]) -> bool:
    return article.document.block_index(here[0]) == article.document.block_index(there[0])


def _sentence(article: Article, quotation: Quotation) -> tuple[int, int]:
    """The stretch of sentences from a quotation to its verb."""
    low, high = min(quotation.start, quotation.cue_start), max(quotation.end, quotation.cue_end)
    first, last = article.sentence_at(low), article.sentence_at(high - 1)
    return (first.start if first is not None else low), (last.end if last is not None else high)


def _names(article: Article, span: tuple[int, int], said: _Said, other: _Said) -> bool:
    """Whether a sentence names the other speaker outside the quotation."""
    if other.speaker is None or not other.speaker.name:
        return False
    text, quotation = article.text, said.quotation
    outside = f"{text[span[0] : quotation.start]} {text[quotation.end : span[1]]}".lower().replace("’", "'")
    surname = other.speaker.name[-1].removesuffix("'s")
    return surname in {word.removesuffix("'s") for word in _WORD.findall(outside)}


def _changed(later: _Said, earlier: _Said, own: int) -> Hit:
    quotation, first = later.quotation, earlier.quotation
    named = first.name or first.speaker
    return Hit(
        quotation.start,
        quotation.end,
        values={"speaker": quotation.name or quotation.speaker, "other": named},
        evidence=(
            Evidence(first.start, first.end, f"here the same words are given to {named}"),
            Evidence(quotation.speaker_start, quotation.speaker_end, f"here to {quotation.speaker}"),
        ),
        data={"speaker": quotation.speaker, "other": named},
        severity=_milder(later, earlier, own),
    )


def _milder(later: _Said, earlier: _Said, own: int) -> Severity | None:
    """A warning where a body's words may be many people's, and where two people may have hit on the same few."""
    if earlier.speaker is not None and earlier.speaker.kind == BODY:
        return Severity.WARNING
    two = later.speaker is not None and later.speaker.kind == PERSON
    return Severity.WARNING if two and len(later.words) < own else None


def _contradict(one: tuple[str, ...], other: tuple[str, ...], options: Mapping[str, Any]) -> bool:
    """Whether two stated quotations are the same words, of a person and nobody, or of two people."""
    words, others = one[3].split(), other[3].split()
    kinds = {one[0], other[0]}
    if kinds == {PERSON}:
        lost = len(words) >= options["own"] and _are_two(one[1].split(), other[1].split())
    else:
        lost = kinds in ({PERSON, NOBODY}, {MEANT, NOBODY})
    return lost and _alike(words, others, options["alike"])


def _is_saying(stated: StatedAt, statements: Sequence[StatedAt], share: float) -> bool:
    """Whether many say these words; of others who share only the run by which quotations are found nothing follows."""
    words = stated.statement.value[3].split()
    alike = [it for it in statements if _is_person(it) and _alike(words, it.statement.value[3].split(), share)]
    return len({it.statement.value[1].split()[-1] for it in alike}) >= _SAYING


def _by(stated: StatedAt) -> tuple[str, str]:
    """Who says a quotation, as articles are counted that give it to one and the same."""
    kind, name, shown, _ = stated.statement.value
    return kind, name.rpartition(" ")[2] or shown


def _is_person(stated: StatedAt) -> bool:
    return bool(stated.statement.value[0] == PERSON and stated.statement.value[1])


def _between(stated: StatedAt, other: StatedAt) -> CrossHit:
    later, earlier = (other, stated) if other.statement.value[0] == NOBODY else (stated, other)
    named, speaker = earlier.statement.value[2], later.statement.value[2]
    return CrossHit(
        later,
        ((earlier, f"here the same words are given to {named}"),),
        values={"speaker": speaker, "other": named},
    )


def _shown(said: _Said) -> tuple[str, str]:
    return said.quotation.speaker_class, said.quotation.name or said.quotation.speaker


def _words(article: Article, quotation: Quotation) -> tuple[str, ...]:
    text = article.text[quotation.start : quotation.end].lower().replace("’", "'")
    return tuple(_WORD.findall(text))


def _keys(words: Sequence[str]) -> list[tuple[str, ...]]:
    """All words of a short quotation, or every run of four words of a long one."""
    if len(words) < 2 * _RUN:
        return [tuple(words)]
    return list(dict.fromkeys(zip(*(words[at:] for at in range(_RUN)), strict=False)))


def _alike(first: Sequence[str], second: Sequence[str], share: float) -> bool:
    """Whether two quotations are the same but for a few words."""
    if tuple(first) == tuple(second):
        return True
    shorter, longer = sorted((set(first), set(second)), key=len)
    return len(shorter) >= _RUN and len(shorter & longer) >= share * len(longer)


CHECKS = (ChangedSourceCheck(),)
