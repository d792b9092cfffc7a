"""The kind `calendar`, one file a fault."""
