"""Replies as text for a terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click
import orjson

from qa_search.records import CitedFigure, Hit, Reply, ScoredPassage

if TYPE_CHECKING:
    from qa_search.indexing import Generation

HEADS = {"answered": "green", "partial": "yellow", "no_answer": "red"}
FIGURES_SHOWN = 4
WIDEST = 100


def print_json(document: dict[str, Any]) -> None:
    """Print one JSON document on standard output."""
    sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()


def print_reply(reply: Reply, generation: Generation, width: int | None = None) -> str:
    """The reply as a person reads it: status, then each answer with its source, quotation and figures."""
    width = width or min(WIDEST, shutil.get_terminal_size((88, 24)).columns)
    head = click.style(reply.status.replace("_", " "), fg=HEADS[reply.status], bold=True)
    lines = [f"{head}: {reply.reason}" if reply.reason else head, ""]
    if reply.status == "no_answer" and reply.hits:
        lines += ["The closest passages, none of which is likely to answer:", ""]
    shown = reply.hits if reply.status != "no_answer" else reply.hits[:2]
    for hit in shown:
        lines += [*_hit(hit, generation, width), ""]
    return "\n".join(lines).rstrip()


def _hit(hit: Hit, generation: Generation, width: int) -> list[str]:
    answer = hit.answer
    who = " · ".join(part for part in (answer.speaker, answer.title, answer.organization) if part)
    when = answer.posted_at.replace("T", " ")[:19] if answer.posted_at else answer.date or "no date"
    lines = [f"{hit.rank}. {click.style(who, bold=True)}  {when}  {_percent(hit.score)}"]
    if answer.asked:
        asker = answer.asked.speaker or answer.asked.outlet or ""
        lines += _wrapped(f"asked by {asker}: {answer.asked.text}", width, "   ", dim=True)
    elif answer.heading:
        lines += _wrapped(answer.heading, width, "   ", dim=True)
    for scored in hit.passages[:2]:
        lines += [f"   > {line}" for line in _fold(_highlighted(scored), width - 5)]
    lines += [f"   = {_figure(cited)}" for cited in hit.figures[:FIGURES_SHOWN]]
    from qa_search.search import citation  # noqa: PLC0415 - only where there is a reply

    transcript = generation.records.transcript_head(answer.transcript_id)
    lines += _wrapped(citation(answer, transcript), width, "   ", dim=True)
    return lines


def _percent(score: float) -> str:
    """A probability as a whole percentage that never claims certainty."""
    return f"{min(99, max(1, round(100 * score)))}%"


def _figure(cited: CitedFigure) -> str:
    figure = cited.figure
    said = figure.text if figure.text.endswith(figure.unit) else f"{figure.text} {figure.unit}"
    details = [figure.metric, figure.period.text if figure.period else None]
    text = " · ".join([click.style(said, bold=True), *(part for part in details if part)])
    differing = [other for other in cited.also_cited if not other.agrees]
    if differing:
        text += f" (elsewhere: {', '.join(dict.fromkeys(other.text for other in differing))})"
    return text


def _highlighted(scored: ScoredPassage) -> str:
    text, out, at = scored.passage.text, [], 0
    for start, end in scored.highlights:
        out += [text[at:start], click.style(text[start:end], fg="cyan")]
        at = end
    return "".join([*out, text[at:]])


def _wrapped(text: str, width: int, indent: str, *, dim: bool) -> list[str]:
    short = (
        textwrap.shorten(text, width=max(20, (width - len(indent)) * 2), placeholder="…") if text.isascii() else text
    )
    return [indent + click.style(line, dim=dim) for line in _fold(short, width - len(indent))]


def _fold(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns; a Han character takes two, a colour code none."""
    lines, line, used, code = [], "", 0, False
    for character in text.replace("\n", " "):
        line += character
        if code or character == "\x1b":
            code = character != "m"
            continue
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used >= width and (character.isspace() or ord(character) > 0x2E80):
            lines.append(line.rstrip())
            line, used = "", 0
    return [*lines, line] if line.strip() else lines


def print_figures(found: list[dict[str, Any]]) -> str:
    """Figures in columns: as written, value, unit, what is measured, period, status."""
    if not found:
        return "no figures"
    rows = [
        (
            item["text"],
            item["value"],
            item["unit"],
            item["metric"] or "",
            item["period"]["text"] if item["period"] else "",
            item["status"],
            item.get("speaker") or "",
        )
        for item in found
    ]
    return print_table(rows)


def print_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns as wide as their widest cell; a Han character is two wide."""
    widths = [max(_columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell + " " * (size - _columns(cell)) for cell, size in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
