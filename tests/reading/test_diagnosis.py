"""What looks wrong."""

from __future__ import annotations

from qa_search.reading import diagnose, read_file, read_text
from tests.reading import shipped


def _codes(text: str) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.turn) for finding in diagnose(read_text(text, source="a.txt"))]


def test_the_shipped_transcript_is_sound() -> None:
    """Nothing is found in it."""
    assert diagnose(read_file(shipped.PATH)) == ()


def test_a_missing_day_and_title_are_found() -> None:
    """Both can be added in a file beside the transcript."""
    assert _codes("记者:请问?\n张莹:好。") == [("no-date", None), ("no-title", None)]


def test_times_out_of_order_are_found() -> None:
    """A turn posted before the one above it is named, with both times."""
    text = "2020年4月21日某部记者会\n记者:\n请问?\n2020-04-21 10:05:00\n张莹:\n好。\n2020-04-21 10:01:00"
    finding = next(finding for finding in diagnose(read_text(text, source="a.txt")) if finding.code == "time-order")
    assert (finding.turn, finding.severity) == (1, "warning")
    assert finding.message == (
        "turn 1 was posted at 2020-04-21T10:01:00+08:00, before the turn above it (2020-04-21T10:05:00+08:00)"
    )


def test_an_unnamed_answerer_and_a_lone_label_are_found() -> None:
    """An answer that nobody signs, a label used once without an office, and an unanswered question are hints."""
    text = "2020年4月21日某部记者会\n问:请问?\n答:好。\n张莹:我补充一点。\n问:还有?"
    assert _codes(text) == [("no-speaker", 2 - 1), ("label-once", 2), ("unanswered", 3)]


def test_a_lost_line_structure_is_found() -> None:
    """A paragraph of thousands of characters cannot be quoted."""
    text = f"2020年4月21日某部记者会\n记者:请问?\n张莹:{'就业稳定。' * 1300}"
    assert _codes(text) == [("long-paragraph", 1)]
