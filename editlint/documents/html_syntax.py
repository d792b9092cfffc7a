"""What tags, comments and entities of HTML look like: expressions that never go back, for all that read HTML."""

from __future__ import annotations

import re
from functools import cache

TAG_NAME = re.compile(r"[^\s/>]+")
# The rest of a tag. A quotation mark delimits a value only right after "=". What follows can be matched in one way
# only, so that the expression never goes back.
REST_OF_TAG = re.compile(r"""[^>=]*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?[^>=]*)*""")
COMMENT_END = re.compile(r"--!?>")
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?")


@cache
def raw_end(name: str) -> re.Pattern[str]:
    """What ends the raw text of an element."""
    return re.compile(rf"</{name}(?=[\s/>]|$)", re.IGNORECASE)
