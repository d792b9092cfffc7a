"""Relations between what an article states: the language they are written in, and what contradicts them."""
