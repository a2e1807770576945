"""The fast path over whole texts."""

from __future__ import annotations

from qa_search.figures import find_spans


def test_figures_come_in_order_with_exact_spans() -> None:
    """Offsets are into the given text, over several paragraphs."""
    text = "一季度收入1.21万亿元,支出1.33万亿元。\n上线137节云课堂,其中5562节培训课程,占81.3%。"
    figures = find_spans(text)
    assert [figure.text for figure in figures] == ["1.21万亿元", "1.33万亿元", "137节", "5562节", "81.3%"]
    assert all(text[figure.start : figure.end] == figure.text for figure in figures)


def test_the_fast_path_reads_no_evidence() -> None:
    """Only 多 inside the span is seen; metric, period, change and status wait for the full reading."""
    (figure,) = find_spans("同比增加近2300多万人")
    assert (figure.qualifier, figure.metric, figure.period, figure.change) == ("more_than", None, None, None)


def test_a_unit_at_the_very_end_keeps_its_span() -> None:
    """The end of the text is no part of a unit."""
    (figure,) = find_spans("开通39项")
    assert (figure.start, figure.end, figure.unit) == (2, 5, "项")
