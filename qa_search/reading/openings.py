"""Opening statements that no label announces: on question-and-answer pages they stand between the lead and the first question.

Limits: only where the page is of a conference that someone hosts, and the first label asks; a news agency's lead is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qa_search.reading import times
from qa_search.reading.furniture import CAPTION, FOOTER, SCRAP, is_stage_note
from qa_search.reading.marks import ends_sentence
from qa_search.reading.script import fold
from qa_search.reading.turns import Draft

if TYPE_CHECKING:
    from qa_search.reading.turns import Draftbook

SHORTEST: Final = 20  # characters: a statement's paragraph has more, a row of page furniture seldom
_HOSTED = re.compile(r"主持.{0,12}记者会|例行记者会|例行发布会|例行新闻发布会")
_LEAD = re.compile(
    r"主持.{0,20}(?:记者会|发布会)|(?:举行|召开|举办).{0,40}(?:记者会|发布会)|记者从|接受.{0,12}(?:采访|专访)|^.{0,16}[电讯](?:\(|$)|如下[:。]|"
    r"回答.{0,12}提问|答.{0,6}记者.{0,12}问"
)
_NARRATION = re.compile(r"^[^我。]{2,24}(?:发布|宣布|介绍|通报|宣读|声明|消息|说|表示)[^。]{0,14}:$")


def with_opening(book: Draftbook) -> tuple[Draft, ...]:
    """The drafts, with a statement before them for what stands unlabelled between the lead and the first question."""
    first = book.drafts[0] if book.drafts else None
    if first is None or first.label is None or first.label.person.kind not in ("question", "reporter"):
        return book.drafts
    folded = [fold(line) for line in book.preamble]
    if not any(_HOSTED.search(line) for line in folded[:12]):
        return book.drafts
    start = max((number + 1 for number, line in enumerate(folded) if _LEAD.search(line[:200])), default=0)
    statements: list[Draft] = [Draft(label=None)]
    for line, plain in zip(book.preamble[start:], folded[start:], strict=True):
        if _NARRATION.match(plain):
            statements.append(Draft(label=None))
        elif _is_speech(line, plain):
            statements[-1].paragraphs.append(line)
    return (*(draft for draft in statements if draft.paragraphs), *book.drafts)


def _is_speech(line: str, plain: str) -> bool:
    if times.alone(line) or SCRAP.match(plain) or FOOTER.match(plain) or is_stage_note(plain) or CAPTION.match(plain):
        return False
    if plain.endswith(":") and "我" in plain:
        return True
    return len(line) >= SHORTEST and (ends_sentence(plain) or plain.endswith(":"))
