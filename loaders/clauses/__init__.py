"""Clauses read off a sentence: what happens, who takes part, and how the text holds it."""
