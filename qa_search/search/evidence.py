"""Question and index -> candidate passages with the evidence for each: the numbers that the ranking weighs.

Dense candidates come from the nearest windows and contexts, lexical ones from BM25; then every kind of evidence is
computed for every candidate, exactly, whichever side brought it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from qa_search.indexing import RANKED_WHOLE_UP_TO, Generation, Trait

from .asking_forms import asked_traits
from .question import Question

Numbers = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

DENSE_WINDOWS, LEXICAL_PASSAGES = 160, 60
"""How many are taken from each side: together about 100 passages, more than any question here needs for its best ten."""
SMALL = RANKED_WHOLE_UP_TO
"""An index of up to this many passages is ranked whole: 1.5 ms."""
CONTEXT_ANSWERS = 3
CITING = 20
"""How many figures of a value that the question names are looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Candidate passages and the evidence for each, arrays of one length.

    `focus` is how well the best sentence fits: its cosine and its alignment, halved; `near` the cosine of that sentence with
    those beside it, `before` that of the passage before, `context` that of what frames the answer. `alignment` is the mean
    over the question's tokens of their best cosine in the passage, by the tokens' weights, `weakest` the same over the third
    that fits worst.
    `words` is BM25 as a share of what a passage with every word would get. `forms` are, by form of question, 1 where the
    question has the form and the best sentence tells of what it asks for: a `number`; the `kind` of amount; a `plan`; a `time`; a
    `person`; a `reason`; a `definition`; a `procedure`; a `permission`. `foreign` is 1 where the question is in Chinese and the
    passage is not. `best_window` is the row of the best sentence; `names_money` whether it or the one after it names a sum of
    money, or an amount without its unit; `names_number` whether one of the three around it names a number. For a model
    without tokens the alignments are the cosines.
    """

    passages: Rows
    focus: Numbers
    near: Numbers
    before: Numbers
    context: Numbers
    alignment: Numbers
    weakest: Numbers
    words: Numbers
    forms: dict[str, Numbers]
    foreign: Numbers
    best_window: Rows
    names_money: npt.NDArray[np.bool_]
    names_number: npt.NDArray[np.bool_]

    def of_kind(self, name: str) -> Numbers:
        """The evidence of a kind that `ranking.Weights` weighs, by its name there."""
        found: Numbers = self.forms[name] if name in self.forms else getattr(self, name)
        return found


def gather(
    question: Question,
    generation: Generation,
    allowed: set[int] | None = None,
    preferred: set[int] | None = None,
) -> Evidence:
    """The candidates for a question and their evidence; only passages of the `allowed` answer rows, where given.

    The best passages of the `preferred` answer rows are among them.
    """
    lexical = _lexical(question, generation, allowed)
    rows = _candidates(question, generation, lexical, allowed)
    if preferred:
        wanted = preferred if allowed is None else preferred & allowed
        rows = np.unique(np.concatenate([rows, _candidates(question, generation, {}, wanted)]))
    windows = Windows.of(generation, rows)
    cosine = generation.vectors[windows.rows].astype(np.float32, copy=False) @ question.vector
    best = _token_fit(question, generation, windows)
    sentence_fit = cosine if best is None or question.token_weights is None else question.token_weights @ best
    fit = np.where(windows.is_whole, -2.0, (cosine + sentence_fit) / 2)
    alignment, weakest = _alignment(question, windows, best, cosine)
    contexts = generation.vectors[len(generation.window_passages) + generation.passage_answers[rows]]
    places = windows.best_places(fit)
    best_window = windows.rows[places]
    beside = windows.beside(places)
    traits = generation.traits[windows.rows[beside]]
    return Evidence(
        passages=rows,
        focus=fit[places],
        near=_near(question, generation, windows, beside),
        before=_before(question, generation, rows),
        context=contexts.astype(np.float32, copy=False) @ question.vector,
        alignment=alignment,
        weakest=weakest,
        words=np.asarray([lexical.get(int(row), 0.0) for row in rows], np.float32),
        forms=_forms(question, traits[0]),
        foreign=_foreign(question, generation.traits[generation.window_starts[rows]]),
        best_window=best_window,
        names_money=np.any(traits[[0, 2]] & (Trait.MONEY | Trait.BARE) > 0, axis=0),
        names_number=np.any(traits & Trait.NUMBER > 0, axis=0),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """The windows of some passages, one after the other: their rows, where each passage's start, which are whole passages."""

    rows: Rows
    starts: Rows
    is_whole: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, generation: Generation, passages: Rows) -> Windows:
        """The windows of these passages."""
        first, end = generation.window_starts[passages], generation.window_starts[passages + 1]
        rows, starts = _ranges(first, end)
        is_whole = np.zeros(len(rows), bool)
        is_whole[starts[(end - first) > 1]] = True
        return cls(rows=rows, starts=starts, is_whole=is_whole)

    def best(self, values: Numbers) -> Numbers:
        """The largest value among each passage's windows."""
        return np.maximum.reduceat(values, self.starts) if len(self.starts) else np.zeros(0, np.float32)

    @property
    def ends(self) -> Rows:
        """Where each passage's windows end."""
        return np.append(self.starts, len(self.rows))[1:]

    def best_places(self, values: Numbers) -> Rows:
        """Where among the windows the largest value of each passage is."""
        if not len(self.starts):
            return np.zeros(0, np.int64)
        passage_of = np.repeat(np.arange(len(self.starts)), self.ends - self.starts)
        largest = np.flatnonzero(values == self.best(values)[passage_of])
        return largest[np.searchsorted(passage_of[largest], np.arange(len(self.starts)))]

    def beside(self, places: Rows) -> Rows:
        """These places, and those of the sentence before and after each, shape (3, places); itself where there is none."""
        if not len(places):
            return np.zeros((3, 0), np.int64)
        firsts = self.starts + self.is_whole[self.starts]
        return np.stack([places, np.maximum(places - 1, firsts), np.minimum(places + 1, self.ends - 1)])


