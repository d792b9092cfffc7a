"""Regular expressions as Vale's styles write them: read into a tree, written again for Python, and looked into."""
