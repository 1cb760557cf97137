"""What each command does, a file for each, named as its file in cli/ is.

Its modules:

    add        A file put into the library, and what speaks against the name that a person gives it
    apply      A file of drafting instructions carried out on a version, and the redline of what they make
               of it
    build      One proposal end to end: put on its version, amended, redlined, read back, and the pack
               written
    check      Findings between two versions or within one, and the differences in them that are meant
    combine    Several proposals in one redline of one section, each with its own author, and where they
               clash
    diff       Two versions of a section, compared clause by clause
    draft      A proposal drafted from findings
    edit       A proposal edited as text: what a person types becomes amendments and facts of its file
    history    One clause through every version of its section, and its siblings
    init       What a person begins with: a library, a folder for proposals, and the templates
    judge      Findings as a person is shown them one by one, and what he says of each
    proposals  The clauses that open proposals touch, where they meet, and a new one begun
    rebase     A proposal file moved to another baseline
    redline    Tracked changes between two Word files, and those of one file accepted or rejected
    remove     A version taken out of the library, unless a proposal holds it there
    show       The clauses of a section, or one of them with all below it
    versions   The versions in the library, which of them is damaged, and how much each changed
    waiting    What waits for a person: of each section the newest version, and the one before it
    who        Who is at work, and words of theirs that can be kept and printed
"""
