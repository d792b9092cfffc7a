"""Source to document, one file a format."""
