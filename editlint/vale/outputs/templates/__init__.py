"""`--output=FILE`: a template in Go's language, with the functions that Vale gives to one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError
from editlint.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.vale.outputs.shown import LintedFile
    from editlint.vale.outputs.terminal import Paint

TEMPLATES = os.path.join("config", "templates")


def render_file(name: str, files: Sequence[LintedFile], paint: Paint, styles_paths: Sequence[str]) -> str:
    """What a template makes of the alerts; it is looked for here, then among those of the folders of styles.

    Raises:
        EditlintError: there is no such template, or it cannot be used.
    """
    from editlint.source import decode

    tried = [name]
    for folder in styles_paths:
        tried += [os.path.join(folder, name), os.path.join(folder, TEMPLATES, name)]
    path = next((path for path in tried if os.path.isfile(path)), None)
    if path is None:
        hint = "an output is CLI, line, JSON, or the file of a template, here or in config/templates of the StylesPath"
        raise EditlintError(f"there is no template {name}", hint=hint)
    return render(decode(read_bytes(path), path).text, path, files, paint)


def render(text: str, path: str, files: Sequence[LintedFile], paint: Paint) -> str:
    """What the text of a template makes of the alerts.

    Raises:
        EditlintError: it cannot be used.
    """
    from editlint.vale.outputs.templates.data import data_of
    from editlint.vale.outputs.templates.functions import functions
    from editlint.vale.outputs.templates.reading import read_template
    from editlint.vale.outputs.templates.running import Runner

    runner = Runner(text, path, functions(paint))
    runner.run(read_template(text, path, runner.functions), data_of(files))
    return runner.output()
