"""What the docs and the extension say of settings is what the server knows."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from editlint.integrations.server.options import Options, read_options

MANIFEST = Path(__file__).parents[3] / "editors" / "vscode" / "package.json"
SERVER_PAGE = Path(__file__).parents[3] / "docs" / "language-server.md"


def understood(settings: dict[str, object]) -> Options:
    """The server's options of settings, of which it complains about none."""
    complaints: list[str] = []
    options = read_options(settings, complaints.append)
    assert complaints == []
    return options


def test_every_setting_of_the_server_is_written_down():
    section = SERVER_PAGE.read_text(encoding="utf-8").partition("\n## Settings\n")[2].partition("\n## ")[0]
    names = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    fields = [re.sub("[A-Z]", lambda upper: "_" + upper[0].lower(), name) for name in names]
    assert sorted(fields) == sorted(Options()._fields)


def test_the_set_up_of_helix_is_toml_that_starts_the_server(page):
    (block,) = page.setups("Helix", "toml")
    setup = tomllib.loads(block)
    server = setup["language-server"]["editlint"]
    assert [server["command"], *server["args"]] == ["editlint", "server"]
    assert understood(server["config"]).profile == "standard"
    assert all("editlint" in language["language-servers"] for language in setup["language"])


@pytest.mark.parametrize(
    ("heading", "way", "options"),
    [
        ("Zed", ("lsp", "editlint"), "initialization_options"),
        ("Sublime Text", ("clients", "editlint"), "initializationOptions"),
    ],
)
def test_the_set_ups_in_json_give_settings_that_are_known(page, heading, way, options):
    (block,) = page.setups(heading, "json")
    outer, inner = way
    assert understood(json.loads(block)[outer][inner][options]).profile == "standard"


def test_the_extension_offers_only_settings_and_values_that_the_server_knows():
    properties = json.loads(MANIFEST.read_text(encoding="utf-8"))["contributes"]["configuration"]["properties"]
    own = {"editlint.path", "editlint.trace.server"}  # what the client keeps to itself
    offered = {name.removeprefix("editlint."): spec for name, spec in properties.items() if name not in own}
    assert {"profile", "config", "run", "severity"} <= offered.keys()
    assert understood({name: spec["default"] for name, spec in offered.items()}) == Options()
    for name, spec in offered.items():
        for value in spec.get("enum", ()):
            understood({name: value})
