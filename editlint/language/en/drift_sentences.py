"""The weights that tell a sentence of another story, the bias and the limit: scripts/fit_sentences.py."""

WEIGHTS = (
    0.2252,
    0.75143,
    -1.0885,
    1.9553,
    0.40124,
    -10.231,
    1.2926,
    2.1635,
    -1.4587,
    -0.38552,
    -0.33688,
    -16.034,
    4.7398,
    0.4014,
    -1.0913,
    -2.2901,
)
BIAS = -0.93975
LIMIT = 4
