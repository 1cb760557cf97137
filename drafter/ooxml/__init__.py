"""Word's own format: packages, paragraphs, automatic numbers, runs and revisions."""
