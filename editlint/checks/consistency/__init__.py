"""The kinds of the pack consistency: an article compared with itself."""
