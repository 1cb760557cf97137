"""Makes the pictures of the papers that `papers.md` shows: `python docs/pages/make.py [PROPOSAL]`.

It builds the pack of a proposal, by default DP087, and lays its papers out with LibreOffice (`soffice`) and
`pdftoppm`, which have to be installed. Run it where `proposals/` is.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAPERS = ("problem-statement", "legal-text", "modification-report")
# A page is then 496 points wide: small, and its words can still be read.
_DOTS_PER_INCH = "60"


def main(proposal: str) -> None:
    """Writes a picture of every page of every paper beside this script, in place of those that were there."""
    for picture in HERE.glob("*.png"):
        picture.unlink()
    with tempfile.TemporaryDirectory() as folder:
        drafter = Path(sys.executable).with_name("drafter")
        subprocess.run([drafter, "build", proposal, "--out", folder], check=True)
        for paper in PAPERS:
            _pictures(Path(folder) / proposal / f"{paper}.docx", Path(folder))


def _pictures(paper: Path, work: Path) -> None:
    own = f"-env:UserInstallation={(work / 'office').as_uri()}"
    office = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", work, paper]
    subprocess.run(office, check=True, stdout=subprocess.DEVNULL)
    pages = ["pdftoppm", "-r", _DOTS_PER_INCH, "-png", work / f"{paper.stem}.pdf", HERE / paper.stem]
    subprocess.run(pages, check=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "DP087")
