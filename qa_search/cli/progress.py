"""Progress of long work: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click

SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def progress(total: int | None, label: str, stream: TextIO) -> Iterator[Callable[[int], None]]:
    """Yield a function that is told how much more is done; `total` None where the amount is not known."""
    if stream.isatty() and total:
        with click.progressbar(length=total, label=label, file=stream) as bar:
            yield bar.update
        return
    done, last = 0, time.monotonic()

    def advance(count: int) -> None:
        nonlocal done, last
        done += count
        if time.monotonic() - last >= SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            click.echo(f"{label}: {done}{f' of {total}' if total else ''}", file=stream)

    yield advance
