"""Files of the training folder -> pairs of texts that mean the same, by source.

The kinds go by the first word of a file's name (`par_`, `dict_`, `para_`, `nli_`, `qa_`, `syn_`, `own`). Text is
normalised as the product normalises it, so that traditional script and full width need no examples of their own.
"""

from __future__ import annotations

import json
import lzma
import random
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from qa_search.language import normalize

Pair = tuple[str, str]
"""What is asked or said, and what says it officially or in the other language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """How often a source is drawn from: `passes` over its pairs in one training, at most `cap` pairs of it."""

    name: str
    passes: float
    cap: int = 10**9


BASE: tuple[Source, ...] = (
    Source(name="par_jiyu", passes=3.0),
    Source(name="par_tatoeba", passes=2.0),
    Source(name="par_3am", passes=0.5),
    Source(name="par_tico19", passes=6.0),
    Source(name="par_statyearbook", passes=8.0),
    Source(name="par_sdg", passes=8.0),
    Source(name="par_zerotohero", passes=2.0),
    Source(name="par_hrms", passes=6.0),
    Source(name="par_academic", passes=3.0),
    Source(name="par_xuexi", passes=8.0),
    Source(name="par_econtracker", passes=8.0),
    Source(name="dict_cedict", passes=2.0),
    Source(name="dict_cow", passes=1.0),
    Source(name="dict_petci", passes=1.0),
    Source(name="para_atec", passes=3.0),
    Source(name="para_afqmc", passes=3.0),
    Source(name="para_atec_ccks", passes=3.0),
    Source(name="para_oppo", passes=3.0),
    Source(name="para_pawsx", passes=1.0),
    Source(name="para_idioms", passes=0.5),
    Source(name="nli_snli_mnli_zh", passes=2.0),
    Source(name="qa_drcd", passes=6.0),
    Source(name="qa_gd_service", passes=3.0),
    Source(name="qa_cmrc2018", passes=6.0),
    Source(name="qa_ncp", passes=6.0),
    Source(name="qa_gov_reply", passes=6.0),
    Source(name="qa_taipei_faq", passes=6.0),
    Source(name="qa_laws", passes=2.0, cap=40_000),
    Source(name="qa_govreports", passes=4.0),
    Source(name="qa_csl", passes=3.0),
    Source(name="qa_gov_msg_title", passes=3.0),
    Source(name="qa_finna", passes=4.0),
    Source(name="qa_qbqtc", passes=2.0),
    Source(name="syn_cow", passes=1.0),
    Source(name="syn_cilin", passes=1.0),
)
"""Dictionaries and laws are weighted down: they are many, short or alike, and would drown the rest."""


Test = Callable[[dict[str, object]], bool]


def _tenth(key: str, number: int = 0) -> Test:
    """Whether a row is of this tenth of all, by the text under the key."""
    return lambda row: zlib.crc32(str(row[key]).encode()) % 10 == number


DOMAIN_HELD_OUT: dict[str, Test] = {"qa_ncp": _tenth("doc"), "par_tico19": _tenth("en")}
"""Rows that training leaves out: `scripts/make_domain_evaluation.py` makes evaluations of another domain from them."""
FITTING_HELD_OUT: dict[str, Test] = {
    "qa_ncp": _tenth("doc", 1),
    "qa_gov_reply": _tenth("q", 1),
    "qa_gov_msg_title": _tenth("q", 1),
    "qa_taipei_faq": _tenth("q", 1),
}
"""Rows that training leaves out as well: the ranking is fitted on them (the titles are of the same messages as the replies)."""
FITTED_ON = ("qa_ncp", "qa_gov_reply", "qa_taipei_faq")


def read_rows(path: Path) -> Iterator[dict[str, object]]:
    """The rows of a JSON lines file, xz or plain."""
    data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    for line in data.splitlines():
        yield json.loads(line)


def _pair(kind: str, row: dict[str, object], chance: random.Random) -> Pair | None:
    match kind:
        case "par" | "dict":
            return str(row["zh"]), str(row["en"])
        case "para" | "nli":
            keep = row.get("label", 1) in (1, "1", "entailment") and row.get("split") != "test"
            return (str(row["a"]), str(row["b"])) if keep else None
        case "qa":
            keep = row.get("label") in (None, 2, "2") and row.get("split") != "test"
            return (str(row["q"]), str(row["a"])[:400]) if keep else None
        case "syn":
            words = row["words"]
            if not isinstance(words, list) or len(words) < 2 or row.get("rel") == "#":
                return None
            first, second = chance.sample(words, 2)
            return str(first), str(second)
    message = f"no rule reads the kind {kind!r}"
    raise ValueError(message)


def read_source(folder: Path, source: Source, chance: random.Random) -> list[Pair]:
    """The pairs of one file of the folder, normalised; at most `source.cap`, drawn at random."""
    kind = source.name.split("_", 1)[0]
    pairs = []
    held_out = [held[source.name] for held in (DOMAIN_HELD_OUT, FITTING_HELD_OUT) if source.name in held]
    for row in read_rows(folder / f"{source.name}.jsonl.xz"):
        if any(is_held_out(row) for is_held_out in held_out):
            continue
        pair = _pair(kind, row, chance)
        if pair and pair[0].strip() and pair[1].strip():
            pairs.append((normalize(pair[0]).text, normalize(pair[1]).text))
    if len(pairs) > source.cap:
        pairs = chance.sample(pairs, source.cap)
    return pairs


QUESTION_FIELDS = ("colloquial", "colloquial2", "neutral", "en", "en2", "en3", "en4", "en5", "short", "hant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An official statement with the questions that it answers, and those that it only resembles."""

    text: str
    questions: tuple[str, ...]
    hard: tuple[str, ...]


