"""YAML as nodes with positions, without YAML's surprises.

Every scalar stays text (`no` is a word, `1.10` is not 1.1) until a field asks for a number or a truth value. A key
given twice, a tag such as `!!python` and a second document are mistakes. Nothing is ever constructed or run.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, EditlintErrors, Location, in_words, where
from editlint.files import read_bytes
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

TEXT = "text"
LIST = "list"
MAPPING = "mapping"
MOST_REPEATED = 1000  # values that aliases stand for; a bomb of nested ones stands for millions
DEEPEST = 100  # lists and mappings within each other


class Node(NamedTuple):
    """One value of a YAML file and where it stands. Lines and columns are 1-based."""

    kind: str
    line: int
    column: int
    end_column: int
    text: str = ""
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()
    plain: bool = False  # written without quotation marks
    block: bool = False  # a literal or folded block, whose text starts on the next line

    def get(self, key: str) -> Node | None:
        """The value of a mapping's key, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


class YamlFile:
    """A YAML text with the errors found in it so far, so that all of them are shown at once."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.lines = text.splitlines()
        self.errors: list[EditlintError] = []
        self._seen: set[int] = set()  # nodes of the parser that were converted before: an alias stands for them
        self._repeated = 0
        self.root = self._compose()

    def error(self, message: str, node: Node | None = None, *, hint: str = "", offset: int = 0) -> None:
        """Note a mistake at a node, or in the file as a whole. `offset` moves into the text of a scalar."""
        self.errors.append(EditlintError(message, hint=hint, location=self.location(node, offset)))

    def location(self, node: Node | None, offset: int = 0) -> Location:
        """The place of a node; `offset` is followed where the text stands on one line as it is."""
        if node is None:
            return Location(self.path)
        column = node.column + offset + (0 if node.plain else 1)
        if offset and not node.block and column <= node.end_column:
            return self._at(node.line, column, column + 1)
        return self._at(node.line, node.column, node.end_column)

    def raise_errors(self) -> None:
        """Raise what has been noted.

        Raises:
            EditlintErrors: when there is at least one mistake.
        """
        if self.errors:
            raise EditlintErrors(self.errors)

    def _mark(self, line: int, column: int) -> Location:
        """Where the parser stumbled; behind the last line it is that line's end that matters."""
        if line > len(self.lines) > 0:
            line, column = len(self.lines), len(self.lines[-1]) + 1
        return self._at(line, column, column + 1)

    def _at(self, line: int, column: int, end_column: int) -> Location:
        source_line = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Location(self.path, line, column, end_column, source_line)

    def _compose(self) -> Node | None:
        import yaml

        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self.text)
        try:
            root = loader.get_single_node()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = self._mark(mark.line + 1, mark.column + 1) if mark else Location(self.path)
            what = " ".join(str(error.problem or error.context or "cannot be read").split())
            hint = "quote a text that holds “: ” or starts with a sign such as [, {, *, & or @"
            if at.source_line[at.column - 1 : at.column] == "\t" or "\\t" in what:
                hint = "put spaces there: YAML knows no tabs at the beginning of a line"
            self.errors.append(EditlintError(f"not valid YAML: {what}", hint=hint, location=at))
            return None
        except RecursionError:
            self.errors.append(EditlintError("not valid YAML: nested too deeply", location=Location(self.path)))
            return None
        except yaml.reader.ReaderError as error:
            char = chr(error.character)
            before = (self.text.partition(char)[0] + char).splitlines()  # its position counts bytes or characters
            what = f"not valid YAML: it holds the control character U+{error.character:04X}"
            self.errors.append(
                EditlintError(what, hint="take it out", location=self._mark(len(before), len(before[-1])))
            )
            return None
        except yaml.YAMLError as error:
            self.errors.append(EditlintError(f"not valid YAML: {error}", location=Location(self.path)))
            return None
        finally:
            loader.dispose()
        if root is None:
            return None
        converted = self._convert(root, ())
        return None if self._repeated > MOST_REPEATED else converted  # what a bomb is made of is not worth a word

    def _convert(self, node: yaml.Node, parents: tuple[int, ...]) -> Node:
        import yaml

        start, end = node.start_mark, node.end_mark
        one_line = start.line == end.line
        width = end.column if one_line else len(self.lines[start.line]) if start.line < len(self.lines) else 0
        line, column, end_column = start.line + 1, start.column + 1, max(width, start.column + 1) + 1
        here = self._at(line, column, end_column)
        if id(node) in parents:
            self.errors.append(EditlintError("an alias that holds itself", location=here))
            return Node(TEXT, line, column, end_column)
        if len(parents) > DEEPEST:
            self._once("values within values, too deep to follow", here)
            return Node(TEXT, line, column, end_column)
        if id(node) in self._seen:
            self._repeated += 1
            if self._repeated > MOST_REPEATED:
                self._once(f"aliases repeat more than {MOST_REPEATED:,} values: write them out", here)
                return Node(TEXT, line, column, end_column)
        self._seen.add(id(node))
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            self.errors.append(EditlintError(f"tag {node.tag} is not allowed: a rule file is data", location=here))
        inner = (*parents, id(node))
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self._convert(item, inner) for item in node.value)
            return Node(LIST, line, column, end_column, items=items)
        if isinstance(node, yaml.MappingNode):
            pairs = tuple((self._convert(key, inner), self._convert(value, inner)) for key, value in node.value)
            self._check_keys(pairs)
            return Node(MAPPING, line, column, end_column, pairs=pairs)
        style = getattr(node, "style", None)
        block = style in ("|", ">")
        return Node(TEXT, line, column, end_column, text=node.value, plain=not style, block=block)

    def _once(self, message: str, at: Location) -> None:
        """Note a mistake that goes on and on at its first place."""
        if all(error.message != message for error in self.errors):
            self.errors.append(EditlintError(message, location=at))

    def _check_keys(self, pairs: tuple[tuple[Node, Node], ...]) -> None:
        seen: dict[str, Node] = {}
        for key, _ in pairs:
            if key.kind != TEXT:
                self.error("a key must be a word", key)
            elif key.plain and key.text == "<<":
                self.error("merge keys are not supported", key, hint="write the values out")
            elif key.text in seen:
                first = seen[key.text].line
                self.error(f"key “{key.text}” is given twice", key, hint=f"it stands on line {first} already")
            else:
                seen[key.text] = key


def read_yaml(path: str) -> YamlFile:
    """Read a YAML file.

    Raises:
        EditlintError: the file cannot be opened or is not UTF-8.
    """
    from editlint.source import decode

    return YamlFile(decode(read_bytes(path), path).text, path)


@contextmanager
def noting(path: str, errors: list[EditlintError]) -> Iterator[None]:
    """A stretch of work on one file of several: what goes wrong in it is added to `errors`, and the others go on."""
    try:
        yield
    except EditlintError as error:
        errors += error.each()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  one file must not take the others down, nor end the run
        said = f"internal error reading this file: {in_words(error)}{where(error)}"
        errors.append(EditlintError(said, location=Location(path)))


def read_noting(path: str, errors: list[EditlintError]) -> YamlFile | None:
    """Read a YAML file as one of several: where that fails, the mistake is added to `errors` and None comes back."""
    with noting(path, errors):
        return read_yaml(path)
    return None
