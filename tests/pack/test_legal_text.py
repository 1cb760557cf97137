"""The Word file that a legal text is made from."""

import pytest

from drafter.errors import SourceError
from drafter.library.sources import Source
from drafter.pack.legal_text import word_file
from drafter.read.docx.reader import section_of
from tests.support.documents import document

TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">Each Party </w:t></w:r>'
    '<w:del w:id="1" w:author="A"><w:r><w:delText>may</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="A"><w:r><w:t>shall</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> pay.</w:t></w:r></w:p>'
)
BOLD = (
    '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
    "<w:t>Each Party may pay.</w:t></w:r></w:p>"
)


@pytest.fixture
def source(tmp_path):
    def made(xml):
        package = document(xml)
        path = tmp_path / "B-1.0.docx"
        path.write_bytes(package.to_bytes())
        return Source("B@1.0", path, section_of(package))

    return made


def test_a_version_whose_words_are_tracked_changes_is_not_redlined(source):
    with pytest.raises(SourceError) as caught:
        word_file(source(TRACKED))
    assert "has tracked changes of its own (1 insertion" in str(caught.value)
    assert str(caught.value).endswith("accept or reject them in Word, and add the file again")


def test_a_version_whose_formatting_alone_is_tracked_is_redlined(source):
    assert word_file(source(BOLD)).main == "word/document.xml"
