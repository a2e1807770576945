"""HTML pages: the main text by trafilatura, or the page's own blocks where that loses speakers.

Limits: an extractor made for articles may merge lines that a live-text page separates, or drop short ones; so the page is
read both ways, and the reading in which more lines speak is kept.
"""

from __future__ import annotations

import re
from typing import Final

import lxml.html
import trafilatura
from lxml import etree

from qa_search.reading import evidence
from qa_search.reading.lines import to_lines

_BLOCKS: Final = frozenset(
    [
        *(
            "p",
            "div",
            "br",
            "li",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "ul",
            "ol",
        ),
        *(
            "table",
            "tbody",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "hr",
            "pre",
            "figure",
            "figcaption",
            "center",
            "main",
            "header",
        ),
    ]
)
_SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "nav",
        "aside",
        "form",
        "button",
        "select",
        "iframe",
        "svg",
        "head",
        "template",
        "footer",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


def page_text(page: str) -> str:
    """The text of an HTML page, its main heading first."""
    tree = lxml.html.document_fromstring(_undeclared(page))
    blocks = "\n".join(_block_lines(tree))
    article = trafilatura.extract(page, include_tables=True, include_comments=False, favor_recall=True) or ""
    heading = next(
        (" ".join(found.text_content().split()) for found in tree.iter("h1") if found.text_content().strip()), ""
    )
    if heading and heading not in article:
        article = f"{heading}\n{article}"
    return article if article.strip() and _speaking(article) >= _speaking(blocks) else blocks


def _undeclared(page: str) -> str:
    """The page without an XML declaration of its encoding, which lxml refuses in decoded text."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", page)


def _speaking(text: str) -> int:
    lines = to_lines(text)
    return len(evidence.decide(lines))


def _block_lines(tree: lxml.html.HtmlElement) -> list[str]:
    """The page's text with a line for each block and each `<br>`."""
    lines: list[str] = [""]
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            lines[-1] += element.tail or ""
            continue
        skipped = element.tag in _SKIPPED
        if event == "start":
            if element.tag in _BLOCKS and lines[-1].strip():
                lines.append("")
            if not skipped and not _inside_skipped(element):
                lines[-1] += element.text or ""
        else:
            if element.tag in _BLOCKS and lines[-1].strip():
                lines.append("")
            if not _inside_skipped(element):
                lines[-1] += element.tail or ""
    return [cleaned for line in lines if (cleaned := _SPACE.sub(" ", line).strip())]


def _inside_skipped(element: lxml.html.HtmlElement) -> bool:
    return any(parent.tag in _SKIPPED for parent in element.iterancestors())
