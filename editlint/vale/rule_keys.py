"""Which keys a rule file may have, and what kind of value each holds: those of the header, and those of each check."""

from __future__ import annotations

TEXT = "text"
TEXTS = "a list of texts"
TRUTH = "true or false"
WHOLE = "a whole number"
NUMBER = "a number"
TABLE = "a mapping of texts"
ACTION = "an action"
STEPS = "a list of tokens"

HEADER = {
    "extends": TEXT,
    "message": TEXT,
    "level": TEXT,
    "scope": TEXTS,
    "link": TEXT,
    "description": TEXT,
    "limit": WHOLE,
    "action": ACTION,
    "name": TEXT,  # accepted and not used: the name is that of the file
    "matchcase": TRUTH,
}

CHECKS = {
    "existence": {
        "tokens": TEXTS,
        "raw": TEXTS,
        "append": TRUTH,
        "ignorecase": TRUTH,
        "nonword": TRUTH,
        "exceptions": TEXTS,
        "vocab": TRUTH,
    },
    "substitution": {
        "swap": TABLE,
        "ignorecase": TRUTH,
        "nonword": TRUTH,
        "exceptions": TEXTS,
        "vocab": TRUTH,
        "capitalize": TRUTH,
        "pos": TEXT,
    },
    "occurrence": {"token": TEXT, "max": WHOLE, "min": WHOLE, "ignorecase": TRUTH},
    "repetition": {
        "tokens": TEXTS,
        "max": WHOLE,
        "ignorecase": TRUTH,
        "alpha": TRUTH,
        "exceptions": TEXTS,
        "vocab": TRUTH,
    },
    "consistency": {"either": TABLE, "ignorecase": TRUTH, "nonword": TRUTH},
    "conditional": {"first": TEXT, "second": TEXT, "ignorecase": TRUTH, "exceptions": TEXTS, "vocab": TRUTH},
    "capitalization": {
        "match": TEXT,
        "style": TEXT,
        "exceptions": TEXTS,
        "indicators": TEXTS,
        "threshold": NUMBER,
        "vocab": TRUTH,
        "prefix": TEXT,
    },
    "metric": {"formula": TEXT, "condition": TEXT},
    "readability": {"metrics": TEXTS, "grade": NUMBER},
    "spelling": {
        "aff": TEXT,
        "dic": TEXT,
        "dicpath": TEXT,
        "dictionaries": TEXTS,
        "append": TRUTH,
        "custom": TRUTH,
        "filters": TEXTS,
        "ignore": TEXTS,
        "exceptions": TEXTS,
        "threshold": WHOLE,
    },
    "sequence": {"tokens": STEPS, "ignorecase": TRUTH, "exceptions": TEXTS, "model": TEXT},
    "script": {"script": TEXT},
}

STEP = {
    "pattern": TEXT,
    "tag": TEXT,
    "upos": TEXT,
    "negate": TRUTH,
    "skip": WHOLE,
    "min": WHOLE,
    "target": TRUTH,
}  # of a token of a sequence; other keys of one pass

LENIENT = frozenset({"consistency", "spelling"})  # checks in which keys that nobody knows pass

SCOPES = {"metric": ("summary",), "readability": ("summary",)}  # what they look at, whatever the file says
