"""The paragraphs of a source of any kind, made into the tree of its clauses.

The door is `assemble`; the others stand behind it.

    assemble         The blocks of a source put together as a section: its title, its typed numbers, its
                     tree
    block            Blocks: the paragraphs of a source of any kind, as the outline needs them
    clause_ids       The ids of clauses: a number made whole from its label and what is above it, and never
                     given twice
    clause_tree      The outline: the paragraphs of a source made into the tree of its clauses
    definitions      Definitions: the term that a paragraph defines, by its signs, its letters or the heading
                     above it
    headings         Headings without numbers: which paragraphs they are, and in which of them numbers begin
                     anew
    line_breaks      Items that line breaks part within one paragraph, each made a paragraph of its own
    loose_numbers    Typed numbers with a sign behind them that is seldom one, or no space: `A.Classes`,
                     `Section 2-Purpose`
    nesting          The place of a paragraph in the tree: how many of the open clauses stay open above it
    number_ranks     What a number ranks as where the number alone does not tell: it is told by the others of
                     the document
    number_readings  Marks: what a printed number says of itself, its kind and value, before its place in
                     the tree is known
    number_series    Typed numbers that only their series tells from words: `4 Supply`, `G3 duties`, `4.2 30
                     days`
    place_of_text    The place of text without a number: which of the open clauses it goes on with
    seen_numbers     The numbers of a document as far as it has been read, and which stand beside which
    title            What a document is called: the section's letter and its title
    typed_contents   Contents tables that were typed: lines with page numbers, or links, that the body has
                     again
    typed_numbers    Numbers that were typed, not counted by Word: told from the words that follow them
"""
