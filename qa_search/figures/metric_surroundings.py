"""Surroundings: the words of a paragraph around one figure, before any of them is judged."""

from __future__ import annotations

import re

from qa_search.figures.metric_phrases import before_stop, shortened, trimmed
from qa_search.figures.metric_words import (
    ABOUT,
    COMPARED,
    LIST_END,
    LONGEST_CHAIN,
    PREPOSITIONS,
    TOGETHER,
    TOPIC,
    WHOLE_BEFORE,
)
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.periods import PeriodMention

_TOPIC_REACH = 600  # characters; a topic announced earlier has been left


class Surroundings:
    """Answers for the figures of one paragraph, by their index."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._text = paragraph.text
        self._figures = paragraph.figures
        self._mentions = [mention for mention in paragraph.mentions if mention.sort not in ("each", "plan name")]

    def left(self, index: int) -> str:
        """The words between the clause's start, or the figure before, and the figure; without its time."""
        for _ in range(LONGEST_CHAIN):
            if not index or not self._together(index - 1):
                break
            index -= 1
        end = self._figures[index].start
        start, _ = self._paragraph.clause(index)
        if index and self._figures[index - 1].end > start:
            start = self._start_after_figure(index)
        left = self._text[start:end]
        for mention in reversed(self._mentions):
            if start <= mention.start and mention.end <= end and not self._in_share(start, mention):
                left = COMPARED.sub("", left[: mention.start - start]) + left[mention.end - start :]
        return left.strip(" ,，、：:—－~")

    def right(self, index: int) -> str:
        """The words between the figure and the next figure, or the clause's end."""
        for _ in range(LONGEST_CHAIN):
            if index + 1 == len(self._figures) or not self._together(index):
                break
            index += 1
        start = self._figures[index].end
        _, end = self._paragraph.clauses.clause(start)
        if index + 1 < len(self._figures):
            end = min(end, self._figures[index + 1].start)
        right = self._text[start : max(start, end)].rstrip(" ,，。；;、：:!！?？）)\n").lstrip()
        return "" if right.startswith(("相比", "比较")) else right

    def in_list(self, index: int) -> bool:
        """Whether a figure stands before in the same coordination (13个…、76个…)."""
        return bool(index) and self._paragraph.between(index).endswith(LIST_END)

    def earlier_clause(self, index: int) -> str | None:
        """The clause before, where it is of the same sentence and holds no figure."""
        start, _ = self._paragraph.clause(index)
        if start <= self._paragraph.sentence(index)[0]:
            return None
        earlier = self._paragraph.clauses.clause(start - 1)
        if self._paragraph.holds_figure(*earlier):
            return None
        return shortened(trimmed(self._text[slice(*earlier)].strip(" ，。；,;：:"))) or None

    def longer_name(self, index: int, noun: str) -> str | None:
        """共计893个平台: the fuller name of the same thing earlier in the sentence."""
        end = self._figures[index].start
        before = self._text[max(self._paragraph.sentence(index)[0], end - _TOPIC_REACH) : end]
        name = rf"(?:^|[，。；,;、的了])(?:公布|推出|建设|包括)?([^，。；,;、的了0-9]{{2,12}}{re.escape(noun)})"
        names = re.findall(name, before)
        return names[-1] if names else None

    def topic(self, index: int) -> str | None:
        """在行业专场方面, 实施关爱抗疫一线行动: the last topic that the paragraph announces."""
        end = self._figures[index].start
        found = [*TOPIC.finditer(self._text, max(0, end - _TOPIC_REACH), end)]
        return (found[-1]["about"] or found[-1]["action"]) if found else None

    def about(self, index: int) -> str | None:
        """关于新增重症病例,…: the topic that a sentence, or a part of it up to a semicolon, announces."""
        end = self._figures[index].start
        start = max(self._paragraph.sentence(index)[0], *(self._text.rfind(mark, 0, end) + 1 for mark in "；;"))
        found = ABOUT.search(self._text, start, end)
        return found[1] if found else None

    def _together(self, index: int) -> bool:
        """Whether this figure and the next make one phrase: 五类12项, 三至五年, 五百元以上二千元以下."""
        return TOGETHER.fullmatch(self._text, self._figures[index].end, self._figures[index + 1].start) is not None

    def _start_after_figure(self, index: int) -> int:
        """Past the words that the figure before has taken: its noun in a list, its 中, its subject."""
        earlier, between = self._figures[index - 1], self._paragraph.between(index)
        if whole := WHOLE_BEFORE.match(between):
            return earlier.end + whole.end()
        if earlier.unit_kind != "count":
            return earlier.end
        if between.endswith(LIST_END) and len(between) > 1:
            return self._figures[index].start
        noun = before_stop(between)
        if between[len(noun) :] in PREPOSITIONS:
            return self._figures[index].start
        return earlier.end + len(noun) if len(trimmed(between[len(noun) :])) >= 4 else earlier.end

    def _in_share(self, start: int, mention: PeriodMention) -> bool:
        """占去年外出务工总数的: the time is part of the whole."""
        return "占" in self._text[start : mention.start][-3:]
