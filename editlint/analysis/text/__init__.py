"""What is no meaning yet: the words of a prose, its sentences, what stands in quotation marks, and patterns over it."""
