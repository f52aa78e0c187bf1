"""Sentences as trees with every name as one node, mended where parsers often err."""
