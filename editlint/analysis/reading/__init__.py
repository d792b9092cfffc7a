"""The one reading of an article: quantities, tokens, phrases, clauses and who is mentioned, each made once on demand."""
