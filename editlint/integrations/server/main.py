"""Starts the language server in this process, which is its own, and ends it whatever its threads do."""

from __future__ import annotations

import gc
import logging
import os

from editlint.integrations.server.features import serve_features
from editlint.integrations.server.server import Server
from editlint.integrations.server.stdio import serve

PATIENCE = 1.0  # seconds that an article may still be read when the client has gone


def serve_editor() -> int:
    """Serve one client; the exit code."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # it tells in tracebacks what the client is answered
    gc.enable()  # the command line, which lives shortly, has it off
    made: list[Server] = []

    def start() -> Server:
        made.append(serve_features(Server()))
        return made[0]

    code = serve(lambda: start().protocol)
    if not made[0].worker.stop(PATIENCE):
        os._exit(code)
    return code
