"""Fit the network that tells a paragraph of another story, and write it to `editlint/language/en/drift_NAME.py`.

    python scripts/fit_drift.py ARTICLES [--backend words] [--unseen FOLDER]

Takes a folder of clean articles, one a file, puts a paragraph of one into another (far: hardly a word in common; near:
like articles of one desk), each also with short paragraphs as wires write them, and fits a network with eight hidden
units to what `editlint.analysis.topics` knows of each paragraph. The limit is set on articles that the network has not
seen (four folds), so that one and a half in a hundred clean ones have a paragraph above it. No text is kept. Needs
numpy and scikit-learn; random choices have fixed seeds.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

import editlint
from editlint.analysis.article import Article
from editlint.analysis.topics.backends import load_vectors
from editlint.analysis.topics.cohesion import compare, word_cosine
from editlint.analysis.topics.features import NAMES, features
from editlint.analysis.topics.passages import read_body, weigh
from editlint.analysis.topics.topic import MIN_JUDGED, MIN_PASSAGES
from editlint.analysis.topics.word_table import english
from editlint.analysis.words import find_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNITS = 8
ALARMS = 0.015
FOLDS = 4
FAR, NEAR = 3, 6  # planted paragraphs an article and style
SENTENCE = re.compile(r"(?<=[.!?][\'\"”’)]|[.!?][\"”]|.[.!?])\s+(?=[A-Z“\"])")


class Row(NamedTuple):
    """An article as measured: which one it is, its style and level, the planted block, and its judged blocks."""

    host: int
    style: str
    level: str
    planted: int
    blocks: tuple[int, ...]
    cases: tuple[list[float], ...]


def read_articles(folder: Path) -> list[list[str]]:
    """The paragraphs of each article, without headline and dateline."""
    articles = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".txt")):
        paragraphs = [p for p in path.read_text(encoding="utf-8").strip().split("\n\n") if p.strip()]
        while paragraphs and len(paragraphs[0].split()) < 18 and len(paragraphs) > 1:
            paragraphs = paragraphs[1:]
        articles.append(paragraphs)
    return articles


def shortened(paragraphs: list[str]) -> list[str]:
    """The same text in paragraphs of one or two sentences."""
    out = []
    for paragraph in paragraphs:
        sentences = SENTENCE.split(paragraph)
        at = 0
        while at < len(sentences):
            step = 1 if len(sentences[at].split()) >= 24 else 2
            out.append(" ".join(sentences[at : at + step]))
            at += step
    return out


def measured(vectors, host: int, style: str, level: str, paragraphs: list[str], planted: int) -> Row | None:  # noqa: ANN001
    """What is known of the judged paragraphs of an article, or None where there are too few."""
    table = english()
    start = sum(len(paragraph) + 2 for paragraph in paragraphs[:planted])
    article = Article(editlint.parse("\n\n".join(paragraphs), format="text")._article.document)  # noqa: SLF001
    body = read_body(article, table)
    judged = [p.judged for p in body.passages]
    if sum(judged) < MIN_JUDGED or len(judged) < MIN_PASSAGES:
        return None
    likeness = compare(body.passages, vectors(article, body.passages, table))
    cases = features(body.passages, body.beside, likeness)
    block = next(
        (p.block for p in body.passages if planted >= 0 and article.document.place(p.start, p.end).start == start), -1
    )
    kept = [(p.block, case) for p, case in zip(body.passages, cases, strict=True) if p.judged]
    return Row(host, style, level, block, tuple(b for b, _ in kept), tuple(c for _, c in kept))


def planted_rows(articles: list[list[str]], vectors, seed: int) -> list[Row]:  # noqa: ANN001
    """Every article clean, and with paragraphs of others, in both styles."""
    chance = random.Random(seed)
    table = english()
    bags = []
    for paragraphs in articles:
        counts = Counter(find_words("\n".join(paragraphs)).lower)
        bags.append(weigh(counts, table.terms(counts))[0])
    rows = []
    for host, paragraphs in enumerate(articles):
        others = [(word_cosine(bags[host], bags[o]), o) for o in chance.sample(range(len(articles)), 60) if o != host]
        pools = (
            ("far", [o for c, o in others if c < 0.025], FAR),
            ("near", [o for c, o in others if 0.045 <= c < 0.25], NEAR),
        )
        for style, change in (("long", list), ("short", shortened)):
            own = change(paragraphs)
            if len(own) < 5 or (style == "short" and len(own) < 1.3 * len(paragraphs)):
                continue
            rows.append(measured(vectors, host, style, "clean", own, -1))
            for level, pool, count in pools:
                for other in chance.sample(pool, min(count, len(pool))):
                    least = 28 if style == "long" else 22
                    fit = [p for p in change(articles[other]) if least <= len(p.split()) <= 120]
                    if not fit:
                        continue
                    at = chance.randrange(2, len(own))
                    rows.append(measured(vectors, host, style, level, [*own[:at], chance.choice(fit), *own[at:]], at))
    return [row for row in rows if row is not None]


class Model:
    """A fitted network over the unscaled numbers."""

    def __init__(self, rows: list[Row]) -> None:
        cases = np.array([case for row in rows for case in row.cases])
        foreign = np.array([block == row.planted for row in rows for block in row.blocks])
        scaler = StandardScaler().fit(cases)
        network = MLPClassifier(
            (UNITS,), alpha=0.1, max_iter=40, learning_rate_init=0.003, batch_size=256, random_state=0
        )
        network.fit(scaler.transform(cases), foreign)
        hidden, out = network.coefs_
        self.hidden: NDArray[np.float64] = (hidden / scaler.scale_[:, None]).T
        self.offsets = network.intercepts_[0] - self.hidden @ scaler.mean_
        self.out = out[:, 0]
        self.bias = float(network.intercepts_[1][0])

    def odds(self, row: Row) -> dict[int, float]:
        """The log odds of each judged block."""
        units = np.maximum(np.array(row.cases) @ self.hidden.T + self.offsets, 0)
        return dict(zip(row.blocks, (units @ self.out + self.bias).tolist(), strict=True))


def report(scored: list[tuple[Row, dict[int, float]]], limit: float, name: str) -> None:
    """Print recall of planted paragraphs and alarms on clean articles, by style."""
    for style in ("long", "short"):
        parts = []
        for level in ("far", "near"):
            found = [o.get(r.planted, -99.0) > limit for r, o in scored if r.style == style and r.level == level]
            parts.append(f"{level} {np.mean(found):.3f} of {len(found)}")
        clean = [max(o.values()) > limit for r, o in scored if r.style == style and r.level == "clean"]
        print(f"{name} {style}: {', '.join(parts)}, clean articles alarmed {np.mean(clean):.4f} of {len(clean)}")


def written(model: Model, limit: float, backend: str) -> str:
    """The Python file of constants."""

    def numbers(values: NDArray[np.float64]) -> str:
        return "(" + ", ".join(f"{value:.5g}" for value in values) + ")"

    hidden = "".join(f"    {numbers(row)},\n" for row in model.hidden)
    return (
        f'"""The network that tells a foreign paragraph by the backend “{backend}”: scripts/fit_drift.py."""\n\n'
        f"HIDDEN = (\n{hidden})\nOFFSETS = {numbers(model.offsets)}\nOUT = {numbers(model.out)}\n"
        f"BIAS = {model.bias:.5g}\nLIMIT = {limit:.5g}\n"
    )


def main() -> None:
    """Read the arguments, fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--backend", default="words")
    parser.add_argument("--unseen", type=Path, help="another folder of articles, only to report on")
    parser.add_argument("--out", type=Path, default=Path("editlint/language/en"))
    args = parser.parse_args()
    vectors = load_vectors(args.backend)
    rows = planted_rows(read_articles(args.articles), vectors, seed=7)
    hosts = sorted({row.host for row in rows})
    random.Random(0).shuffle(hosts)
    fold = {host: i % FOLDS for i, host in enumerate(hosts)}
    scored = []
    for left_out in range(FOLDS):
        model = Model([row for row in rows if fold[row.host] != left_out])
        scored += [(row, model.odds(row)) for row in rows if fold[row.host] == left_out]
    clean = sorted((max(odds.values()) for row, odds in scored if row.level == "clean"), reverse=True)
    limit = clean[int(ALARMS * len(clean))]
    print(f"{len(rows)} rows, {len(NAMES)} numbers a paragraph, limit {limit:.3f}")
    report(scored, limit, "folds")
    model = Model(rows)
    if args.unseen:
        unseen = planted_rows(read_articles(args.unseen), vectors, seed=11)
        report([(row, model.odds(row)) for row in unseen], limit, "unseen")
    (args.out / f"drift_{args.backend}.py").write_text(written(model, limit, args.backend), encoding="utf-8")


if __name__ == "__main__":
    main()
