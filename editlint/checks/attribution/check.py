"""The kind `attribution`: who says so, and by which verb. Vague and absent sources, hidden ones, loaded verbs.

It reads `article.attributed`; what excuses a frame has been decided there. Words to look for stand in the rules.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.analysis import attributions as at
from editlint.analysis.genre import is_about_code
from editlint.checks.base import Evidence, Hit, Option
from editlint.checks.cue_lists import named
from editlint.language.en.attribution_cues import DEFINING, FORESEEING
from editlint.language.en.reporting_verbs import KNOWN_VERBS, SAY_VERBS
from editlint.language.en.sourcing import FINDABLE_GROUPS, GENERAL_GROUPS, NATIONALITY_LIKE, VAGUE_GROUPS
from editlint.model import Severity
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.attributions.late import LateAttribution
    from editlint.checks.base import Rule

_ANY_GROUP = VAGUE_GROUPS | GENERAL_GROUPS
_NAMED = (at.NAMED_PERSON, at.NAMED_BODY)
_TELLING = frozenset(["say", "report", "claim", "announce", "disclose", "reveal", "quote", "cite", "tell", "confirm"])
_HELD = frozenset(["say", "believe", "think", "claim", "speculate", "rumor", "rumour", "fear"])
_WHY = {
    at.VAGUE_GROUP: "a group of which nobody can be asked",
    at.VAGUE_QUANTITY: "a number of people of whom none is named",
    at.REPORT: "a report without author, name or date",
    at.NONE: "words without a speaker",
    at.DESCRIBED: "a source without a name",
}


_SOURCE, _VERB = "source", "verb"
_MOST_RULES = 200  # whose verbs are kept: a process may have many configurations


class AttributionCheck:
    """Reports frames of attribution by the class of their source, their form and their verb."""

    kind = "attribution"
    formerly: Mapping[str, str] = {
        "anonymous-source": "it is “attribution” with “nameless”, “anonymity” and “reasons”",
        "anonymous-opinion": "it is “attribution” with “judging: true”",
        "loaded-verb": "it is “attribution” with “only_verbs: true” and “marks: verb”",
    }
    options = (
        Option("sources", "texts", required=True, doc="classes of source to report", choices=at.SOURCE_CLASSES),
        Option("forms", "texts", list(at.FORMS), "forms of frame to report", choices=at.FORMS),
        Option("heads", "texts", [], "report only sources with one of these head words", cues=True),
        Option("nameless", "texts", [], "and with one of these where no name stands beside it", cues=True),
        Option("anonymity", "texts", [], "and in a sentence with one of these phrases", cues=True),
        Option("reasons", "texts", [], "phrases of a paragraph that say why a source has no name", cues=True),
        Option("except", "texts", [], "head words of sources that are never reported", cues=True),
        Option(
            "bare", "boolean", default=False, doc="whether only sources of whom no body near them tells whose they are"
        ),
        Option("once", "boolean", default=False, doc="whether only the first mention of each source is reported"),
        Option("verbs", "texts", ["{reporting-verb}"], "verbs by which something is said, or lists of them", cues=True),
        Option("not_verbs", "texts", [], "verbs by which a described source claims nothing", cues=True),
        Option("only_verbs", "boolean", default=False, doc="whether no verbs but those count: to show, to find"),
        Option("judging", "boolean", default=False, doc="whether only what is said about somebody with a name counts"),
        Option("weigh", "boolean", default=True, doc="whether some sources are excused, and others only give advice"),
        Option("marks", "text", _SOURCE, "what is marked: the source, or its verb", choices=(_SOURCE, _VERB)),
        Option("lists", "any", {}, "the shared word lists, handed in by the rulebook"),
    )
    values = ("source", "reason", "verb")

    def about_words(self, options: Mapping[str, Any]) -> bool:
        """Whether it objects to a word, and not to a source."""
        return options.get("marks") == _VERB

    def __init__(self) -> None:
        self._said: dict[int, tuple[Mapping[str, Any], frozenset[str]]] = {}

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's verbs: lists that there are not."""
        for member, verb in enumerate(options["verbs"]):
            if verb.startswith("{") and verb[1:-1] not in options["lists"]:
                yield OptionMistake("verbs", f"no word list “{verb[1:-1]}”", member=member)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options without lists that they do not name."""
        return {**options, "lists": named(options["lists"], options["verbs"])}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The frames of the rule's classes, forms and verbs that nothing excuses."""
        options = rule.options
        said, seen = self._verbs(options), set[str]()
        sources, forms = options["sources"], options["forms"]
        frames = [it for it in _attributions(article, said) if it.source_class in sources and it.form in forms]
        wanted = _Wanted(article, options) if frames else None
        for frame in frames:
            if not _counts(frame, said, options) or not _is_said(frame):
                continue
            if options["weigh"] and _is_excused(article, frame):
                continue
            if (options["once"] and frame.group in seen) or wanted is None or not wanted.by_source(frame):
                continue
            seen.add(frame.group)
            yield _hit(article, frame, options)

    def _verbs(self, options: Mapping[str, Any]) -> frozenset[str]:
        """The verbs of a rule in their base form, put together once for all articles."""
        known = self._said.get(id(options))
        if known is None or known[0] is not options:
            if len(self._said) > _MOST_RULES:
                self._said.clear()
            known = self._said[id(options)] = options, _verbs(options)
        return known[1]


