"""The desk: articles linted over HTTP, for a page in the browser and for systems that ask before they publish.

The server's process speaks HTTP and holds no article; processes of its own do the work (`workers`), so that a rule that
hangs is ended with its process and keeps nobody waiting. Nothing leaves the machine.
"""
