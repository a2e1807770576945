"""A question in, a reply out: evidence, ranking, grouping by answer, verdict."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa_search.errors import InputError
from qa_search.indexing import Generation
from qa_search.language import Embedder
from qa_search.records import Filters, Hit, Reply, ScoredPassage

from .asking_forms import asks_amount, asks_list, asks_money
from .citing import Source, cite_figures
from .constraint_kinds import Candidate, Doubt, Number, Sum
from .constraints import read_constraints
from .enumerations import is_part
from .evidence import Evidence, Numbers, gather, passages_citing
from .highlighting import highlights
from .question import Question, read_question
from .ranking import fit, log_odds, probability
from .rarity import background_of
from .speakers import asked_speakers
from .spelling import respelled
from .verdict import verdict

LIMITS = (1, 50)
NEAR_BEST, NEAR_NEXT, PASSAGES_SHOWN = 0.2, 0.6, 3
"""A further passage of an answer is shown where its score is at least these shares of the answer's best and of the next
answer's: it would stand before that (docs/decisions/0004-ranking.md)."""
NEAR_BEST_PART, PARTS_SHOWN = 0.05, 8
"""The same for the parts of an enumeration (一是…, 二是…) where several things are asked for, whatever comes next: they answer
together."""
CITES = 3.0
"""Log odds that a passage gains by citing an amount that the question names: with the matter alone it is rarely beaten. From 1
to 5 the 46 questions of our conferences that name an amount are ranked alike."""
SPEAKS = 2.0
"""Log odds that a passage gains where the question asks for its speaker's words: it leads among passages of one matter (.5
becomes .88), and a passage of another matter stays behind."""
CHECKED = 20
"""How many of the best candidates are held against what the question insists on."""


class Searcher:
    """Answers questions over one generation with the model that made it. Safe to share between threads."""

    def __init__(self, generation: Generation, embedder: Embedder) -> None:
        self.generation = generation
        self.embedder = embedder
        self._background = background_of(generation, embedder)

    def ask(self, text: str, *, limit: int = 5, filters: Filters | None = None) -> Reply:
        """The official answers to a question, best first.

        Raises:
            InputError: the question is blank or too long, the limit is out of range, or a filter date is no date.
        """
        started = time.perf_counter()
        check_limit(limit)
        question = read_question(text, self.embedder, background=self._background)
        meant = respelled(question, self.generation)
        if meant:
            question = read_question(text, self.embedder, meant, self._background)
        allowed = self.generation.records.allowed(filters) if filters else None
        preferred, candidates = None, allowed
        speakers = asked_speakers(question, self.generation)
        if speakers:
            preferred = self.generation.records.allowed(Filters(speaker=tuple(sorted(speakers.names)))) or set()
            if speakers.matter:
                question = read_question(text, self.embedder, speakers.matter, self._background)
            if not question.terms:  # all that they said
                candidates = preferred if allowed is None else preferred & allowed
        evidence = gather(question, self.generation, candidates, preferred)
        odds, unmet = self._constrained(question, evidence, self._odds(question, evidence, candidates, preferred))
        hits = self._hits(question, evidence, probability(odds), limit)
        status, reason = verdict(hits, unmet, filtered=allowed is not None, in_chinese=question.has_han)
        took = (time.perf_counter() - started) * 1000
        return Reply(question=question.text, status=status, reason=reason, took_ms=round(took, 2), hits=hits)

    def _odds(
        self, question: Question, evidence: Evidence, allowed: set[int] | None, preferred: set[int] | None
    ) -> Numbers:
        """Log odds of the candidates; more for those that cite an amount which the question names, or are whose it asks for."""
        fits = fit(evidence)
        gained = np.zeros(len(fits), np.float32)
        if preferred:
            gained[np.isin(self.generation.passage_answers[evidence.passages], list(preferred))] += SPEAKS
        if question.values:
            citing = passages_citing(self.generation, question.values)
            gained[np.isin(evidence.passages, list(citing))] += CITES
        best = int(np.argmax(fits + gained)) if len(fits) else 0
        return log_odds(evidence, question, fits, best=best, searched=self._searched(allowed)) + gained

    def _searched(self, allowed: set[int] | None) -> int:
        """How many passages are searched: those of the allowed answer rows, or all."""
        if allowed is None:
            return len(self.generation.passage_answers)
        rows = np.asarray(sorted(allowed), np.int64)
        return int((self.generation.first_passage[rows + 1] - self.generation.first_passage[rows]).sum())

    def _constrained(self, question: Question, evidence: Evidence, odds: Numbers) -> tuple[Numbers, tuple[Doubt, ...]]:
        """Log odds after what the question insists on was held against the candidates; what makes the best doubtful."""
        missing: dict[int, tuple[Doubt, ...]] = defaultdict(tuple)
        untold = _untold(question, evidence)
        if untold:
            doubt, places = untold
            for at in np.flatnonzero(places):
                missing[int(at)] = (doubt,)
                odds[at] = _after(float(odds[at]), missing[int(at)])
        constraints = read_constraints(question, self.embedder, self.generation.sounds)
        if constraints and len(odds):
            checked = np.argsort(-odds, kind="stable")[:CHECKED]
            for at in checked:
                candidate = self._candidate(evidence, int(at))
                unmet = tuple(item for item in constraints if not item.is_met(candidate))
                odds[at] = _after(float(odds[at]), unmet)
                missing[int(at)] += unmet
            rest = np.setdiff1d(np.arange(len(odds)), checked)
            odds[rest] = np.minimum(odds[rest], odds[checked].min())
        return odds, missing[int(np.argmax(odds))] if missing else ()

    def _candidate(self, evidence: Evidence, at: int) -> Candidate:
        row = int(evidence.passages[at])
        answer_row = int(self.generation.passage_answers[row])
        records = self.generation.records
        answer = records.answer(answer_row)
        return Candidate(
            passage=answer.passages[row - int(self.generation.first_passage[answer_row])],
            answer=answer,
            sentence=int(evidence.best_window[at] - self.generation.window_starts[row]) - 1,
            event=str(records.transcript_head(answer.transcript_id)["title"] or ""),
            home=records.home(answer.transcript_id),
        )

    def _hits(self, question: Question, evidence: Evidence, scores: Numbers, limit: int) -> tuple[Hit, ...]:
        by_answer: dict[int, list[int]] = defaultdict(list)
        for at in np.argsort(-scores, kind="stable"):
            by_answer[int(self.generation.passage_answers[evidence.passages[at]])].append(int(at))
        chosen = list(by_answer.items())[:limit]
        bests = [float(scores[places[0]]) for places in by_answer.values()]
        sources = [
            self._source(question, evidence, scores, places, following)
            for (_, places), following in zip(chosen, [*bests[1:], 0.0], strict=False)
        ]
        figures = cite_figures(question, sources, self.embedder)
        return tuple(
            Hit(
                answer=source.answer,
                rank=rank,
                score=source.passages[0].score,
                scores=_evidence_json(evidence, places[0]),
                passages=source.passages,
                figures=cited,
            )
            for rank, (source, cited, (_, places)) in enumerate(zip(sources, figures, chosen, strict=True), start=1)
        )

    def _source(
        self, question: Question, evidence: Evidence, scores: Numbers, places: list[int], following: float
    ) -> Source:
        """An answer with its passages that matched, best first; `following` is the score of the next answer."""
        records = self.generation.records
        answer_row = int(self.generation.passage_answers[evidence.passages[places[0]]])
        answer = records.answer(answer_row)
        first = int(self.generation.first_passage[answer_row])
        shown = [answer.passages[int(evidence.passages[at]) - first] for at in places]
        listed = asks_list(question.normalized) and any(is_part(passage.text) for passage in shown[:PASSAGES_SHOWN])
        best = float(scores[places[0]])
        near, nearest_part = max(NEAR_BEST * best, NEAR_NEXT * following), NEAR_BEST_PART * best
        passages: list[ScoredPassage] = []
        for at, passage in zip(places, shown, strict=True):
            most, least = (PARTS_SHOWN, nearest_part) if listed and is_part(passage.text) else (PASSAGES_SHOWN, near)
            if len(passages) < most and scores[at] >= least:
                spans = highlights(question, passage.text, self.embedder)
                passages.append(ScoredPassage(passage=passage, score=round(float(scores[at]), 4), highlights=spans))
        return Source(answer=answer, passages=tuple(passages), also_cited=records.also_cited(answer_row))


