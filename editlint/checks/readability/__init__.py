"""The kinds of the pack readability: measures of a text and their limits."""
