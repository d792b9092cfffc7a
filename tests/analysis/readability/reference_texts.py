"""Two hundred texts of our own for comparing numbers with textstat: made by rule, the same in every run.

Sentences are frames filled with words of the CMU dictionary, with invented words that it lacks, with figures,
abbreviations, contractions and quotations, so that every way of counting is met.
"""

from __future__ import annotations

import random

from editlint.analysis.readability.syllables import dictionary

FRAMES = (
    "The {} of {} did not {} the {}.",
    "“We can't {} a {} without {},” said {} of the {} board.",
    "In 19{n} the {} cost ${n}.5 million, up {n}.{n} percent.",
    "Mr. {} told the U.S. {} that it's a {} for {} and {}!",
    "Why would {} {} at {n} a.m.?",
    "{}, {} and {}: the well-known {}-{} of the {} weren't {}...",
    "Yes.",
    "{} wouldn't say who’d {} the {}'s {}; the {} isn't {}",
    "No {}.",
    "Dr. {} (the {}) {} — and {} — by the {} of {} under {} {} while they're {}.",
)
INVENTED = ("Zorvath", "blenquist", "Quarnelia", "unsplorted", "Café", "naïve", "mætric", "Oyelaran", "kvetrish")


def reference_texts() -> list[str]:
    """The texts, one to four paragraphs each."""
    chance = random.Random(20240229)
    words = sorted(word for word in dictionary() if word.isalpha())
    return [_text(chance, words, paragraphs=1 + number % 4) for number in range(200)]


def _text(chance: random.Random, words: list[str], paragraphs: int) -> str:
    return "\n\n".join(
        " ".join(_sentence(chance, words) for _ in range(chance.randint(2, 6))) for _ in range(paragraphs)
    )


def _sentence(chance: random.Random, words: list[str]) -> str:
    frame = chance.choice(FRAMES).replace("{n}", str(chance.randint(2, 99)))
    parts = frame.split("{}")
    filled = parts[0]
    for part in parts[1:]:
        word = chance.choice(INVENTED) if chance.random() < 0.05 else chance.choice(words)
        filled += (word.capitalize() if not filled or chance.random() < 0.2 else word) + part
    return filled