def _ranges(starts: Rows, ends: Rows) -> tuple[Rows, Rows]:
    """All numbers of the half-open ranges, one after the other, and where each range starts among them."""
    sizes = ends - starts
    at = np.concatenate([[0], np.cumsum(sizes)])[:-1].astype(np.int64)
    return np.repeat(starts - at, sizes) + np.arange(int(sizes.sum())), at


def _lexical(question: Question, generation: Generation, allowed: set[int] | None) -> dict[int, float]:
    """BM25 of the passages that share words with the question, as a share of the most that the question can get."""
    ceiling = sum(_idf(generation, term) for term in dict.fromkeys(question.terms))
    if ceiling <= 0:
        return {}
    limit = LEXICAL_PASSAGES if len(generation.passage_answers) > SMALL else SMALL
    if allowed is not None:
        limit = max(limit, min(len(generation.passage_answers), 5000))
    found = generation.lexical.search(question.terms, question.pairs, limit)
    if allowed is not None:
        found = [(row, score) for row, score in found if int(generation.passage_answers[row]) in allowed]
    return {row: score / (2.2 * ceiling) for row, score in found}


def _idf(generation: Generation, term: str) -> float:
    """BM25's inverse document frequency, for unknown words too: what no passage says still counts as asked."""
    count = len(generation.passage_answers)
    frequency = generation.lexical.document_frequency(term)
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def _candidates(
    question: Question, generation: Generation, lexical: dict[int, float], allowed: set[int] | None
) -> Rows:
    count = len(generation.passage_answers)
    if count <= SMALL:
        rows = np.arange(count, dtype=np.int64)
        return rows if allowed is None else rows[np.isin(generation.passage_answers, list(allowed))]
    windows = len(generation.window_passages)
    found, _ = generation.dense.search(question.vector, DENSE_WINDOWS, _allowed_windows(generation, allowed))
    chosen = dict.fromkeys(int(row) for row in generation.window_passages[found[found < windows]])
    for answer in (found[found >= windows] - windows)[:CONTEXT_ANSWERS]:
        chosen |= dict.fromkeys(range(int(generation.first_passage[answer]), int(generation.first_passage[answer + 1])))
    chosen |= dict.fromkeys(lexical)
    if question.values:
        citing = sorted(passages_citing(generation, question.values))
        chosen |= {row: None for row in citing if allowed is None or int(generation.passage_answers[row]) in allowed}
    return np.asarray(list(chosen), np.int64)


