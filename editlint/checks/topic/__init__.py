"""The kinds of the pack topic: what does not belong, and what is given twice."""
