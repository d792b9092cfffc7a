"""Whom and what an article mentions: its names, and one chain in which a noun or a pronoun has its entity."""
