"""A report in each output format, one file each."""
