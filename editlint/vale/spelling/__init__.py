"""Spelling by Hunspell's dictionaries: where they lie, what they know, and which words of a text are looked up."""
