"""The source sheet of an article: who is cited, how often and for what, and what stands without a source.

This is what a standards desk asks for before publishing. Nothing here judges; the rules of the attribution pack do.
Left-overs of the publishing system (teasers of other stories, menus) are no part of the article and are passed by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import DESCRIBED, NAMED_BODY, NAMED_PERSON, NONE, PRONOUN
from editlint.analysis.quotations import SPEECH, WORDS_OF_OTHERS
from editlint.analysis.unsourced import find_figures, is_sourced
from editlint.language.en.standing import DIRECTIVES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.attributions import Attribution
    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.story import Story


class SheetCitation(NamedTuple):
    """One place where a source is cited. Prose offsets.

    Attributes:
        start, end: the frame, source and cue together.
        cue: the verb or phrase, in its base form.
        claim_start, claim_end: what the source is cited for; equal when it cannot be told.
        quoted: whether what it is cited for holds words of the source.
        standing, negated, modality, mood, verb: how it stands with the source, as `Attribution` has it.
    """

    start: int
    end: int
    cue: str
    claim_start: int
    claim_end: int
    quoted: bool
    standing: str
    negated: bool
    modality: str
    mood: str
    verb: str


class CitedSource(NamedTuple):
    """A source of an article.

    Attributes:
        name: the fullest name in the article, else the description as it first stands.
        source_class: one of the classes of `attributions`.
        citations: where it is cited, in order.
    """

    name: str
    source_class: str
    citations: tuple[SheetCitation, ...]


class SourceSheet(NamedTuple):
    """All sources of an article, most cited first, and the stretches that have none, as prose offsets."""

    sources: tuple[CitedSource, ...]
    unsourced_figures: tuple[tuple[int, int], ...]
    unsourced_quotations: tuple[tuple[int, int], ...]


def source_sheet(article: Story) -> SourceSheet:
    """Put the sheet of an article together from its attributions and quotations."""
    figures = [span for span in find_figures(article) if not is_sourced(article, span[0])]
    silent = [(each.start, each.end) for each in article.quotations if each.kind == SPEECH and not each.speaker]
    return SourceSheet(cited_sources(article), _of_the_story(article, figures), _of_the_story(article, silent))


def cited_sources(article: Story) -> tuple[CitedSource, ...]:
    """The sources of an article, most cited first."""
    quoted = quoted_cues(article)
    return tuple(
        CitedSource(name, source_class, tuple(_citation(frame.whole(), quoted) for frame in frames))
        for name, source_class, frames in frames_by_source(article)
    )


def frames_by_source(article: Story) -> list[tuple[str, str, list[LateAttribution]]]:
    """The name, the class and the attributions of each source of an article, most cited first."""
    classes: dict[str, str] = {}
    names: dict[str, str] = {}
    found: dict[str, list[LateAttribution]] = {}
    for frame in article.attributed:
        if frame.source_class == NONE or _is_no_claim(frame) or article.in_residue(frame.start, frame.end):
            continue
        if name := _name(frame):
            key = name.lower()
            names.setdefault(key, name)
            classes[key] = _stronger(classes.get(key), frame.source_class)
            found.setdefault(key, []).append(frame)
    sources = [(names[key], classes[key], frames) for key, frames in found.items()]
    return sorted(sources, key=lambda source: (-len(source[2]), source[2][0].start))


def quoted_cues(article: Story) -> set[int]:
    """Where the cues stand that a quotation has as its own."""
    return {each.cue_start for each in article.quotations if each.kind in WORDS_OF_OTHERS and each.speaker}


def _of_the_story(article: Story, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in spans if not article.in_residue(*span))


def _name(frame: LateAttribution) -> str:
    """The name of a source, else its description; "" for a pronoun that stands for nobody known."""
    if frame.name:
        return frame.name
    return "" if frame.source_class == PRONOUN else frame.source


def _stronger(known: str | None, found: str) -> str:
    """The class of a source that was named and is later a pronoun or a description is that of the name."""
    if found == PRONOUN:
        return known or NAMED_PERSON
    if known in (None, PRONOUN, DESCRIBED):
        return found
    return known if known in (NAMED_PERSON, NAMED_BODY) else found


def _citation(frame: Attribution, quoted: set[int]) -> SheetCitation:
    return SheetCitation(
        frame.start,
        frame.end,
        frame.cue,
        frame.claim_start,
        frame.claim_end,
        frame.cue_start in quoted,
        frame.standing,
        frame.negated,
        frame.modality,
        frame.mood,
        frame.verb,
    )


def _is_no_claim(frame: LateAttribution) -> bool:
    """Whether somebody is only asked or ordered to do something: "asked the families to leave"."""
    return frame.cue in DIRECTIVES and frame.claim[0] == frame.claim[1]
