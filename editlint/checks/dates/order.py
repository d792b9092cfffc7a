"""The kind `order`: what the words put after something lies before it by its date, or the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import scene_of
from editlint.checks.arithmetic.check import arithmetic_hits, relation_mistakes, relation_options
from editlint.checks.base import Evidence, Hit
from editlint.language.en.dating import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.statements.names import Subject
    from editlint.checks.base import Option, Rule
    from editlint.rulebook.rule import OptionMistake


class OrderCheck:
    """Two dates in an order that the words exclude, by the relations of the rule; and deaths before births."""

    kind = "order"
    options: tuple[Option, ...] = relation_options(required=False)
    values = ("sum", "said")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's relations, each at its place."""
        return relation_mistakes(options)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """As in "opened in 1951 and closed in 1949" and "left in 1949 after joining in 1951"."""
        yield from arithmetic_hits(article, rule)


def _title(article: Article, who: Subject) -> str:
    """The title before a name, "" where there is none."""
    before = article.text[max(0, who.start - 24) : who.start].rsplit("\n", 1)[-1].split()
    word = before[-1].rstrip(".").lower() if before else ""
    return word if word in TITLES else ""


def _lives(article: Article) -> Iterator[Hit]:
    lives = lives_of(scene_of(article))
    for death in lives.deaths:
        birth = lives.birth_of(death.who)
        if birth is None or death.days.last >= birth.days.first:
            continue
        if " " not in death.who.name and " " not in birth.who.name:
            continue
        if " " not in death.who.name and _title(article, death.who) != _title(article, birth.who):
            continue  # "Captain Holm" may be another than "Carl Holm"
        if abs(death.mention.start - birth.mention.start) < 60:
            continue  # a life span, which `lifespan` looks at
        yield Hit(
            death.mention.start,
            death.mention.end,
            {"sum": f"{birth.mention.text} is after {death.mention.text}", "said": death.mention.text},
            evidence=(Evidence(birth.mention.start, birth.mention.end, f"{birth.who.name} was born"),),
            data={"earlier": birth.mention.value, "later": death.mention.value},
        )


CHECKS = (OrderCheck(),)
