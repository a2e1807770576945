"""Fit the numbers of `qa_search/search/ranking.py` on texts that the model has not seen.

    python scripts/fit_ranking.py --data DATA [--own scripts/training/own]

Three kinds of question: those of the press conferences that we invented, asked of their conference; those of the statements
that training holds out, laid out as transcripts of one domain each, with the hard ones (same words, not answered) and
questions of other domains; and, with DATA, those of public question-answer data that training holds out, laid out alike. A
listwise fit gives the weights (which passage answers), a logistic fit over every question's best passage what tells whether it
answers. Prints what each conference gets when it is left out, and the lines to put into ranking.py.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from training import recipe, sources
from training.laying_out import Told, domains, lay_out, made_answer, open_transcript

from qa_search.language import Embedder, load_embedder
from qa_search.search import evidence as evidences
from qa_search.search.question import read_question
from qa_search.search.ranking import EVIDENCE, TELLING, Answerability
from qa_search.search.spelling import respelled

OWN = Path(__file__).parent / "training" / "own"
LAYOUTS = 2
LAID_SHARE = 0.25
"""What all questions of laid-out statements count together, against those of the conferences."""
PUBLIC_SHARE = 0.1
"""The same for those of public question-answer data."""
RIDGE = 1e-3
BINS, FOLDS, DEPTH = 10, 4, 10
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question asked of a transcript: the evidence of every passage, and the grade of each (2 answers, 1 gives a part).

    `foreign` is 1 for passages that are not in the language of a Chinese question. `weight` is how much it counts, `home` the
    conference that it is asked of, empty for laid-out statements.
    """

    evidence: Numbers
    grades: npt.NDArray[np.int64]
    foreign: Numbers
    has_han: bool
    weight: float
    home: str

    @property
    def gains(self) -> Numbers:
        """What each passage gains, as in nDCG."""
        gains: Numbers = np.exp2(self.grades.astype(np.float64)) - 1
        return gains


def main() -> None:
    """Lay out, ask, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--own", type=Path, default=OWN, help="folder of our statements")
    parser.add_argument("--data", type=Path, help="folder of the public files that training reads")
    parser.add_argument("--plot", type=Path, help="draw the calibration by language into this file (.png)")
    parser.add_argument("--model", default="bundled", help="the model to fit for (default: the bundled one)")
    options = parser.parse_args()
    statements = [s for s in sources.read_statements(options.own) if recipe.is_held_out(s.text)]
    embedder = load_embedder(options.model)
    conferences = list(_conference_cases(sources.read_transcripts(options.own), embedder))
    cases = list(conferences)
    public = sources.read_public_answers(options.data) if options.data else []
    for items, share in ((statements, LAID_SHARE), (public, PUBLIC_SHARE))[: 2 if public else 1]:
        laid = [case for seed in range(LAYOUTS) for case in _cases(items, embedder, random.Random(seed))]  # noqa: S311
        weight = share * len(conferences) / max(1, len(laid))
        cases += [replace(case, weight=weight) for case in laid]
        print(f"{len(items)} statements or answers, {len(laid)} questions")
    print(f"{len(conferences)} questions of conferences")
    _report_left_out(cases)
    weights = _listwise(cases)
    scale, foreign = _scale(cases, weights)
    fits = [case.evidence @ (weights * scale) + foreign * case.foreign for case in cases]
    told = _answerability(cases, fits)
    if options.plot:
        _draw(options.plot, cases, fits, told)
    numbers = dict(zip(EVIDENCE, weights * scale, strict=True)) | {"foreign": foreign}
    print(f"FITTED = Weights({', '.join(f'{name}={value:.2f}' for name, value in numbers.items())})")
    print(f"ANSWERS = Answerability({', '.join(f'{name}={value:.2f}' for name, value in told.items())})")


def _conference_cases(conferences: Sequence[sources.JudgedTranscript], embedder: Embedder) -> Iterator[Case]:
    for number, conference in enumerate(conferences):
        transcript = f"conference-{number}"
        answers, firsts, row = [], [], 0
        for at, answer in enumerate(conference.answers):
            paragraphs = [[str(text)] for text in answer["paragraphs"]]
            answers.append(made_answer(f"{transcript}-t{at}", transcript, paragraphs, answer["asked"]))
            firsts.append(row)
            row += len(paragraphs)
        told = open_transcript(transcript, tuple(answers), embedder)
        for question in conference.questions:
            grades = np.zeros(row, np.int64)
            for answer, paragraph, grade in question["relevant"]:
                grades[firsts[answer] + paragraph] = grade
            yield _ask(str(question["question"]), grades, told, embedder, transcript)


def _cases(statements: Sequence[sources.Statement], embedder: Embedder, chance: random.Random) -> Iterator[Case]:
    groups = list(domains(statements, embedder))
    for number, group in enumerate(groups):
        strangers = [s for other in groups if other is not group for s in other]
        answers, rows = lay_out(group, f"laid-{number}", chance)
        told = open_transcript(f"laid-{number}", answers, embedder)
        for statement, row in zip(group, rows, strict=True):
            grades = np.zeros(len(told.generation.passage_answers), np.int64)
            for text in (*statement.hard, chance.choice(chance.choice(strangers).questions)):
                yield _ask(text, grades.copy(), told, embedder)
            grades[row] = 2
            for text in statement.questions:
                yield _ask(text, grades, told, embedder)


def _ask(text: str, grades: npt.NDArray[np.int64], told: Told, embedder: Embedder, home: str = "") -> Case:
    question = read_question(text, embedder, background=told.background)
    meant = respelled(question, told.generation)
    if meant:
        question = read_question(text, embedder, meant, told.background)
    found = evidences.gather(question, told.generation)
    order = np.argsort(found.passages)
    evidence = np.stack([found.of_kind(kind)[order] for kind in EVIDENCE], axis=1).astype(np.float64)
    foreign = found.foreign[order].astype(np.float64)
    return Case(evidence=evidence, grades=grades, foreign=foreign, has_han=question.has_han, weight=1.0, home=home)


def _listwise(cases: Sequence[Case]) -> Numbers:
    """Weights that make the answering passages the likeliest of their transcript, each by its gain."""
    answered = [(case, case.gains / case.gains.sum()) for case in cases if case.grades.any()]
    total = sum(case.weight for case, _ in answered)

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        lost, slope = RIDGE * float(weights @ weights), 2 * RIDGE * weights
        for case, wanted in answered:
            scores = case.evidence @ weights
            scores -= scores.max()
            shares = np.exp(scores) / np.exp(scores).sum()
            lost -= case.weight / total * float(wanted @ np.log(shares + 1e-12))
            slope = slope + case.weight / total * ((shares - wanted) @ case.evidence)
        return lost, slope

    found: Numbers = minimize(loss, np.ones(len(EVIDENCE)), jac=True, method="L-BFGS-B").x
    return found


def _report_left_out(cases: Sequence[Case]) -> None:
    """nDCG@10 and the share whose first passage answers, each conference ranked by weights fitted without it."""
    homes = sorted({case.home for case in cases if case.home})
    gained, first = [], []
    for fold in range(FOLDS):
        tested = set(homes[fold::FOLDS])
        weights = _listwise([case for case in cases if case.home not in tested])
        for case in cases:
            if case.home in tested and case.grades.any():
                order = np.argsort(-(case.evidence @ weights), kind="stable")[:DEPTH]
                discounts = 1 / np.log2(np.arange(DEPTH) + 2)
                best = np.sort(case.gains)[::-1][:DEPTH]
                gained.append(float(case.gains[order] @ discounts[: len(order)] / (best @ discounts[: len(best)])))
                first.append(float(case.grades[order[0]] == 2))
    print(
        f"conferences left out: nDCG@10 {np.mean(gained):.4f}, first passage answers {np.mean(first):.4f}, {len(gained)}"
    )


def _scale(cases: Sequence[Case], weights: Numbers) -> tuple[float, float]:
    """The factor that makes weighted sums log odds, and what a passage of another language than a Chinese question's gains."""
    rows, answers = [], []
    for case in cases:
        scores = case.evidence @ weights
        first = int(np.argmax(scores))
        rows.append([scores[first], case.foreign[first], 0.0 if case.has_han else 1.0])
        answers.append(case.grades[first] > 0)
    fitted = LogisticRegression(C=100).fit(rows, answers, sample_weight=[case.weight for case in cases])
    return float(fitted.coef_[0][0]), float(fitted.coef_[0][1])


