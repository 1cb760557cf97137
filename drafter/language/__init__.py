"""English and typography: words, numerals, quotation marks. It knows no law and no Word.

Its modules:

    near_names  Names that may have been mistyped: which known ones they are near, and how that is asked
    numerals    Numerals: Roman numbers, and ordinals in words or figures, read and written
    printable   Text that XML can hold, a terminal can show and one line can say
    typography  Quotes, dashes and spaces: words put into a text, taken out of it, and quoted
    words       The words of a text: the one tokeniser, where words begin, their stems and how lists end
"""
