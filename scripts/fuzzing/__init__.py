"""What `scripts/fuzz` throws at editlint: each module here that has `one(chance)` is a target.

`one` makes one input of the chance that it is given and of nothing else, and raises when a promise is broken. A module
without `one` is what several targets share.
"""
