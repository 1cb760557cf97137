"""The words of a version, the edits of a comparison, and the places where an edit could go.

Its modules:

    edit_sites        Where the words of an edit stand, in a like context, in clauses that did not get it
    edits             The edits of a comparison: hunks that belong together, with the words around them
    followed_numbers  References that followed a clause to its new number: no other clause can have missed
                      an edit of these
    lexicon           The words of a document as numbers, and how rare each is: what likeness between
                      clauses is measured in
    parallel_clauses  Parallel clauses of one version, and the places at which they part
    parallel_run      How far two clauses run parallel from one place on
"""
