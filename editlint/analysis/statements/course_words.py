"""The words of `language/<lang>/courses`: which stage of which course a verb or a noun tells."""

from __future__ import annotations

from functools import cache

from editlint.language.en.courses import COURSES
from editlint.language.en.inflection import inflected, plural
from editlint.tables import kept


@cache
def _lines() -> list[tuple[str, int, list[str], list[str]]]:
    """The stages of all courses: the name of the course, the rank, its verbs and its nouns."""
    found = []
    for course, told in COURSES.items():
        lines: list[str] = []
        for line in told.strip("\n").rstrip().split("\n"):
            if lines and line.startswith(" " * 12):
                lines[-1] += line
            else:
                lines.append(line)
        for rank, line in enumerate(lines):
            verbs, _, nouns = line.partition("|")
            found.append((course, rank, verbs.split(), nouns.split()))
    return found


@cache
def stage_verbs() -> dict[str, list[tuple[frozenset[str], str, int]]]:
    """By verb: what has to stand behind it, and the stage that it tells."""
    found: dict[str, list[tuple[frozenset[str], str, int]]] = {}
    for course, rank, verbs, _ in _lines():
        for verb in verbs:
            lemma, *tail = verb.split("_")
            found.setdefault(lemma, []).append((frozenset(tail), course, rank))
    return found


@cache
def stage_nouns() -> dict[str, list[tuple[str, int]]]:
    """By noun: the stages that it tells, each as its course and rank."""
    found: dict[str, list[tuple[str, int]]] = {}
    for course, rank, _, nouns in _lines():
        for noun in nouns:
            found.setdefault(noun, []).append((course, rank))
    return found


@kept
def stage_forms() -> dict[str, list[tuple[frozenset[str], str, int]]]:
    """By every form of a word that tells a stage: what has to stand beside it, and the stage."""
    found: dict[str, list[tuple[frozenset[str], str, int]]] = {}
    for verb, stages in stage_verbs().items():
        for form in inflected(verb, "verb"):
            found.setdefault(form, []).extend(stages)
    for noun, told in stage_nouns().items():
        for form in (noun, plural(noun)):
            found.setdefault(form, []).extend((frozenset(), course, rank) for course, rank in told)
    return found
