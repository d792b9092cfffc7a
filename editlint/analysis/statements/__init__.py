"""What an article says about when things happened: dates tied to persons, bodies, events, anniversaries and spans.

Each file finds statements of one sort and returns plain values; the checks compare them. Nothing here judges.
"""
