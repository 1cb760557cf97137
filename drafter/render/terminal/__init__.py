"""What each command prints on a terminal, in colour or in plain characters.

Its modules:

    comparison  What changed between two versions, on a terminal
    findings    Findings on a terminal: each edit once, and under it the clauses that were left
    history     The history of a clause on a terminal: version by version, with its siblings beside it
    pack        What was built for a proposal, on a terminal
    proposals   What the commands about proposals print: verdicts, conflicts side by side, clashes and the
                portfolio
    section     The clauses of a section on a terminal, as an indented tree
    summary     The summary of many packs: a line for each proposal, and the count of each status
    versions    The versions of a library, on a terminal
    wrapping    Lines of text for a terminal: wrapped at a width, with what changed marked in colour or in
                brackets
"""
