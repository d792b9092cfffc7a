"""Runs a template over the alerts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.data import Record
from editlint.vale.outputs.templates.nodes import Branch, Call, Jump, Output, Text
from editlint.vale.outputs.templates.tokens import TemplateText
from editlint.vale.outputs.templates.values import FunctionError, Written, is_true, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from editlint.vale.outputs.templates.nodes import Command, Operand, Pipeline, Template

DEEPEST = 100  # templates within templates


class _Jumped(Exception):  # noqa: N818  it is no error
    """A break or a continue, on its way to the loop that it belongs to."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Runner:
    """The state of a run: what has been written, and the variables that can be seen."""

    def __init__(self, text: str, path: str, functions: Mapping[str, Callable[..., Any]]) -> None:
        self.source = TemplateText(text, path)
        self.functions = functions
        self.written: list[str] = []
        self.scopes: list[dict[str, Any]] = []
        self.defined: dict[str, tuple[Any, ...]] = {}
        self.depth = 0

    def run(self, template: Template, dot: Record) -> None:
        """Write what a template makes of a value.

        Raises:
            EditlintError: a value has no such field, or a function cannot take what it is given.
        """
        self.defined = template.defined
        self.scopes = [{"$": dot}]
        self._body(template.body, dot)

    def output(self) -> str:
        """What has been written."""
        return "".join(self.written)

    def _body(self, nodes: Iterable[Any], dot: Any) -> None:
        for node in nodes:
            if isinstance(node, Text):
                self.written.append(node.text)
            elif isinstance(node, Output):
                value = self._pipeline(node.pipeline, dot)
                if not node.pipeline.variables:
                    self.written.append(printed(value, missing="<no value>"))
            elif isinstance(node, Branch):
                self._branch(node, dot)
            elif isinstance(node, Call):
                self._call(node, dot)
            elif isinstance(node, Jump):
                raise _Jumped(node.kind)

    def _branch(self, node: Branch, dot: Any) -> None:
        self.scopes.append({})
        try:
            if node.kind == "range":
                self._range(node, dot)
                return
            value = self._pipeline(node.pipeline, dot)
            if is_true(value):
                self._body(node.body, value if node.kind == "with" else dot)
            else:
                self._body(node.otherwise, dot)
        finally:
            self.scopes.pop()

    def _range(self, node: Branch, dot: Any) -> None:
        names = node.pipeline.variables
        value = self._pipeline(node.pipeline._replace(variables=()), dot)
        empty = True
        for key, each in self._items(value, node.pipeline.at):
            empty = False
            self.scopes.append(dict(zip(names, (key, each) if len(names) > 1 else (each,), strict=False)))
            try:
                self._body(node.body, each)
            except _Jumped as jump:
                if jump.kind == "break":
                    break
            finally:
                self.scopes.pop()
        if empty:
            self._body(node.otherwise, dot)

    def _items(self, value: Any, at: int) -> Iterator[tuple[Any, Any]]:
        if value is None:
            return
        if isinstance(value, list):
            yield from enumerate(value)
        elif isinstance(value, dict) and not isinstance(value, Record):
            yield from sorted(value.items(), key=lambda item: str(item[0]))
        elif isinstance(value, int) and not isinstance(value, bool):
            yield from ((number, number) for number in range(value))
        else:
            raise self.source.error(f"there is nothing to range over in {printed(value)}", at)

    def _call(self, node: Call, dot: Any) -> None:
        if node.name not in self.defined:
            raise self.source.error(f"there is no template “{node.name}”", node.at)
        if self.depth >= DEEPEST:
            raise self.source.error(f"the template “{node.name}” calls itself without end", node.at)
        value = self._pipeline(node.pipeline, dot) if node.pipeline is not None else None
        outer, self.scopes = self.scopes, [{"$": value}]
        self.depth += 1
        self._body(self.defined[node.name], value)
        self.depth -= 1
        self.scopes = outer

    def _pipeline(self, node: Pipeline, dot: Any) -> Any:
        value = self._command(node.commands[0], dot, ())
        for command in node.commands[1:]:
            value = self._command(command, dot, (value,))
        for name in node.variables:
            scope = self.scopes[-1] if node.declares else self._scope_of(name, node.at)
            scope[name] = value
        return value

    def _command(self, node: Command, dot: Any, piped: tuple[Any, ...]) -> Any:
        first, *rest = node.operands
        if first.kind != "function":
            if rest or piped:
                raise self.source.error("what is no function takes no values", first.at)
            return self._operand(first, dot)
        if first.value in ("and", "or"):
            return self._logic(first.value, rest, dot, piped)
        values = [self._operand(each, dot) for each in rest]
        try:
            result = self.functions[first.value](*values, *piped)
        except FunctionError as error:
            raise self.source.error(f"“{first.value}”: {error}", first.at) from None
        except (TypeError, ValueError, IndexError, ArithmeticError, AttributeError):
            raise self.source.error(f"“{first.value}” cannot take what it is given here", first.at) from None
        if isinstance(result, Written):
            self.written.append(result.text)
            return result.value
        return result

    def _logic(self, name: str, operands: list[Operand], dot: Any, piped: tuple[Any, ...]) -> Any:
        """The first value that decides, or the last; what stands behind it is not looked at."""
        value: Any = None
        for operand in operands:
            value = self._operand(operand, dot)
            if is_true(value) == (name == "or"):
                return value
        return piped[0] if piped else value

    def _operand(self, node: Operand, dot: Any) -> Any:
        if node.kind == "constant":
            return node.value
        if node.kind == "dot":
            value = dot
        elif node.kind == "variable":
            value = self._scope_of(node.value, node.at)[node.value]
        elif node.kind == "group":
            value = self._pipeline(node.value, dot)
        else:
            value = self._command_of(node, dot)
        for name in node.fields:
            value = self._field(value, name, node.at)
        return value

    def _command_of(self, node: Operand, dot: Any) -> Any:
        from editlint.vale.outputs.templates.nodes import Command

        return self._command(Command((node,)), dot, ())

    def _field(self, value: Any, name: str, at: int) -> Any:
        if isinstance(value, Record):
            if name not in value:
                hint = f"there are {', '.join('.' + each for each in value)}"
                raise self.source.error(f"there is no field .{name} here", at, hint)
            return value[name]
        if isinstance(value, dict):
            return value.get(name)
        raise self.source.error(f"{printed(value)} has no field .{name}", at)

    def _scope_of(self, name: str, at: int) -> dict[str, Any]:
        found = [scope for scope in self.scopes if name in scope]
        if found:
            return found[-1]
        raise self.source.error(f"there is no variable {name}", at, f"declare it first: {{{{{name} := …}}}}")
