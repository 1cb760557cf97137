"""A PDF, read into a section.

The door is `reader`; the others stand behind it.

    reader         A PDF, read into a section: lines joined to paragraphs, and what runs on every page left
                   out
    columns        Pages of a PDF that are set in two columns, told from tables and read column by column
    contents       Contents tables in a PDF: told by their page numbers, which rise, and by what stands again
                   further on
    drawn          What is drawn on a page of a PDF beside its letters: level rules, and a picture that fills
                   it
    footnotes      The footnotes of a PDF: the small print at the foot of a page, and the raised figures that
                   it answers
    frame          How a page of a PDF lies: its edges, and how far it is turned for its words to run from
                   left to right
    kept_out       What was on the pages of a PDF and is in no clause, counted and told
    line_numbers   Line numbers in the margin of a PDF, told from the numbers of clauses by what they count
    lines          The lines of a PDF: what stands beside what on a page, with places, sizes and weights of
                   the letters
    page           What stands on a page of a PDF: its words and rules, each with its place, as values
    margin_numbers The numbers of paragraphs that stand in the right margin of a PDF, beside their first
                   lines
    pages_apart    The pages of a PDF, as another process reads them: whatever becomes of that one, this one
                   goes on
    paragraphs     The lines of a PDF joined into paragraphs, with the number that stands beside each
    read_pages     The pages of a PDF, read in a process of its own that ends when it takes more than it may
    running_lines  What a page of a PDF holds beside its text: running headers and footers, and page numbers
    tables         Tables in a PDF, told by their columns and read by row
    words          The words of a PDF page: letters that stand together, with their place, size and weight
"""
