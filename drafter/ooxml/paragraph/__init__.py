"""What a reader sees of a paragraph: its characters, its number, its style.

Its modules:

    characters              Which characters a paragraph has: the one place that decides it, for readers and
                            writers alike
    counting_fields         Fields that count: LISTNUM and AUTONUM, whose numbers Word shows and keeps in no
                            run
    fields                  Complex fields: what of a paragraph is a field's code, and what its result
    labels                  Automatic numbers: the label that Word prints beside each paragraph
    list_definitions        The list definitions of a Word file: abstract lists, their instances, and what
                            instances override
    number_formats          Numerals: a number as each number format of Word prints it
    number_formats_scripts  Numerals of other scripts than the Latin
    paragraph_list          A paragraph put on a list
    styles                  The styles of a Word file: what each says of numbering, indents and outline, and
                            what it is based on
    symbols                 Characters that Word stores by their place in a symbol font (`w:sym`, ECMA-376
                            part 1, 17.3.3.30)
"""
