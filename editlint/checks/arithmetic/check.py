"""The kind `arithmetic`: statements of an article that cannot hold together under the relations of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.checks.base import Evidence, Hit, KnownEvidence, Option
from editlint.model import Severity
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.statements.statement import Amount, Statement
    from editlint.checks.arithmetic.solver import Contradiction
    from editlint.rulebook.rule import Rule


ARCHIVE_OPTION = Option(
    "archive", "texts", [], "laws between articles of an archive, of different days: what stays the same over the years"
)


def relation_options(*, required: bool) -> tuple[Option, ...]:
    """The options by which a kind of rule takes relations."""
    return (
        Option(
            "relation",
            "texts",
            None if required else [],
            doc="laws such as age(x, t) = years(born(x), t), each by itself",
            required=required,
            cues=True,
        ),
        Option("reports", "text", "", "the attribute whose statement is reported; default: the first of the relation"),
        Option(
            "unless",
            "texts",
            [],
            "attributes that a subject must have none of, or the rule is silent about it",
            cues=True,
        ),
        Option("swaps", "boolean", False, "offer the years of the two dates of a comparison in each other's place"),
        Option("across", "text", "", "the severity of what several sentences say together; default: the rule's own"),
        ARCHIVE_OPTION,
    )


def relation_mistakes(options: Mapping[str, Any]) -> Iterable[OptionMistake]:
    """What is wrong with a rule's relations, each at its place."""
    attributes: set[str] = set()
    yield from law_mistakes(options, "relation", attributes)
    yield from law_mistakes(options, "archive", set())
    if options["across"] and options["across"] not in list(Severity):
        yield OptionMistake("across", f"“{options['across']}” is no severity", f"one of: {', '.join(Severity)}")
    if options["reports"] and attributes and options["reports"] not in attributes:
        from editlint.errors import did_you_mean

        hint = did_you_mean(options["reports"], sorted(attributes)) or f"one of: {', '.join(sorted(attributes))}"
        yield OptionMistake("reports", f"no relation names the attribute “{options['reports']}”", hint)


def law_mistakes(options: Mapping[str, Any], name: str, attributes: set[str]) -> Iterable[OptionMistake]:
    """What is wrong with the laws of an option, each at its place; the attributes that they name go into a set."""
    from editlint.checks.arithmetic.relation import RelationError, parse_relation

    for member, text in enumerate(options[name]):
        try:
            attributes.update(parse_relation(text).attributes)
        except RelationError as error:
            yield OptionMistake(name, error.message, error.hint, member=member, offset=error.offset)


_EVENTFUL = ("began", "happened")  # what a known event did on its day: its name says it


