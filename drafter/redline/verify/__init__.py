"""A redline read back both ways. It knows nothing of what wrote it.

The door is `verify`; the others stand behind it.

    verify        Checks a redline: rejecting every change must give the old document, accepting every one
                  the new
    leave_out_alike
                  The blocks that a document and its redline have in the same XML, left out before the rest is
                  compared
    block_form    The form of a block: what a reader sees of it, however its XML is cut into runs
    difference    Where two blocks differ, said in a line that a person can find in Word
    resolved_ids  What the numbers in a document mean: lists, styles, links and notes told by what they lead
                  to
    definitions   What the numbers of lists and the names of styles stand for in a document
    places        Where a redline of anyone's is not as it should be, place by place
"""
