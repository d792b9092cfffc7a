"""Find, read, merge and explain the settings."""
