"""Clauses that ought to be consistent and are not."""