class _Wanted:
    """What a rule wants of a source, in one article."""

    def __init__(self, article: Article, options: Mapping[str, Any]) -> None:
        self._article, self._options = article, options
        self._heads = frozenset(options["heads"])
        self._hidden = frozenset(options["nameless"])
        self._any = not (self._heads or self._hidden or options["anonymity"])
        self._spoken_of = bool(options["anonymity"]) and _contains(article.folded, options["anonymity"])

    def by_source(self, frame: LateAttribution) -> bool:
        """Whether a source has one of the rule's heads and whatever else the rule asks for."""
        options, article = self._options, self._article
        if not self._any and not self._has_head(frame):
            return False
        if frame.group in options["except"] or (options["bare"] and not _is_bare(article, frame)):
            return False
        if options["judging"] and (frame.name or not _is_about_a_name(article, frame)):
            return False
        return not (options["reasons"] and _contains(_paragraph(article, frame), options["reasons"]))

    def _has_head(self, frame: LateAttribution) -> bool:
        if self._hidden and frame.group.endswith("s") and frame.source.lower().startswith("the "):
            return False  # those who have been told of
        if frame.group in self._heads:
            return True
        if frame.group in self._hidden and not _has_name(frame.source):
            return True
        return self._spoken_of and _contains(_sentence(self._article, frame), self._options["anonymity"])


def _counts(frame: LateAttribution, said: frozenset[str], options: Mapping[str, Any]) -> bool:
    """Whether a frame says something by one of the rule's verbs, or in a way that is no verb of speech."""
    if frame.cue not in said and (options["only_verbs"] or frame.cue in SAY_VERBS):
        return False
    if frame.source_class != at.DESCRIBED:
        return True
    return frame.cue not in options["not_verbs"] and (frame.form != at.PASSIVE or frame.cue in _TELLING)


def _is_excused(article: Article, frame: LateAttribution) -> bool:
    if frame.excused and not (frame.excused == "repeated" and frame.source_class == at.REPORT):
        return True
    return _is_defined(article, frame)


def _hit(article: Article, frame: LateAttribution, options: Mapping[str, Any]) -> Hit:
    verb = options["marks"] == _VERB
    return Hit(
        frame.cue_start if verb else frame.start,
        frame.cue_end if verb else frame.end,
        values={"source": frame.source, "reason": _WHY.get(frame.source_class, ""), "verb": frame.cue},
        evidence=() if verb else tuple(_repetitions(article, frame)),
        data={"source": frame.source, "class": frame.source_class, "form": frame.form},
        severity=_milder(article, frame) if options["weigh"] else None,
    )


def _verbs(options: Mapping[str, Any]) -> frozenset[str]:
    """The verbs of a rule in their base form."""
    lists = options["lists"]
    return _joined(*(tuple(lists[verb[1:-1]][0]) if verb.startswith("{") else (verb,) for verb in options["verbs"]))


@cache
def _joined(*groups: tuple[str, ...]) -> frozenset[str]:
    """All words of these groups: those of a rule are asked for with each article."""
    return frozenset(word for group in groups for word in group)


@cache
def _unknown(said: frozenset[str]) -> tuple[str, ...]:
    """Those of a rule's verbs that the language does not know."""
    return tuple(sorted(verb for verb in said - KNOWN_VERBS if " " not in verb))


def _attributions(article: Article, said: frozenset[str]) -> Sequence[LateAttribution]:
    """The attributions of an article, with those by verbs that the language does not know and a rule does."""
    more = _unknown(said)
    if not more:
        return article.attributed
    return article.remember(" ".join(("attributions", *more)), lambda it: at.find_attributions(it, more))


