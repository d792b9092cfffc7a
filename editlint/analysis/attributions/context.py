"""What excuses an attribution without a name: a name, a document or a link close by, or that it was reported already.

Reuters and AP let a writer say "critics" where the critics are heard next; so a frame is judged with the sentence it
stands in and the one after. Nothing is reported here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.sources import is_name, is_publication, named_example_follows
from editlint.analysis.attributions.standing import standing_of
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en import standing
from editlint.language.en.reporting_verbs import REPORTING_FORMS
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.sources import SourcePhrase
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens
    from editlint.documents.document import Link

    T = TypeVar("T")

NAMED = (at.NAMED_PERSON, at.NAMED_BODY, at.DOCUMENT)
_SPEAKING = (*NAMED, at.DESCRIBED, at.PRONOUN)
_ASKED = (at.NAMED_PERSON, at.NAMED_BODY)
_NEIGHBOURS = 6  # frames of a sentence that are looked at on either side
_LONGEST_CLAUSE = 60  # words
_LONGEST_HEARER = 6  # words behind a verb that closes a sentence: "told the court on Monday"
_STEM, _LEAST_WORD = 6, 4  # letters of a word that are compared, and of a word that is
_LEADER_REACH = 2  # sentences from what researchers say to the one who led them
_POLL_REACH = 2  # sentences between a poll and the shares that it finds
UNNAMED = (at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.REPORT, at.NONE)


class Surroundings:
    """What stands round each frame of one article."""

    def __init__(self, tokens: Tokens, frames: Sequence[SourceFrame], links: Sequence[Link]) -> None:
        self._tokens = tokens
        self._linked = _linked_sentences(tokens, links)
        by_sentence: dict[int, list[SourceFrame]] = {}
        for frame in frames:
            by_sentence.setdefault(frame.sentence, []).append(frame)
        self._frames: Mapping[int, Sequence[SourceFrame]] = by_sentence
        self._found: dict[tuple[int, str], object] = {}

    def excuse(self, frame: SourceFrame) -> str:
        """Why an editor would let this frame pass, or "" when nothing speaks for it."""
        phrase = frame.phrase
        stretch = self._tokens.sentences[frame.sentence]
        if phrase is not None and (
            named_example_follows(self._tokens, phrase, frame.cue_first, stretch.last)
            or self._joins_name(phrase.first, stretch.first)
        ):
            return "named-example"
        if self.is_reported(frame):
            return "reported"
        if frame.sentence in self._linked:
            return "linked"
        if self._owner_follows(frame):
            return "owner-follows"
        if self._is_benchmark(frame, stretch):
            return "benchmark"
        if self._is_one_of_two_sides(frame):
            return "two-sides"
        return "polled" if phrase is not None and self._is_of_a_poll(phrase, frame.sentence) else ""

    def _is_benchmark(self, frame: SourceFrame, stretch: SentenceTokens) -> bool:
        """Whether a figure is set beside one that was guessed: "Economists had expected a fall of 0.4 percent"."""
        lower = self._tokens.lower
        if frame.phrase is None or frame.cue not in cues.FORESEEING or lower[frame.phrase.head] not in en.FORECASTERS:
            return False
        if "had" not in lower[frame.phrase.last : frame.cue_last]:
            return False
        figure = bisect_left(self._figures, frame.cue_last)
        return figure < len(self._figures) and self._figures[figure] < stretch.last

    @cached_property
    def _figures(self) -> list[int]:
        """The words that are written in digits."""
        return [at for at, word in enumerate(self._tokens.lower) if word[0].isdigit()]

    def _is_one_of_two_sides(self, frame: SourceFrame) -> bool:
        """Whether a sentence tells how each side names a thing: "Supporters call it a gift, and opponents a bribe"."""
        side, own = self._side(frame), self._frames.get(frame.sentence, ())
        if not side:
            return False
        at_own = bisect_left(own, frame.cue_first, key=lambda each: each.cue_first)
        near = own[max(0, at_own - _NEIGHBOURS) : at_own + _NEIGHBOURS]
        return any(self._side(it) not in ("", side) for it in near)

    def _side(self, frame: SourceFrame) -> str:
        """Which side of a dispute a frame gives the words of, "" for none and for what claims more than a name."""
        if frame.phrase is None or frame.cue not in cues.NAMING_VERBS:
            return ""
        head = self._tokens.lower[frame.phrase.head]
        return "for" if head in en.FOR_IT else "against" if head in en.AGAINST_IT else ""

    def _is_of_a_poll(self, phrase: SourcePhrase, sentence: int) -> bool:
        """Whether a share of people is that of a poll just named: "many say" after "of those polled"."""
        lower = self._tokens.lower
        share = lower[phrase.head] in en.QUANTITY_PRONOUNS or any(
            lower[at] in en.SHARES_OF_PEOPLE for at in range(phrase.first, phrase.head + 1)
        )
        first = self._tokens.sentences[max(0, sentence - _POLL_REACH)].first
        return share and bisect_left(self._polls, first) < bisect_left(self._polls, phrase.first)

    @cached_property
    def _polls(self) -> list[int]:
        """The words that tell of a poll."""
        return [at for at, word in enumerate(self._tokens.lower) if word in en.POLLED]

    def is_reported(self, frame: SourceFrame) -> bool:
        """Whether a named source of the same sentence says what this frame says."""
        last = self._tokens.sentences[frame.sentence].last
        closing = frame.cue_last == last  # "..., polls show."
        opens = self._tokens.sentences[frame.sentence].first
        whole = frame.form == at.ACCORDING and frame.first > opens and "," in self._tokens.gaps[frame.first - 1]
        own = self._frames.get(frame.sentence, ())
        at_own = bisect_left(own, frame.cue_first, key=lambda each: each.cue_first)
        for other in own[max(0, at_own - _NEIGHBOURS) : at_own + _NEIGHBOURS]:
            if other is frame or not self._speaks(other):
                continue
            if other.form == at.ACCORDING or (self._closes(other, last) and self._vouches(other, frame)):
                return True
            if other.inverted:
                if frame.cue_last <= other.cue_first and self._joined(frame.cue_last, other.cue_first):
                    return True
            elif not closing and not (whole and self._is_bare(other)) and self._leads_to(other, frame):
                return True
        return False

    def _is_bare(self, other: SourceFrame) -> bool:
        """Whether a frame has a speaker without a name, of whom "according to" may tell: "nobody rates him"."""
        return other.phrase is not None and other.phrase.source_class == at.DESCRIBED

    def _speaks(self, other: SourceFrame) -> bool:
        """Whether a frame has a speaker who can say what others say: not the reporter's "I", not a passive's agent."""
        phrase = other.phrase
        if phrase is None or phrase.source_class not in _SPEAKING or other.form not in (at.ACTIVE, at.ACCORDING):
            return False
        return phrase.source_class != at.PRONOUN or self._tokens.lower[phrase.head] in en.PERSONAL_PRONOUNS

    def _closes(self, other: SourceFrame, last: int) -> bool:
        """Whether a frame ends its sentence, with no more behind it than who heard it: "..., Falk told the court"."""
        return (
            last - other.cue_last <= _LONGEST_HEARER
            and "that" not in self._tokens.lower[other.cue_last : last]
            and not any("," in self._tokens.gaps[at] for at in range(other.cue_last, last - 1))
        )

    def _vouches(self, closing: SourceFrame, frame: SourceFrame) -> bool:
        """Whether the frame that closes a sentence behind a comma has said another: "critics fear it, AFP reported"."""
        own = closing.phrase is not None and closing.phrase.first >= frame.cue_last  # not "..., describing it as"
        apart = own and frame.cue_last <= closing.first and "," in self._tokens.gaps[closing.first - 1]
        return apart and self._joined(frame.cue_last, closing.first)

    def _joined(self, first: int, last: int) -> bool:
        """Whether nothing between two words opens a clause of the reporter's own, so that one speaker governs both.

        Contrasts open one, and what hangs on the whole sentence behind a comma: ", which", ", with", ", prompting".
        """
        if last - first > _LONGEST_CLAUSE:
            return False
        tokens = self._tokens
        return not any(
            tokens.lower[at] in cues.CONTRASTS
            or ";" in tokens.gaps[at - 1]
            or (tokens.lower[at] in cues.OWN_WORDS and tokens.gaps[at - 1] == ", ")
            for at in range(first, last)
        )

    def _leads_to(self, other: SourceFrame, frame: SourceFrame) -> bool:
        """Whether a frame stands before another that belongs to what its speaker says."""
        leads = other.cue_last <= frame.first and self._joined(other.cue_last, frame.first)
        return leads and not self._is_set_aside(other, frame)

    def _is_set_aside(self, other: SourceFrame, frame: SourceFrame) -> bool:
        """Whether a frame only tells when or though its speaker spoke, before another one: "After Ruiz said no, "."""
        tokens = self._tokens
        opener = other.first - 1
        if opener < tokens.sentences[other.sentence].first or tokens.lower[opener] not in cues.SETTING_ASIDE:
            return False
        return any(tokens.gaps[at][0] == "," for at in range(other.last - 1, frame.first))

    def _joins_name(self, first: int, sentence_first: int) -> bool:
        """Whether a group is added to somebody named: "Naomi Ruiz and other researchers"."""
        tokens = self._tokens
        joined = first - 2 >= sentence_first and tokens.lower[first - 1] == "and" and tokens.gaps[first - 2] == " "
        return joined and is_name(tokens, first - 2, sentence_first)

    def _owner_follows(self, frame: SourceFrame) -> bool:
        """Whether the sentence before or after names a source, or the author of the report."""
        sentences = self._tokens.sentences
        block = sentences[frame.sentence].block
        source_class = frame.phrase.source_class if frame.phrase is not None else at.NONE
        learned = frame.phrase is not None and self._is_learned(frame.phrase)
        if learned and (self._learned_sources or self._leader_speaks(frame.sentence + _LEADER_REACH, block)):
            return True
        if source_class == at.REPORT and (self._measured_by_name(frame) or self._is_resumed(frame)):
            return True
        for near in (frame.sentence - 1, frame.sentence + 1):
            if not 0 <= near < len(sentences):
                continue
            if source_class == at.REPORT and self._of(near, self._names_report):
                return True
            if source_class == at.NONE and self._of(near, self._has_source):
                return self._is_same_matter(frame, near)
            ahead = near > frame.sentence and sentences[near].block == block
            if (
                ahead
                and source_class == at.REPORT
                and self._are_published(frame)
                and self._of(near, self._publisher_speaks)
            ):
                return True
            if ahead and frame.phrase is not None and self._tokens.lower[frame.phrase.head] in en.HIDDEN:
                return False  # who is named next is not the one who hides
            if ahead and source_class not in (at.REPORT, at.NONE) and self._of(near, self._is_one_of_them):
                return True
        return False

    def _of(self, sentence: int, find: Callable[[int], T]) -> T:
        """What is found of a sentence, found once however many frames stand beside it."""
        key = sentence, find.__name__
        if key not in self._found:
            self._found[key] = find(sentence)
        return self._found[key]  # type: ignore[return-value]

    def _leader_speaks(self, sentence: int, block: int) -> bool:
        """Whether a sentence of a paragraph gives the word to one who is named and led what was found out."""
        sentences = self._tokens.sentences
        if not sentence < len(sentences) or sentences[sentence].block != block:
            return False
        return self._of(sentence, self._is_led) and self._of(sentence, self._is_one_of_them)

    def _is_led(self, sentence: int) -> bool:
        """Whether a sentence says that somebody led something."""
        stretch = self._tokens.sentences[sentence]
        return not cues.LEADING.isdisjoint(self._tokens.lower[stretch.first : stretch.last])

    def _is_one_of_them(self, sentence: int) -> bool:
        """Whether a sentence gives the word to somebody of the group before, and not to who answers it."""
        opening = self._tokens.lower[self._tokens.sentences[sentence].first]
        return opening not in cues.CONTRADICTING and any(map(self._speaks_up, self._frames.get(sentence, ())))

    def _speaks_up(self, other: SourceFrame) -> bool:
        """Whether a frame is what one of a group says: not what its owner answers or the council does about it."""
        phrase, lower = other.phrase, self._tokens.lower
        if phrase is None or phrase.source_class not in _ASKED or other.governor >= 0:
            return False
        responsible = phrase.source_class == at.NAMED_BODY and not self._tokens.is_capital(phrase.head)
        theirs = lower[self._tokens.sentences[other.sentence].first] in cues.OF_A_THING
        if responsible or theirs or other.cue in standing.DENIALS or other.cue in cues.ANSWERS:
            return False
        if lower[other.cue_last : other.cue_last + 1] and lower[other.cue_last] in cues.WRITTEN.get(other.cue, ()):
            return False
        return standing_of(self._tokens, other).standing in at.UTTERED

    @cached_property
    def _learned_sources(self) -> bool:
        """Whether the article names a publication: then its scientists are those of the publication."""
        return any(self._of(index, self._names_report) for index in range(len(self._tokens.sentences)))

    def _has_source(self, sentence: int) -> bool:
        """Whether somebody or something in a sentence says anything."""
        return any(
            other.phrase is not None and other.phrase.source_class in _SPEAKING and other.governor < 0
            for other in self._frames.get(sentence, ())
        )

    def _is_same_matter(self, frame: SourceFrame, near: int) -> bool:
        """Whether the sentence of a source beside a frame speaks of the same: a word of both, or a pronoun for it.

        Only other words of a person or a firm with a name are set apart; an office speaks of the case, and so does what
        is quoted.
        """
        other = self._tokens.sentences[near]
        if self._tokens.is_marked(other.first, other.last) or self._of(near, self._is_official):
            return True
        if self._of(max(frame.sentence, near), self._takes_up):
            return True
        return not self._of(frame.sentence, self._words_of).isdisjoint(self._of(near, self._words_of))

    def _takes_up(self, sentence: int) -> bool:
        """Whether a sentence has a word for what was told before."""
        stretch = self._tokens.sentences[sentence]
        return not cues.TAKING_IT_UP.isdisjoint(self._tokens.lower[stretch.first : stretch.last])

    def _is_official(self, sentence: int) -> bool:
        """Whether the source of a sentence is an office or a document by its noun, and no firm by its name."""
        return any(
            other.phrase is not None
            and other.phrase.source_class in (at.NAMED_BODY, at.DOCUMENT, at.DESCRIBED)
            and (self._tokens.lower[other.phrase.head] in en.BODIES or not self._tokens.is_capital(other.phrase.head))
            for other in self._frames.get(sentence, ())
        )

    def _words_of(self, sentence: int) -> frozenset[str]:
        """The words of a sentence that can tell of what it is: not names of persons, not verbs of saying."""
        stretch = self._tokens.sentences[sentence]
        lower = self._tokens.lower[stretch.first : stretch.last]
        return frozenset(
            word[:_STEM]
            for word in lower
            if len(word) >= _LEAST_WORD and word not in REPORTING_FORMS and word not in cues.EMPTY
        )

    def _is_learned(self, phrase: SourcePhrase) -> bool:
        return self._tokens.lower[phrase.head] in en.LEARNED_GROUPS

    def _is_resumed(self, frame: SourceFrame) -> bool:
        """Whether "the evidence" is that of which the article has told: a report or a study was spoken of before."""
        phrase, lower = frame.phrase, self._tokens.lower
        return phrase is not None and lower[phrase.first] == "the" and bisect_left(self._reports, phrase.first) > 0

    @cached_property
    def _reports(self) -> list[int]:
        """The words that tell of a report."""
        return [at for at, word in enumerate(self._tokens.lower) if word in en.REPORTS or word in en.PUBLISHED]

    def _measured_by_name(self, frame: SourceFrame) -> bool:
        """Whether what figures show has a name in the same sentence: "figures show the Labor Department index rose"."""
        measured = frame.phrase is not None and self._tokens.lower[frame.phrase.head] in en.MEASURED
        return measured and self._of(frame.sentence, self._last_named_report) >= frame.last

    def _last_named_report(self, sentence: int) -> int:
        """The last word of a sentence that is a report with a name, -1 where none is."""
        first, last, _ = self._tokens.sentences[sentence]
        return next((at for at in range(last - 1, first - 1, -1) if self._is_named_report(at, first)), -1)

    def _are_published(self, frame: SourceFrame) -> bool:
        """Whether what a frame gives as its source are figures or a report."""
        return frame.phrase is not None and self._tokens.lower[frame.phrase.head] in en.PUBLISHED

    def _publisher_speaks(self, sentence: int) -> bool:
        """Whether a sentence gives an office that publishes figures or a report as its source."""
        lower = self._tokens.lower
        return any(
            other.phrase is not None
            and other.phrase.source_class == at.NAMED_BODY
            and any(lower[word] in en.PUBLISHERS for word in range(other.phrase.first, other.phrase.last))
            for other in self._frames.get(sentence, ())
        )

    def _is_named_report(self, index: int, first: int) -> bool:
        """Whether a word is a report with a name before it: "the Labor Department index", "Gallup's poll"."""
        tokens = self._tokens
        if tokens.lower[index] not in en.PUBLISHED or index - 1 <= first or tokens.gaps[index - 1] != " ":
            return False
        return is_name(tokens, index - 1, first)

    def _names_report(self, sentence: int) -> bool:
        """Whether a sentence says whose the report is: "The study, by researchers at ...", "published in Nature"."""
        tokens = self._tokens
        lower = tokens.lower
        stretch = tokens.sentences[sentence]
        if any(self._is_named_report(at, stretch.first) for at in range(stretch.first, stretch.last)):
            return True
        for index in range(stretch.first, stretch.last - 1):
            if lower[index] == "in" and is_publication(tokens, index + 1):
                return True
            if (
                lower[index] in ("by", "from", "in", "at")
                and (
                    tokens.is_capital(index + 1)
                    or (lower[index + 1] == "the" and index + 2 < stretch.last and tokens.is_capital(index + 2))
                )
                and lower[index + 1] not in en.CALENDAR
                and any(
                    lower[back] in en.REPORTS or lower[back] in ("published", "conducted", "released", "paper")
                    for back in range(max(stretch.first, index - 6), index)
                )
            ):
                return True
        return False


def _linked_sentences(tokens: Tokens, links: Sequence[Link]) -> frozenset[int]:
    """The sentences that a link out of the article lies on."""
    starts = [tokens.starts[stretch.first] for stretch in tokens.sentences]
    held: set[int] = set()
    for link in links:
        if not link.target.startswith("#"):
            first = max(0, bisect_right(starts, link.start) - 1)
            held.update(range(first, max(first + 1, bisect_left(starts, link.end))))
    return frozenset(held)
