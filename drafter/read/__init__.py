"""A source of any kind, read into a section."""
