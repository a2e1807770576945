"""Whole texts, from the shipped transcript's own paragraphs."""

from __future__ import annotations

import datetime
import itertools
import time
from importlib import resources

import pytest

from qa_search.figures import find_figures, find_spans

REFERENCE = datetime.date(2020, 4, 21)
LINES = (resources.files("qa_search") / "data" / "mohrss-2020-q1.txt").read_text(encoding="utf-8").splitlines()


def _paragraph(beginning: str) -> str:
    return next(line.strip() for line in LINES if line.strip().startswith(beginning))


def test_the_share_of_small_firms() -> None:
    """The whole is named by the clause with 中, and its parts are measured against it."""
    figures = find_figures(_paragraph("三是中小微企业为主要受益者"), reference_date=REFERENCE)
    assert [(f.text, f.metric, f.status) for f in figures] == [
        ("2329亿元", "减免", "outcome"),
        ("1893亿元", "减免…中小微企业", "outcome"),
        ("81.3%", "减免…中小微企业…占", "share"),
        ("2184亿元", "养老保险减免", "outcome"),
        ("1802亿元", "养老保险减免…中小微企业", "outcome"),
        ("82.5%", "养老保险减免…中小微企业…占", "share"),
    ]


def test_the_targets_of_the_training_programme() -> None:
    """也就是利用50家以上…: all three are targets, with their period and at least."""
    figures = find_figures(_paragraph("四是组织线上培训专项计划"), reference_date=REFERENCE)
    assert [(f.text, f.qualifier, f.status) for f in figures] == [
        ("50家", "at_least", "target"),
        ("100个", "at_least", "target"),
        ("500万人次", "at_least", "target"),
    ]
    assert {f.period.end_date for f in figures if f.period} == {"2020-06-30"}


def test_every_span_of_the_transcript_is_exact() -> None:
    """Offsets are into the whole text, over all its paragraphs."""
    text = "\n".join(LINES)
    figures = find_figures(text, reference_date=REFERENCE)
    assert len(figures) == 150
    assert all(text[f.start : f.end] == f.text for f in figures)
    assert all(one.end <= other.start for one, other in itertools.pairwise(figures))


def test_the_fast_path_finds_the_same_spans() -> None:
    """Evidence changes no span, value or unit."""
    text = "\n".join(LINES)
    fast, full = find_spans(text), find_figures(text, reference_date=REFERENCE)
    assert [(f.start, f.end, f.value, f.unit, f.unit_kind) for f in fast] == [
        (f.start, f.end, f.value, f.unit, f.unit_kind) for f in full
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "没有数字的一段话。", "No numbers here."])
def test_a_text_without_figures_has_none(text: str) -> None:
    """Nothing found is an empty tuple."""
    assert find_figures(text, reference_date=None) == ()


def test_a_very_long_paragraph_is_read_in_parts() -> None:
    """The parts meet at sentence ends: no figure is lost, and offsets stay those of the text."""
    text = "新增就业12万人,支出3.5亿元。" * 600
    figures = find_figures(text, reference_date=None)
    assert [figure.text for figure in figures] == ["12万人", "3.5亿元"] * 600
    assert all(text[figure.start : figure.end] == figure.text for figure in figures)


@pytest.mark.parametrize(
    "unit",
    [
        "一",
        "万",
        "1,",
        "1.",
        "2020年",
        "3-",
        "甲、",
        "“",
        "《",
        "（",
        "百分之",
        "增长",
        "以来，",
        "每",
        "目标",
        "a",
        "from 6 to 8 ",
    ],
)
def test_the_work_stays_in_proportion_to_the_text(unit: str) -> None:
    """Repeating what a rule looks for does not make it run away."""
    start = time.process_time()
    find_figures(unit * (20_000 // len(unit)) + "5个", reference_date=REFERENCE)
    assert time.process_time() - start < 5
