"""A rule as the engine runs it: what its YAML file says, checked and made of plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.model import Severity
    from editlint.rulebook.yaml_nodes import YamlFile

PROFILES = ("essential", "standard", "strict")
ANY_LANGUAGE = "any"
LANGUAGES = ("en", ANY_LANGUAGE)
OPT_IN = "opt-in"  # the profile of a rule that no profile holds: it must be asked for by its name or pack


class Option(NamedTuple):
    """A setting that a kind of rule takes.

    `type` is "text", "texts" (a list), "number", "integer", "boolean", "mapping" (text to text) or "any". `required`
    options have no default. `choices` limits a text or the members of texts. An integer counts something: it lies
    between 0 and `most`, and a number is finite.
    """

    name: str
    type: str
    default: Any = None
    doc: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    cues: bool = False  # each member is a cue that a test must reach
    most: int = 1_000_000_000

    def refusal(self, value: float) -> str:
        """Why a number or an integer cannot be the value, in words that follow the option's name; "" where it can."""
        if self.type == "integer" and not 0 <= value <= self.most:
            return f"must be between 0 and {self.most:,}"
        return "" if abs(value) < float("inf") else "must be a finite number"


class Rule(NamedTuple):
    """One rule.

    Attributes:
        name: pack and file name, as in "attribution.vague-source".
        kind: the check that runs it.
        options: what the check takes, defaults filled in.
        profile: the smallest of the profiles that holds it, or OPT_IN.
        scope: kinds of block in which it looks; empty for all prose.
        not_in: "quotation", "heading" and other kinds of block in which it is silent.
        path: the file that it was read from.
        fix_quotations: its corrections may change what stands in quotation marks.
        in_residue: it looks at what the publishing system left, too.
        language: the language whose words it knows, "en"; or ANY_LANGUAGE, when it needs none or brings its own words.
    """

    name: str
    summary: str
    why: str
    references: tuple[str, ...]
    severity: Severity
    tags: tuple[str, ...]
    kind: str
    options: Mapping[str, Any]
    profile: str
    scope: tuple[str, ...]
    not_in: tuple[str, ...]
    message: str
    help: str
    path: str
    fix_quotations: bool = False
    in_residue: bool = False
    language: str = ANY_LANGUAGE

    @property
    def pack(self) -> str:
        """The first part of the name."""
        return self.name.split(".", 1)[0]


class Kind(NamedTuple):
    """What the rulebook must know of a check to validate rules of its kind.

    `values` are the placeholders that a message may use beside {match}. `compile` prepares valid options for the
    compiled form: plain values that start-up need not work out again. `language` is that of the words and grammar that
    the check itself knows. `in_residue` is what holds for rules that do not say whether they look at what the
    publishing system left. `formerly` has the names of kinds that are gone, each with what is written now. `foreign`
    reads a file that is written for another linter, under the name that it has with us, and notes mistakes in it.
    """

    name: str
    options: tuple[Option, ...]
    values: tuple[str, ...]
    validate: Callable[[Mapping[str, Any]], Iterable[OptionMistake]] | None = None
    compile: Callable[[Mapping[str, Any]], dict[str, Any]] | None = None
    language: str = ANY_LANGUAGE
    in_residue: bool = False
    formerly: Mapping[str, str] = {}
    foreign: Callable[[YamlFile, str], Rule | None] | None = None


def known_options(kind: Kind) -> str:
    """What to say to somebody who gave a kind an option that it does not have."""
    names = [option.name for option in kind.options if option.type != "any"]  # those are handed in, not written
    return f"known options: {', '.join(names)}" if names else f"rules of the kind “{kind.name}” take no options"


class OptionMistake(NamedTuple):
    """Something wrong with an option's value that only its check can tell.

    `member` is the index in a list, `key` that of a mapping; `offset` counts characters into the text.
    """

    option: str
    message: str
    hint: str = ""
    member: int | None = None
    key: str | None = None
    offset: int = 0


class WordList(NamedTuple):
    """A shared word list. `inflect` is "none", "verb" or "noun"."""

    words: tuple[str, ...]
    inflect: str
