"""Remakes `numbers/`: what LibreOffice prints of each shipped version, and the checksum of the file it read.

python tests/sec_versions/export_numbers.py
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NUMBERS = Path(__file__).parent / "numbers"
VERSIONS = Path(__file__).parents[2] / "sec_versions"


def main() -> None:
    """Writes an export of every version, and `sources.sha256`."""
    soffice = shutil.which("soffice")
    if not soffice:
        sys.exit("soffice: not found; install LibreOffice, or put its program folder on the PATH")
    files = sorted(VERSIONS.glob("*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        own_profile = f"-env:UserInstallation={Path(profile).as_uri()}"
        call = [soffice, own_profile, "--headless", "--convert-to", "txt:Text", "--outdir", NUMBERS, *files]
        subprocess.run(call, check=True)
    rows = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (NUMBERS / "sources.sha256").write_bytes("".join(rows).encode())


if __name__ == "__main__":
    main()
