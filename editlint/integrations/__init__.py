"""The ways in from other programs: pytest, pre-commit, editors."""
