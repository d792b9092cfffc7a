"""Numbers within one article: a headline that counts otherwise than the text, a list that holds more than it promises.

The kind is `count`. Counts of different things are never compared: only a headline with
the text below it, and a sentence with the list that it announces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.dates.numbers import cardinal
from editlint.analysis.numbers import Toll, find_tolls
from editlint.checks.base import Evidence, Hit, Option
from editlint.documents.document import HEADING, LIST_ITEM, Block
from editlint.language.en.function_words import SECOND_PERSON
from editlint.language.en.tolls import AFTER_LISTED, LISTED, NUMBERED, OTHER_COUNTS, UNITS, VERB_WORDS
from editlint.language.en.topics import FUNCTION_WORDS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule

HEADLINE, BODY, LIST = "headline", "body", "list"
MOST_ITEMS = 30
LOOK_BACK = 40  # counts before one that it is compared with
_IN_HEADLINE = 10  # counts of a headline that are looked at
_PROMISE = LatePattern(
    r"(?<![\w.,$£€#%-])(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"
    r"((?: [\w’'-]+){0,3}?) ([a-z]{3,}s|criteria|people|women|men|children)\b(?P<rest>[^.:;?!\d]{0,60}):?$",
    re.IGNORECASE,
)
_NOT_ALL = LatePattern(
    r"\b(?:of|among|these are some|at least|more than|over|about|other|including|first|top|nearly) (?:the )?$",
    re.IGNORECASE,
)
_MARKER = LatePattern(r"[-*+•‣◦▪●·–]\s|\(?(?:\d{1,3}|[a-z])[.)]\s", re.IGNORECASE)


class CountCheck:
    """Finds a count that the rest of the article contradicts: of people, or of the items of a list."""

    kind = "count"
    formerly: Mapping[str, str] = {
        "number-conflict": "it is “count”, with the same options",
        "list-count": "it is “count” with “compare: list”",
    }
    options = (
        Option(
            "compare",
            "text",
            HEADLINE,
            "the headline with the text, sentences of the text, or a list with the sentence before it",
            choices=(HEADLINE, BODY, LIST),
        ),
        Option("apart", "number", 1.35, "by which factor two counts of the text may differ and be of one thing"),
        Option("farthest", "number", 3.0, "by which factor a headline may differ from the text and be of one thing"),
    )
    values = ("topic", "other", "promised", "given")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The count that is wrong, or the later of two in a text."""
        compare = rule.options["compare"]
        if compare == LIST:
            return _against_list(article)
        tolls = find_tolls(article)
        if len(tolls) < 2:
            return ()
        if compare == HEADLINE:
            return _against_headline(article, tolls, rule.options["farthest"])
        return _within_text(article, tolls, rule.options["apart"])


def _against_list(article: Article) -> Iterator[Hit]:
    for lead, items in _lists(article):
        promise = _promise(article, lead)
        if promise is None:
            continue
        start, end, promised = promise
        given = _item_count(article, items)
        if given is not None and given != promised and given > 1:
            last = items[-1]
            shown = Evidence(last.start, min(last.end, last.start + 80), f"item {given} of the list, its last")
            yield Hit(start, end, {"promised": promised, "given": given, "topic": "", "other": ""}, (shown,))


def _against_headline(article: Article, tolls: Sequence[Toll], farthest: float) -> Iterator[Hit]:
    head = [toll for toll in tolls if toll.block == 0]
    if not head or not _is_headline(article, article.blocks[0]):
        return
    for toll in head[:_IN_HEADLINE]:
        body = [other for other in tolls if other.block > 0 and other.topic == toll.topic]
        if not body or any(_agree(toll, other) for other in body):
            continue
        if len(body) > 1 and toll.low > max(other.low for other in body):
            continue  # the headline may add them up
        nearest = min(body, key=lambda other: abs(_size(other) - _size(toll)))
        if max(_size(nearest), _size(toll)) <= farthest * min(_size(nearest), _size(toll)):
            yield _conflict(article, toll, nearest)


def _within_text(article: Article, tolls: Sequence[Toll], apart: float) -> Iterator[Hit]:
    """Two whole counts of the same, a little apart, in sentences that speak of no part, addition or other day."""
    known: dict[int, bool] = {}
    whole = [toll for toll in tolls if toll.block > 0 and not _is_partial(article, toll, known)]
    for index, later in enumerate(whole):
        for earlier in whole[max(0, index - LOOK_BACK) : index]:
            near = max(later.low, earlier.low) <= apart * max(1, min(later.low, earlier.low))
            if earlier.topic == later.topic and near and not _agree(earlier, later):
                yield _conflict(article, later, earlier)
                break


