"""The country or territory that a transcript is at home in."""

from __future__ import annotations

import pytest

from qa_search.language import home_of


@pytest.mark.parametrize(
    ("answers", "home"),
    [
        (["香港的樓價", "香港的租金", "倫敦的樓價"], "香港"),
        (["香港的樓價", "香港的租金", "新加坡的樓價"], "香港"),
        (["香港的樓價", "香港的租金", "新加坡的樓價", "新加坡的租金"], None),
        (["香港的樓價,香港的租金"], None),
        (["湖北省的企业", "湖北省的工人", "湖北"], None),
        (["行政院已经通过", "送立法院审议", "和日本一样"], "台湾"),
        (["We in Norway did so.", "And Norway will.", "As in Sweden."], "Norway"),
        (["Norway did so.", "Norway will."], None),
        ([], None),
    ],
)
def test_home(answers: list[str], home: str | None) -> None:
    """What at least two answers name, and twice as many as name the next; no province; no first word of a sentence."""
    assert home_of(answers) == home
