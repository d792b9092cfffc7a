"""Checks of who says what: claims without a source, speech without a speaker, words given to two."""
