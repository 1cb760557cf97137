"""Numbers cited in words: found, followed and told.

Its modules:

    affected_provisions  What amendments touch, as far as the texts say it: the defined terms and the
                         clauses that refer to them
    amended_references   The references of an amended text: those in words that were kept, and those in
                         words that were put in
    citations            References by number in the text of a clause, and what becomes of them when numbers
                         move
    cross_references     All that a section says of its own clauses: their numbers, ranges of them, and what
                         fields point at
"""
