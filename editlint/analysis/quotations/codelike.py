"""Tells what stands in quotation marks and nobody has said: a path, an address, an option, a piece of markup or code.

Only the characters decide. A slash between two words ("and/or") is speech.
"""

from __future__ import annotations

import re

from editlint.values import LatePattern

_LONGEST = 200
_CODE = LatePattern(
    r"""\{\{|\}\}|\{%|%\}|</|/>|://|=>|->|\w\(\)|^\S*\w\(\S*\)$|;$  # templates, tags, addresses, calls
    |^[/~.]{1,2}[\w{/]                                # /path, ./path, ~/path
    |^[^\s/]*/[^\s/]*/\S*$                             # a/b/c
    |^\S*\w\.(?:html?|md|txt|js|py|json|ya?ml|css|png|jpe?g|gif|svg|pdf|csv|xml|php|com|org|net)\S*$
    |^--?\w[\w-]*                                    # --option
    |^[\w.]+_\w+$|^\w+[=<>]\S                         # snake_case, key=value
    """,
    re.VERBOSE,
)


def is_code_like(text: str) -> bool:
    """Whether a stretch in quotation marks is a token of a machine and no utterance."""
    return len(text) <= _LONGEST and _CODE.search(text) is not None
