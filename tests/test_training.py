"""The parts of the training scripts that can be wrong without a sign."""

from __future__ import annotations

import json
import lzma
import random
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from qa_search.language import normalize

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

from training import mining, sources
from training.alignment import align
from training.corpus import TokenTable
from training.distillation import Lessons, english_questions, public_sentences
from training.sources import Statement
from training.statements import StatementTable

WORDS = ["[UNK]", "a", "b", "c", "d", "e"]


@pytest.fixture
def tokenizer() -> Tokenizer:
    """One token a word."""
    made = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token=WORDS[0]))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return made


def test_alignment_is_the_weighted_mean_of_best_cosines(tokenizer: Tokenizer) -> None:
    """As computed token by token; gradients reach the table."""
    torch.manual_seed(1)
    weight = torch.randn(len(WORDS), 8, requires_grad=True)
    questions, texts = TokenTable(tokenizer, ["a b", "c c d"]), TokenTable(tokenizer, ["e a", "b", "d c e"])
    found = align(weight, questions.bags(np.arange(2)), texts.bags(np.arange(3)))
    unit = torch.nn.functional.normalize(weight, dim=-1)
    for row, asked in enumerate([[1, 2], [3, 3, 4]]):
        for column, said in enumerate([[5, 1], [2], [4, 3, 5]]):
            says = weight[asked].norm(dim=1)
            best = (unit[asked] @ unit[said].T).max(dim=1).values
            assert found[row, column].item() == pytest.approx(((says * best).sum() / says.sum()).item(), abs=1e-5)
    found.sum().backward()  # type: ignore[no-untyped-call]
    assert weight.grad is not None
    assert weight.grad[1:].abs().sum(dim=1).min() > 0


@pytest.mark.parametrize("drop", [0.0, 0.5, 1.0])
def test_thinned_texts_keep_their_order_and_a_token(tokenizer: Tokenizer, drop: float) -> None:
    """Every text keeps at least one token, in order; nothing is left out at 0, all but the first at 1."""
    table = TokenTable(tokenizer, ["a b c d e", "c", "d a"])
    rows = np.asarray([2, 0, 1])
    ids, at = table.thinned(rows, drop, np.random.default_rng(3))
    pieces = [piece.tolist() for piece in np.split(ids.numpy(), at.numpy()[1:])]
    whole = [[4, 1], [1, 2, 3, 4, 5], [3]]
    assert all(
        piece and piece == [token for token in text if token in piece]
        for piece, text in zip(pieces, whole, strict=True)
    )
    if drop == 0.0:
        assert pieces == whole
    if drop == 1.0:
        assert pieces == [[4], [1], [3]]


STATEMENTS = [
    Statement(text="a b", questions=("c", "a"), hard=("e d",)),
    Statement(text="b a", questions=("d",), hard=()),
    Statement(text="a c", questions=("e",), hard=()),
    Statement(text="d e", questions=("d e",), hard=()),
]


def table_of(weight: torch.Tensor) -> torch.nn.EmbeddingBag:
    """A table under training with these token vectors."""
    return torch.nn.EmbeddingBag.from_pretrained(weight, mode="mean", freeze=False)


def test_mined_statements_resemble_and_do_not_answer(tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nearest first by the model, then by shared words; neither the answer nor what says the same (`b a` for `a b`)."""
    monkeypatch.setattr(mining, "DEPTH", 4)
    own = StatementTable(tokenizer, STATEMENTS, 0.0)
    found = mining.mine(table_of(torch.eye(len(WORDS))), STATEMENTS, own.statements, own.questions, own.answers)
    assert own.answers.tolist() == [0, 0, 1, 2, 3]
    assert found.shape == (5, mining.BY_MODEL + mining.BY_WORDS)
    by_model = [[row for row in rows if row >= 0] for rows in found[:, : mining.BY_MODEL].tolist()]
    assert [rows[0] for rows in by_model[:2]] == [2, 2]  # `c` and `a`, which `a b` answers: `a c`, never `b a`
    assert [sorted(rows) for rows in by_model] == [[2, 3], [2, 3], [2, 3], [0, 1, 3], [0, 1, 2]]
    by_words = [[row for row in rows if row >= 0] for rows in found[:, mining.BY_MODEL :].tolist()]
    assert by_words == [[2], [2], [3], [3], []]


def test_mined_statements_are_negatives(tokenizer: Tokenizer) -> None:
    """With them, tokens that no other text of the batch has are pushed away from the question's, in both losses."""
    own = StatementTable(tokenizer, STATEMENTS[:3], 0.0)
    chance = np.random.default_rng(1)
    for loss in (own.loss, own.alignment_loss):
        moved = []
        for mined in (None, np.full((len(own.answers), 1), 2)):
            own.mined = mined
            own.answers[:] = 0
            torch.manual_seed(1)
            table = table_of(torch.randn(len(WORDS), 8))
            loss(table, 2, 20.0, chance).backward()  # type: ignore[no-untyped-call]
            assert table.weight.grad is not None
            moved.append(float(table.weight.grad[3].abs().sum()))
        assert moved[0] != pytest.approx(moved[1])


def test_what_is_as_alike_as_the_teacher_says_costs_nothing(tokenizer: Tokenizer) -> None:
    """The student's likeness is the teacher's: no divergence; another teacher: some."""
    torch.manual_seed(1)
    weight = torch.nn.functional.normalize(torch.randn(len(WORDS), 8), dim=-1)
    pairs = [("a", "a"), ("b", "b"), ("c", "c")]
    for vectors, expected in ((weight[1:4], 0.0), (weight[1:4].flip(0).roll(1, 1), None)):
        lessons = Lessons(tokenizer, [pairs], vectors.numpy().astype(np.float16), 0.0)
        loss = lessons.loss(table_of(weight.clone()), 3, 5.0, np.random.default_rng(1)).item()
        assert loss == pytest.approx(expected, abs=1e-4) if expected is not None else loss > 0.01


def test_english_questions_are_taught() -> None:
    """Ours go with the statement that answers them; public sentences of a length that says something."""
    statement = Statement(text="稳岗返还。", questions=("返还多少?", "How much was refunded?"), hard=())
    assert english_questions([statement]) == [("How much was refunded?", "稳岗返还。")]
    sentence = "The ministry paid the refunds in time."
    assert public_sentences([("按时返还。", sentence), ("好", "Good."), ("长", "x" * 200)], 5, 1) == [
        (sentence, "按时返还。")
    ]


def test_held_out_rows_are_in_one_place_only(tmp_path: Path) -> None:
    """What training reads, what the ranking is fitted on and what is evaluated on share no document, and miss none."""
    rows: list[dict[str, object]] = [{"q": f"问题{at}?", "a": f"答案{at}。", "doc": f"d{at}"} for at in range(400)]
    for name in sources.FITTED_ON:
        with lzma.open(tmp_path / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows if name == "qa_ncp")
    read = sources.read_source(tmp_path, sources.Source(name="qa_ncp", passes=1.0), random.Random(1))  # noqa: S311
    fitted = sources.read_public_answers(tmp_path)
    evaluated = [row for row in rows if sources.DOMAIN_HELD_OUT["qa_ncp"](row)]
    parts = [{a for _, a in read}, {item.text for item in fitted}, {normalize(str(row["a"])).text for row in evaluated}]
    assert all(parts)
    assert sum(map(len, parts)) == len(set.union(*parts)) == 400
    questions = {question for item in fitted for question in item.questions}
    assert questions == {item.text.replace("答案", "问题").replace("。", "?") for item in fitted}
