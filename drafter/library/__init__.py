"""The versions of the code, what a SOURCE names, and which differences are meant.

Its modules:

    changes           What changes the library: a version put in, replaced, taken out or corrected
    code_file         The file `code.yaml` beside the library: what the code calls itself, its provisions and
                      its people
    entry             One version in the library, and what a section and a version may be called
    find_source       The file that a name on the command line stands for: a path, or a version of the library
    index             The file `index.json`, read as a whole with every mistake at its place, and its text
    index_rows        The entries of an index, checked one by one and against each other
    judgements_file   The file `consistency.yaml` in the library's folder: which differences are meant, by
                      whom, when and why
    library           The versions of the library: opened, found by name, and each file compared with its
                      checksum
    log               The log of the library, `log.txt`: what was taken out, replaced or corrected, when, by
                      whom and why
    new_version       A version that is to be put into the library, read from a file
    rebuild           The index made anew from the files' own words, where it is damaged or gone
    removed_versions  What is taken out of the library, kept in a dated folder of it:
                      `removed/2026-11-30-1/G-5.20.docx`
    section_cache     What reading a version gave, kept in `.cache`, so that each version is read once
    section_rows      A section as plain rows and back: smaller and read faster than its Word file
    sources           The section of a source named on the command line: a path, or a version of the library
    transaction       One lock from reading the index until it is written, and all of a change or nothing
    word_file         A Word file that is asked for by name: by its path, or as a version of the library
"""
