"""A Word file, read into a section.

The door is `reader`; the others stand behind it.

    reader          A Word file, read into a section: every paragraph with its number as Word prints it
    bookmarks       The bookmarks of a Word file's paragraphs, and the fields and links in their text that
                    point at one
    contents_tables The contents tables of a Word file: which paragraphs are lines of one, whatever program
                    made them
    notes           The footnotes and endnotes of a Word file, by the paragraph that anchors them
    paragraphs      The paragraphs of a Word file as blocks: text, printed number, indent, and what it is
                    formatted as
    stated_version  What a Word file says of itself outside its text: the version in its properties or in a
                    header
    tables          Where a paragraph stands in a Word file: in the body, in a table's cell, or where
                    nothing is printed
"""
