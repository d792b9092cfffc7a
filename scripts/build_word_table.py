"""Build `editlint/language/en/word_table.bin`: what topics are measured with.

Three sources, all permissive (see editlint/language/en/WORD_TABLE.md): the order of words and their background
frequency come from SymSpell's English list (Google Books Ngram counts of words in SCOWL) joined with the counts of a
folder of articles, the vectors from wordllama's static embeddings. No text is kept, only counts and numbers.

    python scripts/build_word_table.py ARTICLES [--words 30000] [--out FILE] [--list FILE]

ARTICLES is a folder of Markdown or text files in the public domain or under CC-BY. Needs numpy, wordllama, tokenizers
and symspellpy. `--list` writes the words
for the eye; the table itself holds their CRC-32 alone, sorted, which needs no loading (two words of the same checksum
would be a mistake of seven in a million for words that are not in the table, and are refused here for those that are).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import re
import struct
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from editlint.analysis.text.words import WORD
from editlint.analysis.topics.stems import stem
from editlint.language.en.topics import FUNCTION_WORDS

Floats = NDArray[np.float64]

LANES = 128
SHRINKAGE = 0.1  # of the covariance within articles, towards a sphere
IDF_SCALE = 32  # an idf of 7.97 is 255
BOOKS_AS_ARTICLES = 300  # how many articles the book counts stand for beside the real ones
ARTICLE_WORDS = 500
BURST = 0.6  # words come in clusters: so much of the chance that a Poisson process would give them to occur


def package_folder(name: str) -> Path:
    """The folder of an installed package, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent


def book_counts() -> dict[str, int]:
    """Word to count, from SymSpell's list."""
    path = package_folder("symspellpy") / "frequency_dictionary_en_82_765.txt"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return {word: int(count) for word, count in (line.split(" ") for line in lines)}


def article_terms(text: str) -> list[str]:
    """The words of an article as the analysis splits them: hyphens part, possessives go."""
    found = (m.group() for m in WORD.finditer(text))
    return [part.removesuffix("'s") for form in found for part in form.replace("’", "'").split("-")]


class Background:
    """How many articles hold each stem, how often each word stands there, and how it is capitalised."""

    def __init__(self, folder: Path) -> None:
        self.articles = 0
        self.stems: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.capitalised: Counter[str] = Counter()
        self.paragraphs: list[tuple[int, Counter[str]]] = []  # with the number of the article
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".txt")):
            self._read(path.read_text(encoding="utf-8"))

    def _read(self, text: str) -> None:
        self.articles += 1
        seen: set[str] = set()
        for paragraph in re.split(r"\n\s*\n", text):
            terms = article_terms(paragraph)
            lower = [term.lower() for term in terms]
            self.words.update(lower)
            self.capitalised.update(t.lower() for t in terms[1:] if t[:1].isupper())
            seen.update(stem(word) for word in lower)
            if len(lower) >= 18:
                self.paragraphs.append((self.articles, Counter(lower)))
        self.stems.update(seen)


def table_words(books: dict[str, int], background: Background, size: int) -> list[str]:
    """The words to keep, the most frequent first: mean of the shares in books and in articles."""
    book_total = sum(books.values())
    article_total = sum(background.words.values())

    def share(word: str) -> float:
        return books.get(word, 0) / book_total + background.words[word] / article_total

    known = set(books) | {word for word, count in background.words.items() if count >= 3}
    wanted = (w for w in known if len(w) >= 3 and w.isalpha() and w.isascii() and w not in FUNCTION_WORDS)
    return sorted(wanted, key=lambda w: (-share(w), w))[:size]


def inverse_frequencies(words: list[str], books: dict[str, int], background: Background) -> Floats:
    """The idf of each word's stem over the real articles and those that the book counts stand for."""
    book_total = sum(books.values())
    of_stem: Counter[str] = Counter()
    for word, count in books.items():
        of_stem[stem(word)] += count
    total = background.articles + BOOKS_AS_ARTICLES
    out = []
    for word in words:
        key = stem(word)
        in_books = BURST * (1 - math.exp(-ARTICLE_WORDS * of_stem[key] / book_total))
        held = background.stems[key] + BOOKS_AS_ARTICLES * in_books
        out.append(math.log((total + 1) / (held + 0.5)))
    return np.array(out)