def _untold(question: Question, evidence: Evidence) -> tuple[Doubt, npt.NDArray[np.bool_]] | None:
    """Where a sum or a number is asked for: the doubt, and which candidates have none near their best sentence."""
    if asks_money(question.normalized):
        return Sum(), ~evidence.names_money
    if asks_amount(question.normalized):
        return Number(), ~evidence.names_number
    return None


def _after(odds: float, doubts: Sequence[Doubt]) -> float:
    """The log odds of a passage that is doubted for these; a fiftieth of what they were keeps the order.

    Two doubts of a kind count once: who moved from one place to another may be answered for any.
    """
    for doubt in {type(doubt): doubt for doubt in doubts}.values():
        odds = min(odds - doubt.costs, doubt.most + odds / 50)
    return odds


def _evidence_json(evidence: Evidence, at: int) -> dict[str, float]:
    """What carried a passage, each from 0 to 1.

    Its best sentence, shared words, the best sentence with its neighbours, what frames the answer, how much of the question
    the passage covers, and whether the best sentence tells of what the question's form asks for.
    """
    named = {
        "meaning": evidence.focus[at],
        "words": evidence.words[at],
        "neighbours": evidence.near[at],
        "context": evidence.context[at],
        "coverage": evidence.alignment[at],
        "form": max(values[at] for values in evidence.forms.values()),
    }
    return {name: round(min(1.0, max(0.0, float(value))), 4) for name, value in named.items()}


def check_limit(limit: int) -> None:
    """Refuse a number of answers outside 1 to 50.

    Raises:
        InputError: it is outside.
    """
    least, most = LIMITS
    if not least <= limit <= most:
        raise InputError(
            f"limit must be from {least} to {most}, got {limit}", field="limit", limit=f"{least} to {most}"
        )
