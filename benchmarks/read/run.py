"""Measures reading: words kept, numbers right, time and memory, for this program and others.

    python benchmarks/read/run.py [--paragraphs 200 2000 20000] [--readers drafter pandoc …]

Each reader reads each document in a process of its own. The time is that of reading alone, without imports,
by the clock and on the processor, which other work on the machine drags out less; the memory is the most that
the process or a child held. The peers are optional: docx2python and mammoth.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from documents import Document, make
from readers import READERS


def main() -> None:
    """Prints the table, a row for each reader and size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paragraphs", nargs="+", type=int, default=[200, 2_000, 20_000])
    parser.add_argument("--readers", nargs="+", default=list(READERS), choices=list(READERS))
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_read(options.one[0], Path(options.one[1]))))
        return
    heads = (f"{head:>8}" for head in ("numbers", "seconds", "cpu"))
    print(f"{'reader':12} {'paragraphs':>10} {'words kept':>10}", *heads, f"{'MiB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for count in options.paragraphs:
            document = make(Path(folder) / f"{count}.docx", count)
            for reader in options.readers:
                print(_row(reader, count, document), flush=True)


def _row(reader: str, count: int, document: Document) -> str:
    call = [sys.executable, __file__, "--one", reader, str(document.path)]
    run = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        reason = run.stderr.strip().splitlines()[-1:] or ["no reason given"]
        return f"{reader:12} {count:10,} not measured: {reason[0]}"
    measured = json.loads(run.stdout)
    kept, right = _kept(measured["text"], document), _right(measured["text"], document)
    return (
        f"{reader:12} {count:10,} {kept:10.2%} {right:8.1%} {measured['seconds']:8.3f} {measured['cpu']:8.3f}"
        f" {measured['mib']:6,}"
    )


def _read(reader: str, path: Path) -> dict[str, object]:
    """Gives what a reader makes of a file; a small file first, so that its imports are done."""
    with tempfile.TemporaryDirectory() as folder:
        READERS[reader](make(Path(folder) / "first.docx", 5).path)
    begun, used = time.perf_counter(), _cpu()
    text = READERS[reader](path)
    return {
        "seconds": time.perf_counter() - begun,
        "cpu": _cpu() - used,
        "mib": _peak_mib(),
        "text": text,
    }


def _cpu() -> float:
    """Gives the seconds that the process and its children have spent on a processor."""
    return sum(os.times()[:4])


def _kept(text: str, document: Document) -> float:
    """Gives the share of the document's words that the text holds, each as often as it stands there."""
    lost = Counter(document.words) - Counter(re.findall(r"[\w.]+", text))
    return 1 - lost.total() / len(document.words)


def _right(text: str, document: Document) -> float:
    """Gives the share of paragraphs before whose first word the text prints the number that Word prints."""
    printed = {place: label for label, place in re.findall(r"(\S+)[\s\u00a0]+w(\d+)\b", text)}
    right = sum(printed.get(str(place)) == number for place, number in enumerate(document.numbers))
    return right / len(document.numbers)


def _peak_mib() -> int:
    """Gives the most memory held by the process or a child; 0 where the system does not tell."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return 0
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(usage.ru_maxrss for usage in usages) // 1024


if __name__ == "__main__":
    main()
