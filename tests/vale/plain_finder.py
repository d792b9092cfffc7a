"""A finder for tests of checks: each pattern as one expression, whatever it costs."""

import regex

from editlint.vale.model import Match


class PlainFinder:
    def matches(self, pattern, block):
        return self.matches_in(pattern, block.text)

    def matches_in(self, pattern, text):
        tokens = "|".join(f"(?P<token{index}>{token})" for index, token in enumerate(pattern.tokens))
        whole = pattern.before + pattern.template.replace("%s", tokens) + pattern.after
        try:
            expression = regex.compile(("(?i)" if pattern.ignore_case else "") + whole)
        except regex.error:
            return []
        return [_match(found) for found in expression.finditer(text)]


def _match(found):
    own = {number for name, number in found.re.groupindex.items() if name.startswith("token")}
    token = next((index for index, number in enumerate(sorted(own)) if found[number] is not None), -1)
    others = [found[number] for number in range(1, found.re.groups + 1) if number not in own]
    return Match(found.start(), found.end(), token, tuple(others))
