"""Tracked changes: settled, counted, dated.

The door is `settle`; the others stand behind it.

    settle             Settling: accepting or rejecting every tracked change of a document
    format_changes     Where in a document tracked changes of format stand
    leftovers          What settling leaves without a place in the text: notes and comments whose reference
                       went
    of_author          The tracked changes of one author alone: those of all others rejected
    revision_date      Dates as tracked changes carry them
    settle_content     Settling tracked content: words, paragraph marks, and the wrappers of content
                       controls
    settle_properties  Settling tracked changes of properties: of runs, paragraphs, sections, tables, rows
                       and cells
    settle_tables      Settling tracked rows and cells of tables
    tally              How many tracked changes a document holds, counted as a reader sees them
"""
