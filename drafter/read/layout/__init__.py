"""What layout and copying did to a text, undone the same way for every kind of source.

Its modules:

    cited_numbers      Numbers that are cited, and number nothing: told from the words before them
    copy_debris        What copying leaves in a text that is none of its words: running footers, bullets,
                       stray asterisks
    definition_tables  Tables of definitions: told from other tables by what their cells say
    line_joining       The lines of a paragraph joined into one text
    markdown_lines     Lines of Markdown without what its programs add: front matter, names of headings, lists
                       of ones
    set_headings       Headings that only their setting tells from text: phrases in bold, in capitals or
                       alone on a line
    unmarked_terms     Terms that nothing marks, told by the paragraph before them, which says that
                       definitions follow
"""
