"""The kinds of the pack residue: what publishing systems and drafting leave."""
