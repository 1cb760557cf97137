"""Times a redline as the document grows: `python benchmarks/redline/scale.py DRAFTER [TRACKDIFF]`.

Writes numbered documents of 200, 2,000 and 20,000 paragraphs with 62 changes, and three of which half, seven
tenths and nine tenths of the words are replaced; runs `DRAFTER redline` on each, and docx-trackdiff on the
first three (on the others it takes minutes). The programs take turns, `--times` each. A cell is processor
seconds of the whole process and its most memory, the least of its runs; the last is drafter's ratio in both.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from docx import Document

CHANGES = 62
SIZES = ((200, 0.0), (2_000, 0.0), (20_000, 0.0), (1_000, 0.5), (2_000, 0.7), (3_000, 0.9))


def main() -> None:
    """Writes the documents, times everybody, and prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("drafter")
    parser.add_argument("peer", nargs="?")
    parser.add_argument("--times", type=int, default=5)
    arguments = parser.parse_args()
    print("| paragraphs, changes | drafter, s (MB) | docx-trackdiff, s (MB) | ratio |\n|---|---|---|---|")
    for paragraphs, rewritten in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            old, new, out, other = (Path(folder) / f"{name}.docx" for name in ("old", "new", "out", "other"))
            _write(paragraphs, rewritten, old, new)
            commands = [[arguments.drafter, "redline", old, new, "-o", out]]
            if arguments.peer and not rewritten:
                commands.append([arguments.peer, old, new, other])
            cells = _least(commands, arguments.times)
        said = f"{rewritten:.0%} rewritten" if rewritten else f"{CHANGES}"
        ratio = f"{cells[0][0] / cells[1][0]:.2f}, {cells[0][1] / cells[1][1]:.2f}" if len(cells) > 1 else "–"
        shown = [f"{seconds:.2f} ({megabytes:.0f})" for seconds, megabytes in cells]
        print(
            f"| {paragraphs:,}, {said} | "
            + " | ".join([shown[0], shown[1] if shown[1:] else "–", ratio])
            + " |",
            flush=True,
        )


def _least(commands: list[list[object]], times: int) -> list[tuple[float, float]]:
    runs = [[_run(command) for command in commands] for _ in range(times)]
    return [(min(s for s, _ in column), min(m for _, m in column)) for column in zip(*runs, strict=True)]


def _run(command: list[object]) -> tuple[float, float]:
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _write(paragraphs: int, rewritten: float, old: Path, new: Path) -> None:
    draw = random.Random(f"{paragraphs} {rewritten}")  # noqa: S311 - the same files each time
    vocabulary = ["".join(draw.choices("abcdefghilmnoprstu", k=draw.randint(2, 10))) for _ in range(3_000)]
    before = [draw.choices(vocabulary, k=draw.randint(8, 40)) for _ in range(paragraphs)]
    after = [list(words) for words in before]
    if rewritten:
        after = [
            [draw.choice(vocabulary) if draw.random() < rewritten else word for word in words]
            for words in after
        ]
    else:
        _change(after, draw, vocabulary)
    for path, texts in ((old, before), (new, after)):
        _write_document(path, texts)


def _change(texts: list[list[str]], draw: random.Random, vocabulary: list[str]) -> None:
    """Changes a word in fifty paragraphs, takes six out and puts six in."""
    for place in draw.sample(range(len(texts)), 50):
        texts[place][draw.randrange(len(texts[place]))] = draw.choice(vocabulary) + "x"
    for _ in range(6):
        del texts[draw.randrange(len(texts))]
        texts.insert(draw.randrange(len(texts)), draw.choices(vocabulary, k=20))


def _write_document(path: Path, texts: list[list[str]]) -> None:
    document = Document()
    for words in texts:
        style = "List Number 2" if len(words) % 5 else "List Number"
        document.add_paragraph(" ".join(words) + ".", style=style)
    document.save(str(path))


if __name__ == "__main__":
    main()
