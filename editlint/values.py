"""Named tuples whose classes are made quickly, properties that are computed once, and patterns that are compiled late:
what Python has, but cheaper.

A run has more than a hundred kinds of values. `typing.NamedTuple` compiles every annotation and a constructor for each
of them, which takes a seventh of a short run. Annotations stay the texts that they are here; nobody reads them.
The cached property of `functools` takes a lock at each first use, which no value here needs. To compile all patterns of
the package takes a quarter of a short run, and most articles ask for few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["LatePattern", "NamedTuple", "cached_property"]

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from functools import cached_property
    from typing import NamedTuple

    Find = Callable[..., re.Match[str] | None]
else:
    from collections import namedtuple
    from types import FunctionType

    _CONSTRUCTORS = {}
    # Each reads one place of a tuple of any class: the descriptors of Python's own named tuples, made once for all.
    _NAMES = [f"at_{place}" for place in range(40)]
    _Places = namedtuple("_Places", _NAMES)  # noqa: PYI024  kept: the collector empties a class that nobody holds
    _GETTERS = [vars(_Places)[name] for name in _NAMES]

    class _Maker(type):
        """Makes the class of a value from its annotations and defaults, in order."""

        def __new__(cls, name, bases, namespace):
            if bases == (tuple,):
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = tuple(namespace[field] for field in fields if field in namespace)
            if len(fields) > len(_GETTERS):
                raise TypeError(f"{name} has more than {len(_GETTERS)} fields")
            namespace.update(zip(fields, _GETTERS, strict=False))
            namespace.update(
                __slots__=(),
                _fields=fields,
                _places={field: place for place, field in enumerate(fields)},
                __match_args__=fields,
                __new__=_constructor(name, fields, defaults),
            )
            return super().__new__(cls, name, bases, namespace)

    def _constructor(name, fields, defaults):
        """A function that takes the fields by place or by name."""
        code = _CONSTRUCTORS.get(len(fields))
        if code is None:
            names = "".join(f"_{number}, " for number in range(len(fields)))
            made = eval(f"lambda _cls, {names}: _new(_cls, ({names}))")  # noqa: S307  our own text
            code = _CONSTRUCTORS[len(fields)] = made.__code__
        own = code.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
        return FunctionType(own, {"_new": tuple.__new__, "__name__": f"value_{name}"}, "__new__", defaults)

    class cached_property:  # noqa: N801  named like the one of `functools`
        """A property whose value is kept in the object on first use."""

        def __init__(self, func):
            self.func, self.__doc__ = func, func.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self.func(instance)
            return value

    class NamedTuple(tuple, metaclass=_Maker):
        """A tuple whose places have names."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            values, places = [*self], self._places
            for field in changes:  # noqa: PLC0206  a third quicker than by items
                if field not in places:
                    raise ValueError(f"got unexpected field names: {[it for it in changes if it not in places]!r}")
                values[places[field]] = changes[field]
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            inner = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({inner})"

        def __getnewargs__(self):
            return tuple(self)


class LatePattern:
    """A pattern with the methods of a compiled one. The first use of any of them compiles it."""

    search: Find
    match: Find
    fullmatch: Find
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[Any]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        import re

        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
