"""Nothing in the program or its templates knows the words of the code that it was made on.

Their place is `code.yaml`, beside the library. Every string, comment and docstring is read, and every word of
the templates, those in the parts of a Word file too.
"""

import re
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WORDS = (
    *(r"SECs?", "SECAS", "Smart Energy", "Smart Meter(?:ing)?", "DCC", r"SMETS\d?\+?", "Ofgem", "BEIS"),
    *("Gas Proxy", "Communications Hubs?", "User Systems?", "Users?", "Devices?", "Shared Resources?"),
    *("Responsible Supplier", "Suppliers?", "Panel", "Sub-Committees?", "Secretary of State"),
    *("Competent (?:Authority|Assessor)", "Appointed Auditor", "Assurance Report", "Security Incidents?"),
    *("Greenhouse [Gg]as", "the views of the industry", "Data Communications"),
)
SPOKEN = re.compile(rf"\b(?:{'|'.join(WORDS)})(?!\w)")
# The id of a definition, by its shape: what stands behind the slash is no word of the program's own.
AN_ID = re.compile(r"(?:G1\.2)?/(?:User Systems|Users)\b|“User Systems” in G1\.2|`Users\(a\)`")


def readable():
    for folder in ("drafter", "templates"):
        yield from (path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in KINDS)


def in_text(path):
    return path.read_text(encoding="utf-8")


def in_parts(path):
    """Gives every word of a Word file: its body, headers and footers, properties and styles."""
    with zipfile.ZipFile(path) as package:
        parts = (
            package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))
        )
        # A word may be cut in two runs: what is between the paragraphs alone is a gap.
        return "\n".join(re.sub(r"<[^>]*>", "", part.replace("</w:p>", "\n")) for part in parts)


KINDS = {".py": in_text, ".j2": in_text, ".yaml": in_text, ".docx": in_parts}


@pytest.mark.parametrize("path", list(readable()), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_word_of_one_code_stands_in_the_program_or_in_a_template(path):
    lines = enumerate(AN_ID.sub("", KINDS[path.suffix](path)).splitlines(), start=1)
    said = [f"line {number}: {found[0]}" for number, line in lines for found in SPOKEN.finditer(line)]
    assert said == []


def test_every_word_that_is_looked_for_would_be_found():
    shipped = (
        "The SEC, the Smart Energy Code: a User’s Device, the DCC’s, SMETS2+ and the Gas Proxy Function."
    )
    assert SPOKEN.findall(shipped) == ["SEC", "Smart Energy", "User", "Device", "DCC", "SMETS2+", "Gas Proxy"]
    assert (
        in_parts(ROOT / "templates" / "legal-text.docx").count("Drafting instructions and redlined text") == 1
    )
