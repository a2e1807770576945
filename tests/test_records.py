"""The records that travel between the rooms."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from decimal import Decimal

import pytest

from qa_search import records
from qa_search.records import Figure, Passage, Turn

KINDS = [kind for kind in vars(records).values() if isinstance(kind, type) and is_dataclass(kind)]


def test_there_are_records() -> None:
    """Every stage of the journey has its record."""
    assert {"Transcript", "Answer", "Passage", "Figure", "Hit", "Reply"} <= {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_frozen_slotted_and_named(kind: type) -> None:
    """No record can be changed, has other attributes, or takes its values by position."""
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert all(item.kw_only for item in fields(kind))
    assert "__slots__" in vars(kind)


def test_a_role_is_one_of_four() -> None:
    """A turn of another role is refused, and a turn does not change."""
    with pytest.raises(ValueError, match="host, official, reporter, document"):
        Turn(speaker=None, role="audience", paragraphs=())  # type: ignore[arg-type]
    turn = Turn(speaker=None, role="host", paragraphs=())
    with pytest.raises(FrozenInstanceError):
        turn.speaker = "张三"  # type: ignore[misc]


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 3), (0, 1)])
def test_a_span_holds_its_text(start: int, end: int) -> None:
    """A passage or figure whose span cannot hold its text is refused."""
    with pytest.raises(ValueError, match="span"):
        Passage(id="a-p0", answer_id="a", text="两字", start=start, end=end)
    with pytest.raises(ValueError, match="span"):
        Figure(text="5%", start=start, end=end, value=Decimal(5), unit="%", unit_kind="percent")
