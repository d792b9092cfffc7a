"""What a process of the desk can be asked to do with articles, rules and files: one method for each kind of request."""

from __future__ import annotations

import datetime as dt
import json
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from editlint.api import FORMATS as ALIASES
from editlint.engine.article_files import UNKNOWN
from editlint.engine.session import Session
from editlint.errors import did_you_mean
from editlint.integrations.desk.answers import Answer, Refused, as_bytes
from editlint.integrations.desk.folder import Folder, may_be_saved, opened, version_of
from editlint.integrations.desk.papers import Paper
from editlint.model import Severity
from editlint.reporters.json import as_object, report_object
from editlint.reporters.look import Look
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.engine.run import Run
    from editlint.engine.session import Reading
    from editlint.model import Report

SESSIONS = 32  # articles that one process keeps open; the one that was read longest ago goes first
# What the files of reports are by type and ending; those of plug-ins are plain text.
FILES = {
    "html": ("text/html; charset=utf-8", "html"),
    "json": ("application/json", "json"),
    "jsonl": ("application/jsonl", "jsonl"),
    "sarif": ("application/sarif+json", "sarif"),
    "gitlab": ("application/json", "json"),
    "rdjson": ("application/json", "json"),
    "junit": ("application/xml", "xml"),
    "checkstyle": ("application/xml", "xml"),
}
_PLAIN = ("text/plain; charset=utf-8", "txt")


class _Kept(NamedTuple):
    """An open article: its session, and what it was opened as."""

    opened_as: tuple[Any, ...]
    session: Session


