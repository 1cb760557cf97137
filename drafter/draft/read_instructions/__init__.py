"""A person's sentence, read as a drafting instruction.

The door is `read_instruction`; the others stand behind it.

    read_instruction    Drafting instructions read from text, in the verbs in which drafters write them
    plain_verbs         The many ways in which drafters write one thing, brought to one: `insert`, `delete`,
                        `replace`
    quotations          Quoted words in a drafting instruction, set aside so that the sentence around them
                        can be read
    new_text            New text that stands on lines of its own below the instruction that asks for it, in
                        no quotation marks
    no_instruction      Lines around drafting instructions that are none: headings, the head of a mail,
                        greetings, its end
    read_clause_change  Instructions about whole clauses, read from the plain verbs: put in, taken out,
                        restated, renumbered
    read_clause_name    The clause that an instruction names, read from its words
    read_word_change    Changes of words inside a clause, read from the plain verbs
    split_instructions  A text of drafting instructions taken apart into its sentences
    why_unread          Why a sentence is no instruction that this program carries out, and what to write
                        instead
"""
