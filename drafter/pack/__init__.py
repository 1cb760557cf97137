"""A proposal put on a version: its legal text, references elsewhere, the facts of its papers, its record."""
