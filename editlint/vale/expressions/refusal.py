"""What an expression is refused for, with its place."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818  it says what became of the expression
    """An expression that cannot be run. `offset` counts the characters before the mistake."""

    def __init__(self, message: str, hint: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.offset = offset