def _told(case: Case, fits: Numbers) -> list[float]:
    """What tells whether the best passage of a case answers, in the order of `Answerability`."""
    best = int(np.argmax(fits))
    telling = [float(case.evidence[best, EVIDENCE.index(name)]) for name in TELLING]
    return [float(fits[best]), *telling, 0.0 if case.has_han else 1.0, float(case.foreign[best])]


def _answerability(cases: Sequence[Case], fits: Sequence[Numbers]) -> dict[str, float]:
    """The numbers by which the best passage of every question answers as often as they say."""
    rows = [_told(case, scores) for case, scores in zip(cases, fits, strict=True)]
    answers = [case.grades[int(np.argmax(scores))] > 0 for case, scores in zip(cases, fits, strict=True)]
    fitted = LogisticRegression(C=1).fit(rows, answers, sample_weight=[case.weight for case in cases])
    names = [field.name for field in fields(Answerability)]
    return dict(zip(names, map(float, [*fitted.coef_[0], fitted.intercept_[0]]), strict=True))


def _draw(path: Path, cases: Sequence[Case], fits: Sequence[Numbers], told: dict[str, float]) -> None:
    """For the first passage of every question: its score against the share that answers, in tenths, by language."""
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(5, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#bbbbbb", linewidth=1)
    for name, han in (("Chinese", True), ("English", False)):
        scores, right = [], []
        for case, passages in zip(cases, fits, strict=True):
            if case.has_han == han:
                odds = float(np.dot([*_told(case, passages), 1.0], list(told.values())))
                scores.append(1 / (1 + np.exp(-odds)))
                right.append(case.grades[int(np.argmax(passages))] > 0)
        parts = np.array_split(np.argsort(scores), BINS)
        said = [float(np.mean([scores[at] for at in part])) for part in parts]
        true = [float(np.mean([right[at] for at in part])) for part in parts]
        error = float(np.mean(np.abs(np.subtract(said, true))))
        print(f"{name}: {len(scores)} questions, mean calibration error over tenths {error:.3f}")
        axes.plot(said, true, marker="o", label=f"{name} ({len(scores)})")
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="score of the first passage", ylabel="share that answers")
    axes.legend()
    figure.savefig(path, dpi=100)
    plt.close(figure)


if __name__ == "__main__":
    main()
