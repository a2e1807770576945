"""Paragraphs that are parts of an enumeration, as 一是… and 首先… are."""

from __future__ import annotations

import re

PART = re.compile(
    "\\s*(?:[一二三四五六七八九十]{1,3}(?:是|、|,|,)|第[一二三四五六七八九十]{1,3}(?![季届次批轮期产月年])|首先|其次|再次|最后"
    r"|[((][一二三四五六七八九十\d]+[))]|\d{1,2}[.、](?!\d)|(?:first|second|third|fourth|finally)(?:ly)?,)",
    re.IGNORECASE,
)


def is_part(paragraph: str) -> bool:
    """Whether a paragraph begins as a part of an enumeration does.

    >>> is_part("一是拓渠道。"), is_part("第一季度,全国城镇新增就业229万人。")
    (True, False)
    """
    return PART.match(paragraph) is not None
