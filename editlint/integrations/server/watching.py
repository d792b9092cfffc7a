"""What changes outside an article: the client's settings, and files on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from editlint.documents import FORMATS
from editlint.integrations.server.options import read_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.integrations.server.server import Server

_FILES = "editlint-files"
_SETTINGS = ("**/*.yml", "**/*.yaml", "**/pyproject.toml", "**/*.ini")


async def register(server: Server) -> None:
    """Ask the client to tell of changes, where it can be asked; else it tells what it was set up to."""
    wishes: list[types.Registration] = []
    if server.able("workspace.did_change_watched_files.dynamic_registration"):
        suffixes = (suffix for each in FORMATS.values() for suffix in each.suffixes if suffix)
        watchers = [types.FileSystemWatcher(glob) for glob in (*_SETTINGS, *(f"**/*{suffix}" for suffix in suffixes))]
        files = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wishes.append(types.Registration(_FILES, types.WORKSPACE_DID_CHANGE_WATCHED_FILES, files))
    if server.able("workspace.did_change_configuration.dynamic_registration"):
        section = types.DidChangeConfigurationRegistrationOptions(section="editlint")
        wishes.append(types.Registration("editlint-settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
    if wishes:
        await server.client_register_capability_async(types.RegistrationParams(wishes))
        server.closed_articles.is_watched = any(each.id == _FILES for each in wishes)


async def reconfigure(server: Server, settings: Any) -> None:
    """Take over new settings of the client; where it only says that they have changed, ask for them."""
    if not settings and server.able("workspace.configuration"):
        section = types.ConfigurationItem(section="editlint")
        (settings,) = await server.workspace_configuration_async(types.ConfigurationParams([section]))
    server.options = read_options(settings, server.complain)
    server.reload()


async def take_note(server: Server, paths: Sequence[str]) -> None:
    """Take over what has changed on disk."""
    if any(map(server.desk.heeds, paths)):
        server.reload()
    else:
        server.closed_articles.stir()
        server.look_round()
