"""The edit of one clause made in its sibling, in the sibling's own words.

The door is `carry`; the others stand behind it.

    carry          An edit carried over to a sibling: the sibling's text with the edit in its place, in its
                   own wording
    edit_place     Which of several places in a clause an edit is meant for: where the words around it run
                   furthest alike
    outcome        What came of carrying an edit over to a sibling: its text, or why it has none
    party_names    The names that two parallel clauses have for their parties: the Lessor here, a Lessee there
    renamed_terms  A defined term that was renamed, and every place of it in another clause
    runs_alike     How far words run alike from each place of a text on, in as many steps as there are words
    spacing        How words fit together: the spaces and marks where a text is cut, and what reads wrong
                   there
    word_forms     The form of words: what is singular in one clause and plural in its sibling stays so in
                   the edit
"""
