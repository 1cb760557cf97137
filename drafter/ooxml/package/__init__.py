"""A Word file as a package: a zip of parts, opened without trust.

The door is `package`; the others stand behind it.

    package                  A Word file as a package of parts
    child_xml                The XML of what an element holds, child by child, written at one go
    free_number              A number that none of the ids of a part has yet
    relationship_attributes  The attributes by which elements name a relationship: `r:id`, `r:embed`,
                             `r:link` and their like
    refuse_harm              What a package may not hold, whatever it is called: macros, document types, more
                             than anybody reads
    seal                     The seal of a Word file: by it the program knows a file that it wrote and that
                             nobody has changed since
    story_parts              The parts of a package that hold text: the body, the notes, the comments, the
                             headers and the footers
    strict                   Files saved as "Strict Open XML", made into what every other Word file is
                             (ISO/IEC 29500 parts 1 and 4)
    unpack                   A package unpacked without trust: its parts by name, or an error that says why
                             it was refused
"""
