"""Remakes `pdf/`: the PDF that LibreOffice makes of each shipped version.

python tests/read/export_pdf.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent / "pdf"
VERSIONS = Path(__file__).parents[2] / "sec_versions"


def main() -> None:
    """Writes a PDF of every version."""
    soffice = shutil.which("soffice")
    if not soffice:
        sys.exit("soffice: not found; install LibreOffice, or put its program folder on the PATH")
    files = sorted(VERSIONS.glob("*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        own_profile = f"-env:UserInstallation={Path(profile).as_uri()}"
        call = [soffice, own_profile, "--headless", "--convert-to", "pdf", "--outdir", FOLDER, *files]
        subprocess.run(call, check=True)


if __name__ == "__main__":
    main()
