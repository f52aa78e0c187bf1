"""Dates and sums of money, and which of the claims of a sentence they belong to."""
