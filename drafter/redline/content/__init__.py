"""The content of a document as values: blocks to be matched, and the pieces of a paragraph.

Its modules:

    canonical      Elements as text that is the same however they are spelt: prefixes, order of
                   properties, yes and no
    equations      What an equation is built of, apart from the signs in it
    field_groups   Complex fields: the pieces from `begin` to `end` held together as one group
    normalise      What is no content taken out of a document, and the paragraph that ends it put in
    parse_content  Reads a paragraph into pieces
    pieces         A paragraph's content as a flat sequence of pieces: words, and what stands between them
    units          The blocks of a container as units to be matched: paragraphs, tables, content controls
"""
