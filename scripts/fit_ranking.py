"""Fit the numbers of `qa_search/search/ranking.py` on statements that the model has not seen.

    python scripts/fit_ranking.py [--own scripts/training/own]

The statements that training holds out are laid out as transcripts of one domain each; every question is asked of its
transcript, and so are the hard ones (same words, not answered) and questions of other domains. A listwise fit gives the
weights (which passage answers), a logistic fit over every question's first passage gives scale and offset. Prints the line
to put into ranking.py.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.cluster import KMeans
from sklearn.linear_model import LogisticRegression
from training import recipe, sources

from qa_search.indexing import Generation, PreparedTranscript, build_index
from qa_search.language import Embedder, load_embedder
from qa_search.records import Answer, Asked, Passage
from qa_search.search import evidence as evidences
from qa_search.search.question import read_question
from qa_search.search.ranking import Weights

OWN = Path(__file__).parent / "training" / "own"
KINDS = tuple(field.name for field in fields(Weights) if field.name not in {"no_han", "base"})
PER_TRANSCRIPT, LAYOUTS = 60, 2
PARAGRAPHS, STATEMENTS = (1, 1, 2, 3, 5), (1, 1, 2, 2, 3, 4)
"""How many paragraphs an answer has, and how many statements a paragraph: drawn from these."""
RIDGE = 1e-3
BINS = 10
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question asked of a laid-out transcript: the evidence of every passage, and which of them answers (-1: none)."""

    evidence: Numbers
    answer: int
    has_han: bool


