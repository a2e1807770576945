"""The README's commands, run."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines() if line]


def test_every_command_of_the_readme_works_outside_the_checkout(tmp_path: Path) -> None:
    """A reader who installs the package and copies the lines one after the other gets answers, not errors."""
    lines = [line for line in COMMANDS if line.startswith("qa-search ")]
    assert len(lines) == 4
    for line in lines:
        command = [str(Path(sys.executable).with_name("qa-search")), *shlex.split(line)[1:]]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (line, done.returncode, bool(done.stdout)) == (line, 0, True), done.stderr


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("make ")])
def test_every_make_target_of_the_readme_is_there(line: str) -> None:
    """`make` knows what the README tells the reader to make."""
    done = subprocess.run(
        ["make", "--dry-run", *shlex.split(line)[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_readme_shows_what_the_product_prints(tmp_path: Path) -> None:
    """The example at the top is the real answer: its first lines, its figure and its citation stand in the output."""
    block = re.search(r"```console\n\$ qa-search (.*?)\n(.*?)```", README, re.DOTALL)
    assert block is not None
    command = [str(Path(sys.executable).with_name("qa-search")), *shlex.split(block[1])]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    shown = [line.strip() for line in block[2].splitlines() if line.strip() and not line.strip().startswith(">")]
    found = [line.strip() for line in printed.splitlines()]
    assert [re.sub(r"\d+%", "", line) for line in shown] == [
        re.sub(r"\d+%", "", line)
        for line in found
        if re.sub(r"\d+%", "", line) in {re.sub(r"\d+%", "", s) for s in shown}
    ]
