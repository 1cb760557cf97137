"""What must not happen: the faults of one call, told from outside."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.hostile.world import Call
    from benchmarks.limited import Ended

_MOST_MEBIBYTES = 1024
_FRAME = re.compile(r'File "[^"]*/(drafter/[^"]+)", line (\d+)')
_RAISED = re.compile(r"^([A-Za-z_.]+(?:Error|Exception|Warning|Interrupt|Exit|Timeout)\b)", re.MULTILINE)
_SAID_PLACE = re.compile(r"drafter failed on it: (\w+).*\(([^()]+:\d+)\)")
_UNLIKE = re.compile(r"(after \w+)? the redline does not read back")
_NOTE = "drafter: note:"
# What orders a terminal about, or has it show letters in another order than they stand in.
_ORDERS = {
    "control character": re.compile("[\x00-\x08\x0b-\x1f\x7f]"),
    "control character of C1": re.compile("[\x80-\x9f]"),
    "mark of direction": re.compile("[\u202a-\u202e\u2066-\u2069]"),
}
_LEFT = re.compile(r"(^|/)\.")
_LONGEST = 2_100
# Files in which every mistake is told, a line each.
_SEVERAL = ("proposal", "judgements", "index", "record", "template", "instructions")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that must not happen, and where in the code it seems to.

    Attributes:
        rule: which.
        at: the innermost place in the program, where that can be told.
        said: what was printed of it.
    """

    rule: str
    at: str = ""
    said: str = ""

    @property
    def sign(self) -> str:
        """What tells this fault from others."""
        return f"{self.rule} {self.at}".strip()


def faults(
    kind: str, call: Call, ended: Ended, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> list[Fault]:
    """Gives every fault of a call from what it said and left."""
    killed = ended.out_of_time or ended.status < 0
    found = list(_ending(ended))
    if not killed and not found:
        found += _lines(kind, call, ended)
    if not killed:
        found += _files(kind, call, ended, before, after)
    return found


def _ending(ended: Ended) -> Iterator[Fault]:
    if ended.out_of_time:
        yield Fault("waits" if ended.hung else "over 10 s", _place(ended.error), ended.error[-600:])
    elif ended.out_of_memory or ended.mebibytes > _MOST_MEBIBYTES:
        yield Fault("over 1 GB", _place(ended.error), f"{ended.mebibytes:.0f} MiB {ended.error[-600:]}")
    elif "Traceback (most recent call last)" in ended.error:
        raised = _RAISED.findall(ended.error)
        yield Fault(f"traceback {raised[-1] if raised else ''}", _place(ended.error), ended.error[-600:])
    elif said := _SAID_PLACE.search(ended.error + ended.out):
        yield Fault(f"failed on it {said[1]}", said[2], ended.error[-600:])
    elif unlike := _UNLIKE.search(ended.error + ended.out):
        yield Fault(f"does not read back {unlike[1]}".strip(), "", ended.error[-600:])
    elif "failed on it" in ended.error + ended.out or "report it" in ended.error:
        yield Fault("failed on it", "", ended.error[-600:])
    elif ended.status not in (0, 1, 2):
        yield Fault(f"status {ended.status}", _place(ended.error), ended.error[-600:])


def _place(error: str) -> str:
    frames = _FRAME.findall(error)
    if not frames:
        return ""
    # faulthandler tells the innermost first, a traceback last.
    file, line = frames[0] if "most recent call first" in error else frames[-1]
    return f"{file}:{line}"


def _lines(kind: str, call: Call, ended: Ended) -> Iterator[Fault]:
    lines = [line for line in ended.error.splitlines() if not line.startswith(_NOTE)]
    if ended.status == 2:  # noqa: PLR2004 - the call or an input is wrong
        if not lines:
            yield Fault("refused without a word", said=ended.error)
        if len(lines) > 1 and not kind.startswith(_SEVERAL):
            yield Fault("several lines", said=ended.error[:600])
        if any(not line.startswith("drafter: ") for line in lines):
            yield Fault("a line that is not the program's", said=ended.error[:600])
    if any(len(line) > _LONGEST for line in ended.error.splitlines()):
        yield Fault("a line of any length", said=ended.error[:200])
    output = "JSON" if "--json" in call else "output"
    for name, said in (("error", ended.error), (output, ended.out)):
        for sign, pattern in _ORDERS.items():
            if found := pattern.search(said):
                start = max(found.start() - 60, 0)
                yield Fault(f"{sign} in the {name}", said=ascii(said[start : start + 120]))


def _files(
    kind: str, call: Call, ended: Ended, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Iterator[Fault]:
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    left = [name for name in after if _LEFT.search(name) and name not in before]
    if left:
        yield Fault("left behind", said=" ".join(left)[:200])
    if ended.status not in (0, 1) and changed - set(left) and "--all" not in call:
        yield Fault("changed on failure", said=" ".join(sorted(changed))[:200])
    for name in sorted(changed & set(after)):
        # How a page ends is for its template to say.
        if not (kind.endswith("template") and name.endswith(".html")) and not _whole(name, after[name]):
            yield Fault(f"half-written {name}")


def _whole(name: str, data: bytes) -> bool:
    if name.endswith(".docx"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                return package.testzip() is None and "[Content_Types].xml" in package.namelist()
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            return False
    if name.endswith(".json"):
        try:
            json.loads(data)
        except ValueError:
            return False
    return not name.endswith(".html") or data.rstrip().endswith(b"</html>")