def _is_said(frame: LateAttribution) -> bool:
    """Whether something is said: not "critics have not said", "did analysts say?"; "some would say" is said enough."""
    if frame.standing in (at.POSSIBLE, at.PLANNED):
        return not frame.modality.endswith(" to")  # "critics are expected to say"
    if frame.source_class == at.REPORT and frame.standing == at.WITHHELD:
        return True  # "polls did not show a rise" is a finding too
    return frame.standing in at.UTTERED


def _is_defined(article: Article, frame: LateAttribution) -> bool:
    """Whether a manual that shows code tells what a thing counts as: the writer says so himself."""
    hidden = frame.form in (at.PASSIVE, at.IMPERSONAL) and frame.source_class == at.NONE
    return hidden and frame.cue in DEFINING and is_about_code(article)


def _repetitions(article: Article, frame: LateAttribution) -> Iterator[Evidence]:
    """Where the article leans on the same unnamed source again."""
    if frame.source_class == at.REPORT:
        return  # each of these is reported by itself
    again = article.remember("repeated sources", _repeated)
    for other in again.get((frame.group, frame.source_class), ()):
        yield Evidence(other.start, other.end, "the same source again")


def _repeated(article: Article) -> dict[tuple[str, str], list[LateAttribution]]:
    """The repeated mentions of unnamed sources, by group and class."""
    found: dict[tuple[str, str], list[LateAttribution]] = {}
    for frame in article.attributed:
        if frame.excused == "repeated":
            found.setdefault((frame.group, frame.source_class), []).append(frame)
    return found


def _milder(article: Article, frame: LateAttribution) -> Severity | None:
    """Advice instead of a warning for the weaker cases, in an article that names its sources in other sentences.

    Weaker are a repeated report, a mere "reportedly" or "it was reported", a common judgement ("is considered"), and
    people who could be found if need be: parties, witnesses, residents, not critics and experts at large.
    """
    if frame.excused:
        return Severity.SUGGESTION
    if frame.source_class == at.NONE:
        if frame.cue in FORESEEING:
            return Severity.SUGGESTION  # "is expected to": a guess, or a duty
        slight = frame.form == at.ADVERB or (frame.form != at.NOMINAL and frame.cue not in _HELD)
    else:
        found = frame.group in FINDABLE_GROUPS or frame.group not in _ANY_GROUP
        slight = frame.source_class == at.VAGUE_GROUP and found
    return Severity.SUGGESTION if slight and names_others(article, frame.start) else None


def names_others(article: Article, offset: int) -> bool:
    """Whether a named source stands in another sentence than the one at a prose offset."""
    named = article.remember("named-sources", _named_starts)
    own = article.sentence_at(offset)
    return bool(named) and own is not None and not (own.start <= named[0] and named[-1] < own.end)


def _named_starts(article: Article) -> list[int]:
    return [frame.start for frame in article.attributed if frame.source_class in _NAMED]


def _has_name(source: str) -> bool:
    """Whether a description of somebody holds a name: "an analyst at Hansa Bank", not "a Western diplomat"."""
    return any(word[0].isupper() and word.lower() not in NATIONALITY_LIKE for word in source.split()[1:])


def _is_about_a_name(article: Article, frame: LateAttribution) -> bool:
    """Whether the words right after the frame are a name."""
    words = article.words
    first = words.index_at(frame.cue_end)
    while first < len(words) and words.lower[first] in (
        "that",
        "the",
        "as",
        "both",
        "president",
        "minister",
        "mr",
        "ms",
    ):
        first += 1
    if first >= len(words) or words.starts[first] > frame.cue_end + 40:
        return False
    return words.forms[first][0].isupper() and words.lower[first] not in ("i", "it", "they", "we")


def _sentence(article: Article, frame: LateAttribution) -> str:
    sentence = article.sentence_at(frame.start)
    return article.text[sentence.start : sentence.end].lower() if sentence is not None else ""


def _paragraph(article: Article, frame: LateAttribution) -> str:
    block = article.blocks[article.document.block_index(frame.start)]
    return article.text[block.start : block.end].lower()


def _contains(text: str, phrases: Sequence[str]) -> bool:
    straight = text.replace("’", "'")
    return any(phrase in straight for phrase in phrases)


def _is_bare(article: Article, frame: LateAttribution) -> bool:
    from editlint.analysis.attributions.bare import is_bare  # few rules ask for it

    return is_bare(article, frame)


CHECKS = (AttributionCheck(),)