def read_statements(folder: Path) -> list[Statement]:
    """The statements of every `statements*.jsonl` of the folder, normalised, no statement twice."""
    found: dict[str, Statement] = {}
    for path in sorted(folder.glob("statements*.jsonl*")):
        for row in read_rows(path):
            text = normalize(str(row["a"])).text
            questions = tuple(normalize(str(row[name])).text for name in QUESTION_FIELDS if row.get(name))
            hard = (normalize(str(row["hard"])).text,) if row.get("hard") else ()
            found.setdefault(text, Statement(text=text, questions=questions, hard=hard))
    return list(found.values())


def read_public_answers(folder: Path) -> list[Statement]:
    """The answers of public question-answer data that training leaves out for the ranking, each with its questions."""
    asked: dict[str, list[str]] = {}
    for name in FITTED_ON:
        for row in read_rows(folder / f"{name}.jsonl.xz"):
            if FITTING_HELD_OUT[name](row):
                asked.setdefault(normalize(str(row["a"])[:400]).text, []).append(normalize(str(row["q"])).text)
    return [Statement(text=text, questions=tuple(questions), hard=()) for text, questions in asked.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedTranscript:
    """A press conference that we invented, with judged questions: for each the grades of paragraphs by answer and paragraph.

    `answers` and `questions` are as in the file: see `scripts/training/own/README.md`.
    """

    title: str
    date: str
    organization: str
    answers: tuple[dict[str, Any], ...]
    questions: tuple[dict[str, Any], ...]


def read_transcripts(folder: Path) -> list[JudgedTranscript]:
    """The press conferences of every `transcripts*.jsonl` of the folder. No model is trained on them."""
    rows = [row for path in sorted(folder.glob("transcripts*.jsonl*")) for row in read_rows(path)]
    return [
        JudgedTranscript(
            title=str(row["title"]),
            date=str(row["date"]),
            organization=str(row["organization"]),
            answers=tuple(cast("list[dict[str, Any]]", row["answers"])),
            questions=tuple(cast("list[dict[str, Any]]", row["questions"])),
        )
        for row in rows
    ]


def read_terms(folder: Path) -> list[Pair]:
    """Official terms with everyday and English ways to say them."""
    pairs = []
    for path in sorted(folder.glob("terms*.jsonl*")):
        for row in read_rows(path):
            ways = [*_strings(row.get("said")), *_strings(row.get("en"))]
            pairs += [(normalize(way).text, normalize(str(row["term"])).text) for way in ways]
    return pairs


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
