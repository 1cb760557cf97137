"""Writes documents of a corpus of real histories as Word files in six ways of numbering, each with its truth.

    python -m benchmarks.corpus_documents CORPUS -o DIR [--count 40] [--seed 1] [--numbering NAME]
    python -m benchmarks.corpus_documents DIR --read [--shown 3]

Beside NAME.docx stands NAME.truth.json: the clauses in order, each with its full id, its label as printed,
its kind, its heading and its text. The same seed gives the same bytes. `--read` has the program read such a
folder back, and tells by way of numbering what share of ids and texts is right.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from benchmarks.corpus_documents.corpus import documents, read_groups
from benchmarks.corpus_documents.habits import PROGRAMS, WAYS
from benchmarks.corpus_documents.make import make
from benchmarks.corpus_documents.read_back import read_back

_MOST = 250


def main() -> int:
    """Writes the documents, or reads them back; 1 where something was read otherwise than it was written."""
    options = _options()
    if options.read:
        return read_back(options.folder, options.shown)
    if options.out is None:
        raise SystemExit(f"{options.folder}: no folder is named to write to; add -o DIR")
    write(options.folder, options.out, options.count, options.seed, options.numbering or "")
    return 0


def write(corpus: Path, out: Path, count: int, seed: int, numbering: str = "") -> list[Path]:
    """Writes so many documents, each way and each program in turn, and gives their paths."""
    found = documents(corpus)
    if not found:
        raise SystemExit(f"{corpus}: no documents/*.json.gz is here; name the folder of the corpus")
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    order = chance.sample(found, len(found))
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for place in range(count):
        path = order[place % len(order)]
        way = numbering or WAYS[place % len(WAYS)]
        program = PROGRAMS[(place if numbering else place // len(WAYS)) % len(PROGRAMS)]
        target = out / f"{place + 1:03}-{way}-{program}.docx"
        _write_one(path, target, way, program, f"{seed}/{place}")
        written.append(target)
    return written


def _write_one(source: Path, target: Path, way: str, program: str, seed: str) -> None:
    title = source.name.removesuffix(".json.gz").replace("_", " ")
    made = make(read_groups(source, _MOST), title, way, program, seed)
    target.write_bytes(made.data)
    truth = json.dumps({"source": source.name, **made.truth}, ensure_ascii=False, indent=1)
    target.with_suffix(".truth.json").write_text(truth + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the corpus; with --read what was written of it")
    parser.add_argument("-o", "--out", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--numbering", choices=WAYS, help="this way for every document; else each in turn")
    parser.add_argument("--read", action="store_true", help="read back what was written")
    parser.add_argument("--shown", type=int, default=3, help="so many of each kind that fails are shown")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
