"""What the new document numbers and names in its own way, made the old document's.

Its modules:

    comments                 Comments: numbered alike in both documents, those of the new one brought into
                             the old one whole
    contents_names           The names by which tables of contents find their headings, which Word makes anew,
                             made the old ones
    link_fields              Links to addresses, which some programs write as elements and others as fields,
                             written as OLD has them
    links                    What the new document's stories link to — images, charts, addresses — brought
                             into the old package
    lists                    The new document's lists, told by what they number like, and brought into the
                             old one where it has none
    parts_and_relationships  Parts and relationships put into a package
    picture_bullets          The pictures that lists have for bullets, told by what they show, and brought
                             into the old document
    ranges                   Bookmarks and permissions: numbered alike in both documents, so that each is
                             known for what it is
    style_numbers            Numbers that a style gives, written onto paragraphs where the other document's
                             style gives another
    styles                   The new document's styles, told by name, and brought into the old one where it
                             has none of that name
"""
