"""What LibreOffice, which shares no code with this program, makes of a redline whose changes it settles."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
RIGHT = "LibreOffice right"
_SECONDS = 90
_LIBRARY = "user/basic/Standard"
# The names in a profile of a library's modules; LibreOffice writes its own on its first start.
_MODULES = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
    library:readonly="false" library:passwordprotected="false">
  <library:element library:name="Settle"/>
</library:library>
"""
# What LibreOffice puts where it tracks a row: U+200D, in its source CH_TXT_TRACKED_DUMMY_CHAR.
_OF_ITS_OWN = str.maketrans("", "", "\u200d\ufeff")


def settled(redline: Path, before: Path, after: Path, profile: Path) -> str:
    """Gives whether LibreOffice reads the two documents in a redline, and else which one it does not.

    Args:
        redline: the redline.
        before: the older document.
        after: the newer one.
        profile: a folder for LibreOffice's own settings, made on the first call.
    """
    if not (profile / _LIBRARY / "Settle.xba").exists():
        _prepare(profile, before)
    with TemporaryDirectory() as held:
        folder = Path(held)
        files = ",".join(f'"{path.resolve()}"' for path in (before, after, redline, folder))
        _office(profile, f"macro:///Standard.Settle.Settled({files})")
        wrong = [
            f"{way}: {_words(folder, way)!r:.200} for {_words(folder, wanted)!r:.200}"
            for way, wanted in (("rejected", "before"), ("accepted", "after"))
            if _words(folder, way) is None or _words(folder, way) != _words(folder, wanted)
        ]
    return f"LibreOffice not right: {', '.join(wrong)}" if wrong else RIGHT


def _prepare(profile: Path, any_file: Path) -> None:
    """Makes a profile that knows the macro: on its first start LibreOffice writes over the list of macros."""
    _office(profile, "--convert-to", "txt", "--outdir", str(profile), str(any_file))
    (profile / _LIBRARY / "script.xlb").write_text(_MODULES, encoding="utf-8")
    (profile / _LIBRARY / "Settle.xba").write_bytes((HERE / "settle.xba").read_bytes())


def _office(profile: Path, *asked: str) -> None:
    """Runs LibreOffice; `soffice` is a script, so all that it started is ended when it hangs."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *asked]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as run:
        try:
            run.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)


def _words(folder: Path, name: str) -> list[str] | None:
    """Gives the words of one export; None where LibreOffice wrote none."""
    file = folder / f"{name}.txt"
    return file.read_text(encoding="utf-8").translate(_OF_ITS_OWN).split() if file.exists() else None