def embeddings() -> tuple[Floats, Tokenizer]:
    """The vectors of wordllama's tokens and its tokenizer, read without the package's own loader."""
    folder = package_folder("wordllama")
    path = folder / "weights" / "l2_supercat_256.safetensors"
    with path.open("rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        shape = json.loads(file.read(length))["embedding.weight"]["shape"]
        matrix = np.frombuffer(file.read(), dtype=np.float16).reshape(shape).astype(np.float64)
    return matrix, Tokenizer.from_file(str(folder / "tokenizers" / "l2_supercat_tokenizer_config.json"))


def word_vectors(words: list[str], background: Background) -> Floats:
    """Unit vectors, their mean taken off. A word mostly capitalised is looked up as a name."""
    matrix, tokenizer = embeddings()
    out = np.zeros((len(words), matrix.shape[1]))
    for row, word in enumerate(words):
        name = background.capitalised[word] * 2 > background.words[word] > 0
        lower = tokenizer.encode(word, add_special_tokens=False).ids
        upper = tokenizer.encode(word.capitalize(), add_special_tokens=False).ids
        ids = upper if len(upper) < len(lower) or (name and len(upper) == len(lower)) else lower
        vector = matrix[ids].mean(axis=0)
        out[row] = vector / np.linalg.norm(vector)
    return out - out.mean(axis=0)


class Paragraphs:
    """The background paragraphs as rows of words with weights, by article."""

    def __init__(self, background: Background, words: list[str], idf: Floats) -> None:
        row = {word: i for i, word in enumerate(words)}
        self.rows: list[list[int]] = []
        self.weights: list[Floats] = []
        articles = []
        for article, paragraph in background.paragraphs:
            known = [(row[word], 1 + math.log(times)) for word, times in paragraph.items() if word in row]
            if len(known) >= 5:
                index = [i for i, _ in known]
                self.rows.append(index)
                self.weights.append(np.array([f for _, f in known]) * idf[index])
                articles.append(article)
        self.articles = np.array(articles)

    def vectors(self, table: Floats) -> Floats:
        """Unit vectors, one a paragraph."""
        sums = np.array([w @ table[index] for index, w in zip(self.rows, self.weights, strict=True)])
        return sums / np.linalg.norm(sums, axis=1, keepdims=True)


def projection(vectors: Floats, articles: NDArray[np.int_]) -> Floats:
    """From the model's numbers to LANES in which paragraphs of one article are near: linear discriminants.

    Fisher's discriminant with articles as classes: what varies inside articles is made a sphere, then the directions
    in which articles differ most are kept, the strongest first, their signs fixed by the largest component.
    """
    vectors = vectors - vectors.mean(axis=0)
    _, inverse, counts = np.unique(articles, return_inverse=True, return_counts=True)
    means = np.zeros((len(counts), vectors.shape[1]))
    np.add.at(means, inverse, vectors)
    means /= counts[:, None]
    inside = (vectors - means[inverse])[counts[inverse] > 1]
    within = inside.T @ inside / (len(inside) - len(counts))
    between = means.T @ means / len(counts)
    size = len(within)
    values, axes = np.linalg.eigh(within + SHRINKAGE * np.trace(within) / size * np.eye(size))
    sphere = axes @ np.diag(values**-0.5) @ axes.T
    _, directions = np.linalg.eigh(sphere.T @ between @ sphere)
    kept: Floats = sphere @ directions[:, ::-1][:, :LANES]
    signs = np.sign(kept[np.abs(kept).argmax(axis=0), np.arange(LANES)])
    return kept * signs


def main() -> None:
    """Read the arguments, build, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--words", type=int, default=30_000)
    parser.add_argument("--out", type=Path, default=Path("editlint/language/en/word_table.bin"))
    parser.add_argument("--list", type=Path)
    args = parser.parse_args()
    books, background = book_counts(), Background(args.articles)
    words = table_words(books, background, args.words)
    idf = inverse_frequencies(words, books, background)
    paragraphs = Paragraphs(background, words, idf)
    raw = word_vectors(words, background)
    vectors = raw @ projection(paragraphs.vectors(raw), paragraphs.articles)
    scale = 127 / np.quantile(np.abs(vectors), 0.9995)
    packed = np.clip(np.round(vectors * scale), -127, 127)
    centre = paragraphs.vectors(packed).mean(axis=0)
    if args.list:
        args.list.write_text("\n".join(words) + "\n", encoding="ascii")
    sums = np.array([zlib.crc32(word.encode()) for word in words], dtype="<u4")
    order = np.argsort(sums)
    if len(np.unique(sums)) < len(words):
        raise SystemExit("two words of one checksum: take another number of words")
    idf, packed = idf[order], packed[order]
    with args.out.open("wb") as file:
        file.write(struct.pack("<II", len(words), LANES))
        file.write(sums[order].tobytes())
        file.write(np.round(centre * 32767).astype("<i2").tobytes())
        file.write(np.clip(np.round(idf * IDF_SCALE), 0, 255).astype(np.uint8).tobytes())
        file.write((packed + 128).astype(np.uint8).tobytes())
    print(f"{len(words)} words, {background.articles} articles, {len(background.paragraphs)} paragraphs")


if __name__ == "__main__":
    main()
