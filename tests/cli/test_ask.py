"""`qa-search ask`: answers, exit codes, errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.indexing import build_index, current_generation
from qa_search.search import Searcher, reply_json
from tests import samples
from tests.cli.running import Commands
from tests.fakes import FakeEmbedder

QUESTION = "失业保险稳岗返还惠及多少企业?"


def test_an_answer_ends_with_0(run: Commands, bundled_index: Path) -> None:
    """An answered question prints who said what, when and where, with its figures, and ends with 0."""
    done = run("ask", "缓缴的养老保险费有多少亿元?", "--index-dir", bundled_index)
    assert (done.code, done.err) == (0, "")
    for said in (
        "answered",
        "聂明隽 · 养老保险司司长",
        "2020-04-21 10:45:43",
        "asked by 人民日报记者",
        "254亿元",
        "新闻发布会",
    ):
        assert said in done.out
    assert "\x1b" not in done.out


def test_json_is_the_reply_of_the_endpoint(run: Commands, bundled_index: Path, searcher: Searcher) -> None:
    """`--json` prints one document on standard output: what the HTTP endpoint replies."""
    done = run("ask", QUESTION, "--limit", "2", "--json", "--index-dir", bundled_index)
    expected = reply_json(searcher.ask(QUESTION, limit=2), searcher.generation)
    assert done.document | {"took_ms": 0} == expected | {"took_ms": 0}
    assert (done.code, done.err) == (0, "")


def test_nothing_that_answers_ends_with_1(run: Commands, bundled_index: Path) -> None:
    """An unanswerable question says so, in text and in JSON, and ends with 1."""
    text = run("ask", "今天北京天气怎么样?", "--index-dir", bundled_index)
    assert (text.code, text.out.splitlines()[0].split(":")[0]) == (1, "no answer")
    done = run("ask", "今天北京天气怎么样?", "--json", "--index-dir", bundled_index)
    assert (done.code, done.document["status"]) == (1, "no_answer")
    filtered = run("ask", QUESTION, "--speaker", "无名氏", "--json", "--index-dir", bundled_index)
    assert (filtered.code, filtered.document["answers"]) == (1, [])


def test_a_question_may_come_from_standard_input(run: Commands, bundled_index: Path) -> None:
    """`-` reads the question; GB18030 is read as well, binary is refused."""
    for encoding in ("utf-8", "gb18030"):
        done = run("ask", "-", "--json", "--index-dir", bundled_index, stdin=f"{QUESTION}\n".encode(encoding))
        assert (done.code, done.document["question"]) == (0, QUESTION)
    assert run("ask", "-", "--index-dir", bundled_index, stdin=bytes(range(256)) * 9).code == 2
    assert run("ask", "-", "--index-dir", bundled_index, stdin=b"").code == 2


def test_filters_are_flags(run: Commands, bundled_index: Path) -> None:
    """Each filter has a flag, which may be repeated where it takes a list."""
    flags = ("--speaker", "张莹", "--speaker", "聂明隽", "--role", "official", "--kind", "answer", "--organization",
             "人力资源和社会保障部", "--transcript", "mohrss-2020-q1", "--from", "2020-04-21", "--to", "2020-04-21")  # fmt: skip
    done = run("ask", QUESTION, *flags, "--limit", "50", "--json", "--index-dir", bundled_index)
    assert [answer["speaker"]["name"] for answer in done.document["answers"]].count("聂明隽") == 1
    assert {answer["speaker"]["name"] for answer in done.document["answers"]} == {"张莹", "聂明隽"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("",), "the question is empty"),
        ((" \u3000 ",), "the question is empty"),
        (("业" * 501,), "501 characters, at most 500"),
        ((QUESTION, "--limit", "0"), "limit must be from 1 to 50, got 0"),
        ((QUESTION, "--limit", "51"), "limit must be from 1 to 50, got 51"),
        ((QUESTION, "--limit", "many"), "'many' is not a valid integer"),
        ((QUESTION, "--role", "boss"), "role must be one of host, official, reporter, document"),
        ((QUESTION, "--from", "2020"), "from must be a day"),
        ((QUESTION, "--top", "3"), "No such option"),
        ((), "Missing argument 'QUESTION'"),
    ],
)
def test_bad_use_ends_with_2(run: Commands, bundled_index: Path, arguments: tuple[str, ...], said: str) -> None:
    """What cannot be used is told on standard error, nothing is printed, and the end is 2."""
    done = run("ask", *arguments, "--json", "--index-dir", bundled_index)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_bad_question_builds_nothing(run: Commands) -> None:
    """A question that cannot be used leaves the folder as it was."""
    assert run("ask", " ").code == 2
    assert list(run.home.iterdir()) == []


def test_the_default_index_is_built_on_the_spot(run: Commands) -> None:
    """Without an index in ./index the bundled transcript's is built, told on standard error, and used again."""
    first, second = run("ask", QUESTION, "--json"), run("ask", QUESTION, "--json")
    assert (first.code, first.err) == (0, "built index from the bundled transcript\n")
    assert (second.code, second.err) == (0, "")
    assert first.document["index"] == second.document["index"]
    assert [path.name for path in run.home.iterdir()] == ["index"]


@pytest.mark.parametrize("by_variable", [False, True])
def test_a_named_folder_without_an_index_ends_with_3(run: Commands, *, by_variable: bool) -> None:
    """A folder that was named, by flag or variable, is not built in: the error says what to run, nothing is written."""
    if by_variable:
        done = run("ask", QUESTION, environment={"QA_SEARCH_INDEX_DIR": "absent"})
    else:
        done = run("ask", QUESTION, "--index-dir", "absent")
    assert (done.code, done.out) == (3, "")
    assert done.err == "qa-search: there is no index in absent. Build one: qa-search index PATH --index-dir absent\n"
    assert list(run.home.iterdir()) == []


def test_an_index_of_another_model_ends_with_3(run: Commands, tmp_path: Path) -> None:
    """Both models are named."""
    build_index(tmp_path / "other", [samples.one()], FakeEmbedder())
    done = run("ask", QUESTION, "--index-dir", tmp_path / "other")
    assert done.code == 3
    assert "'fake'" in done.err
    assert "'bundled'" in done.err


def test_a_damaged_index_ends_with_3(run: Commands) -> None:
    """The damaged file is named, and so is the command that builds the index again."""
    run("ask", QUESTION)
    (current_generation(run.home / "index") / "dense.faiss").unlink()
    done = run("ask", QUESTION)
    assert done.code == 3
    assert "dense.faiss is missing" in done.err
    assert "--replace" in done.err


def test_an_unknown_model_ends_with_2(run: Commands, bundled_index: Path) -> None:
    """A model that is not there is named, with what may be named instead."""
    variables = {"QA_SEARCH_LOCAL_FILES_ONLY": "1"}
    done = run("ask", QUESTION, "--model", "no/such-model", "--index-dir", bundled_index, environment=variables)
    assert (done.code, done.out) == (2, "")
    assert "'no/such-model'" in done.err
    assert "'bundled'" in done.err


@pytest.mark.parametrize("variable", ["QA_SEARCH_PORT", "QA_SEARCH_TIMEZONE", "QA_SEARCH_BACKEND"])
def test_a_bad_variable_ends_with_2(run: Commands, variable: str) -> None:
    """A setting that is wrong is named by its variable."""
    done = run("ask", QUESTION, environment={variable: "nonsense"})
    assert done.code == 2
    assert variable in done.err
