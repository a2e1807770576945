"""How many characters a second the figures room reads on one core: spans alone against the full reading, in one run.

    python scripts/bench_figures.py [FILE …]

Without files, the bundled transcript is read. Both ways read the same text in the same process; the best of the rounds is
shown, since the slower ones measure the machine's other work.
"""

from __future__ import annotations

import argparse
import datetime
import time
from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path

from qa_search.figures import find_figures, find_spans
from qa_search.records import Figure

_REFERENCE = datetime.date(2020, 4, 21)


def main() -> None:
    """Print characters, figures, and characters a second for both ways."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--characters", type=int, default=1_000_000, help="the most that is read of each text")
    options = parser.parse_args()
    for name, text in _texts(options.files):
        part = text[: options.characters]
        spans = _best(find_spans, part, options.rounds)
        full = _best(partial(find_figures, reference_date=_REFERENCE), part, options.rounds)
        print(f"{name}: {len(part):,} characters, {len(find_spans(part)):,} figures")
        print(f"  spans and values  {len(part) / spans:>12,.0f} characters a second")
        print(f"  full reading      {len(part) / full:>12,.0f} characters a second ({full / spans:.1f} times as long)")


def _texts(files: list[Path]) -> list[tuple[str, str]]:
    if files:
        return [(path.name, path.read_text(encoding="utf-8")) for path in files]
    bundled = resources.files("qa_search") / "data" / "mohrss-2020-q1.txt"
    return [("mohrss-2020-q1", bundled.read_text(encoding="utf-8"))]


def _best(read: Callable[[str], tuple[Figure, ...]], text: str, rounds: int) -> float:
    took = []
    for _ in range(max(1, rounds)):
        start = time.perf_counter()
        read(text)
        took.append(time.perf_counter() - start)
    return min(took)


if __name__ == "__main__":
    main()
