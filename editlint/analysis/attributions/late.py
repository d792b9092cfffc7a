"""Attributions whose names and claims are worked out when somebody asks: of most, nobody does.

Which of them counts is told by source, cue and standing; few are compared by what they claim or said to be somebody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import NONE, PRONOUN, Attribution
from editlint.analysis.attributions.claims import claim_of
from editlint.analysis.attributions.standing import standing_of
from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.names import SourceNames
    from editlint.analysis.attributions.tokens import Tokens


class LateAttribution:
    """What `Attribution` has, by the same names; `whole` makes one of it.

    It knows the words and names of its article, and not the article, so that no memory waits for the collector.
    """

    def __init__(
        self, tokens: Tokens, names: SourceNames, frame: SourceFrame, group: str, excused: str, meant: str
    ) -> None:
        starts, ends, phrase = tokens.starts, tokens.ends, frame.phrase
        self._tokens, self._names, self._frame, self._meant = tokens, names, frame, meant
        self.start, self.end = starts[frame.first], ends[frame.last - 1]
        if phrase is None:
            self.source_class = NONE
            self.source_start = self.source_end = self.start
        else:
            self.source_class = phrase.source_class
            self.source_start, self.source_end = starts[phrase.first], ends[phrase.last - 1]
        self.cue, self.form = frame.cue, frame.form
        self.cue_start, self.cue_end = starts[frame.cue_first], ends[frame.cue_last - 1]
        self.excused, self.group = excused, group
        self._how = how = standing_of(tokens, frame)
        self.standing, self.modality = how.standing, how.modality

    @property
    def source(self) -> str:
        """The source as it stands."""
        return self._tokens.text[self.source_start : self.source_end]

    @cached_property
    def name(self) -> str:
        """The fullest name of the source in the article."""
        phrase = self._frame.phrase
        if phrase is None:
            return ""
        return self._meant if phrase.source_class == PRONOUN else self._names.of(phrase)

    @cached_property
    def claim(self) -> tuple[int, int]:
        """Where the clause or quotation stands that the frame governs."""
        return claim_of(self._tokens, self._frame, to_comma=self._how.opens)

    def whole(self) -> Attribution:
        """The attribution with all that it has."""
        how = self._how
        return Attribution(
            start=self.start,
            end=self.end,
            source=self.source,
            source_start=self.source_start,
            source_end=self.source_end,
            source_class=self.source_class,
            name=self.name,
            cue=self.cue,
            cue_start=self.cue_start,
            cue_end=self.cue_end,
            claim_start=self.claim[0],
            claim_end=self.claim[1],
            form=self.form,
            group=self.group,
            excused=self.excused,
            standing=how.standing,
            negated=how.negated,
            modality=how.modality,
            mood=how.mood,
            verb=how.verb,
        )
