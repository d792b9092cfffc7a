"""Rules of Vale's styles that a configuration names as packs. All of them are run over an article together, once.

How Vale reads a text and what its rules mean is the business of `editlint.vale`; here its alerts become hits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Proposal, SourceHit
from editlint.checks.vale.rules import read_as_rule, written
from editlint.source import Source
from editlint.vale.model import ValeRule

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.documents.document import Document
    from editlint.rulebook.rule import Option, Rule
    from editlint.vale.linter import Ready
    from editlint.vale.model import Alert

_EXTENDS = ValeRule._fields.index("extends")
_MOST_RUNS = 8  # that are kept ready: a process that goes on makes ever new ones
_EXTENSIONS = {"markdown": "md", "html": "html", "mdx": "mdx"}


class ValeCheck:
    """Runs the rules of Vale's styles. The vocabulary of a pack comes with each of its rules."""

    kind = "vale"
    options: tuple[Option, ...] = ()  # what a rule says is in its file, and no configuration changes it
    values: tuple[str, ...] = ()
    in_residue = True
    never_beaten = True  # of two styles that object to the same words, each has its say, as in Vale
    foreign = staticmethod(read_as_rule)

    def __init__(self) -> None:
        self._runs: tuple[_Run, ...] = ()

    def about_words(self, options: Mapping[str, Any]) -> bool:
        """Whether a rule objects to words as such, so that one of ours that does so too is silent there."""
        return options["rule"][_EXTENDS] in ("existence", "substitution", "repetition", "spelling")

    def prepare(self, rules: Sequence[Rule]) -> None:
        """Make the rules of a run ready together."""
        self._runs = (_Run(rules), *self._runs)[:_MOST_RUNS]

    def find(self, article: Article, rule: Rule) -> Iterable[SourceHit]:
        """The alerts of one rule. One that is right and cannot be run here is told of in a notice."""
        run = self._run_of(rule)
        if rule.name in run.left_out:
            article.notice(run.left_out[rule.name])
            return
        alerts = article.remember(f"vale {id(run)}", lambda each: run.alerts(each.document))
        for alert in alerts.get(rule.name, ()):
            yield _hit(alert, article.document)

    def _run_of(self, rule: Rule) -> _Run:
        """The last run with a rule, as its configuration has it."""
        for run in self._runs:
            if id(rule.options) in run.known:
                return run
        self.prepare([rule])
        return self._runs[0]


class _Run:
    """The rules of a run, ready; and why some are left out, as their kind is not run or needs what is not installed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        from editlint.vale.checks import ready
        from editlint.vale.linter import Ready
        from editlint.vale.model import Vocabulary
        from editlint.vale.rule_cache import RuleCache
        from editlint.vale.rule_finder import RuleFinder
        from editlint.vale.runnable import NotRunError

        self._rules = tuple(rules)  # kept, so that no other options get the identity of theirs
        self.known = frozenset(id(rule.options) for rule in rules)
        self.ready: list[Ready] = []
        self.left_out: dict[str, str] = {}
        said = sorted({rule.options["vocabulary"] for rule in rules}), [rule.options["rule"] for rule in rules]
        cache = RuleCache((), said)
        kept = cache.read()
        self._finder = RuleFinder(kept.prepared if kept else {})
        for rule in rules:
            own = written(rule.options["rule"])
            try:
                self.ready.append(Ready(own, ready(own, Vocabulary(*rule.options["vocabulary"]))))
            except NotRunError as error:
                self.left_out[rule.name] = f"{rule.name} is left out: {error.message}; {error.hint}"
        self._finder.plan(self.ready)
        cache.write((), self._finder.prepared)

    def alerts(self, document: Document) -> Mapping[str, Sequence[Alert]]:
        """The alerts of an article, by rule. Comments in it are heard by the engine, as for all rules."""
        from editlint.vale.blocks import text_of
        from editlint.vale.blocks.settings import TextSettings
        from editlint.vale.linter import lint

        if document.wrapped:  # its source is in no format that has blocks: they are those of the prose
            text = text_of(Source(document.text), "txt", TextSettings())
        else:
            text = text_of(document.source, _EXTENSIONS.get(document.format, "txt"), TextSettings())
        text.switches = _Deaf()
        found = defaultdict(list)
        for alert in lint(self.ready, text, self._finder):
            found[alert.rule.name].append(alert)
        return found


class _Deaf:
    """Hears no comment."""

    def is_off(self, *_: object) -> bool:
        """Whether an alert is switched off."""
        return False


def _hit(alert: Alert, document: Document) -> SourceHit:
    """An alert with what may be written instead, where no markup stands inside of what it objects to."""
    if document.wrapped:
        return SourceHit(*document.source_span(alert.start, alert.end), alert.message)
    found = document.source.text[alert.start : alert.end]
    texts = alert.suggestions if found == alert.match else ()
    proposals = tuple(
        Proposal(f"write “{text}”" if text else "take it out", ((alert.start, alert.end, text),)) for text in texts
    )
    return SourceHit(alert.start, alert.end, alert.message, proposals=proposals)


CHECKS = (ValeCheck(),)
