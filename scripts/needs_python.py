"""Run by the installer before it looks at dependencies: says which Python is needed, where a resolver would puzzle."""

import sys

from hatchling.metadata.plugin.interface import MetadataHookInterface

NEEDED = (3, 11)


class NeedsPython(MetadataHookInterface):
    """A hook of the build that adds nothing to the metadata."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict) -> None:  # noqa: ARG002  the interface of the hook
        """Stop the installation on a Python that is too old."""
        if sys.version_info < NEEDED:
            found = ".".join(map(str, sys.version_info[:3]))
            sys.exit(f"editlint needs Python 3.11 or newer; this is Python {found}")