class ArithmeticCheck:
    """Reports the statement that a relation and other statements of the article contradict, with the sum."""

    kind = "arithmetic"
    options = relation_options(required=True)
    values = ("sum", "said", "name", "expected", "others")
    formerly: Mapping[str, str] = {
        "age": "it is “arithmetic” with “age(x, t) = years(born(x), t)”",
        "anniversary": "it is “arithmetic” with “years-since(x, t) = year(t) - year(happened(x))”",
        "lifespan": "it is “arithmetic” with “lived-to(e) >= lived-from(e)”",
        "order": "it is “arithmetic” with “comes-first(e) <= comes-then(e)”",
    }

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's relations, each at its place."""
        return relation_mistakes(options)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The statements that cannot hold beside the others, in order of place."""
        stated = article.statements.attributes
        if not stated:
            return ()  # most articles state nothing by which a law could be broken
        from editlint.checks.arithmetic.relation import attributes_of  # a law is read where one may fail

        if any(map(stated.issuperset, map(attributes_of, rule.options["relation"]))):
            return _hits(article, rule)
        return ()


def _hits(article: Article, rule: Rule) -> Iterator[Hit]:
    from editlint.analysis.reading.units import convert
    from editlint.checks.arithmetic.fixes import retimed, swapped
    from editlint.checks.arithmetic.linked import is_linked_by_name
    from editlint.checks.arithmetic.relation import parse_relation
    from editlint.checks.arithmetic.solver import find_contradictions

    options = rule.options
    for found in find_contradictions(
        article.statements,
        [parse_relation(text) for text in options["relation"]],
        reports=options["reports"],
        unless=options["unless"],
        convert=convert,
    ):
        at = _place(found)
        if at is None:
            continue
        hit = _hit(article, found, at)
        swaps = swapped(found) if options["swaps"] else ()
        hit = hit._replace(proposals=(*hit.proposals, *retimed(found, article.text), *swaps))
        apart = options["across"] and not _in_one_sentence(article, found) and not is_linked_by_name(article, found)
        yield hit._replace(severity=Severity(options["across"])) if apart else hit


def _in_one_sentence(article: Article, found: Contradiction) -> bool:
    """Whether all that contradicts each other is told in one sentence: a stronger link than that of two.

    A fact is linked by the name that the sentence gives. When the whole article is told, by its opening or the day of
    its publication, holds for each of its sentences.
    """
    sentence = article.sentence_at(found.own.start)
    return sentence is not None and all(
        sentence.start <= it.start < sentence.end for it in found.statements if it.start >= 0 or not it.origin
    )


def _place(found: Contradiction) -> Statement | None:
    """The statement at whose place a contradiction is shown: the reported one, where the article makes it itself.

    Of what the day of publication or a known fact states it is the last of the others that has a place.
    """
    told = [each for each in found.statements if each.start >= 0]
    return found.own if found.own.start >= 0 else max(told, key=lambda each: each.start, default=None)


def _hit(article: Article, found: Contradiction, at: Statement) -> Hit:
    from editlint.checks.arithmetic.fixes import corrections
    from editlint.checks.arithmetic.render import shown

    own, view = found.own, shown(found)
    evidence: list[Evidence | KnownEvidence] = [_stated(each) for each in found.statements if each != at]
    if found.relation.times:
        evidence += _times(article, found)
    outcome = view.outcome.range if view.outcome is not None else ()
    return Hit(
        at.start,
        at.end,
        {
            "sum": view.sum,
            "said": own.text,
            "name": _name(article, found),
            "expected": view.expected,
            "others": _others(found),
        },
        evidence=tuple(dict.fromkeys(evidence)),
        proposals=corrections(found),
        data={
            "relation": found.relation.text,
            "expected": [end if abs(end) < float("inf") else None for end in outcome],
        },
    )


def _name(article: Article, found: Contradiction) -> str:
    """Whom or what the statements are about, by the name that one of them has, with "the" where the article has it."""
    name = found.own.name or next((each.name for each in found.statements if each.name), "the person")
    if name.startswith("The "):
        return f"the {name[4:]}"
    return f"the {name}" if article.remember(f"definite {name}", lambda it: _is_definite(it.text, name)) else name


def _is_definite(text: str, name: str) -> bool:
    """Whether a name stands in a text, and always behind "the"."""
    at = text.find(name)
    if at < 0:
        return False
    while at >= 0 and text[max(0, at - 4) : at] in ("the ", "The "):
        at = text.find(name, at + len(name))
    return at < 0


def _label(statement: Statement) -> str:
    return statement.attribute.replace("-", " ")


def _others(found: Contradiction) -> str:
    """What the other statements say: "changed from 4,000, changed to 5,200"."""
    return ", ".join(f"{_label(each)} {each.text}" for each in found.statements if each != found.own)


def _stated(statement: Statement) -> Evidence | KnownEvidence:
    """Where another statement stands, and what it says: "born 1960"; of what is known also of whom or what."""
    said = f"{_label(statement)} {statement.text}"
    if not statement.origin:
        return Evidence(statement.start, statement.end, said)
    said = statement.text if statement.attribute in _EVENTFUL else said
    return KnownEvidence(statement.origin, f"{statement.name}: {said}" if statement.name else said)


def _times(article: Article, found: Contradiction) -> Iterator[Evidence | KnownEvidence]:
    """Where the times stand with which the relation reckons."""
    sentence = article.sentence_at(found.own.start)
    for statement in found.timed:
        if statement.when_start >= 0:
            near = sentence is not None and sentence.start <= statement.when_start < sentence.end
            text = article.text[statement.when_start : statement.when_end]
            said = f"the time of “{statement.text}”" if near else "the day that the article itself gives"
            yield Evidence(statement.when_start, statement.when_end, f"{said}: {text}")
        elif statement.when is not None and article.published is not None:
            yield from _published(article, statement.when)


def _published(article: Article, when: Amount) -> Iterator[KnownEvidence]:
    """The day of publication, where that is when something holds."""
    from editlint.analysis.facts import describe_days

    day = article.published
    if day is not None and when.low <= day.toordinal() <= when.high:
        yield KnownEvidence("publication date", f"published on {describe_days(day, day)}")


CHECKS = (ArithmeticCheck(),)
