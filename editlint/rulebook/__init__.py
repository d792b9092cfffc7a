"""YAML to rules: decoding with positions, validation, packs, selectors, and the compiled form."""
