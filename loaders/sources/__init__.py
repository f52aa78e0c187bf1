"""Reads articles: files, folders, globs and standard input to documents."""

from loaders.sources.articles import Failed, Skipped
from loaders.sources.reading import read_sources

__all__ = ["Failed", "Skipped", "read_sources"]
