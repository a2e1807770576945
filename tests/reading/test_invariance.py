"""The bundled transcript in other forms gives the same turns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import opencc
import pytest
from docx import Document

from qa_search.reading import read_bytes, read_file, read_text
from tests.reading import shipped
from tests.reading.pages import as_pdf, live_text_page

if TYPE_CHECKING:
    from qa_search.records import Transcript

WANTED = list(shipped.EXPECTED)


def _read(text: str) -> Transcript:
    return read_text(text, source="conference.txt")


def _same(transcript: Transcript, *, clocks: bool = True, paragraphs: bool = True) -> None:
    found = shipped.shown(shipped.rows(transcript), clocks=clocks, paragraphs=paragraphs)
    assert found == shipped.shown(WANTED, clocks=clocks, paragraphs=paragraphs)


def test_the_shipped_file_is_read_exactly() -> None:
    """Every turn's speaker, role, outlet, office, time, beginning and number of paragraphs is as printed."""
    _same(read_file(shipped.PATH))


def test_the_event_is_read_from_the_first_line() -> None:
    """The title names body and event, and the day takes its year from the posting times."""
    transcript = read_file(shipped.PATH)
    assert (transcript.title, transcript.date) == ("人力资源和社会保障部2020年一季度新闻发布会", "2020-04-21")
    assert transcript.organization == shipped.ORGANIZATION
    assert transcript.turns[7].posted_at == "2020-04-21T10:45:43+08:00"


def test_full_width_punctuation_gives_the_same_turns() -> None:
    """Folded and full-width colons, commas and brackets mean the same."""
    _same(_read(shipped.unfolded()))


@pytest.mark.parametrize("colon", ["︰", "∶", "﹕"])
def test_every_colon_ends_a_label(colon: str) -> None:
    """The colon's look-alikes end a label as the colon does."""
    text = "\n".join(f"{line[:-1]}{colon}" if shipped.LABEL.fullmatch(line) else line for line in shipped.LINES)
    _same(_read(text))


@pytest.mark.parametrize("joint", ["", " "])
def test_a_text_without_newlines_gives_the_same_turns(joint: str) -> None:
    """Labels and times are found inside one long line; paragraphs are lost with the newlines."""
    _same(_read(joint.join(shipped.LINES)), paragraphs=False)


def test_a_text_without_newlines_and_times_gives_the_same_turns() -> None:
    """Without times too, labels are found behind the ends of sentences."""
    _same(_read("".join(shipped.times_dropped().splitlines())), clocks=False, paragraphs=False)


def test_times_before_the_turns_belong_to_the_turn_behind_them() -> None:
    """Where the first label has a time before it and the last speech none behind, times lead."""
    _same(_read(shipped.times_first()))


def test_times_glued_to_the_next_label_belong_to_the_turn_before() -> None:
    """A stamp on one line with the next label is the time of the turn above."""
    _same(_read(shipped.times_glued()))


def test_times_in_brackets_end_their_turn() -> None:
    """`[10:29]` behind a paragraph is its turn's time, with the day of the event, and no part of the text."""
    transcript = _read(shipped.times_in_brackets())
    _same(transcript, clocks=False)
    assert transcript.turns[0].posted_at == "2020-04-21T10:00+08:00"
    assert transcript.turns[0].paragraphs[-1] == "我先向大家通报有关情况。"


def test_dropped_times_leave_the_turns() -> None:
    """Without times the turns are the same, and have none."""
    transcript = _read(shipped.times_dropped())
    _same(transcript, clocks=False)
    assert {turn.posted_at for turn in transcript.turns} == {None}


@pytest.mark.parametrize(
    ("opener", "closer", "behind"), [("[", "]", ""), ("【", "】", ":"), ("【", ":", ""), ("[", "]:", " ")]
)
def test_bracketed_labels_give_the_same_turns(opener: str, closer: str, behind: str) -> None:
    """A label in brackets, closed or not, with a colon or without, is the same label."""
    _same(_read(shipped.labels_bracketed(opener, closer, behind)))


def test_markdown_headings_give_the_same_turns() -> None:
    """`### Name：` is a label."""
    _same(_read(shipped.headings()), clocks=False)


def test_bold_labels_give_the_same_turns() -> None:
    """`**Name:**` is a label."""
    text = "\n".join(f"**{line}**" if shipped.LABEL.fullmatch(line) else line for line in shipped.LINES)
    _same(_read(text))


def test_traditional_script_gives_the_same_turns() -> None:
    """Names, roles and offices are found in traditional script, and shown as written."""
    transcript = _read(opencc.OpenCC("s2t").convert(shipped.TEXT))
    back = opencc.OpenCC("t2s").convert
    assert [turn.role for turn in transcript.turns] == [row.role for row in WANTED]
    assert [back(turn.speaker or "") for turn in transcript.turns] == [row.speaker or "" for row in WANTED]
    assert [back(turn.outlet or "") for turn in transcript.turns] == [row.outlet or "" for row in WANTED]
    assert [back(turn.title or "") for turn in transcript.turns] == [row.title or "" for row in WANTED]
    assert transcript.turns[5].speaker == "張瑩"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_every_encoding_gives_the_same_turns(encoding: str) -> None:
    """The encoding is found out from the bytes."""
    _same(read_bytes(shipped.TEXT.encode(encoding), source="conference.txt"))


def test_big5_gives_the_same_roles() -> None:
    """Traditional text in Big5 is not taken for GB18030."""
    text = opencc.OpenCC("s2t").convert(shipped.TEXT)
    transcript = read_bytes(text.encode("big5hkscs", "ignore"), source="conference.txt")
    assert [turn.role for turn in transcript.turns] == [row.role for row in WANTED]


@pytest.mark.parametrize("breaks", [True, False])
def test_an_html_page_gives_the_same_turns(breaks: bool) -> None:  # noqa: FBT001
    """A page's menus, scripts and footers are no turns, whether lines are paragraphs or end in `<br>`."""
    page = live_text_page(shipped.LINES, breaks=breaks)
    _same(read_bytes(page.encode(), source="conference.html"))


def test_a_page_in_gb2312_is_read_as_it_declares() -> None:
    """The encoding that a page names is used."""
    page = live_text_page(shipped.LINES, breaks=False, charset="gb2312")
    _same(read_bytes(page.encode("gb18030"), source="conference.html"))


def test_a_word_file_gives_the_same_turns() -> None:
    """Each Word paragraph is a line."""
    document = Document()
    for line in shipped.LINES:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    _same(read_bytes(stream.getvalue(), source="conference.docx"))


def test_a_pdf_gives_the_same_turns() -> None:
    """Lines broken at the page's width are joined, and the header and number of each page are dropped."""
    _same(read_bytes(as_pdf(shipped.LINES, header="新闻发布会实录 2020年4月21日"), source="conference.pdf"))


def test_hard_wrapped_lines_give_the_same_turns() -> None:
    """A text broken at 36 characters, with an indent before each paragraph, is joined again."""
    rows = []
    for line in shipped.LINES:
        text = line if shipped.LABEL.fullmatch(line) or shipped.TIME.fullmatch(line) else f"　　{line}"
        rows += [text[start : start + 36] for start in range(0, len(text), 36)]
    _same(_read("\n".join(rows)))
