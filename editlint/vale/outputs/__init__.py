"""How what was found is shown: as Vale shows it, byte for byte where that can be."""
