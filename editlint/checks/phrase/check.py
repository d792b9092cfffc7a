"""The kind `phrase`: words that an editor would change or think about again, wherever they stand.

All phrase rules of a run share one pass over the article. A rule says which phrases it minds, which longer ones
excuse them, what may not stand near, and what to write instead.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Hit, Option
from editlint.checks.cue_lists import entries, named
from editlint.checks.phrase.scan import PhraseMatch, scan
from editlint.checks.phrase.tree import EXCEPT, NEAR, PHRASE, UNLESS_NEAR, PhraseIndex, Phrases
from editlint.checks.stretches import Spans, leftmost_longest
from editlint.rulebook.rule import OptionMistake
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.checks.phrase.index import Builder
    from editlint.rulebook.cues import CueError
    from editlint.rulebook.rule import Rule

_CUES = (("phrases", PHRASE), ("except", EXCEPT), ("near", NEAR), ("unless_near", UNLESS_NEAR))
_FORM = 3  # of what compile_options makes: a cache may hold what an older version made
_BY_VALUE = 2  # a version of marshal that writes the same bytes for equal values, as the key of a rule needs
_SOURCES = ("phrases", "replace", "except", "near", "unless_near", "case", "lists")


class _PhraseRun(NamedTuple):
    """The phrase rules of a run: their options, by whose ids a rule's number is known again, and their phrases."""

    options: tuple[Mapping[str, Any], ...]
    numbers: Mapping[int, int]
    phrases: PhraseIndex


class PhraseCheck:
    """Finds the phrases of a rule. See `editlint.rulebook.cues` for how they are written."""

    kind = "phrase"
    options = (
        Option("phrases", "texts", [], "the phrases to find", cues=True),
        Option("replace", "mapping", {}, "phrases to find, each with what to write instead", cues=True),
        Option("except", "texts", [], "longer phrases in which the others are right", cues=True),
        Option("near", "texts", [], "phrases of which one must stand near a hit", cues=True),
        Option("unless_near", "texts", [], "phrases that excuse a hit when they stand near it", cues=True),
        Option("within", "text", "sentence", "how near: sentence, paragraph, or as in “8 words”"),
        Option("case", "boolean", default=False, doc="whether capitals must be as written in every word"),
        Option("safe", "boolean", default=False, doc="whether the replacement can change no meaning"),
        Option("lists", "any", {}, "the shared word lists, handed in by the rulebook"),
    )
    values = ("replacement",)

    def __init__(self) -> None:
        self._run = _PhraseRun((), {}, PhraseIndex(()))

    def prepare(self, rules: Sequence[Rule]) -> None:
        """Make ready to look for the phrases of several rules in one pass."""
        options = tuple(rule.options for rule in rules)
        numbers = {id(each): number for number, each in enumerate(options)}
        self._run = _PhraseRun(options, numbers, PhraseIndex([_phrases(each) for each in options]))

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's cues, each at its place."""
        if not (options["phrases"] or options["replace"]):
            yield OptionMistake("phrases", "a phrase rule needs “phrases” or “replace”")
        if _reach(options["within"]) is None:
            hint = "write sentence, paragraph, or a number of words as in “8 words”"
            yield OptionMistake("within", f"“within” cannot be “{options['within']}”", hint)
        from editlint.checks.phrase.index import Builder

        builder = Builder(entries(options["lists"]))
        for name, role in _CUES:
            for member, cue in enumerate(options[name]):
                mistake = _mistake(builder, cue, role)
                if mistake is not None:
                    yield OptionMistake(name, mistake.message, mistake.hint, member=member, offset=mistake.offset)
        for cue, replacement in options["replace"].items():
            mistake = _mistake(builder, cue, PHRASE, _texts(replacement))
            if mistake is not None:
                at = mistake.offset if mistake.cue == cue else 0
                said = mistake.message if mistake.cue == cue else f"in “{mistake.cue}”: {mistake.message}"
                yield OptionMistake("replace", said, mistake.hint, key=cue, offset=at)
        crowded = builder.crowded()
        if crowded:
            said = f"the phrases that begin with “{crowded}” can be followed in too many ways at one place"
            hint = "put a word in the place of some “*” or class, or split the rule"
            yield OptionMistake("phrases" if options["phrases"] else "replace", said, hint)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with their phrases step by step, of plain values, and without lists that they do not name."""
        used = _without_unused_lists(options)
        return {**used, "compiled": _compiled(used)}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The phrases of a rule in an article."""
        matches = self._matches(article, rule)
        if not matches:
            return
        by_role: tuple[list[PhraseMatch], ...] = ([], [], [], [])
        for match in matches:
            by_role[match.entry.role].append(match)
        phrases, excepted, near, unless_near = by_role
        if not phrases:
            return
        exceptions = _spans(excepted)
        kept = [each for each in phrases if not exceptions.overlap(each.start, each.end)]
        company = _Company(_spans(near), _spans(unless_near), rule.options)
        for match in leftmost_longest(kept):
            if company.suits(article, match):
                hit = _hit(article, match, safe=rule.options["safe"])
                if hit is not None:
                    yield hit

    def _matches(self, article: Article, rule: Rule) -> Sequence[PhraseMatch]:
        number = self._run.numbers.get(id(rule.options))
        if number is not None:
            return _found_together(article, self._run.phrases)[number]
        return scan(article, PhraseIndex([_phrases(rule.options)]))[0]


