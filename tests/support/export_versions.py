"""Remakes what LibreOffice makes of each shipped version: its text export, with the numbers, and its PDF.

python tests/support/export_versions.py
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parents[1]
VERSIONS = TESTS.parent / "sec_versions"
NUMBERS, PDFS = TESTS / "sec_versions" / "numbers", TESTS / "read" / "pdf"


def main() -> None:
    """Writes an export and a PDF of every version, and the checksums of the files they were made from."""
    soffice = shutil.which("soffice")
    if not soffice:
        sys.exit("soffice: not found; install LibreOffice, or put its program folder on the PATH")
    files = sorted(VERSIONS.glob("*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        for kind, folder in (("txt:Text", NUMBERS), ("pdf", PDFS)):
            own_profile = f"-env:UserInstallation={Path(profile).as_uri()}"
            call = [soffice, own_profile, "--headless", "--convert-to", kind, "--outdir", folder, *files]
            subprocess.run(call, check=True)
    rows = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (NUMBERS / "sources.sha256").write_bytes("".join(rows).encode())


if __name__ == "__main__":
    main()
