"""Rules of each kind over a line or two, from their files to the lines that are printed."""

from __future__ import annotations

import pytest

# The kind of the file, its text, the rule, and where the rule says what.
CASES = {
    "tokens in the order of the file": (
        "txt",
        "the sea wall and the sea",
        "extends: existence\nmessage: '%s'\ntokens: [sea, sea wall]",
        ["1:5:sea", "1:22:sea"],
    ),
    "what is raw stands before the tokens": (
        "txt",
        "old pier, new pier, pier",
        "extends: existence\nmessage: '%s'\nraw: ['\\b(?:old|new) ']\ntokens: [pier, quay]",
        ["1:1:old pier", "1:11:new pier"],
    ),
    "what is raw stands behind the tokens": (
        "txt",
        "pier 7 and pier x",
        "extends: existence\nmessage: '%s'\nappend: true\nraw: ['\\d']\nnonword: true\ntokens: ['pier ']",
        ["1:1:pier 7"],
    ),
    "raw parts are one pattern": (
        "txt",
        "ebb flow ebbflow",
        "extends: existence\nmessage: '%s'\nraw: [ebb, flow]",
        ["1:10:ebbflow"],
    ),
    "a line's end before the template is the text's end": (
        "txt",
        "Why?\nWho?\n\nHow?",
        "extends: existence\nmessage: '%s'\nraw: ['\\?$']",
        ["4:4:?"],
    ),
    "a line's end inside the template is a line's": (
        "txt",
        "Why?\nWho?",
        "extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['\\?$']",
        ["1:4:?", "2:4:?"],
    ),
    "words need edges of words": (
        "txt",
        "cod codfish bacod Cod",
        "extends: existence\nmessage: '%s'\ntokens: [cod]",
        ["1:1:cod"],
    ),
    "without edges": (
        "txt",
        "cod codfish",
        "extends: existence\nmessage: '%s'\nnonword: true\ntokens: [cod]",
        ["1:1:cod", "1:5:cod"],
    ),
    "whatever the case": (
        "txt",
        "ÉCOLE école École",
        "extends: existence\nmessage: '%s'\nignorecase: true\ntokens: [école]",
        ["1:1:ÉCOLE", "1:7:école", "1:13:École"],
    ),
    "a switch in a token holds for those behind it": (
        "txt",
        "Ebb EBB Flow FLOW",
        "extends: existence\nmessage: '%s'\ntokens: ['(?i)ebb', flow]",
        ["1:1:Ebb", "1:5:EBB", "1:9:Flow", "1:14:FLOW"],
    ),
    "exceptions heed the case": (
        "txt",
        "mayor Mayor MAYOR",
        "extends: existence\nmessage: '%s'\nignorecase: true\nexceptions: [Mayor]\ntokens: [mayor]",
        ["1:1:mayor", "1:13:MAYOR"],
    ),
    "exceptions are patterns": (
        "txt",
        "pier4 pierx",
        "extends: existence\nmessage: '%s'\nexceptions: ['pier\\d+']\ntokens: ['pier\\w']",
        ["1:7:pierx"],
    ),
    "exceptions of several words": (
        "txt",
        "prima facie and prima",
        "extends: existence\nmessage: '%s'\nexceptions: [prima facie]\ntokens: [prima]",
        ["1:17:prima"],
    ),
    "a limit for a file": (
        "md",
        "# Tide\n\nTide and tide.\n\n- Tide\n",
        "extends: existence\nmessage: '%s'\nlimit: 2\nignorecase: true\ntokens: [tide]",
        ["1:3:Tide", "3:1:Tide"],
    ),
    "too few values for a message": (
        "txt",
        "tide",
        "extends: existence\nmessage: \"'%s' '%s'!\"\ntokens: [tide]",
        ["1:1:'tide' ''!"],
    ),
    "values by number": (
        "txt",
        "tide",
        'extends: existence\nmessage: "%[1]s, %[1]s, 100%%"\ntokens: [tide]',
        ["1:1:tide, tide, 100%"],
    ),
    "a message on several lines": (
        "txt",
        "tide",
        "extends: existence\nmessage: |\n  not\n  %s\ntokens: [tide]",
        ["1:1:not tide "],
    ),
    "what an action makes of it": (
        "txt",
        "tides",
        "extends: existence\nmessage: '%s, %s'\naction: {name: edit, params: [trim_right, s]}\ntokens: [tides]",
        ["1:1:tides, tide"],
    ),
    "what an action proposes": (
        "txt",
        "tides",
        "extends: existence\nmessage: '%s: %s'\naction: {name: replace, params: [ebb, flow, surge]}\ntokens: [tides]",
        ["1:1:tides: 'ebb', 'flow', or 'surge'"],
    ),
    "columns count characters": (
        "txt",
        "🦀 é tide",
        "extends: existence\nmessage: '%s'\ntokens: [tide]",
        ["1:5:tide"],
    ),
    "a match over two lines": (
        "md",
        "old\ntown hall",
        "extends: existence\nmessage: '%s'\ntokens: ['old\\stown']",
        ["1:1:old town"],
    ),
    "a word in code first": (
        "md",
        "`tide` is not the tide",
        "extends: existence\nmessage: '%s'\ntokens: [tide]",
        ["1:19:tide"],
    ),
    "a word in a target first": (
        "md",
        "[the](https://a.example/tide) tide",
        "extends: existence\nmessage: '%s'\ntokens: [tide]",
        ["1:31:tide"],
    ),
    "a word in a comment first": (
        "html",
        "<!-- tide --><p class='tide'>tide</p>",
        "extends: existence\nmessage: '%s'\ntokens: [tide]",
        ["1:30:tide"],
    ),
    "the longest key": (
        "txt",
        "cargo ship, cargo",
        "extends: substitution\nmessage: '%s, not %s'\nswap: {cargo: freight, cargo ship: freighter}",
        ["1:1:freighter, not cargo ship", "1:13:freight, not cargo"],
    ),
    "a value with a group": (
        "txt",
        "non-stop re-open",
        "extends: substitution\nmessage: '%s, not %s'\nswap: {'(non|re)-(\\w+)': '$1$2'}",
        ["1:1:nonstop, not non-stop", "1:10:reopen, not re-open"],
    ),
    "a value that is a pattern": (
        "txt",
        "7kg 7 kg",
        "extends: substitution\nmessage: '%s, not %s'\nswap: {'\\d+ ?kg': '\\d+ kg'}",
        ["1:1:\\d+ kg, not 7kg"],
    ),
    "what is written as asked": (
        "txt",
        "github GitHub GITHUB",
        "extends: substitution\nmessage: '%s, not %s'\nignorecase: true\nswap: {github: GitHub}",
        ["1:1:GitHub, not github", "1:15:GitHub, not GITHUB"],
    ),
    "a capital for a capital": (
        "txt",
        "Utilise utilise",
        "extends: substitution\nmessage: '%s, not %s'\nignorecase: true\ncapitalize: true\nswap: {utilise: use}",
        ["1:1:Use, not Utilise", "1:9:use, not utilise"],
    ),
    "options of an action": (
        "txt",
        "gang",
        "extends: substitution\nmessage: \"'%s', not '%s'\"\naction: {name: replace}\nswap: {gang: crew|team}",
        ["1:1:'crew' or 'team', not 'gang'"],
    ),
    "options without an action": (
        "txt",
        "gang",
        "extends: substitution\nmessage: '%s, not %s'\nswap: {gang: crew|team}",
        ["1:1:crew|team, not gang"],
    ),
    "keys of marks": (
        "txt",
        "a -- b ... c",
        "extends: substitution\nmessage: '%s, not %s'\nnonword: true\nswap: {'--': –, '\\.{3}': …}",
        ["1:3:–, not --", "1:8:…, not ..."],
    ),
    "a list of pairs": (
        "txt",
        "quay wharf",
        "extends: substitution\nmessage: '%s, not %s'\nswap: [{quay: pier}, {wharf: dock}]",
        ["1:1:pier, not quay", "1:6:dock, not wharf"],
    ),
    "exceptions of a substitution": (
        "txt",
        "quay Quay",
        "extends: substitution\nmessage: '%s, not %s'\nignorecase: true\nexceptions: [Quay]\nswap: {quay: pier}",
        ["1:1:pier, not quay"],
    ),
    "more than so many": (
        "txt",
        "a, b, c",
        "extends: occurrence\nmessage: 'more than %d'\ntoken: ','\nmax: 1",
        ["1:2:more than 2"],
    ),
    "words of a sentence": (
        "md",
        "One two three. One two.\n",
        "extends: occurrence\nmessage: '%d words'\nscope: sentence\ntoken: '\\b\\w+\\b'\nmax: 2",
        ["1:1:3 words"],
    ),
    "fewer than so many": (
        "md",
        "Text.\n\n## Head\n",
        "extends: occurrence\nmessage: 'only %d'\nscope: raw\ntoken: '(?m)^## '\nmin: 2",
        ["3:1:only 1"],
    ),
    "none at all": (
        "txt",
        "Text.\n",
        "extends: occurrence\nmessage: none\ntoken: source\nmin: 1",
        ["1:1:none"],
    ),
    "twice the same word": (
        "txt",
        "the the pier Is is. It. It was",
        "extends: repetition\nmessage: '%s'\nignorecase: true\nalpha: true\ntokens: ['[^\\s.]+']",
        ["1:1:the", "1:14:is"],
    ),
    "twice over a line's end": (
        "md",
        "They saw the\nthe pier.\n",
        "extends: repetition\nmessage: '%s'\nalpha: true\ntokens: ['[^\\s]+']",
        ["1:10:the"],
    ),
    "twice through markup": (
        "md",
        "the *the* pier\n",
        "extends: repetition\nmessage: '%s'\nalpha: true\ntokens: ['[^\\s]+']",
        ["1:1:the"],
    ),
    "letters alone": (
        "txt",
        "7 7 and no no",
        "extends: repetition\nmessage: '%s'\nalpha: true\ntokens: ['[^\\s]+']",
        ["1:9:no"],
    ),
    "the second spelling and all after it": (
        "md",
        "Grey sky.\n\nA gray sky.\n\nA grey sea.\n",
        "extends: consistency\nmessage: '%s'\nignorecase: true\neither: {grey: gray}",
        ["3:3:gray", "5:3:grey"],
    ),
    "one spelling alone": (
        "md",
        "Grey sky.\n\nA grey sea.\n",
        "extends: consistency\nmessage: '%s'\nignorecase: true\neither: {grey: gray}",
        [],
    ),
    "what is never explained": (
        "md",
        "The RNL said so.\n\nThe Royal Naval League (RNL) did. The RNL.\n",
        "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'",
        ["1:5:RNL"],
    ),
    "what is explained later in plain text": (
        "txt",
        "The RNL said so.\n\nThe League (RNL). BBC.\n",
        "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'",
        ["3:19:BBC"],
    ),
    "what needs something else beside it": (
        "md",
        "A fire broke out.\n\nA fire, police said.\n",
        "extends: conditional\nmessage: '%s'\nfirst: fire\nsecond: said",
        ["1:3:fire"],
    ),
    "a title": (
        "md",
        "# the Wind in the willows\n\n# The Wind in the Willows\n",
        "extends: capitalization\nmessage: '%s: %s'\nscope: heading\nmatch: $title",
        ["1:3:the Wind in the willows: The Wind in the Willows"],
    ),
    "a sentence": (
        "md",
        "# The Wind In Summer\n\n# The wind in summer\n",
        "extends: capitalization\nmessage: '%s: %s'\nscope: heading\nmatch: $sentence",
        ["1:3:The Wind In Summer: The wind in summer"],
    ),
    "a sentence with names": (
        "md",
        "# The wind of Port Haven\n",
        "extends: capitalization\nmessage: '%s: %s'\nscope: heading\nmatch: $sentence\nexceptions: [Port Haven]",
        [],
    ),
    "in small letters": (
        "md",
        "# wind\n\n# Wind\n",
        "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: $lower",
        ["3:3:Wind"],
    ),
    "a pattern for a heading": (
        "md",
        "# 1 Wind\n\n# Wind\n",
        "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: '^\\d '",
        ["3:3:Wind"],
    ),
    "words for each sentence": (
        "md",
        "One two three four. One two.\n",
        "extends: metric\nmessage: '%s'\nformula: words / sentences\ncondition: '> 2.5'",
        ["1:1:3.00"],
    ),
    "headings of an article": (
        "md",
        "# One\n\n## Two\n\nText.\n",
        "extends: metric\nmessage: '%s'\nformula: heading.h1 + heading.h2\ncondition: '> 1'",
        ["1:1:2.00"],
    ),
    "how hard to read": (
        "txt",
        "Administrative considerations notwithstanding, institutional representatives deliberated extraordinarily.\n",
        "extends: readability\nmessage: grade\nmetrics: [Flesch-Kincaid]\ngrade: 5",
        [],
    ),
    "how hard to read, with markup": (
        "md",
        "Administrative considerations notwithstanding, institutional representatives deliberated extraordinarily.\n",
        "extends: readability\nmessage: grade\nmetrics: [Flesch-Kincaid]\ngrade: 5",
        ["1:1:grade"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_rule_says(cli, write, name):
    kind, text, rule, said = CASES[name]
    write("styles/House/R.yml", rule + "\n")
    write(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\n")
    write(f"a.{kind}", text)
    result = cli("vale", "--output=line", "--no-global", f"a.{kind}")
    assert (result.code, result.err) == (0, "")
    found = [line.removeprefix(f"a.{kind}:").replace("House.R:", "", 1) for line in result.out.splitlines()]
    assert found == said
