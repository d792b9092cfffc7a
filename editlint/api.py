"""The public API: lint a text, lint paths, parse an article. Positions are those of the source text."""

from __future__ import annotations

import os
import warnings
from collections import deque
from typing import TYPE_CHECKING, Any

from editlint.analysis.article import Article
from editlint.config.settings import Settings
from editlint.documents import parse as parse_source
from editlint.source import Source
from editlint.values import cached_property

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.analysis.attributions import Attribution
    from editlint.analysis.dates import DateMention
    from editlint.analysis.quotations import Quotation
    from editlint.analysis.statements.statement import Statement
    from editlint.analysis.text.sentences import Sentence
    from editlint.analysis.topics import DescribedParagraph
    from editlint.documents.document import Block
    from editlint.engine.run import Run
    from editlint.model import Report, Violation

FORMATS = {"markdown": "markdown", "md": "markdown", "mdx": "mdx", "html": "html", "text": "text", "txt": "text"}

_runs: dict[object, Run] = {}
_lately: deque[Run] = deque(maxlen=4)  # of configurations that were given as mappings


class Document:
    """An article as editlint reads it. All offsets are those of the source text, in code points.

    Attributes:
        source: the text that was given.
        published: the day of publication where it is known, else None.
        language: the language that it says it is in, as BCP 47's primary subtag ("en"); "" when nothing tells.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self.source: str = article.document.source.text
        self.language: str = article.document.language
        self.published = article.published

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """Headings, paragraphs, list items and so on, in order."""
        return tuple(self._moved(block) for block in self._article.blocks)

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of all blocks, in order."""
        return tuple(self._moved(sentence) for sentence in self._article.sentences)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """Other people's words and who is given as their speaker."""
        return tuple(self._moved(each, "speaker", "cue") for each in self._article.quotations)

    @cached_property
    def attributions(self) -> Sequence[Attribution]:
        """Who is said to have said what."""
        return tuple(self._moved(each, "source", "cue", "claim") for each in self._article.attributions)

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Every mention of a date with its TIMEX3 value, in order."""
        return tuple(self._moved(each) for each in self._article.dates)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """What is stated: of whom or what, which attribute, which value, when and how firmly, in order."""
        stated = self._article.statements
        return tuple(self._moved(each, *(["when"] if each.when_start >= 0 else [])) for each in stated)

    @property
    def readability(self) -> Any:
        """The formulas of textstat under textstat's names, for example `flesch_kincaid_grade`."""
        return self._article.readability

    @cached_property
    def topics(self) -> Sequence[DescribedParagraph]:
        """What each paragraph is about, and how foreign it is to the rest: from 1 on it is reported."""
        return tuple(self._moved(each) for each in self._article.topics.described())

    def _moved(self, value: Any, *parts: str) -> Any:
        """A value of the analysis with its prose offsets, and those of its named parts, turned into source offsets."""
        spans: dict[str, int] = {}
        for prefix in ("", *(f"{part}_" for part in parts)):
            start, end = getattr(value, f"{prefix}start"), getattr(value, f"{prefix}end")
            span = self._article.document.source_span(start, end) if start >= 0 else (start, end)  # it has no place
            spans[f"{prefix}start"], spans[f"{prefix}end"] = span
        return value._replace(**spans)


def lint_text(
    text: str,
    *,
    format: str = "markdown",  # noqa: A002  the word of the contract
    path: str | os.PathLike[str] | None = None,
    published: dt.date | None = None,
    config: str | Mapping[str, Any] | None = None,
) -> list[Violation]:
    """The violations of one article, in order of place.

    Args:
        text: the article.
        format: "markdown", "html" or "text".
        path: the name it goes by in violations; overrides of the configuration look at it.
        published: the day of publication; else front matter, page metadata or a dateline tell it.
        config: a configuration file, or its content as a mapping. Default: the standard profile, no file is looked for.

    Raises:
        EditlintError: the configuration has a mistake, or the format is not known.

    Warns:
        RuntimeWarning: a rule or a plug-in has a mistake or failed; the violations are those of all others.
    """
    run = _run(config, published)
    outcome = run.lint_source(_source(text, path), _format(format))
    report = run.report_builder.report([outcome], run.problems)
    for problem in report.problems:
        warnings.warn(problem.message, RuntimeWarning, 2)
    return list(report.violations)


def lint_paths(
    paths: Iterable[str | os.PathLike[str]] | str,
    *,
    config: str | Mapping[str, Any] | None = None,
    jobs: int | None = None,
) -> Report:
    """The report on files and folders.

    Args:
        paths: files, and folders to walk with gitignore's rules.
        config: a configuration file, or its content as a mapping. Default: the file closest to the folder that the
            paths share.
        jobs: processes to use; None for as many as pay.

    Raises:
        EditlintError: a path is not there, or the configuration has a mistake.
    """
    names = [paths] if isinstance(paths, str) else [str(path) for path in paths]
    if config is None and names:
        from editlint.config.find import find_config

        config = find_config(*names) or None
    run = _run(config, None)
    return run.lint_files(run.find(names), jobs=jobs)


def parse(
    text: str,
    *,
    format: str = "markdown",  # noqa: A002  the word of the contract
    path: str | os.PathLike[str] | None = None,
    published: dt.date | None = None,
) -> Document:
    """An article as editlint reads it: blocks, sentences, quotations, attributions, dates, statements and so on.

    Raises:
        EditlintError: the format is not known.
    """
    document = parse_source(_source(text, path), _format(format))
    return Document(Article(document, as_of=published))


def _source(text: str, path: str | os.PathLike[str] | None) -> Source:
    """The source of a text; half a surrogate pair, which no file can hold, becomes a question mark of its width."""
    whole = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
    return Source(whole.removeprefix("\ufeff"), os.fspath(path or ""))


def _format(name: str) -> str:
    return FORMATS.get(name, name)


def _run(config: str | Mapping[str, Any] | None, published: dt.date | None) -> Run:
    """The run for a configuration, shared by many texts: of mappings those of the last few that name no files."""
    from editlint.engine.run import Run

    if config is None or isinstance(config, str):
        run = _runs.get(config)
        if run is None:
            run = _runs[config] = Run(_settings(config))
    else:
        settings = _settings(config)
        run = next((known for known in _lately if known.settings == settings), None)
        if run is None:
            run = Run(settings)
            if not (settings.packs or settings.facts or settings.path):
                _lately.append(run)
    run.as_of = published
    return run


def _settings(config: str | Mapping[str, Any] | None) -> Settings:
    if config is None:
        return Settings()
    if isinstance(config, str):
        from editlint.config.read import read_settings

        return read_settings(config)
    from editlint.config.read import settings_from

    return settings_from(config)
