"""The kinds of the pack wording that know more than a phrase or a pattern can say."""
