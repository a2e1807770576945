"""The command line, run in this process and in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qa_search.cli import main

PROGRAM = Path(sys.executable).parent / "qa-search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """What was printed, which must be one JSON document."""
        found: dict[str, Any] = json.loads(self.out)
        return found


class Commands:
    """Runs commands in this process, in a folder of their own and with an environment that is theirs."""

    def __init__(self, patch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[bytes], home: Path) -> None:
        self.home = home
        self._patch = patch
        self._captured = captured

    def __call__(
        self, *arguments: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None
    ) -> Done:
        """Run `qa-search` with these arguments."""
        self._captured.readouterr()
        with self._patch.context() as patch:
            patch.chdir(self.home)
            patch.setattr(sys, "argv", ["qa-search", *map(str, arguments)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            for name in [name for name in os.environ if name.startswith("QA_SEARCH_")]:
                patch.delenv(name)
            for name, value in (environment or {}).items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                main()
        out, err = self._captured.readouterr()
        code = ended.value.code
        return Done(code=code if isinstance(code, int) else 0, out=out.decode(), err=err.decode())


def run_program(*arguments: str | Path, home: Path, stdin: bytes = b"") -> Done:
    """Run the installed program in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QA_SEARCH_")}
    command = [str(PROGRAM), *map(str, arguments)]
    done = subprocess.run(command, cwd=home, input=stdin, capture_output=True, env=environment, check=False)
    return Done(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
