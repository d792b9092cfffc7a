"""The kind `languagetool`: what LanguageTool says of a paragraph, one rule for each of its categories.

The one check that asks a service: a server that is configured, found on this machine, or started by us. Where there is
none the check says so once and stays silent. Names that the article or the house knows are never misspellings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.checks.base import Hit, Option, Proposal
from editlint.checks.grammar.known_names import known_names
from editlint.checks.grammar.session import Session, session
from editlint.checks.grammar.suggestions import nearest
from editlint.checks.known_words import DICTIONARY, plain, words_of
from editlint.documents.document import CAPTION, LIST_ITEM, OBJECT, PARAGRAPH
from editlint.errors import EditlintError
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from editlint.analysis.article import Article
    from editlint.checks.grammar.answers import Remark
    from editlint.rulebook.rule import Rule

_READ = frozenset((PARAGRAPH, LIST_ITEM, CAPTION))  # headings leave articles out and would be called wrong
_SPELLING = "TYPOS"
_UNITS = {"m": 60, "h": 3600}  # no server is ended while a question may still be answered
_OFFERED = 3  # corrections


class LanguageToolCheck:
    """Shows LanguageTool's remarks of one category."""

    kind = "languagetool"
    borrowed = True  # another program's verdict gives way to a rule of ours about the same words
    options = (
        Option("category", "text", "", "a category of LanguageTool, such as GRAMMAR", required=True),
        Option("language", "text", "en-US", "LanguageTool's code of the language"),
        Option("server", "text", "", "the address of a server; else one is found or started"),
        Option("required", "boolean", False, "whether a run without LanguageTool is a mistake"),
        Option("keep_alive", "text", "", "how long a server that is started waits for another run, such as 10m"),
        DICTIONARY,
        Option("allow", "texts", [], "names of LanguageTool's own rules to leave out"),
    )
    values = ("said",)

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """A time that cannot be read."""
        if options.get("keep_alive") and _seconds(options["keep_alive"]) is None:
            yield OptionMistake("keep_alive", f"“{options['keep_alive']}” is no time", "write it as 10m or 2h")

    def prepare(self, rules: Sequence[Rule]) -> None:
        """Find or start the server while there is one process only; nothing is waited for."""
        sessions = [_session(rule) for rule in rules]  # each says how long its server is kept, before any is started
        for each in sessions:
            each.open()

    def missing(self, rule: Rule) -> str:
        """Why the tests of a rule cannot run here, "" when they can: none is started for them."""
        return session(rule.options["server"], start=False).absent

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The remarks of the rule's category outside what the article or the house knows better."""
        options = rule.options
        asked = _session(rule)
        name = f"languagetool {options['language']} {options['server']}"
        remarks = article.remember(name, lambda each: _ask(each, asked, options["language"]))
        if options["required"] and asked.absent:
            _demand(article, asked)
        known = words_of(options["dictionary"])
        for start, remark in remarks:
            if remark.category == options["category"] and remark.rule not in options["allow"]:
                word = article.text[start : start + remark.length]
                if remark.category == _SPELLING and _is_known(article, word, known):
                    continue
                yield _hit(start, remark, word, options)


def _session(rule: Rule) -> Session:
    return session(rule.options["server"], keep=_seconds(rule.options["keep_alive"]) or 0.0)


def _seconds(text: str) -> float | None:
    """The seconds of 10m or 2h, None for anything else."""
    number, unit = text.strip()[:-1].strip(), text.strip()[-1:]
    if unit not in _UNITS or not number.isascii() or not number.isdecimal():
        return None
    return float(int(number[:9]) * _UNITS[unit])


def _ask(article: Article, asked: Session, language: str) -> list[tuple[int, Remark]]:
    """The remarks on every paragraph with their prose offsets."""
    found = []
    for block in article.blocks:
        if block.kind in _READ and not article.in_residue(block.start, block.end):
            # A letter stands for code and images, so that the sentence keeps its shape and its length.
            text = article.text[block.start : block.end].replace(OBJECT, "X")
            found += [(block.start + remark.start, remark) for remark in asked.ask(text, language)]
    for notice in asked.notices:
        article.notice(notice)
    return found


def _demand(article: Article, asked: Session) -> None:
    """Make the absence a mistake of the run, once an article."""
    told = article.remember("languagetool demanded", lambda _: [False])
    if not told[0]:
        told[0] = True
        raise EditlintError(asked.absent, hint="the configuration demands LanguageTool")


def _is_known(article: Article, word: str, dictionary: frozenset[str]) -> bool:
    """Whether a word is a name in this article or a word of the house, its possessive included."""
    return plain(word) in dictionary or plain(word) in known_names(article)


def _hit(start: int, remark: Remark, word: str, options: Mapping[str, Any]) -> Hit:
    end = start + remark.length
    offered: Sequence[str] = remark.replacements
    if remark.category == _SPELLING:
        offered = nearest(word, offered)
    proposals = tuple(
        Proposal(f"write “{text}”" if text else "leave it out", ((start, end, text),)) for text in offered[:_OFFERED]
    )
    data = {"languagetool": remark.rule, "language": options["language"]}
    return Hit(start, end, {"said": _sentence(remark.message)}, proposals=proposals, data=data)


def _sentence(message: str) -> str:
    """A message with one mark at its end, a question's its own."""
    message = message.strip().rstrip(".")
    return message if message.endswith(("?", "!")) else f"{message}."


CHECKS = (LanguageToolCheck(),)
