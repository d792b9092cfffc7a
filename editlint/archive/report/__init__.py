"""A desk's report over a whole archive: what DuckDB counts over its tables, as one page that needs no network."""
