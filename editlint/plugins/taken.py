"""Names of ours that no plug-in may take, where the rooms that hold them lie above this one."""

from __future__ import annotations

BUILT_IN_REPORTERS = (
    "full",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "html",
)
