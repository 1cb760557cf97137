"""Makes the Word files of the illustrative versions from `sources/`, and the index that names them.

    python sec_versions/make.py [FOLDER]

FOLDER is where to write them; by default beside this file.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from outline import Outline, read_outline
from package import word_file

HERE = Path(__file__).resolve().parent


def main(folder: Path) -> None:
    """Writes every version and `index.json` into a folder."""
    outlines = sorted((read_outline(path) for path in (HERE / "sources").glob("*.txt")), key=_version)
    rows = [_write(outline, folder) for outline in outlines]
    index = json.dumps({"versions": rows}, indent=2, ensure_ascii=False) + "\n"
    (folder / "index.json").write_bytes(index.encode())


def _write(outline: Outline, folder: Path) -> dict[str, str]:
    data = word_file(outline, HERE / "parts")
    name = f"{outline.section}-{outline.version}.docx"
    (folder / name).write_bytes(data)
    return {
        "section": outline.section,
        "version": outline.version,
        "title": outline.title,
        "effective": outline.effective,
        "file": name,
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _version(outline: Outline) -> tuple[int, ...]:
    return tuple(int(number) for number in outline.version.split("."))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
