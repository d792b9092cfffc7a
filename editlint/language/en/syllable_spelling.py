"""Spellings of English that mislead who counts groups of vowels, as `syllable` 2 by Titus Wormer lists them.

Copyright (c) 2014 Titus Wormer. MIT licence: permission is hereby granted, free of charge, to any person obtaining a
copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
the above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software. The Software is provided "as is", without warranty of any kind, express or implied, including but not limited
to the warranties of merchantability, fitness for a particular purpose and noninfringement. In no event shall the
authors or copyright holders be liable for any claim, damages or other liability, whether in an action of contract, tort
or otherwise, arising from, out of or in connection with the Software or the use or other dealings in the Software.
"""

from __future__ import annotations

# Words whose spelling tells nothing, by the number that is right.
KNOWN = {
    word: number
    for number, words in (
        (1, "pulse queue"),
        (2, "abed adieu cafe chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe"),
        (3, "abare acreage adame adobe apache coyote euterpe forever karate machete recipe"),
        (3, "sesame simile syncope tamale"),
        (4, "abalone abbruzzese abruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome eurydice"),
        (4, "gethsemane guacamole hermione hyperbole penelope persephone yosemite"),
        (5, "aborigine"),
    )
    for word in words.split()
}

# Parts that are counted and taken away first, by the syllables of each: -ology, inter-, -woman, un-, -ness.
COUNTED = (
    (3, r"(?:ology|ologist|onomy|onomist)$"),
    (
        2,
        (
            r"^(?:above|anti|ante|counter|hyper|afore|agri|infra|intra|inter|over|semi|ultra|under|extra|dia|micro"
            r"|mega|kilo|pico|nano|macro)|(?:fully|berry|woman|women)$"
        ),
    ),
    (
        1,
        (
            r"^(?:un|fore|ware|none?|out|post|sub|pre|pro|dis|side)|(?:ly|less|some|ful|ers?|ness|cians?|ments?"
            r"|ettes?|villes?|ships?|sides?|ports?|shires?|tion(?:ed)?)$"
        ),
    ),
)

# What looks like two syllables and is one.
TWO_FOR_ONE = (
    (
        r"cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$"
        r"|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$"
        r"|[aeiouy](?:[bcfgklmnprsvyz]|ch|dg|g[hn]|lch|l[lv]|mm|nch|n[cgn]|r[bcnsv]|squ|s[ckls]|th)ed$"
        r"|[aeiouy](?:[bdfklmnprstvy]|ch|g[hn]|lch|ll|mm|nch|nn|r[nsv]|squ|s[ckst]|th)es$"
    ),
    r"[aeiouy](?:[bcdfgklmnprstvyz]|ch|dg|g[hn]|l[lv]|mm|n[cgn]|r[cnsv]|squ|s[cklst]|th)e$",
)

# What looks like one syllable and is two; the last of them is counted once in a word.
DIVIDED = (
    (
        r"(?:([^aeiouy])\1l|[^aeiouy]ie(?:r|s?t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?"
        r"|[aeiouy]sh?e[rsd])$"
    ),
    r"[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)",
    r"[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]",
)
ONE_VOWEL = r"[^s]ia"
