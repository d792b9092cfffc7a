"""The one reading of an article: numbers, words, phrases, clauses and who is mentioned, each made once on demand."""
