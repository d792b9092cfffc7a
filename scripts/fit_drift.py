"""Fit the network that tells a paragraph of another story, and write it to `editlint/language/en/drift_NAME.py`.

    python scripts/fit_drift.py ARTICLES [--backend words] [--unseen FOLDER]

Takes a folder of clean articles, one a file, puts a paragraph of one into another (far: hardly a word in common; near:
like articles of one desk), each also with short paragraphs as wires write them, and fits a network with eight hidden
units to what `editlint.analysis.topics` knows of each paragraph. One article in three is held out: on those the best of
several networks is chosen, and the limit is set by how many clean ones have a paragraph above it. No text is kept.
Needs numpy and scikit-learn; random choices have fixed seeds.
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
from editlint.analysis.text.words import find_words
from editlint.analysis.topics.backends import load_vectors
from editlint.analysis.topics.cohesion import compare, word_cosine
from editlint.analysis.topics.features import NAMES, features
from editlint.analysis.topics.models import encoder, vectors_by
from editlint.analysis.topics.story_passages import read_body, weigh
from editlint.analysis.topics.topic import MIN_JUDGED, MIN_PASSAGES
from editlint.analysis.topics.word_table import english

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNITS = 8
STARTS = 6  # the optimum found depends on where the search begins: the best of several on held-out articles is kept
HELD_OUT = 3  # one article in so many
ALARMS = {"long": 0.01, "short": 0.02}  # of 100 held-out clean articles, as they are and in short paragraphs
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


def remembering(encode):  # noqa: ANN001, ANN201
    """The same encoder, each text encoded once."""
    known: dict[str, NDArray[np.float64]] = {}

    def encoded(texts):  # noqa: ANN001, ANN202
        for text in texts:
            if text not in known:
                known[text] = encode([text])[0]
        return np.array([known[text] for text in texts])

    return encoded


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

    def __init__(self, rows: list[Row], start: int) -> None:
        cases = np.array([case for row in rows for case in row.cases])
        foreign = np.array([block == row.planted for row in rows for block in row.blocks])
        scaler = StandardScaler().fit(cases)
        network = MLPClassifier(
            (UNITS,), alpha=0.01, max_iter=40, learning_rate_init=0.003, batch_size=256, random_state=start
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


class Figures(NamedTuple):
    """The limit on log odds; by style and level, the share of planted paragraphs found or of clean articles alarmed."""

    limit: float
    shares: dict[tuple[str, str], float]

    @property
    def recall(self) -> float:
        """The mean share of planted paragraphs that are found."""
        return float(np.mean([share for (_, level), share in self.shares.items() if level != "clean"]))


def figures(model: Model, rows: list[Row]) -> Figures:
    """What a model does on rows that it has not seen, with the limit that keeps alarms below ALARMS in each style."""
    scored = [(row, model.odds(row)) for row in rows]
    limits = []
    for style, alarms in ALARMS.items():
        tops = [max(odds.values()) for row, odds in scored if row.level == "clean" and row.style == style]
        limits.append(sorted(tops, reverse=True)[int(alarms * len(tops))])
    limit = max(limits)
    shares = {}
    for key in sorted({(row.style, row.level) for row in rows}):
        own = [(row, odds) for row, odds in scored if (row.style, row.level) == key]
        hits = [
            max(odds.values()) > limit if row.level == "clean" else odds.get(row.planted, limit) > limit
            for row, odds in own
        ]
        shares[key] = float(np.mean(hits))
    return Figures(limit, shares)


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
    parser.add_argument("--unseen", type=Path, help="another folder of articles, all of them held out")
    parser.add_argument("--out", type=Path, default=Path("editlint/language/en"))
    args = parser.parse_args()
    articles = read_articles(args.articles)
    centre: list[float] = []
    if args.backend == "words":
        vectors = load_vectors(args.backend)
    else:
        encode = remembering(encoder(args.backend))
        texts = [
            p for paragraphs in articles[:: max(1, len(articles) // 200)] for p in paragraphs if len(p.split()) >= 18
        ]
        centre = encode(texts).mean(axis=0).tolist()
        vectors = vectors_by(encode, centre)
    rows = planted_rows(articles, vectors, seed=7)
    held_out = [row for row in rows if row.host % HELD_OUT == 0]
    held_out += planted_rows(read_articles(args.unseen), vectors, seed=11) if args.unseen else []
    seen = [row for row in rows if row.host % HELD_OUT]
    best = max(((figures(model := Model(seen, start), held_out), model) for start in range(STARTS)), key=_recall)
    print(f"{len(seen)} rows seen, {len(held_out)} held out, {len(NAMES)} numbers, limit {best[0].limit:.3f}")
    for (style, level), share in best[0].shares.items():
        print(f"  {style} {level}: {share:.3f}")
    out = args.out / f"drift_{args.backend}.py"
    tail = f"CENTRE = ({', '.join(f'{number:.5f}' for number in centre)})\n" if centre else ""
    out.write_text(written(best[1], best[0].limit, args.backend) + tail, encoding="utf-8")


def _recall(candidate: tuple[Figures, Model]) -> float:
    return candidate[0].recall


if __name__ == "__main__":
    main()
