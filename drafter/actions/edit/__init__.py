"""A proposal edited as text: what a person types becomes amendments and facts of its file.

Its modules:

    draft_from_word  A proposal from a copy of a baseline that a person changed in Word, with tracked changes
                     or without
    edit_clause      What a person types for a clause of a proposal, turned into the amendments that say it
    edit_facts       The facts of a proposal's papers, typed into a form and put into its file
    edited_file      A proposal file opened to be edited: tried, written, kept as it was, and had back
    proposal_view    A proposal as it is looked at while it is written: its clauses, and what comes of it
    type_proposal    What is typed into a proposal: kept at each pause, and tried before it is saved
"""
