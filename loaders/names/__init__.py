"""The names in an article, what they are names of, and which of them are one entity."""
