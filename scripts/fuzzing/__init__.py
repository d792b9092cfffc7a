"""What `scripts/fuzz` throws at editlint: each module here that has `one(chance)` is a target.

`one` makes one input of the chance that it is given and of nothing else, and raises when a promise is broken. A module
without `one` is what several targets share.

Inputs are mutations of well-formed samples by what has a meaning in them, made blindly. Guidance by coverage was tried
and measured (November 2026, Python 3.11, atheris 3.0 with libFuzzer, the same samples and the same tokens as its
dictionary, 25 s of processor time each; branches of editlint that were reached):

| target | samples alone | atheris | blind |
|---|---|---|---|
| Markdown | 975 | 45,308 inputs, 1,812 a second: 1,460 | 15,000 inputs, 4,603 a second: 1,473 |
| YAML of rules | 2,169 | 167,624 inputs, 6,705 a second: 2,426 | 15,000 inputs, 4,622 a second: 2,652 |

Atheris installs on 3.11 and 3.13 and needs its own build of bytecode; its byte-wise changes mostly break what a sample
is (its many inputs of rules are refused by the YAML parser), and an input cannot be made again from a number. So it is
not used, and this needs nothing but what the tests need.
"""
