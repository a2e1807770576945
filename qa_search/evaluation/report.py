"""A run as a document: tables by slice, verdict, speed, and what changed against the baseline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from qa_search.errors import InputError

from .comparing import Measures, changes, means, paired_difference, slices
from .measuring import Asked, verdict_measures

SHOWN = ("ndcg@10", "hit@1", "hit@3", "mrr@10", "answer_hit@1", "answer_hit@5", "figure@1", "figure@5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an evaluation found."""

    asked: Sequence[Asked]
    model: str
    baseline: Mapping[str, Measures] | None

    def per_question(self) -> dict[str, dict[str, float]]:
        """The measures of each question by its id."""
        return {
            item.question.id: {name: round(value, 6) for name, value in item.measures.items()} for item in self.asked
        }

    def to_json(self) -> dict[str, Any]:
        """The whole report; `questions` is what a later run takes as its baseline."""
        took = [item.took_ms for item in self.asked]
        return {
            "model": self.model,
            "slices": {
                name: {
                    measure: {"mean": round(m.value, 4), "low": round(m.low, 4), "high": round(m.high, 4), "n": m.count}
                    for measure, m in means(items).items()
                }
                for name, items in slices(self.asked).items()
            },
            "verdict": {name: round(value, 4) for name, value in verdict_measures(self.asked).items()},
            "took_ms": {"p50": float(np.median(took)), "p99": round(float(np.quantile(took, 0.99)), 2)},
            "questions": self.per_question(),
            "changes": self._changes_json(),
        }

    def _changes_json(self) -> dict[str, Any] | None:
        if self.baseline is None:
            return None
        new = self.per_question()
        out: dict[str, Any] = {}
        for name in SHOWN:
            difference = paired_difference(new, self.baseline, name)
            if difference:
                out[name] = {
                    "difference": round(difference.value, 4),
                    "low": round(difference.low, 4),
                    "high": round(difference.high, 4),
                    "questions": changes(new, self.baseline, name),
                }
        return out

    def to_text(self) -> str:
        """The report for a terminal: gains and losses first, then the means."""
        return "\n".join([*self._change_lines(), *self._mean_lines(), *self._last_lines()])

    def _change_lines(self) -> list[str]:
        if self.baseline is None:
            return []
        texts = {item.question.id: item.question.text for item in self.asked}
        lines = []
        for question, old, new in changes(self.per_question(), self.baseline, "ndcg@10"):
            lines.append(
                f"{'gain' if new > old else 'loss'}  {question:8} ndcg@10 {old:.3f} -> {new:.3f}  {texts[question]}"
            )
        for name in SHOWN:
            difference = paired_difference(self.per_question(), self.baseline, name)
            if difference:
                interval = f"[{difference.low:+.4f}, {difference.high:+.4f}]"
                lines.append(f"against the baseline: {name:12} {difference.value:+.4f} {interval}")
        return [*lines, ""]

    def _mean_lines(self) -> list[str]:
        lines = [f"{'slice':24}" + "".join(f"{name:>14}" for name in SHOWN) + f"{'n':>5}"]
        for name, items in slices([item for item in self.asked if item.question.answerable]).items():
            values = means(items)
            cells = "".join(f"{values[measure].value:14.3f}" if measure in values else f"{'':14}" for measure in SHOWN)
            lines.append(f"{name:24}{cells}{len(items):5}")
        values = means(self.asked)
        lines.append(f"{'95% of all':24}" + "".join(f"{_interval(values, name):>14}" for name in SHOWN))
        return lines

    def _last_lines(self) -> list[str]:
        verdict = "  ".join(f"{name} {value:.3f}" for name, value in verdict_measures(self.asked).items())
        took = [item.took_ms for item in self.asked]
        return [
            f"verdict  {verdict}" if verdict else "",
            f"took_ms  p50 {np.median(took):.2f}  p99 {np.quantile(took, 0.99):.2f}",
        ]


def _interval(values: Mapping[str, Any], name: str) -> str:
    return f"{values[name].low:.2f}-{values[name].high:.2f}" if name in values else ""


def read_baseline(path: Path) -> dict[str, dict[str, float]]:
    """The measures by question of an earlier run.

    Raises:
        InputError: the file is not there or is no run.
    """
    try:
        questions = orjson.loads(path.read_bytes())["questions"]
        return {str(q): {str(n): float(v) for n, v in measures.items()} for q, measures in questions.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"the baseline {path} cannot be read ({error}); make one with --save", field="baseline"
        ) from error
