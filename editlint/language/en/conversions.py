"""What stands between a measure and the same in another unit."""

from __future__ import annotations

# With these the second one can be nothing else when a bracket, a mark or the end comes behind it.
JOINTS = frozenset(
    (
        "(", "[", "/", "(or", "(=", "=", "or", ", or", "—", "–", "— or", "– or", ",", "(that is", "(i.e.", "(ie", "(equal to",
        "or about", ", that is,", "(the equivalent of", ", the equivalent of", ", equivalent to", "(equivalent to",
    )
)  # fmt: skip
ALTERNATIVES = frozenset(("or", ", or", "/"))  # that may also be two measures to choose between
# Words that may stand between the second one and the mark behind it.
DIMENSIONS = frozenset("high tall long wide deep away thick across square each apiece".split())
