"""What articles are held against: the archive of the configuration, or the one that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.config.settings import Settings
    from editlint.engine.memory import Memory


def memory_of(settings: Settings) -> Memory | None:
    """The archive that the settings name, if any; nothing of it is opened yet."""
    if not settings.archive:
        return None
    from editlint.archive.memory.against import House

    return House(settings.archive)
