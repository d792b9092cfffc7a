"""The description of the service by OpenAPI 3.1."""

from __future__ import annotations

from typing import Any


def description() -> dict[str, Any]:
    """The description as it is served."""
    return {"openapi": "3.1.0"}
