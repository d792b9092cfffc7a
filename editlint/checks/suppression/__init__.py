"""The kind of the pack suppression."""
