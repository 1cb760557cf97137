"""Kinds of findings that nobody would act on, each told by what makes it one and never by a list of words.

Its modules:

    agreement           A word whose form hangs on its neighbours, which stand otherwise in the sibling
    figures             Figures that are one clause's own: of a list of numbers, a row of a table, an
                        enumeration in a text
    foreign_references  References that belong to the list of the amended clause, and to no other
    governed_words      Words put in that lean on what follows them, which is something else in the sibling
    ground              What the kinds of noise are told by: both versions, and every change between them
    kinds               Words of a name that tells two kinds apart
    moved_words         Words that moved between a clause and those above and below it
    names               Words that would come into a name of the sibling's, or that name what it is not about
    own_subject         A clause that was given another subject, so that its other changes are its own
    slips               A word spelt otherwise, in the amended clause and nowhere else
    stubs               Text in the place of a stub, and figures in lines that are no sentences
    told                Whether a candidate is noise, and why
"""
