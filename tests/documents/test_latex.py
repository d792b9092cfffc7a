"""LaTeX: what readers see is prose at its exact place; formulas, code, settings and comments are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import assert_sound, kinds, read, texts

import editlint

STORY = r"""\documentclass[11pt]{article}
\usepackage{graphicx}
\title{The \emph{Harbour} --- again}
\author{Ana Ruiz\thanks{the the}}
\date{March 8, 2024}
\begin{document}
\maketitle
\section{On ``ferries''}\label{s}
It rained. \textbf{Reports
sugg}est that the bridge is closed.\footnote{A \emph{short} note.}

\begin{itemize}
  \item Owners met on Monday,~March
    5, 2024
  \item[Quay] the the mayor spoke
\end{itemize}
\begin{quote}Bring the the papers.\end{quote}
\begin{figure}[ht]\includegraphics{the the}\caption{The quay the the caption.}\end{figure}
\begin{tabular}{l|r} the & a \\ \hline the \textit{b} & c \end{tabular}
\begin{verbatim}
the the
\end{verbatim}
\iffalse the the \fi
\end{document}
the the
"""


def test_what_is_prose_and_what_is_not():
    document = read(STORY, "latex")
    assert_sound(document)
    assert kinds(document) == [
        ("heading", 1, "The Harbour — again"),
        ("heading", 2, "On “ferries”"),
        ("paragraph", 0, "It rained. Reports suggest that the bridge is closed. (A short note.)"),
        ("list-item", 1, "Owners met on Monday, March 5, 2024"),
        ("list-item", 1, "Quay"),
        ("list-item", 1, "the the mayor spoke"),
        ("block-quote", 1, "Bring the the papers."),
        ("caption", 0, "The quay the the caption."),
        ("table-cell", 0, "the"),
        ("table-cell", 0, "a"),
        ("table-cell", 0, "the b"),
        ("table-cell", 0, "c"),
    ]
    assert document.metadata == {"author": "Ana Ruiz", "published": "March 8, 2024"}


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        (
            r"Z\"urich, Caf\'{e}, na\"{\i}ve, fran\c{c}ais, \v{S}koda, stra\ss e, \O re.",
            "Zürich, Café, naïve, français, Škoda, straße, Øre.",
        ),
        (r"50\,\% \& more, \$5, a\_b, \{c\}, wait\ldots{} now\dots", "50 % & more, $5, a_b, {c}, wait… now…"),
        (r"See \cite[p.~3]{a,b}, Section~\ref{s}, \url{http://a.b/c} and \verb|a b|.", "See ￼, Section ￼, ￼ and ￼."),
        (r"We get $x^2$, \(y\) and \[z\] here: \$5 $ left.", "We get ￼, ￼ and ￼ here: $5 $ left."),
        ("One% the the\n  word, two % the\nwords.", "Oneword, two words."),
        (r"\href{http://a.b/\%c}{The \emph{site}} of \textcolor{red}{red ink}.", "The site of red ink."),
        (r"\enquote{Yes,} she said -- it's \textsc{so}.", "“Yes,” she said – it’s so."),
        (r"{\bfseries Bold} \large text\label{x} {} end\index{y}.", "Bold text end."),
        (r"\newcommand{\boat}[1]{the the #1}The \boat{x} and \boat{was a boat} left.", "The ￼ and was a boat left."),
        (r"\input{/etc/passwd}\include{b}Text.", "Text."),
        (r"\begin{align*}a &= b\end{align*} follows.", "￼ follows."),
        (r"\emph{never closed and \textbf{so", "never closed and so"),
        (r"\begin{verbatim} never ended", "never ended"),
        (r"A line\\ and another.", "A line\nand another."),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_readers_see(source, prose, newline):
    document = read(source.replace("\n", newline), "latex")
    assert_sound(document)
    assert document.text == prose


@pytest.mark.parametrize("behind", [True, False])
def test_a_comment_silences_its_line_or_the_next_block(behind):
    comment = "% editlint: ignore[wording.repeated-word] a test"
    text = f"The the ferry. {comment}\n" if behind else f"{comment}\nThe the ferry.\n"
    found = editlint.lint_text(f"{text}\nThe the quay.\n", format="latex")
    assert [v.line for v in found if v.rule == "wording.repeated-word"] == [3 if behind else 4]


def test_a_preamble_may_silence_too():
    text = "% editlint: disable[wording.repeated-word] a test\n\\begin{document}\nThe the quay.\n\\end{document}\n"
    assert not [v for v in editlint.lint_text(text, format="latex") if v.rule == "wording.repeated-word"]


PARTS = [
    "word ",
    "Ärger ",
    "\\emph{",
    "}",
    "{",
    "\\'e",
    '\\"{',
    "$",
    "\\(",
    "\\)",
    "\\[",
    "%",
    "\n",
    "\n\n",
    "~",
    "``",
    "''",
    "--",
]
PARTS += [
    "\\begin{itemize}",
    "\\item ",
    "\\end{itemize}",
    "\\begin{verbatim}",
    "\\\\",
    "&",
    "\\href{a}",
    "\\footnote{",
    "\\section{",
]
PARTS += [
    "\\begin{tabular}{l}",
    "\\end{tabular}",
    "\\unknown",
    "[",
    "]",
    "\\",
    "\\verb|",
    "\\caption{",
    "\\iffalse ",
    "https://a.b",
    "\r\n",
]


@settings(max_examples=250, deadline=None, derandomize=True)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=16))
def test_any_signs_become_a_sound_document(parts):
    assert_sound(read("".join(parts), "latex"))


@pytest.mark.parametrize(
    "unit", [each for each in PARTS if each.strip()] + ["\\a[", "\\emph{x ", "\\( x ", "% a\r", "\\item["]
)
def test_no_signs_are_too_much(unit):
    text = unit * (40_000 // len(unit))
    assert len(read(text, "latex").text) <= len(text)


def test_ten_thousand_deep():
    document = read("{" * 10_000 + "\\emph{deep}" + "}" * 10_000, "latex")
    assert texts(document) == ["deep"]


def test_a_document_without_a_preamble_is_sound():
    document = read("\\begin{document}The quay.\\end{document}", "latex")
    assert_sound(document)
    assert texts(document) == ["The quay."]
