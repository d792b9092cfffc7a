"""The kind of the pack grammar, and the service that it asks."""
