"""A cold `qa-search ask` beside `import sentence_transformers`: whole processes, in turn, in one run.

python scripts/bench_cold.py [--runs 5]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUESTION = "失业保险稳岗返还惠及多少企业?"


def main() -> None:
    """Time both commands in turn and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    asks = [str(Path(sys.executable).with_name("qa-search")), "ask", QUESTION]
    imports = [sys.executable, "-c", "import sentence_transformers"]
    with tempfile.TemporaryDirectory() as folder:
        for command in (asks, imports):
            _seconds(command, folder)
        pairs = [(_seconds(asks, folder), _seconds(imports, folder)) for _ in range(runs)]
    ask, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"qa-search ask                 {ask:6.2f} s  (median of {runs})")
    print(f"import sentence_transformers  {other:6.2f} s")
    print(f"ratio                         {ask / other:6.3f}")


def _seconds(command: list[str], folder: str) -> float:
    started = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
