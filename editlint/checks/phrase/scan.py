"""One pass over the words of an article for the phrases of all rules together.

The first words of all phrases are looked up for every word of the article, the rest only from there on, so that the
cost hardly grows with the number of phrases. Which of several overlapping phrases count is for the rule to say.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from editlint.checks.phrase.tree import HERE, OPEN, Node, PhraseEntry, PhraseIndex, plain_gap, step_key
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.model import Span

# What an apostrophe and s make a contraction of, not a possessive: "it's" does not hold the phrase "it".
_CONTRACTED = frozenset(
    ("he", "here", "how", "it", "let", "she", "that", "there", "what", "when", "where", "who", "why")
)


class PhraseMatch(NamedTuple):
    """A phrase met in an article: prose offsets, and the words that stood for its `*`."""

    start: int
    end: int
    entry: PhraseEntry
    any_words: tuple[str, ...]


def scan(article: Article, index: PhraseIndex) -> list[list[PhraseMatch]]:
    """The matches of each rule: all of them, overlapping ones too, roughly in order of their start."""
    return _Scan(article, index).run()


class _Scan:
    """The state of one pass."""

    def __init__(self, article: Article, index: PhraseIndex) -> None:
        self.article = article
        self.text = article.text
        words = article.words
        self.lower, self.starts, self.ends, self.forms = words.lower, words.starts, words.ends, words.forms
        self.gaps, self.behind = words.gaps, [*words.lower[1:], HERE]
        self.index = index
        self.found: list[list[PhraseMatch]] = [[] for _ in index.rules]
        self.classes: dict[str, dict[int, list[Span]]] = {}

    def run(self) -> list[list[PhraseMatch]]:
        lower, starts, ends, gaps, behind = self.lower, self.starts, self.ends, self.gaps, self.behind
        after = self.index.starts
        for index in self._openings():
            _, here, by_step, _ = after[lower[index]]
            for rule, node in here:
                self._walk(rule, node, starts[index], ends[index], (index,))
            key = behind[index] if gaps[index] == " " else self._key(ends[index], index + 1)
            for rule, node in by_step.get(key, ()):
                self._walk(rule, node[key], starts[index], ends[index + 1], (index, index + 1))
            if key[-2:] == "'s":
                for rule, node in by_step.get(key[:-2], ()):
                    self._possessive(rule, node[key[:-2]], starts[index], index + 1, (index,))
        for index in self._possessives():
            for rule, node in after[lower[index][:-2]].nodes:
                self._possessive(rule, node, starts[index], index, ())
        for step in self.index.classes:
            for rule, node in after[step].nodes:
                self._begin_with_class(rule, step[1:], node)
        return self.found

    def _openings(self) -> list[int]:
        """The words with which a phrase may begin: those that are one, and those before a second word of theirs.

        Of the second words of most, the article has none at all, or only with an apostrophe and s.
        """
        words, after = self.article.words, self.index.starts
        where, behind, distinct = words.where, self.behind, words.distinct
        found: list[int] = []
        for word in distinct & self.index.first:
            _, here, by_step, marked = after[word]
            if here or marked:
                found += where[word]
            elif not distinct.isdisjoint(by_step):
                places = where[word]
                found += compress(places, map(by_step.__contains__, map(behind.__getitem__, places)))
        owners = words.places(frozenset([word for word in words.mixed if word[-2:] == "'s"]))
        found += [index - 1 for index in owners if index and self._goes_on_with_owner(index)]
        found.sort()
        return found

    def _goes_on_with_owner(self, index: int) -> bool:
        """Whether a phrase that begins with the word before goes on with this one only without its apostrophe and s."""
        before, owner = self.lower[index - 1], self.lower[index]
        if before not in self.index.first:
            return False
        _, here, by_step, marked = self.index.starts[before]
        return not (here or marked or owner in by_step) and owner[:-2] in by_step

    def _possessives(self) -> list[int]:
        """The words that end in an apostrophe and s, where a phrase begins with what is before it."""
        words, first = self.article.words, self.index.first
        return words.places(frozenset([word for word in words.mixed if word[-2:] == "'s" and word[:-2] in first]))

    def _key(self, end: int, index: int) -> str:
        """The step from a place in the text to a word behind it; HERE when there is no such word."""
        if index >= len(self.starts):
            return HERE
        gap = self.text[end : self.starts[index]]
        return self.lower[index] if gap == " " else step_key(plain_gap(gap), self.lower[index])

    def _walk(self, rule: int, node: Node, start: int, end: int, path: tuple[int, ...]) -> None:
        """Note the phrases that end here and go on with the next word; `path` has the last word of each step."""
        index = path[-1] + 1
        if HERE in node:
            self._note(rule, node[HERE], start, end, path)
        key = self._key(end, index)
        if key and key in node:
            self._walk(rule, node[key], start, self.ends[index], (*path, index))
        if key[-2:] == "'s" and key[:-2] in node:
            self._possessive(rule, node[key[:-2]], start, index, path)
        if OPEN in node and key:
            self._open(rule, node[OPEN], start, end, path)

    def _possessive(self, rule: int, node: Node, start: int, index: int, path: tuple[int, ...]) -> None:
        """Note the phrases whose last word stands here with an apostrophe and s."""
        if HERE in node and self.lower[index][:-2] not in _CONTRACTED:
            self._note(rule, node[HERE], start, self.ends[index] - 2, (*path, index))

    def _open(self, rule: int, nodes: Node, start: int, end: int, path: tuple[int, ...]) -> None:
        """Go on where any word or a class may follow."""
        index = path[-1] + 1
        for key, node in nodes.items():
            if key[-1] == "*":
                if step_key(plain_gap(self.text[end : self.starts[index]]), "*") == key:
                    self._walk(rule, node, start, self.ends[index], (*path, index))
                continue
            name = key[key.index("{") :]
            for span in self._spans(name).get(index, ()):
                if span.start >= end and step_key(plain_gap(self.text[end : span.start]), name) == key:
                    self._walk(rule, node, start, span.end, (*path, self._last_word(span)))

    def _begin_with_class(self, rule: int, name: str, node: Node) -> None:
        for spans in self._spans(name).values():
            for span in spans:
                self._walk(rule, node, span.start, span.end, (self._last_word(span),))

    def _last_word(self, span: Span) -> int:
        return bisect_left(self.starts, span.end) - 1

    def _spans(self, name: str) -> dict[int, list[Span]]:
        """The stretches of a class by the number of their first word."""
        if name not in self.classes:
            from editlint.checks.phrase.classes import class_spans

            found: dict[int, list[Span]] = {}
            for span in class_spans(self.article, name):
                found.setdefault(bisect_left(self.starts, span.start), []).append(span)
            self.classes[name] = found
        return self.classes[name]

    def _note(self, rule: int, numbers: Sequence[int], start: int, end: int, path: tuple[int, ...]) -> None:
        entries = self.index.rules[rule].entries
        for number in numbers:
            entry = entries[number]
            low, high = start - len(entry.before), end + len(entry.after)
            if (entry.before or entry.after) and not (
                low >= 0
                and plain_gap(self.text[low:start]) == entry.before
                and plain_gap(self.text[end:high]) == entry.after
            ):
                continue
            if entry.exact and not self._same_case(entry.exact, path):
                continue
            any_words = tuple(self.forms[path[step]] for step in entry.any_steps)
            self.found[rule].append(PhraseMatch(low, high, entry, any_words))

    def _same_case(self, exact: Sequence[str], path: Sequence[int]) -> bool:
        for word, index in zip(exact, path, strict=True):
            form = self.forms[index].replace("’", "'")
            if word and form not in (word, word + "'s"):
                return False
        return True