def _found_together(article: Article, phrases: PhraseIndex) -> list[list[PhraseMatch]]:
    """The matches of all rules of a run. They are kept with their index, so that its id is not another one's later."""
    return article.remember(f"phrases {id(phrases)}", lambda article: (phrases, scan(article, phrases)))[1]


def _mistake(builder: Builder, cue: str, role: int, replacements: Sequence[str] = ()) -> CueError | None:
    from editlint.rulebook.cues import CueError

    try:
        builder.add(cue, role, replacements)
    except CueError as error:
        return error
    return None


def _texts(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _without_unused_lists(options: Mapping[str, Any]) -> dict[str, Any]:
    cues = [cue for name in ("replace", *(name for name, _ in _CUES)) for cue in options[name]]
    return {**options, "lists": named(options["lists"], cues)}


def _compiled(options: Mapping[str, Any]) -> dict[str, Any]:
    """A rule's phrases step by step, with all that they were made of, so that changed options are noticed."""
    from editlint.checks.phrase.index import Builder

    builder = Builder(entries(options["lists"]), case=options["case"])
    for name, role in _CUES:
        for cue in options[name]:
            builder.add(cue, role)
    for cue, replacement in options["replace"].items():
        builder.add(cue, PHRASE, _texts(replacement))
    return {
        "form": _FORM,
        "of": {name: options[name] for name in _SOURCES},
        "by_first": {step: marshal.dumps(phrases, _BY_VALUE) for step, phrases in builder.by_first.items()},
        "entries": marshal.dumps([tuple(entry) for entry in builder.entries], _BY_VALUE),
    }


def _phrases(options: Mapping[str, Any]) -> Phrases:
    """The phrases of a rule, from their compiled form when it is there and fits."""
    compiled = options.get("compiled")
    if (
        compiled is None
        or compiled.get("form") != _FORM
        or any(compiled["of"][name] != options[name] for name in _SOURCES)
    ):
        compiled = _compiled(_without_unused_lists(options))
    return Phrases(compiled["by_first"], compiled["entries"])


def _spans(matches: Iterable[PhraseMatch]) -> Spans:
    return Spans((match.start, match.end) for match in matches)


def _reach(within: str) -> int | None:
    """How many words near means: 0 for the sentence, -1 for the paragraph, None when it cannot be read."""
    if within in ("sentence", "paragraph"):
        return 0 if within == "sentence" else -1
    number, _, unit = within.partition(" ")
    return int(number) if number.isdecimal() and int(number) and unit in ("word", "words") else None


class _Company(NamedTuple):
    """What must and what must not stand near a hit. What overlaps it is not near it."""

    near: Spans
    unless_near: Spans
    options: Mapping[str, Any]

    def suits(self, article: Article, match: PhraseMatch) -> bool:
        """Whether a match stands where the rule wants it."""
        if not (self.options["near"] or self.unless_near):
            return True
        span = (match.start, match.end)
        around = _surroundings(article, match, _reach(self.options["within"]) or 0)
        wanted = not self.options["near"] or self.near.beside(*span, *around)
        return wanted and not self.unless_near.beside(*span, *around)


def _surroundings(article: Article, match: PhraseMatch, reach: int) -> tuple[int, int]:
    block = article.blocks[article.document.block_index(match.start)]
    if reach < 0:
        return block.start, block.end
    if reach == 0:
        sentence = article.sentence_at(match.start)
        return (sentence.start, sentence.end) if sentence else (block.start, block.end)
    words = article.words
    first = max(0, words.index_at(match.start) - reach)
    last = min(len(words), words.index_at(match.end) + reach) - 1
    return max(block.start, words.starts[first]), min(block.end, words.ends[last])


def _hit(article: Article, match: PhraseMatch, *, safe: bool) -> Hit | None:
    if not match.entry.replacements:
        return Hit(match.start, match.end, {"replacement": ""}, data={"cue": match.entry.cue})
    from editlint.checks.phrase.replacement import correction

    return correction(article, match, safe=safe)


CHECKS = (PhraseCheck(),)
