"""Numbers that differ as those of which one was written wrongly do."""

from __future__ import annotations

_TENTH = 0.1


def is_slip(said: float, size: float) -> bool:
    """Whether one figure of a number was written wrongly, or two were exchanged: 452 for 352, 91 for 19."""
    one, other = (f"{value:.6g}".replace(".", "") for value in (said, size))
    one, other = one.rstrip("0"), other.rstrip("0")
    width = max(len(one), len(other))
    one, other = one.ljust(width, "0"), other.ljust(width, "0")
    ratio = said / size if size else 0
    if not 0.4 < ratio < 2.5:
        return False
    apart = f"{abs(said - size):.6g}".rstrip("0")
    if apart == "1" and len(f"{said:.0f}") != len(f"{size:.0f}") and abs(said - size) >= _TENTH * min(said, size):
        return True  # 1,900 for 900
    wrong = [at for at in range(width) if one[at] != other[at]]
    if width == 1:
        return False  # any two such numbers are
    return len(wrong) == 1 or (len(wrong) == 2 and sorted(one) == sorted(other))
