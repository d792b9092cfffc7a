"""textstat's own numbers, without a network and without its 200 ms of start-up.

textstat counts syllables by NLTK's copy of the CMU Pronouncing Dictionary, which NLTK wants to download. Here the same
numbers come from the tables that editlint ships; words that the dictionary lacks are left to textstat's hyphenator, as
ever. textstat is imported on first use only.
"""

from __future__ import annotations

import sys
import warnings
from functools import cache
from types import ModuleType
from typing import Any

from editlint.analysis.readability.syllables import dictionary, syllables

# Everything that textstat tells of a text as a number, a label or a list; with what it must be told beside the text.
NAMES: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(
        (
            "automated_readability_index",
            "avg_character_per_word",
            "avg_letter_per_word",
            "avg_sentence_length",
            "avg_sentence_per_word",
            "avg_syllables_per_word",
            "char_count",
            "coleman_liau_index",
            "count_arabic_long_words",
            "count_arabic_syllables",
            "count_complex_arabic_words",
            "count_faseeh",
            "crawford",
            "dale_chall_readability_score",
            "dale_chall_readability_score_v2",
            "difficult_words",
            "difficult_words_list",
            "fernandez_huerta",
            "flesch_kincaid_grade",
            "flesch_reading_ease",
            "gulpease_index",
            "gunning_fog",
            "gutierrez_polini",
            "letter_count",
            "lexicon_count",
            "linsear_write_formula",
            "lix",
            "long_word_count",
            "mcalpine_eflaw",
            "miniword_count",
            "monosyllabcount",
            "osman",
            "polysyllabcount",
            "reading_time",
            "rix",
            "sentence_count",
            "smog_index",
            "spache_readability",
            "syllable_count",
            "szigriszt_pazos",
            "text_standard",
            "words_per_sentence",
        ),
        (),
    ),
    "wiener_sachtextformel": (1,),  # the first of its four variants, which its authors recommend
}


def textstat_value(name: str, text: str) -> Any:
    """What textstat's function of that name says of a text, with English (US) and its other defaults.

    The list of difficult words is sorted, for textstat's order changes from process to process.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # old names are names too
        value = getattr(_textstat(), name)(text, *NAMES[name])
    return sorted(value) if isinstance(value, list) else value


class _Pronunciations:
    """The CMU dictionary as textstat asks it: for a word, pronunciations of which the vowels carry a digit."""

    def __init__(self) -> None:
        self._words = dictionary()
        self._syllables = syllables()

    def __getitem__(self, word: str) -> list[list[str]]:
        if word not in self._words:
            raise KeyError(word)
        return [["0"] * self._syllables[word]]


@cache
def _textstat() -> Any:
    """An instance of textstat of our own, so that nobody's language or rounding settings reach it."""
    import importlib

    # Only the function that is replaced below uses NLTK, and importing NLTK takes nine tenths of textstat's start-up.
    stand_in = "nltk" not in sys.modules
    if stand_in:
        sys.modules["nltk"] = ModuleType("nltk")
    try:
        module = importlib.import_module("textstat.textstat")
    finally:
        if stand_in:
            del sys.modules["nltk"]
    pronunciations = _Pronunciations()
    counter: Any = importlib.import_module("textstat.backend.counts._count_syllables")
    counter.get_cmudict = lambda lang: pronunciations if lang.startswith("en") else None
    return module.textstatistics()
