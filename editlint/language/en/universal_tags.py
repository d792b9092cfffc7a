"""The universal parts of speech as tags of the Penn Treebank, which tell more in all cases but three.

Penn has no auxiliaries, does not tell prepositions from conjunctions that subordinate, and has one tag for "to". The
first two take the words that can be them as well; "to" counts as a particle.
"""

from __future__ import annotations

UNIVERSAL_TAGS = {
    "ADJ": "JJ JJR JJS",
    "ADP": "IN RP",
    "ADV": "RB RBR RBS WRB",
    "AUX": "MD VB VBD VBG VBN VBP VBZ",
    "CCONJ": "CC",
    "DET": "DT PDT WDT WP$",
    "INTJ": "UH",
    "NOUN": "NN NNS",
    "NUM": "CD",
    "PART": "TO RP POS",
    "PRON": "PRP PRP$ WP EX",
    "PROPN": "NNP NNPS",
    "PUNCT": ". , : '' `` ( ) -LRB- -RRB-",
    "SCONJ": "IN WRB",
    "SYM": "SYM $ #",
    "VERB": "VB VBD VBG VBN VBP VBZ",
    "X": "FW LS",
}

WORDS_OF = {
    "AUX": frozenset(
        """
        am is are was were be been being have has had having do does did doing will would shall should can could may
        might must ought 's 're 'm 've 'll 'd
        """.split()
    ),
    "SCONJ": frozenset(
        """
        after although as because before even how if since so than that though unless until when whenever where whereas
        wherever whether while why
        """.split()
    ),
}

# Tags of what is no word; a tagger for words knows few of these marks.
MARKS = {
    mark: tag
    for tag, marks in {
        ".": ". ! ?",
        ",": ",",
        ":": ": ; - – — … ...",
        "(": "( [ {",
        ")": ") ] }",
        "``": "“ ‘ «",
        "''": "” ’ \" ' »",
        "$": "$ € £ ¥",
        "#": "#",
    }.items()
    for mark in marks.split()
}
