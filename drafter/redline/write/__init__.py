"""The marks of tracked changes, written.

Its modules:

    content_changes   Two streams of pieces woven into one: accepting gives the new stream, rejecting gives
                      the old one
    equation_changes  The signs of an equation that changed, tracked one by one where all that it is built
                      of stayed
    join_ignorable    What the new document asks older readers to ignore, asked in the redline too
    old_looks         Words of the new document in the looks of the old one, where differences of formatting
                      are left out
    piece_diff        Which pieces of two streams are kept, deleted and inserted
    piece_writer      Writes pieces into paragraphs, each kept, deleted, inserted or moved
    property_changes  Tracked changes of properties: the new value, with the old one inside a mark
    redline_context   What every step of writing one redline shares: the marks, the remarks, and what has
                      been seen so far
    revision_marks    The marks of tracked changes: who changed it, when, and a number that no other mark
                      has
    settle_ranges     Bookmarks and ranges that both documents have, left once each, begun and ended
    whole_blocks      Blocks that are deleted or inserted whole: paragraphs, tables row by row, content
                      controls
"""