def _conflict(article: Article, toll: Toll, other: Toll) -> Hit:
    said = article.text[other.start : other.end]
    verb = VERB_WORDS[toll.topic]
    evidence = (Evidence(other.start, other.end, f"“{said}” {verb} here"),)
    return Hit(toll.start, toll.end, {"topic": verb, "other": said, "promised": "", "given": ""}, evidence)


def _size(toll: Toll) -> float:
    """The number that is said, whatever stands before it."""
    return toll.low or toll.high


def _agree(one: Toll, other: Toll) -> bool:
    return one.low <= other.high and other.low <= one.high


def _is_headline(article: Article, block: Block) -> bool:
    return block.kind == HEADING or article.text[block.end - 1] not in '.!?”"'


def _is_partial(article: Article, toll: Toll, known: dict[int, bool]) -> bool:
    """Whether a count is not the whole one; `known` keeps what sentences speak of, each by its start."""
    sentence = article.sentence_at(toll.start)
    if sentence is None or article.in_quotation(toll.start, toll.end):
        return True
    if sentence.start not in known:
        known[sentence.start] = _speaks_of_others(article.text[sentence.start : sentence.end])
    return known[sentence.start]


def _speaks_of_others(sentence: str) -> bool:
    """Whether a sentence speaks of a part, an addition or another year."""
    words = re.findall(r"[\w-]+", sentence.lower())
    return not OTHER_COUNTS.isdisjoint(words) or any(re.fullmatch(r"(?:19|20)\d\d", word) for word in words)


def _lists(article: Article) -> Iterator[tuple[Block, list[Block]]]:
    """Each list with the block right before it."""
    blocks = article.blocks
    index = 1
    while index < len(blocks):
        if blocks[index].kind != LIST_ITEM or blocks[index - 1].kind == LIST_ITEM:
            index += 1
            continue
        end = index
        while end < len(blocks) and blocks[end].kind == LIST_ITEM:
            end += 1
        yield blocks[index - 1], [b for b in blocks[index:end] if b.level == blocks[index].level]
        index = end


def _promise(article: Article, lead: Block) -> tuple[int, int, int] | None:
    """The number of things that the last clause before a list announces, and where it stands."""
    text = article.text[lead.start : lead.end]
    if text[-1] != ":" and lead.kind != HEADING:
        return None
    clause = max(text.rfind(". "), text.rfind("; "), 0)
    match = _PROMISE.search(text, clause)
    if match is None or match.group(3).lower() in UNITS or not _announces(match, text, lead):
        return None
    value = cardinal(match.group(1).lower())
    if value is None or not 2 <= value <= MOST_ITEMS or _NOT_ALL.search(text, clause, match.start()):
        return None
    return lead.start + match.start(), lead.start + match.end(3), int(value)


def _announces(match: re.Match[str], text: str, lead: Block) -> bool:
    """Whether a number counts what the list holds: no name, no version, and no part of another statement."""
    noun, between = match.group(3).lower(), match.group(2).lower().split()
    if not FUNCTION_WORDS.isdisjoint(between) or not SECOND_PERSON.isdisjoint(between):
        return False  # “version 19 then your options”
    before = text[: match.start()].split()
    if before and before[-1].lower() in NUMBERED:
        return False
    if lead.kind == HEADING:
        return noun in LISTED or [word.lower() for word in before[-1:]] != ["the"]
    if before and before[-1][-1].isalnum() and (match.group(1)[0].isupper() or before[-1][0].isupper()):
        return len(before) == 1 and match.group(1)[0].islower()  # “These three reasons”, but “Windows 10 features”
    after = match["rest"].split()
    return not after or after[0].strip(",()—–").lower() in AFTER_LISTED


def _item_count(article: Article, items: Sequence[Block]) -> int | None:
    """How many items a list has: blocks that begin with a marker, for an item may hold several paragraphs."""
    document = article.document
    if document.wrapped:
        return None  # its markers stand in the text that was wrapped
    if document.format == "html":
        source = document.source.text
        starts = [document.source_span(b.start, b.start + 1).start for b in items]
        return sum("<li" in source[max(0, at - 200) : at].rpartition("</")[2].lower() for at in starts)
    count = 0
    for block in items:
        at = document.source_span(block.start, block.start + 1).start
        line = document.source.text[document.source.text.rfind("\n", 0, at) + 1 : at]
        count += _MARKER.search(line + " ") is not None
    return count


CHECKS = (CountCheck(),)
