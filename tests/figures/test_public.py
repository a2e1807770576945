"""The public surface of the room."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import qa_search.figures


def test_the_surface_is_sorted_and_complete() -> None:
    """`__all__` is sorted, and every name in it is there."""
    names = qa_search.figures.__all__
    assert names == sorted(names)
    assert all(hasattr(qa_search.figures, name) for name in names)


def test_importing_is_cheap_and_needs_the_standard_library_alone(tmp_path: Path) -> None:
    """Once compiled to bytecode, the import takes under 30 ms of processor time and pulls in no library."""
    program = (
        "import json, sys, time\n"
        "import qa_search.records\n"
        "before = set(sys.modules); start = time.process_time()\n"
        "import qa_search.figures\n"
        "took = time.process_time() - start\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)\n"
        "print(json.dumps([took, sorted(new)]))\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    runs = [
        json.loads(
            subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout
        )
        for _ in range(4)
    ]
    assert min(took for took, _ in runs) < 0.03
    assert runs[0][1] == ["qa_search"]
