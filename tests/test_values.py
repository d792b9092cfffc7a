"""Our named tuples do what those of `typing` do."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple as Typing

import pytest

from editlint.model import Place, Severity, Violation
from editlint.values import NamedTuple as Ours


class Line(Ours):
    """A line."""

    number: int
    text: str = "none"
    marks: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        return self.text[:3]

    @classmethod
    def first(cls) -> Line:
        return cls(1)


class Reference(Typing):
    """A line."""

    number: int
    text: str = "none"
    marks: tuple[str, ...] = ()


def test_places_names_and_defaults():
    line = Line(3, marks=("a",))
    assert line == (3, "none", ("a",)) == Reference(3, marks=("a",))
    assert (line.number, line.text, line.marks, line.short) == (3, "none", ("a",), "non")
    assert Line._fields == Reference._fields == Line.__match_args__
    assert (repr(line), Line.__doc__) == ("Line(number=3, text='none', marks=('a',))", "A line.")
    assert Line.first() == Line(number=1)
    assert not hasattr(line, "__dict__")
    assert hash(line) == hash(Reference(3, "none", ("a",)))


def test_replacing_making_and_telling():
    line = Line(3)
    assert line._replace(text="x") == Line(3, "x")
    assert type(line._replace(text="x")) is Line
    assert Line._make([1, "y", ()]) == Line(1, "y")
    assert line._asdict() == Reference(3)._asdict()
    match line:
        case Line(number, text=text):
            assert (number, text) == (3, "none")


@pytest.mark.parametrize(
    "call", [lambda c: c(), lambda c: c(1, 2, 3, 4), lambda c: c(1, colour="red"), lambda c: c(1, number=1)]
)
def test_wrong_calls_are_mistakes(call):
    for each in (Line, Reference):
        with pytest.raises(TypeError):
            call(each)


def test_wrong_changes_are_mistakes():
    with pytest.raises(ValueError, match="colour"):
        Line(1)._replace(colour="red")
    with pytest.raises(TypeError, match="expected 3"):
        Line._make([1])
    with pytest.raises(AttributeError):
        Line(1).number = 2


def test_values_cross_processes():
    place = Place("a.md", 1, 1, 1, 4, 0, 3)
    violation = Violation(*place, "pack.rule", Severity.ERROR, (), "Said twice.", "the")
    for value in (place, violation):
        assert pickle.loads(pickle.dumps(value)) == value
        assert type(pickle.loads(pickle.dumps(value))) is type(value)
        assert copy.deepcopy(value) == value
