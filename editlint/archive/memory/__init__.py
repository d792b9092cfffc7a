"""The memory of the house: what all its articles state, and what of that cannot hold together. Nothing here lints."""
