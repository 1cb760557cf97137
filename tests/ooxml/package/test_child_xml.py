"""The XML of children, written at one go, is that of each by itself."""

import pytest
from lxml import etree

from drafter.ooxml.package.child_xml import child_xml

NAMED = 'xmlns:w="w" xmlns:v="v"'


@pytest.mark.parametrize(
    ("xml", "inner"),
    [
        (f"<w:body {NAMED}/>", []),
        (f'<w:body {NAMED}><w:p w:a="&gt;"><w:r/></w:p></w:body>', [b"<w:r/></w:p>"]),
        (
            f"<w:body {NAMED}><w:p/><w:p>a &lt; b</w:p> <v:t><w:r/></v:t></w:body>",
            [b"", b"a &lt; b</w:p>", b"<w:r/></v:t>"],
        ),
        (f"<w:body {NAMED}><w:p>\ue000</w:p><w:p>b</w:p></w:body>", [b"&#57344;</w:p>", b"b</w:p>"]),
    ],
)
def test_each_child_is_given_without_its_own_tag_and_stays_as_it_is(xml, inner):
    parent = etree.fromstring(f"<root>{xml} behind</root>")[0]
    before = etree.tostring(parent)
    assert child_xml(parent) == inner
    assert etree.tostring(parent) == before
