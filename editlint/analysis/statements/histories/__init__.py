"""Histories: when persons, bodies and events began and ended, how old they are said to be, what they celebrate."""
