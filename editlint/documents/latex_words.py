"""Commands and environments of LaTeX by what of them a reader sees. Names are those of LaTeX and common packages."""

from __future__ import annotations

from unicodedata import normalize


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


HEADINGS = {
    "title": 1,
    "part": 1,
    "chapter": 1,
    "subtitle": 2,
    "section": 2,
    "frametitle": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
# Their arguments stand in the sentence as they are; those before the last are settings.
SHOWN = _names(
    "emph textbf textit textsc textsl textrm textsf textmd textup textnormal text underline uline mbox hbox fbox "
    "textsubscript textcolor colorbox foreignlanguage MakeUppercase MakeLowercase uppercase lowercase "
    "textquote framebox parbox makebox multicolumn multirow raisebox resizebox hyperref hl highlight alert structure "
    "textgreek num centerline textls lettrine adjustbox scalebox rotatebox phantomsection leftline rightline"
)
SETTINGS_BEFORE = {
    "textcolor": 1,
    "colorbox": 1,
    "foreignlanguage": 1,
    "parbox": 1,
    "multicolumn": 2,
    "multirow": 2,
    "raisebox": 1,
    "resizebox": 2,
    "scalebox": 1,
    "rotatebox": 1,
    "href": 1,
}
NOTES = _names("footnote footnotetext marginpar sidenote endnote marginnote")
# One thing in the sentence whose words are not here, or are no words.
OBJECTS = _names(
    "cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite footcite fullcite "
    "smartcite supercite Cite Citet Citep Parencite Textcite Autocite ref eqref pageref autoref nameref cref Cref vref "
    "labelcref url path nolinkurl includegraphics texttt lstinline mintinline code SI si qty unit ce gls Gls glspl ac "
    "acs acl acp today ensuremath fnref footnotemark"
)
# Nothing of them is shown where they stand, nor are their arguments.
UNSEEN = _names(
    "label index sout xout st vspace hspace vskip hskip bibliography bibliographystyle addbibresource "
    "printbibliography usepackage "
    "documentclass newcommand renewcommand providecommand DeclareMathOperator newenvironment renewenvironment "
    "newtheorem "
    "setlength addtolength setcounter addtocounter input include subfile import pagestyle thispagestyle pagenumbering "
    "graphicspath hypersetup definecolor nocite hline cline cmidrule toprule midrule bottomrule addlinespace date "
    "author "
    "thanks institute affil email keywords markboth markright tableofcontents listoffigures listoftables maketitle "
    "centering includepdf geometry lstset usetikzlibrary pgfplotsset newpage fontsize selectlanguage setmainfont "
    "captionsetup newcounter stepcounter refstepcounter addcontentsline rule hypertarget href@ bibitem glossary "
    "makeglossaries makeindex printindex todo vfill hfill sisetup theoremstyle linespread enlargethispage lhead chead "
    "rhead lfoot cfoot rfoot fancyhf fancyhead fancyfoot setstretch onehalfspacing doublespacing input@ color"
)
# Settings of what follows; they have no argument.
DECLARATIONS = _names(
    "bfseries itshape scshape slshape upshape mdseries rmfamily sffamily ttfamily normalfont tiny scriptsize "
    "footnotesize "
    "small normalsize large Large LARGE huge Huge em bf it sc tt rm sf sl raggedright raggedleft noindent indent "
    "frenchspacing appendix frontmatter mainmatter backmatter clearpage cleardoublepage pagebreak "
    "nopagebreak linebreak "
    "nolinebreak smallskip medskip bigskip sloppy fussy protect relax leavevmode begingroup endgroup bgroup egroup "
    "singlespacing maketitle titlepage pause onecolumn twocolumn balance unskip ignorespaces samepage strut allowbreak"
)
CHARACTERS = {
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "lq": "‘",
    "rq": "’",
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "j": "ȷ",
    "S": "§",
    "P": "¶",
    "dag": "†",
    "copyright": "©",
    "textcopyright": "©",
    "textregistered": "®",
    "texttrademark": "™",
    "pounds": "£",
    "textsterling": "£",
    "euro": "€",
    "texteuro": "€",
    "textdegree": "°",
    "degree": "°",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "slash": "/",
    "textbar": "|",
    "textunderscore": "_",
    "quad": " ",
    "qquad": " ",
    "space": " ",
    "xspace": "",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
}
SYMBOLS = {",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "\t": " ", "!": "", "-": "", "/": "", "@": ""}
_ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
    "t": "\u0361",
}
ACCENTS = _ACCENTS.keys()
MATHS = _names(
    "equation align gather multline eqnarray displaymath math alignat flalign dmath array matrix pmatrix bmatrix cases "
    "split subequations"
)
CODE = _names(
    "verbatim Verbatim BVerbatim lstlisting minted tikzpicture pgfpicture picture comment filecontents algorithm "
    "algorithmic algorithm2e alltt code thebibliography forest asy luacode tikzcd axis CCSXML"
)
QUOTES = _names("quote quotation verse displayquote")
LISTS = _names("itemize enumerate description compactitem compactenum inparaenum list")
TABLES = _names("tabular tabularx tabulary longtable tabbing supertabular tblr")


def accented(mark: str, letter: str) -> str:
    """A letter with the accent of a command of TeX."""
    base = {"\\i": "i", "\\j": "j", "ı": "i"}.get(letter, letter)
    return normalize("NFC", base[:1] + _ACCENTS[mark]) + base[1:] if base else ""
