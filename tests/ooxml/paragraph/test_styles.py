from __future__ import annotations

from drafter.ooxml.paragraph.styles import Styles
from tests.support.word_files import word_package


def based_on_one_another(count: int) -> Styles:
    """Styles of which each is based on the one before; the first one says an indent."""
    first = '<w:style w:type="paragraph" w:styleId="S0"><w:pPr><w:ind w:left="720"/></w:pPr></w:style>'
    others = (
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{n - 1}"/></w:style>'
        for n in range(1, count)
    )
    return Styles(word_package("<w:p/>", styles=first + "".join(others)))


def test_a_style_says_what_those_say_that_it_is_based_on() -> None:
    styles = based_on_one_another(20)
    assert styles.left("S19") == 720
    assert [style.id for style in styles.chain("S3")] == ["S3", "S2", "S1", "S0"]


def test_a_chain_of_styles_is_followed_so_far_and_no_further() -> None:
    styles = based_on_one_another(3_000)
    assert max(len(styles.chain(f"S{n}")) for n in range(3_000)) == 100
    assert styles.left("S99") == 720
    assert styles.left("S100") is None


def test_styles_that_are_based_on_one_another_in_a_circle_say_nothing() -> None:
    both = "".join(
        f'<w:style w:type="paragraph" w:styleId="{own}"><w:basedOn w:val="{other}"/></w:style>'
        for own, other in ("AB", "BA")
    )
    assert Styles(word_package("<w:p/>", styles=both)).left("A") is None
