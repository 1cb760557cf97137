"""A PDF, read into a section.

The door is `reader`; the others stand behind it.

    reader         A PDF, read into a section: lines joined to paragraphs, and what runs on every page left
                   out
    columns        Pages of a PDF that are set in two columns, told from tables and read column by column
    lines          The lines of a PDF: what stands beside what on a page, with places, sizes and weights of
                   the letters
    page           What stands on a page of a PDF: its words and rules, each with its place, as values
    pages_apart    The pages of a PDF, as another process reads them: whatever becomes of that one, this one
                   goes on
    paragraphs     The lines of a PDF joined into paragraphs, with the number that stands beside each
    read_pages     The pages of a PDF, read in a process of its own that ends when it takes more than it may
    running_lines  What a page of a PDF holds beside its text: running headers and footers, page numbers,
                   footnotes
    tables         Tables in a PDF, told by their columns and read by row
    words          The words of a PDF page: letters that stand together, with their place, size and weight
"""
