"""The pages of a Word file as LibreOffice prints them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock

from drafter.errors import DrafterError
from drafter.render.desk.page_pictures import page_pictures

_SECONDS = 20
_WIDTH = 900
_MOST = 40
_ONE_AT_A_TIME = Lock()
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


class PreviewError(DrafterError):
    """LibreOffice that gives no pages of a document."""


def libre_office() -> str:
    """Gives the program of LibreOffice; empty where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _ELSEWHERE if Path(place).is_file()), "")


def previews(data: bytes) -> list[bytes]:
    """Gives the pages of a Word file as PNG files, at most forty of them.

    LibreOffice runs with a profile of its own, so that one that a person has open is not asked, and is ended
    after 20 s.

    Raises:
        PreviewError: when it is not installed, is busy, or makes nothing of the file in that time.
    """
    program = libre_office()
    if not program:
        raise PreviewError("LibreOffice is not installed", remedy="open the document in Word")
    if not _ONE_AT_A_TIME.acquire(timeout=_SECONDS):
        raise PreviewError("LibreOffice is busy with another document", remedy="try again in a moment")
    try:
        return _pages(program, data)
    finally:
        _ONE_AT_A_TIME.release()


def _pages(program: str, data: bytes) -> list[bytes]:
    with tempfile.TemporaryDirectory(prefix="drafter-preview-", ignore_cleanup_errors=True) as held:
        folder = Path(held)
        (folder / "document.docx").write_bytes(data)
        _convert(program, folder)
        made = folder / "document.pdf"
        if not made.is_file():
            raise PreviewError(
                "LibreOffice made no pages of it", remedy="download the document and open it in Word"
            )
        return page_pictures(made.read_bytes(), width=_WIDTH, most=_MOST)


def _convert(program: str, folder: Path) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "document.docx"),
    ]
    quiet = subprocess.DEVNULL
    # A group of its own: what it starts in turn is ended with it.
    with subprocess.Popen(  # noqa: S603  # it is LibreOffice, with files of our own
        command, stdout=quiet, stderr=quiet, start_new_session=True
    ) as running:
        try:
            running.wait(_SECONDS)
        except subprocess.TimeoutExpired as error:
            _end(running)
            raise PreviewError(
                f"LibreOffice had made no pages of it after {_SECONDS} s",
                remedy="download the document and open it in Word",
            ) from error


def _end(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        running.kill()
    else:
        os.killpg(running.pid, signal.SIGKILL)
