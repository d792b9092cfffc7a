"""The kind of rule that finds claims which nobody makes: "fears are mounting", "it has emerged that", "word has it".

Which nouns, verbs and complements count is written in the rule, in the language of cues; what stands between them is
grammar and is read by `analysis.attributions.voiceless`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from editlint.analysis.attributions import NOMINAL, NONE
from editlint.analysis.attributions.classes import NOTHING, WHATS, Classes
from editlint.analysis.attributions.context import UNNAMED
from editlint.analysis.attributions.finding import hidden_excuse
from editlint.analysis.attributions.sayings import Sayings, by_telling_word, sayings
from editlint.analysis.attributions.signs import with_signs
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.attributions.voiceless import voiceless
from editlint.checks.attribution.check import names_others
from editlint.checks.base import Hit, Option
from editlint.checks.cue_lists import entries, named
from editlint.checks.stretches import Spans
from editlint.model import Severity
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.checks.base import Rule

_CUES = ("subjects", "none_of", "does", "done", "is", "draws", "amid", "told", "says", "if_so", "guides", "any_verb")
_WORDINGS = ("does", "done", "is", "says", "if_so")


class VoicelessCheck:
    """Reports claims that hang on a noun or on “it” and on nobody."""

    kind = "voiceless-claim"
    options = (
        Option("subjects", "texts", [], "nouns that a claim hangs on, or “it”", cues=True),
        Option("none_of", "texts", [], "nouns that a claim hangs on where “no” stands before them", cues=True),
        Option("does", "texts", [], "active verbs, and what belongs to them, that make it a claim", cues=True),
        Option("done", "texts", [], "participles after “be” that make it a claim", cues=True),
        Option("is", "texts", [], "what makes it a claim after “be”", cues=True),
        Option("any_verb", "texts", [], "of the nouns, those that are a claim with any verb", cues=True),
        Option("guides", "texts", [], "nouns of which it may be supposed that they are right, as well", cues=True),
        Option("if_so", "texts", [], "what makes it a claim after “if” the noun and “be”", cues=True),
        Option("says", "texts", [], "sayings that are a claim by themselves", cues=True),
        Option("what", "texts", [NOTHING], "what must follow the verb; one of them is enough", choices=WHATS),
        Option("exists", "boolean", default=False, doc="whether “there is” such a noun is a claim"),
        Option(
            "alone", "boolean", default=False, doc="whether such a noun with “that” is one where it opens a sentence"
        ),
        Option("draws", "texts", [], "verbs before the noun that say that something met with it", cues=True),
        Option("amid", "texts", [], "words before the noun that make it a claim", cues=True),
        Option("told", "texts", [], "words for a paper or an occasion where it was said, which excuse it", cues=True),
        Option("modal", "boolean", default=False, doc="whether what would or must be so counts too"),
        Option("lists", "any", {}, "the shared word lists, handed in by the rulebook"),
    )
    values = ()

    def __init__(self) -> None:
        self._ready: dict[int, tuple[Mapping[str, Any], Classes]] = {}
        self._words = frozenset[str]()

    def prepare(self, rules: Sequence[Rule]) -> None:
        """Make the classes of several rules once for all articles."""
        self._ready = {id(rule.options): (rule.options, _classes(self, rule.options)) for rule in rules}
        ready = self._ready.values()
        self._words = frozenset().union(*(each for _, own in ready for each in (own.nouns, own.says.words)))

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's cues, each at its place."""
        from editlint.rulebook.cues import CueError, expand

        lists = entries(options["lists"])
        for name in _CUES:
            for member, cue in enumerate(options[name]):
                try:
                    expand(cue, lists)
                except CueError as error:
                    yield OptionMistake(name, error.message, error.hint, member=member, offset=error.offset)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with their cues written out, without lists that they do not name."""
        from editlint.rulebook.cues import expand

        lists = entries(options["lists"])
        texts = {
            name: tuple(each.text.lower() for cue in options[name] for each in expand(cue, lists)) for name in _CUES
        }
        compiled: dict[str, Any] = {name: texts[name] for name in _CUES if name not in _WORDINGS}
        compiled |= {name: _by_word(texts[name], 0) for name in _WORDINGS}
        compiled["says"] = by_telling_word(wording for known in compiled["says"].values() for wording in known)
        compiled["draws"] = _by_word(texts["draws"], -1)
        used = named(options["lists"], [cue for name in _CUES for cue in options[name]])
        return {**options, "lists": used, "of": {name: list(options[name]) for name in _CUES}, "compiled": compiled}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The claims of the rule's classes that no source near them excuses."""
        tokens = tokens_of(article)
        options, classes = self._ready.get(id(rule.options), (None, None))
        if classes is not None and options is rule.options:
            met = article.remember("words of voiceless claims", lambda _: tokens.distinct & self._words)
        else:
            classes, met = _classes(self, rule.options), tokens.distinct
        said, nouns = met & classes.says.words, met & classes.nouns
        if not said and not nouns:
            return
        attributed: Spans | None = None
        found: list[tuple[int, int]] = []
        claims = voiceless(tokens, classes, nouns) if nouns else ()
        for frame in chain(claims, sayings(tokens, classes, said) if said else ()):
            if hidden_excuse(article, frame):
                continue
            start, end = tokens.starts[frame.first], tokens.ends[frame.last - 1]
            attributed = attributed or article.remember("unnamed-sources", _unnamed)
            if attributed.overlap(start, end):
                continue  # the rules about sources speak there
            if any(start < last and first < end for first, last in found):
                continue  # a saying inside a claim
            found.append((start, end))
            severity = Severity.SUGGESTION if names_others(article, start) else None
            yield Hit(start, end, data={"class": "none", "form": frame.form}, severity=severity)


def _unnamed(article: Article) -> Spans:
    """Where a vague or absent source stands that is an attribution and no claim of this kind."""
    return Spans(
        (frame.start, frame.end)
        for frame in article.attributed
        if frame.source_class in UNNAMED and not (frame.source_class == NONE and frame.form == NOMINAL)
    )


def _classes(check: VoicelessCheck, options: Mapping[str, Any]) -> Classes:
    """The classes of a rule; where a configuration changed its cues, they are written out anew."""
    compiled = options.get("compiled")
    if compiled is None or any(list(options[name]) != options["of"][name] for name in _CUES):
        compiled = check.compile_options(options)["compiled"]
    classes = Classes(
        subjects=frozenset(compiled["subjects"]),
        does=compiled["does"],
        done=compiled["done"],
        is_so=compiled["is"],
        what=frozenset(options["what"]),
        exists=options["exists"],
        alone=options["alone"],
        amid=frozenset(compiled["amid"]),
        told=frozenset(compiled["told"]),
        modal=options["modal"],
        draws=compiled["draws"],
        none_of=frozenset(compiled["none_of"]),
        says=Sayings(compiled["says"]),
        guides=frozenset(compiled["guides"]),
        if_so=compiled["if_so"],
        nouns=frozenset((*compiled["subjects"], *compiled["none_of"], *compiled["guides"])),
        any_verb=frozenset(compiled["any_verb"]),
    )
    return with_signs(classes)


def _by_word(texts: Sequence[str], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in texts:
        words = tuple(text.replace("'s ", " ").split())
        found[words[at]] = (*found.get(words[at], ()), words)
    return found


CHECKS = (VoicelessCheck(),)
