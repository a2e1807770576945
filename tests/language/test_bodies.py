"""The table of bodies."""

from __future__ import annotations

from collections import Counter

import pytest

from qa_search.language.bodies import BODIES, bodies_named, names_body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("人社部会同财政部", ["人社部", "财政部"]),
        ("国家医保局", ["国家医保局"]),
        ("the Ministry of Housing and Urban-Rural Development", ["Ministry of Housing and Urban-Rural Development"]),
        ("the IMF and the imf", ["IMF"]),
        ("who asked the WHO", ["WHO"]),
        ("the EUR/CNY rate", []),
        ("干部和西部", []),
        ("人社部门会同财政部", ["财政部"]),
    ],
)
def test_bodies_are_named(text: str, names: list[str]) -> None:
    """The longest name counts; acronyms in capitals only, as words of their own."""
    assert [name for name, _ in bodies_named(text)] == names


def test_names_lead_to_one_body() -> None:
    """No name stands for two bodies, and each is read back as its own body."""
    assert [name for name, count in Counter(name for names in BODIES for name in names).items() if count > 1] == []
    for number, names in enumerate(BODIES):
        for name in names:
            assert list(bodies_named(name)) == [(name, number)]
            assert names_body(f"it is {name}", number)
            assert not names_body("人社部门会同干部", number)
