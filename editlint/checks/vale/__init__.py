"""The kind `vale`: rules of Vale's styles, run as they are."""
