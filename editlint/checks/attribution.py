"""The kinds of rule that ask who says so: vague and absent sources, anonymous ones, loaded verbs, drifting sources.

They read `article.attributions`; what excuses a frame has been decided there. Words to look for stand in the rules.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.analysis import attributions as at
from editlint.analysis.attributions.bare import is_bare
from editlint.analysis.citations import is_scholarly
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
    from editlint.analysis.attributions import Attribution
    from editlint.checks.base import Rule

_NAMED = (at.NAMED_PERSON, at.NAMED_BODY)
_LONGEST_CLAIM = 200  # words of a claim that are looked at
_COMMON = 40  # claims that a word may be in to lead from one to another
_NO_CLAIM = frozenset(["ask", "call", "question", "wonder", "urge", "demand", "request", "want", "like"])
_TELLING = frozenset(["say", "report", "claim", "announce", "disclose", "reveal", "quote", "cite", "tell", "confirm"])
_HELD = frozenset(["say", "believe", "think", "claim", "speculate", "rumor", "rumour", "fear"])
_NOBODY = (at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.NONE)
_WHY = {
    at.VAGUE_GROUP: "a group of which nobody can be asked",
    at.VAGUE_QUANTITY: "a number of people of whom none is named",
    at.REPORT: "a report without author, name or date",
    at.NONE: "words without a speaker",
    at.DESCRIBED: "a source without a name",
}


class AttributionCheck:
    """Reports frames of attribution by the class of their source and the form of the frame."""

    kind = "attribution"
    options = (
        Option("sources", "texts", required=True, doc="classes of source to report", choices=at.SOURCE_CLASSES),
        Option("forms", "texts", list(at.FORMS), "forms of frame to report", choices=at.FORMS),
        Option("heads", "texts", [], "report only sources with one of these head words", cues=True),
        Option("except", "texts", [], "head words of sources that are never reported", cues=True),
        Option(
            "bare", "boolean", default=False, doc="whether only sources of whom no body near them tells whose they are"
        ),
        Option("verbs", "texts", ["{reporting-verb}"], "verbs by which a source says something, or lists of them"),
        Option("lists", "any", {}, "the shared word lists, handed in by the rulebook"),
    )
    values = ("source", "reason")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's verbs: lists that there are not."""
        for member, verb in enumerate(options["verbs"]):
            if verb.startswith("{") and verb[1:-1] not in options["lists"]:
                yield OptionMistake("verbs", f"no word list “{verb[1:-1]}”", member=member)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options without lists that they do not name."""
        return {**options, "lists": named(options["lists"], options["verbs"])}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The frames of the rule's classes and forms that nothing excuses."""
        options = rule.options
        sources, forms = frozenset(options["sources"]), frozenset(options["forms"])
        heads, exceptions = frozenset(options["heads"]), frozenset(options["except"])
        said = _verbs(options)
        spoken: set[str] = set()
        for frame in _attributions(article, said):
            if frame.source_class not in sources or frame.form not in forms or not _is_said(frame):
                continue
            if frame.cue in SAY_VERBS and frame.cue not in said:
                continue
            if frame.excused and not (frame.excused == "repeated" and frame.source_class == at.REPORT):
                continue
            if (frame.source_class == at.DESCRIBED and not _is_told(frame)) or _is_defined(article, frame):
                continue
            if (heads and frame.group not in heads) or frame.group in exceptions:
                continue
            if options["bare"] and (frame.group in spoken or not is_bare(article, frame)):
                continue
            spoken.add(frame.group)
            yield Hit(
                frame.start,
                frame.end,
                values={"source": frame.source, "reason": _WHY.get(frame.source_class, "")},
                evidence=tuple(_repetitions(article, frame)),
                data={"source": frame.source, "class": frame.source_class, "form": frame.form},
                severity=_milder(article, frame),
            )


def _verbs(options: Mapping[str, Any]) -> frozenset[str]:
    """The verbs of a rule in their base form."""
    lists = options["lists"]
    return _joined(*(tuple(lists[verb[1:-1]][0]) if verb.startswith("{") else (verb,) for verb in options["verbs"]))


@cache
def _joined(*groups: tuple[str, ...]) -> frozenset[str]:
    """All words of these groups: those of a rule are asked for with each article."""
    return frozenset(word for group in groups for word in group)


def _attributions(article: Article, said: frozenset[str]) -> Sequence[Attribution]:
    """The attributions of an article, with those by verbs that the language does not know and a rule does."""
    more = tuple(sorted(verb for verb in said - KNOWN_VERBS if " " not in verb))
    if not more:
        return article.attributions
    return article.remember(" ".join(("attributions", *more)), lambda it: at.find_attributions(it, more))


