"""Texts into words: parsed by spaCy, with attributes, lemmas and what the dictionary knows."""
