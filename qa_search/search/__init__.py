"""Question -> hits: candidates, ranking, verdict, assembly."""

from qa_search.search.engine import Searcher, check_limit
from qa_search.search.figure_query import query_figures
from qa_search.search.filtering import make_filters
from qa_search.search.question import check_question
from qa_search.search.rendering import answer_json, citation, reply_json
from qa_search.search.series import make_series, series_csv

__all__ = [
    "Searcher",
    "answer_json",
    "check_limit",
    "check_question",
    "citation",
    "make_filters",
    "make_series",
    "query_figures",
    "reply_json",
    "series_csv",
]
