"""Weaker links: facts of one passage that can only belong together, whatever the wording between them."""
