"""Instructions carried out on a section, independent of what wrote them.

The door is `apply`; the others stand behind it.

    apply            Drafting instructions carried out on the text of a section, without any Word file
    amend_clauses    Instructions about whole clauses carried out on a working text
    amend_words      Changes of words carried out on a working text: in one clause, or wherever the words
                     stand below it
    insert           New clauses and definitions put into a working text, by the numbers that they are given
                     or begin with
    restate          A clause restated with the list below it, held against what stands there: which
                     provisions change
    word_changes     Changes of words carried out on the text of one clause
    working_section  A section while instructions are carried out on it, clause by clause
"""
