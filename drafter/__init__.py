"""Drafts amendments to a code of numbered clauses."""

__version__ = "0.1.0"
