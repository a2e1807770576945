"""How often each rule of the figure grammar fires on texts, and a sample of what it extracts, to be read by eye.

    python scripts/report_figures.py TEXT [TEXT …] [--limit 2000000] [--sample 50]

TEXT is a plain text file (or .xz), a paragraph a line. Every run of numerals is one of: a figure, masked for a named reason, or
neither (it orders, names, or has no unit).
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from qa_search import figures
from qa_search.figures.masks import Mask
from qa_search.figures.spans import read_runs
from qa_search.records import Figure


def main() -> None:
    """One table a text, then the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=2_000_000, help="characters that are read of each text")
    parser.add_argument("--sample", type=int, default=0, help="how many extractions are printed of each text")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for path in options.texts:
        paragraphs = _read(path, options.limit)
        _report(path.name, paragraphs)
        if options.sample:
            _sample(paragraphs, options.sample, random.Random(options.seed))  # noqa: S311 - draws examples


def _read(path: Path, limit: int) -> list[str]:
    data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    return data.decode("utf-8")[:limit].splitlines()


def _report(name: str, paragraphs: Iterable[str]) -> None:
    runs: Counter[str] = Counter()
    traits: Counter[str] = Counter()
    for paragraph in paragraphs:
        runs.update(_outcomes(paragraph))
        for figure in figures.find_figures(paragraph, reference_date=None):
            traits.update(
                {
                    f"unit: {figure.unit_kind}": 1,
                    f"qualifier: {figure.qualifier or 'none'}": 1,
                    f"status: {figure.status}": 1,
                    f"change: {figure.change.direction if figure.change else 'none'}": 1,
                    f"period: {'found' if figure.period else 'none'}": 1,
                    f"metric: {'found' if figure.metric else 'none'}": 1,
                }
            )
    for title, counts in ((f"{name}: runs of numerals", runs), (f"{name}: figures", traits)):
        total = sum(counts.values()) if counts is runs else max(1, sum(n for k, n in counts.items() if k[:4] == "unit"))
        print(f"{title}, {total}")
        for what, number in sorted(counts.items(), key=lambda item: (item[0].split(":")[0], -item[1])):
            print(f"  {what:32} {number:8} {number / total:7.3f}")


def _outcomes(text: str) -> Iterator[str]:
    """What becomes of each run of numerals, in order."""
    for outcome in read_runs(text):
        if isinstance(outcome, Mask):
            yield f"masked: {outcome.reason}"
        else:
            yield "figure" if outcome else "neither"


def _sample(paragraphs: list[str], count: int, chance: random.Random) -> None:
    found: list[tuple[str, Figure]] = []
    for paragraph in chance.sample(paragraphs, len(paragraphs)):
        found += [(paragraph, figure) for figure in figures.find_figures(paragraph, reference_date=None)]
        if len(found) > 40 * count:
            break
    for paragraph, figure in chance.sample(found, min(count, len(found))):
        around = paragraph[max(0, figure.start - 40) : figure.start]
        after = paragraph[figure.end : figure.end + 20]
        change = f"{figure.change.direction} {figure.change.basis}" if figure.change else "-"
        period = figure.period.text if figure.period else "-"
        print(f"{around}[{figure.text}]{after}")
        print(
            f"    {figure.value} {figure.unit} | {figure.qualifier} {figure.status} | {change} | {figure.metric} | {period}"
        )


if __name__ == "__main__":
    main()
