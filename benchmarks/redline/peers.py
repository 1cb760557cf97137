"""Runs one of the peers, where they are installed: `python peers.py NAME BEFORE.docx AFTER.docx OUT.docx`.

Exits with 2 and a line on stderr when that peer is not installed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def docxodus(before: Path, after: Path, out: Path) -> None:
    """python-redlines with its docxodus engine, which brings its own .NET binary."""
    from python_redlines import DocxodusEngine  # noqa: PLC0415 - each peer may be missing

    out.write_bytes(DocxodusEngine().run_redline("Drafter", before, after)[0])


def trackdiff(before: Path, after: Path, out: Path) -> None:
    """docx-trackdiff, through its own command."""
    command = Path(sys.executable).with_name("docx-trackdiff")
    subprocess.run([command, before, after, out], check=True, stdout=subprocess.DEVNULL)


def docx_redline(before: Path, after: Path, out: Path) -> None:
    """docx-redline, which wants Python 3.12."""
    from docx_redline import compare  # noqa: PLC0415 - each peer may be missing

    compare(str(before), str(after), str(out))


def jubarte(before: Path, after: Path, out: Path) -> None:
    """jubarte-redlines, through its binding."""
    from jubarte_redlines import compare_documents  # noqa: PLC0415 - each peer may be missing

    out.write_bytes(compare_documents(before.read_bytes(), after.read_bytes()))


PEERS: dict[str, Callable[[Path, Path, Path], None]] = {
    "python-redlines (docxodus)": docxodus,
    "docx-trackdiff": trackdiff,
    "docx-redline": docx_redline,
    "jubarte-redlines": jubarte,
}


def main() -> int:
    """Runs the peer that the command line names."""
    name, *paths = sys.argv[1:]
    try:
        PEERS[name](*map(Path, paths))
    except (ImportError, FileNotFoundError) as error:
        print(f"{name}: not installed ({error})", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
