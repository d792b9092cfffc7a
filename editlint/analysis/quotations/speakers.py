"""Gives each quotation its kind and its speaker, from the frames of attribution round it.

The order of preference is that of news style: the frame that touches the quotation, the one that leads up to it, one
elsewhere in its sentence, the speaker of the sentence or quotation before, and last the paragraph before. A paragraph
of speech that nobody is given for goes on with the speaker before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import DESCRIBED, DOCUMENT, NAMED_BODY, NAMED_PERSON, NONE, PRONOUN
from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.openings import opening_subject
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.mentions.names import find_names
from editlint.analysis.quotations.kinds import kind_of, word_before
from editlint.analysis.quotations.quotation import FRAGMENT, SCARE, WORDS_OF_OTHERS, Quotation
from editlint.analysis.text.sentences import trim
from editlint.language.en.attribution_cues import BEFORE_A_TERM
from editlint.language.en.reporting_verbs import REPORTING_FORMS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.prose import Prose
    from editlint.analysis.text.marks import Marked

_SUBJECTS = frozenset((NAMED_PERSON, NAMED_BODY, PRONOUN, DESCRIBED, DOCUMENT))
_CLOSE = 80  # characters between a few quoted words and the verb after them
_LEAD_WORDS = 8  # words before them in which a reporting verb governs them
_LABEL = LatePattern(
    r"(?:^|(?<=[.!?”\"] ))([^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|de|van|von|bin|al|of)){0,4}): ?[\"“‘«]?$"
)
_BYLINE = LatePattern(r"[”\"’»]?\s?[—–-]{1,2}\s?\u200d?((?:Dr\. )?[^\W\d_a-z][\w.’'-]*(?: [\w.’'&-]+){0,5})")
_DASHES = frozenset("—–-")
_FARTHEST_MARK = 4  # characters from a speech, at most, in which the colon of a label or the dash of a byline stands
_BETWEEN = LatePattern(r"[\s,”\"’'»\])—–-]*(?:(?:and|but|as|then|later|also) )?")
_LEAD_IN = LatePattern(r"[\s,:;“\"‘'«\[(—–-]*(?:that )?[\s“\"‘'«]*")


class _Given(NamedTuple):
    """A speaker as found: the frame, or the stretch of a label or byline; and how far away."""

    start: int
    end: int
    speaker_class: str
    name: str
    cue_start: int
    cue_end: int
    distance: str


def collect(article: Prose, attributed: Callable[[], Sequence[LateAttribution]]) -> tuple[Quotation, ...]:
    """The quotations of an article in order of their start."""
    marked = tokens_of(article).marked
    if not marked:
        return ()
    return tuple(_Speakers(article, marked, attributed()).quotations())


class _Speakers:
    """Walks the quotations of one article in order and remembers who spoke last."""

    def __init__(self, article: Prose, marked: Sequence[Marked], frames: Sequence[LateAttribution]) -> None:
        self._article = article
        self._text = article.text
        self._blocks = article.blocks
        self._marked = marked
        self._frames = [frame for frame in frames if frame.source_class != NONE]
        self._by_start = sorted(self._frames, key=lambda frame: frame.cue_start)
        self._cues = [frame.cue_start for frame in self._by_start]
        self._last: _Given | None = None
        self._last_block = -2
        self._last_open = False

    def quotations(self) -> list[Quotation]:
        found: list[Quotation] = []
        open_blocks: list[int] = []  # the block of each that is left open and has no speaker yet
        for mark in self._marked:
            start, end = trim(self._text, mark.start, mark.end)
            if end <= start:
                continue
            kind = kind_of(self._article, mark, start, end)
            given = self._speaker(mark, start, end, kind)
            if (
                kind == SCARE
                and word_before(self._article, start) not in BEFORE_A_TERM
                and given is not None
                and self._governs(given, start)
            ):
                kind = FRAGMENT
            if kind not in WORDS_OF_OTHERS:
                given = None
            found.append(self._quotation(start, end, kind, given))
            open_blocks.append(mark.block if mark.open_end and given is None else -1)
            if kind in WORDS_OF_OTHERS:
                self._last = given
                self._last_block = mark.block
                self._last_open = mark.open_end
        return self._carried_back(found, open_blocks)

    def _carried_back(self, found: list[Quotation], open_blocks: Sequence[int]) -> list[Quotation]:
        """The speaker at the end of a speech over several paragraphs, given to its first ones too."""
        for at in range(len(found) - 2, -1, -1):
            after = found[at + 1]
            if open_blocks[at] < 0 or not after.speaker or self._block_at(after.start) != open_blocks[at] + 1:
                continue
            found[at] = after._replace(
                start=found[at].start, end=found[at].end, kind=found[at].kind, distance="article"
            )
        return found

    def _block_at(self, offset: int) -> int:
        return self._article.document.block_index(offset)

    def _quotation(self, start: int, end: int, kind: str, given: _Given | None) -> Quotation:
        if given is None:
            return Quotation(start, end, kind, "", start, start, "", "", start, start)
        return Quotation(
            start,
            end,
            kind,
            self._text[given.start : given.end],
            given.start,
            given.end,
            given.speaker_class,
            given.name,
            given.cue_start,
            given.cue_end,
            given.distance,
        )

    def _speaker(self, mark: Marked, start: int, end: int, kind: str) -> _Given | None:
        if mark.whole:
            return self._of_block_quote(mark)
        spoken = tokens_of(self._article).spoken.get(mark.block)
        if spoken is not None:
            return self._named(spoken.start, spoken.end, "paragraph")
        low, high = self._sentence_bounds(start, end, mark)
        after = self._touching_after(end, mark)
        before = self._leading_in(start, low)
        inside = self._in_sentence(start, end, low, high)
        opening = self._opening(start, low) if before is None and inside is None else None
        if after is not None and self._is_new_sentence(after, start, end) and (before or inside or opening) is not None:
            after = None
        if after is not None and (before is None or self._text[end - 1] != "."):
            return self._given(after, "sentence")
        if before is not None:
            return self._given(before, "sentence")
        label = self._label(start, mark) or self._byline(end, mark)
        if label is not None:
            return label
        if inside is not None:
            return self._given(inside, "sentence")
        if kind == SCARE:
            return None
        return (
            opening
            or self._earlier(mark, start, low)
            or self._opening_before(mark, low)
            or self._named_before(mark, low)
            or self._later_in_block(end, mark)
        )

    def _is_new_sentence(self, after: LateAttribution, start: int, end: int) -> bool:
        """Whether the frame after a closing mark belongs to a sentence of its own."""
        inverted = after.source_start >= after.cue_end
        return self._text[start:end].rstrip("])")[-1:] in (".", "…") and not inverted

    def _opening_before(self, mark: Marked, low: int) -> _Given | None:
        """The pronoun with which the sentence before opens, in the same paragraph."""
        sentence = self._article.sentence_at(low - 2)
        if sentence is None or sentence.start < self._blocks[mark.block].start:
            return None
        given = self._opening(sentence.end, sentence.start)
        if given is None or given.speaker_class != PRONOUN or not given.name:
            return None
        return given._replace(distance="paragraph")

    def _opening(self, start: int, low: int) -> _Given | None:
        """The subject of the sentence in which a quotation stands, where no reporting verb leads up to it."""
        tokens = tokens_of(self._article)
        words = self._article.words
        first, stop = words.index_at(low), words.index_at(start)
        if stop - first < 2:
            return None
        introduced = self._text[words.ends[stop - 1] : start].strip()[:1] in (":", ",")
        phrase = opening_subject(tokens, first, stop, any_noun=introduced)
        if phrase is None or phrase.source_class not in _SUBJECTS:
            return None
        if phrase.source_class == NAMED_PERSON and not self._is_name(phrase.first, phrase.last):
            return None
        names = names_of(self._article)
        name = (
            names.meant_by(tokens.lower[phrase.first], phrase.first)
            if phrase.source_class == PRONOUN
            else names.of(phrase)
        )
        begin, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
        return _Given(begin, end, phrase.source_class, name, end, end, "sentence")

    def _is_name(self, first: int, last: int) -> bool:
        """Whether a capital is that of a name: not one word that has it from the start of its sentence alone."""
        if last - first > 1:
            return True
        word = self._article.words.forms[first].removesuffix("'s").removesuffix("’s")
        if word.endswith("ly") and not names_of(self._article).full(word.lower()):
            return False
        mentions = find_names(self._article).by_word.get(word, ())
        return any(not mention.initial or len(mention.words) > 1 or mention.title for mention in mentions)

    def _named_before(self, mark: Marked, low: int) -> _Given | None:
        """The person named last in the sentence before, in the same paragraph."""
        sentence = self._article.sentence_at(low - 2)
        block = self._blocks[mark.block]
        if sentence is None or sentence.start < block.start:
            return None
        names = names_of(self._article)
        words = self._article.words
        at = bisect_left(names.persons, words.index_at(low)) - 1
        if at < 0 or words.starts[names.persons[at]] < sentence.start:
            return None
        place = names.persons[at]
        return _Given(
            words.starts[place],
            words.ends[place],
            NAMED_PERSON,
            names.person_at[place],
            words.ends[place],
            words.ends[place],
            "paragraph",
        )

    def _sentence_bounds(self, start: int, end: int, mark: Marked) -> tuple[int, int]:
        first = self._article.sentence_at(start - 1) or self._article.sentence_at(start)
        last = self._article.sentence_at(end - 1)
        block = self._blocks[mark.block]
        return (first.start if first else block.start), (last.end if last else block.end)

    def _touching_after(self, end: int, mark: Marked) -> LateAttribution | None:
        """The frame that follows the closing mark directly."""
        limit = self._blocks[mark.block].end
        index = bisect_left(self._cues, end)
        for frame in self._by_start[index : index + 2]:
            if frame.start >= limit:
                return None
            if frame.start < end:
                continue
            match = _BETWEEN.match(self._text, end)
            if match is not None and frame.start <= match.end() + 1 and frame.start <= match.end():
                return frame
        return None

    def _leading_in(self, start: int, low: int) -> LateAttribution | None:
        """The frame that leads up to the opening mark without a word between, or with "that"."""
        index = bisect_right(self._cues, start) - 1
        if index < 0:
            return None
        frame = self._by_start[index]
        frame_end = max(frame.cue_end, frame.end)
        if frame.start < low or frame_end > start:
            return None
        match = _LEAD_IN.match(self._text, frame_end)
        return frame if match is not None and match.end() >= start else None

    def _in_sentence(self, start: int, end: int, low: int, high: int) -> LateAttribution | None:
        """A frame elsewhere in the sentence: the last one before, else the first one after."""
        index = bisect_right(self._cues, start) - 1
        if index >= 0 and self._by_start[index].start >= low and self._by_start[index].end <= start:
            return self._by_start[index]
        index = bisect_left(self._cues, end)
        if index < len(self._cues) and self._by_start[index].end <= high:
            return self._by_start[index]
        return None

    def _earlier(self, mark: Marked, start: int, low: int) -> _Given | None:
        """Who spoke in the sentence before, or, for a paragraph that begins with speech, in the paragraph before."""
        block = self._blocks[mark.block]
        index = bisect_left(self._cues, low) - 1
        frame = self._by_start[index] if index >= 0 else None
        if frame is not None and frame.start >= block.start:
            return self._given(frame, "paragraph")
        if self._last is not None and self._last_block == mark.block:
            return self._last._replace(distance="paragraph")
        opens_block = start - block.start <= 2
        if not opens_block:
            return None
        if self._last is not None and self._last_block == mark.block - 1:
            return self._last._replace(distance="article")
        if frame is not None and mark.block and frame.start >= self._blocks[mark.block - 1].start:
            return self._given(frame, "article")
        return None

    def _later_in_block(self, end: int, mark: Marked) -> _Given | None:
        index = bisect_left(self._cues, end)
        if index < len(self._cues) and self._by_start[index].start < self._blocks[mark.block].end:
            return self._given(self._by_start[index], "paragraph")
        return None

    def _of_block_quote(self, mark: Marked) -> _Given | None:
        """The byline at the end of a block quote, else who is introduced in the paragraph before."""
        byline = None
        block = self._blocks[mark.block]
        for match in _BYLINE.finditer(self._text, max(block.start, block.end - 80), block.end):
            byline = match
        if byline is not None and byline.end() >= block.end - 1:
            return self._named(byline.start(1), byline.end(1), "sentence")
        if not mark.block:
            return None
        before = self._blocks[mark.block - 1]
        index = bisect_left(self._cues, block.start) - 1
        if index >= 0 and self._by_start[index].start >= before.start:
            return self._given(self._by_start[index], "article")
        if self._last is not None and self._last_block == mark.block - 1:
            return self._last._replace(distance="article")
        return None

    def _label(self, start: int, mark: Marked) -> _Given | None:
        """A name and a colon before the speech, as in a transcript."""
        low = max(self._blocks[mark.block].start, start - 60)
        before = self._text[low:start]
        match = _LABEL.search(before) if ":" in before[-_FARTHEST_MARK:] else None
        if match is None:
            return None
        return self._named(low + match.start(1), low + match.end(1), "sentence")

    def _byline(self, end: int, mark: Marked) -> _Given | None:
        """A dash and a name after the speech."""
        if _DASHES.isdisjoint(self._text[end : end + _FARTHEST_MARK]):
            return None
        match = _BYLINE.match(self._text, end, self._blocks[mark.block].end)
        if match is None or match.end() < self._blocks[mark.block].end - 60:
            return None
        return self._named(match.start(1), match.end(1), "sentence")

    def _named(self, start: int, end: int, distance: str) -> _Given:
        name = self._text[start:end]
        return _Given(start, end, NAMED_PERSON, name, end, end, distance)

    def _given(self, frame: LateAttribution, distance: str) -> _Given:
        return _Given(
            frame.source_start,
            frame.source_end,
            frame.source_class,
            frame.name,
            frame.cue_start,
            frame.cue_end,
            distance,
        )

    def _governs(self, given: _Given, start: int) -> bool:
        """Whether a few quoted words are somebody's: a reporting verb leads up to them, or follows closely."""
        if given.distance != "sentence":
            return False
        if start < given.cue_start < start + _CLOSE:
            return True
        words = self._article.words
        last = words.index_at(start)
        clause = words.index_at(given.cue_end)
        if clause < last and words.lower[clause] == "that":
            return True
        return any(
            words.starts[at] >= given.cue_start and words.lower[at] in REPORTING_FORMS
            for at in range(max(0, last - _LEAD_WORDS), last)
        )
