"""Loads what runs need, so that each is a fork that begins to work at once; nothing is linted, for that is kept."""

from __future__ import annotations

import gc
import os
import tempfile
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from torturing.children import run
from torturing.scenes import SCENES, build, environment

_OF_OTHERS = ("json", "pathspec", "yaml", "markdown_it", "shutil")
_OF_ARCHIVES = ("filelock", "pyarrow.parquet")


def warm_up() -> None:
    """Load the modules that a run of each scene has loaded at its end."""
    for name in (*_OF_OTHERS, *(_OF_ARCHIVES if has_archives() else ())):
        import_module(name)
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        loaded = os.path.join(folder, "modules")
        told = environment(folder, os.path.join(folder, "cache")) | {"TORTURE_MODULES": loaded}
        for number, scene in enumerate(SCENES):
            desk = os.path.join(folder, str(number))
            os.mkdir(desk)
            build(desk, scene)
            run(scene.command, desk, told)
            for name in Path(loaded).read_text(encoding="utf-8").split():
                with suppress(ImportError):  # a name of something that is no module
                    import_module(name)
    gc.collect()
    gc.freeze()  # else each child takes a copy of it all


def has_archives() -> bool:
    """Whether what an archive needs is installed."""
    return find_spec("pyarrow") is not None and find_spec("filelock") is not None
