"""Amended clauses made in the runs of a Word file, everything else as it was.

The door is `amend`; the others stand behind it.

    amend           A Word file amended in place: words changed inside its runs, everything else as it was
    clause_places   Where the clauses of a section stand in its Word file
    indents         How far in numbered paragraphs stand, for those that look like them and are numbered by
                    hand
    new_paragraphs  New paragraphs and rows for a Word file, made after those that stand beside them
    replace_words   Words of a paragraph replaced inside its runs, so that no formatting is touched
    unlink_fields   Fields made into plain words, where a person's words take the place of what Word would
                    count
"""
