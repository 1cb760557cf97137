"""What each amendment makes of the clause that it names.

Its modules:

    amend_section       A section with its amendments carried out, worked out on its clauses alone, to hold
                        a Word file against
    amended_clauses     What a proposal makes of its baseline: each amendment carried out on the clause it
                        names
    amendment_mistakes  What can be wrong with one amendment, and the words that a clause cannot take
    clause_lines        A new clause written as lines: its own words, and below them `(a)`, `(i)`, `(A)` and
                        closing words
    insert_clause       New clauses: where an insertion puts one, the number it gets, and the list below it
    insert_definition   A new definition: the row that it is put in, beside another or by the alphabet
    insertion_place     Where a new clause stands in its list: behind another clause, or before the first
    renumbering         Numbers that move on when a clause is put in before them, and back when one goes
    rewording           New words for a clause as amendments: the fewest words that say it
    word_anchors        Places in a text, named by the words that stand there, as amendments and
                        instructions name them
"""
