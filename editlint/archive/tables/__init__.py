"""The tables of an archive: their columns, the rows that an article gives, and these as Arrow has them."""

from editlint.archive.tables.columns import SCHEMAS, STATISTICS, TABLES
from editlint.archive.tables.encoding import sum_of, table
from editlint.archive.tables.rows import Row, Rows, rows, violation_row

__all__ = ["SCHEMAS", "STATISTICS", "TABLES", "Row", "Rows", "rows", "sum_of", "table", "violation_row"]