def main() -> None:
    """Lay out, ask, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--own", type=Path, default=OWN, help="folder of our statements")
    parser.add_argument("--plot", type=Path, help="draw the calibration by language into this file (.png)")
    options = parser.parse_args()
    statements = [s for s in sources.read_statements(options.own) if recipe.is_held_out(s.text)]
    embedder = load_embedder()
    cases = [case for seed in range(LAYOUTS) for case in _cases(statements, embedder, random.Random(seed))]  # noqa: S311
    answered = [case for case in cases if case.answer >= 0]
    weights = _listwise(answered)
    scale, no_han, base = _logistic(cases, weights)
    right = np.mean([int(np.argmax(case.evidence @ weights)) == case.answer for case in answered])
    print(f"{len(statements)} statements, {len(cases)} questions; best passage right in {right:.3f} of {len(answered)}")
    if options.plot:
        _draw(options.plot, cases, weights * scale, no_han, base)
    numbers = [f"{name}={value:.2f}" for name, value in zip(KINDS, weights * scale, strict=True)]
    print(f"FITTED = Weights({', '.join(numbers)}, no_han={no_han:.2f}, base={base:.2f})")


def _cases(statements: Sequence[sources.Statement], embedder: Embedder, chance: random.Random) -> Iterator[Case]:
    groups = list(_domains(statements, embedder))
    for number, group in enumerate(groups):
        strangers = [s for other in groups if other is not group for s in other]
        with tempfile.TemporaryDirectory() as folder:
            answers, rows = _lay_out(group, f"laid-{number}", chance)
            prepared = PreparedTranscript(
                id=f"laid-{number}",
                title=None,
                date=None,
                organization=None,
                source="laid out",
                parsed=b"{}",
                answers=answers,
            )
            build_index(Path(folder), [prepared], embedder)
            generation = Generation.open(Path(folder), embedder)
            for statement, row in zip(group, rows, strict=True):
                for text in statement.questions:
                    yield _ask(text, row, generation, embedder)
                for text in (*statement.hard, chance.choice(chance.choice(strangers).questions)):
                    yield _ask(text, -1, generation, embedder)


def _domains(statements: Sequence[sources.Statement], embedder: Embedder) -> Iterator[list[sources.Statement]]:
    """The statements in groups of neighbours, so that wrong passages are of the same matter."""
    vectors = embedder.embed_passages([statement.text for statement in statements])
    clusters = KMeans(max(1, len(statements) // PER_TRANSCRIPT), random_state=1, n_init=3).fit_predict(vectors)
    order = np.argsort(clusters, kind="stable")
    for start in range(0, len(order), PER_TRANSCRIPT):
        yield [statements[at] for at in order[start : start + PER_TRANSCRIPT]]


def _lay_out(
    group: Sequence[sources.Statement], transcript: str, chance: random.Random
) -> tuple[tuple[Answer, ...], list[int]]:
    """Answers of paragraphs of statements, and the passage row of each statement of the group."""
    order = chance.sample(range(len(group)), len(group))
    rows = [0] * len(group)
    answers: list[Answer] = []
    row = 0
    while order:
        paragraphs = []
        for _ in range(chance.choice(PARAGRAPHS)):
            members = [order.pop() for _ in range(min(len(order), chance.choice(STATEMENTS)))]
            if members:
                paragraphs.append([group[at].text for at in members])
                for at in members:
                    rows[at] = row
                row += 1
        asked = next(q for q in group[rows.index(row - len(paragraphs))].questions) if chance.random() < 0.7 else None
        answers.append(_answer(f"{transcript}-t{len(answers)}", transcript, paragraphs, asked))
    return tuple(answers), rows


def _answer(answer_id: str, transcript: str, paragraphs: list[list[str]], asked: str | None) -> Answer:
    passages, at = [], 0
    for number, parts in enumerate(paragraphs):
        text = "".join(parts)
        passages.append(
            Passage(id=f"{answer_id}-p{number}", answer_id=answer_id, text=text, start=at, end=at + len(text))
        )
        at += len(text) + 1
    return Answer(
        id=answer_id,
        transcript_id=transcript,
        kind="answer" if asked else "statement",
        speaker=None,
        title=None,
        organization=None,
        role="official",
        posted_at=None,
        date=None,
        text="\n".join(passage.text for passage in passages),
        passages=tuple(passages),
        asked=Asked(speaker=None, outlet=None, text=asked, posted_at=None) if asked else None,
    )


def _ask(text: str, row: int, generation: Generation, embedder: Embedder) -> Case:
    question = read_question(text, embedder)
    found = evidences.gather(question, generation)
    order = np.argsort(found.passages)
    evidence = np.stack([getattr(found, kind)[order] for kind in KINDS], axis=1).astype(np.float64)
    return Case(evidence=evidence, answer=row, has_han=question.has_han)


def _listwise(cases: Sequence[Case]) -> Numbers:
    """Weights that make the answering passage the likeliest of its transcript."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = RIDGE * float(weights @ weights) * len(cases), 2 * RIDGE * weights * len(cases)
        for case in cases:
            scores = case.evidence @ weights
            scores -= scores.max()
            shares = np.exp(scores) / np.exp(scores).sum()
            total -= float(np.log(shares[case.answer]))
            slope += shares @ case.evidence - case.evidence[case.answer]
        return total / len(cases), slope / len(cases)

    found: Numbers = minimize(loss, np.ones(len(KINDS)), jac=True, method="L-BFGS-B").x
    return found


def _logistic(cases: Sequence[Case], weights: Numbers) -> tuple[float, float, float]:
    """Scale, what is added without Han characters, and offset that make the weighted sum log odds."""
    rows, answers = [], []
    for case in cases:
        scores = case.evidence @ weights
        rows.append([scores.max(), 0.0 if case.has_han else 1.0])
        answers.append(int(np.argmax(scores)) == case.answer)
    fitted = LogisticRegression(C=100).fit(rows, answers)
    return float(fitted.coef_[0][0]), float(fitted.coef_[0][1]), float(fitted.intercept_[0])


def _draw(path: Path, cases: Sequence[Case], weights: Numbers, no_han: float, base: float) -> None:
    """For the first passage of every question: its score against the share that answers, in tenths, by language."""
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(5, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#bbbbbb", linewidth=1)
    for name, han in (("Chinese", True), ("English", False)):
        scores, right = [], []
        for case in cases:
            if case.has_han == han:
                odds = case.evidence @ weights + base + (0.0 if han else no_han)
                scores.append(1 / (1 + np.exp(-odds.max())))
                right.append(int(np.argmax(odds)) == case.answer)
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
