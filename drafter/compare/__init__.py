"""Two texts or two versions, compared: words, clauses and three-way merges."""