class Jobs:
    """All jobs of one process, one after the other. What is asked has been checked for its types."""

    def __init__(self, run: Run, folder: str) -> None:
        """Take the rules and settings, and the absolute path of the desk's folder, "" for none."""
        self._run = run
        self._folder = Folder(folder, run) if folder else None
        self._sessions: OrderedDict[str, _Kept] = OrderedDict()

    def lint(self, asked: Mapping[str, str]) -> Answer:
        """The report on a text as JSON of version 1."""
        reading = self._read(asked)
        said = as_bytes(report_object(reading.report))
        self._close(asked, reading)
        return Answer(200, said, found=_found(reading.report))

    def article(self, asked: Mapping[str, str]) -> Answer:
        """The report on a text, and what the page shows of it."""
        from editlint.integrations.desk.article_view import article_view

        if "data" in asked:
            return self._article_of_file(asked)
        reading = self._read(asked)
        view = article_view(reading.article, reading.report, reading.article.document.source_span)
        said = as_bytes({"report": report_object(reading.report), "article": view})
        self._close(asked, reading)
        return Answer(200, said, found=_found(reading.report))

    def _article_of_file(self, asked: Mapping[str, Any]) -> Answer:
        """The same of a file: what the command line finds in it, with places in the text that is shown."""
        from editlint.integrations.desk.article_view import article_view
        from editlint.integrations.desk.proofs import proofread

        self._run.as_of = _published(asked)
        article, report, proof = proofread(self._run, Paper(asked["name"], asked["data"]))
        said = as_bytes({"report": report_object(report), "article": article_view(article, report, proof.span)})
        article.let_go()
        return Answer(200, said, found=_found(report))

    def report(self, asked: Mapping[str, Any]) -> Answer:
        """The report on a text or a file as a file in one of the formats of reports, without what was dismissed."""
        from editlint.reporters.registry import BUILT_IN, reporter

        name = asked["as"]
        known = [*BUILT_IN, *self._run.plugins.reporters]
        if name not in known:
            raise Refused(422, f"there is no format of reports “{name}”", _closest(name, known), field="as")
        render = reporter(name, self._run.plugins.reporters)
        self._run.galleys = name == "html"
        try:
            report = self._report(asked)
        finally:
            self._run.galleys = False
        report, dismissed = _without_dismissed(report, asked.get("dismissed", ()))
        body = "".join(f"{line}\n" for line in render(report, self._run.rulebook.rules, Look()))
        if name == "json" and dismissed:
            body = as_bytes({**json.loads(body), "dismissed": dismissed}).decode()
        kind, ending = FILES.get(name, _PLAIN)
        headers = {"content-disposition": f'attachment; filename="editlint-report.{ending}"'}
        return Answer(200, body.encode("utf-8", "replace"), kind, headers, _found(report))

    def _report(self, asked: Mapping[str, Any]) -> Report:
        if "data" not in asked:
            return self._read({**asked, "session": ""}).report
        self._run.as_of = _published(asked)
        path = asked["name"]
        outcome = self._run.lint_data(asked["data"], path, self._run.format_of(path))
        return self._run.report_builder.report([outcome.at(path)], self._run.problems)

    def read(self, asked: Mapping[str, Any]) -> Answer:
        """The text of a file that is given by its name and bytes."""
        found = opened(self._run, asked["data"], asked["name"])
        return Answer(200, as_bytes(found.told()), kept=found.paper or ())

    def rule(self, asked: Mapping[str, str]) -> Answer:
        """What a rule is for, with examples of its own tests."""
        from editlint.testing.explain import explain

        rules = self._run.rulebook.rules
        name = asked["name"]
        if name not in rules:
            raise Refused(404, f"there is no rule “{name}”", did_you_mean(name, list(rules)))
        rule = self._run.active.get(name, rules[name])
        told = json.loads(explain(rule, self._run.registry.check(rule.kind), "json"))
        shown = ("name", "severity", "profile", "summary", "why", "help", "tags", "references", "options", "examples")
        return Answer(200, as_bytes({key: told[key] for key in shown}))

    def files(self, asked: Mapping[str, str]) -> Answer:
        """The articles of the folder with their versions, its name, and the formats that a text may be in."""
        listed = []
        for path, real in sorted(self._folder.articles().items()) if self._folder else ():
            name = self._run.format_of(path)
            file = {"path": path, "format": name, **may_be_saved(name, editable=self._run.is_text(name))}
            listed.append({**file, "version": version_of(real)})
        formats = [name for name in self._run.formats if self._run.is_text(name)]
        return Answer(200, as_bytes({"folder": asked["folder"] or None, "files": listed, "formats": formats}))

    def count_file(self, asked: Mapping[str, str]) -> Answer:
        """How many violations of each severity an article of the folder has."""
        real = self._files().real(asked["path"])
        self._run.as_of = None
        outcome = self._run.lint_file(real)
        if outcome.unread:
            raise Refused(422, "the article cannot be read")
        return Answer(200, b"", found=_found(self._run.report_builder.report([outcome])))

    def open_file(self, asked: Mapping[str, str]) -> Answer:
        """An article of the folder."""
        found, etag = self._files().read(asked["path"])
        said = {"path": asked["path"], "etag": etag, **found.told()}
        return Answer(200, as_bytes(said), headers={"etag": etag}, kept=found.paper or ())

    def save_file(self, asked: Mapping[str, Any]) -> Answer:
        """Give an article of the folder another text."""
        old, etag = self._files().save(asked["path"], asked["text"], asked["matching"])
        said = {"path": asked["path"], "format": old.format, "etag": etag, "editable": True}
        return Answer(200, as_bytes(said), headers={"etag": etag})

    def _files(self) -> Folder:
        if self._folder is None:
            raise Refused(404, "the desk was opened without a folder", "“editlint desk FOLDER” opens its articles")
        return self._folder

    def _read(self, asked: Mapping[str, str]) -> Reading:
        """The article of a request; in its session, where it names one."""
        published = _published(asked)
        path = asked.get("path", "")
        format_name = self._format(asked.get("format", ""), path)
        self._run.as_of = published
        text = _whole(asked["text"])
        key = asked.get("session", "")
        if not key:
            return Session(self._run, path, format_name).read(text)
        opened_as = (path, format_name, published)
        kept = self._sessions.pop(key, None)  # only what could be read goes back
        if kept is None or kept.opened_as != opened_as:
            kept = _Kept(opened_as, Session(self._run, path, format_name))
        reading = kept.session.read(text)
        self._sessions[key] = kept
        if len(self._sessions) > SESSIONS:
            self._sessions.popitem(last=False)
        return reading

    def _format(self, name: str, path: str) -> str:
        """The format that a request names, else the one of its path, else Markdown."""
        if not name:
            by_path = self._run.format_of(path) if path else UNKNOWN
            return by_path if self._run.is_text(by_path) else "markdown"
        name = ALIASES.get(name, name)
        if name != UNKNOWN and not self._run.is_text(name):
            if name in self._run.formats:
                hint = "POST /read gives the text of its file"
                raise Refused(422, f"an article in the format “{name}” is no text", hint, field="format")
            known = [each for each in self._run.formats if self._run.is_text(each)]
            raise Refused(422, f"unknown format “{name}”", _closest(name, known), field="format")
        return name

    @staticmethod
    def _close(asked: Mapping[str, str], reading: Reading) -> None:
        """Forget an article that no session keeps."""
        if not asked.get("session"):
            reading.article.let_go()


def _published(asked: Mapping[str, str]) -> dt.date | None:
    return dt.date.fromisoformat(asked["published"]) if asked.get("published") else None


def _whole(text: str) -> str:
    """A text without its byte order mark; half of a surrogate pair becomes a question mark of its width."""
    return (text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")).removeprefix("\ufeff")


def _found(report: Report) -> dict[str, int]:
    return {str(severity): report.count(severity) for severity in Severity}


def _without_dismissed(report: Report, dismissed: Sequence[Mapping[str, str]]) -> tuple[Report, list[dict[str, Any]]]:
    """A report without some violations, and these as objects with the reason why they were dismissed."""
    reasons = {(each["rule"], each["fingerprint"]): each["reason"] for each in dismissed}
    left_out = [v for v in report.violations if (v.rule, v.fingerprint) in reasons]
    kept = tuple(v for v in report.violations if (v.rule, v.fingerprint) not in reasons)
    said = [{**as_object(v), "reason": reasons[v.rule, v.fingerprint]} for v in left_out]
    return report._replace(violations=kept, suppressed=report.suppressed + len(left_out)), said


def _closest(name: str, known: list[str]) -> str:
    return did_you_mean(name, known) or f"one of: {', '.join(sorted(known))}"
