"""What wraps every page that we write: its files, and a policy that lets in its own style and script alone."""

from __future__ import annotations

import os

_FOLDER = os.path.dirname(__file__)


def page_file(name: str, folder: str = _FOLDER) -> str:
    """A file of a page: its frame, its style or its script."""
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def policy(style: str, script: str) -> str:
    """The policy of a page with this style and this script; it fetches nothing, sends nothing and runs nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    """The hash by which the policy knows a text."""
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
