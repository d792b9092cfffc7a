"""Files that hold several articles, or one inside another format's wrapping: feeds, exports, tables, notebooks, mail.

Each file is divided into parts, one after the other; a part knows where in the file it stands and how its fields are
wrapped. Unwrapping a field gives its text with the way back, a format of the house reads that text, and what it found
is laid on the part again. Nothing here says what a text means.
"""
