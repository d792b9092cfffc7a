"""The archive: linting millions of articles into tables, and what the house's memory says of the next one."""
