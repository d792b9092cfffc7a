"""The kind `phrase`: words, all rules of a run in one pass."""
