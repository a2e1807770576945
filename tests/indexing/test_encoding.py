"""Answers as JSON and back."""

from __future__ import annotations

from decimal import Decimal

import orjson
import pytest

from qa_search.indexing import PreparedTranscript
from qa_search.indexing.encoding import answer_from_json, answer_to_json
from tests import samples


def test_answers_come_back_equal(prepared: PreparedTranscript) -> None:
    """Every answer of the bundled transcript, with passages, figures and question, survives the way to JSON and back."""
    for answer in (*prepared.answers, *samples.one().answers, *samples.two().answers):
        assert answer_from_json(answer_to_json(answer)) == answer


@pytest.mark.parametrize("value", ["38800000000", "0.0366", "-0.5", "1E+10", "123456789012345678901234567890.5"])
def test_values_stay_exact(value: str) -> None:
    """A figure's value is written as a plain decimal string, so that no digit is lost."""
    text = "共有5人"
    figure = samples.made_figure(text, "5人", value, "人", "人数")
    written = answer_to_json(samples.made_answer("a", text, figures=(figure,)))
    assert orjson.loads(written)["figures"][0]["value"] == format(Decimal(value), "f")
    assert answer_from_json(written).figures[0].value == Decimal(value)
