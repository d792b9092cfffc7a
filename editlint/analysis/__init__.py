"""A document and what it states: each fact found once, on demand."""
