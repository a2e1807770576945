"""Reading speed: a folder of transcripts with one process and with all cores, in one run.

    python scripts/bench_reading.py FOLDER

Prints megabytes a second, peak memory of the processes, and the share of files with at least two turns. Without FOLDER, copies
of the bundled transcript are read.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from qa_search import reading
from qa_search.errors import ReadingError
from qa_search.indexing import find_files
from qa_search.indexing.bundled import BUNDLED_TRANSCRIPT

COPIES = 200


def main() -> None:
    """Read the folder twice and print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            folder = Path(made)
            for number in range(COPIES):
                (folder / f"copy-{number}.txt").write_bytes(BUNDLED_TRANSCRIPT.read_bytes())
        files = find_files([folder])
        for workers in (1, os.cpu_count() or 1):
            _measure(files, workers)


def _measure(files: Sequence[Path], workers: int) -> None:
    started = time.perf_counter()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        turns = list(pool.map(_turns, files, chunksize=8))
    seconds = time.perf_counter() - started
    size = sum(path.stat().st_size for path in files)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{workers} processes: {len(files)} files, {size / 1e6:.1f} MB in {seconds:.1f} s, {size / 1e6 / seconds:.1f} MB/s, "
        f"largest process {peak:.0f} MB, at least two turns in {sum(n >= 2 for n in turns) / len(turns):.3f}",
        flush=True,
    )


def _turns(path: Path) -> int:
    try:
        return len(reading.read_file(path).turns)
    except ReadingError:
        return 0


if __name__ == "__main__":
    main()
