"""Language data in folders by language: cue lists, names of months, abbreviations, word tables."""
