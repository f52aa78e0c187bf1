"""Which clauses state which relations, and of whom."""
