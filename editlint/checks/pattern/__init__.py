"""The kind `pattern`: regular expressions, and what keeps them cheap."""
