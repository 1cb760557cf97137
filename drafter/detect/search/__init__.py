"""The passages of a version, the edits between two versions, and the places where an edit could go.

Its modules:

    edit_in_place     An edit in its place: a text before and after, and which of its words became which
    edit_sites        Where the words of an edit stand, in a like context, in passages that did not get it
    edits             The edits between two versions: hunks that belong together, with the words around them
    followed_numbers  References that followed a clause to its new number: no other clause can have missed
                      an edit of these
    lexicon           The words of a document as numbers, and how rare each is: what likeness between
                      clauses is measured in
    parallel_clauses  Parallel clauses of one version, and the places at which they part
    parallel_run      How far two clauses run parallel from one place on
    passage_index     Every passage of a version as numbers, and where each word stands
    passages          The passages of a version, its texts and its headings, and which of them changed between
                      two versions
"""
