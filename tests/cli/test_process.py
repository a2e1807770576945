"""The installed program in a process of its own: start, pipes, imports, the service."""

from __future__ import annotations

import io
import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from qa_search.cli.progress import progress
from tests.cli.running import PROGRAM, run_program

QUESTION = "失业保险稳岗返还惠及多少企业?"


def test_one_document_on_standard_output(bundled_index: Path, tmp_path: Path) -> None:
    """The program prints one JSON document and ends with 0; errors go to standard error with their code."""
    done = run_program("ask", QUESTION, "--json", "--index-dir", bundled_index, home=tmp_path)
    assert (done.code, done.err, done.document["status"]) == (0, "", "answered")
    wrong = run_program("ask", "业" * 501, "--json", home=tmp_path)
    assert (wrong.code, wrong.out) == (2, "")
    missing = run_program("ask", QUESTION, "--index-dir", "absent", home=tmp_path)
    assert (missing.code, missing.out, missing.err.startswith("qa-search: ")) == (3, "", True)


def test_asking_imports_nothing_heavy(bundled_index: Path, tmp_path: Path) -> None:
    """A question imports neither torch nor sentence_transformers, fastapi, jieba or matplotlib, and speaks to nobody."""
    program = """
import socket
import sys
socket.socket = socket.create_connection = None
from qa_search.cli import main
sys.argv = ["qa-search", "ask", *sys.argv[1:]]
try:
    main()
except SystemExit as ended:
    code = ended.code
print(code or 0, sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""
    command = [sys.executable, "-c", program, QUESTION, "--json", "--index-dir", str(bundled_index)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    code, names = done.stderr.split(" ", 1)
    heavy = {"torch", "sentence_transformers", "transformers", "fastapi", "pydantic", "uvicorn", "jieba", "matplotlib"}
    assert code == "0"
    assert "numpy" in names
    assert not heavy & set(json.loads(names.replace("'", '"')))


@pytest.mark.parametrize("arguments", [("ask", QUESTION), ("ask", QUESTION, "--json", "--limit", "50"), ("parse",)])
def test_a_reader_that_goes_away_is_no_error(bundled_index: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Where what reads the output has closed it, the program ends quietly."""
    command = [str(PROGRAM), *arguments, "--index-dir", str(bundled_index)]
    if arguments == ("parse",):
        command.append(str(Path(__file__).parents[2] / "qa_search" / "data" / "mohrss-2020-q1.txt"))
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("flag", ["--help", "-h", "--version"])
def test_help_and_version(tmp_path: Path, flag: str) -> None:
    """Help names every command, the version is that of the package; both end with 0."""
    done = run_program(flag, home=tmp_path)
    assert done.code == 0
    names = (
        ["qa-search", "0."] if flag == "--version" else ["index", "ask", "parse", "figures", "eval", "serve", "doctor"]
    )
    assert all(name in done.out for name in names)


def test_the_service_runs_and_stops(bundled_index: Path, tmp_path: Path) -> None:
    """`serve` listens where it is told, answers, is a second time told that the port is taken, and stops when asked."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["serve", "--port", str(port), "--index-dir", str(bundled_index)]
    with subprocess.Popen(
        [PROGRAM, *arguments], cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            assert _ready(f"http://127.0.0.1:{port}/readyz")
            second = run_program(*arguments, home=tmp_path)
            assert second.code == 2
            assert f"nothing can listen on 127.0.0.1:{port}" in second.err
        finally:
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=20)
    assert out == b""
    assert process.returncode in {0, 130}


def _ready(address: str) -> bool:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as reply:  # noqa: S310 - an address made above
                return bool(json.load(reply)["status"] == "ready")
        except OSError:
            time.sleep(0.05)
    return False


@pytest.mark.parametrize("arguments", [("--port", "0"), ("--port", "99999"), ("--index-dir", "absent")])
def test_a_service_that_cannot_start_says_why(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """A port that is none ends with 2, a missing index with 3, before anything listens."""
    done = run_program("serve", *arguments, home=tmp_path)
    assert (done.code, done.out) == (3 if "absent" in arguments else 2, "")
    assert done.err.startswith("qa-search: ")


def test_progress_elsewhere_is_plain_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from a terminal progress is a line now and then, without control characters."""
    monkeypatch.setattr("qa_search.cli.progress.SECONDS_BETWEEN_LINES", 0.0)
    with progress(3, "Reading", sys.stderr) as advance:
        advance(1)
        advance(2)
    assert capsys.readouterr().err == "Reading: 1 of 3\nReading: 3 of 3\n"


def test_progress_on_a_terminal_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal whose work has a known amount a bar is drawn, with its label and its end."""
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    with progress(2, "Reading", terminal) as advance:
        advance(1)
        advance(1)
    assert "Reading" in terminal.getvalue()
    assert "100%" in terminal.getvalue()
