"""A proposal on another version than it was drafted against, and beside other proposals.

The door is `rebase`; the others stand behind it.

    rebase                A proposal put on another version than it was drafted against: a verdict for each
                          of its amendments
    clashes               Where two proposals meet in one clause, and cannot both be made as they stand
    numbers_in_new_words  What the words that a proposal puts in mean by a number, and how that clause is
                          numbered elsewhere
    other_version         Two versions of a section as an amendment sees them: where its clause is, and what
                          it was
    stacked_proposals     One proposal after the other made of a section: each is put on what those before
                          it have left
    verdicts              The verdict on each amendment of a proposal, with the texts that a person judges
                          it by
"""
