"""What Prometheus is told."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

QUESTIONS = Counter("qa_search_questions_total", "Questions answered, by status.", ["status"])
SECONDS = Histogram(
    "qa_search_answer_seconds",
    "Seconds that an answer took.",
    buckets=(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1.0),
)
