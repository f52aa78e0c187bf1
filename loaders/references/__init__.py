"""Whom the pronouns and descriptions of an article refer to, or nobody."""
