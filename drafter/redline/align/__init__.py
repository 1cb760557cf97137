"""What of the old document belongs to what of the new one.

Its modules:

    bring_markers   Bookmarks and ranges that stand between blocks, rows or cells, brought from the new
                    document
    changed_tables  Tables that were changed, found again across what lighter stepped over them, such as a
                    heading
    compare_blocks  Two containers of blocks compared: a body, a cell, a note, a header, a text box
    compare_tables  Two tables compared row by row and cell by cell, tracked as Word tracks them
    headers         Headers and footers, compared section by section; a section without its own has the
                    previous one's
    landmarks       Landmarks of a gap too long to be compared word by word: units that share phrases no
                    other unit has
    match_units     Which units of two containers belong together: the same, changed, split, joined, gone or
                    new
    moves           Paragraphs that stand elsewhere in the new document: native moves
    notes           Footnotes and endnotes: paired between the documents first, compared once their
                    references have been
    same_units      Units that are the same in both documents, in their right place: the anchors of the
                    alignment
    table_controls  Content controls round rows and cells: which is which in both documents, and those of
                    one marked
"""
