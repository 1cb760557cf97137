"""Characters that Word stores by their place in a symbol font (`w:sym`, ECMA-376 part 1, 17.3.3.30)."""

from __future__ import annotations

# Word keeps the character codes of symbol fonts in the private use area, from here.
_PRIVATE = 0xF000
_PRINTABLE = range(0x20, 0x7F)
_SURROGATES = range(0xD800, 0xE000)

# The Symbol font's own order, from code 0x41 and 0x61: Greek in the places of the Latin letters.
_CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SMALL = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SIGNS = {
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD7: "⋅",
    0xE5: "∑",
}
_SYMBOL_FONT = {
    **{0x41 + place: letter for place, letter in enumerate(_CAPITALS)},
    **{0x61 + place: letter for place, letter in enumerate(_SMALL)},
    **_SIGNS,
}


def symbol(font: str, code: str) -> str:
    """Gives the character that a font has at a code, written in hexadecimal.

    A picture font (Wingdings) has no letters: its character stays the private one that Word stores, so that
    writing it back changes nothing. A code that is not one gives nothing.
    """
    try:
        number = int(code, 16)
        plain = number - _PRIVATE if _PRIVATE <= number <= _PRIVATE + 0xFF else number
        if font == "Symbol":
            return _SYMBOL_FONT.get(plain, chr(plain))
        if plain in _PRINTABLE and "dings" not in font:
            return chr(plain)
        return "" if number in _SURROGATES else chr(number)
    except (ValueError, OverflowError):
        return ""
