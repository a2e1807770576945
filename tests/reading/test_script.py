"""Traditional characters of the tables."""

from __future__ import annotations

import re
from pathlib import Path

import opencc

from qa_search import reading
from qa_search.reading.script import fold

TABLES = ("offices", "media", "surnames", "furniture", "roster", "event", "cast", "openings")


def test_folding_keeps_the_length() -> None:
    """Offsets found in folded text hold in the text itself."""
    text = "發言人：張莹（主持人）　１２３︰∶﹕"
    assert fold(text) == "发言人:张莹(主持人) 123:::"
    assert len(fold(text)) == len(text)


def test_the_tables_characters_are_found_in_traditional_script() -> None:
    """Every character of the tables, made traditional, folds back to itself."""
    folder = Path(reading.__file__ or "").parent
    source = "".join((folder / f"{name}.py").read_text(encoding="utf-8") for name in TABLES)
    simplified = sorted(set(re.findall(r"[\u4e00-\u9fff]", source)))
    traditional = opencc.OpenCC("s2t").convert
    back = opencc.OpenCC("t2s").convert
    lost = [one for one in simplified if back(traditional(one)) == one and fold(traditional(one)) != fold(one)]
    assert lost == []