def _is_said(frame: Attribution) -> bool:
    """Whether something is said: not "critics have not said", "did analysts say?"; "some would say" is said enough."""
    if frame.standing in (at.POSSIBLE, at.PLANNED):
        return not frame.modality.endswith(" to")  # "critics are expected to say"
    if frame.source_class == at.REPORT and frame.standing == at.WITHHELD:
        return True  # "polls did not show a rise" is a finding too
    return frame.standing in at.UTTERED


def _is_told(frame: Attribution) -> bool:
    """Whether a described source tells something: it asks nothing, and is not the one by whom things are so seen."""
    return frame.cue not in _NO_CLAIM and (frame.form != at.PASSIVE or frame.cue in _TELLING)


def _is_defined(article: Article, frame: Attribution) -> bool:
    """Whether a manual that shows code tells what a thing counts as: the writer says so himself."""
    hidden = frame.form in (at.PASSIVE, at.IMPERSONAL) and frame.source_class == at.NONE
    return hidden and frame.cue in DEFINING and is_about_code(article)


def _repetitions(article: Article, frame: Attribution) -> Iterator[Evidence]:
    """Where the article leans on the same unnamed source again."""
    if frame.source_class == at.REPORT:
        return  # each of these is reported by itself
    again = article.remember("repeated sources", _repeated)
    for other in again.get((frame.group, frame.source_class), ()):
        yield Evidence(other.start, other.end, "the same source again")


def _repeated(article: Article) -> dict[tuple[str, str], list[Attribution]]:
    """The repeated mentions of unnamed sources, by group and class."""
    found: dict[tuple[str, str], list[Attribution]] = {}
    for frame in article.attributions:
        if frame.excused == "repeated":
            found.setdefault((frame.group, frame.source_class), []).append(frame)
    return found


def _milder(article: Article, frame: Attribution) -> Severity | None:
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
        found = frame.group in FINDABLE_GROUPS or frame.group not in VAGUE_GROUPS | GENERAL_GROUPS
        slight = frame.source_class == at.VAGUE_GROUP and found
    return Severity.SUGGESTION if slight and names_others(article, frame.start) else None


def names_others(article: Article, offset: int) -> bool:
    """Whether a named source stands in another sentence than the one at a prose offset."""
    named = article.remember("named-sources", _named_starts)
    own = article.sentence_at(offset)
    return bool(named) and own is not None and not (own.start <= named[0] and named[-1] < own.end)


def _named_starts(article: Article) -> list[int]:
    return [frame.start for frame in article.attributions if frame.source_class in _NAMED]


