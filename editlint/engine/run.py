"""A run over many files: settings to rules, files to outcomes, outcomes to a report."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cachefiles import code_stamp
from editlint.checks.registry import Registry, as_kind
from editlint.config.resolve import known_selectors, resolve
from editlint.documents import FORMATS
from editlint.engine.article_files import (
    UNKNOWN,
    format_by_name,
    lacking_notices,
    passed_by,
    read_document,
    read_source,
    source_of,
    unknown_notice,
)
from editlint.engine.discover import patterns
from editlint.engine.faults import guarded
from editlint.engine.kept_results import KeptResults, keep, take
from editlint.engine.outcome import Outcome
from editlint.engine.report import ReportBuilder
from editlint.errors import EditlintError, in_words, render
from editlint.files import read_bytes
from editlint.model import Problem, Report
from editlint.plugins.manager import load_plugins
from editlint.rulebook.load import load_rulebook
from editlint.rulebook.packs import builtin_folder, find_fact_files, find_list_files, find_rule_files
from editlint.values import cached_property
from editlint.version import __version__

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.carried import Carried
    from editlint.analysis.facts import Facts
    from editlint.config.settings import RuleSetting, Settings
    from editlint.documents import Format
    from editlint.documents.document import Document
    from editlint.engine.linter import Linter
    from editlint.engine.memory import Memory
    from editlint.engine.parts import LintParts
    from editlint.engine.timings import Stopwatch
    from editlint.plugins.manager import Plugins
    from editlint.rulebook.load import Rulebook
    from editlint.rulebook.rule import Rule
    from editlint.source import Source


class Run:
    """Everything that a set of settings asks for, made when first needed and used for any number of files.

    Raises:
        EditlintErrors: at first use of `active`, when settings or selectors have mistakes.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        as_of: dt.date | None = None,
        use_cache: bool = True,
        reference: str = "",
        galleys: bool = False,
        field: str = "",
        clippings: bool = False,
        memory: Memory | None = None,
    ) -> None:
        self._given = settings
        self.as_of = as_of
        self.use_cache = use_cache
        self.reference = reference  # the commit whose versions articles are compared with, or ""
        self.galleys = galleys  # whether outcomes carry what a page shows of their article
        self.field = field  # of a record, which holds the article; "" for the usual one
        self.memory = memory  # what was published before, against which articles are held
        self.clippings = clippings or memory is not None  # whether outcomes carry what an archive keeps of them
        self.heeds_suppressions = True  # whether articles may silence rules; the house may not know who wrote them
        self.spiked: Callable[[], str] = str  # asked before each article: why it is passed over, "" where it is not
        self.problems: list[Problem] = []
        self.notices: tuple[str, ...] = ()  # about files that `find` has passed by
        self.timings: dict[str, float] | None = None
        self._linters: dict[tuple[int, ...], Linter] = {}
        self._kept = KeptResults(self)

    @cached_property
    def registry(self) -> Registry:
        """The checks: built in and of plug-ins."""
        return Registry(self.plugins.checks)

    @cached_property
    def plugins(self) -> Plugins:
        """The installed plug-ins. A broken one is a problem of the run."""
        plugins = load_plugins()
        for each in plugins.broken:
            point = each.entry_point
            name = f"{point.name} ({point.distribution} {point.version})" if point.distribution else point.name
            hint = "the run goes on without it; “editlint plugins” lists them all"
            self.problems.append(Problem("", f"plug-in {name} is broken: {each.error}", hint))
        return plugins

    @cached_property
    def settings(self) -> Settings:
        """What was asked for, above the default configurations of the plug-ins."""
        settings = self._given
        if self.plugins.default_configs:
            from editlint.config.read import settings_from, underlay
        for name, defaults in self.plugins.default_configs:
            try:
                settings = underlay(settings_from(defaults, origin=f"the plug-in {name}"), settings)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001  a mapping of somebody else's may hold anything
                what = error.message if isinstance(error, EditlintError) else in_words(error)
                said = f"editlint_default_config of the plug-in {name}: {what}"
                self.problems.append(Problem("", said, "the run goes on without this configuration"))
        return settings

    @cached_property
    def formats(self) -> Mapping[str, Format]:
        """The formats of articles: built in and of plug-ins."""
        return {**FORMATS, **{each.name: each for each in self.plugins.formats}}

    @cached_property
    def rulebook(self) -> Rulebook:
        """All rules, active or not. Mistakes in rule files are problems of the run; the other rules go on."""
        folders = [
            builtin_folder(),
            *self.plugins.packs,
            *(pack.path for pack in self.settings.packs if pack.style == "editlint"),
        ]
        book = load_rulebook(folders, self.registry.kinds, version=self.version)
        styles = tuple(pack.path for pack in self.settings.packs if pack.style == "vale")
        if styles:
            from editlint.engine.vale_packs import Styles, with_styles
            from editlint.vale.vocabulary import terms_in

            vocabulary = terms_in(self.settings.vocabularies)
            book = with_styles(book, Styles(styles, vocabulary), version=self.version)
        for error in (*book.errors, *self._idle_packs()):
            path = error.location.path if error.location else ""
            self.problems.append(Problem(path, render(error)))
        return book

    def _idle_packs(self) -> Iterator[EditlintError]:
        """The packs of the configuration in which nothing lies: nobody names a folder to have nothing checked."""
        for pack in self.settings.packs:
            if pack.style == "editlint" and not (find_rule_files(pack.path) or find_list_files(pack.path)):
                hint = "they lie in folders of packs: FOLDER/PACK/RULE.yml"
                yield EditlintError(f"there are no rule files below {pack.path}", hint=hint, location=pack.location)

    @cached_property
    def version(self) -> str:
        """What compiled rules and cached results depend on beside the rules: our version and those of the plug-ins."""
        plugins = (f"{each.entry_point.name}={each.entry_point.version}:{each.stamp}" for each in self.plugins.loaded)
        return " ".join([__version__, code_stamp(), *plugins])

    @cached_property
    def facts(self) -> Facts:
        """The known events and the facts of the house."""
        from editlint.rulebook.facts_file import load_facts

        shipped = find_fact_files(builtin_folder())
        return load_facts(shipped, self.settings.facts, version=self.version, root=self.settings.root)

    @cached_property
    def active(self) -> Mapping[str, Rule]:
        """The rules that run where no override says otherwise, by name."""
        return {rule.name: rule for rule in self._resolve(())}

    def _resolve(self, extra: tuple[RuleSetting, ...]) -> tuple[Rule, ...]:
        book = self.rulebook
        return resolve(self.settings, book.rules, lambda kind: as_kind(self.registry.check(kind)), extra, book.broken)

    @cached_property
    def report_builder(self) -> ReportBuilder:
        """Puts outcomes together."""
        return ReportBuilder(
            self.active,
            known_selectors(self.rulebook.rules),
            self.registry,
            self.memory,
            heeds_suppressions=self.heeds_suppressions,
        )

    def linter(self, path: str = "") -> Linter:
        """The linter for a file: the overrides that match its path decide."""
        matching = self.overrides(path)
        if matching not in self._linters:
            from editlint.engine.linter import Linter

            self._linters[matching] = Linter(
                self.rules(matching), self.registry, lambda: self.facts, self.plugins.analyses, self.formats
            )
        return self._linters[matching]

    def rules(self, matching: tuple[int, ...]) -> tuple[Rule, ...]:
        """The rules under the overrides of these indexes."""
        extra = tuple(setting for index in matching for setting in self.settings.overrides[index].rules)
        return self._resolve(extra) if extra else tuple(self.active.values())

    def overrides(self, path: str) -> tuple[int, ...]:
        """The indexes of the overrides whose patterns match a file."""
        if not self.settings.overrides or not path:
            return ()
        root = self.settings.root or os.getcwd()
        absolute = os.path.abspath(path)
        return tuple(
            index
            for index, override in enumerate(self.settings.overrides)
            if patterns(root, override.files).match(absolute)
        )

    def find(self, paths: Sequence[str], *, force_exclude: bool = False) -> list[str]:
        """The articles that paths name, by the settings' exclusions and the known formats.

        What lies in a folder and needs a library that is not installed is passed by, and `notices` say so.

        Raises:
            EditlintError: a path is not there.
        """
        from editlint.engine.discover import find_articles

        settings = self.settings
        found = find_articles(
            paths,
            exclude=settings.exclude,
            root=settings.root,
            force_exclude=force_exclude,
            formats=self.formats,
        )
        left_out = passed_by(found, paths, self.formats)
        self.notices = tuple(lacking_notices(left_out))
        return [path for path in found if path not in left_out] if left_out else found

    def format_of(self, path: str) -> str:
        """The format of a file by its name; "unknown" when nothing tells."""
        return format_by_name(path, self.formats)

    def read(self, path: str) -> Iterator[Article]:
        """The articles in a file, mostly one, as they are linted: with the known facts and the day of publication.

        Raises:
            EditlintError: the file cannot be read; or an article in it, behind those that can be.
        """
        if not self.divides(self.format_of(path)):
            yield self.article(read_source(path, self.formats), self.format_of(path))
            return
        from editlint.engine.parts import read_divided

        yield from read_divided(self, path)

    def article(
        self,
        source: Source,
        format_name: str,
        previous: Source | None = None,
        kind: type[Article] | None = None,
        carried: Carried | None = None,
    ) -> Article:
        """The article that a text is, with its previous version where one is given; of a `kind` that is timed.

        `carried` is what was found in the version before, of an article that is being written.
        """
        before = read_document(previous, format_name, self.formats) if previous is not None else None
        article = self.article_of(read_document(source, format_name, self.formats), before, kind, carried)
        if format_name == UNKNOWN:
            article.notice(unknown_notice(source.path))
        return article

    def article_of(
        self,
        document: Document,
        previous: Document | None = None,
        kind: type[Article] | None = None,
        carried: Carried | None = None,
    ) -> Article:
        """The article that a document is, with the previous version and what is carried over from one."""
        from editlint.analysis.article import Article

        return (kind or Article)(
            document,
            as_of=self.as_of,
            facts_from=lambda: self.facts,
            analyses=self.plugins.analyses,
            previous=previous,
            carried=carried,
        )

    def lint_source(self, source: Source, format_name: str, previous: Source | None = None) -> Outcome:
        """The outcome of one text, compared with its previous version where one is given."""
        return self._lint(source, format_name, previous).at(source.path)

    def _lint(self, source: Source, format_name: str, previous: Source | None) -> Outcome:
        if self.divides(format_name):
            return self.lint_data(source.text.encode("utf-8", "replace"), source.path, format_name)
        stopwatch, kind = self.timed()
        article = self.article(source, format_name, previous, kind)
        outcome = self.lint_article(article, format_name, stopwatch)
        article.let_go()
        return outcome

    def lint_data(
        self, data: bytes, path: str, format_name: str, previous: bytes | None = None, lint: LintParts | None = None
    ) -> Outcome:
        """The outcome, without a path, of a file's bytes; EditlintError where they are no file of that format."""
        if self.divides(format_name):
            from editlint.engine.parts import lint_divided

            return lint_divided(self, data, path, self.formats[format_name], lint)
        if reason := self.spiked():
            return Outcome(problems=(Problem("", f"the article {reason}"),), unread=True)
        before = source_of(previous, path, format_name, self.formats) if previous is not None else None
        return self._lint(source_of(data, path, format_name, self.formats), format_name, before)

    def timed(self) -> tuple[Stopwatch | None, type[Article] | None]:
        """What measures rules and analyses, where somebody wants to know."""
        if self.timings is None:
            return None, None
        from editlint.engine.timings import timed

        return timed(self.timings)

    def lint_article(self, article: Article, format_name: str, stopwatch: Stopwatch | None = None) -> Outcome:
        """The outcome of an article that has been read, without a path."""
        linter = self.linter(article.document.source.path)
        outcome = linter.lint_article(article, stopwatch=stopwatch, galley=self.galleys, clipping=self.clippings)
        return outcome if self.is_text(format_name) else outcome.without_fixes()

    def is_text(self, format_name: str) -> bool:
        """Whether an edit of the text is an edit of the file: not where the format is unknown, or has its own way."""
        known = self.formats.get(format_name)
        return known is not None and known.decode is None and known.divide is None

    def divides(self, format_name: str) -> bool:
        """Whether a format is one of files that may hold several articles."""
        return format_name in self.formats and self.formats[format_name].divide is not None

    def lint_file(self, path: str, lint: LintParts | None = None) -> Outcome:
        """The outcome of one file, from the cache when the same text was linted by the same rules before.

        Args:
            path: the file.
            lint: what gives the outcomes of the articles of a file that is divided; None: one by one in this process.
        """
        return guarded(path, lambda: self._outcome_of(path, lint))

    def _outcome_of(self, path: str, lint: LintParts | None) -> Outcome:
        data = read_bytes(path)
        previous = self._previous(path)
        place = self._kept.place(path, data, previous) if self.use_cache else ""
        outcome = take(place, path)
        if outcome is not None:
            return outcome
        return keep(place, self.lint_data(data, path, self.format_of(path), previous, lint)).at(path)

    def lint_stream(self, data: bytes, name: str, format_name: str) -> Outcome:
        """The outcome of what comes by a stream, with the name that it is given; never from the cache."""

        def outcome() -> Outcome:
            try:
                return self.lint_data(data, name, format_name).at(name)
            except EditlintError as error:  # its place is said as well, for a stream cannot be opened to look
                return Outcome(problems=(Problem(name, render(error)),), unread=True)

        return guarded(name, outcome)

    def cached(self, path: str) -> Outcome | None:
        """The outcome of one file from the cache; None when it must be linted. Loads no check."""
        if not self.use_cache or self.reference:
            return None
        try:
            return take(self._kept.place(path, read_bytes(path)), path)
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001  to lint it comes by the same fault, and says so
            return None

    def _previous(self, path: str) -> bytes | None:
        """The file as it was in the commit that articles are compared with."""
        if not self.reference:
            return None
        from editlint.engine.changed import version_at

        return version_at(self.reference, path)

    def lint_files(
        self, paths: Sequence[str], *, jobs: int | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Report:
        """The report on many files, in their order; on several cores when there is enough to do."""
        from editlint.engine.pool import lint_all

        report_builder = self.report_builder  # mistakes in settings show before any work
        report = report_builder.report(lint_all(self, paths, jobs=jobs, progress=progress), self.problems)
        return report._replace(notices=(*self.notices, *report.notices))
