"""Runs a command and prints, as JSON, how long the whole process took and how much memory it had at most."""

from __future__ import annotations

import json
import subprocess
import sys
import time


def peak_megabytes() -> float | None:
    """Gives the most memory that a child of this process had; None where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Runs the command line's own arguments as a command."""
    start = time.perf_counter()
    run = subprocess.run(sys.argv[1:], check=False, capture_output=True)
    seconds = time.perf_counter() - start
    print(json.dumps({"exit": run.returncode, "seconds": seconds, "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    main()
