"""Amendments carried out with what follows from them without being asked for.

The door is `carry_out`; the others stand behind it.

    carry_out            A proposal carried out: each amendment on its clause, and what follows from them
    references_followed  What follows from amendments without being asked for: references to clauses that
                         they renumber
    references_lost      References that are left where amendments take a clause away, or move it out of
                         their reach
"""
