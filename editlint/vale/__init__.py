"""Vale's rules, read and run with Vale's meaning: its styles, configuration, scopes and comments, on one reading."""
