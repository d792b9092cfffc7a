"""Fit the weights that tell a sentence of another story, and write them to `editlint/language/en/drift_sentences.py`.

    python scripts/fit_sentences.py ARTICLES [--unseen FOLDER]

Puts a sentence of one article into a paragraph of another, as `fit_drift.py` does with paragraphs, and fits a logistic
regression to what `editlint.analysis.topics.sentence_topics` knows of each sentence. The limit is set on held-out
articles.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fit_drift import SENTENCE, read_articles
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

import editlint
from editlint.analysis.article import Article
from editlint.analysis.text.words import find_words
from editlint.analysis.topics.cohesion import word_cosine
from editlint.analysis.topics.meaning import vector_of
from editlint.analysis.topics.sentence_topics import sentence_cases
from editlint.analysis.topics.story_passages import read_body, weigh
from editlint.analysis.topics.topic import MIN_JUDGED, MIN_PASSAGES
from editlint.analysis.topics.word_table import english

ALARMS = 0.01
PLANTED = 2  # sentences an article and level


class Row(NamedTuple):
    """An article as measured: its number, the level of what was planted, and the cases of its sentences."""

    host: int
    level: str
    cases: list[tuple[float, ...]]
    foreign: list[bool]


def measured(host: int, level: str, text: str, start: int, end: int) -> Row | None:
    """What is known of the sentences of an article, or None where there are too few passages."""
    table = english()
    article = Article(editlint.parse(text, format="text")._article.document)  # noqa: SLF001
    body = read_body(article, table)
    if sum(p.judged for p in body.passages) < MIN_JUDGED or len(body.passages) < MIN_PASSAGES:
        return None
    vectors = [vector_of(passage.told, table) for passage in body.passages]
    found = list(sentence_cases(article, body, vectors, table))
    places = [article.document.place(*span) for span, _ in found]
    return Row(host, level, [c for _, c in found], [p.start < end and p.end > start for p in places])


def planted_rows(articles: list[list[str]], seed: int) -> list[Row]:
    """Every article clean, and with a sentence of another."""
    chance = random.Random(seed)
    table = english()
    counted = [Counter(find_words("\n".join(paragraphs)).lower) for paragraphs in articles]
    bags = [weigh(counts, table.terms(counts))[0] for counts in counted]
    rows = []
    for host, paragraphs in enumerate(articles):
        if len(paragraphs) < 6:
            continue
        rows.append(measured(host, "clean", "\n\n".join(paragraphs), 0, 0))
        others = [(word_cosine(bags[host], bags[o]), o) for o in chance.sample(range(len(articles)), 40) if o != host]
        far, near = [o for c, o in others if c < 0.025], [o for c, o in others if 0.045 <= c < 0.25]
        for level, pool in (("far", far), ("near", near)):
            for other in chance.sample(pool, min(PLANTED, len(pool))):
                rows.append(_planted(chance, host, level, paragraphs, articles[other]))
    return [row for row in rows if row is not None and row.cases]


def _planted(chance: random.Random, host: int, level: str, own: list[str], other: list[str]) -> Row | None:
    fit = [s for p in other for s in SENTENCE.split(p) if 14 <= len(s.split()) <= 45]
    place = chance.randrange(1, len(own) - 1)
    sentences = SENTENCE.split(own[place])
    if not fit or len(sentences) < 2:
        return None
    foreign, at = chance.choice(fit), chance.randrange(1, len(sentences) + 1)
    before = " ".join(sentences[:at])
    paragraphs = [*own[:place], " ".join([before, foreign, *sentences[at:]]), *own[place + 1 :]]
    start = sum(len(p) + 2 for p in own[:place]) + len(before) + 1
    return measured(host, level, "\n\n".join(paragraphs), start, start + len(foreign))


def main() -> None:
    """Read the arguments, fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--unseen", type=Path)
    parser.add_argument("--out", type=Path, default=Path("editlint/language/en/drift_sentences.py"))
    args = parser.parse_args()
    rows = planted_rows(read_articles(args.articles), seed=5)
    seen = [row for row in rows if row.host % 3]
    held_out = [row for row in rows if row.host % 3 == 0]
    held_out += planted_rows(read_articles(args.unseen), seed=6) if args.unseen else []
    cases = np.array([case for row in seen for case in row.cases])
    scaler = StandardScaler().fit(cases)
    model = LogisticRegression(max_iter=500).fit(scaler.transform(cases), [f for row in seen for f in row.foreign])
    weights = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - weights @ scaler.mean_)
    scored = [(row, np.array(row.cases) @ weights + bias) for row in held_out]
    tops = sorted((odds.max() for row, odds in scored if row.level == "clean"), reverse=True)
    limit = float(tops[int(ALARMS * len(tops))])
    print(f"{len(seen)} rows seen, {len(tops)} clean articles held out, log odds {limit:.3f}")
    for level in ("far", "near"):
        hits = [any(odds[row.foreign] > limit) for row, odds in scored if row.level == level]
        print(f"  {level}: {np.mean(hits):.3f} of {len(hits)}")
    numbers = ", ".join(f"{weight:.5g}" for weight in weights)
    args.out.write_text(
        '"""The weights that tell a sentence of another story, the bias and the limit: scripts/fit_sentences.py."""\n\n'
        f"WEIGHTS = ({numbers})\nBIAS = {bias + SHIFT - limit:.5g}\nLIMIT = {SHIFT:.5g}\n",
        encoding="utf-8",
    )


SHIFT = 4.0  # the limit is moved here, so that scores below it are below one, whatever its sign


if __name__ == "__main__":
    main()