class AnonymousSourceCheck:
    """Reports sources that are kept anonymous without saying why."""

    kind = "anonymous-source"
    options = (
        Option("heads", "texts", required=True, doc="head words of sources that hide somebody", cues=True),
        Option("bare", "texts", [], "head words that hide somebody where no name stands beside them", cues=True),
        Option("anonymity", "texts", [], "phrases that say that a source is not named", cues=True),
        Option("reasons", "texts", [], "phrases that say why a source is not named", cues=True),
    )
    values = ("source",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The first mention of each anonymous source, where its paragraph gives no reason."""
        options = rule.options
        heads, bare_heads = frozenset(options["heads"]), frozenset(options["bare"])
        spoken_of = _contains(article.text.lower(), options["anonymity"])
        seen: set[str] = set()
        for frame in article.attributions:
            if frame.source_class != at.DESCRIBED or frame.excused or frame.group in seen or not _is_said(frame):
                continue
            if frame.group.endswith("s") and frame.source.lower().startswith("the "):
                continue  # those who have been told of
            bare = frame.group in bare_heads and not _has_name(frame.source)
            hidden = (
                frame.group in heads
                or bare
                or (spoken_of and _contains(_sentence(article, frame), options["anonymity"]))
            )
            if not hidden or _contains(_paragraph(article, frame), options["reasons"]):
                continue
            seen.add(frame.group)
            yield Hit(frame.start, frame.end, values={"source": frame.source})


def _has_name(source: str) -> bool:
    """Whether a description of somebody holds a name: "an analyst at Hansa Bank", not "a Western diplomat"."""
    return any(word[0].isupper() and word.lower() not in NATIONALITY_LIKE for word in source.split()[1:])


class AnonymousOpinionCheck:
    """Reports unnamed sources that judge a named person."""

    kind = "anonymous-opinion"
    options = (
        Option("heads", "texts", required=True, doc="head words of sources that hide somebody", cues=True),
        Option("verbs", "texts", required=True, doc="verbs of judgement, in their base form", cues=True),
    )
    values = ("source",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Frames with a hidden source and a verb of judgement before a name."""
        heads, verbs = frozenset(rule.options["heads"]), frozenset(rule.options["verbs"])
        for frame in article.attributions:
            told = frame.group in heads and frame.cue in verbs and not frame.name and _is_said(frame)
            if told and _is_about_a_name(article, frame):
                yield Hit(frame.start, frame.end, values={"source": frame.source})


class LoadedVerbCheck:
    """Reports verbs that say more than that somebody spoke."""

    kind = "loaded-verb"
    options = (Option("verbs", "texts", required=True, doc="the verbs, in their base form", cues=True),)
    values = ("verb",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Loaded verbs with a speaker: only the verb is marked."""
        verbs = frozenset(rule.options["verbs"])
        for frame in article.attributions:
            if frame.cue in verbs and frame.form == at.ACTIVE and _is_said(frame):
                yield Hit(frame.cue_start, frame.cue_end, values={"verb": frame.cue})


class AttributionDriftCheck:
    """Reports a claim that is first a named source's and later only some people's."""

    kind = "attribution-drift"
    options = (
        Option("shared", "number", 0.6, "share of a claim's words that must be in the other claim, 0 to 1"),
        Option("words", "integer", 4, "words that count in the shorter claim, at least"),
    )
    values = ("source", "name")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Vague frames of which the claim was a named source's before."""
        vague = [
            frame
            for frame in article.attributions
            if frame.source_class in _NOBODY
            and frame.standing in at.UTTERED
            and frame.form != at.ADVERB
            and frame.excused in ("", "repeated")
        ]
        if not vague or is_scholarly(article):
            return
        claims = _Claims(article, rule.options["words"])
        for frame in vague:
            words = _claim_words(article, frame)
            if len(words) < rule.options["words"]:
                continue
            sentence = article.sentence_at(frame.start)
            before = sentence.start if sentence is not None else frame.start
            other = claims.of_before(before, words, rule.options["shared"])
            if other is not None:
                yield Hit(
                    frame.start,
                    frame.end,
                    values={"source": frame.source or article.text[frame.start : frame.end], "name": other.name},
                    evidence=(Evidence(other.start, other.end, f"here {other.name} says so"),),
                )


class _Claims:
    """The claims of named sources by their words, so that each later claim meets only those that share some."""

    def __init__(self, article: Article, least: int) -> None:
        self._claims: list[tuple[Attribution, frozenset[str]]] = []
        self._by_word: dict[str, list[int]] = {}
        for frame in article.attributions:
            if frame.source_class not in _NAMED or not frame.name or frame.standing != at.STATED:
                continue
            words = _claim_words(article, frame)
            if len(words) >= least:
                for word in words:
                    self._by_word.setdefault(word, []).append(len(self._claims))
                self._claims.append((frame, words))

    def of_before(self, start: int, words: frozenset[str], share: float) -> Attribution | None:
        """The first earlier claim that shares enough of the words of the shorter one, with its source."""
        found = {
            index
            for word in words
            if len(self._by_word.get(word, ())) <= _COMMON
            for index in self._by_word.get(word, ())
        }
        for index in sorted(found):
            frame, claimed = self._claims[index]
            if frame.end < start and len(words & claimed) >= share * min(len(words), len(claimed)):
                return frame
        return None


def _claim_words(article: Article, frame: Attribution) -> frozenset[str]:
    """The words of a claim that say something: of five letters or more, plural -s taken off."""
    words = article.words
    first = words.index_at(frame.claim_start)
    last = min(words.index_at(frame.claim_end - 1), first + _LONGEST_CLAIM)
    return frozenset(word.removesuffix("s") for word in words.lower[first : last + 1] if len(word) >= 5)


def _is_about_a_name(article: Article, frame: Attribution) -> bool:
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


def _sentence(article: Article, frame: Attribution) -> str:
    sentence = article.sentence_at(frame.start)
    return article.text[sentence.start : sentence.end].lower() if sentence is not None else ""


def _paragraph(article: Article, frame: Attribution) -> str:
    block = article.blocks[article.document.block_index(frame.start)]
    return article.text[block.start : block.end].lower()


def _contains(text: str, phrases: Sequence[str]) -> bool:
    straight = text.replace("’", "'")
    return any(phrase in straight for phrase in phrases)


CHECKS = (
    AttributionCheck(),
    AnonymousSourceCheck(),
    AnonymousOpinionCheck(),
    LoadedVerbCheck(),
    AttributionDriftCheck(),
)
