"""The decorators by which plug-ins and hook specifications are known. Loads pluggy, and nothing else of ours."""

from __future__ import annotations

import pluggy

PROJECT = "editlint"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