def passages_citing(generation: Generation, values: Sequence[Decimal]) -> set[int]:
    """The rows of the passages that cite a figure of one of these values."""
    rows: set[int] = set()
    for value in values:
        for answer_row, place in generation.records.figures("f.value = ?", [float(value)], CITING):
            answer = generation.records.answer(answer_row)
            start = answer.figures[place].start
            first = int(generation.first_passage[answer_row])
            rows |= {first + at for at, passage in enumerate(answer.passages) if passage.start <= start < passage.end}
    return rows


def _allowed_windows(generation: Generation, allowed: set[int] | None) -> Rows | None:
    if allowed is None:
        return None
    answers = np.asarray(sorted(allowed), np.int64)
    windows = np.flatnonzero(np.isin(generation.passage_answers[generation.window_passages], answers))
    return np.concatenate([windows, answers + len(generation.window_passages)])


def _near(question: Question, generation: Generation, windows: Windows, beside: Rows) -> Numbers:
    """The cosine of each passage's best sentence together with the one before and the one after it.

    A paragraph of many matters is judged by where it speaks of this one, not as a whole.
    """
    vectors = generation.vectors[windows.rows[beside]].astype(np.float32, copy=False)
    vectors[1:][beside[1:] == beside[0]] = 0.0
    together = vectors.sum(axis=0)
    cosine: Numbers = together @ question.vector / np.maximum(np.linalg.norm(together, axis=1), 1e-9)
    return cosine


def _before(question: Question, generation: Generation, rows: Rows) -> Numbers:
    """The cosine of the whole passage before each, of which it goes on to speak; 0 for the first of a transcript."""
    before = generation.passage_before[rows]
    vectors = generation.vectors[generation.window_starts[np.maximum(before, 0)]].astype(np.float32, copy=False)
    cosine: Numbers = np.where(before >= 0, vectors @ question.vector, np.float32(0))
    return cosine


def _forms(question: Question, traits: npt.NDArray[np.uint16]) -> dict[str, Numbers]:
    """For each form of question, 1 where the question has it and the best sentence tells of that."""
    wanted = asked_traits(question.normalized)
    return {name: (traits & trait > 0).astype(np.float32, copy=False) for name, trait in wanted.items()}


def _foreign(question: Question, traits: npt.NDArray[np.uint16]) -> Numbers:
    """1 where the question is in Chinese and the passage, of whose first window these are the traits, is not."""
    if not question.has_han:
        return np.zeros(len(traits), np.float32)
    foreign: Numbers = (traits & Trait.CHINESE == 0).astype(np.float32)
    return foreign


def _token_fit(question: Question, generation: Generation, windows: Windows) -> Numbers | None:
    """The best cosine of each question token in each window, shape (tokens, windows); None for a model without tokens."""
    if (
        question.similarities is None
        or question.token_weights is None
        or generation.tokens is None
        or generation.token_offsets is None
        or not len(windows.rows)
    ):
        return None
    best = np.zeros((len(question.token_weights), len(windows.rows)), np.float32)
    index, at = _ranges(generation.token_offsets[windows.rows], generation.token_offsets[windows.rows + 1])
    if len(index):
        filled = np.append(at[1:], len(index)) > at
        similar = question.similarities.tokens(generation.tokens[index])
        best[:, filled] = np.maximum.reduceat(similar, at[filled], axis=1)
    return best


def _alignment(question: Question, windows: Windows, best: Numbers | None, cosine: Numbers) -> tuple[Numbers, Numbers]:
    if best is None or question.token_weights is None:
        return windows.best(cosine), windows.best(cosine)
    whole = np.maximum.reduceat(best, windows.starts, axis=1) if len(windows.starts) else best
    return question.token_weights @ whole, _weakest(whole, question.token_weights)


def _weakest(best: Numbers, weights: npt.NDArray[np.float32]) -> Numbers:
    """The weighted mean over the worst-fitting third of the tokens' weight, for each passage."""
    order = np.argsort(best, axis=0)
    sorted_best = np.take_along_axis(best, order, axis=0)
    sorted_weights = weights[order]
    before = np.cumsum(sorted_weights, axis=0) - sorted_weights
    share = np.clip(1 / 3 - before, 0.0, sorted_weights)
    mean: Numbers = (share * sorted_best).sum(axis=0) / np.maximum(share.sum(axis=0), 1e-9)
    return mean
