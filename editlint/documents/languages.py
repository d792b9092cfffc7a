"""The language that an article says it is in: front matter first, then the page. Nothing is guessed from its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_FRONT_MATTER = ("lang", "language", "locale")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_.@][\w.@-]*)?")
# What else has two letters in front matter is mostly a programming language: `language: go`.
_ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu "
    "ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na "
    "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn "
    "so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
_TWO_LETTERS = frozenset(_ISO_639_1.split())


def language_of(front_matter: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    """The primary subtag of the language, as BCP 47 writes it: "en" for `en-GB` or `en_US`; "" where nothing tells."""
    for name in _FRONT_MATTER:
        if name in front_matter:
            found = primary_subtag(front_matter[name], codes_only=name == "language")
            if found:
                return found
    return primary_subtag(metadata.get("language", ""))


def primary_subtag(tag: Any, *, codes_only: bool = False) -> str:
    """The primary subtag of a language tag in lower case, or "" for what is none.

    Three letters (ISO 639-3) are not looked up; `codes_only` leaves them out, where `php` and `sql` are likelier.
    """
    found = _TAG.fullmatch(tag.strip()) if isinstance(tag, str) else None
    if found is None:
        return ""
    code = found.group(1).lower()
    known = code in _TWO_LETTERS if len(code) == 2 else not codes_only
    return code if known else ""
