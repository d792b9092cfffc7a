from __future__ import annotations

import pytest

import editlint


@pytest.mark.parametrize(
    ("text", "format_name", "language"),
    [
        ("---\nlang: es\n---\nHola.", "markdown", "es"),
        ("---\nlanguage: en-GB\n---\nText.", "text", "en"),
        ('---\nlocale: "pt_BR"\n---\nTexto.', "markdown", "pt"),
        ("---\ntitle: A\nlocale: de_DE.UTF-8\n---\n<p>Text.", "html", "de"),
        ('+++\nlang = "FR"\n+++\nTexte.', "markdown", "fr"),
        ("---\nlang: fil\n---\nText.", "markdown", "fil"),
        ('<html lang="es-MX"><body><p>Hola.', "html", "es"),
        ('<html xml:lang="nl"><p>Tekst.', "html", "nl"),
        ('<head><meta property="og:locale" content="it_IT"></head><p>Testo.', "html", "it"),
        ('<meta http-equiv="content-language" content="sv"><p>Text.', "html", "sv"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "inLanguage": "da"}</script><p>A.', "html", "da"),
        ('---\nlang: en\n---\n<html lang="es"><p>Text.', "html", "en"),
        ("---\nlanguage: go\n---\nText.", "markdown", ""),
        ("---\nlanguage: sql\n---\nText.", "markdown", ""),
        ("---\nlanguage: Python\nlang: [a, b]\n---\nText.", "markdown", ""),
        ("---\nlang:\nlocale: pl\n---\nText.", "markdown", "pl"),
        ("The lang: es is no front matter.", "markdown", ""),
        ('<p lang="es">Hola.</p>', "html", ""),
    ],
)
def test_an_article_says_its_language(text, format_name, language):
    assert editlint.parse(text, format=format_name).language == language
