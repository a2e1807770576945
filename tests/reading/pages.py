"""Files made from lines of text: an HTML page, and a PDF with pages, headers and broken lines."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL_OR_TIME = re.compile(r"^[^，,]{2,16}:$|^\d{4}-\d\d-\d\d \d")
_COLUMN = 38  # characters in a line of the PDF
_ROWS = 36  # lines on a page


def live_text_page(lines: Sequence[str], *, breaks: bool, charset: str = "utf-8") -> str:
    """A page as ministries publish live text: menu, heading, the lines, share buttons, credits."""
    escaped = [html.escape(line) for line in lines]
    body = "<br>\n".join(escaped) if breaks else "\n".join(f"<p>{line}</p>" for line in escaped)
    return f"""<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>新闻发布会_某网</title><script>var a = "张莹:";</script></head>
<body><nav><ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li></ul></nav>
<div class="content"><h1>一季度新闻发布会</h1><div class="text">{body}</div></div>
<div class="share">分享到</div><div>责任编辑:某人</div><footer>版权所有 某网</footer></body></html>"""


def as_pdf(lines: Sequence[str], *, header: str) -> bytes:
    """A PDF of the lines, broken at a column's width, paragraphs indented, with a header and a number on each page."""
    rows = []
    for line in lines:
        text = line if LABEL_OR_TIME.search(line) else f"\u3000\u3000{line}"
        rows += [text[start : start + _COLUMN] for start in range(0, len(text), _COLUMN)]
    pages = [[header, *rows[start : start + _ROWS], str(start // _ROWS + 1)] for start in range(0, len(rows), _ROWS)]
    return _pdf([_content(page) for page in pages])


def _content(rows: Sequence[str]) -> bytes:
    """A page's drawing: each row shown at its height, its characters as code points of two bytes."""
    shown = []
    for number, row in enumerate(rows):
        code = "".join(f"{ord(character):04X}" for character in row)
        shown.append(f"BT /F1 10 Tf 1 0 0 1 50 {780 - 18 * number} Tm <{code}> Tj ET")
    return "\n".join(shown).encode()


def _pdf(contents: Sequence[bytes]) -> bytes:
    """A PDF whose one font maps every code to the character of the same code point."""
    cmap = b"begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + b"".join(
        b"1 beginbfrange\n<%02X00> <%02XFF> <%02X00>\nendbfrange\n" % (high, high, high) for high in range(256)
    )
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo "
            b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>"
        ),
        _stream(cmap + b"endcmap"),
    ]
    for number, content in enumerate(contents):
        page = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {7 + 2 * number} 0 R >>"
        )
        objects += [page.encode(), _stream(content)]
    return _file(objects)


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
